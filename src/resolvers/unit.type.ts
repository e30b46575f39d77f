import { Field, ID, Int, ObjectType } from "type-graphql";
import { NoticeChannel } from "../entities/notice.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { ContactPolicy, LocalText } from "../tenants/municipality-policy.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { CaseType } from "./case.type.js";

@ObjectType("Municipality", { simpleResolvers: true, description: "Kommune: a municipality that uses the service." })
export class MunicipalityType {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => String, { description: "Kommunenummer: the number in force, for the header X-Municipality." })
  readonly number!: string;
  @Field(() => String, { description: "Organisasjonsnummer: the organisation number." })
  readonly orgNumber!: string;
}

@ObjectType("CoordinatingUnit", { simpleResolvers: true, description: "Koordinerende enhet: how to reach it and what it offers (hol § 7-3). Public, without personal data." })
export class CoordinatingUnitType {
  @Field(() => MunicipalityType, { description: "Kommune: its municipality." })
  readonly municipality!: MunicipalityType;
  @Field(() => String, { description: "Navn: the name of the unit." })
  readonly name!: string;
  @Field(() => WrittenForm, { description: "Målform: the written form of the municipality." })
  readonly writtenForm!: WrittenForm;
  @Field(() => ContactPolicy, { description: "Kontakt: how to reach it." })
  readonly contact!: ContactPolicy;
  @Field(() => [String], { description: "What the municipality calls a notice." })
  readonly noticeTerms!: readonly string[];
  @Field(() => [NoticeChannel], { description: "Kanaler: how notice may be given. The secure form is always open." })
  readonly channels!: readonly NoticeChannel[];
  @Field(() => [LocalText], { description: "The municipality's own texts." })
  readonly texts!: readonly LocalText[];
  @Field(() => [String], { description: "Rettigheter og klage: the national texts on rights and appeal, in the municipality's written form." })
  readonly rights!: readonly string[];
  @Field(() => [String], { description: "Mangler: what the municipality has not said and ought to, as fields of the contact." })
  readonly missing!: readonly string[];
}

@ObjectType("RoleHeld", { simpleResolvers: true, description: "Rolle: a role somebody holds, and where." })
export class RoleHeldType {
  @Field(() => Role, { description: "Which role." })
  readonly role!: Role;
  readonly serviceUnitId!: string | null;
}

@ObjectType("Me", { simpleResolvers: true, description: "Meg: who the caller is in the chosen municipality." })
export class MeType {
  @Field(() => ID, { nullable: true, description: "The id as a person or professional; null for somebody without a record here yet." })
  readonly id!: string | null;
  @Field(() => String, { nullable: true, description: "Navn: the name." })
  readonly name!: string | null;
  @Field(() => MunicipalityType, { description: "Kommune: the municipality chosen." })
  readonly municipality!: MunicipalityType;
  @Field(() => [RoleHeldType], { description: "Roller: the roles held here." })
  readonly roles!: readonly RoleHeldType[];
  @Field(() => [String], { description: "Tillatelser: what the roles allow. A role alone opens no case." })
  readonly permissions!: readonly string[];
  @Field(() => String, { nullable: true, description: "Organisasjon: the unit or organisation." })
  readonly organisation!: string | null;
}

@ObjectType("StateCount", { simpleResolvers: true, description: "Antall: how many stand in a state." })
export class StateCountType {
  @Field(() => String, { description: "The state." })
  readonly name!: string;
  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}

@ObjectType("CoordinatorLoad", { simpleResolvers: true, description: "Belastning: how much a coordinator has." })
export class CoordinatorLoadType {
  readonly coordinatorId!: string;
  @Field(() => Int, { description: "Assignments now, with or without a plan." })
  readonly assignments!: number;
  @Field(() => Int, { description: "Plans among them." })
  readonly plans!: number;
  @Field(() => Int, { nullable: true, description: "The municipality's limit; null where it has none." })
  readonly maxPlans!: number | null;
}

@ObjectType("UnitOverview", { description: "Oversikt: the unit's plans, coordinators and what is missing (hol § 7-3)." })
export class UnitOverviewType {
  @Field(() => [StateCountType], { description: "Meldinger: notices by state." })
  readonly notices!: StateCountType[];
  @Field(() => [StateCountType], { description: "Saker: cases by state." })
  readonly cases!: StateCountType[];
  @Field(() => [StateCountType], { description: "Planer: plans by state." })
  readonly plans!: StateCountType[];
  @Field(() => [CoordinatorLoadType], { description: "Koordinatorer: the coordinators and their load, the heaviest first." })
  readonly coordinators!: CoordinatorLoadType[];
  @Field(() => [CaseType], { description: "Uten koordinator: cases where somebody has the right to a coordinator and has none." })
  readonly vacancies!: CaseType[];
  @Field(() => [CaseType], { description: "Mangler innmelding: cases decided in the person's own unit that are not registered with the coordinating unit." })
  readonly missingRegistrations!: CaseType[];
}
