import { Arg, Ctx, Resolver } from "type-graphql";
import { recordInformationGiven } from "../services/information.service.js";
import { acknowledgeNotice, completeNotice, requestNoticeCompletion } from "../services/notice-completion.service.js";
import { confirmNotice } from "../services/notice-confirmation.service.js";
import { recordOwnerDecline, redirectNotice, withdrawNotice } from "../services/notice-ending.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import {
  AcknowledgeNoticeInput,
  CompleteNoticeInput,
  ConfirmNoticeInput,
  RecordInformationGivenInput,
  RecordOwnerDeclineInput,
  RedirectNoticeInput,
  RequestNoticeCompletionInput,
  WithdrawNoticeInput,
} from "./notice-deeds.inputs.js";
import { payloadOf } from "./payloads.js";

const AcknowledgeNoticePayload = payloadOf("acknowledgeNotice", "notice");
const RequestNoticeCompletionPayload = payloadOf("requestNoticeCompletion", "notice");
const CompleteNoticePayload = payloadOf("completeNotice", "notice", "case");
const ConfirmNoticePayload = payloadOf("confirmNotice", "notice", "case");
const RedirectNoticePayload = payloadOf("redirectNotice", "notice");
const WithdrawNoticePayload = payloadOf("withdrawNotice", "notice");
const RecordOwnerDeclinePayload = payloadOf("recordOwnerDecline", "notice");
const RecordInformationGivenPayload = payloadOf("recordInformationGiven", "notice", "case");

/** What is done with a notice once it is registered. */
@Resolver()
export class NoticeDeedsResolver {
  @Do(
    () => AcknowledgeNoticePayload,
    "case:handle",
    "Bekreft melding: tells whoever gave a notice that it came, where that was not done at once. The receipt says when it came and what happens next.",
  )
  acknowledgeNotice(@Arg("input", () => AcknowledgeNoticeInput, { description: "The deed." }) input: AcknowledgeNoticeInput, @Ctx() { request }: GraphQLContext) {
    return acknowledgeNotice(request, input);
  }

  @Do(
    () => RequestNoticeCompletionPayload,
    "case:handle",
    "Be om det som mangler: asks the notifier for what the notice lacks, with a day and a letter. The notice is kept whatever comes of it (fvl § 11).",
  )
  requestNoticeCompletion(@Arg("input", () => RequestNoticeCompletionInput, { description: "The deed." }) input: RequestNoticeCompletionInput, @Ctx() { request }: GraphQLContext) {
    return requestNoticeCompletion(request, input);
  }

  @Do(() => CompleteNoticePayload, "case:handle", "Registrer at mangelen er rettet: what the notice lacked has come; an authority is shown by a mandate or a document (fvl § 12).")
  completeNotice(@Arg("input", () => CompleteNoticeInput, { description: "The deed." }) input: CompleteNoticeInput, @Ctx() { request }: GraphQLContext) {
    return completeNotice(request, input);
  }

  @Do(
    () => ConfirmNoticePayload,
    "notice:register",
    "Bekreft nedskrevet behov: the person says that what staff wrote down is right, or staff record that it was read back and confirmed (fvl § 11).",
  )
  confirmNotice(@Arg("input", () => ConfirmNoticeInput, { description: "The deed." }) input: ConfirmNoticeInput, @Ctx() { request }: GraphQLContext) {
    return confirmNotice(request, input);
  }

  @Do(() => RedirectNoticePayload, "case:handle", "Send melding videre: sends a notice that came to the wrong place on to the right one, and writes to whoever gave it (fvl § 11).")
  redirectNotice(@Arg("input", () => RedirectNoticeInput, { description: "The deed." }) input: RedirectNoticeInput, @Ctx() { request }: GraphQLContext) {
    return redirectNotice(request, input);
  }

  @Do(
    () => WithdrawNoticePayload,
    "notice:register",
    "Trekk melding: the person, or whoever gave the notice without a duty to, withdraws it. What was given under a duty is the person's alone to withdraw (hpl § 38 a).",
  )
  withdrawNotice(@Arg("input", () => WithdrawNoticeInput, { description: "The deed." }) input: WithdrawNoticeInput, @Ctx() { request }: GraphQLContext) {
    return withdrawNotice(request, input);
  }

  @Do(
    () => RecordOwnerDeclinePayload,
    "case:handle",
    "Registrer at personen ikke ønsker det: keeps that the person does not want coordination now, and when they may be asked again (pbrl § 4-1).",
  )
  recordOwnerDecline(@Arg("input", () => RecordOwnerDeclineInput, { description: "The deed." }) input: RecordOwnerDeclineInput, @Ctx() { request }: GraphQLContext) {
    return recordOwnerDecline(request, input);
  }

  @Do(
    () => RecordInformationGivenPayload,
    "information:record",
    "Registrer informasjon gitt: keeps that the person was told of plan, coordinator, child coordinator and the way to the unit, by whom and when (pbrl § 3-2).",
  )
  recordInformationGiven(@Arg("input", () => RecordInformationGivenInput, { description: "The deed." }) input: RecordInformationGivenInput, @Ctx() { request }: GraphQLContext) {
    return recordInformationGiven(request, input);
  }
}
