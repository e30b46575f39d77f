import { DocumentHandout } from "../entities/document-handout.entity.js";
import { UnitDocument, type UnitWork } from "../entities/unit-document.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

const atHand = statement("document-handout.atHand", "select d.id from unit_document d where d.retired_at is null and d.works @> array[$1] order by d.kind, d.title, d.id limit 50");

/** Hands out the editions in use for a piece of work, with the group or the appointment it begins with (LUND-2-AG-2, LUND-8-6, LUND-11.4-8). */
export async function handOutDocuments(ctx: RequestContext, db: WriteDb, work: UnitWork, about: { readonly caseId: string; readonly aboutId: string }): Promise<void> {
  const documents = await db.rows<Pick<UnitDocument, "id">>(atHand, [work]);
  for (const it of documents) await db.insert(DocumentHandout, { ...about, unitDocumentId: it.id, handedOutAt: ctx.now });
}
