import { AppealCapacity, AppealDefect, AppealState, AppealSubject, type LateReason } from "../entities/appeal.entity.js";
import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseState } from "../entities/case.entity.js";
import { DecisionState } from "../entities/decision.entity.js";
import type { Deed } from "../tenants/deeds.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { Standing } from "./access.rules.js";
import { appealLimitPeriod, appealPeriod } from "./deadline.rules.js";

const { RECEIVED, DEFECT_NOTICE, UNDER_OWN_REVIEW, REVERSED_IN_FULL, REVERSED_IN_PART, DISMISSED_LATE, MAINTAINED, FORWARDED, STATE_ADMIN_DECIDED, WITHDRAWN } = AppealState;

const beforeReview: readonly AppealState[] = [RECEIVED, DEFECT_NOTICE, UNDER_OWN_REVIEW];

const legalFrom: Partial<Record<Deed, readonly AppealState[]>> = {
  requestAppealCompletion: beforeReview,
  completeAppeal: beforeReview,
  beginOwnReview: [RECEIVED, DEFECT_NOTICE],
  reviewAppeal: beforeReview,
  forwardAppeal: [MAINTAINED, REVERSED_IN_PART, DISMISSED_LATE],
  recordStateAdministratorOutcome: [FORWARDED],
  withdrawAppeal: [...beforeReview, MAINTAINED, REVERSED_IN_PART, FORWARDED],
};

/**
 * From which states of an appeal a deed may be done. A defect never stands in the way of reviewing it.
 * Law: pbrl §§ 7-2, 7-3, 7-7; fvl §§ 31-34. Whoever disagrees with a dismissal, or got only a part, goes on to the county governor. PROC-09, LAW-16.
 */
export function mayDoOnAppeal(deed: Deed, state: AppealState): boolean {
  return legalFrom[deed]?.includes(state) ?? false;
}

/** Law: fvl § 33: what is left to do about an appeal, for the municipality or the county governor. */
export function isOpen(state: AppealState): boolean {
  return ![REVERSED_IN_FULL, DISMISSED_LATE, STATE_ADMIN_DECIDED, WITHDRAWN].includes(state);
}

/** Law: fvl § 33: what the municipality does next about an appeal in a state; the county governor's answer is recorded when it comes. */
export function nextAppealDeed(state: AppealState): Deed | null {
  if (beforeReview.includes(state)) return "reviewAppeal";
  if (state === MAINTAINED || state === REVERSED_IN_PART) return "forwardAppeal";
  return state === FORWARDED ? "recordStateAdministratorOutcome" : null;
}

/** Choice: what appeals add to the next steps of their case, each deed once. */
export function nextAppealDeeds(states: readonly AppealState[]): readonly Deed[] {
  return [...new Set(states.map(nextAppealDeed))].filter((it) => it !== null);
}

/** What an appeal carries with it. */
export interface Form {
  readonly capacity: AppealCapacity;
  readonly written: boolean;
  readonly signed: boolean;
  readonly authorityAttached: boolean;
  readonly grounds: string;
}

/**
 * What an appeal lacks. Law: pbrl §§ 7-2, 7-3, fvl § 32: in writing and signed, and with written authority from a representative who is no lawyer; parents and
 * guardians represent by law. None of it is a ground for rejecting. LAW-15, LAW-16.
 */
export function defectsOf(form: Form): AppealDefect[] {
  const defects: AppealDefect[] = [];
  if (!form.written) defects.push(AppealDefect.NOT_WRITTEN);
  if (!form.signed) defects.push(AppealDefect.NOT_SIGNED);
  if (form.capacity === AppealCapacity.PROXY && !form.authorityAttached) defects.push(AppealDefect.NO_AUTHORITY);
  if (form.grounds.trim().length === 0) defects.push(AppealDefect.UNCLEAR);
  return defects;
}

/** Choice: what was asked for and is given by now. Words of the appellant's own make clear what was not. */
export function stillMissing(askedFor: readonly AppealDefect[], form: Form, saysMore: boolean): AppealDefect[] {
  const missing = defectsOf(form);
  return askedFor.filter((it) => (it === AppealDefect.UNCLEAR ? !saysMore : missing.includes(it)));
}

/** When an appeal came, and what it counts from. */
export interface TimeFacts {
  readonly subject: AppealSubject;
  readonly receivedOn: LocalDate;
  readonly handedInOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly toldOfAppeal: boolean;
}

/** Whether an appeal is in time, and by which day that was decided. */
export interface Timeliness {
  readonly inTime: boolean;
  readonly startUncertain: boolean;
  readonly dueOn: LocalDate | null;
}

/**
 * Law: pbrl § 7-5: four weeks from sufficient knowledge, that is from delivery of a letter that tells how to appeal; domstolloven § 149 moves the end;
 * fvl § 30: handed to the postal operator by then is in time. Where nobody knows when the time began, it counts as in time (our reading). DL-04, PROC-10, LAW-18.
 */
export function timelinessOf({ subject, receivedOn, handedInOn, deliveredOn, toldOfAppeal }: TimeFacts): Timeliness {
  if (subject === AppealSubject.DELAY) return { inTime: true, startUncertain: false, dueOn: null };
  if (deliveredOn === null || !toldOfAppeal) return { inTime: true, startUncertain: true, dueOn: null };
  const { dueOn } = appealPeriod(deliveredOn);
  return { inTime: dayOf({ receivedOn, handedInOn }) <= dueOn, startUncertain: false, dueOn };
}

function dayOf({ receivedOn, handedInOn }: Pick<TimeFacts, "receivedOn" | "handedInOn">): LocalDate {
  return handedInOn !== null && handedInOn < receivedOn ? handedInOn : receivedOn;
}

/** Law: fvl § 31: no appeal is taken up when more than a year has gone since the decision; final decisions and those another has replaced are not open at all. DL-05. */
export function appealOpenUntil(decision: { readonly decidedOn: LocalDate; readonly supersededAt: Date | null; readonly isFinal: boolean }): LocalDate | null {
  return decision.supersededAt !== null || decision.isFinal ? null : appealLimitPeriod(decision.decidedOn).dueOn;
}

/** An appeal that came late, with the reason for taking it up all the same. */
export interface LateFacts extends Pick<TimeFacts, "receivedOn" | "handedInOn"> {
  readonly inTime: boolean;
  readonly decidedOn: LocalDate | null;
  readonly lateReason: LateReason | null;
  readonly lateReasonText: string | null;
}

/** Law: fvl § 31: a late appeal is taken up when that cannot be blamed on the party, or for special reasons, and never after a year. Why not, or null. DL-05. */
export function whyTooLate(facts: LateFacts): "APPEAL_PAST_ONE_YEAR" | "LATE_REASON_REQUIRED" | null {
  if (facts.inTime) return null;
  if (facts.decidedOn !== null && dayOf(facts) > appealLimitPeriod(facts.decidedOn).dueOn) return "APPEAL_PAST_ONE_YEAR";
  return facts.lateReason === null || (facts.lateReasonText ?? "").trim().length === 0 ? "LATE_REASON_REQUIRED" : null;
}

/** What came of an appeal for what was decided: it stands, another decision is in its place, or the municipality must decide anew. */
export type Effect = "STANDS" | "REPLACED" | "RETURNED";

/** What else there is in a case when an appeal comes to something. */
export interface Surroundings {
  /** Somebody else's appeal of a decision is open. */
  readonly othersOpen: boolean;
  /** Another right has been granted, and what follows from that goes on. */
  readonly hasOtherGrant: boolean;
  /** Where a case stands that has been decided by its path. */
  readonly decided: CaseState;
}

/**
 * Where a case goes when an appeal comes to something. Law: fvl §§ 33, 34, 42. One that has been handed over stays so, and so does one with another right
 * that was granted: what is decided anew goes its way beside. One that was closed is open again.
 */
export function caseStateAfter(effect: Effect, state: CaseState, { othersOpen, hasOtherGrant, decided }: Surroundings): CaseState {
  if (state === CaseState.HANDED_OVER) return state;
  if (effect === "REPLACED") return decided;
  if (effect === "RETURNED" && (!hasOtherGrant || state === CaseState.CLOSED)) return CaseState.ASSESSED;
  return state === CaseState.UNDER_APPEAL && !othersOpen ? CaseState.NOTIFIED : state;
}

/** Choice: an appeal moves a notified case; one that stands elsewhere goes on, and the appeal runs beside. */
export function caseStateUnderAppeal(state: CaseState): CaseState {
  return state === CaseState.NOTIFIED ? CaseState.UNDER_APPEAL : state;
}

/** Law: pbrl § 7-2: a decision is appealed; one whose letter has not gone out still waits for it. */
export function decisionStateUnderAppeal(state: DecisionState): DecisionState {
  return state === DecisionState.READY ? state : DecisionState.APPEALED;
}

/** Law: pbrl § 7-5, fvl § 28: a decision that stands after an appeal is final, unless others appeal too or still may. */
export function decisionStateWhenItStands(
  state: DecisionState,
  facts: { readonly othersOpen: boolean; readonly wasDecided: boolean; readonly mayStillBeAppealed: boolean },
): DecisionState {
  if (state !== DecisionState.APPEALED || facts.othersOpen) return state;
  return facts.wasDecided || !facts.mayStillBeAppealed ? DecisionState.FINAL : DecisionState.DELIVERED;
}

/** Law: pbrl §§ 7-2, 7-3: an appellant's own word is the appellant's; staff write down and record what reaches them otherwise. */
export function speaksFor(appellantId: string, actorId: string | null, { relations }: Standing): "APPELLANT" | "STAFF" | null {
  if (appellantId === actorId) return "APPELLANT";
  return relations.includes(AccessBasis.OWNER) || relations.includes(AccessBasis.REPRESENTATIVE) ? null : "STAFF";
}
