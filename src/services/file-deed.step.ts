import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed } from "./case-deed.step.js";
import { noticeForDeed } from "./notice-deed.step.js";
import { actorId } from "./person.step.js";

/** On a notice or on a case: one of the two. */
export interface OnFile {
  readonly noticeId?: string | null | undefined;
  readonly caseId?: string | null | undefined;
}

/** What something is put on: a notice, with its case when there is one, or a case. */
export interface FileAtHand {
  readonly noticeId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string;
}

/** Takes the notice or the case that a deed is done on; the caller and the state have been checked. */
export async function fileForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnFile): Promise<FileAtHand> {
  if ((input.noticeId == null) === (input.caseId == null)) throw new Refusal("INVALID_INPUT", { path: ["caseId"] });
  if (input.noticeId != null) {
    const { notice } = await noticeForDeed(ctx, db, deed, input.noticeId);
    return { noticeId: notice.id, caseId: notice.caseId, subjectId: notice.subjectId };
  }
  const { it } = await caseForDeed(ctx, db, deed, localId("Case", input.caseId ?? ""));
  return { noticeId: null, caseId: it.id, subjectId: it.subjectId };
}

/** Who knows of what is put there though they may not see the case: the person, and whoever put it on a notice they gave; on a case nobody besides (LAW-28). */
export function knownBy(ctx: RequestContext, { subjectId, noticeId }: FileAtHand): string[] {
  return noticeId === null ? [subjectId] : [...new Set([subjectId, actorId(ctx)])];
}

/** What a deed on a notice or a case answers with, so that the payload can show it and the event tells its case. */
export function resultOf({ noticeId, caseId }: FileAtHand): { noticeId?: string; caseId?: string } {
  return { ...(noticeId === null ? {} : { noticeId }), ...(caseId === null ? {} : { caseId }) };
}
