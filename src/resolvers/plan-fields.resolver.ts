import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { Goal } from "../entities/goal.entity.js";
import type { GroupMember } from "../entities/group-member.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanEntry } from "../entities/plan-entry.entity.js";
import type { PlanParticipant } from "../entities/plan-participant.entity.js";
import type { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isInForce } from "../rules/consent.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { inUse, isInUse, missingPoints, PlanContentPoint } from "../rules/plan.rules.js";
import { isAtRest } from "../rules/plan-state.rules.js";
import { readsByHandlingAlone } from "../rules/sharing.rules.js";
import { mayRead, readsNinePoints } from "../services/case-rows.reader.js";
import { CaseType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { GroupMemberType, ResponsibilityGroupType } from "./group.type.js";
import { ContributorType, PersonType, ProfessionalType } from "./person.type.js";
import { GoalType, IndividualPlanType, MeasureType, PlanEntryType, PlanParticipantType } from "./plan.type.js";

/** Whether the caller reads a part of a plan now: whoever does so by handling the case alone does not while it rests (pbrl § 4-1). */
async function reads({ request, loaders }: GraphQLContext, caseId: string, part: PlanSection | "plan"): Promise<boolean> {
  if (!mayRead(request, caseId, part)) return false;
  if (!readsByHandlingAlone(request.relationsTo(caseId))) return true;
  return !isAtRest(await loaders.consentsBehindPlanOfCase.load(caseId), request.today);
}

@Resolver(() => IndividualPlanType)
export class IndividualPlanFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: IndividualPlan): string {
    return globalId("IndividualPlan", it.id);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to." })
  case(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Planeier: whose plan it is." })
  owner(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.ownerId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Hva som er viktig for meg: what matters to the owner, in the owner's words." })
  async values(@Root() it: IndividualPlan, @Ctx() context: GraphQLContext): Promise<string | null> {
    return (await reads(context, it.caseId, PlanSection.VALUES)) ? it.values : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Planeiers syn på avslutningen: what the owner thinks of the plan being ended." })
  async ownerViewOnEnding(@Root() it: IndividualPlan, @Ctx() context: GraphQLContext): Promise<string | null> {
    return (await reads(context, it.caseId, "plan")) ? it.ownerViewOnEnding : null;
  }

  @FieldResolver(() => [GoalType], { nullable: true, description: "Mål: the goals in use, in order." })
  async goals(@Root() it: IndividualPlan, @Ctx() context: GraphQLContext): Promise<Goal[] | null> {
    return (await reads(context, it.caseId, PlanSection.GOALS)) ? (await context.loaders.goalsOfPlan.load(it.id)).filter(isInUse) : null;
  }

  @FieldResolver(() => [PlanEntryType], { nullable: true, description: "Innholdspunkter: resources, needs, contributions and wanted cooperation in use." })
  async entries(@Root() it: IndividualPlan, @Ctx() context: GraphQLContext): Promise<PlanEntry[] | null> {
    return (await reads(context, it.caseId, PlanSection.CONTENT_POINTS)) ? (await context.loaders.entriesOfPlan.load(it.id)).filter(isInUse) : null;
  }

  @FieldResolver(() => [PlanParticipantType], { nullable: true, description: "Deltakere: who takes part." })
  async participants(@Root() it: IndividualPlan, @Ctx() context: GraphQLContext): Promise<PlanParticipant[] | null> {
    return (await reads(context, it.caseId, PlanSection.PARTICIPANTS)) ? context.loaders.participantsOfPlan.load(it.id) : null;
  }

  @FieldResolver(() => [PlanContentPoint], { nullable: true, description: "Mangler: the points of the nine that still hold nothing." })
  async missingPoints(@Root() it: IndividualPlan, @Ctx() context: GraphQLContext): Promise<PlanContentPoint[] | null> {
    const { request, loaders } = context;
    if (!readsNinePoints(request, it.caseId) || !(await reads(context, it.caseId, "plan"))) return null;
    const [goals, entries, participants, coordinators, consents] = await Promise.all([
      loaders.goalsOfPlan.load(it.id),
      loaders.entriesOfPlan.load(it.id),
      loaders.participantsOfPlan.load(it.id),
      loaders.coordinatorsOfCase.load(it.caseId),
      loaders.planConsentsOfCase.load(it.caseId),
    ]);
    const measures = (await Promise.all(goals.map((goal) => loaders.measuresOfGoal.load(goal.id)))).flat();
    return missingPoints({
      ...inUse({ goals, entries, measures }),
      participants: participants.filter((one) => one.until === null).length,
      hasCoordinator: coordinators.some((one) => one.until === null && (one.endsBy === null || request.today < one.endsBy)),
      hasConsent: consents.some((one) => isInForce(one, request.today)),
      periodFrom: it.periodFrom,
      reviseOn: it.reviseOn,
    });
  }
}

@Resolver(() => GoalType)
export class GoalFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Goal): string {
    return globalId("Goal", it.id);
  }

  @FieldResolver(() => [MeasureType], { description: "Tiltak: the measures of the goal in use, in order." })
  async measures(@Root() it: Goal, @Ctx() { loaders }: GraphQLContext): Promise<Measure[]> {
    return (await loaders.measuresOfGoal.load(it.id)).filter(isInUse);
  }
}

@Resolver(() => MeasureType)
export class MeasureFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Measure): string {
    return globalId("Measure", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Ansvarlig: who is responsible." })
  responsible(@Root() it: Measure, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.responsibleId);
  }

  @FieldResolver(() => [PlanEntryType], { description: "Behov: the needs that it covers." })
  async needs(@Root() it: Measure, @Ctx() { loaders }: GraphQLContext): Promise<PlanEntry[]> {
    const found = await loaders.planEntry.loadMany(it.needIds);
    return found.filter((one): one is PlanEntry => one !== null && !(one instanceof Error));
  }
}

@Resolver(() => PlanEntryType)
export class PlanEntryFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanEntry): string {
    return globalId("PlanEntry", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Bidragsyter: who contributes." })
  contributor(@Root() it: PlanEntry, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.contributorId === null ? null : loaders.person.load(it.contributorId);
  }
}

@Resolver(() => PlanParticipantType)
export class PlanParticipantFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanParticipant): string {
    return globalId("PlanParticipant", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who it is." })
  person(@Root() it: PlanParticipant, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }
}

@Resolver(() => ResponsibilityGroupType)
export class ResponsibilityGroupFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ResponsibilityGroup): string {
    return globalId("ResponsibilityGroup", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Leder: who leads it." })
  leader(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.leaderId);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to." })
  case(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }

  @FieldResolver(() => [GroupMemberType], { description: "Medlemmer: the members." })
  members(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<GroupMember[]> {
    return loaders.membersOfGroup.load(it.id);
  }
}

@Resolver(() => GroupMemberType)
export class GroupMemberFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: GroupMember): string {
    return globalId("GroupMember", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who it is." })
  person(@Root() it: GroupMember, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }
}
