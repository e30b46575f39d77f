import { Arg, Ctx, Resolver } from "type-graphql";
import { inviteToGroupMeeting } from "../services/group-invitation.service.js";
import { cancelGroupMeeting, planGroupMeeting } from "../services/group-meeting.service.js";
import { recordGroupMeeting } from "../services/group-minutes.service.js";
import { answerProposal } from "../services/group-proposal.service.js";
import { confirmGroupMinutes, publishGroupMinutes, recordOwnerTalk } from "../services/group-publishing.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import {
  AnswerProposalInput,
  CancelGroupMeetingInput,
  ConfirmGroupMinutesInput,
  InviteToGroupMeetingInput,
  PlanGroupMeetingInput,
  PublishGroupMinutesInput,
  RecordGroupMeetingInput,
  RecordOwnerTalkInput,
} from "./group-meeting.inputs.js";
import { payloadOf } from "./payloads.js";

const PlanGroupMeetingPayload = payloadOf("planGroupMeeting", "case", "groupMeeting");
const InviteToGroupMeetingPayload = payloadOf("inviteToGroupMeeting", "case", "groupMeeting");
const CancelGroupMeetingPayload = payloadOf("cancelGroupMeeting", "case", "groupMeeting");
const RecordGroupMeetingPayload = payloadOf("recordGroupMeeting", "case", "groupMeeting");
const ConfirmGroupMinutesPayload = payloadOf("confirmGroupMinutes", "case", "groupMeeting");
const PublishGroupMinutesPayload = payloadOf("publishGroupMinutes", "case", "groupMeeting");
const RecordOwnerTalkPayload = payloadOf("recordOwnerTalk", "case", "groupMeeting");
const AnswerProposalPayload = payloadOf("answerProposal", "case", "groupMeeting", "groupPoint");

/** Meetings around a person, from plan to minutes and the person's answer. */
@Resolver()
export class GroupMeetingDeedsResolver {
  @Do(() => PlanGroupMeetingPayload, "group:work", "Planlegg møte: a meeting of the group, to start up, or of those who need to cooperate, with its agenda.")
  planGroupMeeting(@Arg("input", () => PlanGroupMeetingInput, { description: "The deed." }) input: PlanGroupMeetingInput, @Ctx() { request }: GraphQLContext) {
    return planGroupMeeting(request, input);
  }

  @Do(() => InviteToGroupMeetingPayload, "group:work", "Kall inn: invites the fixed members and those called in, with what an invitation must hold.")
  inviteToGroupMeeting(@Arg("input", () => InviteToGroupMeetingInput, { description: "The deed." }) input: InviteToGroupMeetingInput, @Ctx() { request }: GraphQLContext) {
    return inviteToGroupMeeting(request, input);
  }

  @Do(() => CancelGroupMeetingPayload, "group:work", "Avlys møte: calls off a meeting that has not been held.")
  cancelGroupMeeting(@Arg("input", () => CancelGroupMeetingInput, { description: "The deed." }) input: CancelGroupMeetingInput, @Ctx() { request }: GraphQLContext) {
    return cancelGroupMeeting(request, input);
  }

  @Do(() => RecordGroupMeetingPayload, "group:work", "Skriv referat: the points of the agenda, each with what was decided and who does it.")
  recordGroupMeeting(@Arg("input", () => RecordGroupMeetingInput, { description: "The deed." }) input: RecordGroupMeetingInput, @Ctx() { request }: GraphQLContext) {
    return recordGroupMeeting(request, input);
  }

  @Do(
    () => ConfirmGroupMinutesPayload,
    "group:work",
    "Bekreft referat: the minutes were understood alike before the meeting closed, and what was agreed with the person takes effect.",
  )
  confirmGroupMinutes(@Arg("input", () => ConfirmGroupMinutesInput, { description: "The deed." }) input: ConfirmGroupMinutesInput, @Ctx() { request }: GraphQLContext) {
    return confirmGroupMinutes(request, input);
  }

  @Do(() => PublishGroupMinutesPayload, "group:work", "Send referat: to the fixed members, and to those called in who contributed or got a task.")
  publishGroupMinutes(@Arg("input", () => PublishGroupMinutesInput, { description: "The deed." }) input: PublishGroupMinutesInput, @Ctx() { request }: GraphQLContext) {
    return publishGroupMinutes(request, input);
  }

  @Do(() => RecordOwnerTalkPayload, "group:work", "Samtale med personen: in the alternative form, two members have met the person before or after the meeting.")
  recordOwnerTalk(@Arg("input", () => RecordOwnerTalkInput, { description: "The deed." }) input: RecordOwnerTalkInput, @Ctx() { request }: GraphQLContext) {
    return recordOwnerTalk(request, input);
  }

  @Do(() => AnswerProposalPayload, "group:speak", "Svar på forslag: the person, or whoever represents the person, says yes or no; without a yes a proposal has no effect.")
  answerProposal(@Arg("input", () => AnswerProposalInput, { description: "The deed." }) input: AnswerProposalInput, @Ctx() { request }: GraphQLContext) {
    return answerProposal(request, input);
  }
}
