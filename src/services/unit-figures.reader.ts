import { LifeArea } from "../entities/goal.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { owedKinds } from "../rules/deadline-kind.rules.js";
import { toldCount, type ToldCount } from "../rules/small-number.rules.js";
import { countsAsTraining } from "../rules/training.rules.js";
import type { Counted } from "../rules/unit-report.rules.js";
import type { Db } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import { ReportFigure } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { IS_OPEN } from "./case-standing.reader.js";

/** The period that is counted, as days and as instants, and the day it is counted on. */
interface Span {
  readonly fromOn: string;
  readonly toOn: string;
  readonly from: Date;
  readonly before: Date;
  readonly today: string;
}

/** One statement for a figure: a row whose columns are its lines. */
interface Counting {
  readonly select: string;
  readonly values: (span: Span) => readonly unknown[];
}

const lines = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, expression]) => `(${expression})::int as "${name}"`)
    .join(", ");
const at = ({ from, before }: Span): unknown[] => [from, before];
const on = ({ fromOn, toOn }: Span): unknown[] => [fromOn, toOn];

const IN_FORCE = "a.until is null and (a.ends_by is null or a.ends_by > $1)";
const GRANT = "d.superseded_at is null and d.outcome in ('GRANTED', 'PARTLY')";
const NEED = `plan_entry e join individual_plan p on p.municipality_id = e.municipality_id and p.id = e.plan_id where e.kind = 'NEED' and e.set_aside_at is null and p.state <> 'CLOSED'
  and not exists (select 1 from measure m where m.plan_id = e.plan_id and e.id = any (m.need_ids) and m.set_aside_at is null and m.status not in ('CANCELLED', 'LAPSED'))`;
const areas = Object.fromEntries(Object.values(LifeArea).map((it) => [it, `count(*) filter (where e.life_area = '${it}')`]));

const countings: Readonly<Record<ReportFigure, Counting>> = {
  NOTICES: {
    select: `${lines({
      PLAN: "count(*) filter (where 'INDIVIDUAL_PLAN' = any (n.kinds))",
      COORDINATOR: "count(*) filter (where n.kinds && '{COORDINATOR,CHILD_COORDINATOR}'::text[])",
      OTHER: "count(*) filter (where not n.kinds && '{INDIVIDUAL_PLAN,COORDINATOR,CHILD_COORDINATOR}'::text[])",
    })} from notice n where n.received_at >= $1 and n.received_at < $2`,
    values: at,
  },
  DECISIONS: {
    select: `${lines({
      PLAN_GRANTED: "count(*) filter (where d.kind = 'INDIVIDUAL_PLAN' and d.outcome in ('GRANTED', 'PARTLY'))",
      COORDINATOR_GRANTED: "count(*) filter (where d.kind = 'COORDINATOR' and d.outcome in ('GRANTED', 'PARTLY'))",
      CHILD_GRANTED: "count(*) filter (where d.kind = 'CHILD_COORDINATOR' and d.outcome in ('GRANTED', 'PARTLY'))",
      REFUSED: "count(*) filter (where d.outcome = 'REFUSED')",
    })} from decision d where d.decided_on >= $1 and d.decided_on <= $2`,
    values: on,
  },
  PLANS: {
    select: `${lines({
      DRAFT: "count(*) filter (where p.state in ('DRAFT', 'AWAITING_OWNER_APPROVAL'))",
      IN_USE: "count(*) filter (where p.state not in ('DRAFT', 'AWAITING_OWNER_APPROVAL', 'CLOSED'))",
      STALE: `count(*) filter (where p.state <> 'CLOSED' and exists (select 1 from deadline d where d.case_id = p.case_id and d.settled_at is null and d.kind = 'PLAN_STALENESS' and d.due_on < $3))`,
      BEGUN: "count(*) filter (where p.approved_at >= $1 and p.approved_at < $2)",
      ENDED: "count(*) filter (where p.closed_at >= $1 and p.closed_at < $2)",
    })} from individual_plan p`,
    values: (span) => [...at(span), span.today],
  },
  COORDINATORS: {
    select: lines({
      HAS_ONE: `select count(distinct a.case_id) from coordinator_assignment a where ${IN_FORCE}`,
      CHILD: `select count(distinct a.case_id) from coordinator_assignment a where ${IN_FORCE} and a.kind = 'CHILD_COORDINATOR'`,
      LACKS_ONE: `select count(*) from "case" c where ${IS_OPEN} and exists (select 1 from decision d where d.case_id = c.id and ${GRANT})
        and (not exists (select 1 from coordinator_assignment a where a.case_id = c.id and ${IN_FORCE}) or exists (select 1 from coordinator_vacancy v where v.case_id = c.id and v.until is null))`,
      PROFESSIONALS: `select count(distinct a.coordinator_id) from coordinator_assignment a where ${IN_FORCE}`,
      UNTRAINED: `select count(distinct a.coordinator_id) from coordinator_assignment a where ${IN_FORCE}
        and not exists (select 1 from training_activity t where t.professional_id = a.coordinator_id and t.kind = any ($2))`,
    }),
    values: ({ today }) => [today, countsAsTraining],
  },
  GROUPS: {
    select: lines({
      OPEN: "select count(*) from responsibility_group g where g.state <> 'DISSOLVED'",
      MEETINGS: "select count(*) from group_meeting m where m.state in ('MINUTES_DRAFTED', 'CONFIRMED', 'PUBLISHED') and m.meets_on >= $1 and m.meets_on <= $2",
    }),
    values: on,
  },
  OPEN_NEEDS: {
    select: `${lines({
      ...areas,
      NO_AREA: "count(*) filter (where e.life_area is null)",
      GROUP: "select count(*) from group_need g where g.state = 'REPORTED'",
      CARRIED: "select count(*) from carried_need k where k.state in ('CARRIED', 'NOT_MET')",
      SERVICE: "select count(*) from requested_service s where s.state = 'WAITING'",
    })} from ${NEED}`,
    values: () => [],
  },
  DEADLINES: {
    select: `${lines({
      LATE: "count(*)",
      OPEN: "count(*) filter (where d.settled_at is null)",
      UNEXPLAINED: "count(*) filter (where d.explained_at is null)",
    })} from deadline d where (d.settled_at is null or d.outcome = 'BREACHED') and d.due_on >= $1 and d.due_on <= $2 and d.kind = any ($3) and (d.outcome = 'BREACHED' or d.due_on < $4)`,
    values: (span) => [...on(span), owedKinds, span.today],
  },
  APPEALS: {
    select: `${lines({
      RECEIVED: "count(*)",
      UPHELD: "count(*) filter (where x.review in ('REVERSED_IN_FULL', 'REVERSED_IN_PART') or x.outcome in ('CHANGED', 'ANNULLED_RETURNED'))",
      FORWARDED: "count(*) filter (where x.forwarded_on is not null)",
    })} from appeal x where x.received_on >= $1 and x.received_on <= $2`,
    values: on,
  },
  SERVICES: {
    select: `${lines({ ALL: "count(*)", REHABILITATION: "count(*) filter (where s.is_rehabilitation)" })} from service_catalogue_entry s where s.retired_at is null`,
    values: () => [],
  },
  TRAINING: {
    select: `${lines({
      COURSE: "count(*) filter (where t.kind = 'COURSE')",
      GUIDANCE: "count(*) filter (where t.kind = 'GUIDANCE')",
      INFORMATION: "count(*) filter (where t.kind = 'INFORMATION')",
    })} from training_activity t where t.held_on >= $1 and t.held_on <= $2`,
    values: on,
  },
  IMPROVEMENTS: {
    select: `${lines({
      OPEN: "count(*) filter (where i.state = 'OPEN')",
      DONE: "count(*) filter (where i.state = 'DONE' and i.closed_at >= $1 and i.closed_at < $2)",
    })} from improvement_task i`,
    values: at,
  },
};

/** The figures of a period: one statement for each that is asked for, whatever the municipality holds (STRANDA-DUTY-5, SAM-145). */
export async function countFigures(db: Db, fromOn: string, toOn: string, today: string, wanted: readonly ReportFigure[]): Promise<Counted> {
  const span: Span = { fromOn, toOn, from: startOfDay(fromOn), before: startOfDay(addDays(toOn, 1)), today };
  const one = async (figure: ReportFigure): Promise<readonly [ReportFigure, Record<string, number>]> => {
    const { select, values } = countings[figure];
    const [row] = await db.rows<Record<string, number>>(statement(`figures.${figure}`, `select ${select}`), values(span));
    return [figure, row ?? {}];
  };
  return Object.fromEntries(await Promise.all([...new Set(wanted)].map(one)));
}

/** How many needs wait of one kind: by part of life for those of plans, else by what they are. */
export interface OpenNeeds extends ToldCount {
  readonly name: string;
}

/** The needs that no measure covers and nobody has answered, small numbers told as few (LOPPA-TASK-6, hol § 7-3). */
export async function openNeedsByType(ctx: RequestContext): Promise<OpenNeeds[]> {
  const counted = await ctx.read((db) => countFigures(db, ctx.today, ctx.today, ctx.today, [ReportFigure.OPEN_NEEDS]));
  return Object.entries(counted.OPEN_NEEDS ?? {}).map(([name, count]) => ({ name, ...toldCount(count, ctx.today) }));
}
