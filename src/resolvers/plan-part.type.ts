import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import type { AddedSection } from "../entities/added-section.entity.js";
import { LifeArea } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { type RelatedPlan, RelatedPlanKind } from "../entities/related-plan.entity.js";
import type { SectionText } from "../entities/section-text.entity.js";
import { NodeType } from "./node.type.js";

const SET_ASIDE = "Passiv: since when it is put away; null while it is in use.";
const VERSION = "For `expectedVersion`.";

@ObjectType("AddedSection", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Eget avsnitt: a section that the municipality adds to its plans beside the nine points, as it stood when the plan got it.",
})
export class AddedSectionType extends NodeType implements Pick<AddedSection, "key" | "position" | "isRequired" | "setAsideAt" | "version"> {
  @Field(() => String, { description: "The name of the section in the municipality's choices." })
  readonly key!: string;
  @Field(() => Int, { description: "Its place among the sections." })
  readonly position!: number;
  @Field(() => Boolean, { description: "Påkrevd: whether something must stand there before the plan is laid before its owner." })
  readonly isRequired!: boolean;
  @Field(() => Date, { nullable: true, description: SET_ASIDE })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("SectionText", { implements: NodeType, simpleResolvers: true, description: "Tekst i eget avsnitt: what one person has written in a section the municipality adds." })
export class SectionTextType extends NodeType implements Pick<SectionText, "text" | "inOwnWords" | "setAsideAt" | "version"> {
  @Field(() => String, { description: "The text." })
  readonly text!: string;
  @Field(() => Boolean, { description: "Egne ord: whether the owner, or whoever speaks for the owner, wrote it; nobody else changes it then (pbrl § 3-1)." })
  readonly inOwnWords!: boolean;
  @Field(() => Date, { nullable: true, description: SET_ASIDE })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("RelatedPlan", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Annen plan: a pointer to another plan that the person has. What that plan says stays where it is kept.",
})
export class RelatedPlanType
  extends NodeType
  implements Pick<RelatedPlan, "kind" | "name" | "responsibleUnit" | "responsiblePerson" | "contact" | "keptAt" | "fromOn" | "toOn" | "setAsideAt" | "version">
{
  @Field(() => RelatedPlanKind, { description: "What kind of plan it is." })
  readonly kind!: RelatedPlanKind;
  @Field(() => String, { description: "Navn: what it is called." })
  readonly name!: string;
  @Field(() => String, { description: "Ansvarlig enhet: the unit or institution that is responsible for it." })
  readonly responsibleUnit!: string;
  @Field(() => String, { nullable: true, description: "Ansvarlig person: who answers for it there." })
  readonly responsiblePerson!: string | null;
  @Field(() => String, { nullable: true, description: "Kontakt: how to reach them." })
  readonly contact!: string | null;
  @Field(() => String, { nullable: true, description: "Hvor den finnes: where it is kept." })
  readonly keptAt!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Periode: from when." })
  readonly fromOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Periode: until when." })
  readonly toOn!: string | null;
  @Field(() => Date, { nullable: true, description: SET_ASIDE })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("MappingAnswer", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Kartlegging: what has been found out about one part of the person's life, before goals and measures are set.",
})
export class MappingAnswerType extends NodeType implements Pick<MappingAnswer, "lifeArea" | "text" | "saidOn" | "setAsideAt" | "version"> {
  @Field(() => LifeArea, { description: "Livsområde: the part of life it is about." })
  readonly lifeArea!: LifeArea;
  @Field(() => String, { description: "What was said." })
  readonly text!: string;
  @Field(() => GraphQLLocalDate, { description: "When it was said." })
  readonly saidOn!: string;
  @Field(() => Date, { nullable: true, description: SET_ASIDE })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

type Facilitation = Pick<IndividualPlan, "meetingPlace" | "facilitation" | "contactPreference" | "interpreterLanguage" | "communicationSupport" | "representationSupport">;

@ObjectType("Facilitation", { simpleResolvers: true, description: "Tilrettelegging: what it takes for the person to take part on their own terms (pbrl §§ 3-1, 3-5)." })
export class FacilitationType implements Facilitation {
  @Field(() => String, { nullable: true, description: "Møtested: where the person wants to be met, such as at home or on an arena of their own." })
  readonly meetingPlace!: string | null;
  @Field(() => String, { nullable: true, description: "Tilrettelegging: what helps the person to say what they need." })
  readonly facilitation!: string | null;
  @Field(() => String, { nullable: true, description: "Kontakt: how and when the person wants to be reached." })
  readonly contactPreference!: string | null;
  @Field(() => String, { nullable: true, description: "Tolk: the language or sign language an interpreter is needed for." })
  readonly interpreterLanguage!: string | null;
  @Field(() => String, { nullable: true, description: "Kommunikasjonsstøtte: what helps the person to understand and be understood." })
  readonly communicationSupport!: string | null;
  @Field(() => String, { nullable: true, description: "Støtte til å bli representert: who or what helps the person to have their side told." })
  readonly representationSupport!: string | null;
}
