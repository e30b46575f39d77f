import { ID, InputType } from "type-graphql";
import { GroupMeetingKind } from "../entities/group-meeting.entity.js";
import type { InviteeInput, InviteToGroupMeeting } from "../services/group-invitation.service.js";
import type { AgendaPoint, MeetingPermission, PlanGroupMeeting } from "../services/group-meeting.service.js";
import type { OnGroupMeeting } from "../services/group-meeting.step.js";
import type { PointMinutes, RecordGroupMeeting } from "../services/group-minutes.service.js";
import type { AnswerProposal } from "../services/group-proposal.service.js";
import { OwnerTalk, type PublishGroupMinutes, type RecordOwnerTalk } from "../services/group-publishing.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Day, Id, ListOf, Of, OptionalClock, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";

@InputType("AgendaPointInput", { description: "Sakspunkt: a point of the agenda." })
export class AgendaPointInput implements AgendaPoint {
  @Text("Tittel: what it is about.", SHORT_TEXT)
  readonly title!: string;
  @OptionalYesNo("Følsomt tema: economy, health or the family's situation. Only with the person's wish.")
  readonly sensitive?: boolean | null;
  @OptionalDay("When the person said that it should be talked of; required for what is sensitive.")
  readonly wishedOn?: string | null;
}

@InputType("MeetingPermissionInput", { description: "Tillatelse: the person's permission to meet after the group was dissolved." })
export class MeetingPermissionInput implements MeetingPermission {
  @OptionalId("Who allows it; the person when left out.")
  readonly giverId?: string | null;
  @OptionalDay("When; today when left out.")
  readonly givenOn?: string | null;
}

@InputType("PlanGroupMeetingInput", { description: "Plans a meeting around a person." })
export class PlanGroupMeetingInput extends DeedInput implements PlanGroupMeeting {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Of(() => GroupMeetingKind, "What kind of meeting.")
  readonly kind!: GroupMeetingKind;
  @Day("Møtedag: the day.")
  readonly meetsOn!: string;
  @OptionalClock("Klokkeslett: the time of day, written 14:30; the invitation needs it.")
  readonly time?: string | null;
  @OptionalText("Sted: where; the invitation needs it.", SHORT_TEXT)
  readonly place?: string | null;
  @ListOf(() => AgendaPointInput, "Saksliste: the agenda, in order.")
  readonly agenda!: AgendaPointInput[];
  @OptionalId("Referent: who writes the minutes; whoever plans the meeting when left out.")
  readonly minuteTakerId?: string | null;
  @OptionalListOf(() => ID, "For the alternative form: the two members who meet the person before and after.")
  readonly talkWithIds?: string[] | null;
  @OptionalOf(() => MeetingPermissionInput, "Tillatelse: required where the group has been dissolved.")
  readonly permission?: MeetingPermissionInput | null;
}

@InputType()
abstract class OnGroupMeetingInput extends ChangeInput implements OnGroupMeeting {
  @Id("Møte: the meeting.")
  readonly groupMeetingId!: string;
}

@InputType("InviteeInput", { description: "Somebody to invite." })
export class MeetingInviteeInput implements InviteeInput {
  @Id("A professional, or somebody on the person's side.")
  readonly personId!: string;
  @OptionalText("Tittel: as the register has it when left out.", SHORT_TEXT)
  readonly title?: string | null;
  @OptionalText("Adresse: the name of the unit they work in when left out.", SHORT_TEXT)
  readonly address?: string | null;
}

@InputType("InviteToGroupMeetingInput", { description: "Invites to a meeting." })
export class InviteToGroupMeetingInput extends OnGroupMeetingInput implements InviteToGroupMeeting {
  @OptionalListOf(() => MeetingInviteeInput, "Those who are called in beside the fixed members, and those whose title or address is to be said.")
  readonly participants?: MeetingInviteeInput[] | null;
  @OptionalClock("Klokkeslett: the time of day, where it was not planned.")
  readonly time?: string | null;
  @OptionalText("Sted: where, if it was not planned.", SHORT_TEXT)
  readonly place?: string | null;
  @OptionalText("Kort varsel: why it goes out later than the municipality says.")
  readonly shortNoticeReason?: string | null;
}

@InputType("CancelGroupMeetingInput", { description: "Calls off a meeting." })
export class CancelGroupMeetingInput extends OnGroupMeetingInput {}

@InputType("PointMinutesInput", { description: "Referat: what the minutes say of one point." })
export class PointMinutesInput implements PointMinutes {
  @Id("Sakspunkt: the point.")
  readonly pointId!: string;
  @Text("Konklusjon: what was decided.")
  readonly decision!: string;
  @OptionalId("Ansvarlig: who does it.")
  readonly responsibleId?: string | null;
  @OptionalDay("By when.")
  readonly dueOn?: string | null;
  @OptionalId("Whose contribution it was.")
  readonly contributedById?: string | null;
  @OptionalText("Faglig uenighet: disagreement that was raised. Once written it stays.")
  readonly disagreement?: string | null;
  @OptionalId("Mål: the goal of the plan the task becomes a measure of; without it, a task of the group's.")
  readonly goalId?: string | null;
}

@InputType("RecordGroupMeetingInput", { description: "Writes the minutes of a meeting." })
export class RecordGroupMeetingInput extends OnGroupMeetingInput implements RecordGroupMeeting {
  @ListOf(() => ID, "Til stede: those of the invited who were there.")
  readonly attendedIds!: string[];
  @YesNo("Whether the person, or somebody on the person's side, was there. Without them all of it is a proposal.")
  readonly ownerPresent!: boolean;
  @ListOf(() => PointMinutesInput, "The points of the agenda, each once.")
  readonly points!: PointMinutesInput[];
}

@InputType("ConfirmGroupMinutesInput", { description: "The minutes were understood alike before the meeting closed." })
export class ConfirmGroupMinutesInput extends OnGroupMeetingInput {}

@InputType("PublishGroupMinutesInput", { description: "Sends the minutes." })
export class PublishGroupMinutesInput extends OnGroupMeetingInput implements PublishGroupMinutes {
  @YesNo("Whether the leader has seen to it that the group kept within its bounds and to the person's integrity.")
  readonly boundsKept!: boolean;
  @OptionalDay("Neste møte: the day. Either this or the reason.")
  readonly nextOn?: string | null;
  @OptionalText("Why no next meeting was agreed.")
  readonly noNextReason?: string | null;
}

@InputType("RecordOwnerTalkInput", { description: "The two have met the person." })
export class RecordOwnerTalkInput extends OnGroupMeetingInput implements RecordOwnerTalk {
  @Of(() => OwnerTalk, "Før eller etter: which talk.")
  readonly talk!: OwnerTalk;
  @Day("When.")
  readonly metOn!: string;
  @ListOf(() => ID, "Who met the person.")
  readonly byIds!: string[];
}

@InputType("AnswerProposalInput", { description: "The person says yes or no to a proposal." })
export class AnswerProposalInput extends ChangeInput implements AnswerProposal {
  @Id("Sakspunkt: the point with the proposal. The version is the meeting's.")
  readonly pointId!: string;
  @YesNo("Yes or no.")
  readonly accepted!: boolean;
}
