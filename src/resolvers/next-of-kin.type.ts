import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import type { NextOfKinCheck } from "../entities/next-of-kin-check.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("NextOfKinCheck", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Kartlegging av barn som pårørende: whether minor children or siblings are next of kin, and what they need; no child is named (hpl § 10 a).",
})
export class NextOfKinCheckType
  extends NodeType
  implements Pick<NextOfKinCheck, "hasMinorChildren" | "hasMinorSiblings" | "needsInformation" | "needsFollowUp" | "result" | "checkedOn">
{
  @Field(() => Boolean, { description: "Mindreårige barn: whether the person has children under 18." })
  readonly hasMinorChildren!: boolean;
  @Field(() => Boolean, { description: "Mindreårige søsken: whether the person has brothers or sisters under 18." })
  readonly hasMinorSiblings!: boolean;
  @Field(() => Boolean, { description: "Behov for informasjon: whether they need information." })
  readonly needsInformation!: boolean;
  @Field(() => Boolean, { description: "Behov for oppfølging: whether they need to be followed up." })
  readonly needsFollowUp!: boolean;
  @Field(() => String, { nullable: true, description: "Resultat: what was found and agreed." })
  readonly result!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The day." })
  readonly checkedOn!: string;
}
