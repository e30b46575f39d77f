import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Person } from "../entities/person.entity.js";
import type { PolicyFindingAcknowledgement } from "../entities/policy-finding-acknowledgement.entity.js";
import { acknowledgePolicyFinding, listPolicyFindings, type ShownFinding } from "../services/policy-finding.service.js";
import { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { Payload } from "./payloads.js";
import { ProfessionalType } from "./person.type.js";
import { AcknowledgePolicyFindingInput, PolicyFindingAcknowledgementType, PolicyFindingType } from "./policy-finding.type.js";
import { policyFindingTexts } from "./policy-finding-texts.js";

@ObjectType("AcknowledgePolicyFindingPayload", { description: "What acknowledgePolicyFinding answers with." })
class AcknowledgePolicyFindingPayload extends Payload {
  readonly code?: string;
  readonly digest?: string;

  @Field(() => PolicyFindingType, { nullable: true, description: "Funn: the finding with its acknowledgement." })
  async finding(@Ctx() { request }: GraphQLContext): Promise<ShownFinding | null> {
    const all = this.digest === undefined ? [] : await listPolicyFindings(request, null);
    return all.find((it) => it.code === this.code && it.digest === this.digest) ?? null;
  }
}

@Resolver(() => PolicyFindingType)
export class PolicyFindingResolver {
  @Ask(
    () => [PolicyFindingType],
    "policy:read",
    "Funn: what the law does not allow, advises against or misses in the municipality's own texts and choices; those nobody has acknowledged first. With a draft: what would be found in it, before it is saved.",
  )
  policyFindings(
    @Arg("draft", () => MunicipalityPolicy, { nullable: true, validate: false, description: "Utkast: choices that are not saved. Left out: the policy in force." })
    draft: MunicipalityPolicy | null,
    @Ctx() { request }: GraphQLContext,
  ): Promise<ShownFinding[]> {
    return listPolicyFindings(request, draft ?? null);
  }

  @Do(
    () => AcknowledgePolicyFindingPayload,
    "policy-finding:acknowledge",
    "Kvittere for funn: somebody answers for a finding in the policy in force, with a reason. Another text has to be looked at anew.",
  )
  acknowledgePolicyFinding(
    @Arg("input", () => AcknowledgePolicyFindingInput, { description: "The deed." }) input: AcknowledgePolicyFindingInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return acknowledgePolicyFinding(request, input);
  }

  @FieldResolver(() => String, { description: "What is wrong and what to do, in the language asked for." })
  message(@Root() it: ShownFinding, @Ctx() { language }: GraphQLContext): string {
    return policyFindingTexts[it.code][language];
  }

  @FieldResolver(() => PolicyFindingAcknowledgementType, { nullable: true, description: "Kvittering: who has seen it; null while nobody has." })
  acknowledgement(@Root() it: ShownFinding): PolicyFindingAcknowledgement | null {
    return it.acknowledgement;
  }
}

@Resolver(() => PolicyFindingAcknowledgementType)
export class PolicyFindingAcknowledgementResolver {
  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who acknowledged it." })
  acknowledgedBy(@Root() it: PolicyFindingAcknowledgement, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.acknowledgedById);
  }
}
