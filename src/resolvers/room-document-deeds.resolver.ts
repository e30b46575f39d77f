import { Arg, Ctx, Resolver } from "type-graphql";
import { addRoomDocument, changeRoomDocument, replaceRoomDocument, setRoomDocumentActive } from "../services/room-document.service.js";
import { addRoomLink, changeRoomLink } from "../services/room-link.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import {
  AddRoomDocumentInput,
  AddRoomLinkInput,
  ChangeRoomDocumentInput,
  ChangeRoomLinkInput,
  ReplaceRoomDocumentInput,
  SetRoomDocumentActiveInput,
} from "./room-document.inputs.js";

const AddRoomDocumentPayload = payloadOf("addRoomDocument", "roomDocument");
const ReplaceRoomDocumentPayload = payloadOf("replaceRoomDocument", "roomDocument");
const ChangeRoomDocumentPayload = payloadOf("changeRoomDocument", "roomDocument");
const SetRoomDocumentActivePayload = payloadOf("setRoomDocumentActive", "roomDocument");
const AddRoomLinkPayload = payloadOf("addRoomLink", "roomLink");
const ChangeRoomLinkPayload = payloadOf("changeRoomLink", "roomLink");

/** The documents and links of a room. */
@Resolver()
export class RoomDocumentDeedsResolver {
  @Do(() => AddRoomDocumentPayload, "room:write", "Legg inn dokument: puts a document in a room. What it is made of is read from its first bytes.")
  addRoomDocument(@Arg("input", () => AddRoomDocumentInput, { description: "The deed." }) input: AddRoomDocumentInput, @Ctx() { request }: GraphQLContext) {
    return addRoomDocument(request, input);
  }

  @Do(() => ReplaceRoomDocumentPayload, "room:write", "Erstatt dokument: puts a new file in the place of the one there is, which stays as an earlier version.")
  replaceRoomDocument(@Arg("input", () => ReplaceRoomDocumentInput, { description: "The deed." }) input: ReplaceRoomDocumentInput, @Ctx() { request }: GraphQLContext) {
    return replaceRoomDocument(request, input);
  }

  @Do(() => ChangeRoomDocumentPayload, "room:write", "Endre dokument: what it is called, where it lies, whom it is for and who may print it.")
  changeRoomDocument(@Arg("input", () => ChangeRoomDocumentInput, { description: "The deed." }) input: ChangeRoomDocumentInput, @Ctx() { request }: GraphQLContext) {
    return changeRoomDocument(request, input);
  }

  @Do(() => SetRoomDocumentActivePayload, "room:write", "Legg bort eller ta fram: puts a document away or takes it up again; nothing is deleted.")
  setRoomDocumentActive(@Arg("input", () => SetRoomDocumentActiveInput, { description: "The deed." }) input: SetRoomDocumentActiveInput, @Ctx() { request }: GraphQLContext) {
    return setRoomDocumentActive(request, input);
  }

  @Do(() => AddRoomLinkPayload, "room:write", "Legg inn lenke: puts an address in the library of a room.")
  addRoomLink(@Arg("input", () => AddRoomLinkInput, { description: "The deed." }) input: AddRoomLinkInput, @Ctx() { request }: GraphQLContext) {
    return addRoomLink(request, input);
  }

  @Do(() => ChangeRoomLinkPayload, "room:write", "Endre lenke: changes an address, moves it in the list, puts it away or takes it up.")
  changeRoomLink(@Arg("input", () => ChangeRoomLinkInput, { description: "The deed." }) input: ChangeRoomLinkInput, @Ctx() { request }: GraphQLContext) {
    return changeRoomLink(request, input);
  }
}
