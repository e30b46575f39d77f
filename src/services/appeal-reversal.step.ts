import { DecisionPath } from "../entities/case.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision, type DecisionOutcome, DecisionState, type RefusalReason } from "../entities/decision.entity.js";
import { LetterKind } from "../entities/letter.entity.js";
import { mayDecide } from "../rules/access.rules.js";
import { costsNotice } from "../rules/appeal-letter.rules.js";
import { costClaimPeriod } from "../rules/deadline.rules.js";
import { provisionsOf } from "../rules/decision.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type AppealAtHand, type Around, writeAboutAppeal } from "./appeal.step.js";
import { bodyNamed } from "./body.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { lapseDeadlines, startDeadline } from "./deadline.step.js";
import { writeDecision } from "./decision.step.js";
import { actorId } from "./person.step.js";
import type { RaisedWarning } from "./warning.step.js";

/** The decision that takes the place of the one appealed, on the same right. */
export interface NewDecision {
  readonly outcome: DecisionOutcome;
  readonly facts: string;
  readonly considerations: string;
  readonly legalBasis?: readonly string[] | null | undefined;
  readonly refusalReason?: RefusalReason | null | undefined;
}

/** The new decision, and who took part where a body decides. */
export interface Reversal {
  readonly decision?: NewDecision | null | undefined;
  readonly takenPartIds?: readonly string[] | null | undefined;
  readonly recusedIds?: readonly string[] | null | undefined;
  readonly minutesReference?: string | null | undefined;
}

/** Takes the decision that stands out of force and writes the new one, by whoever decides on the path of the case (fvl § 33, STRANDA-ORG-3). */
export async function reverseDecision(
  ctx: RequestContext,
  db: WriteDb,
  hand: CaseAtHand,
  around: Around,
  input: Reversal & { readonly decision: NewDecision },
): Promise<{ decisionId: string; warnings: RaisedWarning[] }> {
  const { appealed, standing } = around;
  if (!appealed) throw new Refusal("INVALID_INPUT", { path: ["decision"] });
  const isByBody = hand.it.path === DecisionPath.UNIT_THEN_ALLOCATION_BODY;
  if (!isByBody && !mayDecide(hand.it.path, hand.standing)) throw new Refusal("NOT_YOURS_TO_DO");
  const body = isByBody ? await bodyNamed(ctx, db, hand, input) : null;
  if (standing) await takeOutOfForce(ctx, db, standing, DecisionState.REVERSED_BY_UNIT);
  return writeDecision(ctx, db, hand, { ...input.decision, kind: appealed.kind }, body);
}

/** Another decision takes its place, or it falls: nothing more is waited for about it. */
export async function takeOutOfForce(ctx: RequestContext, db: WriteDb, it: Decision, state: DecisionState): Promise<void> {
  await db.update(Decision, { id: it.id }, { state, supersededAt: ctx.now, version: it.version + 1 });
  await lapseDeadlines(ctx, db, { aboutId: it.id });
}

/** What the county governor decided, and when. */
export interface GovernorsDecision {
  readonly decision: NewDecision;
  readonly decidedOn: string;
}

/** The county governor's own decision, as it was made known: final, and with no letter of the municipality's (fvl §§ 28, 34). */
export async function writeGovernorsDecision(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, former: Decision, made: GovernorsDecision): Promise<string> {
  const { decision, decidedOn } = made;
  await takeOutOfForce(ctx, db, former, DecisionState.CHANGED_ON_APPEAL);
  return db.insert(Decision, {
    caseId: former.caseId,
    kind: former.kind,
    outcome: decision.outcome,
    path: former.path,
    state: DecisionState.FINAL,
    legalBasis: [...(decision.legalBasis ?? provisionsOf(former.kind))],
    facts: decision.facts,
    considerations: decision.considerations,
    refusalReason: decision.refusalReason ?? null,
    assessmentId: former.assessmentId,
    decidedById: actorId(ctx),
    decidedAt: ctx.now,
    decidedOn,
    authority: hand.policy.writtenForm === WrittenForm.NN ? "Statsforvaltaren" : "Statsforvalteren",
    takenPartIds: [],
    recusedIds: [],
    minutesReference: null,
    deliveredOn: decidedOn,
    version: 1,
  });
}

/** Tells of the costs in the act that changes a decision in the party's favour; the three weeks run from then (fvl § 36, DL-06). */
export async function sendCostsNotice(ctx: RequestContext, db: WriteDb, at: AppealAtHand, changedBy: "MUNICIPALITY" | "COUNTY_GOVERNOR"): Promise<void> {
  const { id, caseId } = at.appeal;
  await writeAboutAppeal(ctx, db, at, LetterKind.COSTS_NOTICE, (form) => costsNotice(form, { changedBy }));
  await startDeadline(db, DeadlineKind.COST_CLAIM, costClaimPeriod(ctx.today), { caseId, aboutId: id });
}
