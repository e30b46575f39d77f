import { Field, Int, ObjectType } from "type-graphql";
import { MediaType } from "../entities/document.entity.js";
import { type RoomDocument, RoomDocumentKind } from "../entities/room-document.entity.js";
import type { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import type { RoomLink } from "../entities/room-link.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("RoomDocument", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Dokument i rommet: a document through all its versions, for all who read the area or for those named. It is put away and never deleted.",
})
export class RoomDocumentType
  extends NodeType
  implements Pick<RoomDocument, "kind" | "title" | "folder" | "onlyNamed" | "keptFromRepresentatives" | "addedAt" | "setAsideAt" | "version">
{
  readonly caseId!: string;
  readonly namedIds!: string[];
  readonly printerIds!: string[];
  readonly addedById!: string;

  @Field(() => RoomDocumentKind, { description: "What it is." })
  readonly kind!: RoomDocumentKind;
  @Field(() => String, { description: "Tittel: what it is called." })
  readonly title!: string;
  @Field(() => String, { nullable: true, description: "Mappe: where it lies." })
  readonly folder!: string | null;
  @Field(() => Boolean, { description: "Bare for dem som er nevnt: shown to those named alone, beside the owner's side and the coordinators." })
  readonly onlyNamed!: boolean;
  @Field(() => Boolean, { description: "Holdt fra foreldre eller verge: the owner keeps it from whoever represents them (pbrl § 3-4)." })
  readonly keptFromRepresentatives!: boolean;
  @Field(() => Date, { description: "When it was put in." })
  readonly addedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Lagt bort: when it was put away." })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`; not the number of the file." })
  readonly version!: number;
}

@ObjectType("RoomDocumentVersion", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Dokumentversjon: one file of a document; a new one takes its place and leaves it where it is.",
})
export class RoomDocumentVersionType extends NodeType implements Pick<RoomDocumentVersion, "number" | "mediaType" | "bytes" | "digest" | "uploadedAt"> {
  readonly documentId!: string;
  readonly uploadedById!: string;

  @Field(() => Int, { description: "Nummer: 1 for the first, and so on." })
  readonly number!: number;
  @Field(() => MediaType, { description: "Filtype: what it is made of, by its first bytes." })
  readonly mediaType!: MediaType;
  @Field(() => Int, { description: "Størrelse: how many bytes." })
  readonly bytes!: number;
  @Field(() => String, { description: "Sjekksum: SHA-256 of the content in hexadecimal." })
  readonly digest!: string;
  @Field(() => Date, { description: "When it was uploaded." })
  readonly uploadedAt!: Date;
}

@ObjectType("RoomLink", { implements: NodeType, simpleResolvers: true, description: "Lenke: a useful address in the library of a room." })
export class RoomLinkType extends NodeType implements Pick<RoomLink, "title" | "address" | "position" | "addedAt" | "setAsideAt" | "version"> {
  readonly caseId!: string;
  readonly addedById!: string;

  @Field(() => String, { description: "Tittel: what it is called." })
  readonly title!: string;
  @Field(() => String, { description: "Adresse: where it is; https only." })
  readonly address!: string;
  @Field(() => Int, { description: "Rekkefølge: its place in the list." })
  readonly position!: number;
  @Field(() => Date, { description: "When it was put in." })
  readonly addedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Lagt bort: when it was put away." })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("MunicipalityLink", { simpleResolvers: true, description: "Kommunens lenke: a useful address that the municipality shows in every room." })
export class MunicipalityLinkType {
  @Field(() => String, { description: "Tittel: what it is called." })
  readonly title!: string;
  @Field(() => String, { description: "Adresse: where it is; https only." })
  readonly address!: string;
}
