import { InputType } from "type-graphql";
import { LifeArea } from "../entities/goal.entity.js";
import { RelatedPlanKind } from "../entities/related-plan.entity.js";
import type { OnContribution } from "../services/contribution.service.js";
import type { Facilitation } from "../services/facilitation.service.js";
import type { MoveGoal } from "../services/goal-tree.service.js";
import type { ChangeMapping, RecordMapping } from "../services/mapping.service.js";
import type { AddSectionText, ChangeSectionText } from "../services/plan-section.service.js";
import type { AddRelatedPlan, ChangeRelatedPlan } from "../services/related-plan.service.js";
import { ChangeInput, OnPlanInput } from "./deed.input.js";
import { FilledText, Id, Of, OptionalDay, OptionalId, OptionalOf, OptionalText, SHORT_TEXT } from "./fields.js";

@InputType("MoveGoalInput", { description: "Makes a goal a part of a main goal, or a main goal again." })
export class MoveGoalInput extends ChangeInput implements MoveGoal {
  @Id("Mål: the goal.")
  readonly goalId!: string;
  @OptionalId("Hovedmål: the main goal it is a part of from now on; left out, it is a main goal.")
  readonly parentId?: string | null;
}

@InputType()
abstract class OnContributionInput extends ChangeInput implements OnContribution {
  @Id("Bidrag: the contribution.")
  readonly entryId!: string;
}

@InputType("AcceptContributionInput", { description: "The contributor says yes to a contribution." })
export class AcceptContributionInput extends OnContributionInput {}

@InputType("DeclineContributionInput", { description: "The contributor says no to a contribution." })
export class DeclineContributionInput extends OnContributionInput {
  @OptionalText("Begrunnelse: why, if they want to say.")
  readonly reason?: string | null;
}

@InputType("AddPlanSectionInput", { description: "Adds one of the municipality's sections to a plan." })
export class AddPlanSectionInput extends OnPlanInput {
  @FilledText("The name of the section in the municipality's choices.", SHORT_TEXT)
  readonly sectionKey!: string;
}

@InputType("AddSectionTextInput", { description: "Writes in a section the municipality adds." })
export class AddSectionTextInput extends OnPlanInput implements AddSectionText {
  @Id("Eget avsnitt: the section.")
  readonly sectionId!: string;
  @FilledText("The text.")
  readonly text!: string;
}

@InputType("ChangeSectionTextInput", { description: "What a text in a section says from now on." })
export class ChangeSectionTextInput extends ChangeInput implements ChangeSectionText {
  @Id("Teksten: the text.")
  readonly textId!: string;
  @FilledText("What it says from now on.")
  readonly text!: string;
}

@InputType()
abstract class PointerInput extends OnPlanInput {
  @OptionalText("Ansvarlig person: who answers for it there.", SHORT_TEXT)
  readonly responsiblePerson?: string | null;
  @OptionalText("Kontakt: how to reach them.", SHORT_TEXT)
  readonly contact?: string | null;
  @OptionalText("Hvor den finnes: where it is kept.", SHORT_TEXT)
  readonly keptAt?: string | null;
  @OptionalDay("Periode: from when.")
  readonly fromOn?: string | null;
  @OptionalDay("Periode: until when.")
  readonly toOn?: string | null;
  @OptionalId("Kopi: a document that lies in the case.")
  readonly documentId?: string | null;
}

@InputType("AddRelatedPlanInput", { description: "Points to another plan that the person has." })
export class AddRelatedPlanInput extends PointerInput implements AddRelatedPlan {
  @Of(() => RelatedPlanKind, "What kind of plan it is.")
  readonly kind!: RelatedPlanKind;
  @FilledText("Navn: what it is called.", SHORT_TEXT)
  readonly name!: string;
  @FilledText("Ansvarlig enhet: the unit or institution that is responsible for it.", SHORT_TEXT)
  readonly responsibleUnit!: string;
}

@InputType("ChangeRelatedPlanInput", { description: "What a pointer to another plan says from now on; what is left out stays, and null takes away what may be empty." })
export class ChangeRelatedPlanInput extends ChangeInput implements ChangeRelatedPlan {
  @Id("Annen plan: the pointer.")
  readonly relatedPlanId!: string;
  @OptionalOf(() => RelatedPlanKind, "What kind of plan it is.")
  readonly kind?: RelatedPlanKind | null;
  @OptionalText("Navn: what it is called.", SHORT_TEXT)
  readonly name?: string | null;
  @OptionalText("Ansvarlig enhet: the unit or institution that is responsible for it.", SHORT_TEXT)
  readonly responsibleUnit?: string | null;
  @OptionalText("Ansvarlig person: who answers for it there.", SHORT_TEXT)
  readonly responsiblePerson?: string | null;
  @OptionalText("Kontakt: how to reach them.", SHORT_TEXT)
  readonly contact?: string | null;
  @OptionalText("Hvor den finnes: where it is kept.", SHORT_TEXT)
  readonly keptAt?: string | null;
  @OptionalDay("Periode: from when.")
  readonly fromOn?: string | null;
  @OptionalDay("Periode: until when.")
  readonly toOn?: string | null;
  @OptionalId("Kopi: a document that lies in the case.")
  readonly documentId?: string | null;
}

@InputType("RecordMappingInput", { description: "What has been found out about one part of the person's life." })
export class RecordMappingInput extends OnPlanInput implements RecordMapping {
  @Of(() => LifeArea, "Livsområde: the part of life.")
  readonly lifeArea!: LifeArea;
  @FilledText("What was said.")
  readonly text!: string;
  @OptionalId("Sagt av: who said it; whoever writes it down when left out.")
  readonly saidById?: string | null;
  @OptionalDay("When; today when left out.")
  readonly saidOn?: string | null;
}

@InputType("ChangeMappingInput", { description: "What an answer of the mapping says from now on; what is left out stays." })
export class ChangeMappingInput extends ChangeInput implements ChangeMapping {
  @Id("Kartlegging: the answer.")
  readonly mappingId!: string;
  @OptionalText("What was said.")
  readonly text?: string | null;
  @OptionalOf(() => LifeArea, "Livsområde: the part of life.")
  readonly lifeArea?: LifeArea | null;
  @OptionalDay("When it was said.")
  readonly saidOn?: string | null;
}

@InputType("DescribeFacilitationInput", { description: "What the person needs to take part on their own terms; what is left out stays, and null takes it away." })
export class DescribeFacilitationInput extends OnPlanInput implements Facilitation {
  @OptionalText("Møtested: where the person wants to be met.")
  readonly meetingPlace?: string | null;
  @OptionalText("Tilrettelegging: what helps the person to say what they need.")
  readonly facilitation?: string | null;
  @OptionalText("Kontakt: how and when the person wants to be reached.")
  readonly contactPreference?: string | null;
  @OptionalText("Tolk: the language or sign language an interpreter is needed for.", SHORT_TEXT)
  readonly interpreterLanguage?: string | null;
  @OptionalText("Kommunikasjonsstøtte: what helps the person to understand and be understood.")
  readonly communicationSupport?: string | null;
  @OptionalText("Støtte til å bli representert: who or what helps the person to have their side told.")
  readonly representationSupport?: string | null;
}
