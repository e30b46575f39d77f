import { InputType } from "type-graphql";
import type { RegisterHostAgreement } from "../services/host.service.js";
import { DeedInput } from "./deed.input.js";
import { Day, FilledText, Id, OptionalDay, SHORT_TEXT, Text } from "./fields.js";

@InputType("RegisterHostAgreementInput", { description: "Registers that this municipality is host for another one." })
export class RegisterHostAgreementInput extends DeedInput implements RegisterHostAgreement {
  @Text("Samarbeidskommune: the number of the municipality whose residents it is for; it need not use the service.", 4)
  readonly residenceNumber!: string;
  @FilledText("Samarbeidskommune: its name.", SHORT_TEXT)
  readonly residenceName!: string;
  @FilledText("Avtale: what the agreement is called where it is kept; letters name it.", SHORT_TEXT)
  readonly reference!: string;
  @Day("From when.")
  readonly validFrom!: string;
  @OptionalDay("Until when.")
  readonly validTo?: string | null;
}

@InputType("EndHostAgreementInput", { description: "Ends an agreement at once." })
export class EndHostAgreementInput extends DeedInput {
  @Id("Vertskommuneavtale: which.")
  readonly hostAgreementId!: string;
}
