import { RoomDocument, RoomDocumentKind } from "../entities/room-document.entity.js";
import { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { acceptedTypes } from "../rules/room-document.rules.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { addVersion, documentToChange, type OnRoomDocument, type RoomDocumentChanged } from "./room-document.step.js";
import { fileOf } from "./document-content.step.js";
import { actorId } from "./person.step.js";
import { audienceOf, keptAfter, readersNamed, type ShownTo } from "./room-audience.step.js";
import { rightsOf, roomForDeed } from "./room.step.js";

interface Labelled extends ShownTo {
  readonly kind: RoomDocumentKind;
  readonly title: string;
  readonly folder?: string | null | undefined;
  readonly printerIds?: readonly string[] | null | undefined;
}

export interface AddRoomDocument extends Labelled {
  readonly caseId: string;
  readonly content: string;
  readonly idempotencyKey?: string | null | undefined;
}

export type ChangeRoomDocument = OnRoomDocument & Labelled;

/** Puts a document in a room: known by its first bytes, with its digest, for all who read the area or for those named (SAM-76, SAM-77, SAM-79). */
export async function addRoomDocument(ctx: RequestContext, input: AddRoomDocument): Promise<RoomDocumentChanged> {
  return ctx.write("addRoomDocument", input, async (db) => {
    const hand = await roomForDeed(ctx, db, "addRoomDocument", localId("Case", input.caseId), { area: RoomArea.DOCUMENTS, right: RoomRight.WRITE });
    const file = fileOf(input.content, acceptedTypes(input.kind, ctx.policy.policy.room?.documentTypes ?? []));
    const labels = await labelsOf(ctx, db, hand, input, null);
    const added = { addedById: actorId(ctx), addedAt: ctx.now, setAsideAt: null, version: 1 };
    const documentId = await db.insert(RoomDocument, { caseId: hand.it.id, ...labels, ...added });
    await addVersion(ctx, db, { caseId: hand.it.id, documentId, number: 1 }, file);
    return { caseId: hand.it.id, roomDocumentId: documentId, warnings: [] };
  });
}

/** Puts a new file in the place of the one there is, which stays as an earlier version (SAM-79). What was signed by hand is what was signed: another form is registered beside it. */
export async function replaceRoomDocument(ctx: RequestContext, input: OnRoomDocument & { readonly content: string }): Promise<RoomDocumentChanged> {
  return ctx.write("replaceRoomDocument", input, async (db) => {
    const { document } = await documentToChange(ctx, db, "replaceRoomDocument", input);
    if (document.kind === RoomDocumentKind.SIGNED_CONSENT) throw new Refusal("NOT_A_SIGNED_FORM", { path: ["content"] });
    const file = fileOf(input.content, acceptedTypes(document.kind, ctx.policy.policy.room?.documentTypes ?? []));
    const numbers = (await db.among(RoomDocumentVersion, "documentId", [document.id])).map((it) => it.number);
    await addVersion(ctx, db, { caseId: document.caseId, documentId: document.id, number: Math.max(0, ...numbers) + 1 }, file);
    return changed(db, document, {});
  });
}

/** Says anew what a document is called, where it lies, whom it is for and who may print it. What it holds stays (SAM-79, SAM-104). */
export async function changeRoomDocument(ctx: RequestContext, input: ChangeRoomDocument): Promise<RoomDocumentChanged> {
  return ctx.write("changeRoomDocument", input, async (db) => {
    const { document, hand } = await documentToChange(ctx, db, "changeRoomDocument", input);
    return changed(db, document, await labelsOf(ctx, db, hand, input, document));
  });
}

/** Puts a document away, or takes it up again. Nothing is deleted (SAM-28, SAM-79). */
export async function setRoomDocumentActive(ctx: RequestContext, input: OnRoomDocument & { readonly active: boolean }): Promise<RoomDocumentChanged> {
  return ctx.write("setRoomDocumentActive", input, async (db) => {
    const { document } = await documentToChange(ctx, db, "setRoomDocumentActive", input);
    return changed(db, document, { setAsideAt: input.active ? null : ctx.now });
  });
}

async function changed(db: WriteDb, { id, caseId, version }: RoomDocument, changes: Partial<RoomDocument>): Promise<RoomDocumentChanged> {
  await db.update(RoomDocument, { id }, { ...changes, version: version + 1 });
  return { caseId, roomDocumentId: id, warnings: [] };
}

type Labels = Pick<RoomDocument, "kind" | "title" | "folder" | "namedIds" | "onlyNamed" | "keptFromRepresentatives" | "printerIds">;

/** A signed form is registered with what it says, and not put in as just any document; nor does one become the other. */
async function labelsOf(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: Labelled, before: RoomDocument | null): Promise<Labels> {
  const isForm = (kind: RoomDocumentKind | undefined): boolean => kind === RoomDocumentKind.SIGNED_CONSENT;
  if (isForm(input.kind) || isForm(before?.kind)) throw new Refusal("NOT_A_SIGNED_FORM", { path: ["kind"] });
  const audience = await audienceOf(ctx, db, hand, RoomArea.DOCUMENTS, input);
  const keptFromRepresentatives = before ? keptAfter(ctx, before, input.keptFromRepresentatives) : audience.keptFromRepresentatives;
  const printerIds = await printersOf(ctx, db, hand, input, before);
  return { kind: input.kind, title: input.title.trim(), folder: input.folder?.trim() || null, ...audience, keptFromRepresentatives, printerIds };
}

/** Who else may print is for those to say who may print themselves; left out, it stays as it was. */
async function printersOf(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, { printerIds }: Labelled, before: RoomDocument | null): Promise<string[]> {
  if (printerIds == null) return before?.printerIds ?? [];
  if (!rightsOf(ctx, it.id, RoomArea.DOCUMENTS).includes(RoomRight.PRINT)) throw new Refusal("NOT_YOURS_TO_DO", { path: ["printerIds"] });
  return readersNamed(ctx, db, { caseId: it.id, area: RoomArea.DOCUMENTS }, printerIds, "printerIds");
}
