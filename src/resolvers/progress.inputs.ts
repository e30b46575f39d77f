import { InputType } from "type-graphql";
import type { RequestProgress } from "../services/progress.service.js";
import type { AcknowledgeProcedure, EscalateProgressRequest, ResolveProgressRequest } from "../services/progress-chain.service.js";
import type { OnProgressRequest } from "../services/progress.step.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Id, OptionalDay, OptionalId, OptionalText, Text } from "./fields.js";

@InputType("RequestProgressInput", { description: "Asks somebody to do their part." })
export class RequestProgressInput extends DeedInput implements RequestProgress {
  @Id("Plan: the plan.")
  readonly planId!: string;
  @Id("Den som blir spurt: a participant of the plan; a coordinator when it is the owner who asks.")
  readonly askedId!: string;
  @OptionalId("Tiltak: the measure it is about, if it is about one.")
  readonly measureId?: string | null;
  @Text("Hva det spørres om: what is asked for.")
  readonly text!: string;
  @OptionalDay("Svarfrist: the day by which it is answered; the municipality's days when left out.")
  readonly dueOn?: string | null;
}

@InputType()
abstract class OnProgressRequestInput extends ChangeInput implements OnProgressRequest {
  @Id("Etterlysning: the request.")
  readonly progressRequestId!: string;
}

@InputType("MarkProgressRequestReadInput", { description: "Whoever was asked has read it." })
export class MarkProgressRequestReadInput extends OnProgressRequestInput {}

@InputType("AnswerProgressRequestInput", { description: "The answer to a request for progress." })
export class AnswerProgressRequestInput extends OnProgressRequestInput {
  @Text("Svar: the answer.")
  readonly answer!: string;
}

@InputType("EscalateProgressRequestInput", { description: "Takes a request to the next step of the municipality's chain." })
export class EscalateProgressRequestInput extends OnProgressRequestInput implements EscalateProgressRequest {
  @OptionalId("Leder: whom it goes to; the leader of the unit where the one who was asked works when left out.")
  readonly leaderId?: string | null;
}

@InputType("ResolveProgressRequestInput", { description: "What was asked for has been done." })
export class ResolveProgressRequestInput extends OnProgressRequestInput implements ResolveProgressRequest {
  @OptionalText("Utfall: what came of it.")
  readonly note?: string | null;
}

@InputType("CloseProgressRequestInput", { description: "Closes a request that nobody waits for any more." })
export class CloseProgressRequestInput extends OnProgressRequestInput {
  @Text("Grunn: why.")
  readonly reason!: string;
}

@InputType("AcknowledgeProcedureInput", { description: "A participant knows the procedure." })
export class AcknowledgeProcedureInput extends DeedInput implements AcknowledgeProcedure {
  @Id("Plan: the plan.")
  readonly planId!: string;
}
