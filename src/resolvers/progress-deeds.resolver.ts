import { Arg, Args, Ctx, Resolver } from "type-graphql";
import { acknowledgeProcedure, closeProgressRequest, escalateProgressRequest, resolveProgressRequest } from "../services/progress-chain.service.js";
import { progressRequestsToMe } from "../services/progress.reader.js";
import { answerProgressRequest, markProgressRequestRead, requestProgress } from "../services/progress.service.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import {
  AcknowledgeProcedureInput,
  AnswerProgressRequestInput,
  CloseProgressRequestInput,
  EscalateProgressRequestInput,
  MarkProgressRequestReadInput,
  RequestProgressInput,
  ResolveProgressRequestInput,
} from "./progress.inputs.js";
import { ProgressRequestConnection } from "./progress.type.js";

const RequestProgressPayload = payloadOf("requestProgress", "progressRequest");
const MarkProgressRequestReadPayload = payloadOf("markProgressRequestRead", "progressRequest");
const AnswerProgressRequestPayload = payloadOf("answerProgressRequest", "progressRequest");
const EscalateProgressRequestPayload = payloadOf("escalateProgressRequest", "progressRequest");
const ResolveProgressRequestPayload = payloadOf("resolveProgressRequest", "progressRequest");
const CloseProgressRequestPayload = payloadOf("closeProgressRequest", "progressRequest");
const AcknowledgeProcedurePayload = payloadOf("acknowledgeProcedure", "plan", "participant");

/** Requests for progress, from whoever asks to whoever leads. */
@Resolver()
export class ProgressDeedsResolver {
  @Ask(
    () => ProgressRequestConnection,
    "progress:answer",
    "Etterlysninger til meg: what the caller has been asked to do, or has got as leader of whoever was asked, the newest first (hol § 7-2).",
  )
  progressRequestsToMe(
    @Arg("waiting", () => Boolean, { nullable: true, description: "True: only those whose turn is the caller's." }) waiting: boolean | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return progressRequestsToMe(request, waiting, page);
  }

  @Do(() => RequestProgressPayload, "plan:write", "Etterlys fremdrift: the coordinator asks a participant to do their part, the owner asks a coordinator (hol § 7-2).")
  requestProgress(@Arg("input", () => RequestProgressInput, { description: "The deed." }) input: RequestProgressInput, @Ctx() { request }: GraphQLContext) {
    return requestProgress(request, input);
  }

  @Do(() => MarkProgressRequestReadPayload, "progress:answer", "Kvitter for lest: whoever was asked has read the request.")
  markProgressRequestRead(@Arg("input", () => MarkProgressRequestReadInput, { description: "The deed." }) input: MarkProgressRequestReadInput, @Ctx() { request }: GraphQLContext) {
    return markProgressRequestRead(request, input);
  }

  @Do(() => AnswerProgressRequestPayload, "progress:answer", "Svar på etterlysning: by whoever was asked, or the leader or unit it has gone on to.")
  answerProgressRequest(@Arg("input", () => AnswerProgressRequestInput, { description: "The deed." }) input: AnswerProgressRequestInput, @Ctx() { request }: GraphQLContext) {
    return answerProgressRequest(request, input);
  }

  @Do(() => EscalateProgressRequestPayload, "plan:write", "Løft etterlysning: takes a request that has come to nothing to the next step of the municipality's chain.")
  escalateProgressRequest(@Arg("input", () => EscalateProgressRequestInput, { description: "The deed." }) input: EscalateProgressRequestInput, @Ctx() { request }: GraphQLContext) {
    return escalateProgressRequest(request, input);
  }

  @Do(() => ResolveProgressRequestPayload, "plan:write", "Fremdrift er på plass: what was asked for has been done.")
  resolveProgressRequest(@Arg("input", () => ResolveProgressRequestInput, { description: "The deed." }) input: ResolveProgressRequestInput, @Ctx() { request }: GraphQLContext) {
    return resolveProgressRequest(request, input);
  }

  @Do(() => CloseProgressRequestPayload, "plan:write", "Lukk etterlysning: nobody waits for it any more, for a reason that is given.")
  closeProgressRequest(@Arg("input", () => CloseProgressRequestInput, { description: "The deed." }) input: CloseProgressRequestInput, @Ctx() { request }: GraphQLContext) {
    return closeProgressRequest(request, input);
  }

  @Do(() => AcknowledgeProcedurePayload, "progress:answer", "Bekreft rutinen: a participant knows what follows when somebody does not do their part.")
  acknowledgeProcedure(@Arg("input", () => AcknowledgeProcedureInput, { description: "The deed." }) input: AcknowledgeProcedureInput, @Ctx() { request }: GraphQLContext) {
    return acknowledgeProcedure(request, input);
  }
}
