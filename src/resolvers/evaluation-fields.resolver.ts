import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { ChildView } from "../entities/child-view.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { EvaluationAnswer } from "../entities/evaluation-answer.entity.js";
import type { Goal } from "../entities/goal.entity.js";
import type { GroupMeeting } from "../entities/group-meeting.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import type { Person } from "../entities/person.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import type { PlanEvaluation } from "../entities/plan-evaluation.entity.js";
import { disagreedOn } from "../rules/evaluation.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { isInUse } from "../rules/plan.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { ChildViewType, EvaluationAnswerType, PlanEvaluationType } from "./evaluation.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { GroupMeetingType } from "./group-meeting.type.js";
import { ContributorType } from "./person.type.js";
import { GoalType, IndividualPlanType, MeasureType } from "./plan.type.js";

@Resolver(() => IndividualPlanType)
export class PlanEvaluationsResolver {
  @FieldResolver(() => [PlanEvaluationType], { nullable: true, description: "Evalueringer: the evaluations of the plan, the oldest first." })
  async evaluations(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanEvaluation[] | null> {
    return mayRead(request, it.caseId, PlanSection.EVALUATIONS) ? (await loaders.evaluationsOfPlan.load(it.id)).filter(isInUse) : null;
  }
}

@Resolver(() => GroupMeetingType)
export class MeetingEvaluationsResolver {
  @FieldResolver(() => [PlanEvaluationType], { description: "Evaluering i møtet: the evaluations of the plan that were made there, for those who may read them." })
  async evaluations(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<PlanEvaluation[]> {
    return (await loaders.evaluationsOfMeeting.load(it.id)).filter(isInUse);
  }
}

@Resolver(() => PlanEvaluationType)
export class PlanEvaluationFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanEvaluation): string {
    return globalId("PlanEvaluation", it.id);
  }

  @FieldResolver(() => IndividualPlanType, { nullable: true, description: "Plan: the plan that is evaluated." })
  plan(@Root() it: PlanEvaluation, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan | null> {
    return loaders.plan.load(it.planId);
  }

  @FieldResolver(() => GroupMeetingType, { nullable: true, description: "Møte: the meeting it was made in." })
  groupMeeting(@Root() it: PlanEvaluation, @Ctx() { loaders }: GraphQLContext): Promise<GroupMeeting | null> | null {
    return it.groupMeetingId === null ? null : loaders.groupMeeting.load(it.groupMeetingId);
  }

  @FieldResolver(() => [EvaluationAnswerType], { description: "Vurderinger: what everybody has said of goals and measures." })
  answers(@Root() it: PlanEvaluation, @Ctx() { loaders }: GraphQLContext): Promise<EvaluationAnswer[]> {
    return loaders.answersOfEvaluation.load(it.id);
  }

  @FieldResolver(() => [ID], { description: "Ulikt syn: the goals and measures of which evaluators say different things." })
  async disagreedOn(@Root() it: PlanEvaluation, @Ctx() { loaders }: GraphQLContext): Promise<string[]> {
    const answers = await loaders.answersOfEvaluation.load(it.id);
    const isGoal = (id: string): boolean => answers.some((one) => one.aboutId === id && one.element === PlanElement.GOAL);
    return disagreedOn(answers).map((id) => globalId(isGoal(id) ? "Goal" : "Measure", id));
  }

  @FieldResolver(() => [ChildViewType], { description: "Barnets syn: what the child has said, in the child's own way." })
  childViews(@Root() it: PlanEvaluation, @Ctx() { loaders }: GraphQLContext): Promise<ChildView[]> {
    return loaders.childViewsOfEvaluation.load(it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote the owner's word." })
  ownerWordBy(@Root() it: PlanEvaluation, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.ownerWordById === null ? null : loaders.person.load(it.ownerWordById);
  }
}

@Resolver(() => EvaluationAnswerType)
export class EvaluationAnswerFieldsResolver {
  @FieldResolver(() => ID, { description: "The id of the goal or measure." })
  elementId(@Root() it: EvaluationAnswer): string {
    return globalId(it.element === PlanElement.GOAL ? "Goal" : "Measure", it.aboutId);
  }

  @FieldResolver(() => GoalType, { nullable: true, description: "Mål: the goal, where it is about one." })
  goal(@Root() it: EvaluationAnswer, @Ctx() { loaders }: GraphQLContext): Promise<Goal | null> | null {
    return it.element === PlanElement.GOAL ? loaders.goal.load(it.aboutId) : null;
  }

  @FieldResolver(() => MeasureType, { nullable: true, description: "Tiltak: the measure, where it is about one." })
  measure(@Root() it: EvaluationAnswer, @Ctx() { loaders }: GraphQLContext): Promise<Measure | null> | null {
    return it.element === PlanElement.MEASURE ? loaders.measure.load(it.aboutId) : null;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Hvem: who says so." })
  evaluator(@Root() it: EvaluationAnswer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.evaluatorId);
  }
}

@Resolver(() => ChildViewType)
export class ChildViewFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ChildView): string {
    return globalId("ChildView", it.id);
  }

  @FieldResolver(() => GoalType, { nullable: true, description: "Mål: the goal, where it is about one." })
  goal(@Root() it: ChildView, @Ctx() { loaders }: GraphQLContext): Promise<Goal | null> | null {
    return it.aboutId === null ? null : loaders.goal.load(it.aboutId);
  }

  @FieldResolver(() => MeasureType, { nullable: true, description: "Tiltak: the measure, where it is about one." })
  measure(@Root() it: ChildView, @Ctx() { loaders }: GraphQLContext): Promise<Measure | null> | null {
    return it.aboutId === null ? null : loaders.measure.load(it.aboutId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Skrevet av: who wrote it." })
  writtenBy(@Root() it: ChildView, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.writtenById);
  }
}
