import { Deadline, type DeadlineKind } from "../entities/deadline.entity.js";
import type { Period } from "../rules/deadline.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

/** What a deadline belongs to: a notice until a case is opened, a case from then on. */
export interface DeadlineOwner {
  readonly caseId?: string;
  readonly noticeId?: string;
  /** The decision, appeal, meeting or other thing it is about. */
  readonly aboutId?: string;
}

/** Writes a deadline that begins with the deed being done. */
export async function startDeadline(db: WriteDb, kind: DeadlineKind, period: Period, owner: DeadlineOwner): Promise<void> {
  await db.insert(Deadline, { kind, ...period, caseId: owner.caseId ?? null, noticeId: owner.noticeId ?? null, aboutId: owner.aboutId ?? null, settledAt: null });
}

const SETTLE = "update deadline set settled_at = $1, outcome = case when due_on >= $2 then 'MET' else 'BREACHED' end where settled_at is null";
const settleOfCase = statement("deadline.settleOfCase", `${SETTLE} and case_id = $3 and kind = $4`);
const settleOfNotice = statement("deadline.settleOfNotice", `${SETTLE} and notice_id = $3 and kind = $4`);
const settleAbout = statement("deadline.settleAbout", `${SETTLE} and about_id = $3 and kind = $4`);

/** Settles the open deadlines of one kind that belong to a case: the deed being done is what they waited for. Late is a breach, and stays one. */
export async function settleDeadlines(ctx: RequestContext, db: WriteDb, caseId: string, kind: DeadlineKind): Promise<void> {
  await db.rows(settleOfCase, [ctx.now, ctx.today, caseId, kind]);
}

/** The same for a notice that no case has been opened for. */
export async function settleNoticeDeadlines(ctx: RequestContext, db: WriteDb, noticeId: string, kind: DeadlineKind): Promise<void> {
  await db.rows(settleOfNotice, [ctx.now, ctx.today, noticeId, kind]);
}

/** The same for one decision, appeal, meeting or other thing. */
export async function settleDeadlinesAbout(ctx: RequestContext, db: WriteDb, aboutId: string, kind: DeadlineKind): Promise<void> {
  await db.rows(settleAbout, [ctx.now, ctx.today, aboutId, kind]);
}

const LAPSE = "update deadline set settled_at = $1, outcome = 'LAPSED' where settled_at is null";
const lapseOfCase = statement("deadline.lapseOfCase", `${LAPSE} and case_id = $2`);
const lapseOfNotice = statement("deadline.lapseOfNotice", `${LAPSE} and notice_id = $2`);
const lapseAbout = statement("deadline.lapseAbout", `${LAPSE} and about_id = $2`);

/** Ends every open deadline of a case, a notice or another thing where nothing is owed any more, as when a case is withdrawn. */
export async function lapseDeadlines(ctx: RequestContext, db: WriteDb, owner: DeadlineOwner): Promise<void> {
  if (owner.caseId) await db.rows(lapseOfCase, [ctx.now, owner.caseId]);
  if (owner.noticeId) await db.rows(lapseOfNotice, [ctx.now, owner.noticeId]);
  if (owner.aboutId) await db.rows(lapseAbout, [ctx.now, owner.aboutId]);
}
