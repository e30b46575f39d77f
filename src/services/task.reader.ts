import { Case } from "../entities/case.entity.js";
import type { PlanState } from "../entities/individual-plan.entity.js";
import { isTheirsToDo, mayDecide } from "../rules/access.rules.js";
import { nextDeeds } from "../rules/case.rules.js";
import { owedKinds } from "../rules/deadline-kind.rules.js";
import { isTheirTurn, withAgenda } from "../rules/meeting.rules.js";
import { type AroundPlan, nextDeedsAround, nextPlanDeeds } from "../rules/plan-steps.rules.js";
import { coordinatorFirst, withoutAppointed } from "../rules/start-up.rules.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { standingOf } from "./case-deed.step.js";
import { mayRead } from "./case-rows.reader.js";
import { type CaseStanding, IS_OPEN, STANDING } from "./case-standing.reader.js";
import { myNoticeTasks } from "./notice-task.reader.js";

/** A deed that waits for the caller, with the case it is about and the day it must be done by. */
export interface Task {
  readonly caseId: string | null;
  readonly noticeId?: string | null;
  readonly deed: Deed;
  readonly dueOn: string | null;
}

type Row = Case &
  AroundPlan &
  CaseStanding & {
    readonly dueOn: string | null;
    readonly planState: PlanState | null;
    readonly hasConsent: boolean;
    readonly saidNo: boolean;
    readonly revisionDue: boolean;
    readonly endingStands: boolean;
    /** Whether the caller is recused in the case; null for who has not declared anything. */
    readonly recused: boolean | null;
  };

const MOST_CASES = 200;

type CaseTask = Task & { readonly caseId: string };

/** What waits for the caller: the next deeds of the cases they see that are theirs to do, the most urgent first. */
export async function myTasks(ctx: RequestContext): Promise<Task[]> {
  const tasks = await tasksAmong(ctx, null);
  return [...(await myNoticeTasks(ctx)), ...tasks].toSorted((one, other) => urgency(one).localeCompare(urgency(other)));
}

/** The same of some cases alone, for as many as are asked for at once: no other case is read for it. */
export const tasksByCase = (ctx: RequestContext, caseIds: readonly string[]): Promise<CaseTask[]> => tasksAmong(ctx, caseIds);

/** Of all cases the caller sees where none are named. */
async function tasksAmong(ctx: RequestContext, caseIds: readonly string[] | null): Promise<CaseTask[]> {
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Case, "c")}, p.state as "planState",
        (select min(d.due_on) from deadline d where d.case_id = c.id and d.settled_at is null and d.kind = any ($1)) as "dueOn",
        exists (select 1 from consent s where s.case_id = c.id and s.withdrawn_at is null and s.superseded_at is null and (s.valid_to is null or s.valid_to >= $3::date)) as "hasConsent",
        ((select o.answer from plan_offer o where o.case_id = c.id order by o.offered_on desc, o.id desc limit 1) is not distinct from 'DECLINED'
          or (select q.answer from consent_request q where q.case_id = c.id order by q.asked_on desc, q.id desc limit 1) is not distinct from 'REFUSED') as "saidNo",
        exists (select 1 from deadline r where r.case_id = c.id and r.kind = 'PLAN_REVISION' and r.settled_at is null and r.alarm_on <= $3::date) as "revisionDue",
        exists (select 1 from decision e where e.case_id = c.id and e.kind = 'INDIVIDUAL_PLAN' and e.superseded_at is null and e.outcome not in ('GRANTED', 'PARTLY')
          and (e.state = 'FINAL' or (e.state = 'DELIVERED' and e.appeal_due_on < $3::date))) as "endingStands",
        exists (select 1 from coordinator_vacancy w where w.case_id = c.id and w.until is null) as "isVacant",
        (select e.state from plan_evaluation e where e.case_id = c.id and e.state <> 'COMPLETED' order by e.id desc limit 1) as evaluation,
        ${STANDING},
        (select h.recused from impartiality_declaration h where h.case_id = c.id and h.person_id = $2 order by h.declared_at desc, h.id desc limit 1) as recused
      from "case" c
        left join lateral (select state from individual_plan where case_id = c.id order by drafted_at desc, id desc limit 1) p on true
      where ${caseIds === null ? "" : "c.id = any ($4) and "}(${IS_OPEN} or exists (select 1 from appeal x where x.case_id = c.id and x.ended_on is null))
      order by "dueOn" nulls last, c.received_at limit ${MOST_CASES}`;
    const values = [[...owedKinds], ctx.actor.personId, ctx.today];
    return caseIds === null ? db.rows<Row>(statement("task.mine", text), values) : db.rows<Row>(statement("task.ofCases", text), [...values, caseIds]);
  });
  const tasks: CaseTask[] = [];
  for (const row of rows) tasks.push(...(await tasksIn(ctx, row)));
  for (const it of tasks) ctx.saw("CASE", it.caseId);
  return tasks;
}

/** What has no day comes last; among the rest the earliest first, and what a case waits for in its own order. */
function urgency({ dueOn }: Task): string {
  return dueOn ?? "no day";
}

async function tasksIn(ctx: RequestContext, row: Row): Promise<CaseTask[]> {
  const { policy } = await ctx.read((db) => ctx.policyVersion(row.policyVersionId, db));
  const standing = standingOf(ctx, row.id);
  const next = coordinatorFirst(withAgenda(nextDeeds(row.state, row.path, policy, row.hasGrant, row), row.agenda), policy, row);
  const waiting = [...new Set([...withoutAppointed(next, row), ...nextPlanDeeds(row), ...nextDeedsAround(row)])];
  const theirs = waiting.filter((it) => (it === "decideCase" ? mayDecide(row.path, standing) : isTheirsToDo(it, standing)));
  const dueOn = mayRead(ctx, row.id, "file") ? row.dueOn : null;
  return theirs.filter((it) => isTheirTurn(it, standing.relations, row.recused)).map((deed) => ({ caseId: row.id, deed, dueOn }));
}
