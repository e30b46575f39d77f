import { Notice, NoticeState } from "../entities/notice.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { interimReplyPeriod } from "../rules/deadline.rules.js";
import { concernsTheUnit, hasSeatOfFirstContact, whoOpensNotices } from "../rules/notice.rules.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { firstContacts } from "./first-contact-seat.reader.js";

/** A notice that waits for the caller: to open a case, with the day the one month is over, or to say that what was written down is right. */
export interface NoticeTask {
  readonly noticeId: string;
  readonly caseId: null;
  readonly deed: "openCase" | "confirmNotice";
  readonly dueOn: string | null;
}

const MOST_NOTICES = 100;
const waiting: readonly NoticeState[] = [NoticeState.RECEIVED, NoticeState.ACKNOWLEDGED, NoticeState.INCOMPLETE];

/** What waits for the caller among notices: the unit's new ones, and the caller's own that nobody has confirmed. */
export async function myNoticeTasks(ctx: RequestContext): Promise<NoticeTask[]> {
  return ctx.login?.kind === "CITIZEN" ? toConfirm(ctx) : toOpen(ctx);
}

/** Each new notice is the first contact's task where a seat meets the public first, the leader's while nobody holds it (SALANGEN-CONTACT-3, SC-18); elsewhere it is the unit's. */
async function toOpen(ctx: RequestContext): Promise<NoticeTask[]> {
  if (!(await opensNotices(ctx))) return [];
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Notice, "n")} from notice n
      where n.state = any ($1) and n.owner_agrees is distinct from false order by n.received_at, n.id limit ${MOST_NOTICES}`;
    return db.rows<Notice>(statement("notice-task.mine", text), [waiting]);
  });
  const theirs = rows.filter((it) => concernsTheUnit(it.kinds));
  for (const it of theirs) ctx.saw("NOTICE", null, it.subjectId);
  return theirs.map((it) => ({ noticeId: it.id, caseId: null, deed: "openCase", dueOn: interimReplyPeriod(localDate(it.receivedAt), ctx.policy.policy).dueOn }));
}

async function opensNotices(ctx: RequestContext): Promise<boolean> {
  const { policy } = ctx.policy;
  const holds = (role: Role): boolean => ctx.actor.roles.some((it) => it.role === role);
  if (!hasSeatOfFirstContact(policy)) return whoOpensNotices(policy).some(holds);
  if (ctx.actor.isFirstContact) return true;
  return holds(Role.UNIT_LEADER) && (await ctx.read((db) => firstContacts(db, ctx.today))).length === 0;
}

/** What the caller told, and somebody else wrote down, is theirs to confirm, before a case and after (fvl § 11). */
async function toConfirm(ctx: RequestContext): Promise<NoticeTask[]> {
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Notice, "n")} from notice n
      where n.subject_id = $1 and n.state = any ($2) and n.needs_confirmation and n.confirmed_at is null order by n.received_at, n.id limit ${MOST_NOTICES}`;
    return db.rows<Notice>(statement("notice-task.toConfirm", text), [ctx.actor.personId, [...waiting, NoticeState.LINKED_TO_CASE]]);
  });
  for (const it of rows) ctx.saw("NOTICE", it.caseId, it.subjectId);
  return rows.map((it) => ({ noticeId: it.id, caseId: null, deed: "confirmNotice", dueOn: null }));
}
