import { RoomDocument } from "../entities/room-document.entity.js";
import { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import { RoomLink } from "../entities/room-link.entity.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import { RoomArea } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { roomFiles } from "./document-content.step.js";
import { onlookerOf } from "./room-audience.step.js";
import { readRoomRows } from "./room-rows.reader.js";

type Ids = readonly string[];
const area = RoomArea.DOCUMENTS;

export const roomDocumentsByCase = async (ctx: RequestContext, ids: Ids) =>
  shown(ctx, await readRoomRows(ctx, RoomDocument, "caseId", ids, { what: "ROOM_DOCUMENTS", area, orderBy: ["addedAt", "id"] }));
export const roomDocumentsByIds = async (ctx: RequestContext, ids: Ids) => shown(ctx, await readRoomRows(ctx, RoomDocument, "id", ids, { what: "ROOM_DOCUMENTS", area }));
export const roomLinksByCase = (ctx: RequestContext, ids: Ids) => readRoomRows(ctx, RoomLink, "caseId", ids, { what: "ROOM_LINKS", area, orderBy: ["position", "id"] });
export const roomLinksByIds = (ctx: RequestContext, ids: Ids) => readRoomRows(ctx, RoomLink, "id", ids, { what: "ROOM_LINKS", area });
export const versionsByDocument = (ctx: RequestContext, ids: Ids) => versions(ctx, "documentId", ids);
export const versionsByIds = (ctx: RequestContext, ids: Ids) => versions(ctx, "id", ids);

function shown(ctx: RequestContext, documents: readonly RoomDocument[]): RoomDocument[] {
  return documents.filter((it) => isShownTo(it, onlookerOf(ctx, it.caseId)));
}

/** The files of documents that the caller may read, the newest last. */
async function versions(ctx: RequestContext, property: "id" | "documentId", ids: Ids): Promise<RoomDocumentVersion[]> {
  const rows = await readRoomRows(ctx, RoomDocumentVersion, property, ids, { what: "ROOM_DOCUMENTS", area, orderBy: ["number", "id"] });
  const readable = (await roomDocumentsByIds(ctx, [...new Set(rows.map((it) => it.documentId))])).map((it) => it.id);
  return rows.filter((it) => readable.includes(it.documentId));
}

/** The content of a file, by the file's id. */
export interface FileContent {
  readonly id: string;
  readonly content: Buffer;
}

/** The contents of files the caller may read, fetched only when somebody asks for them; each reading stands in the access log (SAM-79). */
export async function contentsByVersion(ctx: RequestContext, ids: Ids): Promise<FileContent[]> {
  const readable = await versionsByIds(ctx, ids);
  const wanted = readable.map((it) => it.id);
  const contents = await ctx.read((db) => roomFiles.fetch(db, wanted));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw("ROOM_DOCUMENT_CONTENT", caseId);
  return wanted.map((id) => ({ id, content: contents.get(id) ?? Buffer.alloc(0) }));
}
