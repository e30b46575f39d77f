import { InputType } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { RegisterSignedConsent, SignedLine } from "../services/signed-consent.service.js";
import { OnCaseInput } from "./deed.input.js";
import { LONGEST_CONTENT } from "./document.inputs.js";
import { Day, Id, ListOf, OptionalDay, OptionalListOf, OptionalYesNo, Text } from "./fields.js";

@InputType("SignedConsentLineInput", { description: "What was ticked for one participant." })
export class SignedConsentLineInput implements SignedLine {
  @Id("Deltaker: for whom.")
  readonly participantId!: string;
  @OptionalListOf(() => PlanSection, "Deler av planen: what was ticked. Nothing is a no: the participant reads nothing from now on.")
  readonly sections?: PlanSection[] | null;
  @OptionalDay("Until when, as written; as long as the consent lasts when left out.")
  readonly validTo?: string | null;
}

@InputType("RegisterSignedConsentInput", { description: "Takes in a consent form that was signed by hand." })
export class RegisterSignedConsentInput extends OnCaseInput implements RegisterSignedConsent {
  @Text("Innhold: the scan as base64, 140 000 bytes at the most before it is encoded. PDF, PNG or JPEG.", LONGEST_CONTENT)
  readonly content!: string;
  @Id("Underskrevet av: who signed, as a person of the case.")
  readonly signedById!: string;
  @Day("Underskrevet: the day written on it.")
  readonly signedOn!: string;
  @OptionalYesNo("Nei: whether it says no to the plan as a whole. Then there are no lines.")
  readonly refused?: boolean | null;
  @OptionalDay("Until when the consent to the plan counts, where the form gives it; until it is withdrawn when left out.")
  readonly validTo?: string | null;
  @ListOf(() => SignedConsentLineInput, "Avkryssinger: a line for everybody who takes part; none where nobody does yet.")
  readonly lines!: SignedConsentLineInput[];
}
