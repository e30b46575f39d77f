import { createHash } from "node:crypto";
import { Document, DocumentKind } from "../entities/document.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { mediaTypeOf, MOST_BYTES } from "../rules/document.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { keepContent } from "./document-content.step.js";
import { fileForDeed, knownBy, type OnFile, resultOf } from "./file-deed.step.js";
import { actorId } from "./person.step.js";

export interface AttachDocument extends OnFile {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly content: string;
  readonly purpose?: string | null | undefined;
  readonly scope?: string | null | undefined;
  readonly signedOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type DocumentAttached = { readonly noticeId?: string; readonly caseId?: string; readonly documentId: string; readonly warnings: [] };

/** Puts a document on a notice or a case: what it is made of is read from its first bytes, and its digest tells ever after whether it is the same. */
export async function attachDocument(ctx: RequestContext, input: AttachDocument): Promise<DocumentAttached> {
  return ctx.write("attachDocument", input, async (db) => {
    const file = await fileForDeed(ctx, db, "attachDocument", input);
    const title = input.title.trim();
    if (title.length === 0) throw new Refusal("INVALID_INPUT", { path: ["title"] });
    const content = decoded(input.content);
    const mediaType = mediaTypeOf(content);
    if (mediaType === null) throw new Refusal("DOCUMENT_TYPE_NOT_ACCEPTED", { path: ["content"] });
    const { noticeId, caseId } = file;
    const documentId = await db.insert(Document, {
      kind: input.kind,
      title,
      noticeId,
      caseId,
      aboutId: null,
      mediaType,
      bytes: content.length,
      digest: createHash("sha256").update(content).digest("hex"),
      ...declarationIn(ctx, input),
      knownTo: knownBy(ctx, file),
      uploadedById: actorId(ctx),
      uploadedAt: ctx.now,
    });
    await keepContent(db, documentId, content);
    return { ...resultOf(file), documentId, warnings: [] };
  });
}

/** An information declaration says what the information is for and how far it reaches; without that it declares nothing (LOPPA-DOC-3). */
function declarationIn(ctx: RequestContext, input: AttachDocument): Pick<Document, "purpose" | "scope" | "signedOn"> {
  const purpose = input.purpose?.trim() || null;
  const scope = input.scope?.trim() || null;
  const signedOn = input.signedOn ?? null;
  if (signedOn !== null && (!isLocalDate(signedOn) || signedOn > ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["signedOn"] });
  if (input.kind === DocumentKind.INFORMATION_DECLARATION && purpose === null) throw new Refusal("INVALID_INPUT", { path: ["purpose"] });
  if (input.kind === DocumentKind.INFORMATION_DECLARATION && scope === null) throw new Refusal("INVALID_INPUT", { path: ["scope"] });
  return { purpose, scope, signedOn };
}

function decoded(base64: string): Buffer {
  const content = Buffer.from(base64, "base64");
  if (content.length === 0 || content.toString("base64") !== base64) throw new Refusal("INVALID_INPUT", { path: ["content"] });
  if (content.length > MOST_BYTES) throw new Refusal("DOCUMENT_TOO_LARGE", { path: ["content"], most: MOST_BYTES });
  return content;
}
