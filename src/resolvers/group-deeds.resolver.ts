import { Arg, Ctx, Resolver } from "type-graphql";
import { reopenGroup } from "../services/group.service.js";
import { dissolveGroup, evaluateGroup } from "../services/group-ending.service.js";
import { declineGroupNeed, reportGroupNeed } from "../services/group-need.service.js";
import { carryNeedForward, recordCarriedNeedAnswer, recordGroupConsent, recordGroupOffer } from "../services/group-support.service.js";
import { addGroupAction, addGroupMember, changeGroupLeader, setGroupGoal } from "../services/group-work.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import {
  AddGroupActionInput,
  AddGroupMemberInput,
  CarryNeedForwardInput,
  ChangeGroupLeaderInput,
  DeclineGroupNeedInput,
  DissolveGroupInput,
  EvaluateGroupInput,
  RecordCarriedNeedAnswerInput,
  RecordGroupConsentInput,
  RecordGroupOfferInput,
  ReopenGroupInput,
  ReportGroupNeedInput,
  SetGroupGoalInput,
} from "./group.inputs.js";
import { payloadOf } from "./payloads.js";

const ReportGroupNeedPayload = payloadOf("reportGroupNeed", "case", "groupNeed");
const DeclineGroupNeedPayload = payloadOf("declineGroupNeed", "case", "groupNeed");
const AddGroupMemberPayload = payloadOf("addGroupMember", "case", "group", "member");
const ChangeGroupLeaderPayload = payloadOf("changeGroupLeader", "case", "group");
const SetGroupGoalPayload = payloadOf("setGroupGoal", "case", "group");
const AddGroupActionPayload = payloadOf("addGroupAction", "case", "group", "groupAction");
const RecordGroupConsentPayload = payloadOf("recordGroupConsent", "case", "group");
const RecordGroupOfferPayload = payloadOf("recordGroupOffer", "case", "group");
const CarryNeedForwardPayload = payloadOf("carryNeedForward", "case", "group", "carriedNeed");
const RecordCarriedNeedAnswerPayload = payloadOf("recordCarriedNeedAnswer", "case", "group", "carriedNeed");
const EvaluateGroupPayload = payloadOf("evaluateGroup", "case", "group");
const DissolveGroupPayload = payloadOf("dissolveGroup", "case", "group");
const ReopenGroupPayload = payloadOf("reopenGroup", "case", "group");

/** The life of a responsibility group after and before its founding. */
@Resolver()
export class GroupDeedsResolver {
  @Do(() => ReportGroupNeedPayload, "group:work", "Meld behov for ansvarsgruppe: tells the leader of the coordinating unit that a group is needed.")
  reportGroupNeed(@Arg("input", () => ReportGroupNeedInput, { description: "The deed." }) input: ReportGroupNeedInput, @Ctx() { request }: GraphQLContext) {
    return reportGroupNeed(request, input);
  }

  @Do(() => DeclineGroupNeedPayload, "group:work", "Opprett ikke ansvarsgruppe: the leader answers a reported need with why no group is founded.")
  declineGroupNeed(@Arg("input", () => DeclineGroupNeedInput, { description: "The deed." }) input: DeclineGroupNeedInput, @Ctx() { request }: GraphQLContext) {
    return declineGroupNeed(request, input);
  }

  @Do(() => AddGroupMemberPayload, "group:work", "Ta inn medlem: takes a professional or a relative into the group.")
  addGroupMember(@Arg("input", () => AddGroupMemberInput, { description: "The deed." }) input: AddGroupMemberInput, @Ctx() { request }: GraphQLContext) {
    return addGroupMember(request, input);
  }

  @Do(() => ChangeGroupLeaderPayload, "group:work", "Skift leder: another member leads the group, or the same for longer.")
  changeGroupLeader(@Arg("input", () => ChangeGroupLeaderInput, { description: "The deed." }) input: ChangeGroupLeaderInput, @Ctx() { request }: GraphQLContext) {
    return changeGroupLeader(request, input);
  }

  @Do(() => SetGroupGoalPayload, "group:work", "Sett mål: says what the group works for, and for how long.")
  setGroupGoal(@Arg("input", () => SetGroupGoalInput, { description: "The deed." }) input: SetGroupGoalInput, @Ctx() { request }: GraphQLContext) {
    return setGroupGoal(request, input);
  }

  @Do(() => AddGroupActionPayload, "group:work", "Fordel ansvar: says who does what so that the goals are reached.")
  addGroupAction(@Arg("input", () => AddGroupActionInput, { description: "The deed." }) input: AddGroupActionInput, @Ctx() { request }: GraphQLContext) {
    return addGroupAction(request, input);
  }

  @Do(() => RecordGroupConsentPayload, "group:work", "Registrer samtykke: the person, or whoever lawfully speaks for the person, wants the group (pbrl §§ 4-1 to 4-6).")
  recordGroupConsent(@Arg("input", () => RecordGroupConsentInput, { description: "The deed." }) input: RecordGroupConsentInput, @Ctx() { request }: GraphQLContext) {
    return recordGroupConsent(request, input);
  }

  @Do(() => RecordGroupOfferPayload, "group:work", "Registrer tilbud: plan and coordinator were offered to somebody whose group is to last (hol §§ 7-1, 7-2).")
  recordGroupOffer(@Arg("input", () => RecordGroupOfferInput, { description: "The deed." }) input: RecordGroupOfferInput, @Ctx() { request }: GraphQLContext) {
    return recordGroupOffer(request, input);
  }

  @Do(() => CarryNeedForwardPayload, "group:work", "Før behov videre: carries a need to those who decide; the group itself decides on no service.")
  carryNeedForward(@Arg("input", () => CarryNeedForwardInput, { description: "The deed." }) input: CarryNeedForwardInput, @Ctx() { request }: GraphQLContext) {
    return carryNeedForward(request, input);
  }

  @Do(() => RecordCarriedNeedAnswerPayload, "group:work", "Registrer svar: what those who decide answered to a need that was carried on.")
  recordCarriedNeedAnswer(@Arg("input", () => RecordCarriedNeedAnswerInput, { description: "The deed." }) input: RecordCarriedNeedAnswerInput, @Ctx() { request }: GraphQLContext) {
    return recordCarriedNeedAnswer(request, input);
  }

  @Do(() => EvaluateGroupPayload, "group:work", "Evaluer ansvarsgruppen: the group goes on, or its need has ceased.")
  evaluateGroup(@Arg("input", () => EvaluateGroupInput, { description: "The deed." }) input: EvaluateGroupInput, @Ctx() { request }: GraphQLContext) {
    return evaluateGroup(request, input);
  }

  @Do(() => DissolveGroupPayload, "group:speak", "Løs opp ansvarsgruppen: after a joint evaluation, or because the person does not want it. Plan and coordinator stay.")
  dissolveGroup(@Arg("input", () => DissolveGroupInput, { description: "The deed." }) input: DissolveGroupInput, @Ctx() { request }: GraphQLContext) {
    return dissolveGroup(request, input);
  }

  @Do(() => ReopenGroupPayload, "group:work", "Ta opp igjen ansvarsgruppen: a dissolved group begins anew with a composition of its own.")
  reopenGroup(@Arg("input", () => ReopenGroupInput, { description: "The deed." }) input: ReopenGroupInput, @Ctx() { request }: GraphQLContext) {
    return reopenGroup(request, input);
  }
}
