import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { RoomSubject } from "../entities/dialogue-thread.entity.js";
import { NoteAudience, type RoomNote } from "../entities/room-note.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("RoomNote", {
  implements: NodeType,
  simpleResolvers: true,
  description:
    "Notat: a dated text in a room, addressed to nobody. What others write down about the owner, the owner and whoever represents them read (pbrl §§ 3-2, 5-1); the owner's own private note is read by the owner alone.",
})
export class RoomNoteType
  extends NodeType
  implements Pick<RoomNote, "datedOn" | "title" | "text" | "audience" | "aboutKind" | "writtenAt" | "correctedAt" | "passiveAt" | "version">
{
  readonly caseId!: string;
  readonly readerIds!: readonly string[];
  readonly aboutId!: string | null;
  readonly writtenById!: string;

  @Field(() => GraphQLLocalDate, { description: "Dato: the day it is about." })
  readonly datedOn!: string;
  @Field(() => String, { nullable: true, description: "Overskrift: its title." })
  readonly title!: string | null;
  @Field(() => String, { description: "The note." })
  readonly text!: string;
  @Field(() => NoteAudience, { description: "Who reads it. It stays as it was when the note was written." })
  readonly audience!: NoteAudience;
  @Field(() => RoomSubject, { nullable: true, description: "What it is tied to; null where it is about the room itself." })
  readonly aboutKind!: RoomSubject | null;
  @Field(() => Date, { description: "When it was written." })
  readonly writtenAt!: Date;
  @Field(() => Date, { nullable: true, description: "When its writer last changed it." })
  readonly correctedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "Passiv: when it was put away; null while it is in use." })
  readonly passiveAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const RoomNoteConnection = connectionOf(() => RoomNoteType, "RoomNoteConnection", "Notes of a room, a page at a time.");
