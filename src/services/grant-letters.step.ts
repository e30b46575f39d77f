import { RightKind } from "../entities/assessment.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { Decision } from "../entities/decision.entity.js";
import { Letter, LetterKind, RecipientCapacity } from "../entities/letter.entity.js";
import { askedToConsent } from "../rules/addressee.rules.js";
import { givesRight } from "../rules/decision.rules.js";
import { Refusal } from "../rules/refusal.js";
import { waitsForCoordinator } from "../rules/start-up.rules.js";
import { consentFormOf, coordinatorSummonsOf, type MeetingTime, type StartUpFacts, startUpSummonsOf, type SummonsFacts } from "../rules/summons.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { Addressed } from "./addressee.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { seatsOf } from "./letter-facts.step.js";
import { type Outgoing, sendLetters } from "./outgoing-letter.step.js";

/** What goes out together with the letter of a grant. */
export interface WithGrant {
  readonly decision: Decision;
  readonly coordinators: readonly CoordinatorAssignment[];
  readonly addressed: Addressed;
  readonly startUp: MeetingTime | null;
  readonly consentForm: boolean;
  readonly sending: Pick<Outgoing, "method" | "deliveredOn">;
}

export function isGrant({ outcome }: Decision): boolean {
  return givesRight(outcome);
}

/** Where the municipality tells a grant together with coordinator and start-up day, it waits for both (LOPPA-FLOW-5c). */
export async function mustBeReadyToStart(
  db: WriteDb,
  hand: CaseAtHand,
  decision: Decision,
  coordinators: readonly CoordinatorAssignment[],
  startUp: MeetingTime | null,
): Promise<void> {
  const hasCoordinator = coordinators.length > 0;
  if (waitsForCoordinator(hand.policy, { hasGrant: isGrant(decision), hasCoordinator })) throw new Refusal("COORDINATOR_REQUIRED");
  if (hand.policy.decision.startUpWithGrant !== true || !isGrant(decision)) return;
  const sent = await db.among(Letter, "caseId", [hand.it.id]);
  if (startUp === null && !sent.some((it) => it.kind === LetterKind.START_UP_SUMMONS)) throw new Refusal("START_UP_REQUIRED", { path: ["startUpMeeting"] });
}

/** With a grant, in the same act: the form for consent to a plan, and the summons to the first meeting (LOPPA-FLOW-5b, LOPPA-FLOW-5c). */
export async function sendWithGrant(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, it: WithGrant): Promise<void> {
  if (!isGrant(it.decision)) return;
  const seats = await seatsOf(db, [hand.it.handlerId, ...it.coordinators.map((one) => one.coordinatorId)]);
  const facts = { policy: hand.policy, municipalityName: ctx.municipality.name, contact: seats(hand.it.handlerId), on: ctx.today };
  const common = { ...it.sending, caseId: hand.it.id, aboutId: it.decision.id };
  if (it.consentForm && it.decision.kind === RightKind.INDIVIDUAL_PLAN) await sendConsentForm(ctx, db, it, facts, common);
  if (it.startUp === null) return;
  const coordinators = it.coordinators.flatMap((one) => seats(one.coordinatorId) ?? []);
  await sendStartUp(ctx, db, it, { ...facts, coordinators, meeting: it.startUp }, common);
}

type Common = WithGrant["sending"] & { readonly caseId: string; readonly aboutId: string };

async function sendConsentForm(ctx: RequestContext, db: WriteDb, { addressed }: WithGrant, facts: SummonsFacts, common: Common): Promise<void> {
  const to = askedToConsent(addressed.to, addressed.side, ctx.today);
  await sendLetters(ctx, db, { ...common, kind: LetterKind.CONSENT_FORM, to, write: (form) => consentFormOf(facts, form) });
}

/** To the person's side as the decision went, and to the coordinators where they read their messages. */
async function sendStartUp(ctx: RequestContext, db: WriteDb, it: WithGrant, facts: StartUpFacts, common: Common): Promise<void> {
  const { caseId, aboutId } = common;
  const summons = { kind: LetterKind.START_UP_SUMMONS, meeting: facts.meeting };
  await sendLetters(ctx, db, { ...common, ...summons, to: it.addressed.to, write: (form) => startUpSummonsOf(facts, form) });
  const to = it.coordinators.map((one) => ({ personId: one.coordinatorId, capacity: RecipientCapacity.COORDINATOR }));
  await sendLetters(ctx, db, { ...summons, caseId, aboutId, to, write: (form) => coordinatorSummonsOf(facts, form) });
}
