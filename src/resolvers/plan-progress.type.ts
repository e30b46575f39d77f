import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { MeasureStatus } from "../entities/measure.entity.js";
import { type GoalProgress, PlanTurn, type StatusCount } from "../rules/plan-progress.rules.js";

@ObjectType("MeasureCount", { simpleResolvers: true, description: "Antall tiltak: how many measures of a goal stand where." })
export class MeasureCountType implements StatusCount {
  @Field(() => MeasureStatus, { description: "Where they stand." })
  readonly status!: MeasureStatus;
  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}

@ObjectType("GoalProgress", { simpleResolvers: true, description: "Fremdrift i et mål: how far it has come with one goal." })
export class GoalProgressType implements GoalProgress {
  readonly goalId!: string;

  @Field(() => [MeasureCountType], { description: "Tiltakene: the measures in use, by where they stand." })
  readonly measures!: readonly MeasureCountType[];
  @Field(() => Int, { description: "Over tiden: measures whose last day is over and that are not done." })
  readonly overdue!: number;
  @Field(() => Int, { description: "Ubesvart: measures that wait for their responsible's yes or no." })
  readonly unanswered!: number;
}

@ObjectType("PlanProgress", {
  simpleResolvers: true,
  description: "Fremdrift: how far it has come with the whole plan, for the coordinator, who is responsible for the progress, and those who read goals and measures (hol § 7-2).",
})
export class PlanProgressType {
  @Field(() => [GoalProgressType], { description: "Mål for mål: goal by goal." })
  readonly goals!: readonly GoalProgress[];
  @Field(() => Int, { description: "Over tiden: measures of the whole plan that are overdue." })
  readonly overdue!: number;
  @Field(() => Int, { description: "Ubesvart: measures of the whole plan that wait for an answer." })
  readonly unanswered!: number;
  @Field(() => Int, { description: "Bidrag som venter: contributions that wait for the contributor's own yes." })
  readonly contributionsWaiting!: number;
  @Field(() => Int, { description: "Åpne etterlysninger: requests for progress that somebody still waits for." })
  readonly openRequests!: number;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Sist evaluert: the day of the last evaluation that was completed." })
  readonly lastEvaluatedOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Neste evaluering: the day that was agreed the last time." })
  readonly nextEvaluationOn!: string | null;
  @Field(() => [PlanTurn], { description: "Hvem sin tur: who has the next move." })
  readonly turns!: readonly PlanTurn[];
}
