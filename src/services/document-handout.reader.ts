import { DocumentHandout } from "../entities/document-handout.entity.js";
import { UnitDocument, type UnitWork } from "../entities/unit-document.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { readCaseRows } from "./case-rows.reader.js";

/** A document with the group or appointment it was handed out with. */
export type HandedOut = UnitDocument & { readonly aboutId: string };

/** What was handed out, the edition it was then: for everybody who knows of the group or the coordinator, whether or not they see the unit's register. */
export async function documentsByAbout(ctx: RequestContext, ids: readonly string[]): Promise<HandedOut[]> {
  const handouts = await readCaseRows(ctx, DocumentHandout, "aboutId", ids, { what: "DOCUMENTS", part: "existence", orderBy: ["handedOutAt", "id"] });
  if (handouts.length === 0) return [];
  const wanted = [...new Set(handouts.map((it) => it.unitDocumentId))];
  const documents = new Map((await ctx.read((db) => db.among(UnitDocument, "id", wanted))).map((it) => [it.id, it]));
  return handouts.flatMap(({ aboutId, unitDocumentId }) => {
    const found = documents.get(unitDocumentId);
    return found ? [{ ...found, aboutId }] : [];
  });
}

const MOST = 100;

/** The documents in use for a piece of work, by kind and title (LUND-8-6, LUND-11-1, LUND-11.4-44). */
export async function documentsFor(ctx: RequestContext, work: UnitWork): Promise<UnitDocument[]> {
  return ctx.read((db) => {
    const text = `select ${db.columns(UnitDocument, "d")} from unit_document d where d.retired_at is null and d.works @> array[$1] order by d.kind, d.title, d.id limit ${MOST}`;
    return db.rows<UnitDocument>(statement("unit-document.forWork", text), [work]);
  });
}
