import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type GroupMeeting, GroupMeetingKind, GroupMeetingState } from "../entities/group-meeting.entity.js";
import type { GroupMeetingInvitee } from "../entities/group-meeting-invitee.entity.js";
import { type GroupMeetingPoint, ProposalState } from "../entities/group-meeting-point.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("GroupMeeting", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Ansvarsgruppemøte, oppstartsmøte, samarbeidsmøte: a meeting around a person, with invitation, agenda and minutes.",
})
export class GroupMeetingType
  extends NodeType
  implements
    Pick<GroupMeeting, "kind" | "state" | "meetsOn" | "time" | "place" | "permittedOn" | "invitedAt" | "shortNoticeReason" | "ownerPresent">,
    Pick<GroupMeeting, "talkBeforeOn" | "talkAfterOn" | "confirmedAt" | "publishedAt" | "nextOn" | "noNextReason" | "version">
{
  readonly caseId!: string;
  readonly groupId!: string | null;
  readonly leaderId!: string;
  readonly minuteTakerId!: string;
  readonly talkWith!: string[];
  readonly talkAfterBy!: string[];

  @Field(() => GroupMeetingKind, { description: "What kind of meeting it is." })
  readonly kind!: GroupMeetingKind;
  @Field(() => GroupMeetingState, { description: "Where it stands." })
  readonly state!: GroupMeetingState;
  @Field(() => GraphQLLocalDate, { description: "Møtedag: the day." })
  readonly meetsOn!: string;
  @Field(() => String, { nullable: true, description: "Klokkeslett: the time of day." })
  readonly time!: string | null;
  @Field(() => String, { nullable: true, description: "Sted: where." })
  readonly place!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Tillatelse: when the person allowed a meeting after the group was dissolved." })
  readonly permittedOn!: string | null;
  @Field(() => Date, { nullable: true, description: "Innkalt: when the invitation went out." })
  readonly invitedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Kort varsel: why it went out later than the municipality says." })
  readonly shortNoticeReason!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the person, or somebody on the person's side, was there." })
  readonly ownerPresent!: boolean | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the two met the person before the meeting." })
  readonly talkBeforeOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the person was told afterwards." })
  readonly talkAfterOn!: string | null;
  @Field(() => Date, { nullable: true, description: "When the minutes were understood alike." })
  readonly confirmedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When the minutes were sent." })
  readonly publishedAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Neste møte: when it meets next." })
  readonly nextOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why no next meeting was agreed." })
  readonly noNextReason!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("GroupMeetingPoint", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Sakspunkt: a point of the agenda, and what the minutes say of it to those who may read them.",
})
export class GroupMeetingPointType
  extends NodeType
  implements
    Pick<GroupMeetingPoint, "position" | "title" | "sensitive" | "wishedOn" | "decision" | "dueOn" | "disagreement" | "proposal" | "answeredAt" | "heardOn" | "correctedAt">
{
  readonly meetingId!: string;
  readonly responsibleId!: string | null;
  readonly contributedById!: string | null;
  readonly answeredById!: string | null;
  readonly heardById!: string | null;

  @Field(() => Int, { description: "Its place on the agenda." })
  readonly position!: number;
  @Field(() => String, { description: "Tittel: what it is about." })
  readonly title!: string;
  @Field(() => Boolean, { description: "Følsomt tema: economy, health or the family's situation, which the person wishes to have talked of." })
  readonly sensitive!: boolean;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the person said so." })
  readonly wishedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Konklusjon: what was decided, or proposed where the person was not there." })
  readonly decision!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when it is done." })
  readonly dueOn!: string | null;
  @Field(() => String, { nullable: true, description: "Faglig uenighet: disagreement that was raised." })
  readonly disagreement!: string | null;
  @Field(() => ProposalState, { nullable: true, description: "Forslag: what the person has answered; null for what was agreed with the person there." })
  readonly proposal!: ProposalState | null;
  @Field(() => Date, { nullable: true, description: "When the person answered." })
  readonly answeredAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When staff heard the answer by word of mouth; null where the person answered in the service." })
  readonly heardOn!: string | null;
  @Field(() => Date, { nullable: true, description: "Rettet: when the person corrected what staff had written down." })
  readonly correctedAt!: Date | null;
}

@ObjectType("GroupMeetingInvitee", { simpleResolvers: true, description: "Innkalt: somebody who is invited to a meeting, by title and address." })
export class GroupMeetingInviteeType implements Pick<GroupMeetingInvitee, "fixed" | "title" | "address" | "attended" | "minutesSentAt"> {
  readonly personId!: string;

  @Field(() => Boolean, { description: "A fixed member of the group, or called in for this meeting." })
  readonly fixed!: boolean;
  @Field(() => String, { description: "Tittel: as the invitation has it." })
  readonly title!: string;
  @Field(() => String, { description: "Adresse: as the invitation has it." })
  readonly address!: string;
  @Field(() => Boolean, { nullable: true, description: "Whether they were there; null until the meeting has been held." })
  readonly attended!: boolean | null;
  @Field(() => Date, { nullable: true, description: "When the minutes were sent to them." })
  readonly minutesSentAt!: Date | null;
}
