import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type Document, DocumentKind, MediaType } from "../entities/document.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("Document", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Dokument: a file that belongs to a notice or a case, for those who may read it there.",
})
export class DocumentType extends NodeType implements Pick<Document, "kind" | "title" | "mediaType" | "bytes" | "digest" | "purpose" | "scope" | "signedOn" | "uploadedAt"> {
  @Field(() => DocumentKind, { description: "What it is." })
  readonly kind!: DocumentKind;
  @Field(() => String, { description: "Tittel: what it is called." })
  readonly title!: string;
  @Field(() => MediaType, { description: "Filtype: what it is made of." })
  readonly mediaType!: MediaType;
  @Field(() => Int, { description: "Størrelse: how many bytes." })
  readonly bytes!: number;
  @Field(() => String, { description: "Sjekksum: SHA-256 of the content in hexadecimal; the same content always gives the same." })
  readonly digest!: string;
  @Field(() => String, { nullable: true, description: "Formål: for an information declaration, what the information is to be used for." })
  readonly purpose!: string | null;
  @Field(() => String, { nullable: true, description: "Omfang: for an information declaration, how far it reaches." })
  readonly scope!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Underskrevet: the day it was signed." })
  readonly signedOn!: string | null;
  @Field(() => Date, { description: "When it was uploaded." })
  readonly uploadedAt!: Date;
}
