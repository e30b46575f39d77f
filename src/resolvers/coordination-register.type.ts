import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { GroupState } from "../entities/responsibility-group.entity.js";
import { type RegisterCounts, type RegisterEntry, type RegisterFilter, RegisterOrder } from "../services/unit-register.reader.js";
import { OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalYesNo } from "./fields.js";
import { connectionOf } from "./page.type.js";

registerEnumType(RegisterOrder, {
  name: "RegisterOrder",
  description: "Rekkefølge: in which order the register of plans and coordinators is read.",
  valuesConfig: {
    LONGEST_KNOWN: { description: "Lengst kjent først: by when the first notice was received." },
    LONGEST_UNCHANGED: { description: "Lengst uten endring først: by the last change of the plan; those without a plan last." },
    NEXT_REVISION: { description: "Neste revisjon først: by the day the plan is gone through again; those without such a day last." },
  },
});

@InputType("RegisterFilter", { description: "Which entries of the register; what is left out does not narrow." })
export class RegisterFilterInput implements RegisterFilter {
  @OptionalId("Koordinator: those whom this professional coordinates for now.")
  readonly coordinatorId?: string | null;
  @OptionalOf(() => CoordinatorKind, "Those who have this kind of coordinator now.")
  readonly coordinatorKind?: CoordinatorKind | null;
  @OptionalId("Enhet: those whose case is handled there, or whose coordinator works there.")
  readonly serviceUnitId?: string | null;
  @OptionalListOf(() => PlanState, "Those whose plan stands in one of these states.")
  readonly planStates?: PlanState[] | null;
  @OptionalYesNo("True: only those with a plan that has not ended. False: only those without one.")
  readonly withPlan?: boolean | null;
  @OptionalYesNo("True: only those with a responsibility group. False: only those without one.")
  readonly withGroup?: boolean | null;
  @OptionalYesNo("True: only those whose plan nothing of substance has changed in for too long. False: all others.")
  readonly stale?: boolean | null;
  @OptionalYesNo("True: only those with the right to a coordinator who have none. False: all others.")
  readonly vacant?: boolean | null;
  @OptionalDay("Only those whose plan is to be gone through by this day.")
  readonly reviseBy?: string | null;
}

@ObjectType("RegisterEntry", {
  simpleResolvers: true,
  description: "Innslag i oversikten: that a person has, or should have, a plan, a coordinator or a group, and how it stands; never what the plan holds (hol § 7-3).",
})
export class RegisterEntryType implements Omit<RegisterEntry, "id" | "subjectId"> {
  readonly id!: string;
  readonly subjectId!: string;
  @Field(() => PlanState, { nullable: true, description: "Plan: where the plan stands; null for who has none." })
  readonly planState!: PlanState | null;
  @Field(() => Date, { nullable: true, description: "Sist endret: when something of substance last changed in the plan." })
  readonly planChangedAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Uten endring siden: the day by which the plan should have been looked at again; null while it is fresh." })
  readonly staleSince!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Neste revisjon: the day the plan is gone through again." })
  readonly reviseOn!: string | null;
  @Field(() => GroupState, { nullable: true, description: "Ansvarsgruppe: where the responsibility group stands; null for who has none." })
  readonly groupState!: GroupState | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Neste møte: the day of the next meeting around the person." })
  readonly nextMeetingOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Ledig siden: since when a coordinator has been missing, where that has been said." })
  readonly vacantSince!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Frist: the day by which somebody is to be appointed, where the vacancy has been declared." })
  readonly vacancyDueOn!: string | null;
}

@ObjectType("RegisterCounts", { simpleResolvers: true, description: "Antall i oversikten: how many stand in the register, and how many lack something." })
export class RegisterCountsType implements RegisterCounts {
  @Field(() => Int, { description: "In all." })
  readonly total!: number;
  @Field(() => Int, { description: "With a plan that has not ended." })
  readonly withPlan!: number;
  @Field(() => Int, { description: "Without a plan." })
  readonly withoutPlan!: number;
  @Field(() => Int, { description: "With a responsibility group." })
  readonly withGroup!: number;
  @Field(() => Int, { description: "With a plan that nothing of substance has changed in for too long." })
  readonly stale!: number;
  @Field(() => Int, { description: "With the right to a coordinator and without one." })
  readonly vacant!: number;
  @Field(() => Int, { description: "Barnekoordinator: with a child coordinator (hol § 7-2 a)." })
  readonly withChildCoordinator!: number;
}

export const RegisterConnection = connectionOf(() => RegisterEntryType, "RegisterConnection", "A page of the register of plans and coordinators.");
