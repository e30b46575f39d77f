import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { GroupMeeting } from "../entities/group-meeting.entity.js";
import type { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import type { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { CaseType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ResponsibilityGroupType } from "./group.type.js";
import { GroupMeetingInviteeType, GroupMeetingPointType, GroupMeetingType } from "./group-meeting.type.js";
import { ContributorType, PersonType, ProfessionalType } from "./person.type.js";

@Resolver(() => GroupMeetingType)
export class GroupMeetingFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: GroupMeeting): string {
    return globalId("GroupMeeting", it.id);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to." })
  case(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Hvem møtet gjelder: whom it concerns." })
  async concerns(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    const its = await loaders.case.load(it.caseId);
    return its ? loaders.person.load(its.subjectId) : null;
  }

  @FieldResolver(() => ResponsibilityGroupType, { nullable: true, description: "Ansvarsgruppe: the group that meets." })
  group(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<ResponsibilityGroup | null> | null {
    return it.groupId === null ? null : loaders.group.load(it.groupId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Møteleder: who leads it." })
  leader(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.leaderId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Referent: who writes the minutes." })
  minuteTaker(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.minuteTakerId);
  }

  @FieldResolver(() => [GroupMeetingPointType], { description: "Saksliste: the agenda for those who are invited, with its minutes for those who have them." })
  agenda(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<GroupMeetingPoint[]> {
    return loaders.pointsOfGroupMeeting.load(it.id);
  }

  @FieldResolver(() => [GroupMeetingInviteeType], { description: "Innkalte: who is invited, for those who see the agenda." })
  invited(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<GroupMeetingInvitee[]> {
    return loaders.inviteesOfGroupMeeting.load(it.id);
  }

  @FieldResolver(() => [ProfessionalType], { description: "De to: the members who meet the person before and after, in the alternative form." })
  async talkWith(@Root() it: GroupMeeting, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    return (await Promise.all(it.talkWith.map((id) => loaders.person.load(id)))).filter((one) => one !== null);
  }
}

@Resolver(() => GroupMeetingPointType)
export class GroupMeetingPointFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: GroupMeetingPoint): string {
    return globalId("GroupMeetingPoint", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Ansvarlig: who does it." })
  responsible(@Root() it: GroupMeetingPoint, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.responsibleId === null ? null : loaders.person.load(it.responsibleId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Whose contribution it was." })
  contributedBy(@Root() it: GroupMeetingPoint, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.contributedById === null ? null : loaders.person.load(it.contributedById);
  }
}

@Resolver(() => GroupMeetingInviteeType)
export class GroupMeetingInviteeFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who it is." })
  person(@Root() it: GroupMeetingInvitee, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }
}
