import { InputType } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { OfferTransfer, OnTransfer } from "../services/transfer.service.js";
import { ChangeInput, OnPlanInput } from "./deed.input.js";
import { Id, ListOf, OptionalDay, OptionalListOf, Text } from "./fields.js";

@InputType("OfferTransferInput", { description: "Prepares the handing over of a plan to another municipality." })
export class OfferTransferInput extends OnPlanInput implements OfferTransfer {
  @Text("Kommunenummer: the municipality the person moves to, by its number today.", 4)
  readonly toMunicipality!: string;
  @ListOf(() => PlanSection, "Deler: what is to go along: VALUES, GOALS, MEASURES and CONTENT_POINTS; measures go with their goals.")
  readonly sections!: PlanSection[];
  @OptionalDay("The last day on which it can be accepted; a month from today when left out, and three at the most.")
  readonly acceptBy?: string | null;
}

@InputType({ description: "On the handing over of a plan." })
abstract class OnTransferInput extends ChangeInput implements OnTransfer {
  @Id("Overføring: which.")
  readonly transferId!: string;
}

@InputType("ConsentToTransferInput", { description: "The owner says yes to the handing over." })
export class ConsentToTransferInput extends OnTransferInput {
  @OptionalListOf(() => PlanSection, "Deler: fewer parts than were asked for; all of them when left out.")
  readonly sections?: PlanSection[] | null;
}

@InputType("WithdrawTransferInput", { description: "Takes the offer back before it is accepted." })
export class WithdrawTransferInput extends OnTransferInput {}

@InputType("AcceptTransferInput", { description: "Takes over a plan that another municipality offers." })
export class AcceptTransferInput extends OnTransferInput {}

@InputType("DeclineTransferInput", { description: "Says no to a plan that another municipality offers." })
export class DeclineTransferInput extends OnTransferInput {}

@InputType("ImportTransferredPlanInput", { description: "Lays what came into a draft." })
export class ImportTransferredPlanInput extends OnPlanInput {
  @Id("Mottatt plan: what came.")
  readonly receivedPlanId!: string;
}
