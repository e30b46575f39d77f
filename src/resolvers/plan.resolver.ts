import { Arg, Ctx, ID, Resolver } from "type-graphql";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { IndividualPlanType } from "./plan.type.js";

@Resolver()
export class PlanResolver {
  @Ask(() => IndividualPlanType, "plan:read", "Individuell plan: one plan. Not there, not yours and not allowed to know answer alike.")
  async plan(@Arg("id", () => ID, { description: "The plan." }) id: string, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan> {
    const found = await loaders.plan.load(localId("IndividualPlan", id));
    if (!found) throw new Refusal("NOT_FOUND");
    return found;
  }
}
