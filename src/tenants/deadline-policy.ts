import { Optional, wholeNumber } from "./choice.js";

/** How much earlier than the law, and within which days of its own, a municipality wants things done. Nothing here makes a legal period longer. */
export class DeadlinePolicy {
  @Optional(wholeNumber(1, 365), "Days within which the municipality wants a case decided. Unsaid: as soon as possible, without a number.")
  readonly decisionTargetDays!: number | null;
  @Optional(wholeNumber(1, 60), "Days within which an appeal that is not upheld is sent on. Unsaid: fourteen.")
  readonly appealForwardingDays!: number | null;
  @Optional(wholeNumber(1, 365), "Days within which a person without a coordinator gets one. Unsaid: fourteen.")
  readonly vacancyDays!: number | null;
  @Optional(wholeNumber(1, 365), "Days within which a department that was asked appoints a coordinator. Unsaid: none.")
  readonly departmentDays!: number | null;
  @Optional(wholeNumber(12, 48), "Months before the child is 18 that the transition to adult services opens as a task. Unsaid: twelve.")
  readonly transitionLeadMonths!: number | null;
  @Optional(wholeNumber(1, 24), "Months after which a plan without change of substance is looked at again. Unsaid: six.")
  readonly stalenessMonths!: number | null;
  @Optional(wholeNumber(1, 180), "Days before a consent ends that those concerned are warned. Unsaid: thirty.")
  readonly consentWarningDays!: number | null;
  @Optional(wholeNumber(1, 90), "Days within which whoever is asked about progress answers. Unsaid: fourteen.")
  readonly progressAnswerDays!: number | null;
}
