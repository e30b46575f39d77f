import { ProgressRequest } from "../entities/progress-request.entity.js";
import { mayReadRequest } from "../rules/progress.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { withheldFromCaller } from "./withholding.step.js";

const what = "PROGRESS_REQUESTS";

type Ids = readonly string[];

/** Requests by id or by plan, those that the caller may know of: whoever was asked and a leader it has gone on to read them without reading the case. */
async function requestsBy(ctx: RequestContext, property: "id" | "planId", ids: Ids): Promise<ProgressRequest[]> {
  return readable(ctx, await ctx.read((db) => db.among(ProgressRequest, property, ids, { orderBy: ["sentAt", "id"] })));
}

export const progressRequestsByIds = (ctx: RequestContext, ids: Ids) => requestsBy(ctx, "id", ids);
export const progressRequestsByPlan = (ctx: RequestContext, ids: Ids) => requestsBy(ctx, "planId", ids);

async function readable(ctx: RequestContext, requests: readonly ProgressRequest[]): Promise<ProgressRequest[]> {
  const found = await ctx.read((db) => knownTo(ctx, db, requests));
  for (const it of found) ctx.saw(what, it.caseId);
  return found;
}

async function knownTo(ctx: RequestContext, db: Db, requests: readonly ProgressRequest[]): Promise<ProgressRequest[]> {
  const theirs = requests.filter((it) => isTheirs(ctx, it));
  const withheld = await withheldFromCaller(
    ctx,
    db,
    theirs.filter((it) => it.measureId !== null).map((it) => it.caseId),
  );
  return theirs.filter((it) => it.measureId === null || !withheld.has(it.measureId));
}

function isTheirs(ctx: RequestContext, it: ProgressRequest): boolean {
  const relations = ctx.relationsTo(it.caseId);
  const me = ctx.actor.personId;
  return mayReadRequest(it, { relations, isAsked: it.askedId === me, isLeader: it.leaderId === me, isOfTheUnit: ctx.seesWholeMunicipality });
}

/** What the caller may not know of is not there. */
export async function mustKnowOf(ctx: RequestContext, db: Db, request: ProgressRequest): Promise<void> {
  if ((await knownTo(ctx, db, [request])).length === 0) throw new Refusal("NOT_FOUND");
}

const WAITING = "(p.asked_id = $1 and p.state in ('SENT', 'READ') or p.leader_id = $1 and p.state = 'ESCALATED_TO_LEADER')";

/** The requests to the caller, or that have gone on to the caller as leader, the newest first; by choice only those whose turn is the caller's. */
export async function progressRequestsToMe(ctx: RequestContext, waiting: boolean | null | undefined, page: PageRequest): Promise<Page<ProgressRequest>> {
  const after = positionAfter(page);
  const whose = waiting === true ? WAITING : "(p.asked_id = $1 or p.leader_id = $1)";
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(ProgressRequest, "p")} from progress_request p where ${whose}
      and ($2::timestamptz is null or (p.sent_at, p.id) < ($2, $3::uuid)) order by p.sent_at desc, p.id desc limit $4`;
    return db.rows<ProgressRequest>(statement(`progress.mine.${waiting === true ? "waiting" : "all"}`, text), [
      ctx.actor.personId,
      after?.value ?? null,
      after?.id ?? null,
      rowsToFetch(page),
    ]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.sentAt.toISOString(), id: it.id }));
  return { ...fetched, nodes: await readable(ctx, fetched.nodes) };
}
