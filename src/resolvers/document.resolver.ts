import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Document } from "../entities/document.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import type { Person } from "../entities/person.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { attachDocument } from "../services/document.service.js";
import { CaseType } from "./case.type.js";
import { Do } from "./decorators.js";
import { AttachDocumentInput } from "./document.inputs.js";
import { DocumentType } from "./document.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { NoticeType } from "./notice.type.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";

const AttachDocumentPayload = payloadOf("attachDocument", "document", "notice", "case");

@Resolver()
export class DocumentDeedsResolver {
  @Do(
    () => AttachDocumentPayload,
    "notice:register",
    "Legg ved dokument: puts a scanned form, an authority, an information declaration or another file on a notice or a case. What it is made of is read from its first bytes.",
  )
  attachDocument(@Arg("input", () => AttachDocumentInput, { description: "The deed." }) input: AttachDocumentInput, @Ctx() { request }: GraphQLContext) {
    return attachDocument(request, input);
  }
}

@Resolver(() => DocumentType)
export class DocumentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Document): string {
    return globalId("Document", it.id);
  }

  @FieldResolver(() => String, { nullable: true, description: "Innhold: the content as base64. Ask for it only when it is to be shown; each reading stands in the access log." })
  async content(@Root() it: Document, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.documentContent.load(it.id))?.content.toString("base64") ?? null;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who uploaded it." })
  uploadedBy(@Root() it: Document, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.uploadedById);
  }

  @FieldResolver(() => NoticeType, { nullable: true, description: "Melding: the notice it belongs to." })
  notice(@Root() it: Document, @Ctx() { loaders }: GraphQLContext): Promise<Notice | null> | null {
    return it.noticeId === null ? null : loaders.notice.load(it.noticeId);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to, for who may see it." })
  case(@Root() it: Document, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }
}

@Resolver(() => CaseType)
export class CaseDocumentsResolver {
  @FieldResolver(() => [DocumentType], { description: "Dokumenter: the files that belong to the case, the oldest first." })
  documents(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Document[]> {
    return loaders.documentsOfCase.load(it.id);
  }
}
