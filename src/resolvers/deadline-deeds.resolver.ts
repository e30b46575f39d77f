import { Arg, Ctx, Resolver } from "type-graphql";
import { explainBreach, extendDeadline, settleDeadline } from "../services/deadline.service.js";
import { recordFirstContact } from "../services/first-contact.service.js";
import { sendInterimReply } from "../services/interim-reply.service.js";
import { planStatisticsReport, registerDataBreach, registerRightsRequest } from "../services/unit-deadline.service.js";
import {
  ExplainBreachInput,
  ExtendDeadlineInput,
  PlanStatisticsReportInput,
  RecordFirstContactInput,
  RegisterDataBreachInput,
  RegisterRightsRequestInput,
  SendInterimReplyInput,
  SettleDeadlineInput,
} from "./deadline.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const SendInterimReplyPayload = payloadOf("sendInterimReply", "case", "notice", "interimReply");
const RecordFirstContactPayload = payloadOf("recordFirstContact", "case", "assignment");
const ExplainBreachPayload = payloadOf("explainBreach", "case", "deadline");
const SettleDeadlinePayload = payloadOf("settleDeadline", "case", "deadline");
const ExtendDeadlinePayload = payloadOf("extendDeadline", "deadline");
const RegisterRightsRequestPayload = payloadOf("registerRightsRequest", "deadline");
const RegisterDataBreachPayload = payloadOf("registerDataBreach", "deadline");
const PlanStatisticsReportPayload = payloadOf("planStatisticsReport", "deadline");

/** Interim replies, first contact, and the deadlines that are kept by hand. */
@Resolver()
export class DeadlineDeedsResolver {
  @Do(
    () => SendInterimReplyPayload,
    "case:handle",
    "Send foreløpig svar: tells the person, whoever represents the person and the entitled notifier why it takes time and when to expect a decision (fvl § 11 a).",
  )
  sendInterimReply(@Arg("input", () => SendInterimReplyInput, { description: "The deed." }) input: SendInterimReplyInput, @Ctx() { request }: GraphQLContext) {
    return sendInterimReply(request, input);
  }

  @Do(() => RecordFirstContactPayload, "coordinator:report", "Registrer første kontakt: the coordinator tells when they first contacted the person or the family.")
  recordFirstContact(@Arg("input", () => RecordFirstContactInput, { description: "The deed." }) input: RecordFirstContactInput, @Ctx() { request }: GraphQLContext) {
    return recordFirstContact(request, input);
  }

  @Do(() => ExplainBreachPayload, "deadline:handle", "Forklar fristbrudd: tells why a deadline was breached; the breach stands all the same.")
  explainBreach(@Arg("input", () => ExplainBreachInput, { description: "The deed." }) input: ExplainBreachInput, @Ctx() { request }: GraphQLContext) {
    return explainBreach(request, input);
  }

  @Do(() => SettleDeadlinePayload, "deadline:handle", "Avslutt frist: ticks off a deadline that no deed of its own ends, such as the transition to adult services (hol § 7-2 a).")
  settleDeadline(@Arg("input", () => SettleDeadlineInput, { description: "The deed." }) input: SettleDeadlineInput, @Ctx() { request }: GraphQLContext) {
    return settleDeadline(request, input);
  }

  @Do(() => ExtendDeadlinePayload, "deadline:register", "Forleng frist: adds two months to the answer to a rights request, once and in time (personvernforordningen art. 12).")
  extendDeadline(@Arg("input", () => ExtendDeadlineInput, { description: "The deed." }) input: ExtendDeadlineInput, @Ctx() { request }: GraphQLContext) {
    return extendDeadline(request, input);
  }

  @Do(() => RegisterRightsRequestPayload, "deadline:register", "Registrer krav: starts the month for a request for access, correction or erasure (personvernforordningen art. 12).")
  registerRightsRequest(@Arg("input", () => RegisterRightsRequestInput, { description: "The deed." }) input: RegisterRightsRequestInput, @Ctx() { request }: GraphQLContext) {
    return registerRightsRequest(request, input);
  }

  @Do(
    () => RegisterDataBreachPayload,
    "deadline:register",
    "Registrer avvik: starts the 72 hours for reporting a breach of personal data security (personvernforordningen art. 33).",
  )
  registerDataBreach(@Arg("input", () => RegisterDataBreachInput, { description: "The deed." }) input: RegisterDataBreachInput, @Ctx() { request }: GraphQLContext) {
    return registerDataBreach(request, input);
  }

  @Do(() => PlanStatisticsReportPayload, "deadline:register", "Planlegg rapportering: starts the window for reporting a year's figures to KPR, until 15 January.")
  planStatisticsReport(@Arg("input", () => PlanStatisticsReportInput, { description: "The deed." }) input: PlanStatisticsReportInput, @Ctx() { request }: GraphQLContext) {
    return planStatisticsReport(request, input);
  }
}
