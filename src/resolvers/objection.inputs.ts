import { InputType } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { ObjectToSharing } from "../services/objection.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Id, OptionalId, OptionalListOf, OptionalOf } from "./fields.js";

@InputType("ObjectToSharingInput", { description: "The person says no to sharing." })
export class ObjectToSharingInput extends DeedInput implements ObjectToSharing {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @OptionalId("Mottaker: one recipient; everybody when this and the kind are left out.")
  readonly recipientId?: string | null;
  @OptionalOf(() => ServiceUnitKind, "Mottakerkategori: everybody from units of this kind.")
  readonly recipientKind?: ServiceUnitKind | null;
  @OptionalListOf(() => PlanSection, "Deler: the parts of the plan it is about; all of it when left out.")
  readonly sections?: PlanSection[] | null;
  @OptionalId("Whose word it is, where a coordinator writes it down.")
  readonly saidById?: string | null;
}

@InputType("WithdrawObjectionInput", { description: "The person takes an objection back." })
export class WithdrawObjectionInput extends ChangeInput {
  @Id("Reservasjon: which.")
  readonly objectionId!: string;
  @OptionalId("Whose word it is, where a coordinator writes it down.")
  readonly saidById?: string | null;
}
