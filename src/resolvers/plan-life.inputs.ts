import { InputType } from "type-graphql";
import { EndingMethod } from "../entities/case-ending.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { PlanOfferAnswer } from "../entities/plan-offer.entity.js";
import type { RefuseConsent } from "../services/consent-request.service.js";
import type { AnswerPlanOffer } from "../services/plan-offer.service.js";
import { ChangeInput, OnCaseInput, OnPlanInput } from "./deed.input.js";
import { FilledText, Id, Of, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText } from "./fields.js";

@InputType("OfferPlanInput", { description: "Offers a person a plan." })
export class OfferPlanInput extends OnCaseInput {
  @OptionalText("Merknad: what is said beside it.")
  readonly note?: string | null;
}

/** Whose word an answer is, when somebody else writes it down. */
@InputType()
abstract class WordInput extends ChangeInput {
  @OptionalId("Hvem: whose word it is, when staff write it down; the person's when left out.")
  readonly answeredById?: string | null;
  @OptionalOf(() => EndingMethod, "Hvordan: by letter or by word of mouth. Required when staff write it down.")
  readonly method?: EndingMethod | null;
  @OptionalDay("Når: the day it was said, when staff write it down; today when left out.")
  readonly answeredOn?: string | null;
  @OptionalDay("Ny samtale: the day the person wants to be asked again, with a no.")
  readonly contactAgainOn?: string | null;
  @OptionalText("Merknad: why, if the person wants to say. No reason is ever demanded.")
  readonly note?: string | null;
}

@InputType("AnswerPlanOfferInput", { description: "The person wants a plan, or does not." })
export class AnswerPlanOfferInput extends WordInput implements AnswerPlanOffer {
  @Id("Tilbud: the offer.")
  readonly planOfferId!: string;
  @Of(() => PlanOfferAnswer, "Svar: the answer.")
  readonly answer!: PlanOfferAnswer;
}

@InputType("RequestConsentInput", { description: "Asks for consent to the plan." })
export class RequestConsentInput extends OnCaseInput {}

@InputType("RefuseConsentInput", { description: "Consent is refused." })
export class RefuseConsentInput extends WordInput implements RefuseConsent {
  @Id("Spørsmål om samtykke: the question.")
  readonly consentRequestId!: string;
}

@InputType("BeginPlanRevisionInput", { description: "Begins to go through a plan in effect." })
export class BeginPlanRevisionInput extends OnPlanInput {
  @OptionalText("Grunn: why now.")
  readonly reason?: string | null;
}

@InputType("ReturnPlanInput", { description: "The owner does not approve the plan as it is." })
export class ReturnPlanInput extends OnPlanInput {
  @FilledText("Hva som må endres: what the owner wants otherwise.")
  readonly reason!: string;
}

@InputType("KeepPlanInput", { description: "The plan is not ended after all." })
export class KeepPlanInput extends OnPlanInput {}

@InputType("ArchivePlanInput", { description: "Takes a picture of a plan for the archive." })
export class ArchivePlanInput extends OnPlanInput {
  @OptionalListOf(() => PlanSection, "Deler: which parts of the plan; all of it when left out.")
  readonly sections?: PlanSection[] | null;
}

@InputType("ReopenPlanInput", { description: "Takes up an ended plan again." })
export class ReopenPlanInput extends OnPlanInput {
  @FilledText("Grunn: why.")
  readonly reason!: string;
}
