import { AssignmentEnd } from "../entities/coordinator-assignment.entity.js";

/** What is left of the coordination when an assignment ends. */
export interface AfterEnding {
  readonly reason: AssignmentEnd;
  readonly hasOpenPlan: boolean;
  /** Another coordinator or child coordinator of the case who goes on. */
  readonly hasOther: boolean;
}

const withoutSuccessor: readonly AssignmentEnd[] = [AssignmentEnd.PERSON_DECLINES, AssignmentEnd.NEED_CEASED, AssignmentEnd.TURNED_18];

/**
 * Law: hol §§ 7-2, 7-2 a: whoever has the right has somebody. An assignment ends without a successor only where the person does not want
 * it, needs it no more or is of age, and no plan is left without anybody. INV-02, FAIL-05, LOPPA-IP-2.
 */
export function mayEndWithoutSuccessor({ reason, hasOpenPlan, hasOther }: AfterEnding): boolean {
  return withoutSuccessor.includes(reason) && (!hasOpenPlan || hasOther);
}

/** Choice: the reasons a caller may give; the others are written by the deed that ends the assignment. LAW-04. */
export function isStatedReason(reason: AssignmentEnd): boolean {
  return reason === AssignmentEnd.COORDINATOR_LEAVES || withoutSuccessor.includes(reason);
}
