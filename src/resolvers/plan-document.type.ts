import { Field, ObjectType } from "type-graphql";
import type { DocumentSection } from "../rules/plan-document.rules.js";

@ObjectType("PlanDocumentSection", { simpleResolvers: true, description: "Del av plandokumentet: a heading and what stands under it." })
export class PlanDocumentSectionType implements DocumentSection {
  @Field(() => String, { description: "Overskrift: the heading." })
  readonly heading!: string;
  @Field(() => [String], { description: "The lines, in order." })
  readonly lines!: readonly string[];
}
