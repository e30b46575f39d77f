import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { globalId } from "../rules/global-id.rules.js";
import { changePolicy, listPolicyVersions } from "../services/policy.service.js";
import type { CurrentPolicy } from "../tenants/policy-cache.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { ChangePolicyInput, PolicyVersionType } from "./policy.type.js";
import { Payload } from "./payloads.js";

@ObjectType("ChangePolicyPayload", { description: "What changePolicy answers with." })
class ChangePolicyPayload extends Payload {
  readonly policyVersionId?: string;

  @Field(() => PolicyVersionType, { nullable: true, description: "The new version." })
  async policyVersion(@Ctx() { request }: GraphQLContext): Promise<CurrentPolicy | null> {
    const all = this.policyVersionId === undefined ? [] : await listPolicyVersions(request);
    return all.find((it) => it.id === this.policyVersionId) ?? null;
  }
}

@Resolver(() => PolicyVersionType)
export class PolicyResolver {
  @Ask(() => PolicyVersionType, "policy:read", "Kommunens valg: the version in force today.")
  policy(@Ctx() { request }: GraphQLContext): CurrentPolicy {
    return request.policy;
  }

  @Ask(() => [PolicyVersionType], "policy:read", "Versjoner: all versions of the municipality's choices, the newest first.")
  policyVersions(@Ctx() { request }: GraphQLContext): Promise<CurrentPolicy[]> {
    return listPolicyVersions(request);
  }

  @Do(
    () => ChangePolicyPayload,
    "policy:change",
    "Endre kommunens valg: stores a new version from a day on. Every fault names its field. Cases under way keep the version they began under.",
  )
  changePolicy(@Arg("input", () => ChangePolicyInput, { validate: false, description: "The deed." }) input: ChangePolicyInput, @Ctx() { request }: GraphQLContext) {
    return changePolicy(request, input);
  }

  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CurrentPolicy): string {
    return globalId("PolicyVersion", it.id);
  }
}
