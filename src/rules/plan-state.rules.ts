import { PlanState } from "../entities/individual-plan.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { Deed } from "../tenants/deeds.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { planStalenessPeriod } from "./coordination-deadline.rules.js";
import { revisionDay } from "./deadline.rules.js";

const { DRAFT, AWAITING_OWNER_APPROVAL, ACTIVE, UNDER_REVISION, CLOSING, CLOSED } = PlanState;

/** Where a deed may be done on a plan, and where it may take it. */
interface Move {
  readonly from: readonly PlanState[];
  readonly to: readonly PlanState[];
}

const open: readonly PlanState[] = [DRAFT, AWAITING_OWNER_APPROVAL, ACTIVE, UNDER_REVISION, CLOSING];

/**
 * Guideline: offered, consented, drafted, approved by the owner, revised and approved anew, ended, archived, and taken up again as a new version.
 * What follows from other rows (offer, consent, pause, archive) is no state of the plan's own. LUND-10-1, LUND-10-2, SAM-97, SAM-136, INV-11.
 */
export const planMoves = {
  submitPlanForApproval: { from: [DRAFT, UNDER_REVISION], to: [AWAITING_OWNER_APPROVAL] },
  returnPlan: { from: [AWAITING_OWNER_APPROVAL], to: [DRAFT, UNDER_REVISION] },
  approvePlan: { from: [AWAITING_OWNER_APPROVAL], to: [ACTIVE] },
  beginPlanRevision: { from: [ACTIVE], to: [UNDER_REVISION] },
  closePlan: { from: open, to: [CLOSING, CLOSED] },
  keepPlan: { from: [CLOSING], to: [DRAFT, AWAITING_OWNER_APPROVAL, ACTIVE, UNDER_REVISION] },
  archivePlan: { from: [...open, CLOSED], to: [] },
  reopenPlan: { from: [CLOSED], to: [] },
} as const satisfies Partial<Record<Deed, Move>>;

export type PlanMove = keyof typeof planMoves;

/** Guideline: whether a deed of the plan's own life may be done from where it stands. LUND-10-1, INV-11. */
export function mayMovePlan(deed: PlanMove, state: PlanState): boolean {
  const { from }: Move = planMoves[deed];
  return from.includes(state);
}

/** Choice: a plan that its owner has once approved is in effect until it ends, also while it is revised or its ending waits for a decision. fvl § 42. */
export function isInEffect({ state, approvedAt }: { readonly state: PlanState; readonly approvedAt: Date | null }): boolean {
  return state !== CLOSED && approvedAt !== null;
}

/** Choice: the day a plan is revised next: the one the revision set, else the municipality's interval from its approval. DL-12, LUSTER-REQ-6. */
export function nextRevisionDay(approvedOn: LocalDate, named: LocalDate | null, before: LocalDate | null, policy: MunicipalityPolicy): LocalDate | null {
  const isSetAnew = named !== null && named !== before && named > approvedOn;
  return isSetAnew ? named : revisionDay(approvedOn, policy);
}

/** Choice: a plan that its owner sends back goes to where it came from. LUND-9-2. */
export function stateAfterReturn(isRevision: boolean): PlanState {
  return isRevision ? UNDER_REVISION : DRAFT;
}

/** Guideline: where a plan stands in its whole life, its consent, its sharing and its archive taken together. LUND-3-4, SAM-97, SAM-136. */
export enum PlanLifecycle {
  OFFERED = "OFFERED",
  DECLINED = "DECLINED",
  CONSENTED = "CONSENTED",
  DRAFT = "DRAFT",
  REOPENED = "REOPENED",
  AWAITING_OWNER_APPROVAL = "AWAITING_OWNER_APPROVAL",
  ACTIVE = "ACTIVE",
  UNDER_REVISION = "UNDER_REVISION",
  SUSPENDED = "SUSPENDED",
  CLOSING = "CLOSING",
  CLOSED = "CLOSED",
  ARCHIVED = "ARCHIVED",
}

/** Law: pbrl §§ 4-1, 4-3: why nobody but the owner's side and the coordinator gets into a plan. SAM-97, INV-14, INV-15. */
export enum SuspensionCause {
  CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN",
  CONSENT_EXPIRED = "CONSENT_EXPIRED",
  CONSENT_AWAITED = "CONSENT_AWAITED",
  PAUSED_BY_OWNER = "PAUSED_BY_OWNER",
}

/** What of a consent tells whether a plan is suspended. */
export interface ConsentFacts {
  readonly withdrawnAt: Date | null;
  readonly supersededAt: Date | null;
  readonly validTo: LocalDate | null;
  readonly sharingSuspendedAt: Date | null;
}

/**
 * Law: pbrl § 4-1: without a consent in force a plan rests, with all it holds, until the person has chosen; the owner may also have it rest for a while.
 * Null while nothing keeps it. The consents are those of the case, the first one first. SAM-97, SAM-137, INV-14, INV-15.
 */
export function suspensionOf(state: PlanState, consents: readonly ConsentFacts[], on: LocalDate): SuspensionCause | null {
  if (state === CLOSED) return null;
  const inForce = consents.find((it) => it.withdrawnAt === null && it.supersededAt === null && (it.validTo === null || it.validTo >= on));
  if (inForce) return inForce.sharingSuspendedAt === null ? null : SuspensionCause.PAUSED_BY_OWNER;
  const last = consents.filter((it) => it.supersededAt === null).at(-1);
  if (last === undefined) return SuspensionCause.CONSENT_AWAITED;
  return last.withdrawnAt === null ? SuspensionCause.CONSENT_EXPIRED : SuspensionCause.CONSENT_WITHDRAWN;
}

/** Law: pbrl § 4-1: a plan rests while no consent is in force, and while the owner's side has paused it. SAM-97, INV-15. */
export function isAtRest(consents: readonly ConsentFacts[], on: LocalDate): boolean {
  return suspensionOf(ACTIVE, consents, on) !== null;
}

/** What tells where in its life a plan is. */
export interface PlanLife {
  readonly state: PlanState;
  readonly suspension: SuspensionCause | null;
  readonly isArchived: boolean;
  readonly isReopened: boolean;
}

/** Guideline: the whole life of a plan in one word; a plan that rests says so, whatever it was doing, unless its ending is under way. INV-11, SAM-25. */
export function lifecycleOf({ state, suspension, isArchived, isReopened }: PlanLife): PlanLifecycle {
  if (state === CLOSED) return isArchived ? PlanLifecycle.ARCHIVED : PlanLifecycle.CLOSED;
  if (state === CLOSING) return PlanLifecycle.CLOSING;
  if (state === DRAFT && isReopened) return PlanLifecycle.REOPENED;
  return suspension === null ? PlanLifecycle[state] : PlanLifecycle.SUSPENDED;
}

/** Seed: LUND-3-4: where the offer of a plan stands. */
export enum PlanOfferStatus {
  NOT_OFFERED = "NOT_OFFERED",
  WAITING = "WAITING",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
}

/** Seed: LUND-3-4: whoever wants and needs a plan gets one; the last offer tells where it stands. */
export function offerStatus(offers: readonly { readonly answer: "ACCEPTED" | "DECLINED" | null }[]): PlanOfferStatus {
  const last = offers.at(-1);
  if (last === undefined) return PlanOfferStatus.NOT_OFFERED;
  return last.answer === null ? PlanOfferStatus.WAITING : PlanOfferStatus[last.answer];
}

/** Guideline: where a person stands on the way to a plan, before there is one. Null where nothing has been offered or consented to. LUND-3-4, LUSTER-COORD-4. */
export function lifecycleBeforePlan(offer: PlanOfferStatus, hasConsent: boolean): PlanLifecycle | null {
  if (offer === PlanOfferStatus.DECLINED) return PlanLifecycle.DECLINED;
  if (hasConsent) return PlanLifecycle.CONSENTED;
  return offer === PlanOfferStatus.NOT_OFFERED ? null : PlanLifecycle.OFFERED;
}

/** What staleness is counted from. */
export interface Freshness {
  readonly state: PlanState;
  readonly approvedAt: Date | null;
  readonly lastChangedOn: LocalDate;
  readonly reviseOn: LocalDate | null;
}

/**
 * Choice: a plan in effect is stale from the day its months without a change of content are over, else six, or its day of revision has passed without one.
 * The day it became so, or null. FAIL-01, DL-13, DL-12.
 */
export function staleSince(plan: Freshness, today: LocalDate, policy: MunicipalityPolicy): LocalDate | null {
  if (!isInEffect(plan)) return null;
  const byChange = planStalenessPeriod(plan.lastChangedOn, policy).dueOn;
  const byRevision = plan.reviseOn !== null && plan.lastChangedOn < plan.reviseOn ? plan.reviseOn : null;
  const days = [byChange, byRevision].filter((it) => it !== null && it < today);
  return days.toSorted()[0] ?? null;
}
