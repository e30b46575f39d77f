import { AccessBasis } from "../entities/case-access.entity.js";
import { PartyRole } from "../entities/case-party.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { MeasureAnswer, MeasureStatus } from "../entities/measure.entity.js";

const { PROPOSED, AGREED, IN_PROGRESS, COMPLETED, CANCELLED, LAPSED } = MeasureStatus;

/** Choice: the steps of a measure. Nothing is lost for good: what was done, broken off or lapsed can be taken up again. LUND-8-3, LUND-8-5. */
export const measureSteps: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  PROPOSED: [AGREED, CANCELLED, LAPSED],
  AGREED: [IN_PROGRESS, COMPLETED, CANCELLED, LAPSED],
  IN_PROGRESS: [COMPLETED, CANCELLED, LAPSED],
  COMPLETED: [IN_PROGRESS],
  CANCELLED: [PROPOSED],
  LAPSED: [PROPOSED],
};

/** Choice: a measure goes one step at a time, and what its responsible has said no to is not agreed. LUND-8-3. */
export function mayStep(measure: { readonly status: MeasureStatus; readonly answer: MeasureAnswer | null }, to: MeasureStatus): boolean {
  return measureSteps[measure.status].includes(to) && !(to === AGREED && measure.answer === MeasureAnswer.DECLINED);
}

/** Guideline: those concerned are obliged by what they have said yes to: a yes agrees what was proposed, a no makes it a proposal again. LUND-8-3, LUND-9-1. */
export function statusAfterAnswer(status: MeasureStatus, answer: MeasureAnswer): MeasureStatus {
  if (answer === MeasureAnswer.ACCEPTED) return status === PROPOSED ? AGREED : status;
  return PROPOSED;
}

/** Choice: a measure is answered for while it waits for its beginning or goes on; what is over is not. LUND-8-3. */
export function isAnswerable(status: MeasureStatus): boolean {
  return [PROPOSED, AGREED, IN_PROGRESS].includes(status);
}

interface Element {
  readonly createdById: string;
  readonly responsibleId?: string;
  readonly contributorId?: string | null;
}

/** Choice: the person's side and the coordinator work in the whole plan, whoever takes part in what is their own: what they wrote or answer for. SAM-65, LUND-9-1. */
export function mayChangeElement(relations: readonly AccessBasis[], element: Element, actorId: string): boolean {
  const wholePlan: readonly AccessBasis[] = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR];
  return relations.some((it) => wholePlan.includes(it)) || [element.createdById, element.responsibleId, element.contributorId].includes(actorId);
}

const speaking: readonly PartyRole[] = [PartyRole.OWNER, PartyRole.PARENT, PartyRole.GUARDIAN, PartyRole.PROXY];

/** Law: pbrl § 3-1: what the owner, or somebody who spoke for the owner, has written stays as they wrote it; others annotate. INV-23, LUND-9-2. */
export function isOwnersWriting(createdById: string, ownerId: string, parties: readonly { readonly personId: string; readonly role: PartyRole }[]): boolean {
  return createdById === ownerId || parties.some((it) => it.personId === createdById && speaking.includes(it.role));
}

/** What of a measure tells whether the service behind it lasts as long. */
export interface ServiceBehind {
  readonly toOn: string | null;
  readonly serviceDecisionEndsOn: string | null;
}

/** Guideline: a measure rests on a service somebody has decided; one that is decided for a shorter time is told of. FAIL-18. */
export function decisionLapsesFirst({ toOn, serviceDecisionEndsOn }: ServiceBehind, planEndsOn: string | null): boolean {
  const lasts = toOn ?? planEndsOn;
  return serviceDecisionEndsOn !== null && (lasts === null || serviceDecisionEndsOn < lasts);
}

/** Guideline: FAIL-18: the warning of a measure whose service decision lapses before it. */
export function measureWarnings(measure: ServiceBehind, planEndsOn: string | null): WarningCode[] {
  return decisionLapsesFirst(measure, planEndsOn) ? [WarningCode.SERVICE_DECISION_LAPSES_FIRST] : [];
}
