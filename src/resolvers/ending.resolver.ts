import { Arg, Args, Ctx, Resolver } from "type-graphql";
import { closeCase, withdrawCase } from "../services/case-ending.service.js";
import { completeCoordinatorTask } from "../services/coordinator-task.service.js";
import { leaveGroup } from "../services/group-leaving.service.js";
import { closePlan } from "../services/plan-ending.service.js";
import { listFeedback } from "../services/unit-feedback.reader.js";
import { acknowledgeFeedback } from "../services/unit-feedback.service.js";
import { Ask, Do } from "./decorators.js";
import { AcknowledgeFeedbackInput, CloseCaseInput, ClosePlanInput, CompleteCoordinatorTaskInput, LeaveGroupInput, WithdrawCaseInput } from "./ending.inputs.js";
import { UnitFeedbackConnection } from "./ending.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";

const WithdrawCasePayload = payloadOf("withdrawCase", "case");
const CloseCasePayload = payloadOf("closeCase", "case");
const ClosePlanPayload = payloadOf("closePlan", "case", "plan");
const LeaveGroupPayload = payloadOf("leaveGroup", "case", "group", "member");
const CompleteCoordinatorTaskPayload = payloadOf("completeCoordinatorTask", "case", "task");
const AcknowledgeFeedbackPayload = payloadOf("acknowledgeFeedback", "case", "feedback");

/** How cases, plans and memberships end, what a coordinator has done, and what the unit is told of it. */
@Resolver()
export class EndingResolver {
  @Ask(
    () => UnitFeedbackConnection,
    "unit:feedback",
    "Tilbakemeldinger: what the coordinating unit has been told of ended plans and of members who left their group, the oldest first (hol § 7-3).",
  )
  unitFeedback(
    @Arg("open", () => Boolean, { nullable: true, description: "True: what nobody has seen yet; false: what somebody has." }) open: boolean | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listFeedback(request, open, page);
  }

  @Do(() => WithdrawCasePayload, "case:end", "Trekk saken: the person, or whoever represents the person, withdraws the matter before anything has been granted and told.")
  withdrawCase(@Arg("input", () => WithdrawCaseInput, { description: "The deed." }) input: WithdrawCaseInput, @Ctx() { request }: GraphQLContext) {
    return withdrawCase(request, input);
  }

  @Do(
    () => CloseCasePayload,
    "case:end",
    "Avslutt saken: closes a case whose record is complete and in which nobody coordinates any more, or keeps that the person declines what was granted.",
  )
  closeCase(@Arg("input", () => CloseCaseInput, { description: "The deed." }) input: CloseCaseInput, @Ctx() { request }: GraphQLContext) {
    return closeCase(request, input);
  }

  @Do(() => ClosePlanPayload, "plan:write", "Avslutt planen: ends a plan, which is read-only from then on; the coordinator stays, and the coordinating unit is told.")
  closePlan(@Arg("input", () => ClosePlanInput, { description: "The deed." }) input: ClosePlanInput, @Ctx() { request }: GraphQLContext) {
    return closePlan(request, input);
  }

  @Do(() => LeaveGroupPayload, "group:leave", "Gå ut av ansvarsgruppa: a member leaves, or somebody writes down that one has left; the coordinating unit is told.")
  leaveGroup(@Arg("input", () => LeaveGroupInput, { description: "The deed." }) input: LeaveGroupInput, @Ctx() { request }: GraphQLContext) {
    return leaveGroup(request, input);
  }

  @Do(() => CompleteCoordinatorTaskPayload, "plan:write", "Kvitter ut oppgave: the coordinator has done a task; an evaluation says whether there is a need for more (hol § 7-2).")
  completeCoordinatorTask(@Arg("input", () => CompleteCoordinatorTaskInput, { description: "The deed." }) input: CompleteCoordinatorTaskInput, @Ctx() { request }: GraphQLContext) {
    return completeCoordinatorTask(request, input);
  }

  @Do(() => AcknowledgeFeedbackPayload, "unit:feedback", "Kvitter for tilbakemelding: somebody at the coordinating unit has seen what it was told.")
  acknowledgeFeedback(@Arg("input", () => AcknowledgeFeedbackInput, { description: "The deed." }) input: AcknowledgeFeedbackInput, @Ctx() { request }: GraphQLContext) {
    return acknowledgeFeedback(request, input);
  }
}
