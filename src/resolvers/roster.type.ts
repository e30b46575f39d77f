import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { MediaType } from "../entities/document.entity.js";
import { type RoomUnit, RoomUnitKind } from "../entities/room-unit.entity.js";
import type { Card } from "../rules/roster.rules.js";
import { RoomArea, RoomRight, RoomRole } from "../tenants/policy-enums.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";
import { ContributorType } from "./person.type.js";

@ObjectType("Picture", { simpleResolvers: true, description: "Bilde: a picture of somebody, by their own choice." })
export class PictureType {
  @Field(() => MediaType, { description: "Filtype: what it is made of." })
  readonly mediaType!: MediaType;
  @Field(() => String, { description: "Innhold: the file as base64." })
  readonly content!: string;
}

@ObjectType("ParticipantCard", {
  simpleResolvers: true,
  description:
    "Deltakerkort: one person in a room, with what they do there and how they are reached at work. Identity number, private phone and private e-mail of nobody stand anywhere (hol § 12-1).",
})
export class ParticipantCardType implements Pick<Card, "roles" | "functions" | "since" | "until"> {
  @Field(() => [RoomRole], { description: "Roller: all that they are in the room." })
  readonly roles!: readonly RoomRole[];
  @Field(() => [String], { description: "Funksjon: what they do, for each of their places." })
  readonly functions!: readonly string[];
  @Field(() => GraphQLLocalDate, { nullable: true, description: "From when." })
  readonly since!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when; null while they take part." })
  readonly until!: string | null;
}

@ObjectType("RightsKept", { simpleResolvers: true, description: "Begrenset: rights in one area of the room that are kept from one participant." })
export class RightsKeptType {
  @Field(() => RoomArea, { description: "The area." })
  readonly area!: RoomArea;
  @Field(() => [RoomRight], { description: "The rights; without READ there is nothing else." })
  readonly rights!: readonly RoomRight[];
}

@ObjectType("RightsOfParticipant", { simpleResolvers: true, description: "Begrensning: what is kept from one participant in one room, with who said so and why." })
export class RightsOfParticipantType {
  @Field(() => [RightsKeptType], { description: "What is kept, area by area." })
  readonly withheld!: readonly RightsKeptType[];
  @Field(() => String, { nullable: true, description: "Begrunnelse: why." })
  readonly reason!: string | null;
  @Field(() => Date, { description: "Since when." })
  readonly setAt!: Date;
}

@ObjectType("RoomUnit", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Enhet i rommet, omtalt tjeneste: a unit that takes part by named stand-ins, or a service that is only named. Neither gives anybody access by itself (hol § 12-1).",
})
export class RoomUnitType extends NodeType implements Pick<RoomUnit, "kind" | "name" | "function" | "contact" | "since" | "until" | "version"> {
  @Field(() => RoomUnitKind, { description: "Whether it takes part or is only named." })
  readonly kind!: RoomUnitKind;
  @Field(() => String, { description: "Navn: what it is called." })
  readonly name!: string;
  @Field(() => String, { description: "Funksjon: what it does for the person." })
  readonly function!: string;
  @Field(() => String, { nullable: true, description: "Kontakt: how a service that is only named is reached." })
  readonly contact!: string | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when." })
  readonly until!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("ParticipantCandidate", { simpleResolvers: true, description: "Mulig deltaker: somebody who can be let into the room." })
export class ParticipantCandidateType {
  @Field(() => ContributorType, { description: "Who it is." })
  readonly person!: typeof ContributorType;
  @Field(() => Boolean, { description: "Whether they take part already." })
  readonly takesPart!: boolean;
}

export const ParticipantCandidateConnection = connectionOf(() => ParticipantCandidateType, "ParticipantCandidateConnection", "A page of people who can be let in, by name.");

@ObjectType("MyCard", { simpleResolvers: true, description: "Mitt kort: the caller's own card, the same in all rooms." })
export class MyCardType {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => String, { nullable: true, description: "Stilling: the title." })
  readonly title!: string | null;
  @Field(() => String, { nullable: true, description: "Telefon på jobb: the work phone." })
  readonly workPhone!: string | null;
  @Field(() => String, { nullable: true, description: "E-post på jobb: the work e-mail." })
  readonly workEmail!: string | null;
}
