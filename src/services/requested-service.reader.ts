import { RequestedService, type RequestedServiceState } from "../entities/requested-service.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

type Ids = readonly string[];

function seen(ctx: RequestContext, rows: RequestedService[]): RequestedService[] {
  for (const { noticeId } of rows) ctx.sawOf("REQUESTED_SERVICES", { caseId: null, noticeId });
  return rows;
}

async function readBy(ctx: RequestContext, property: "id" | "noticeId", ids: Ids): Promise<RequestedService[]> {
  return seen(ctx, await ctx.read((db) => db.among(RequestedService, property, ids, { orderBy: ["requestedAt", "id"] })));
}

export const requestedServicesByNotice = (ctx: RequestContext, ids: Ids) => readBy(ctx, "noticeId", ids);
export const requestedServicesByIds = (ctx: RequestContext, ids: Ids) => readBy(ctx, "id", ids);

/** The services that are not the unit's, in one state, who has waited longest first: nothing that was asked for is dropped (CON-28). */
export async function listRequestedServices(ctx: RequestContext, state: RequestedServiceState, page: PageRequest): Promise<Page<RequestedService>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(RequestedService, "s")} from requested_service s where s.state = $1
      and ($2::timestamptz is null or (s.requested_at, s.id) > ($2, $3::uuid)) order by s.requested_at, s.id limit $4`;
    return db.rows<RequestedService>(statement("requested-service.list", text), [state, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.requestedAt.toISOString(), id: it.id }));
  return { ...fetched, nodes: seen(ctx, [...fetched.nodes]) };
}
