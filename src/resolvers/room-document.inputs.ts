import { ID, InputType } from "type-graphql";
import { RoomDocumentKind } from "../entities/room-document.entity.js";
import type { AddRoomDocument, ChangeRoomDocument } from "../services/room-document.service.js";
import type { AddRoomLink, ChangeRoomLink } from "../services/room-link.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { LONGEST_CONTENT } from "./document.inputs.js";
import { FilledText, Id, Of, OptionalListOf, OptionalText, OptionalWhole, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";

const LONGEST_ADDRESS = 1000;

@InputType("AddRoomDocumentInput", { description: "Puts a document in a room." })
export class AddRoomDocumentInput extends DeedInput implements AddRoomDocument {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
  @Of(() => RoomDocumentKind, "What it is. A signed consent is registered with `registerSignedConsent`.")
  readonly kind!: RoomDocumentKind;
  @FilledText("Tittel: what it is called.", SHORT_TEXT)
  readonly title!: string;
  @OptionalText("Mappe: where it lies.", SHORT_TEXT)
  readonly folder?: string | null;
  @Text("Innhold: the file as base64, 140 000 bytes at the most before it is encoded. PDF, and what the municipality accepts besides.", LONGEST_CONTENT)
  readonly content!: string;
  @OptionalListOf(() => ID, "Hvem det gjelder: those in the room whom it is for.")
  readonly namedIds?: string[] | null;
  @OptionalYesNo("Whether it is shown to those named alone, beside the owner's side and the coordinators.")
  readonly onlyNamed?: boolean | null;
  @OptionalYesNo("Whether the owner keeps it from whoever represents them. For the owner from 12 years.")
  readonly keptFromRepresentatives?: boolean | null;
  @OptionalListOf(() => ID, "Hvem som kan skrive ut: those in the room who may print this one though they may not print otherwise. For those who may print.")
  readonly printerIds?: string[] | null;
}

@InputType("ReplaceRoomDocumentInput", { description: "Puts a new file in the place of the one there is." })
export class ReplaceRoomDocumentInput extends ChangeInput {
  @Id("Dokument: the document.")
  readonly roomDocumentId!: string;
  @Text("Innhold: the new file as base64, 140 000 bytes at the most before it is encoded.", LONGEST_CONTENT)
  readonly content!: string;
}

@InputType("ChangeRoomDocumentInput", { description: "Says anew what a document is called, where it lies and whom it is for." })
export class ChangeRoomDocumentInput extends ChangeInput implements ChangeRoomDocument {
  @Id("Dokument: the document.")
  readonly roomDocumentId!: string;
  @Of(() => RoomDocumentKind, "What it is.")
  readonly kind!: RoomDocumentKind;
  @FilledText("Tittel: what it is called.", SHORT_TEXT)
  readonly title!: string;
  @OptionalText("Mappe: where it lies; nowhere in particular when left out.", SHORT_TEXT)
  readonly folder?: string | null;
  @OptionalListOf(() => ID, "Hvem det gjelder: those in the room whom it is for; nobody in particular when left out.")
  readonly namedIds?: string[] | null;
  @OptionalYesNo("Whether it is shown to those named alone, beside the owner's side and the coordinators.")
  readonly onlyNamed?: boolean | null;
  @OptionalYesNo("Whether the owner keeps it from whoever represents them; left out, it stays as it is.")
  readonly keptFromRepresentatives?: boolean | null;
  @OptionalListOf(() => ID, "Hvem som kan skrive ut: those in the room who may print this one; left out, they stay as they are. For those who may print.")
  readonly printerIds?: string[] | null;
}

@InputType("SetRoomDocumentActiveInput", { description: "Puts a document away, or takes it up again." })
export class SetRoomDocumentActiveInput extends ChangeInput {
  @Id("Dokument: the document.")
  readonly roomDocumentId!: string;
  @YesNo("Aktiv: whether it is in use.")
  readonly active!: boolean;
}

@InputType("AddRoomLinkInput", { description: "Puts an address in the library of a room." })
export class AddRoomLinkInput extends DeedInput implements AddRoomLink {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
  @FilledText("Tittel: what it is called.", SHORT_TEXT)
  readonly title!: string;
  @FilledText("Adresse: where it is; https only.", LONGEST_ADDRESS)
  readonly address!: string;
}

@InputType("ChangeRoomLinkInput", { description: "Changes an address, moves it, puts it away or takes it up; what is left out stays." })
export class ChangeRoomLinkInput extends ChangeInput implements ChangeRoomLink {
  @Id("Lenke: the link.")
  readonly roomLinkId!: string;
  @OptionalText("Tittel: what it is called.", SHORT_TEXT)
  readonly title?: string | null;
  @OptionalText("Adresse: where it is; https only.", LONGEST_ADDRESS)
  readonly address?: string | null;
  @OptionalWhole("Rekkefølge: its place in the list, 1 for the first.")
  readonly position?: number | null;
  @OptionalYesNo("Aktiv: whether it is in use.")
  readonly active?: boolean | null;
}
