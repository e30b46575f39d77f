import { Field, Int, ObjectType } from "type-graphql";
import { type Printout, PrintoutKind } from "../entities/printout.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("Printout", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Utskrift: that somebody took a copy out of a room, with what to print for the one who did, as long as they may print it.",
})
export class PrintoutType extends NodeType implements Pick<Printout, "kind" | "points" | "language" | "printedAt"> {
  readonly caseId!: string;
  readonly planId!: string | null;
  readonly documentVersionId!: string | null;
  readonly printedById!: string;

  @Field(() => PrintoutKind, { description: "What was printed." })
  readonly kind!: PrintoutKind;
  @Field(() => [Int], { description: "Punkter: which of the nine points of a plan; none is all." })
  readonly points!: number[];
  @Field(() => String, { nullable: true, description: "Språk: NB, NN or EN as asked for; null for the municipality's own, and for a file." })
  readonly language!: string | null;
  @Field(() => Date, { description: "When." })
  readonly printedAt!: Date;
}
