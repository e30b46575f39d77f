import { Case } from "../entities/case.entity.js";
import type { PlanState } from "../entities/individual-plan.entity.js";
import { isTheirsToDo, mayDecide } from "../rules/access.rules.js";
import { nextDeeds } from "../rules/case.rules.js";
import { nextPlanDeeds } from "../rules/plan-steps.rules.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { standingOf } from "./case-deed.step.js";

/** A deed that waits for the caller, with the case it is about and the day it must be done by. */
export interface Task {
  readonly caseId: string;
  readonly deed: Deed;
  readonly dueOn: string | null;
}

type Row = Case & {
  readonly dueOn: string | null;
  readonly planState: PlanState | null;
  readonly hasConsent: boolean;
  readonly hasCoordinator: boolean;
  readonly hasGrant: boolean;
};

const MOST_CASES = 200;

/** What waits for the caller: the next deeds of the cases they see that are theirs to do, the most urgent first. */
export async function myTasks(ctx: RequestContext): Promise<Task[]> {
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Case, "c")}, p.state as "planState",
        (select min(d.due_on) from deadline d where d.case_id = c.id and d.settled_at is null and d.kind <> 'APPEAL') as "dueOn",
        exists (select 1 from consent s where s.case_id = c.id and s.withdrawn_at is null) as "hasConsent",
        exists (select 1 from decision g where g.case_id = c.id and g.outcome <> 'REFUSED' and g.superseded_at is null) as "hasGrant",
        exists (select 1 from coordinator_assignment a where a.case_id = c.id and a.until is null) as "hasCoordinator"
      from "case" c left join individual_plan p on p.case_id = c.id order by "dueOn" nulls last, c.received_at limit ${MOST_CASES}`;
    return db.rows<Row>(statement("task.mine", text), []);
  });
  const tasks: Task[] = [];
  for (const row of rows) tasks.push(...(await tasksIn(ctx, row)));
  for (const it of tasks) ctx.saw("CASE", it.caseId);
  return tasks;
}

async function tasksIn(ctx: RequestContext, row: Row): Promise<Task[]> {
  const { policy } = await ctx.read((db) => ctx.policyVersion(row.policyVersionId, db));
  const standing = standingOf(ctx, row.id);
  const waiting = [...nextDeeds(row.state, row.path, policy, row.hasGrant), ...nextPlanDeeds(row)].filter((it) => it !== "appointCoordinator" || !row.hasCoordinator);
  const theirs = waiting.filter((it) => (it === "decideCase" ? mayDecide(row.path, standing) : isTheirsToDo(it, standing)));
  return theirs.map((deed) => ({ caseId: row.id, deed, dueOn: row.dueOn }));
}
