import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { AddedSection } from "../entities/added-section.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { type Goal, LifeArea } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { type Measure, MeasureAnswer, MeasureKind } from "../entities/measure.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanEntry } from "../entities/plan-entry.entity.js";
import type { RelatedPlan } from "../entities/related-plan.entity.js";
import type { ServiceReceived } from "../entities/service-received.entity.js";
import { subGoalsOf } from "../rules/goal-tree.rules.js";
import { missingSections } from "../rules/plan-part.rules.js";
import { isInUse } from "../rules/plan.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { ServiceReceivedType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType } from "./person.type.js";
import { AddedSectionType, FacilitationType, MappingAnswerType, RelatedPlanType } from "./plan-part.type.js";
import { GoalType, IndividualPlanType, MeasureType, PlanEntryType } from "./plan.type.js";

const { ADDED_SECTIONS, CONTENT_POINTS, MAPPING, RELATED_PLANS } = PlanSection;

/** The parts of a plan beside the nine points: null for those with whom a part has not been shared. */
@Resolver(() => IndividualPlanType)
export class PlanPartsResolver {
  @FieldResolver(() => String, { nullable: true, description: "Mal: the name of the municipality's template that the plan was begun from." })
  templateKey(@Root() it: IndividualPlan, @Ctx() { request }: GraphQLContext): string | null {
    return mayRead(request, it.caseId, "plan") ? it.templateKey : null;
  }

  @FieldResolver(() => [LifeArea], {
    nullable: true,
    description: "Foreslåtte livsområder: the parts of life that the template suggests talking of; the goals are the person's own.",
  })
  suggestedAreas(@Root() it: IndividualPlan, @Ctx() { request }: GraphQLContext): readonly LifeArea[] | null {
    return mayRead(request, it.caseId, "plan") ? (it.suggestedAreas ?? []) : null;
  }

  @FieldResolver(() => [ServiceReceivedType], {
    nullable: true,
    description: "Tjenestene: every service the person gets, beside the plan that coordinates them, for those who may read the person's needs (hol § 7-1).",
  })
  services(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<ServiceReceived[]> | null {
    return mayRead(request, it.caseId, "needs") ? loaders.servicesOfCase.load(it.caseId) : null;
  }

  @FieldResolver(() => FacilitationType, { nullable: true, description: "Tilrettelegging: what it takes for the person to take part on their own terms." })
  facilitation(@Root() it: IndividualPlan, @Ctx() { request }: GraphQLContext): IndividualPlan | null {
    return mayRead(request, it.caseId, CONTENT_POINTS) ? it : null;
  }

  @FieldResolver(() => [AddedSectionType], { nullable: true, description: "Egne avsnitt: the sections of the municipality that are in use in the plan, in order." })
  async addedSections(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<AddedSection[] | null> {
    return mayRead(request, it.caseId, ADDED_SECTIONS) ? (await loaders.sectionsOfPlan.load(it.id)).filter(isInUse) : null;
  }

  @FieldResolver(() => [AddedSectionType], { nullable: true, description: "Passive avsnitt: the sections that are put away." })
  async addedSectionsSetAside(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<AddedSection[] | null> {
    return mayRead(request, it.caseId, ADDED_SECTIONS) ? (await loaders.sectionsOfPlan.load(it.id)).filter((one) => !isInUse(one)) : null;
  }

  @FieldResolver(() => [AddedSectionType], {
    nullable: true,
    description: "Mangler av egne avsnitt: the sections the municipality requires that hold nothing that whoever asks may know of, beside the nine points.",
  })
  async missingSections(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<AddedSection[] | null> {
    if (!mayRead(request, it.caseId, ADDED_SECTIONS)) return null;
    const [sections, texts] = await Promise.all([loaders.sectionsOfPlan.load(it.id), loaders.textsOfPlan.load(it.id)]);
    return missingSections(sections, texts);
  }

  @FieldResolver(() => [RelatedPlanType], { nullable: true, description: "Andre planer: pointers to the other plans that the person has." })
  async relatedPlans(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<RelatedPlan[] | null> {
    return mayRead(request, it.caseId, RELATED_PLANS) ? (await loaders.relatedPlansOfPlan.load(it.id)).filter(isInUse) : null;
  }

  @FieldResolver(() => [RelatedPlanType], { nullable: true, description: "Passive pekere: the pointers that are put away." })
  async relatedPlansSetAside(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<RelatedPlan[] | null> {
    return mayRead(request, it.caseId, RELATED_PLANS) ? (await loaders.relatedPlansOfPlan.load(it.id)).filter((one) => !isInUse(one)) : null;
  }

  @FieldResolver(() => [MappingAnswerType], { nullable: true, description: "Kartlegging: what has been found out about the parts of the person's life, in the order it was said." })
  async mapping(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<MappingAnswer[] | null> {
    return mayRead(request, it.caseId, MAPPING) ? (await loaders.mappingOfPlan.load(it.id)).filter(isInUse) : null;
  }

  @FieldResolver(() => [MappingAnswerType], { nullable: true, description: "Passiv kartlegging: the answers that are put away." })
  async mappingSetAside(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<MappingAnswer[] | null> {
    return mayRead(request, it.caseId, MAPPING) ? (await loaders.mappingOfPlan.load(it.id)).filter((one) => !isInUse(one)) : null;
  }
}

async function mappingBehind(ids: readonly string[] | null, { loaders }: GraphQLContext): Promise<MappingAnswer[]> {
  const found = await loaders.mappingAnswer.loadMany(ids ?? []);
  return found.filter((one): one is MappingAnswer => one !== null && !(one instanceof Error));
}

@Resolver(() => GoalType)
export class GoalTreeResolver {
  @FieldResolver(() => GoalType, { nullable: true, description: "Hovedmål: the main goal it is a part of; null for a main goal." })
  parent(@Root() it: Goal, @Ctx() { loaders }: GraphQLContext): Promise<Goal | null> | null {
    return it.parentId === null ? null : loaders.goal.load(it.parentId);
  }

  @FieldResolver(() => [GoalType], { description: "Delmål: the goals that are a part of it and in use, in order." })
  async subGoals(@Root() it: Goal, @Ctx() { loaders }: GraphQLContext): Promise<Goal[]> {
    return subGoalsOf(it, await loaders.goalsOfPlan.load(it.planId));
  }

  @FieldResolver(() => [MappingAnswerType], { description: "Kartlegging: the answers that it rests on." })
  mapping(@Root() it: Goal, @Ctx() context: GraphQLContext): Promise<MappingAnswer[]> {
    return mappingBehind(it.mappingIds, context);
  }
}

@Resolver(() => MeasureType)
export class MeasureGroundsResolver {
  @FieldResolver(() => MeasureKind, { nullable: true, description: "Type tiltak: what kind of measure it is, where somebody has said." })
  kind(@Root() it: Measure): MeasureKind | null {
    return it.kind;
  }

  @FieldResolver(() => [MappingAnswerType], { description: "Kartlegging: the answers that it rests on." })
  mapping(@Root() it: Measure, @Ctx() context: GraphQLContext): Promise<MappingAnswer[]> {
    return mappingBehind(it.mappingIds, context);
  }
}

@Resolver(() => PlanEntryType)
export class ContributionResolver {
  @FieldResolver(() => MeasureAnswer, { nullable: true, description: "Svar: what the contributor says to the contribution; null until they have, and for other content points." })
  answer(@Root() it: PlanEntry): MeasureAnswer | null {
    return it.answer;
  }

  @FieldResolver(() => String, { nullable: true, description: "Begrunnelse: why it was declined, where they said." })
  answerReason(@Root() it: PlanEntry): string | null {
    return it.answerReason;
  }

  @FieldResolver(() => Date, { nullable: true, description: "When they answered." })
  answeredAt(@Root() it: PlanEntry): Date | null {
    return it.answeredAt;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who answered." })
  answeredBy(@Root() it: PlanEntry, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }
}
