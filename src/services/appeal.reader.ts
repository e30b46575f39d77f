import { Appeal } from "../entities/appeal.entity.js";
import { CostsClaim } from "../entities/costs-claim.entity.js";
import { SupervisionRequest } from "../entities/supervision-request.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead, readCaseRows } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

type Ids = readonly string[];

/** Appeals, claims for costs and requests for supervision stand in the file: for the person's side and those who handle the case. */
export const appealsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Appeal, "caseId", ids, { what: "APPEAL", part: "file", orderBy: ["receivedOn", "id"] });
export const appealsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Appeal, "id", ids, { what: "APPEAL", part: "file" });
export const costsClaimsByAppeal = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, CostsClaim, "appealId", ids, { what: "COSTS_CLAIM", part: "file", orderBy: ["receivedOn", "id"] });
export const costsClaimsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CostsClaim, "id", ids, { what: "COSTS_CLAIM", part: "file" });
export const supervisionByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, SupervisionRequest, "caseId", ids, { what: "SUPERVISION_REQUEST", part: "file", orderBy: ["receivedOn", "id"] });
export const supervisionByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, SupervisionRequest, "id", ids, { what: "SUPERVISION_REQUEST", part: "file" });

/** Appeals that are not done with, by the day they should be forwarded, the most urgent first: one index scan. */
export async function listOpenAppeals(ctx: RequestContext, page: PageRequest): Promise<Page<Appeal>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Appeal, "a")} from appeal a where a.ended_on is null
      and ($1::date is null or (a.forward_due_on, a.id) > ($1::date, $2::uuid)) order by a.forward_due_on, a.id limit $3`;
    return db.rows<Appeal>(statement("appeal.open", text), [after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.forwardDueOn, id: it.id }));
  const nodes = fetched.nodes.filter((it) => mayRead(ctx, it.caseId, "file"));
  for (const it of nodes) ctx.saw("APPEAL", it.caseId);
  return { ...fetched, nodes };
}

/** How many appeals came to what, and how long they took. */
export interface AppealFigure {
  readonly name: string;
  readonly count: number;
  readonly averageDays: number | null;
  readonly averageDaysToForwarding: number | null;
}

const figures = statement(
  "appeal.figures",
  `select coalesce(a.outcome, a.review, case when a.state = 'WITHDRAWN' then 'WITHDRAWN' else 'OPEN' end) as name, count(*)::int as count,
     round(avg(a.ended_on - a.received_on), 1)::float8 as "averageDays", round(avg(a.forwarded_on - a.received_on), 1)::float8 as "averageDaysToForwarding"
   from appeal a group by 1 order by 1`,
);

/** The unit's figures on appeals: how many, with what outcome and handling time, as the Office of the Auditor General asked municipalities to know. */
export async function appealFigures(ctx: RequestContext): Promise<AppealFigure[]> {
  return ctx.read((db) => db.rows<AppealFigure>(figures, []));
}
