import { Field, Int, ObjectType } from "type-graphql";
import type { AboutMePicture } from "../entities/about-me-picture.entity.js";
import type { AboutMeProposal } from "../entities/about-me-proposal.entity.js";
import { AboutMeKind, type AboutMeSection } from "../entities/about-me-section.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("AboutMeSection", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Om meg: a part of the owner's presentation of themselves, in the owner's own words or in those of whoever represents them (pbrl § 3-1). Nobody else changes it.",
})
export class AboutMeSectionType extends NodeType implements Pick<AboutMeSection, "kind" | "heading" | "text" | "language" | "byOwner" | "changedAt" | "passiveAt" | "version"> {
  readonly caseId!: string;
  readonly writtenById!: string;

  @Field(() => AboutMeKind, { description: "What it is about." })
  readonly kind!: AboutMeKind;
  @Field(() => String, { nullable: true, description: "Overskrift: a heading of their own; null under a fixed one." })
  readonly heading!: string | null;
  @Field(() => String, { description: "What they say." })
  readonly text!: string;
  @Field(() => String, { description: "Språk: the language it is written in, such as nb, nn, se or ar." })
  readonly language!: string;
  @Field(() => Boolean, { description: "Egne ord: whether the owner says it with a login of their own; no representative changes that." })
  readonly byOwner!: boolean;
  @Field(() => Date, { description: "When it last changed." })
  readonly changedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Passiv: when it was put away; null while it is in use." })
  readonly passiveAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("AboutMeProposal", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Forslag: what somebody else proposes for the presentation. Read by them and by the person's side, who alone say yes or no (pbrl § 3-1).",
})
export class AboutMeProposalType
  extends NodeType
  implements Pick<AboutMeProposal, "kind" | "heading" | "text" | "language" | "proposedAt" | "accepted" | "answeredAt" | "version">
{
  readonly caseId!: string;
  readonly sectionId!: string | null;
  readonly proposedById!: string;
  readonly answeredById!: string | null;

  @Field(() => AboutMeKind, { description: "What it is about." })
  readonly kind!: AboutMeKind;
  @Field(() => String, { nullable: true, description: "Overskrift: a heading of its own; null under a fixed one." })
  readonly heading!: string | null;
  @Field(() => String, { description: "What it proposes to say." })
  readonly text!: string;
  @Field(() => String, { description: "Språk: the language it is written in." })
  readonly language!: string;
  @Field(() => Date, { description: "When it was proposed." })
  readonly proposedAt!: Date;
  @Field(() => Boolean, { nullable: true, description: "Svar: yes or no; null until the person's side has answered." })
  readonly accepted!: boolean | null;
  @Field(() => Date, { nullable: true, description: "When it was answered." })
  readonly answeredAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("AboutMePicture", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Bilde: the picture of the owner that the person's side has chosen to show, by their own consent, and takes away whenever they wish (GDPR art. 7).",
})
export class AboutMePictureType extends NodeType implements Pick<AboutMePicture, "chosenAt" | "version"> {
  readonly caseId!: string;
  readonly documentId!: string;
  readonly chosenById!: string;

  @Field(() => Date, { description: "Samtykke: when it was chosen." })
  readonly chosenAt!: Date;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("AboutMe", { simpleResolvers: true, description: "Om meg, Meg selv: who the owner is, in their own words." })
export class AboutMeType {
  readonly caseId!: string;
}
