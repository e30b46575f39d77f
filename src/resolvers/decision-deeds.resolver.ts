import { Arg, Ctx, Resolver } from "type-graphql";
import { assessEligibility } from "../services/assessment.service.js";
import { decideCase } from "../services/decision.service.js";
import { decideByBody, recommendDecision, returnToUnit } from "../services/recommendation.service.js";
import { AssessEligibilityInput, DecideByBodyInput, DecideCaseInput, RecommendDecisionInput, ReturnToUnitInput } from "./decision.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const AssessEligibilityPayload = payloadOf("assessEligibility", "case", "assessment");
const RecommendDecisionPayload = payloadOf("recommendDecision", "case", "recommendation");
const DecideByBodyPayload = payloadOf("decideByBody", "case", "decision");
const ReturnToUnitPayload = payloadOf("returnToUnit", "case");
const DecideCasePayload = payloadOf("decideCase", "case", "decision");

/** Assessment and decision. */
@Resolver()
export class DecisionDeedsResolver {
  @Do(
    () => AssessEligibilityPayload,
    "case:handle",
    "Vurder: assesses one right by the legal test with individual reasons; the local indicator is computed beside it and decides nothing (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  )
  assessEligibility(@Arg("input", () => AssessEligibilityInput, { description: "The deed." }) input: AssessEligibilityInput, @Ctx() { request }: GraphQLContext) {
    return assessEligibility(request, input);
  }

  @Do(() => RecommendDecisionPayload, "case:handle", "Innstill: recommends a decision to the allocation body, whose members see the case until they have decided.")
  recommendDecision(@Arg("input", () => RecommendDecisionInput, { description: "The deed." }) input: RecommendDecisionInput, @Ctx() { request }: GraphQLContext) {
    return recommendDecision(request, input);
  }

  @Do(
    () => DecideByBodyPayload,
    "case:decide-in-body",
    "Vedta i tildelingsnemnd: the allocation body decides on a recommendation, by quorum and without anybody recused (fvl §§ 6, 8).",
  )
  decideByBody(@Arg("input", () => DecideByBodyInput, { description: "The deed." }) input: DecideByBodyInput, @Ctx() { request }: GraphQLContext) {
    return decideByBody(request, input);
  }

  @Do(() => ReturnToUnitPayload, "case:decide-in-body", "Send tilbake: the allocation body returns a recommendation to the unit.")
  returnToUnit(@Arg("input", () => ReturnToUnitInput, { description: "The deed." }) input: ReturnToUnitInput, @Ctx() { request }: GraphQLContext) {
    return returnToUnit(request, input);
  }

  @Do(
    () => DecideCasePayload,
    "case:decide",
    "Vedta: decides one right where the unit, the service office or the person's own unit decides. A refusal without legal basis, facts and considerations is not possible.",
  )
  decideCase(@Arg("input", () => DecideCaseInput, { description: "The deed." }) input: DecideCaseInput, @Ctx() { request }: GraphQLContext) {
    return decideCase(request, input);
  }
}
