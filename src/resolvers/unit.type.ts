import { Field, ID, Int, ObjectType } from "type-graphql";
import { Role } from "../entities/role-membership.entity.js";
import { CaseType } from "./case.type.js";
import { MunicipalityType } from "./municipality.type.js";

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
  @Field(() => Int, { description: "What counts towards the limit: plans, or everybody they coordinate for where the municipality says so." })
  readonly load!: number;
  @Field(() => Int, { nullable: true, description: "Ledig kapasitet: how many more before the limit is reached; null where there is none." })
  readonly roomLeft!: number | null;
  @Field(() => Int, { description: "Barnekoordinator: the assignments as child coordinator among them (hol § 7-2 a)." })
  readonly children!: number;
  @Field(() => Int, { description: "Plans among them that nothing of substance has changed in for too long." })
  readonly stalePlans!: number;
  @Field(() => Int, { description: "Overlapp: changes of coordinator in which two share the work now." })
  readonly overlaps!: number;
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
  @Field(() => [CaseType], { description: "Ikke avgjort i egen enhet: cases that the person's own unit has taken and not decided, the oldest first." })
  readonly undecidedInOwnUnit!: CaseType[];
  @Field(() => [CaseType], { description: "Mangler innmelding: cases decided in the person's own unit that are not registered with the coordinating unit." })
  readonly missingRegistrations!: CaseType[];
}
