import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CarriedNeed } from "../entities/carried-need.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { GroupAction } from "../entities/group-action.entity.js";
import { type GroupMeeting, GroupMeetingKind } from "../entities/group-meeting.entity.js";
import { ProposalState } from "../entities/group-meeting-point.entity.js";
import type { GroupNeed } from "../entities/group-need.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { isOpenGroup } from "../rules/group.rules.js";
import { GroupTask, groupTasks, isMeetingOverdue } from "../rules/group-task.rules.js";
import { CaseType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { CarriedNeedType, GroupActionType, GroupNeedType, ResponsibilityGroupType } from "./group.type.js";
import { GroupMeetingType } from "./group-meeting.type.js";
import { ContributorType } from "./person.type.js";

@Resolver(() => CaseType)
export class GroupsOfCaseResolver {
  @FieldResolver(() => [ResponsibilityGroupType], { description: "Ansvarsgrupper: all the person has had, the first first; one at a time is at work." })
  groups(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ResponsibilityGroup[]> {
    return loaders.groupsOfCase.load(it.id);
  }

  @FieldResolver(() => [GroupNeedType], { description: "Meldte behov: needs for a group that the leader of the unit was told of." })
  groupNeeds(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<GroupNeed[]> {
    return loaders.groupNeedsOfCase.load(it.id);
  }

  @FieldResolver(() => [GroupMeetingType], { description: "Møter: the meetings around the person, of a group or of none, the earliest first." })
  groupMeetings(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<GroupMeeting[]> {
    return loaders.groupMeetingsOfCase.load(it.id);
  }
}

@Resolver(() => ResponsibilityGroupType)
export class GroupLifeFieldsResolver {
  @FieldResolver(() => Boolean, { description: "Møte på overtid: the group has not met by the day its municipality gives." })
  meetingOverdue(@Root() it: ResponsibilityGroup, @Ctx() { request }: GraphQLContext): boolean {
    return isOpenGroup(it.state) && isMeetingOverdue(it.meetBy, request.today);
  }

  @FieldResolver(() => [GroupActionType], { description: "Aktiviteter: who does what." })
  actions(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<GroupAction[]> {
    return loaders.actionsOfGroup.load(it.id);
  }

  @FieldResolver(() => [CarriedNeedType], { description: "Videreførte behov: what the group has carried to those who decide." })
  carriedNeeds(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<CarriedNeed[]> {
    return loaders.carriedNeedsOfGroup.load(it.id);
  }

  @FieldResolver(() => [GroupMeetingType], { description: "Møter: the group's meetings, the earliest first." })
  meetings(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<GroupMeeting[]> {
    return loaders.meetingsOfGroup.load(it.id);
  }

  @FieldResolver(() => ResponsibilityGroupType, { nullable: true, description: "Tatt opp igjen: the dissolved group that this one takes up." })
  reopens(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<ResponsibilityGroup | null> | null {
    return it.reopensId === null ? null : loaders.group.load(it.reopensId);
  }

  @FieldResolver(() => [GroupTask], { description: "Oppgaver: what whoever leads the group still owes. Proposals are counted where the reader sees the minutes." })
  async tasks(@Root() it: ResponsibilityGroup, @Ctx() { request, loaders }: GraphQLContext): Promise<GroupTask[]> {
    const [meetings, plans, coordinators] = await Promise.all([
      loaders.meetingsOfGroup.load(it.id),
      loaders.plansOfCase.load(it.caseId),
      loaders.coordinatorsOfCase.load(it.caseId),
    ]);
    const points = await Promise.all(meetings.map((one) => loaders.pointsOfGroupMeeting.load(one.id)));
    const standing = {
      ...it,
      hasPlan: plans.some((one) => one.state !== PlanState.CLOSED),
      hasCoordinator: coordinators.some((one) => one.until === null),
      pendingProposals: points.flat().filter((one) => one.proposal === ProposalState.PENDING).length,
      meetings: meetings.map(({ state, kind, talkAfterOn }) => ({ state, isAlternative: kind === GroupMeetingKind.ALTERNATIVE, talkAfterOn })),
    };
    return groupTasks(standing, request.today);
  }
}

@Resolver(() => GroupNeedType)
export class GroupNeedFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: GroupNeed): string {
    return globalId("GroupNeed", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who reported it." })
  reportedBy(@Root() it: GroupNeed, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.reportedById);
  }

  @FieldResolver(() => ResponsibilityGroupType, { nullable: true, description: "Ansvarsgruppe: the group that came of it." })
  group(@Root() it: GroupNeed, @Ctx() { loaders }: GraphQLContext): Promise<ResponsibilityGroup | null> | null {
    return it.groupId === null ? null : loaders.group.load(it.groupId);
  }
}

@Resolver(() => GroupActionType)
export class GroupActionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: GroupAction): string {
    return globalId("GroupAction", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Ansvarlig: who does it." })
  responsible(@Root() it: GroupAction, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.responsibleId);
  }
}

@Resolver(() => CarriedNeedType)
export class CarriedNeedFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CarriedNeed): string {
    return globalId("CarriedNeed", it.id);
  }
}
