import { AboutMePicture } from "../entities/about-me-picture.entity.js";
import { RoomDocument } from "../entities/room-document.entity.js";
import { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import { MediaType } from "../entities/document.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";
import { documentsIn } from "./room-subject.step.js";
import { roomForDeed } from "./room.step.js";

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
}

export type PictureChanged = { readonly caseId: string; readonly pictureId: string; readonly warnings: [] };

/** The owner's side shows a picture of the owner in the room, which is their consent to it; the one before is removed (SAM-33). */
export async function choosePicture(ctx: RequestContext, input: Keyed & { readonly caseId: string; readonly roomDocumentId: string }): Promise<PictureChanged> {
  return ctx.write("choosePicture", input, async (db) => {
    const caseId = localId("Case", input.caseId);
    await roomForDeed(ctx, db, "choosePicture", caseId, { area: RoomArea.ABOUT_ME, right: RoomRight.WRITE });
    const [documentId = ""] = await documentsIn(ctx, db, caseId, [input.roomDocumentId]);
    const files = await db.among(RoomDocumentVersion, "documentId", [documentId], { orderBy: ["number"] });
    if (files.at(-1)?.mediaType === MediaType.PDF) throw new Refusal("DOCUMENT_TYPE_NOT_ACCEPTED", { path: ["roomDocumentId"] });
    for (const it of await db.among(AboutMePicture, "caseId", [caseId], { lock: true })) if (it.removedAt === null) await remove(ctx, db, it);
    const pictureId = await db.insert(AboutMePicture, { caseId, documentId, chosenById: actorId(ctx), chosenAt: ctx.now, removedById: null, removedAt: null, version: 1 });
    return { caseId, pictureId, warnings: [] };
  });
}

/** Takes the picture away, at once and for everybody; the owner also what somebody who represents them has chosen, and after the case has ended too (SAM-33). */
export async function removePicture(ctx: RequestContext, input: Keyed & { readonly pictureId: string; readonly expectedVersion: number }): Promise<PictureChanged> {
  return ctx.write("removePicture", input, async (db) => {
    const [picture] = await db.among(AboutMePicture, "id", [localId("AboutMePicture", input.pictureId)], { lock: true });
    if (!picture) throw new Refusal("NOT_FOUND");
    await roomForDeed(ctx, db, "removePicture", picture.caseId, { area: RoomArea.ABOUT_ME, right: RoomRight.WRITE });
    sameVersion(picture.version, input.expectedVersion);
    if (picture.removedAt !== null) throw new Refusal("ALREADY_ENDED");
    await remove(ctx, db, picture);
    return { caseId: picture.caseId, pictureId: picture.id, warnings: [] };
  });
}

/** What was shown by consent is shown to nobody by it any more: the document is put away, for the person's side and the coordinator alone. */
async function remove(ctx: RequestContext, db: WriteDb, { id, documentId, version }: AboutMePicture): Promise<void> {
  await db.update(AboutMePicture, { id }, { removedById: actorId(ctx), removedAt: ctx.now, version: version + 1 });
  const [document] = await db.among(RoomDocument, "id", [documentId], { lock: true });
  if (document) await db.update(RoomDocument, { id: documentId }, { onlyNamed: true, namedIds: [], printerIds: [], setAsideAt: ctx.now, version: document.version + 1 });
}
