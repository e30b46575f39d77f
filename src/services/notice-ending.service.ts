import { LetterKind } from "../entities/letter.entity.js";
import { type Notice, NoticeState, type RedirectTargetKind } from "../entities/notice.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { redirectionLetter } from "../rules/notice-letter.rules.js";
import { mayWithdraw } from "../rules/notice-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { lapseDeadlines } from "./deadline.step.js";
import { changeNotice, noticeForDeed, type OnNotice } from "./notice-deed.step.js";
import { writeToNotifier } from "./notice-letter.step.js";

export type NoticeEnded = { readonly noticeId: string; readonly warnings: [] };

export interface RedirectNotice extends OnNotice {
  readonly toKind: RedirectTargetKind;
  readonly toName: string;
  readonly toNumber?: string | null | undefined;
  readonly reason: string;
}

/** Sends a notice that came to the wrong place on to the right one, and tells whoever gave it (fvl § 11). */
export async function redirectNotice(ctx: RequestContext, input: RedirectNotice): Promise<NoticeEnded> {
  return ctx.write("redirectNotice", input, async (db) => {
    const { notice } = await noticeForDeed(ctx, db, "redirectNotice", input.noticeId, input.expectedVersion);
    const name = said(input.toName, "toName");
    const reason = said(input.reason, "reason");
    await writeToNotifier(ctx, db, notice, LetterKind.NOTICE_REDIRECTED, (form, from) => redirectionLetter(form, from, name, reason));
    const to = { redirectedToKind: input.toKind, redirectedToName: name, redirectedToNumber: input.toNumber ?? null };
    return end(ctx, db, notice, { ...to, state: NoticeState.REDIRECTED, endReason: reason });
  });
}

/** The person, or whoever gave the notice without a duty to, withdraws it; what was given under a duty stays until the person says otherwise. */
export async function withdrawNotice(ctx: RequestContext, input: OnNotice & { readonly reason?: string | null | undefined }): Promise<NoticeEnded> {
  return ctx.write("withdrawNotice", input, async (db) => {
    const { notice, standing } = await noticeForDeed(ctx, db, "withdrawNotice", input.noticeId, input.expectedVersion);
    if (!mayWithdraw(notice.notifierCapacity, standing)) throw new Refusal("DUTY_NOTICE_STANDS");
    return end(ctx, db, notice, { state: NoticeState.WITHDRAWN, endReason: input.reason?.trim() || null });
  });
}

export interface RecordOwnerDecline extends OnNotice {
  readonly reason?: string | null | undefined;
  readonly contactAgainOn?: string | null | undefined;
}

/** The person does not want coordination now, and may be asked again on a day the person agrees to (LUND-7-2). */
export async function recordOwnerDecline(ctx: RequestContext, input: RecordOwnerDecline): Promise<NoticeEnded> {
  return ctx.write("recordOwnerDecline", input, async (db) => {
    const { notice } = await noticeForDeed(ctx, db, "recordOwnerDecline", input.noticeId, input.expectedVersion);
    const contactAgainOn = input.contactAgainOn ?? null;
    if (contactAgainOn !== null && (!isLocalDate(contactAgainOn) || contactAgainOn <= ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["contactAgainOn"] });
    return end(ctx, db, notice, { state: NoticeState.OWNER_DECLINED, ownerAgrees: false, ownerInformed: true, contactAgainOn, endReason: input.reason?.trim() || null });
  });
}

/** Nothing is owed any more for this notice; what else it asked for goes on waiting to be sent on. */
async function end(ctx: RequestContext, db: WriteDb, notice: Notice, changes: Partial<Notice>): Promise<NoticeEnded> {
  await changeNotice(db, { notice }, { ...changes, endedAt: ctx.now });
  await lapseDeadlines(ctx, db, { noticeId: notice.id });
  return { noticeId: notice.id, warnings: [] };
}

function said(text: string, path: string): string {
  if (text.trim().length === 0) throw new Refusal(path === "reason" ? "REASONS_REQUIRED" : "INVALID_INPUT", { path: [path] });
  return text.trim();
}
