import { InputType } from "type-graphql";
import type { EscalateToLeaders } from "../services/change-escalation.service.js";
import type { ConsultOwner, RaiseChange } from "../services/coordinator-change.service.js";
import type { OnChange } from "../services/coordinator-change.step.js";
import type { CompleteChange, CompleteHandoverItem } from "../services/coordinator-switch.service.js";
import { ChangeInput, OnCaseInput } from "./deed.input.js";
import { Day, Id, OptionalId, OptionalText, OptionalYesNo, Text } from "./fields.js";

@InputType("RaiseCoordinatorChangeInput", { description: "Says that the coordinator should be another." })
export class RaiseCoordinatorChangeInput extends OnCaseInput implements RaiseChange {
  @Id("Oppnevning: the assignment.")
  readonly assignmentId!: string;
  @Text("Grunn: why.")
  readonly reason!: string;
}

@InputType()
export abstract class OnChangeInput extends ChangeInput implements OnChange {
  @Id("Skifte: the change. The version is the change's.")
  readonly changeId!: string;
}

@InputType("ClarifyChangeWithSuperiorInput", { description: "Step 1 of a change." })
export class ClarifyChangeWithSuperiorInput extends OnChangeInput implements OnChange {
  @Day("The day it was cleared.")
  readonly clarifiedOn!: string;
}

@InputType("ConsultOwnerOnChangeInput", { description: "Step 2 of a change." })
export class ConsultOwnerOnChangeInput extends OnChangeInput implements ConsultOwner {
  @Day("The day they were asked.")
  readonly consultedOn!: string;
  @OptionalText("Ønske: what they wish, in their words.")
  readonly wish?: string | null;
  @OptionalId("The professional they wish for.")
  readonly wishedCoordinatorId?: string | null;
}

@InputType("InformOwnerOfChangeInput", { description: "Step 5 of a change, first half." })
export class InformOwnerOfChangeInput extends OnChangeInput implements OnChange {
  @Day("The day they were told.")
  readonly informedOn!: string;
}

@InputType("BeginOverlapInput", { description: "Step 5 of a change, second half." })
export class BeginOverlapInput extends OnChangeInput implements OnChange {}

@InputType("CompleteCoordinatorChangeInput", { description: "Step 6 of a change: the switch." })
export class CompleteCoordinatorChangeInput extends OnChangeInput implements CompleteChange {
  @OptionalYesNo("True: the former coordinator becomes a participant of the plan. Left out, their access ends at once.")
  readonly predecessorStays?: boolean | null;
  @OptionalText("Why the wish is not followed. Required then.")
  readonly reasonWishNotFollowed?: string | null;
}

@InputType("EscalateChangeToLeadersInput", { description: "Step 7 of a change." })
export class EscalateChangeToLeadersInput extends OnChangeInput implements EscalateToLeaders {
  @Day("The day the leaders met.")
  readonly metOn!: string;
  @Text("What the meeting came to.")
  readonly note!: string;
  @OptionalYesNo("Whether the coordinating unit was summoned.")
  readonly unitSummoned?: boolean | null;
}

@InputType("EscalateChangeToUnitInput", { description: "Step 8 of a change." })
export class EscalateChangeToUnitInput extends OnChangeInput implements OnChange {}

@InputType("CancelCoordinatorChangeInput", { description: "Gives up a change." })
export class CancelCoordinatorChangeInput extends OnChangeInput implements OnChange {}

@InputType("CompleteHandoverItemInput", { description: "Something on the handover list has been gone through." })
export class CompleteHandoverItemInput extends ChangeInput implements CompleteHandoverItem {
  @Id("Punkt: the item.")
  readonly handoverItemId!: string;
  @OptionalText("Merknad: what was said.")
  readonly note?: string | null;
}
