import { Arg, Ctx, Resolver } from "type-graphql";
import { tryIndicator } from "../services/policy.service.js";
import { IndicatorPolicy } from "../tenants/indicator-policy.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { IndicatorSampleInput, IndicatorTrialType } from "./indicator.type.js";

@Resolver()
export class IndicatorResolver {
  @Ask(
    () => IndicatorTrialType,
    "policy:read",
    "Prøve indikator: computes an indicator that is not saved over services of nobody. A wrong indicator is refused with the field that is wrong.",
  )
  tryIndicator(
    @Arg("indicator", () => IndicatorPolicy, { validate: false, description: "Indikator: the indicator." }) indicator: IndicatorPolicy,
    @Arg("sample", () => IndicatorSampleInput, { description: "Prøvedata: the services to try it on." }) sample: IndicatorSampleInput,
    @Ctx() { request }: GraphQLContext,
  ): IndicatorTrialType {
    const outcome = tryIndicator(request, indicator, sample);
    return { outcome, facts: outcome.facts };
  }
}
