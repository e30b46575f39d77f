import { oneOf, Several } from "./choice.js";
import { ProgressStep } from "./policy-enums.js";

/** What follows when somebody who takes part in a plan does not do their part. */
export class ProgressPolicy {
  @Several(oneOf(ProgressStep), "Where a request for progress goes on to, step by step. Empty: the leader of whoever was asked, then the coordinating unit.")
  readonly chain!: readonly ProgressStep[];
}
