import { InputType } from "type-graphql";
import { DocumentKind } from "../entities/document.entity.js";
import type { AttachDocument } from "../services/document.service.js";
import { DeedInput } from "./deed.input.js";
import { Of, OptionalDay, OptionalId, OptionalText, SHORT_TEXT, Text } from "./fields.js";

/** Base64 of the most that a document may hold, with room for the refusal to be the service's own. */
export const LONGEST_CONTENT = 190_000;

@InputType("AttachDocumentInput", { description: "Puts a document on a notice or a case: one of the two." })
export class AttachDocumentInput extends DeedInput implements AttachDocument {
  @OptionalId("Melding: the notice it belongs to.")
  readonly noticeId?: string | null;
  @OptionalId("Sak: the case it belongs to.")
  readonly caseId?: string | null;
  @Of(() => DocumentKind, "What it is.")
  readonly kind!: DocumentKind;
  @Text("Tittel: what it is called.", SHORT_TEXT)
  readonly title!: string;
  @Text("Innhold: the file as base64, 140 000 bytes at the most before it is encoded. PDF, PNG or JPEG.", LONGEST_CONTENT)
  readonly content!: string;
  @OptionalText("Formål: for an information declaration, what the information is to be used for.")
  readonly purpose?: string | null;
  @OptionalText("Omfang: for an information declaration, how far it reaches.")
  readonly scope?: string | null;
  @OptionalDay("Underskrevet: the day it was signed.")
  readonly signedOn?: string | null;
}
