import { CaseState } from "../entities/case.entity.js";
import { NoticeState } from "../entities/notice.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import type { Count } from "./unit-overview.reader.js";

const answered = [CaseState.NOTIFIED, CaseState.HANDED_OVER, CaseState.UNDER_APPEAL, CaseState.WITHDRAWN, CaseState.CLOSED];
const comeToNothing = [NoticeState.REDIRECTED, NoticeState.WITHDRAWN, NoticeState.OWNER_DECLINED];

const openNeeds = statement(
  "needs.open",
  `select k.kind as name, count(*)::int as count from notice n cross join lateral unnest(n.kinds) as k (kind) left join "case" c on c.id = n.case_id
   where n.state <> all ($1) and (c.id is null or c.state <> all ($2)) group by k.kind order by k.kind`,
);

/** The needs that have been reported and not been answered yet, by what the notice asks for (LOPPA-TASK-6, FAIL-17). A notice of two kinds counts once for each. */
export async function openNeedsByKind(ctx: RequestContext): Promise<Count[]> {
  return ctx.read((db) => db.rows<Count>(openNeeds, [comeToNothing, answered]));
}

/** How many notices a unit has given. */
export interface NoticesOfUnit {
  readonly serviceUnitId: string;
  readonly count: number;
}

const noticesOfUnits = statement(
  "needs.noticesOfUnits",
  `select p.service_unit_id as "serviceUnitId", count(*)::int as count from notice n join person p on p.id = coalesce(n.notifier_id, n.registered_by_id)
   where p.service_unit_id is not null and n.received_at >= $1 group by p.service_unit_id order by count(*) desc, p.service_unit_id`,
);

/** How many notices each unit has given since a time, the most first; who sees a need has a duty to report it (LUND-5-2). */
export async function noticesByUnit(ctx: RequestContext, since: Date): Promise<NoticesOfUnit[]> {
  return ctx.read((db) => db.rows<NoticesOfUnit>(noticesOfUnits, [since]));
}
