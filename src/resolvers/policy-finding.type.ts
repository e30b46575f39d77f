import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType, ObjectType } from "type-graphql";
import { FindingSeverity, type PolicyFindingAcknowledgement, PolicyFindingCode } from "../entities/policy-finding-acknowledgement.entity.js";
import type { AcknowledgePolicyFinding, ShownFinding } from "../services/policy-finding.service.js";
import { DeedInput } from "./deed.input.js";
import { ListOf, Of, SHORT_TEXT, Text } from "./fields.js";

@ObjectType("PolicyFindingAcknowledgement", { simpleResolvers: true, description: "Kvittering: somebody has looked at a finding and says why it stands for now." })
export class PolicyFindingAcknowledgementType implements Pick<PolicyFindingAcknowledgement, "reason" | "acknowledgedAt"> {
  @Field(() => String, { description: "Begrunnelse: why it stands for now." })
  readonly reason!: string;
  @Field(() => Date, { description: "When." })
  readonly acknowledgedAt!: Date;
}

@ObjectType("PolicyFinding", {
  simpleResolvers: true,
  description: "Funn: something in the municipality's own texts and choices that the law does not allow, advises against or misses.",
})
export class PolicyFindingType implements Pick<ShownFinding, "code" | "severity" | "path" | "excerpt" | "source" | "validFrom" | "digest"> {
  @Field(() => PolicyFindingCode, { description: "What it is." })
  readonly code!: PolicyFindingCode;
  @Field(() => FindingSeverity, { description: "Alvorlighetsgrad: how much it weighs." })
  readonly severity!: FindingSeverity;
  @Field(() => [String], { description: "Where in the policy it stands, as the path of the choice." })
  readonly path!: readonly string[];
  @Field(() => String, { nullable: true, description: "Utdrag: the municipality's own sentence; null where something is missing." })
  readonly excerpt!: string | null;
  @Field(() => String, { description: "Kilde: the provision behind it." })
  readonly source!: string;
  @Field(() => GraphQLLocalDate, { description: "The day the rule holds from." })
  readonly validFrom!: string;
  @Field(() => String, { description: "Of the text or choice it is about, for acknowledgePolicyFinding: another text has another." })
  readonly digest!: string;
}

@InputType("AcknowledgePolicyFindingInput", { description: "Answers for a finding in the policy in force." })
export class AcknowledgePolicyFindingInput extends DeedInput implements AcknowledgePolicyFinding {
  @Of(() => PolicyFindingCode, "Which finding.")
  readonly code!: PolicyFindingCode;
  @ListOf(() => String, "Where it stands, as policyFindings told.")
  readonly path!: string[];
  @Text("Of the text or choice that was looked at, as policyFindings told.", SHORT_TEXT)
  readonly digest!: string;
  @Text("Begrunnelse: why it stands for now. Required.")
  readonly reason!: string;
}
