import { Document, DocumentKind } from "../entities/document.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseFiles, fileOf } from "./document-content.step.js";
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
    const { content, ...told } = fileOf(input.content);
    const { noticeId, caseId } = file;
    const documentId = await db.insert(Document, {
      kind: input.kind,
      title,
      noticeId,
      caseId,
      aboutId: null,
      ...told,
      ...declarationIn(ctx, input),
      knownTo: knownBy(ctx, file),
      uploadedById: actorId(ctx),
      uploadedAt: ctx.now,
    });
    await caseFiles.keep(db, documentId, content);
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
