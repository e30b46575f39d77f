import type { EntityTarget, ObjectLiteral } from "typeorm";
import { Document } from "../entities/document.entity.js";
import { InformationGiven } from "../entities/information-given.entity.js";
import { Letter, LetterKind } from "../entities/letter.entity.js";
import { Mandate } from "../entities/mandate.entity.js";
import { NoticeCompletion } from "../entities/notice-completion.entity.js";
import { mayReadCaseFile } from "../rules/access.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseFiles } from "./document-content.step.js";

type Ids = readonly string[];
type Part = ObjectLiteral & { readonly caseId: string | null; readonly noticeId: string | null; readonly knownTo: readonly string[] };

/** What belongs to notices and cases: for the unit, for those whom it concerns, and in a case for those who read its file. */
async function readParts<T extends Part>(ctx: RequestContext, entity: EntityTarget<T>, property: keyof T & string, ids: Ids, what: string): Promise<T[]> {
  const rows = await ctx.read((db) => db.among(entity, property, ids, { orderBy: ["id"] }));
  const me = ctx.actor.personId ?? "";
  const found = rows.filter((it) => it.caseId === null || it.knownTo.includes(me) || mayReadCaseFile(ctx.relationsTo(it.caseId), ctx.seesWholeMunicipality));
  for (const it of found) ctx.sawOf(what, it);
  return found;
}

export const completionsByNotice = (ctx: RequestContext, ids: Ids) => readParts(ctx, NoticeCompletion, "noticeId", ids, "NOTICE");
export const informationByNotice = (ctx: RequestContext, ids: Ids) => readParts(ctx, InformationGiven, "noticeId", ids, "NOTICE");
export const informationByCase = (ctx: RequestContext, ids: Ids) => readParts(ctx, InformationGiven, "caseId", ids, "NOTICE");
export const documentsByNotice = (ctx: RequestContext, ids: Ids) => readParts(ctx, Document, "noticeId", ids, "DOCUMENTS");
export const documentsByCase = (ctx: RequestContext, ids: Ids) => readParts(ctx, Document, "caseId", ids, "DOCUMENTS");
export const documentsByIds = (ctx: RequestContext, ids: Ids) => readParts(ctx, Document, "id", ids, "DOCUMENTS");
export const mandatesByNotice = (ctx: RequestContext, ids: Ids) => readParts(ctx, Mandate, "noticeId", ids, "MANDATES");
export const mandatesByCase = (ctx: RequestContext, ids: Ids) => readParts(ctx, Mandate, "caseId", ids, "MANDATES");
export const mandatesByIds = (ctx: RequestContext, ids: Ids) => readParts(ctx, Mandate, "id", ids, "MANDATES");

/** The content of a document, by the document's id. */
export interface DocumentContent {
  readonly id: string;
  readonly content: Buffer;
}

/** The contents of documents the caller may read, fetched only when somebody asks for them. */
export async function contentByDocument(ctx: RequestContext, ids: Ids): Promise<DocumentContent[]> {
  const readable = await documentsByIds(ctx, ids);
  const contents = await ctx.read((db) =>
    caseFiles.fetch(
      db,
      readable.map((it) => it.id),
    ),
  );
  for (const it of readable) ctx.sawOf("DOCUMENT_CONTENT", it);
  return readable.flatMap((it) => ({ id: it.id, content: contents.get(it.id) ?? Buffer.alloc(0) }));
}

/** The receipts of notices, for whoever they were sent to and for those who read the file. */
export async function receiptsByNotice(ctx: RequestContext, ids: Ids): Promise<Letter[]> {
  const letters = await ctx.read((db) => db.among(Letter, "noticeId", ids, { orderBy: ["issuedAt", "id"] }));
  const readable = letters.filter((it) => it.kind === LetterKind.NOTICE_RECEIPT && (it.recipientId === ctx.actor.personId || ctx.seesWholeMunicipality));
  for (const it of readable) ctx.saw("LETTERS", it.caseId, it.recipientId);
  return readable;
}
