import { InputType } from "type-graphql";
import { PartyRole } from "../entities/case-party.entity.js";
import type { PartyInput as Party } from "../services/case-opening.service.js";
import type { CitizenInput as Citizen } from "../services/person.step.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { FilledText, Of, OptionalDay, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT } from "./fields.js";

@InputType("CitizenInput", { description: "Person: a citizen as somebody writes them down. Found again by the identity number, else registered anew." })
export class CitizenInput implements Citizen {
  @OptionalText("Fødselsnummer eller D-nummer: the national identity number. It is kept encrypted and never shown.", 11)
  readonly nationalId?: string | null;
  @FilledText("Navn: the name.", SHORT_TEXT)
  readonly name!: string;
  @OptionalDay("Fødselsdato: the date of birth. It is never read from the identity number.")
  readonly birthDate?: string | null;
  @OptionalDay("Termin: the expected day of birth, for a child that is not born.")
  readonly expectedBirthDate?: string | null;
  @OptionalOf(() => WrittenForm, "Målform: the written form the person prefers for letters; the municipality's when left out.")
  readonly writtenForm?: WrittenForm | null;
}

@InputType("PartyInput", { description: "Part: somebody on the person's side." })
export class PartyInput implements Party {
  @Of(() => CitizenInput, "Who it is.")
  readonly person!: CitizenInput;
  @Of(() => PartyRole, "What they are to the person.")
  readonly role!: PartyRole;
  @OptionalYesNo("Foreldreansvar: for a parent, whether they hold parental responsibility.")
  readonly parentalResponsibility?: boolean | null;
}
