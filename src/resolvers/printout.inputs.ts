import { InputType, Int } from "type-graphql";
import type { PrintConsentForm, PrintDocument, PrintPlan } from "../services/print.service.js";
import { FormLanguage, WrittenForm } from "../tenants/policy-enums.js";
import { DeedInput } from "./deed.input.js";
import { Id, OptionalListOf, OptionalOf, OptionalWhole } from "./fields.js";

@InputType("PrintPlanInput", { description: "Prints a plan, all of it or some of its points." })
export class PrintPlanInput extends DeedInput implements PrintPlan {
  @Id("Plan: the plan.")
  readonly planId!: string;
  @OptionalOf(() => WrittenForm, "Målform: the form it is written in; the municipality's own when left out.")
  readonly writtenForm?: WrittenForm | null;
  @OptionalListOf(() => Int, "Punkter: which of the nine points, 1 to 9; all when left out.")
  readonly points?: number[] | null;
}

@InputType("PrintConsentFormInput", { description: "Prints the form of consent." })
export class PrintConsentFormInput extends DeedInput implements PrintConsentForm {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
  @OptionalOf(() => FormLanguage, "Språk: the language of the form; the municipality's own form of Norwegian when left out.")
  readonly language?: FormLanguage | null;
}

@InputType("PrintDocumentInput", { description: "Prints a document of a room." })
export class PrintDocumentInput extends DeedInput implements PrintDocument {
  @Id("Dokument: the document.")
  readonly roomDocumentId!: string;
  @OptionalWhole("Nummer: which version; the newest when left out.")
  readonly number?: number | null;
}
