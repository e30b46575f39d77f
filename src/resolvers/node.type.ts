import { Field, ID, InterfaceType } from "type-graphql";

/** What all things with an id of their own have in common, so that a frontend can fetch any of them again. */
@InterfaceType("Node", { description: "Something with an id of its own. Ids are opaque and the same everywhere." })
export abstract class NodeType {
  @Field(() => ID, { description: "The id. Never take it apart: its make may change." })
  readonly id!: string;
}
