import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type Mandate, MandateKind, MandateScope } from "../entities/mandate.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("Mandate", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Fullmakt, vergemandat: power for somebody to act for the person, how far and how long (fvl § 12, vergemålsloven §§ 31-33).",
})
export class MandateType extends NodeType implements Pick<Mandate, "kind" | "scope" | "validFrom" | "validTo" | "endedAt" | "declaredNotEmployed" | "registeredAt" | "version"> {
  @Field(() => MandateKind, { description: "Whether it is a proxy's or a guardian's." })
  readonly kind!: MandateKind;
  @Field(() => [MandateScope], { description: "Omfang: what it reaches." })
  readonly scope!: MandateScope[];
  @Field(() => GraphQLLocalDate, { description: "The first day." })
  readonly validFrom!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day; null until it is ended." })
  readonly validTo!: string | null;
  @Field(() => Date, { nullable: true, description: "Avsluttet: when it was taken back, laid down or recorded as over." })
  readonly endedAt!: Date | null;
  @Field(() => Boolean, { description: "Egenerklæring: whether the proxy has declared not being employed in the same administrative field (fvl § 12)." })
  readonly declaredNotEmployed!: boolean;
  @Field(() => Date, { description: "When it was registered." })
  readonly registeredAt!: Date;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
