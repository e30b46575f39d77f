import { Appeal, AppealCapacity, AppealOutcome, AppealState, AppealSubject } from "../entities/appeal.entity.js";
import { CaseState } from "../entities/case.entity.js";
import { Decision, DecisionState } from "../entities/decision.entity.js";
import { type LetterKind, type LetterPart, RecipientCapacity } from "../entities/letter.entity.js";
import { caseStateAfter, decisionStateUnderAppeal, decisionStateWhenItStands, type Effect, isOpen, mayDoOnAppeal, speaksFor } from "../rules/appeal.rules.js";
import { stateAfterDecision } from "../rules/case.rules.js";
import { givesRight } from "../rules/decision.rules.js";
import { localId } from "../rules/global-id.rules.js";
import type { Form } from "../rules/letter-layout.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { personsSideIn } from "./addressee.step.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import { lapseDeadlines } from "./deadline.step.js";
import { sendLetters } from "./outgoing-letter.step.js";

/** What every deed on an appeal is told. */
export interface OnAppeal {
  readonly appealId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** An appeal that a deed is about to be done on, with its case locked and all that may refuse the deed checked. */
export interface AppealAtHand {
  readonly appeal: Appeal;
  readonly hand: CaseAtHand;
}

/** Locks an appeal for a deed, its case first, so that no two deeds wait for each other. */
export async function appealForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnAppeal): Promise<AppealAtHand> {
  const { appeal: known, hand } = await appealIn(ctx, db, deed, localId("Appeal", input.appealId));
  const [appeal = known] = await db.among(Appeal, "id", [known.id], { lock: true });
  sameVersion(appeal.version, input.expectedVersion);
  if (!mayDoOnAppeal(deed, appeal.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: appeal.state });
  return { appeal, hand };
}

/** An appeal with its case, for a deed that changes neither its state nor its words. */
export async function appealIn(ctx: RequestContext, db: WriteDb, deed: Deed, id: string): Promise<AppealAtHand> {
  const [appeal] = await db.among(Appeal, "id", [id]);
  if (!appeal) throw new Refusal("NOT_FOUND");
  return { appeal, hand: await caseForDeed(ctx, db, deed, appeal.caseId) };
}

/** The appellant's own word, or that of staff who record it; nobody else's (pbrl §§ 7-2, 7-3). */
export function mustSpeakForAppellant(ctx: RequestContext, { appeal, hand }: AppealAtHand): "APPELLANT" | "STAFF" {
  const speaks = speaksFor(appeal.appellantId, ctx.actor.personId, hand.standing);
  if (speaks === null) throw new Refusal("NOT_YOURS_TO_DO");
  return speaks;
}

/** Changes an appeal that `appealForDeed` has locked, and its version with it. */
export async function changeAppeal(db: WriteDb, { appeal }: AppealAtHand, changes: Partial<Appeal>): Promise<void> {
  await db.update(Appeal, { id: appeal.id }, { ...changes, version: appeal.version + 1 });
}

/** What an appeal is about, and what else there is in its case. */
export interface Around {
  readonly appealed: Decision | null;
  /** The decision on the same right that stands now: the one appealed, or the one that took its place. */
  readonly standing: Decision | null;
  /** Others appeal the same right. */
  readonly othersOnRight: boolean;
  readonly othersOpen: boolean;
  readonly hasOtherGrant: boolean;
}

export async function aroundAppeal(db: Db, appeal: Pick<Appeal, "id" | "caseId" | "decisionId">): Promise<Around> {
  const decisions = await db.among(Decision, "caseId", [appeal.caseId]);
  const others = (await db.among(Appeal, "caseId", [appeal.caseId])).filter((it) => it.id !== appeal.id && it.subject === AppealSubject.DECISION && isOpen(it.state));
  const appealed = decisions.find((it) => it.id === appeal.decisionId) ?? null;
  const onRight = decisions.filter((it) => it.kind === appealed?.kind);
  return {
    appealed,
    standing: onRight.find((it) => it.supersededAt === null) ?? null,
    othersOnRight: others.some((it) => onRight.some((one) => one.id === it.decisionId)),
    othersOpen: others.length > 0,
    hasOtherGrant: decisions.some((it) => it.supersededAt === null && it.kind !== appealed?.kind && givesRight(it.outcome)),
  };
}

/** Whether the county governor has had the last word on a decision (fvl § 28). */
export async function isSettledByGovernor(db: Db, decision: Decision): Promise<boolean> {
  const appeals = await db.among(Appeal, "caseId", [decision.caseId]);
  const last: readonly (AppealOutcome | null)[] = [AppealOutcome.UPHELD, AppealOutcome.CHANGED];
  return appeals.some((it) => it.state === AppealState.STATE_ADMIN_DECIDED && last.includes(it.outcome) && (it.newDecisionId ?? it.decisionId) === decision.id);
}

/** The case goes where the outcome of an appeal takes it; an appeal of no decision moves nothing. */
export async function moveCase(db: WriteDb, { appeal, hand }: AppealAtHand, effect: Effect, around: Around): Promise<void> {
  if (appeal.subject !== AppealSubject.DECISION) return;
  const state = caseStateAfter(effect, hand.it.state, { ...around, decided: stateAfterDecision(hand.it.path) });
  const reopened = hand.it.state === CaseState.CLOSED && state !== CaseState.CLOSED ? { endedAt: null, endReason: null } : {};
  if (state !== hand.it.state) await changeCase(db, hand, { state, ...reopened });
}

/** Marks the decision that stands as one that is appealed. */
export async function markAppealed(db: WriteDb, { standing }: Around): Promise<void> {
  if (standing) await db.update(Decision, { id: standing.id }, { state: decisionStateUnderAppeal(standing.state), version: standing.version + 1 });
}

/** What was decided stands after all: the decision is final, or may still be appealed, and the case goes on. */
export async function letStand(ctx: RequestContext, db: WriteDb, at: AppealAtHand, around: Around, wasDecided: boolean): Promise<void> {
  const { standing, othersOnRight } = around;
  if (standing) {
    const mayStillBeAppealed = standing.appealDueOn === null || standing.appealDueOn >= ctx.today;
    const state = decisionStateWhenItStands(standing.state, { othersOpen: othersOnRight, wasDecided, mayStillBeAppealed });
    if (state !== standing.state) await db.update(Decision, { id: standing.id }, { state, version: standing.version + 1 });
    if (state === DecisionState.FINAL) await lapseDeadlines(ctx, db, { aboutId: standing.id });
  }
  await moveCase(db, at, "STANDS", around);
}

const recipientOf: Readonly<Record<AppealCapacity, RecipientCapacity>> = {
  OWNER: RecipientCapacity.OWNER,
  PARENT: RecipientCapacity.PARENT,
  GUARDIAN: RecipientCapacity.GUARDIAN,
  PROXY: RecipientCapacity.PROXY,
  LAWYER: RecipientCapacity.PROXY,
};

interface Addressing {
  readonly appeal: Pick<Appeal, "id" | "caseId" | "appellantId" | "capacity">;
  readonly hand: CaseAtHand;
}

/** Writes to the appellant and to everybody else on the person's side (fvl §§ 12, 27). */
export async function writeAboutAppeal(ctx: RequestContext, db: WriteDb, { appeal, hand }: Addressing, kind: LetterKind, write: (form: Form) => LetterPart[]): Promise<void> {
  const { to } = await personsSideIn(ctx, db, hand.it);
  const appellant = { personId: appeal.appellantId, capacity: recipientOf[appeal.capacity] };
  const others = to.filter((it) => it.personId !== appellant.personId);
  await sendLetters(ctx, db, { kind, caseId: appeal.caseId, aboutId: appeal.id, to: [appellant, ...others], write });
}
