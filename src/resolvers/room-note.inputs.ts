import { ID, InputType } from "type-graphql";
import { NoteAudience } from "../entities/room-note.entity.js";
import type { ChangeNote, WriteNote } from "../services/room-note.service.js";
import type { OnRoomThing } from "../services/room-passive.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { KeepFromParentsInput } from "./dialogue.inputs.js";
import { FilledText, Id, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText, SHORT_TEXT, Text } from "./fields.js";

@InputType("WriteNoteInput", { description: "Writes a dated text in a room, addressed to nobody." })
export class WriteNoteInput extends DeedInput implements WriteNote {
  @Id("Sak: the case whose room it is.")
  readonly caseId!: string;
  @FilledText("Notat: the text.")
  readonly text!: string;
  @OptionalText("Overskrift: a title.", SHORT_TEXT)
  readonly title?: string | null;
  @OptionalDay("Dato: the day it is about; left out, today.")
  readonly datedOn?: string | null;
  @OptionalOf(() => NoteAudience, "Who reads it; left out, everybody, or those who are named.")
  readonly audience?: NoteAudience | null;
  @OptionalListOf(() => ID, "Navngitte: persons in the room who read it.")
  readonly readerIds?: string[] | null;
  @OptionalId("What it is tied to: a goal, a measure, a meeting around the person or a document of the room.")
  readonly aboutId?: string | null;
  @OptionalOf(() => KeepFromParentsInput, "Tilbakehold: keeps it from a child's parents.")
  readonly keepFromParents?: KeepFromParentsInput | null;
}

@InputType("ChangeNoteInput", { description: "What one's own note says from now on; what is left out stays, and null takes the title away." })
export class ChangeNoteInput extends ChangeInput implements ChangeNote {
  @Id("Notat: the note.")
  readonly noteId!: string;
  @OptionalText("The text.")
  readonly text?: string | null;
  @OptionalText("Overskrift: the title.", SHORT_TEXT)
  readonly title?: string | null;
  @OptionalDay("Dato: the day it is about.")
  readonly datedOn?: string | null;
}

@InputType()
abstract class OnRoomThingInput extends ChangeInput implements OnRoomThing {
  @Id("A conversation, one's own note, or a part of Om meg.")
  readonly thingId!: string;
}

@InputType("PutAwayInRoomInput", { description: "Puts something in a room away without deleting it." })
export class PutAwayInRoomInput extends OnRoomThingInput {}

@InputType("TakeUpInRoomInput", { description: "Takes up again what was put away in a room." })
export class TakeUpInRoomInput extends OnRoomThingInput {}

@InputType("AnnotateInput", { description: "A remark on a plan or something in it, or on a document, an item of minutes or a note of the room." })
export class AnnotateInput extends DeedInput {
  @Id("What it is about: the plan, a goal, a measure, an entry or another part of it; a document, an item of minutes or a note.")
  readonly elementId!: string;
  @Text("Kommentar: the remark.")
  readonly text!: string;
}

@InputType("ChangeAnnotationInput", { description: "What one's own remark says from now on." })
export class ChangeAnnotationInput extends ChangeInput {
  @Id("Kommentar: the remark.")
  readonly annotationId!: string;
  @FilledText("What it says from now on.")
  readonly text!: string;
}
