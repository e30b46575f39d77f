import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { GroupAction } from "../entities/group-action.entity.js";
import type { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import type { Person } from "../entities/person.entity.js";
import { moveToCooperationMeeting } from "../services/cooperation-meeting.service.js";
import { completeGroupAction } from "../services/group-action.service.js";
import { correctProposalAnswer, recordProposalAnswer } from "../services/group-proposal.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { CompleteGroupActionInput, CorrectProposalAnswerInput, MoveToCooperationMeetingInput, RecordProposalAnswerInput } from "./group-following.inputs.js";
import { GroupActionType } from "./group.type.js";
import { GroupMeetingPointType } from "./group-meeting.type.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";

const RecordProposalAnswerPayload = payloadOf("recordProposalAnswer", "case", "groupMeeting", "groupPoint");
const CorrectProposalAnswerPayload = payloadOf("correctProposalAnswer", "case", "groupMeeting", "groupPoint");
const CompleteGroupActionPayload = payloadOf("completeGroupAction", "case", "group", "groupAction");
const MoveToCooperationMeetingPayload = payloadOf("moveToCooperationMeeting", "case", "groupMeeting", "groupPoint");

/** What becomes of what a group has said. */
@Resolver()
export class GroupFollowingResolver {
  @Do(() => RecordProposalAnswerPayload, "group:work", "Skriv ned svar: what the person answered to a proposal by word of mouth, with who heard it and when.")
  recordProposalAnswer(@Arg("input", () => RecordProposalAnswerInput, { description: "The deed." }) input: RecordProposalAnswerInput, @Ctx() { request }: GraphQLContext) {
    return recordProposalAnswer(request, input);
  }

  @Do(() => CorrectProposalAnswerPayload, "group:speak", "Rett svar: the person's own word in place of what staff wrote down; what it gave effect to is taken back.")
  correctProposalAnswer(@Arg("input", () => CorrectProposalAnswerInput, { description: "The deed." }) input: CorrectProposalAnswerInput, @Ctx() { request }: GraphQLContext) {
    return correctProposalAnswer(request, input);
  }

  @Do(() => CompleteGroupActionPayload, "group:speak", "Fullfør aktivitet: what somebody took on in the group has been done.")
  completeGroupAction(@Arg("input", () => CompleteGroupActionInput, { description: "The deed." }) input: CompleteGroupActionInput, @Ctx() { request }: GraphQLContext) {
    return completeGroupAction(request, input);
  }

  @Do(
    () => MoveToCooperationMeetingPayload,
    "group:work",
    "Flytt til samarbeidsmøte: takes a point that is not the group's off the agenda and opens a meeting of its own about it.",
  )
  moveToCooperationMeeting(
    @Arg("input", () => MoveToCooperationMeetingInput, { description: "The deed." }) input: MoveToCooperationMeetingInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return moveToCooperationMeeting(request, input);
  }
}

@Resolver(() => GroupActionType)
export class GroupActionDoneResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who said that it was done." })
  doneBy(@Root() it: GroupAction, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.doneById === null ? null : loaders.person.load(it.doneById);
  }
}

@Resolver(() => GroupMeetingPointType)
export class AnswerHeardResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Whose answer it is." })
  answeredBy(@Root() it: GroupMeetingPoint, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who heard it and wrote it down; null where the person answered in the service." })
  heardBy(@Root() it: GroupMeetingPoint, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.heardById === null ? null : loaders.person.load(it.heardById);
  }
}
