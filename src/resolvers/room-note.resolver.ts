import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { EarlierWording } from "../entities/earlier-wording.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanAnnotation } from "../entities/plan-annotation.entity.js";
import type { RoomNote } from "../entities/room-note.entity.js";
import { kindOfSubject } from "../rules/dialogue.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { changeNote, writeNote } from "../services/room-note.service.js";
import { putAwayInRoom, takeUpInRoom } from "../services/room-passive.service.js";
import { Do } from "./decorators.js";
import { EarlierWordingType } from "./dialogue.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";
import { PlanAnnotationType } from "./plan-change.type.js";
import { ChangeNoteInput, PutAwayInRoomInput, TakeUpInRoomInput, WriteNoteInput } from "./room-note.inputs.js";
import { RoomNoteType } from "./room-note.type.js";

const WriteNotePayload = payloadOf("writeNote", "case", "note");
const ChangeNotePayload = payloadOf("changeNote", "case", "note");
const PutAwayInRoomPayload = payloadOf("putAwayInRoom", "case", "dialogue", "note", "aboutMeSection");
const TakeUpInRoomPayload = payloadOf("takeUpInRoom", "case", "dialogue", "note", "aboutMeSection");

/** Notes of a room, and what is put away in it. */
@Resolver()
export class RoomNoteDeedsResolver {
  @Do(() => WriteNotePayload, "room:write", "Skriv notat: writes a dated text in a room, addressed to nobody.")
  writeNote(@Arg("input", () => WriteNoteInput, { description: "The deed." }) input: WriteNoteInput, @Ctx() { request }: GraphQLContext) {
    return writeNote(request, input);
  }

  @Do(() => ChangeNotePayload, "room:write", "Endre notat: changes one's own note; what it said before is kept.")
  changeNote(@Arg("input", () => ChangeNoteInput, { description: "The deed." }) input: ChangeNoteInput, @Ctx() { request }: GraphQLContext) {
    return changeNote(request, input);
  }

  @Do(() => PutAwayInRoomPayload, "room:write", "Sett passiv: puts a conversation, one's own note or a part of Om meg away without deleting it.")
  putAwayInRoom(@Arg("input", () => PutAwayInRoomInput, { description: "The deed." }) input: PutAwayInRoomInput, @Ctx() { request }: GraphQLContext) {
    return putAwayInRoom(request, input);
  }

  @Do(() => TakeUpInRoomPayload, "room:write", "Sett aktiv: takes up again what was put away in a room.")
  takeUpInRoom(@Arg("input", () => TakeUpInRoomInput, { description: "The deed." }) input: TakeUpInRoomInput, @Ctx() { request }: GraphQLContext) {
    return takeUpInRoom(request, input);
  }
}

@Resolver(() => RoomNoteType)
export class RoomNoteFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RoomNote): string {
    return globalId("RoomNote", it.id);
  }

  @FieldResolver(() => ID, { description: "The id of the case whose room it is in." })
  caseId(@Root() it: RoomNote): string {
    return globalId("Case", it.caseId);
  }

  @FieldResolver(() => ID, { nullable: true, description: "The id of what it is tied to." })
  aboutId(@Root() it: RoomNote): string | null {
    return it.aboutKind === null || it.aboutId === null ? null : globalId(kindOfSubject[it.aboutKind], it.aboutId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it." })
  writtenBy(@Root() it: RoomNote, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.writtenById);
  }

  @FieldResolver(() => [ContributorType], { description: "Navngitte: those it names as its readers." })
  async readers(@Root() it: RoomNote, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    const found = await Promise.all(it.readerIds.map((id) => loaders.person.load(id)));
    return found.filter((one) => one !== null);
  }

  @FieldResolver(() => [EarlierWordingType], { description: "Historikk: what it said before it was changed, the first first." })
  earlier(@Root() it: RoomNote, @Ctx() { loaders }: GraphQLContext): Promise<EarlierWording[]> {
    return loaders.wordingsOfThing.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: "Kommentarer: remarks on it, the oldest first." })
  annotations(@Root() it: RoomNote, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}
