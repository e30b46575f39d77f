import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type ConsentGrant, PlanSection } from "../entities/consent-grant.entity.js";
import { type Withholding, WithheldKind } from "../entities/withholding.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("ConsentGrant", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Deling: which parts of the plan a participant may read under a consent, and for how long (pbrl §§ 3-6, 4-1). One that has ended stays listed.",
})
export class ConsentGrantType extends NodeType implements Pick<ConsentGrant, "sections" | "validFrom" | "validTo" | "sharedAt" | "endedAt" | "version"> {
  readonly caseId!: string;
  readonly consentId!: string;
  readonly recipientId!: string;
  readonly giverId!: string;
  readonly recordedById!: string;

  @Field(() => [PlanSection], { description: "Deler av planen: what is shared." })
  readonly sections!: readonly PlanSection[];
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly validFrom!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when; null for as long as the consent lasts." })
  readonly validTo!: string | null;
  @Field(() => Date, { description: "When it was shared." })
  readonly sharedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was withdrawn or another sharing took its place." })
  readonly endedAt!: Date | null;
  @Field(() => Int, { description: "How many times it has been changed." })
  readonly version!: number;
}

@ObjectType("Withholding", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Tilbakehold fra foreldre: that something of the plan is kept from a child's parents (pbrl § 3-4). Read by the child and those who work with the plan.",
})
export class WithholdingType extends NodeType implements Pick<Withholding, "kind" | "reason" | "withheldAt" | "stoppedAt" | "version"> {
  readonly caseId!: string;
  readonly planId!: string | null;
  readonly itemId!: string;
  readonly withheldById!: string;
  readonly approvedById!: string | null;
  readonly stoppedById!: string | null;

  @Field(() => WithheldKind, { description: "What it is." })
  readonly kind!: WithheldKind;
  @Field(() => String, { nullable: true, description: "Grunn: why; a child need not say." })
  readonly reason!: string | null;
  @Field(() => Date, { description: "From when." })
  readonly withheldAt!: Date;
  @Field(() => Date, { nullable: true, description: "When the parents could know of it again." })
  readonly stoppedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
