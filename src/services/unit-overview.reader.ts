import { CaseState } from "../entities/case.entity.js";
import { roomLeft } from "../rules/unit-register.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { IS_OPEN } from "./case-standing.reader.js";

/** How many of something. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** How much a coordinator has. */
export interface CoordinatorLoad {
  readonly coordinatorId: string;
  readonly assignments: number;
  readonly plans: number;
  readonly maxPlans: number | null;
  /** What counts towards the limit: plans, or everybody they coordinate for where the municipality says so. */
  readonly load: number;
  readonly roomLeft: number | null;
  readonly children: number;
  readonly stalePlans: number;
  readonly overlaps: number;
}

const casesByState = statement("overview.cases", `select state as name, count(*)::int as count from "case" group by state order by state`);
const plansByState = statement("overview.plans", "select state as name, count(*)::int as count from individual_plan group by state order by state");
const noticesByState = statement("overview.notices", "select state as name, count(*)::int as count from notice group by state order by state");
const groupsByState = statement("overview.groups", "select state as name, count(*)::int as count from responsibility_group group by state order by state");

/** The unit's figures: how many notices, cases, plans and groups stand where (STRANDA-DUTY-4, FAIL-17, LOPPA-TASK-3). */
export async function countsByState(ctx: RequestContext, of: "notices" | "cases" | "plans" | "groups"): Promise<Count[]> {
  const asked = { notices: noticesByState, cases: casesByState, plans: plansByState, groups: groupsByState }[of];
  return ctx.read((db) => db.rows<Count>(asked, []));
}

const load = statement(
  "overview.load",
  `select a.coordinator_id as "coordinatorId", count(distinct a.id)::int as assignments, count(distinct p.id)::int as plans,
     (case when $2 then count(distinct a.case_id) else count(distinct p.id) end)::int as load, count(distinct a.id) filter (where a.kind = 'CHILD_COORDINATOR')::int as children,
     count(distinct p.id) filter (where d.due_on < $1)::int as "stalePlans", count(distinct h.id)::int as overlaps
   from coordinator_assignment a left join individual_plan p on p.case_id = a.case_id and p.state <> 'CLOSED'
     left join deadline d on d.case_id = p.case_id and d.settled_at is null and d.kind = 'PLAN_STALENESS'
     left join coordinator_change h on h.case_id = a.case_id and h.state = 'OVERLAP'
   where a.until is null and (a.ends_by is null or a.ends_by > $1) group by a.coordinator_id order by count(distinct p.id) desc, a.coordinator_id`,
);

/** Every coordinator with their load, beside the municipality's limit (LUND-6-5, FAIL-04). */
export async function coordinatorLoads(ctx: RequestContext): Promise<CoordinatorLoad[]> {
  const { maxPlans, capCountsCases } = ctx.policy.policy.coordinator;
  const rows = await ctx.read((db) => db.rows<Omit<CoordinatorLoad, "maxPlans" | "roomLeft">>(load, [ctx.today, capCountsCases === true]));
  return rows.map((it) => ({ ...it, maxPlans, roomLeft: roomLeft(it.load, maxPlans) }));
}

const vacancies = statement(
  "overview.vacancies",
  `select c.id from "case" c where c.state = any ($1)
     and exists (select 1 from decision d where d.case_id = c.id and d.outcome in ('GRANTED', 'PARTLY') and d.superseded_at is null)
     and (not exists (select 1 from coordinator_assignment a where a.case_id = c.id and a.until is null and (a.ends_by is null or a.ends_by > $2))
       or exists (select 1 from coordinator_vacancy v where v.case_id = c.id and v.until is null))
   order by c.received_at, c.id limit 100`,
);

/** Cases in which somebody has the right to a coordinator and has none, declared vacant or not (LOPPA-IP-2, LUND-3-6, INV-02). */
export async function casesWithoutCoordinator(ctx: RequestContext): Promise<string[]> {
  const rows = await ctx.read((db) =>
    db.rows<{ id: string }>(vacancies, [[CaseState.DECIDED, CaseState.DECIDED_IN_OWN_UNIT, CaseState.NOTIFIED, CaseState.UNDER_APPEAL, CaseState.HANDED_OVER], ctx.today]),
  );
  return rows.map((it) => it.id);
}

const missing = statement(
  "overview.missingRegistrations",
  `select c.id from "case" c where c.path = 'OWN_UNIT' and c.registered_with_unit_at is null and ${IS_OPEN}
     and exists (select 1 from decision d where d.case_id = c.id and d.outcome in ('GRANTED', 'PARTLY') and d.superseded_at is null)
   order by c.received_at, c.id limit 100`,
);

/** Cases decided in the person's own unit that have not been registered with the coordinating unit (STRANDA-ORG-7, SC-07). */
export async function casesMissingRegistration(ctx: RequestContext): Promise<string[]> {
  return (await ctx.read((db) => db.rows<{ id: string }>(missing, []))).map((it) => it.id);
}

const undecided = statement(
  "overview.undecidedInOwnUnit",
  `select c.id from "case" c where c.path = 'OWN_UNIT' and ${IS_OPEN} and not exists (select 1 from decision d where d.case_id = c.id and d.superseded_at is null)
   order by c.received_at, c.id limit 100`,
);

/** Cases the person's own unit has taken and not decided: they would be on nobody else's list (STRANDA-ORG-6, CON-22). */
export async function casesUndecidedInOwnUnit(ctx: RequestContext): Promise<string[]> {
  return (await ctx.read((db) => db.rows<{ id: string }>(undecided, []))).map((it) => it.id);
}
