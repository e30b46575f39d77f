import { PlanTransfer } from "../entities/plan-transfer.entity.js";
import { ReceivedPlan } from "../entities/received-plan.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { readCaseRows } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

type Ids = readonly string[];

/** Those who read the file where the plan is, and the unit it is offered to. Nothing in them says whose plan it is. */
export const transfersByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanTransfer, "id", ids, { what: "TRANSFERS", part: "file" });
export const transfersByPlan = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanTransfer, "planId", ids, { what: "TRANSFERS", part: "file", orderBy: ["offeredAt", "id"] });

/** What came, for those who work with the case; before there is one, for the unit alone. */
export async function receivedByIds(ctx: RequestContext, ids: Ids): Promise<ReceivedPlan[]> {
  return readReceived(ctx, await ctx.read((db) => db.among(ReceivedPlan, "id", ids)));
}
export async function receivedByCase(ctx: RequestContext, ids: Ids): Promise<ReceivedPlan[]> {
  return readReceived(ctx, await ctx.read((db) => db.among(ReceivedPlan, "caseId", ids, { orderBy: ["receivedAt", "id"] })));
}

function readReceived(ctx: RequestContext, rows: readonly ReceivedPlan[]): ReceivedPlan[] {
  const readable = rows.filter((it) => ctx.seesWholeMunicipality || (it.caseId !== null && ctx.relationsTo(it.caseId).some((one) => readers.includes(one))));
  for (const it of readable) ctx.sawOf("RECEIVED_PLAN", it);
  return readable;
}

const readers: readonly string[] = ["OWNER", "REPRESENTATIVE", "HANDLER", "OWN_UNIT_LEADER", "COORDINATOR"];

/** The plans that are offered to this municipality and wait for an answer today, the oldest first. */
export async function offeredTransfers(ctx: RequestContext, page: PageRequest): Promise<Page<PlanTransfer>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(PlanTransfer, "t")} from plan_transfer t
      where t.to_municipality_id = $1 and t.state = 'OFFERED' and t.accept_by >= $2::date and ($3::timestamptz is null or (t.consented_at, t.id) > ($3, $4::uuid))
      order by t.consented_at, t.id limit $5`;
    return db.rows<PlanTransfer>(statement("transfer.offered", text), [ctx.municipality.id, ctx.today, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  return pageOf(rows, page, (it) => ({ value: (it.consentedAt ?? it.offeredAt).toISOString(), id: it.id }));
}
