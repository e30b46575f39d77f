import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Goal } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanAnnotation } from "../entities/plan-annotation.entity.js";
import type { PlanChange } from "../entities/plan-change.entity.js";
import type { PlanEntry } from "../entities/plan-entry.entity.js";
import { isInUse } from "../rules/plan.rules.js";
import { decisionLapsesFirst } from "../rules/plan-element.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType } from "./person.type.js";
import { PlanAnnotationType, PlanChangeType } from "./plan-change.type.js";
import { GoalType, IndividualPlanType, MeasureType, PlanEntryType } from "./plan.type.js";

const HISTORY = "Historikk: what it said before, who changed it and when, the oldest first.";
const ANNOTATIONS = "Kommentarer: what has been remarked on it, the oldest first.";

@Resolver(() => IndividualPlanType)
export class PlanPutAwayResolver {
  @FieldResolver(() => [GoalType], { nullable: true, description: "Passive mål: the goals that are put away; they stand with their history and can be taken up again." })
  async goalsSetAside(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<Goal[] | null> {
    return mayRead(request, it.caseId, "plan") ? (await loaders.goalsOfPlan.load(it.id)).filter((one) => !isInUse(one)) : null;
  }

  @FieldResolver(() => [PlanEntryType], { nullable: true, description: "Passive innholdspunkter: the entries that are put away." })
  async entriesSetAside(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanEntry[] | null> {
    return mayRead(request, it.caseId, "plan") ? (await loaders.entriesOfPlan.load(it.id)).filter((one) => !isInUse(one)) : null;
  }

  @FieldResolver(() => [PlanAnnotationType], { nullable: true, description: "Kommentarer: what has been remarked on the plan as a whole, the oldest first." })
  annotations(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanAnnotation[]> | null {
    return mayRead(request, it.caseId, "plan") ? loaders.annotationsOfElement.load(it.id) : null;
  }
}

@Resolver(() => GoalType)
export class GoalHistoryResolver {
  @FieldResolver(() => [MeasureType], { description: "Passive tiltak: the measures of the goal that are put away." })
  async measuresSetAside(@Root() it: Goal, @Ctx() { loaders }: GraphQLContext): Promise<Measure[]> {
    return (await loaders.measuresOfGoal.load(it.id)).filter((one) => !isInUse(one));
  }

  @FieldResolver(() => [PlanChangeType], { description: HISTORY })
  history(@Root() it: Goal, @Ctx() { loaders }: GraphQLContext): Promise<PlanChange[]> {
    return loaders.changesOfElement.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: Goal, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}

@Resolver(() => MeasureType)
export class MeasureHistoryResolver {
  @FieldResolver(() => [PlanChangeType], { description: HISTORY })
  history(@Root() it: Measure, @Ctx() { loaders }: GraphQLContext): Promise<PlanChange[]> {
    return loaders.changesOfElement.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: Measure, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }

  @FieldResolver(() => Boolean, { description: "Vedtaket går ut først: whether the decision on the service behind it ends before the measure does." })
  async serviceDecisionLapsesFirst(@Root() it: Measure, @Ctx() { loaders }: GraphQLContext): Promise<boolean> {
    return decisionLapsesFirst(it, (await loaders.plan.load(it.planId))?.periodTo ?? null);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who answered for it." })
  answeredBy(@Root() it: Measure, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }
}

@Resolver(() => PlanEntryType)
export class PlanEntryHistoryResolver {
  @FieldResolver(() => [PlanChangeType], { description: HISTORY })
  history(@Root() it: PlanEntry, @Ctx() { loaders }: GraphQLContext): Promise<PlanChange[]> {
    return loaders.changesOfElement.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: PlanEntry, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}
