import { Arg, Ctx, Resolver } from "type-graphql";
import { issueDecisionLetter, recordDelivery } from "../services/letter.service.js";
import { summonApplicant } from "../services/summons.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { IssueDecisionLetterInput, RecordDeliveryInput, SummonApplicantInput } from "./letter.inputs.js";
import { payloadOf } from "./payloads.js";

const SummonApplicantPayload = payloadOf("summonApplicant", "case");
const IssueDecisionLetterPayload = payloadOf("issueDecisionLetter", "case", "decision");
const RecordDeliveryPayload = payloadOf("recordDelivery", "case", "decision");

/** Letters: the summons to the talk, the letter of a decision and the day it arrived. */
@Resolver()
export class LetterDeedsResolver {
  @Do(
    () => SummonApplicantPayload,
    "case:handle",
    "Kall inn til samtale: summons the person to the talk, and tells that they may wish for a coordinator and bring somebody along (pbrl §§ 3-1, 3-2).",
  )
  summonApplicant(@Arg("input", () => SummonApplicantInput, { description: "The deed." }) input: SummonApplicantInput, @Ctx() { request }: GraphQLContext) {
    return summonApplicant(request, input);
  }

  @Do(
    () => IssueDecisionLetterPayload,
    "case:handle",
    "Send vedtaksbrev: issues the letter of a decision to everybody on the person's side, with national texts on rights and appeal; with a grant, the form for consent and the summons to the first meeting. The four weeks of appeal start when it is delivered (pbrl § 7-5).",
  )
  issueDecisionLetter(@Arg("input", () => IssueDecisionLetterInput, { description: "The deed." }) input: IssueDecisionLetterInput, @Ctx() { request }: GraphQLContext) {
    return issueDecisionLetter(request, input);
  }

  @Do(
    () => RecordDeliveryPayload,
    "case:handle",
    "Registrer levering: keeps the day a letter that went by post or by hand was delivered; the four weeks of appeal start that day (pbrl § 7-5).",
  )
  recordDelivery(@Arg("input", () => RecordDeliveryInput, { description: "The deed." }) input: RecordDeliveryInput, @Ctx() { request }: GraphQLContext) {
    return recordDelivery(request, input);
  }
}
