import { Arg, Ctx, Resolver } from "type-graphql";
import { correctMessage, discardDialogueDraft, markDialogueRead, saveDialogueDraft, withdrawMessage } from "../services/dialogue-message.service.js";
import { addDialogueReader, startDialogue, writeMessage } from "../services/dialogue.service.js";
import { Do } from "./decorators.js";
import {
  AddDialogueReaderInput,
  CorrectMessageInput,
  DiscardDialogueDraftInput,
  MarkDialogueReadInput,
  SaveDialogueDraftInput,
  StartDialogueInput,
  WithdrawMessageInput,
  WriteMessageInput,
} from "./dialogue.inputs.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const StartDialoguePayload = payloadOf("startDialogue", "case", "dialogue", "message");
const WriteMessagePayload = payloadOf("writeMessage", "case", "dialogue", "message");
const CorrectMessagePayload = payloadOf("correctMessage", "case", "dialogue", "message");
const WithdrawMessagePayload = payloadOf("withdrawMessage", "case", "dialogue", "message");
const MarkDialogueReadPayload = payloadOf("markDialogueRead", "case", "dialogue");
const AddDialogueReaderPayload = payloadOf("addDialogueReader", "case", "dialogue");
const SaveDialogueDraftPayload = payloadOf("saveDialogueDraft", "case", "draft");
const DiscardDialogueDraftPayload = payloadOf("discardDialogueDraft", "case");

/** Conversations between those who take part in a room. */
@Resolver()
export class DialogueDeedsResolver {
  @Do(
    () => StartDialoguePayload,
    "room:write",
    "Ny samtale: begins a conversation with everybody in a room, with some roles or with some persons. The person's side reads it in any case.",
  )
  startDialogue(@Arg("input", () => StartDialogueInput, { description: "The deed." }) input: StartDialogueInput, @Ctx() { request }: GraphQLContext) {
    return startDialogue(request, input);
  }

  @Do(() => WriteMessagePayload, "room:write", "Skriv melding: writes in a conversation; an answer moves the turn.")
  writeMessage(@Arg("input", () => WriteMessageInput, { description: "The deed." }) input: WriteMessageInput, @Ctx() { request }: GraphQLContext) {
    return writeMessage(request, input);
  }

  @Do(() => CorrectMessagePayload, "room:write", "Rett melding: corrects what one has written; what it said before is kept, and it is unread again.")
  correctMessage(@Arg("input", () => CorrectMessageInput, { description: "The deed." }) input: CorrectMessageInput, @Ctx() { request }: GraphQLContext) {
    return correctMessage(request, input);
  }

  @Do(() => WithdrawMessagePayload, "room:write", "Trekk tilbake melding: takes back what one has written, while nobody has read it.")
  withdrawMessage(@Arg("input", () => WithdrawMessageInput, { description: "The deed." }) input: WithdrawMessageInput, @Ctx() { request }: GraphQLContext) {
    return withdrawMessage(request, input);
  }

  @Do(() => MarkDialogueReadPayload, "room:write", "Marker som lest: says that one has read a conversation, up to a message or all of it.")
  markDialogueRead(@Arg("input", () => MarkDialogueReadInput, { description: "The deed." }) input: MarkDialogueReadInput, @Ctx() { request }: GraphQLContext) {
    return markDialogueRead(request, input);
  }

  @Do(
    () => AddDialogueReaderPayload,
    "room:write",
    "Legg til mottaker: lets somebody in the room read a conversation from now on; the person's side may open what was written before.",
  )
  addDialogueReader(@Arg("input", () => AddDialogueReaderInput, { description: "The deed." }) input: AddDialogueReaderInput, @Ctx() { request }: GraphQLContext) {
    return addDialogueReader(request, input);
  }

  @Do(() => SaveDialogueDraftPayload, "room:write", "Lagre kladd: keeps what one is writing, for oneself alone.")
  saveDialogueDraft(@Arg("input", () => SaveDialogueDraftInput, { description: "The deed." }) input: SaveDialogueDraftInput, @Ctx() { request }: GraphQLContext) {
    return saveDialogueDraft(request, input);
  }

  @Do(() => DiscardDialogueDraftPayload, "room:write", "Forkast kladd: throws away what one has begun to write.")
  discardDialogueDraft(@Arg("input", () => DiscardDialogueDraftInput, { description: "The deed." }) input: DiscardDialogueDraftInput, @Ctx() { request }: GraphQLContext) {
    return discardDialogueDraft(request, input);
  }
}
