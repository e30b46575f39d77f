import { DeadlineKind } from "../entities/deadline.entity.js";
import { Document, DocumentKind } from "../entities/document.entity.js";
import { LetterKind } from "../entities/letter.entity.js";
import { Mandate } from "../entities/mandate.entity.js";
import { MissingPart, NoticeCompletion } from "../entities/notice-completion.entity.js";
import { type Notice, NoticeState } from "../entities/notice.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { completionLetter } from "../rules/notice-letter.rules.js";
import { isNeverAskedForAuthority, lacksAuthority } from "../rules/notice.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { settleNoticeDeadlines, startDeadline } from "./deadline.step.js";
import { changeNotice, knownTo, noticeForDeed, type OnNotice } from "./notice-deed.step.js";
import { writeToNotifier } from "./notice-letter.step.js";
import { acknowledge } from "./notice.service.js";
import { actorId } from "./person.step.js";

export type NoticeChanged = { readonly noticeId: string; readonly warnings: [] };

/** Tells whoever gave a notice that it came, where that was not done when it was registered (DL-01). */
export async function acknowledgeNotice(ctx: RequestContext, input: OnNotice): Promise<NoticeChanged> {
  return ctx.write("acknowledgeNotice", input, async (db) => {
    const { notice } = await noticeForDeed(ctx, db, "acknowledgeNotice", input.noticeId, input.expectedVersion);
    if (notice.acknowledgedAt !== null) throw new Refusal("NOTICE_ALREADY_ACKNOWLEDGED");
    await acknowledge(ctx, db, notice);
    await settleNoticeDeadlines(ctx, db, notice.id, DeadlineKind.ACKNOWLEDGEMENT);
    await changeNotice(db, { notice }, notice.state === NoticeState.RECEIVED ? { state: NoticeState.ACKNOWLEDGED } : {});
    return { noticeId: notice.id, warnings: [] };
  });
}

export interface RequestNoticeCompletion extends OnNotice {
  readonly missing: readonly MissingPart[];
  readonly text: string;
  readonly dueOn: string;
}

/** Asks for what a notice lacks, with a day. A day that passes changes nothing: the notice is never rejected for it (fvl § 11). */
export async function requestNoticeCompletion(ctx: RequestContext, input: RequestNoticeCompletion): Promise<NoticeChanged> {
  return ctx.write("requestNoticeCompletion", input, async (db) => {
    const { notice } = await noticeForDeed(ctx, db, "requestNoticeCompletion", input.noticeId, input.expectedVersion);
    if (input.missing.length === 0) throw new Refusal("INVALID_INPUT", { path: ["missing"] });
    if (input.text.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["text"] });
    if (!isLocalDate(input.dueOn) || input.dueOn <= ctx.today) throw new Refusal("INVALID_INPUT", { path: ["dueOn"] });
    const asked = { missing: [...new Set(input.missing)], text: input.text, dueOn: input.dueOn };
    mustBeAskable(notice, asked.missing);
    const by = { requestedById: actorId(ctx), requestedAt: ctx.now };
    const aboutId = await db.insert(NoticeCompletion, { ...asked, ...by, noticeId: notice.id, caseId: null, completedAt: null, completedById: null, knownTo: knownTo(notice) });
    await startDeadline(db, DeadlineKind.NOTICE_COMPLETION, { startedOn: ctx.today, dueOn: input.dueOn, alarmOn: null }, { noticeId: notice.id, aboutId });
    await writeToNotifier(ctx, db, notice, LetterKind.NOTICE_COMPLETION, (form, from) => completionLetter(form, from, asked));
    await changeNotice(db, { notice }, { state: NoticeState.INCOMPLETE });
    return { noticeId: notice.id, warnings: [] };
  });
}

/** Law: hpl § 38 a: an authority is asked of nobody who is exempt from giving one by law, whatever staff believe. */
function mustBeAskable(notice: Notice, missing: readonly MissingPart[]): void {
  if (missing.includes(MissingPart.AUTHORITY) && isNeverAskedForAuthority(notice.notifierCapacity)) throw new Refusal("INVALID_INPUT", { path: ["missing"] });
}

/** What a notice lacked has come; where it was the authority, a mandate or a document shows it. */
export async function completeNotice(ctx: RequestContext, input: OnNotice): Promise<NoticeChanged> {
  return ctx.write("completeNotice", input, async (db) => {
    const { notice } = await noticeForDeed(ctx, db, "completeNotice", input.noticeId, input.expectedVersion);
    const open = (await db.among(NoticeCompletion, "noticeId", [notice.id])).filter((it) => it.completedAt === null);
    const lacks = lacksAuthority(notice, ctx.policy.policy);
    if (open.length === 0 && !lacks && notice.state !== NoticeState.INCOMPLETE) throw new Refusal("NOTHING_TO_COMPLETE");
    const needsAuthority = lacks || open.some((it) => it.missing.includes(MissingPart.AUTHORITY));
    if (needsAuthority && !(await hasAuthority(db, notice))) throw new Refusal("AUTHORITY_REQUIRED");
    for (const it of open) await db.update(NoticeCompletion, { id: it.id }, { completedAt: ctx.now, completedById: actorId(ctx) });
    await settleNoticeDeadlines(ctx, db, notice.id, DeadlineKind.NOTICE_COMPLETION);
    await changeNotice(db, { notice }, { state: stateWhenComplete(notice), authorityAttached: notice.authorityAttached || needsAuthority });
    return { noticeId: notice.id, ...(notice.caseId === null ? {} : { caseId: notice.caseId }), warnings: [] };
  });
}

function stateWhenComplete(notice: Notice): NoticeState {
  if (notice.state === NoticeState.LINKED_TO_CASE) return notice.state;
  return notice.acknowledgedAt === null ? NoticeState.RECEIVED : NoticeState.ACKNOWLEDGED;
}

const shows: readonly DocumentKind[] = [DocumentKind.AUTHORITY, DocumentKind.GUARDIAN_MANDATE];

async function hasAuthority(db: WriteDb, notice: Notice): Promise<boolean> {
  if (notice.authorityAttached) return true;
  const [mandates, documents] = await Promise.all([db.among(Mandate, "noticeId", [notice.id]), db.among(Document, "noticeId", [notice.id])]);
  return mandates.some((it) => it.endedAt === null) || documents.some((it) => shows.includes(it.kind));
}
