import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { NextOfKinCheck } from "../entities/next-of-kin-check.entity.js";

type Found = Pick<NextOfKinCheck, "hasMinorChildren" | "hasMinorSiblings" | "needsInformation" | "needsFollowUp" | "result">;

/** Law: hpl § 10 a: where there are minor children or siblings, what was found is written down; where there are none, nobody needs anything. LUND-6-6, LAW-26. */
export function faultIn({ hasMinorChildren, hasMinorSiblings, needsInformation, needsFollowUp, result }: Found): "result" | "needsInformation" | "needsFollowUp" | null {
  const hasMinors = hasMinorChildren || hasMinorSiblings;
  if (hasMinors) return result === null ? "result" : null;
  if (needsInformation) return "needsInformation";
  return needsFollowUp ? "needsFollowUp" : null;
}

/** Law: hpl § 10 a: each coordinator checks on their own assignment; those that nobody has checked on yet. LUND-6-6, LAW-26. */
export function unchecked<T extends Pick<CoordinatorAssignment, "id">>(assignments: readonly T[], checks: readonly Pick<NextOfKinCheck, "assignmentId">[]): T[] {
  return assignments.filter((it) => !checks.some((one) => one.assignmentId === it.id));
}
