import { ID, InputType } from "type-graphql";
import type { MarkDialogueRead, OnMessage, SaveDialogueDraft } from "../services/dialogue-message.service.js";
import type { AddDialogueReader, StartDialogue, WriteMessage } from "../services/dialogue.service.js";
import type { Grounds } from "../services/withhold.step.js";
import { RoomRole } from "../tenants/policy-enums.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { FilledText, Id, OptionalId, OptionalListOf, OptionalOf, OptionalText, OptionalWhole, OptionalYesNo, SHORT_TEXT, Text } from "./fields.js";

@InputType("KeepFromParentsInput", { description: "Tilbakehold fra foreldre: keeps it from a child's parents from the moment it is there (pbrl § 3-4)." })
export class KeepFromParentsInput implements Grounds {
  @OptionalText("Grunn: why. Required of staff; a child of 12 need not say.")
  readonly reason?: string | null;
  @OptionalId("Godkjent av: who stands behind it with staff, a leader of the unit or a service officer. Required of staff.")
  readonly approverId?: string | null;
}

@InputType()
abstract class WrittenInput extends DeedInput {
  @FilledText("Melding: what is written.")
  readonly text!: string;
  @OptionalListOf(
    () => ID,
    "Hvem sin tur: from whom an answer is awaited after it, among those who read it; an empty list awaits nobody. Left out, an answer moves the turn by itself.",
  )
  readonly awaitsIds?: string[] | null;
  @OptionalListOf(() => ID, "Vedlegg: documents of the room.")
  readonly documentIds?: string[] | null;
}

@InputType("StartDialogueInput", { description: "Begins a conversation in a room. It is for everybody there where it says neither roles nor persons." })
export class StartDialogueInput extends WrittenInput implements StartDialogue {
  @Id("Sak: the case whose room it is.")
  readonly caseId!: string;
  @FilledText("Emne: what it is about, in a few words.", SHORT_TEXT)
  readonly title!: string;
  @OptionalListOf(() => RoomRole, "Mottakere etter rolle: those who are this in the room, now and later.")
  readonly toRoles?: RoomRole[] | null;
  @OptionalListOf(() => ID, "Mottakere: persons in the room.")
  readonly toIds?: string[] | null;
  @OptionalId("What it is tied to: a goal, a measure, a meeting around the person or a document of the room.")
  readonly aboutId?: string | null;
  @OptionalOf(() => KeepFromParentsInput, "Tilbakehold: keeps it from a child's parents.")
  readonly keepFromParents?: KeepFromParentsInput | null;
}

@InputType("WriteMessageInput", { description: "Writes in a conversation." })
export class WriteMessageInput extends WrittenInput implements WriteMessage {
  @Id("Samtale: the conversation.")
  readonly threadId!: string;
}

@InputType()
abstract class OnMessageInput extends ChangeInput implements OnMessage {
  @Id("Melding: the message.")
  readonly messageId!: string;
}

@InputType("CorrectMessageInput", { description: "Corrects what one has written." })
export class CorrectMessageInput extends OnMessageInput {
  @FilledText("What it says from now on.")
  readonly text!: string;
}

@InputType("WithdrawMessageInput", { description: "Takes back what nobody has read." })
export class WithdrawMessageInput extends OnMessageInput {}

@InputType("MarkDialogueReadInput", { description: "Says that one has read a conversation." })
export class MarkDialogueReadInput extends DeedInput implements MarkDialogueRead {
  @Id("Samtale: the conversation.")
  readonly threadId!: string;
  @OptionalId("Melding: up to and with this message; left out, all of it.")
  readonly upToMessageId?: string | null;
}

@InputType("AddDialogueReaderInput", { description: "Lets somebody in the room read a conversation, or opens for them what was written before." })
export class AddDialogueReaderInput extends ChangeInput implements AddDialogueReader {
  @Id("Samtale: the conversation.")
  readonly threadId!: string;
  @Id("Mottaker: who.")
  readonly personId!: string;
  @OptionalYesNo("Fra begynnelsen: whether they also read what was written before; the person's side alone says so.")
  readonly fromTheStart?: boolean | null;
}

@InputType("SaveDialogueDraftInput", { description: "Keeps what one is writing: in a conversation, or for a new one in a room." })
export class SaveDialogueDraftInput extends DeedInput implements SaveDialogueDraft {
  @OptionalId("Sak: the case whose room it is, for a conversation that is not begun yet.")
  readonly caseId?: string | null;
  @OptionalId("Samtale: the conversation; one of the two is given.")
  readonly threadId?: string | null;
  @OptionalText("Emne: the title of a conversation that is not begun yet.", SHORT_TEXT)
  readonly title?: string | null;
  @Text("The text so far.")
  readonly text!: string;
  @OptionalWhole("The version of the draft that was read; left out while there is none. When it is another by now, nothing is overwritten.")
  readonly readVersion?: number | null;
}

@InputType("DiscardDialogueDraftInput", { description: "Throws a draft away." })
export class DiscardDialogueDraftInput extends ChangeInput {
  @Id("Kladd: the draft.")
  readonly draftId!: string;
}
