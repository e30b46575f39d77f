import { InputType } from "type-graphql";
import { CloseReason, EndingMethod } from "../entities/case-ending.entity.js";
import { EvaluationOutcome } from "../entities/coordinator-task.entity.js";
import { PlanEndReason } from "../entities/individual-plan.entity.js";
import type { CloseCase, WithdrawCase } from "../services/case-ending.service.js";
import type { CompleteCoordinatorTask } from "../services/coordinator-task.service.js";
import type { LeaveGroup } from "../services/group-leaving.service.js";
import type { ClosePlan } from "../services/plan-ending.service.js";
import type { AcknowledgeFeedback } from "../services/unit-feedback.service.js";
import { ChangeInput, OnCaseInput, OnPlanInput } from "./deed.input.js";
import { Id, Of, OptionalDay, OptionalId, OptionalOf, OptionalText, OptionalYesNo } from "./fields.js";

@InputType("WithdrawCaseInput", { description: "The person withdraws the matter." })
export class WithdrawCaseInput extends OnCaseInput implements WithdrawCase {
  @OptionalId("Hvem: the person's own or a representative's word, when staff write it down; the person's when left out.")
  readonly saidById?: string | null;
  @OptionalDay("Når: the day it was said or written; today when left out.")
  readonly saidOn?: string | null;
  @OptionalOf(() => EndingMethod, "Hvordan: by letter or by word of mouth. Required when staff write it down.")
  readonly method?: EndingMethod | null;
  @OptionalText("Merknad: why, if the person wants to say. No reason is ever demanded.")
  readonly note?: string | null;
  @OptionalDay("Ny kontakt: the day the person wants to be asked again.")
  readonly contactAgainOn?: string | null;
  @OptionalYesNo("True: a coordinator who has been appointed ends as well. Left out, the coordinator stays.")
  readonly endCoordinator?: boolean | null;
}

@InputType("CloseCaseInput", { description: "Closes a case whose work is over, or keeps that the person declines what was granted." })
export class CloseCaseInput extends OnCaseInput implements CloseCase {
  @Of(() => CloseReason, "Grunn: why. The person, or whoever represents the person, gives DECLINED and no other.")
  readonly reason!: CloseReason;
  @OptionalId("Hvem: for DECLINED, whose word it was when staff write it down; the person's when left out.")
  readonly saidById?: string | null;
  @OptionalDay("Når: the day it was said or written; today when left out.")
  readonly saidOn?: string | null;
  @OptionalOf(() => EndingMethod, "Hvordan: for DECLINED, by letter or by word of mouth. Required when staff write it down.")
  readonly method?: EndingMethod | null;
  @OptionalText("Merknad: required for OTHER.")
  readonly note?: string | null;
  @OptionalDay("Ny kontakt: the day the person wants to be asked again.")
  readonly contactAgainOn?: string | null;
  @OptionalYesNo("True: the coordinator's work is over too. An assignment never ends by itself (hol § 7-2).")
  readonly endCoordinator?: boolean | null;
}

@InputType("ClosePlanInput", { description: "Ends a plan." })
export class ClosePlanInput extends OnPlanInput implements ClosePlan {
  @Of(() => PlanEndReason, "Grunn: why.")
  readonly reason!: PlanEndReason;
  @OptionalText("Planeiers syn: what the owner thinks of it. Required when a coordinator ends the plan, unless the owner is dead or it is said why nobody asked.")
  readonly ownerView?: string | null;
  @OptionalYesNo("Planeier enig: whether the owner agrees; true when left out. False: the plan goes on until a decision on its ending stands (pbrl § 7-2).")
  readonly ownerAgrees?: boolean | null;
  @OptionalText("Hvorfor ikke spurt: why the owner could not be asked, in place of ownerView.")
  readonly whyNotAsked?: string | null;
  @OptionalText("Vurdering: what the need was found to be. Required when a coordinator gives the reason NEED_CEASED.")
  readonly assessment?: string | null;
  @OptionalText("Merknad: what the coordinating unit is told beside it.")
  readonly note?: string | null;
}

@InputType("LeaveGroupInput", { description: "A member leaves a responsibility group." })
export class LeaveGroupInput extends ChangeInput implements LeaveGroup {
  @Id("Medlem: who leaves. The version is the group's.")
  readonly memberId!: string;
  @OptionalId("Ny leder: a professional among the members who stay. Required when the leader leaves.")
  readonly successorId?: string | null;
  @OptionalText("Merknad: what the coordinating unit is told beside it.")
  readonly note?: string | null;
}

@InputType("CompleteCoordinatorTaskInput", { description: "A coordinator ticks off a task." })
export class CompleteCoordinatorTaskInput extends ChangeInput implements CompleteCoordinatorTask {
  @Id("Koordinatoroppgave: the task.")
  readonly taskId!: string;
  @OptionalText("Merknad: what was done.")
  readonly note?: string | null;
  @OptionalOf(() => EvaluationOutcome, "Utfall: what an evaluation came to. Required for EVALUATE, and for no other task.")
  readonly outcome?: EvaluationOutcome | null;
}

@InputType("AcknowledgeFeedbackInput", { description: "Somebody at the unit has seen what it was told." })
export class AcknowledgeFeedbackInput extends ChangeInput implements AcknowledgeFeedback {
  @Id("Tilbakemelding: what the unit was told.")
  readonly feedbackId!: string;
}
