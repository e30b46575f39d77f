import type { Db, WriteDb } from "../tenants/bracket.js";
import { statement } from "../tenants/statement.js";

/** Where the content of documents lies: beside their rows, behind the same wall. Nobody else knows. */

const keep = statement("document-content.keep", "update document set content = $2 where id = $1");
const fetch = statement("document-content.fetch", "select id, content from document where id = any ($1) and content is not null");

/** Keeps the content of a document that has been registered. */
export async function keepContent(db: WriteDb, documentId: string, content: Buffer): Promise<void> {
  await db.rows(keep, [documentId, content]);
}

/** The contents of documents, for those among them that the caller may see. */
export async function contentsOf(db: Db, documentIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await db.rows<{ id: string; content: Buffer }>(fetch, [documentIds]);
  return new Map(rows.map((it) => [it.id, it.content]));
}
