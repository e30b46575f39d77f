import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { RoomWaitingKind, type RoomWanted } from "../rules/my-rooms.rules.js";
import { RoomKind } from "../rules/room.rules.js";
import type { RoomChange } from "../services/room-change.reader.js";
import { RoomArea, RoomRole } from "../tenants/policy-enums.js";
import { OptionalListOf, OptionalYesNo } from "./fields.js";
import { connectionOf } from "./page.type.js";

@ObjectType("RoomChange", { simpleResolvers: true, description: "Nytt i rommet: that something has happened, where and when; what it says is read where it stands." })
export class RoomChangeType implements Pick<RoomChange, "area" | "at" | "id"> {
  readonly byId!: string | null;

  @Field(() => RoomArea, { description: "Where." })
  readonly area!: RoomArea;
  @Field(() => Date, { description: "When." })
  readonly at!: Date;
  @Field(() => ID, { description: "The id of what it is about." })
  readonly id!: string;
}

/** Something that waits for the caller in a room. */
export interface RoomWaiting {
  readonly kind: RoomWaitingKind;
  readonly id: string | null;
  readonly deed: string | null;
  readonly dueOn: string | null;
}

@ObjectType("RoomWaiting", { simpleResolvers: true, description: "Venter på meg: something in the room whose turn is the caller's." })
export class RoomWaitingType implements RoomWaiting {
  @Field(() => RoomWaitingKind, { description: "What it is." })
  readonly kind!: RoomWaitingKind;
  @Field(() => ID, { nullable: true, description: "The conversation, request or proposal; null for a deed." })
  readonly id!: string | null;
  @Field(() => String, { nullable: true, description: "Handling: the mutation that does it, for a deed." })
  readonly deed!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Frist: by when, where there is a day." })
  readonly dueOn!: string | null;
}

@ObjectType("RoomHome", {
  description:
    "Hjem: what meets somebody in a room. It says where something is new and what comes next; Om meg, deltakere and the rest stand on the room itself, in the same request.",
})
export class RoomHomeType {}

@ObjectType("MyRoom", { description: "Et av mine rom: a room somebody takes part in, as it stands in a list." })
export class MyRoomType {}

export const MyRoomConnection = connectionOf(() => MyRoomType, "MyRoomConnection", "A page of the rooms somebody takes part in.");

@InputType("MyRoomFilterInput", { description: "Which rooms; what is left out does not matter." })
export class MyRoomFilterInput implements RoomWanted {
  @OptionalListOf(() => RoomKind, "Romtype: what they are used for.")
  readonly kinds?: RoomKind[] | null;
  @OptionalListOf(() => RoomRole, "Rolle: what the caller is in them.")
  readonly roles?: RoomRole[] | null;
  @OptionalYesNo("Hengelås: those whose case or plan has ended, or those that go on.")
  readonly locked?: boolean | null;
}
