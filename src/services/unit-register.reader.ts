import type { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { PlanState } from "../entities/individual-plan.entity.js";
import type { GroupState } from "../entities/responsibility-group.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { standsInRegister } from "../rules/unit-register.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { IS_OPEN } from "./case-standing.reader.js";
import { type Condition, where, type Where } from "./condition.step.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** One person's coordination as the unit keeps it in view: that there is a plan, a coordinator and a group, and nothing of what they hold. */
export interface RegisterEntry {
  readonly id: string;
  readonly subjectId: string;
  readonly planState: PlanState | null;
  readonly planChangedAt: Date | null;
  readonly staleSince: string | null;
  readonly reviseOn: string | null;
  readonly groupState: GroupState | null;
  readonly nextMeetingOn: string | null;
  readonly vacantSince: string | null;
  readonly vacancyDueOn: string | null;
}

export interface RegisterFilter {
  readonly coordinatorId?: string | null | undefined;
  readonly coordinatorKind?: CoordinatorKind | null | undefined;
  readonly serviceUnitId?: string | null | undefined;
  readonly planStates?: readonly PlanState[] | null | undefined;
  readonly withPlan?: boolean | null | undefined;
  readonly withGroup?: boolean | null | undefined;
  readonly stale?: boolean | null | undefined;
  readonly vacant?: boolean | null | undefined;
  readonly reviseBy?: string | null | undefined;
}

/** In which order the register is read. */
export enum RegisterOrder {
  LONGEST_KNOWN = "LONGEST_KNOWN",
  LONGEST_UNCHANGED = "LONGEST_UNCHANGED",
  NEXT_REVISION = "NEXT_REVISION",
}

const FROM = `"case" c left join individual_plan p on p.case_id = c.id and p.state <> 'CLOSED' left join responsibility_group g on g.case_id = c.id and g.state <> 'DISSOLVED'`;
const IN_FORCE = "a.case_id = c.id and a.until is null and (a.ends_by is null or a.ends_by > ?)";
const ASSIGNED = `exists (select 1 from coordinator_assignment a where ${IN_FORCE})`;
const GRANTED = "exists (select 1 from decision d where d.case_id = c.id and d.outcome in ('GRANTED', 'PARTLY') and d.superseded_at is null)";
const DECLARED = "exists (select 1 from coordinator_vacancy v where v.case_id = c.id and v.until is null)";
const BELONGS = `${IS_OPEN} and (p.id is not null or g.id is not null or ${GRANTED} or ${ASSIGNED})`;
const VACANT = `(${DECLARED} or (${GRANTED} and not ${ASSIGNED}))`;

const due = (kind: string): string => `(select min(d.due_on) from deadline d where d.case_id = c.id and d.settled_at is null and d.kind = '${kind}'`;
const REVISE_ON = `${due("PLAN_REVISION")})`;
const STALE_SINCE = `${due("PLAN_STALENESS")} and d.due_on < ?)`;
const OF_UNIT = `(c.service_unit_id = ? or exists (select 1 from coordinator_assignment a join person q on q.municipality_id = a.municipality_id and q.id = a.coordinator_id
  where ${IN_FORCE} and q.service_unit_id = ?))`;

const lastOfAll = "9999-12-31";
const orders: Readonly<Record<RegisterOrder, readonly [key: string, type: string]>> = {
  LONGEST_KNOWN: ["c.received_at", "timestamptz"],
  LONGEST_UNCHANGED: [`coalesce(p.changed_at, '${lastOfAll}T00:00:00Z'::timestamptz)`, "timestamptz"],
  NEXT_REVISION: [`coalesce(${REVISE_ON}, '${lastOfAll}'::date)`, "date"],
};

/** The values of a text that come ahead of the numbered ones of its conditions, in the order they stand. */
const shown = (today: string): readonly Condition[] => [
  ["staleSince", STALE_SINCE, today],
  ["nextMeetingOn", "(select min(m.meets_on) from group_meeting m where m.case_id = c.id and m.state in ('PLANNED', 'INVITED') and m.meets_on >= ?)", today],
];

/** The register of plans and coordinators, one statement a page (STRANDA-DUTY-4, LOPPA-TASK-3, SAM-149). */
export async function unitRegister(ctx: RequestContext, filter: RegisterFilter, order: RegisterOrder, page: PageRequest): Promise<Page<RegisterEntry>> {
  const after = positionAfter(page);
  const [key, type] = orders[order];
  const beyond: Condition[] = after ? [["after", `(${key}, c.id) > (?::${type}, ?::uuid)`, after.value, after.id]] : [];
  const rows = await ctx.read((db) => {
    const found = where([...conditionsOf(ctx, filter), ...beyond]);
    const { text, values } = selecting(ctx.today, found, key);
    const list = `${text} order by "orderedBy", c.id limit $${values.length + 1}`;
    return db.rows<RegisterEntry & { readonly orderedBy: Date | string }>(statement(`register.list.${order}${found.name}`, list), [...values, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.orderedBy instanceof Date ? it.orderedBy.toISOString() : it.orderedBy, id: it.id }));
  for (const it of fetched.nodes) ctx.saw("REGISTER", it.id);
  return fetched;
}

function selecting(today: string, found: Where, key: string): { readonly text: string; readonly values: readonly unknown[] } {
  let number = found.values.length;
  const columns = shown(today).map(([name, text]) => `${text.replaceAll("?", () => `$${++number}`)} as "${name}"`);
  const text = `select c.id, c.subject_id as "subjectId", p.state as "planState", p.changed_at as "planChangedAt", g.state as "groupState", ${REVISE_ON} as "reviseOn",
    (select min(v.since) from coordinator_vacancy v where v.case_id = c.id and v.until is null) as "vacantSince", ${due("COORDINATOR_VACANCY")}) as "vacancyDueOn",
    ${columns.join(", ")}, ${key} as "orderedBy" from ${FROM} ${found.text}`;
  return { text, values: [...found.values, ...shown(today).flatMap(([, , ...own]) => own)] };
}

/** How many stand in the register, and how many of them lack something. */
export interface RegisterCounts {
  readonly total: number;
  readonly withPlan: number;
  readonly withoutPlan: number;
  readonly withGroup: number;
  readonly stale: number;
  readonly vacant: number;
  readonly withChildCoordinator: number;
}

export async function countRegister(ctx: RequestContext, filter: RegisterFilter): Promise<RegisterCounts> {
  const { name, text, values } = where(conditionsOf(ctx, filter));
  const today = `$${values.length + 1}::date`;
  const at = (condition: string): string => condition.replaceAll("?", today);
  const count = `select count(*)::int as total, count(p.id)::int as "withPlan", (count(*) - count(p.id))::int as "withoutPlan", count(g.id)::int as "withGroup",
      count(${at(STALE_SINCE)})::int as stale, count(*) filter (where ${at(VACANT)})::int as vacant,
      count(*) filter (where exists (select 1 from coordinator_assignment a where ${at(IN_FORCE)} and a.kind = 'CHILD_COORDINATOR'))::int as "withChildCoordinator"
    from ${FROM} ${text}`;
  const [row] = await ctx.read((db) => db.rows<RegisterCounts>(statement(`register.count${name}`, count), [...values, ctx.today]));
  return row as RegisterCounts;
}

function conditionsOf(ctx: RequestContext, filter: RegisterFilter): Condition[] {
  const { today } = ctx;
  const coordinatorId = filter.coordinatorId == null ? null : localId("Professional", filter.coordinatorId);
  const unitId = filter.serviceUnitId == null ? null : localId("ServiceUnit", filter.serviceUnitId);
  const all: (Condition | false)[] = [
    ["belongs", BELONGS, today],
    ...ofTheirWork(ctx),
    coordinatorId !== null && ["coordinator", `exists (select 1 from coordinator_assignment a where ${IN_FORCE} and a.coordinator_id = ?)`, today, coordinatorId],
    filter.coordinatorKind != null && ["kind", `exists (select 1 from coordinator_assignment a where ${IN_FORCE} and a.kind = ?)`, today, filter.coordinatorKind],
    unitId !== null && ["unit", OF_UNIT, unitId, today, unitId],
    filter.planStates != null && ["states", "p.state = any (?)", filter.planStates],
    filter.withPlan != null && ["plan", "(p.id is not null) = ?", filter.withPlan],
    filter.withGroup != null && ["group", "(g.id is not null) = ?", filter.withGroup],
    filter.stale != null && ["stale", `(${STALE_SINCE} is not null) = ?`, today, filter.stale],
    filter.vacant != null && ["vacant", `${VACANT} = ?`, today, filter.vacant],
    filter.reviseBy != null && ["revise", `${REVISE_ON} <= ?`, filter.reviseBy],
  ];
  return all.filter((it) => it !== false);
}

/** The cases that are the caller's to follow; of the whole unit, all but their own family's. */
function ofTheirWork(ctx: RequestContext): Condition[] {
  const whole = ctx.seesWholeMunicipality;
  const related = [...ctx.actor.relations].map(([id, relations]) => ({ id, stands: standsInRegister(relations, whole) }));
  const ids = (stands: boolean): string[] => related.filter((it) => it.stands === stands).map((it) => it.id);
  if (!whole) return [["theirs", "c.id = any (?)", ids(true)]];
  return ids(false).length === 0 ? [] : [["others", "c.id <> all (?)", ids(false)]];
}
