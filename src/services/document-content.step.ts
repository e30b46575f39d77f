import { createHash } from "node:crypto";
import { type Document, MediaType } from "../entities/document.entity.js";
import { mediaTypeOf, MOST_BYTES } from "../rules/document.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import { statement } from "../tenants/statement.js";

/** Where the contents of documents are kept. Nobody who keeps or fetches one knows where that is. */
export interface DocumentStore {
  /** Keeps the content of a document that has been registered. */
  keep(db: WriteDb, id: string, content: Buffer): Promise<void>;
  /** The contents of documents, for those among them that the caller may see. */
  fetch(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/** Contents lie beside their rows, behind the same wall. */
function inDatabase(table: "document" | "room_document_version"): DocumentStore {
  const keep = statement(`document-content.keep.${table}`, `update ${table} set content = $2 where id = $1`);
  const fetch = statement(`document-content.fetch.${table}`, `select id, content from ${table} where id = any ($1) and content is not null`);
  return {
    keep: async (db, id, content) => void (await db.rows(keep, [id, content])),
    fetch: async (db, ids) => new Map((await db.rows<{ id: string; content: Buffer }>(fetch, [ids])).map((it) => [it.id, it.content])),
  };
}

/** Of the files of notices and cases. */
export const caseFiles = inDatabase("document");
/** Of the documents of rooms, each version by itself. */
export const roomFiles = inDatabase("room_document_version");

/** A file as it came, with what its bytes tell of it. */
export type FileAtHand = Pick<Document, "mediaType" | "bytes" | "digest"> & { readonly content: Buffer };

/** Takes a file that was sent as base64: its size and its first bytes decide, whatever it is called. */
export function fileOf(base64: string, accepted: readonly MediaType[] = Object.values(MediaType)): FileAtHand {
  const content = Buffer.from(base64, "base64");
  if (content.length === 0 || content.toString("base64") !== base64) throw new Refusal("INVALID_INPUT", { path: ["content"] });
  if (content.length > MOST_BYTES) throw new Refusal("DOCUMENT_TOO_LARGE", { path: ["content"], most: MOST_BYTES });
  const mediaType = mediaTypeOf(content);
  if (mediaType === null || !accepted.includes(mediaType)) throw new Refusal("DOCUMENT_TYPE_NOT_ACCEPTED", { path: ["content"] });
  return { content, mediaType, bytes: content.length, digest: createHash("sha256").update(content).digest("hex") };
}
