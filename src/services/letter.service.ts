import { CaseWarning } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision, DecisionState } from "../entities/decision.entity.js";
import { DeliveryMethod, LetterKind } from "../entities/letter.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { stateAfterLetter } from "../rules/case.rules.js";
import { appealPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { type LetterFacts, letterOf, missingParts } from "../rules/letter.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { MeetingTime } from "../rules/summons.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { addresseesIn } from "./addressee.step.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { startDeadline } from "./deadline.step.js";
import type { Decided } from "./decision.service.js";
import { mustBeReadyToStart, sendWithGrant } from "./grant-letters.step.js";
import { letterFacts } from "./letter-facts.step.js";
import { checkedMeeting } from "./meeting-time.step.js";
import { markDelivered, sendLetters } from "./outgoing-letter.step.js";

interface OnDecision {
  readonly decisionId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface IssueDecisionLetter extends OnDecision {
  readonly deliveredOn?: string | null | undefined;
  readonly method?: DeliveryMethod | null | undefined;
  readonly startUpMeeting?: MeetingTime | null | undefined;
  readonly consentForm?: boolean | null | undefined;
}

export interface RecordDelivery extends OnDecision {
  readonly deliveredOn: string;
}

/**
 * Issues the letter of a decision to everybody on the person's side, with consent form and start-up summons where it is a grant.
 * The appeal clock starts when it is delivered; a refusal that draws a serious warning waits for its second reader (PROC-08, DL-04, LOPPA-FLOW-5a).
 */
export async function issueDecisionLetter(ctx: RequestContext, input: IssueDecisionLetter): Promise<Decided> {
  return ctx.write("issueDecisionLetter", input, async (db) => {
    const { decision, hand } = await decisionAtHand(ctx, db, "issueDecisionLetter", input);
    if (decision.state !== DecisionState.READY) throw new Refusal("LETTER_ALREADY_ISSUED");
    const method = input.method ?? DeliveryMethod.DIGITAL;
    const deliveredOn = input.deliveredOn ?? (method === DeliveryMethod.DIGITAL ? ctx.today : null);
    if (deliveredOn !== null) checkDelivery(ctx, deliveredOn, decision.decidedOn);
    const startUp = checkedMeeting(ctx, input.startUpMeeting, ["startUpMeeting", "proposedOn"]);
    await mustHaveBeenReadTwice(db, decision);
    const coordinators = await activeCoordinators(ctx, db, hand.it.id);
    await mustBeReadyToStart(db, hand, decision, coordinators, startUp);
    const addressed = await addresseesIn(ctx, db, hand.it);
    const facts = await letterFacts(ctx, db, hand, decision, coordinators);
    const sending = { method, deliveredOn };
    const letter = { ...sending, kind: LetterKind.DECISION, caseId: hand.it.id, aboutId: decision.id, to: addressed.to };
    await sendLetters(ctx, db, { ...letter, write: (form) => complete(facts, decision, form) });
    const consentForm = hand.policy.decision.startUpWithGrant === true || (input.consentForm ?? true);
    await sendWithGrant(ctx, db, hand, { decision, coordinators, addressed, startUp, consentForm, sending });
    const reached = deliveredOn === null ? { state: DecisionState.ISSUED } : await startAppeal(db, decision, deliveredOn);
    await db.update(Decision, { id: decision.id }, { ...reached, issuedAt: ctx.now, version: decision.version + 1 });
    await moveOn(db, hand);
    return { caseId: hand.it.id, decisionId: decision.id, warnings: [] };
  });
}

/** Keeps the day a letter that went by post or by hand was delivered; the four weeks of appeal begin then (pbrl § 7-5, DL-04). */
export async function recordDelivery(ctx: RequestContext, input: RecordDelivery): Promise<Decided> {
  return ctx.write("recordDelivery", input, async (db) => {
    const { decision, hand } = await decisionAtHand(ctx, db, "recordDelivery", input);
    if (decision.issuedAt === null) throw new Refusal("LETTER_NOT_ISSUED");
    if (decision.state !== DecisionState.ISSUED) throw new Refusal("LETTER_ALREADY_DELIVERED");
    checkDelivery(ctx, input.deliveredOn, localDate(decision.issuedAt));
    for (const kind of [LetterKind.DECISION, LetterKind.CONSENT_FORM, LetterKind.START_UP_SUMMONS]) await markDelivered(db, decision.id, kind, input.deliveredOn);
    const reached = await startAppeal(db, decision, input.deliveredOn);
    await db.update(Decision, { id: decision.id }, { ...reached, version: decision.version + 1 });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, decisionId: decision.id, warnings: [] };
  });
}

type LetterDeed = "issueDecisionLetter" | "recordDelivery";

async function decisionAtHand(ctx: RequestContext, db: WriteDb, deed: LetterDeed, input: OnDecision): Promise<{ decision: Decision; hand: CaseAtHand }> {
  const [decision] = await db.among(Decision, "id", [localId("Decision", input.decisionId)], { lock: true });
  if (!decision) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, decision.caseId);
  sameVersion(decision.version, input.expectedVersion);
  return { decision, hand };
}

/** No letter is delivered before its act or in the time to come. */
function checkDelivery(ctx: RequestContext, day: string, earliest: string): void {
  if (!isLocalDate(day) || day < earliest || day > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["deliveredOn"] });
}

async function mustHaveBeenReadTwice(db: WriteDb, decision: Decision): Promise<void> {
  const warnings = await db.among(CaseWarning, "aboutId", [decision.id]);
  if (warnings.some((it) => it.needsSecondReader && it.acknowledgedById === null)) throw new Refusal("SECOND_READER_MISSING");
}

/** The parts of the letter in one form; with a part missing nothing is issued (PROC-08, INV-06). */
function complete(facts: LetterFacts, decision: Decision, form: "nb" | "nn") {
  const letter = letterOf(facts, form);
  const parts = missingParts(letter, decision);
  if (parts.length > 0) throw new Refusal("LETTER_INCOMPLETE", { parts });
  return letter.parts;
}

/** From delivery the person has what it takes to appeal: the four weeks begin. */
async function startAppeal(db: WriteDb, { id, caseId }: Decision, deliveredOn: string): Promise<Partial<Decision>> {
  const appeal = appealPeriod(deliveredOn);
  await startDeadline(db, DeadlineKind.APPEAL, appeal, { caseId, aboutId: id });
  return { deliveredOn, appealDueOn: appeal.dueOn, state: DecisionState.DELIVERED };
}

/** The case is notified when no decision waits for its letter any more. */
async function moveOn(db: WriteDb, hand: CaseAtHand): Promise<void> {
  const all = await db.among(Decision, "caseId", [hand.it.id]);
  const isWaitedFor = all.some((it) => it.state === DecisionState.READY && it.supersededAt === null);
  await changeCase(db, hand, { state: stateAfterLetter(hand.it.state, isWaitedFor) });
}
