import { Arg, Ctx, Resolver } from "type-graphql";
import { completeEvaluation } from "../services/evaluation-outcome.service.js";
import { beginEvaluation, evaluateElement, giveWordOnEvaluation, recordChildView } from "../services/evaluation.service.js";
import { Do } from "./decorators.js";
import { BeginEvaluationInput, CompleteEvaluationInput, EvaluateElementInput, GiveWordOnEvaluationInput, RecordChildViewInput } from "./evaluation.inputs.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const BeginEvaluationPayload = payloadOf("beginEvaluation", "plan", "evaluation");
const EvaluateElementPayload = payloadOf("evaluateElement", "evaluation");
const RecordChildViewPayload = payloadOf("recordChildView", "evaluation", "childView");
const GiveWordOnEvaluationPayload = payloadOf("giveWordOnEvaluation", "evaluation");
const CompleteEvaluationPayload = payloadOf("completeEvaluation", "plan", "evaluation");

/** Evaluating a plan, from the beginning to what follows. */
@Resolver()
export class EvaluationDeedsResolver {
  @Do(() => BeginEvaluationPayload, "plan:write", "Begynn evaluering: begins to look back at a plan, by the owner and the coordinator or by the group.")
  beginEvaluation(@Arg("input", () => BeginEvaluationInput, { description: "The deed." }) input: BeginEvaluationInput, @Ctx() { request }: GraphQLContext) {
    return beginEvaluation(request, input);
  }

  @Do(() => EvaluateElementPayload, "plan:write", "Vurder mål eller tiltak: says what it has come to and what should follow; those who see it differently stand beside each other.")
  evaluateElement(@Arg("input", () => EvaluateElementInput, { description: "The deed." }) input: EvaluateElementInput, @Ctx() { request }: GraphQLContext) {
    return evaluateElement(request, input);
  }

  @Do(() => RecordChildViewPayload, "plan:write", "Barnets syn: keeps what a child thinks, in the child's own way (pbrl § 3-1, barnekonvensjonen art. 12).")
  recordChildView(@Arg("input", () => RecordChildViewInput, { description: "The deed." }) input: RecordChildViewInput, @Ctx() { request }: GraphQLContext) {
    return recordChildView(request, input);
  }

  @Do(() => GiveWordOnEvaluationPayload, "plan:write", "Planeiers ord: the owner's side says what it thinks, and whether it goes along with what follows (pbrl § 3-1).")
  giveWordOnEvaluation(@Arg("input", () => GiveWordOnEvaluationInput, { description: "The deed." }) input: GiveWordOnEvaluationInput, @Ctx() { request }: GraphQLContext) {
    return giveWordOnEvaluation(request, input);
  }

  @Do(
    () => CompleteEvaluationPayload,
    "plan:write",
    "Avslutt evaluering: ends it once the owner's side has had its word; what all say is over is closed, and the next one is waited for.",
  )
  completeEvaluation(@Arg("input", () => CompleteEvaluationInput, { description: "The deed." }) input: CompleteEvaluationInput, @Ctx() { request }: GraphQLContext) {
    return completeEvaluation(request, input);
  }
}
