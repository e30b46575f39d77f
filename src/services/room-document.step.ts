import { RoomDocument } from "../entities/room-document.entity.js";
import { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { type FileAtHand, roomFiles } from "./document-content.step.js";
import { actorId } from "./person.step.js";
import { mustBeTheirsToChange, onlookerOf } from "./room-audience.step.js";
import { roomForDeed } from "./room.step.js";

export interface OnRoomDocument {
  readonly roomDocumentId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type RoomDocumentChanged = { readonly caseId: string; readonly roomDocumentId: string; readonly warnings: [] };

export interface DocumentAtHand {
  readonly document: RoomDocument;
  readonly hand: CaseAtHand;
}

/** Locks a document of a room that the caller can see, with the right that the deed takes. */
export async function documentForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, documentId: string, right: RoomRight): Promise<DocumentAtHand> {
  const [document] = await db.among(RoomDocument, "id", [localId("RoomDocument", documentId)], { lock: true });
  if (!document || !isShownTo(document, onlookerOf(ctx, document.caseId))) throw new Refusal("NOT_FOUND");
  return { document, hand: await roomForDeed(ctx, db, deed, document.caseId, { area: RoomArea.DOCUMENTS, right }) };
}

/** The same for a change: as the caller has read it, and theirs to change. */
export async function documentToChange(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnRoomDocument): Promise<DocumentAtHand> {
  const at = await documentForDeed(ctx, db, deed, input.roomDocumentId, RoomRight.WRITE);
  mustBeTheirsToChange(ctx, at.document.caseId, at.document.addedById);
  sameVersion(at.document.version, input.expectedVersion);
  return at;
}

/** Adds a file to a document, as its newest version. */
export async function addVersion(
  ctx: RequestContext,
  db: WriteDb,
  of: Pick<RoomDocumentVersion, "caseId" | "documentId" | "number">,
  { content, ...told }: FileAtHand,
): Promise<string> {
  const id = await db.insert(RoomDocumentVersion, { ...of, ...told, uploadedById: actorId(ctx), uploadedAt: ctx.now });
  await roomFiles.keep(db, id, content);
  return id;
}
