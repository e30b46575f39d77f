import { Field, ID, ObjectType } from "type-graphql";
import { RoomKind } from "../rules/room.rules.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";

@ObjectType("RoomRights", { simpleResolvers: true, description: "Rettigheter: what the caller may do in one area of a room; areas the caller may not even read are left out." })
export class RoomRightsType {
  @Field(() => RoomArea, { description: "The area." })
  readonly area!: RoomArea;
  @Field(() => [RoomRight], { description: "What the caller may do there." })
  readonly rights!: readonly RoomRight[];
}

@ObjectType("Room", {
  description:
    "Rom, samspill: one place for the person, the coordinator and those who take part, with a plan or without one (hol §§ 7-1, 7-2). It is the same room when a plan is begun or ends, and keeps what is in it. Its id is that of its case.",
})
export class RoomType {
  @Field(() => ID, { description: "The id of its case, for the deeds in the room." })
  readonly id!: string;
  @Field(() => RoomKind, { description: "What it is used for now." })
  readonly kind!: RoomKind;
}
