import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type Consent, ConsentCapacity, ConsentMethod, ConsentScope } from "../entities/consent.entity.js";
import { AssignmentEnd, type CoordinatorAssignment, CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("CoordinatorAssignment", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Oppnevning: that a professional is coordinator or child coordinator, with or without a plan (hol §§ 7-2, 7-2 a).",
})
export class CoordinatorAssignmentType
  extends NodeType
  implements
    Pick<
      CoordinatorAssignment,
      "kind" | "wish" | "wishFollowed" | "reasonWishNotFollowed" | "acceptsAboveCap" | "since" | "firstContactOn" | "until" | "endsBy" | "endReason" | "version"
    >
{
  @Field(() => CoordinatorKind, { description: "Which role it is." })
  readonly kind!: CoordinatorKind;
  @Field(() => String, { nullable: true, description: "Ønske: what the person wished, as it was stated." })
  readonly wish!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the wish was followed; null when none was stated." })
  readonly wishFollowed!: boolean | null;
  @Field(() => String, { nullable: true, description: "Why not." })
  readonly reasonWishNotFollowed!: string | null;
  @Field(() => Boolean, { description: "Whether the professional agreed to more plans than the municipality's limit." })
  readonly acceptsAboveCap!: boolean;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Første kontakt: the day the coordinator first contacted the person or the family." })
  readonly firstContactOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when; null while it lasts." })
  readonly until!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "For a child coordinator: the child's eighteenth birthday." })
  readonly endsBy!: string | null;
  @Field(() => AssignmentEnd, { nullable: true, description: "Grunn: why it ended; null while it lasts, and for the eighteenth birthday that comes by itself." })
  readonly endReason!: AssignmentEnd | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("Consent", { implements: NodeType, simpleResolvers: true, description: "Samtykke: the permission to make a plan (pbrl chapter 4)." })
export class ConsentType
  extends NodeType
  implements Pick<Consent, "scope" | "capacity" | "method" | "givenOn" | "validTo" | "withdrawnAt" | "supersededAt" | "sharingSuspendedAt" | "version">
{
  @Field(() => ConsentScope, { description: "What is consented to." })
  readonly scope!: ConsentScope;
  @Field(() => ConsentCapacity, { description: "By what right." })
  readonly capacity!: ConsentCapacity;
  @Field(() => ConsentMethod, { description: "How it was given." })
  readonly method!: ConsentMethod;
  @Field(() => GraphQLLocalDate, { description: "When." })
  readonly givenOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when; null until it is withdrawn." })
  readonly validTo!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was withdrawn." })
  readonly withdrawnAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "Avløst: when the plan it was given for had ended and was taken up anew, which takes a consent of its own." })
  readonly supersededAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "Deling på pause siden: since when nobody but the person's side and those who coordinate gets in." })
  readonly sharingSuspendedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
