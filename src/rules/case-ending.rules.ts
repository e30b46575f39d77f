import { type Assessment } from "../entities/assessment.entity.js";
import { CloseReason, EndingMethod } from "../entities/case-ending.entity.js";
import { CaseState } from "../entities/case.entity.js";
import { type CaseWarning, WarningSeverity } from "../entities/case-warning.entity.js";
import { type Decision, DecisionOutcome, DecisionState } from "../entities/decision.entity.js";

/** Law: pbrl ch. 2: a right that has been granted and told of is declined, or its work ended; the application is past withdrawing. LUND-7-2. */
export function hasBeenGranted(decisions: readonly Pick<Decision, "outcome" | "deliveredOn" | "supersededAt">[]): boolean {
  return decisions.some((it) => it.supersededAt === null && it.outcome !== DecisionOutcome.REFUSED && it.deliveredOn !== null);
}

/** Choice: before the hand-over there is no work to be over: a case is closed there only because the person declines, has moved or is dead. INV-05. */
export function mayCloseFrom(state: CaseState, reason: CloseReason): boolean {
  return state === CaseState.HANDED_OVER || [CloseReason.DECLINED, CloseReason.MOVED, CloseReason.DECEASED].includes(reason);
}

/** Choice: whoever logs in and speaks for the person does so digitally; staff say whether they write down a letter or a talk. Null when that is not told. */
export function methodOf(isOwnAct: boolean, told: EndingMethod | null): EndingMethod | null {
  if (isOwnAct) return EndingMethod.DIGITAL;
  return told === EndingMethod.DIGITAL ? null : told;
}

/** What stands in the record of a case, as far as its completeness goes. */
export interface CaseRecord {
  readonly notices: number;
  readonly clarifications: number;
  readonly assessments: readonly Pick<Assessment, "kind">[];
  readonly decisions: readonly Pick<Decision, "kind" | "outcome" | "state" | "deliveredOn" | "supersededAt">[];
  readonly assignments: number;
  readonly warnings: readonly Pick<CaseWarning, "severity" | "needsSecondReader" | "acknowledgedAt">[];
}

/**
 * What a case lacks before it may be closed, by name.
 * Seed: LOPPA-LEAD-2: the leader answers for the record of each case. Law: fvl § 11 a, INV-05: what was assessed is decided, and told.
 */
export function missingInRecord({ notices, clarifications, assessments, decisions, assignments, warnings }: CaseRecord, state: CaseState): string[] {
  const standing = decisions.filter((it) => it.supersededAt === null);
  const undecided = assessments.some((it) => !standing.some((one) => one.kind === it.kind));
  const unread = warnings.some((it) => it.acknowledgedAt === null && (it.needsSecondReader || it.severity === WarningSeverity.SERIOUS));
  const missing: [boolean, string][] = [
    [notices === 0, "NOTICE"],
    [clarifications === 0, "CLARIFICATION"],
    [standing.some((it) => !assessments.some((one) => one.kind === it.kind)), "ASSESSMENT"],
    [standing.length === 0 || undecided, "DECISION"],
    [standing.some((it) => it.deliveredOn === null), "LETTER"],
    [state === CaseState.HANDED_OVER && assignments === 0, "COORDINATOR"],
    [unread, "WARNING"],
    [standing.some((it) => it.state === DecisionState.APPEALED), "APPEAL"],
  ];
  return missing.filter(([isMissing]) => isMissing).map(([, name]) => name);
}
