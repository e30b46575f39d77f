import { Arg, Ctx, Resolver } from "type-graphql";
import { beginOwnReview, completeAppeal, requestAppealCompletion } from "../services/appeal-completion.service.js";
import { forwardAppeal, recordStateAdministratorOutcome } from "../services/appeal-forwarding.service.js";
import { registerAppeal, withdrawAppeal } from "../services/appeal-registration.service.js";
import { reviewAppeal } from "../services/appeal-review.service.js";
import { answerCostsClaim, registerCostsClaim } from "../services/costs-claim.service.js";
import { forwardSupervisionRequest, registerSupervisionRequest } from "../services/supervision.service.js";
import * as inputs from "./appeal.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const RegisterAppealPayload = payloadOf("registerAppeal", "case", "appeal");
const RequestAppealCompletionPayload = payloadOf("requestAppealCompletion", "case", "appeal");
const CompleteAppealPayload = payloadOf("completeAppeal", "case", "appeal");
const BeginOwnReviewPayload = payloadOf("beginOwnReview", "case", "appeal");
const ReviewAppealPayload = payloadOf("reviewAppeal", "case", "appeal");
const ForwardAppealPayload = payloadOf("forwardAppeal", "case", "appeal");
const RecordStateAdministratorOutcomePayload = payloadOf("recordStateAdministratorOutcome", "case", "appeal");
const WithdrawAppealPayload = payloadOf("withdrawAppeal", "case", "appeal");
const RegisterCostsClaimPayload = payloadOf("registerCostsClaim", "case", "appeal", "costsClaim");
const AnswerCostsClaimPayload = payloadOf("answerCostsClaim", "case", "appeal", "costsClaim");
const RegisterSupervisionRequestPayload = payloadOf("registerSupervisionRequest", "case", "supervisionRequest");
const ForwardSupervisionRequestPayload = payloadOf("forwardSupervisionRequest", "case", "supervisionRequest");

/** Appeals, the costs of them, and the separate track of requests for supervision. */
@Resolver()
export class AppealDeedsResolver {
  @Do(
    () => RegisterAppealPayload,
    "appeal:register",
    "Registrer klage: registers an appeal, sends a receipt and starts the clocks. Neither a defect nor a day that is over rejects it (pbrl §§ 7-2, 7-3, 7-5; fvl §§ 31, 33).",
  )
  registerAppeal(@Arg("input", () => inputs.RegisterAppealInput, { description: "The deed." }) input: inputs.RegisterAppealInput, @Ctx() { request }: GraphQLContext) {
    return registerAppeal(request, input);
  }

  @Do(
    () => RequestAppealCompletionPayload,
    "case:handle",
    "Be om retting av mangler: asks the appellant for what is missing, with a day; never a rejection (pbrl § 7-3, fvl § 32).",
  )
  requestAppealCompletion(
    @Arg("input", () => inputs.RequestAppealCompletionInput, { description: "The deed." }) input: inputs.RequestAppealCompletionInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return requestAppealCompletion(request, input);
  }

  @Do(() => CompleteAppealPayload, "appeal:register", "Rett mangler: the appellant adds to the appeal, or staff record what has come (pbrl § 7-3, fvl § 32).")
  completeAppeal(@Arg("input", () => inputs.CompleteAppealInput, { description: "The deed." }) input: inputs.CompleteAppealInput, @Ctx() { request }: GraphQLContext) {
    return completeAppeal(request, input);
  }

  @Do(() => BeginOwnReviewPayload, "case:handle", "Ta klagen til vurdering: the municipality begins to look at the matter again (fvl § 33).")
  beginOwnReview(@Arg("input", () => inputs.BeginOwnReviewInput, { description: "The deed." }) input: inputs.BeginOwnReviewInput, @Ctx() { request }: GraphQLContext) {
    return beginOwnReview(request, input);
  }

  @Do(
    () => ReviewAppealPayload,
    "case:handle",
    "Vurder klagen: the municipality reverses with a new decision and a notice of costs in the same act, maintains what it decided, or dismisses an appeal that came too late (fvl §§ 31, 33, 36).",
  )
  reviewAppeal(@Arg("input", () => inputs.ReviewAppealInput, { description: "The deed." }) input: inputs.ReviewAppealInput, @Ctx() { request }: GraphQLContext) {
    return reviewAppeal(request, input);
  }

  @Do(
    () => ForwardAppealPayload,
    "case:handle",
    "Send til statsforvalteren: forwards the appeal with the municipality's statement, and a copy of it to the party in the same act (fvl § 33).",
  )
  forwardAppeal(@Arg("input", () => inputs.ForwardAppealInput, { description: "The deed." }) input: inputs.ForwardAppealInput, @Ctx() { request }: GraphQLContext) {
    return forwardAppeal(request, input);
  }

  @Do(
    () => RecordStateAdministratorOutcomePayload,
    "case:handle",
    "Registrer statsforvalterens avgjørelse: records what the county governor came to, and does what follows in the case (fvl § 34).",
  )
  recordStateAdministratorOutcome(
    @Arg("input", () => inputs.RecordStateAdministratorOutcomeInput, { description: "The deed." }) input: inputs.RecordStateAdministratorOutcomeInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return recordStateAdministratorOutcome(request, input);
  }

  @Do(() => WithdrawAppealPayload, "appeal:register", "Trekk klagen: the appellant takes the appeal back, or staff record that they have.")
  withdrawAppeal(@Arg("input", () => inputs.WithdrawAppealInput, { description: "The deed." }) input: inputs.WithdrawAppealInput, @Ctx() { request }: GraphQLContext) {
    return withdrawAppeal(request, input);
  }

  @Do(() => RegisterCostsClaimPayload, "appeal:register", "Krev sakskostnader: registers a claim for the costs of an appeal, in time or not (fvl § 36).")
  registerCostsClaim(@Arg("input", () => inputs.RegisterCostsClaimInput, { description: "The deed." }) input: inputs.RegisterCostsClaimInput, @Ctx() { request }: GraphQLContext) {
    return registerCostsClaim(request, input);
  }

  @Do(() => AnswerCostsClaimPayload, "case:handle", "Avgjør krav om sakskostnader: answers a claim for costs, with reasons for what is not covered (fvl § 36).")
  answerCostsClaim(@Arg("input", () => inputs.AnswerCostsClaimInput, { description: "The deed." }) input: inputs.AnswerCostsClaimInput, @Ctx() { request }: GraphQLContext) {
    return answerCostsClaim(request, input);
  }

  @Do(
    () => RegisterSupervisionRequestPayload,
    "supervision:register",
    "Registrer anmodning om tilsyn: keeps a request that the county governor look into whether a duty was broken. It is no appeal and moves nothing in the case (pbrl § 7-4).",
  )
  registerSupervisionRequest(
    @Arg("input", () => inputs.RegisterSupervisionRequestInput, { description: "The deed." }) input: inputs.RegisterSupervisionRequestInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return registerSupervisionRequest(request, input);
  }

  @Do(() => ForwardSupervisionRequestPayload, "case:handle", "Send anmodning om tilsyn videre: sends it on to the county governor, who alone answers it (pbrl § 7-4 a).")
  forwardSupervisionRequest(
    @Arg("input", () => inputs.ForwardSupervisionRequestInput, { description: "The deed." }) input: inputs.ForwardSupervisionRequestInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return forwardSupervisionRequest(request, input);
  }
}
