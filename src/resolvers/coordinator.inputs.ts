import { InputType } from "type-graphql";
import { ConsentMethod } from "../entities/consent.entity.js";
import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { GiveConsent } from "../services/consent.service.js";
import type { CoordinatorChoice } from "../services/coordinator.step.js";
import { ChangeInput, OnCaseInput } from "./deed.input.js";
import { Id, Of, OptionalDay, OptionalId, OptionalOf, OptionalText, OptionalYesNo } from "./fields.js";

@InputType("AppointCoordinatorInput", { description: "Appoints a coordinator or child coordinator." })
export class AppointCoordinatorInput extends OnCaseInput implements CoordinatorChoice {
  @Of(() => CoordinatorKind, "Which role.")
  readonly kind!: CoordinatorKind;
  @Id("Koordinator: the professional.")
  readonly coordinatorId!: string;
  @OptionalId("The professional the person wishes for; the wish of the last talk when left out.")
  readonly wishedCoordinatorId?: string | null;
  @OptionalText("Why the wish is not followed. Required then.")
  readonly reasonWishNotFollowed?: string | null;
  @OptionalYesNo("That the professional agrees to more plans than the municipality's limit.")
  readonly acceptsAboveCap?: boolean | null;
}

@InputType("RegisterOwnUnitHandlingInput", { description: "Registers plan owner and coordinator with the coordinating unit." })
export class RegisterOwnUnitHandlingInput extends AppointCoordinatorInput {
  @Id("Planeier: the person the case is about.")
  readonly planOwnerId!: string;
}

@InputType("GiveConsentInput", { description: "Consent to the making of a plan." })
export class GiveConsentInput extends OnCaseInput implements GiveConsent {
  @OptionalId("Who gives it, when staff write it down; oneself when left out.")
  readonly giverId?: string | null;
  @OptionalOf(() => ConsentMethod, "How it was given, when staff write it down.")
  readonly method?: ConsentMethod | null;
  @OptionalDay("Until when; until it is withdrawn when left out.")
  readonly validTo?: string | null;
}

@InputType("WithdrawConsentInput", { description: "Withdraws a consent." })
export class WithdrawConsentInput extends ChangeInput {
  @Id("Samtykke: the consent.")
  readonly consentId!: string;
}
