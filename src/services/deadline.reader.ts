import { Deadline, type DeadlineKind } from "../entities/deadline.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { handlesUnitDeadlines, kindsToldTo, owedKinds, toldBy } from "../rules/deadline-kind.rules.js";
import { localId } from "../rules/global-id.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead } from "./case-rows.reader.js";
import { type Condition, where, type Where } from "./condition.step.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Which open deadlines are asked for. */
export interface DeadlineFilter {
  readonly dueBy?: string | null | undefined;
  readonly overdueOnly?: boolean | null | undefined;
  readonly alarmed?: boolean | null | undefined;
  readonly kinds?: readonly DeadlineKind[] | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly handlerId?: string | null | undefined;
}

/** What has passed of a person's own chances is over by itself; in hours, the instant counts. */
const STILL_OPEN: Condition[1] = "(d.kind = any (?) or d.due_on >= ?)";
const OVERDUE: Condition[1] = "d.kind = any (?) and (d.due_on < ? or d.due_at < ?)";

/** Open deadlines, the earliest first: one index scan, whatever is asked for. */
export function listDeadlines(ctx: RequestContext, withinDays: number, filter: DeadlineFilter, page: PageRequest): Promise<Page<Deadline>> {
  return onePage(ctx, "deadline.list", [...open(ctx), ...conditionsOf(ctx, withinDays, filter)], page);
}

function open(ctx: RequestContext): Condition[] {
  return [["open", `d.settled_at is null and ${STILL_OPEN}`, [...owedKinds], ctx.today], ...withoutUnits(ctx), ...ofReadableFiles(ctx)];
}

/** Whoever sees a case without reading its file, such as a member of the allocation body, is told none of its days (INV-22). */
function ofReadableFiles(ctx: RequestContext): Condition[] {
  const closed = [...ctx.actor.relations.keys()].filter((it) => !mayRead(ctx, it, "file"));
  return closed.length === 0 ? [] : [["file", "(d.case_id is null or d.case_id <> all (?))", closed]];
}

/** The unit's own are for those who have the task. */
function withoutUnits(ctx: RequestContext): Condition[] {
  return handlesUnitDeadlines(ctx.actor.roles.map((it) => it.role)) ? [] : [["case", "(d.case_id is not null or d.notice_id is not null)"]];
}

function conditionsOf(ctx: RequestContext, withinDays: number, filter: DeadlineFilter): Condition[] {
  const { today, now } = ctx;
  const isBounded = filter.dueBy != null || (filter.alarmed !== true && filter.overdueOnly !== true);
  const alarm = `(d.alarm_on <= ? or ${OVERDUE})`;
  const all: (Condition | false)[] = [
    isBounded && ["dueBy", "d.due_on <= ?", filter.dueBy ?? addDays(today, withinDays)],
    filter.overdueOnly === true && ["late", OVERDUE, [...owedKinds], today, now],
    filter.alarmed === true && ["alarm", alarm, today, [...owedKinds], today, now],
    filter.kinds != null && ["kinds", "d.kind = any (?)", filter.kinds],
    filter.mine === true && ["mine", "d.case_id = any (?)", [...ctx.actor.relations.keys()]],
    filter.handlerId != null && ["of", 'd.case_id in (select c.id from "case" c where c.handler_id = ?)', localId("Professional", filter.handlerId)],
  ];
  return all.filter((it) => it !== false);
}

/** What the caller is warned of: by their task in the unit, and by what they are to each case. The person sees a day of their own as long as it lies ahead. */
export async function deadlineAlarms(ctx: RequestContext, page: PageRequest): Promise<Page<Deadline>> {
  const told = toldTo(ctx);
  if (told.length === 0) return { nodes: [], endCursor: null, hasNextPage: false };
  const { name, text, values } = either(told);
  return onePage(ctx, "deadline.alarms", [...open(ctx), [name, text, ...values]], page);
}

function toldTo(ctx: RequestContext): Condition[] {
  const roles = ctx.actor.roles.map((it) => it.role);
  const due: Condition = ["due", `(d.alarm_on <= ? or ${OVERDUE})`, ctx.today, [...owedKinds], ctx.today, ctx.now];
  const told: Condition[] = [];
  if (roles.includes(Role.UNIT_LEADER)) told.push(["l", `d.kind = any (?) and ${due[1]}`, kindsToldTo("LEADER"), ...due.slice(2)]);
  if (roles.includes(Role.SYSTEM_COORDINATOR)) told.push(["s", `d.case_id is null and d.kind = any (?) and ${due[1]}`, kindsToldTo("SYSTEM_COORDINATOR"), ...due.slice(2)]);
  for (const as of ["HANDLER", "COORDINATOR", "OWNER"] as const) {
    const cases = [...ctx.actor.relations].filter(([, relations]) => toldBy(relations).includes(as)).map(([id]) => id);
    const theirs = "d.case_id = any (?) and d.kind = any (?)";
    if (cases.length === 0) continue;
    told.push(as === "OWNER" ? ["o", theirs, cases, kindsToldTo(as)] : [as === "HANDLER" ? "h" : "c", `${theirs} and ${due[1]}`, cases, kindsToldTo(as), ...due.slice(2)]);
  }
  return told;
}

function either(conditions: readonly Condition[]): Where {
  return {
    name: conditions.map(([it]) => it).join("-"),
    text: `(${conditions.map(([, it]) => `(${it})`).join(" or ")})`,
    values: conditions.flatMap(([, , ...own]) => own),
  };
}

/** A stretch of time the register of breaches is read for. */
export interface BreachFilter {
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly DeadlineKind[] | null | undefined;
}

/** What was due in a stretch of time and was done late, or has not been done yet: what the unit learns from, and reports (FAIL-10). */
export function listBreaches(ctx: RequestContext, filter: BreachFilter, page: PageRequest): Promise<Page<Deadline>> {
  return onePage(ctx, "deadline.breaches", breached(ctx, filter), page);
}

function breached(ctx: RequestContext, { from, to, kinds }: BreachFilter): Condition[] {
  const wanted = owedKinds.filter((it) => kinds == null || kinds.includes(it));
  return [
    ["owed", "(d.settled_at is null or d.outcome = 'BREACHED')"],
    ["between", "d.due_on >= ? and d.due_on <= ?", from, to],
    ["late", "d.kind = any (?) and (d.outcome = 'BREACHED' or d.due_on < ? or d.due_at < ?)", wanted, ctx.today, ctx.now],
  ];
}

/** How many breaches there are of a kind. */
export interface BreachCount {
  readonly kind: DeadlineKind;
  readonly breached: number;
  readonly open: number;
  readonly unexplained: number;
}

/** The same by kind, as numbers alone, for the report. */
export async function countBreaches(ctx: RequestContext, filter: BreachFilter): Promise<BreachCount[]> {
  const { name, text, values } = where(breached(ctx, filter));
  const count = `select d.kind, count(*)::int as breached, count(*) filter (where d.settled_at is null)::int as open,
      count(*) filter (where d.explained_at is null)::int as unexplained from deadline d ${text} group by d.kind order by d.kind`;
  return ctx.read((db) => db.rows<BreachCount>(statement(`deadline.countBreaches${name}`, count), values));
}

async function onePage(ctx: RequestContext, list: string, conditions: readonly Condition[], page: PageRequest): Promise<Page<Deadline>> {
  const after = positionAfter(page);
  const beyond: Condition[] = after ? [["after", "(d.due_on, d.id) > (?::date, ?::uuid)", after.value, after.id]] : [];
  const rows = await ctx.read((db) => pageRows(db, list, [...conditions, ...beyond], rowsToFetch(page)));
  const fetched = pageOf(rows, page, (it) => ({ value: it.dueOn, id: it.id }));
  for (const it of fetched.nodes) ctx.sawOf("DEADLINES", it);
  return fetched;
}

function pageRows(db: Db, list: string, conditions: readonly Condition[], most: number): Promise<Deadline[]> {
  const { name, text, values } = where(conditions);
  const columns = db.columns(Deadline, "d");
  return db.rows<Deadline>(statement(`${list}${name}`, `select ${columns} from deadline d ${text} order by d.due_on, d.id limit $${values.length + 1}`), [...values, most]);
}

/** Deadlines by id: those of a case for whoever reads its file, those of a notice for the unit, the unit's own for those who have the task. */
export async function deadlinesByIds(ctx: RequestContext, ids: readonly string[]): Promise<Deadline[]> {
  const rows = await ctx.read((db) => db.among(Deadline, "id", ids));
  const readable = rows.filter((it) => mayReadDeadline(ctx, it));
  for (const it of readable) ctx.sawOf("DEADLINES", it);
  return readable;
}

function mayReadDeadline(ctx: RequestContext, { caseId, noticeId }: Deadline): boolean {
  if (caseId !== null) return mayRead(ctx, caseId, "file");
  return noticeId === null ? handlesUnitDeadlines(ctx.actor.roles.map((it) => it.role)) : ctx.seesWholeMunicipality;
}
