import { Notice, NoticeState } from "../entities/notice.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { interimReplyPeriod } from "../rules/deadline.rules.js";
import { concernsTheUnit, hasSeatOfFirstContact } from "../rules/notice.rules.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { firstContacts } from "./first-contact-seat.reader.js";

/** A notice that waits for the caller to open a case, with the day the one month is over. */
export interface NoticeTask {
  readonly noticeId: string;
  readonly caseId: null;
  readonly deed: "openCase";
  readonly dueOn: string;
}

const MOST_NOTICES = 100;
const waiting: readonly NoticeState[] = [NoticeState.RECEIVED, NoticeState.ACKNOWLEDGED, NoticeState.INCOMPLETE];

/** Each new notice is the first contact's task; where nobody holds that seat, the leader's (SALANGEN-CONTACT-3, SC-18). */
export async function myNoticeTasks(ctx: RequestContext): Promise<NoticeTask[]> {
  const { policy } = ctx.policy;
  if (!hasSeatOfFirstContact(policy) || !(await isTheirTurn(ctx))) return [];
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Notice, "n")} from notice n
      where n.state = any ($1) and n.owner_agrees is distinct from false order by n.received_at, n.id limit ${MOST_NOTICES}`;
    return db.rows<Notice>(statement("notice-task.mine", text), [waiting]);
  });
  const theirs = rows.filter((it) => concernsTheUnit(it.kinds));
  for (const it of theirs) ctx.saw("NOTICE", null, it.subjectId);
  return theirs.map((it) => ({ noticeId: it.id, caseId: null, deed: "openCase", dueOn: interimReplyPeriod(localDate(it.receivedAt), policy).dueOn }));
}

async function isTheirTurn(ctx: RequestContext): Promise<boolean> {
  if (ctx.actor.isFirstContact) return true;
  if (!ctx.actor.roles.some((it) => it.role === Role.UNIT_LEADER)) return false;
  return (await ctx.read((db) => firstContacts(db, ctx.today))).length === 0;
}
