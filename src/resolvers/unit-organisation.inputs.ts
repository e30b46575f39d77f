import { InputType } from "type-graphql";
import { DelegatedAuthority } from "../entities/delegation.entity.js";
import { Duty, Role, UnitSeat } from "../entities/role-membership.entity.js";
import type { RegisterDelegation } from "../services/delegation.service.js";
import type { HandOutDuty } from "../services/duty.service.js";
import type { AppointToRole, EndRole } from "../services/staff.service.js";
import type { NewProfessional } from "../services/staff.step.js";
import { DeedInput } from "./deed.input.js";
import { Day, Id, Of, OptionalDay, OptionalId, OptionalOf, OptionalText, SHORT_TEXT, Text } from "./fields.js";

@InputType("NewProfessionalInput", { description: "Fagperson: somebody without a record yet, by what they log in with." })
export class NewProfessionalInput implements NewProfessional {
  @Text("Navn: the name.", SHORT_TEXT)
  readonly name!: string;
  @Text("The claim `iss` of their tokens.", SHORT_TEXT)
  readonly issuer!: string;
  @Text("The claim `sub` of their tokens. It is kept as a keyed hash alone.", SHORT_TEXT)
  readonly subject!: string;
  @OptionalText("Telefon på jobb: the work phone.", SHORT_TEXT)
  readonly workPhone?: string | null;
  @OptionalText("E-post på jobb: the work e-mail.", SHORT_TEXT)
  readonly workEmail?: string | null;
}

@InputType("AppointToRoleInput", { description: "Gives a professional a role." })
export class AppointToRoleInput extends DeedInput implements AppointToRole {
  @Of(() => Role, "Which role. Duties are handed out by handOutDuty.")
  readonly role!: Role;
  @OptionalOf(() => UnitSeat, "Plass i enheten: for a substitute among those who handle cases, or for an adviser; else left out.")
  readonly seat?: UnitSeat | null;
  @OptionalId("Fagperson: somebody who has a record. Either this or newProfessional.")
  readonly professionalId?: string | null;
  @OptionalOf(() => NewProfessionalInput, "Somebody who may have none; one with the same login is found again.")
  readonly newProfessional?: NewProfessionalInput | null;
  @OptionalText("Stilling: the title; kept as it is when left out.", SHORT_TEXT)
  readonly title?: string | null;
  @OptionalText("Profesjon: the profession; kept as it is when left out.", SHORT_TEXT)
  readonly profession?: string | null;
  @OptionalId("Enhet: where the role is held; for somebody new also where they work. Required for the leader of a service unit.")
  readonly serviceUnitId?: string | null;
  @OptionalDay("The first day; today when left out. For a new leader the former one's last day is the day before.")
  readonly validFrom?: string | null;
  @OptionalDay("The last day; no end when left out. Never for the leader of the unit.")
  readonly validTo?: string | null;
}

@InputType("EndRoleInput", { description: "Ends a role." })
export class EndRoleInput extends DeedInput implements EndRole {
  @Id("Rolle: the membership.")
  readonly membershipId!: string;
  @OptionalDay("The last day; ended at once when left out.")
  readonly lastDay?: string | null;
}

@InputType("HandOutDutyInput", { description: "Hands one of the leader's duties to a member." })
export class HandOutDutyInput extends DeedInput implements HandOutDuty {
  @Of(() => Duty, "Which duty.")
  readonly duty!: Duty;
  @Id("Medlem: a member or substitute of the unit.")
  readonly professionalId!: string;
  @OptionalDay("The first day; today when left out.")
  readonly validFrom?: string | null;
  @OptionalDay("The last day; as long as the membership lasts when left out.")
  readonly validTo?: string | null;
}

@InputType("TakeBackDutyInput", { description: "Takes a duty back to the leader." })
export class TakeBackDutyInput extends DeedInput {
  @Of(() => Duty, "Which duty.")
  readonly duty!: Duty;
}

@InputType("RegisterDelegationInput", { description: "Registers a delegation. It has one holder: a role, a professional or a unit." })
export class RegisterDelegationInput extends DeedInput implements RegisterDelegation {
  @Of(() => DelegatedAuthority, "What authority.")
  readonly authority!: DelegatedAuthority;
  @Text("Delegert av: the seat that delegates, such as the municipal director; never the name of a person.", SHORT_TEXT)
  readonly delegatedBy!: string;
  @OptionalText(
    "Vertskommune: the municipality whose task it is, where this one is its host (kommuneloven § 20-1). Registered for reference: decisions at home do not rest on it.",
    SHORT_TEXT,
  )
  readonly onBehalfOf?: string | null;
  @OptionalOf(() => Role, "The role that holds it.")
  readonly holderRole?: Role | null;
  @OptionalId("Fagperson: the professional who holds it.")
  readonly holderId?: string | null;
  @OptionalId("Enhet: the unit that holds it, for whoever holds a role there.")
  readonly holderServiceUnitId?: string | null;
  @Day("The first day.")
  readonly validFrom!: string;
  @OptionalDay("The last day; no end when left out.")
  readonly validTo?: string | null;
  @OptionalText("Dokument: where the delegation is written.", SHORT_TEXT)
  readonly documentReference?: string | null;
}

@InputType("EndDelegationInput", { description: "Ends a delegation at once." })
export class EndDelegationInput extends DeedInput {
  @Id("Delegering: the delegation.")
  readonly delegationId!: string;
}
