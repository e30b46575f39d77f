import { InputType } from "type-graphql";
import { MandateKind, MandateScope } from "../entities/mandate.entity.js";
import type { EndMandate, RegisterMandate } from "../services/mandate.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Id, ListOf, Of, OptionalDay, OptionalId, OptionalOf, OptionalYesNo } from "./fields.js";
import { CitizenInput } from "./person.inputs.js";

@InputType("RegisterMandateInput", { description: "Registers a proxy's authority or a guardian's mandate on a notice or a case: one of the two." })
export class RegisterMandateInput extends DeedInput implements RegisterMandate {
  @OptionalId("Melding: the notice it came with.")
  readonly noticeId?: string | null;
  @OptionalId("Sak: the case it is for.")
  readonly caseId?: string | null;
  @Of(() => MandateKind, "Whether it is a proxy's or a guardian's.")
  readonly kind!: MandateKind;
  @ListOf(() => MandateScope, "Omfang: what it reaches, one thing at least.")
  readonly scope!: MandateScope[];
  @OptionalOf(() => CitizenInput, "Innehaver: who may act for the person, when it is a citizen.")
  readonly holder?: CitizenInput | null;
  @OptionalId("Innehaver: who may act for the person, when it is a professional of the register, such as an adviser of a user organisation.")
  readonly holderProfessionalId?: string | null;
  @OptionalDay("The first day; today when left out.")
  readonly validFrom?: string | null;
  @OptionalDay("The last day; until it is ended when left out.")
  readonly validTo?: string | null;
  @OptionalId("Dokument: what shows it, attached to the same notice or case.")
  readonly documentId?: string | null;
  @OptionalYesNo("Egenerklæring: a proxy must have declared not being employed in the same administrative field of the municipality (fvl § 12).")
  readonly declaredNotEmployed?: boolean | null;
}

@InputType("EndMandateInput", { description: "Ends a mandate." })
export class EndMandateInput extends ChangeInput implements EndMandate {
  @Id("Fullmakt, vergemandat: the mandate.")
  readonly mandateId!: string;
}
