import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { PlanTransfer } from "../entities/plan-transfer.entity.js";
import type { ReceivedPlan } from "../entities/received-plan.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("PlanTransfer", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Overføring av plan: that parts of a plan are handed to the municipality its owner moves to, with the owner's consent (pbrl § 4-1). It never says whose it is.",
})
export class PlanTransferType
  extends NodeType
  implements Pick<PlanTransfer, "fromNumber" | "toNumber" | "sections" | "acceptBy" | "consentedAt" | "endedAt" | "digest" | "version">
{
  @Field(() => String, { description: "Fra kommune: the sender's number on the day of the offer." })
  readonly fromNumber!: string;
  @Field(() => String, { description: "Til kommune: the receiver's number on the day of the offer." })
  readonly toNumber!: string;
  @Field(() => [PlanSection], { description: "Deler: the parts of the plan." })
  readonly sections!: PlanSection[];
  @Field(() => GraphQLLocalDate, { description: "Frist: the last day on which it can be accepted." })
  readonly acceptBy!: string;
  @Field(() => Date, { nullable: true, description: "Samtykke: when the owner consented." })
  readonly consentedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When it was accepted, declined or withdrawn." })
  readonly endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Kontrollsum: SHA-256 of what was packed, the same for sender and receiver." })
  readonly digest!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("ReceivedPlan", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Mottatt plan: what came from another municipality with the owner's consent, as it came. It is read when it has been laid into a plan here (hol § 7-1).",
})
export class ReceivedPlanType extends NodeType implements Pick<ReceivedPlan, "fromNumber" | "sections" | "digest" | "receivedAt" | "importedAt"> {
  @Field(() => String, { description: "Fra kommune: the sender's number on the day of the offer." })
  readonly fromNumber!: string;
  @Field(() => [PlanSection], { description: "Deler: the parts of the plan." })
  readonly sections!: PlanSection[];
  @Field(() => String, { description: "Kontrollsum: SHA-256 of what came, the same as the sender has." })
  readonly digest!: string;
  @Field(() => Date, { description: "When it was accepted." })
  readonly receivedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was laid into a plan here." })
  readonly importedAt!: Date | null;
}
