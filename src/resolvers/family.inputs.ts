import { InputType } from "type-graphql";
import type { RecordFamilyFeedback } from "../services/family-feedback.service.js";
import { DeedInput } from "./deed.input.js";
import { Id, OptionalDay, OptionalId, OptionalText, Whole } from "./fields.js";

@InputType("RecordFamilyFeedbackInput", { description: "How content the person or the family is with being followed up." })
export class RecordFamilyFeedbackInput extends DeedInput implements RecordFamilyFeedback {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Whole("From 1, not content, to 5, very content.")
  readonly rating!: number;
  @OptionalText("Egne ord: in their own words.")
  readonly words?: string | null;
  @OptionalId("Where staff writes it down: who said it; the person when left out.")
  readonly saidById?: string | null;
  @OptionalDay("Where staff writes it down: when it was said; today when left out.")
  readonly givenOn?: string | null;
}
