import { AccessBasis } from "../entities/case-access.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { ConsentRequest } from "../entities/consent-request.entity.js";
import { PlanArchive } from "../entities/plan-archive.entity.js";
import { PlanOffer } from "../entities/plan-offer.entity.js";
import { PlanRevision } from "../entities/plan-revision.entity.js";
import type { PlanOfferStatus } from "../rules/plan-state.rules.js";
import { versionWithout } from "../rules/withholding.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { readCaseRows } from "./case-rows.reader.js";
import { versionsHiddenIn } from "./known-plan.step.js";

type Ids = readonly string[];

const offers = { what: "PLAN_OFFERS", part: "file", orderBy: ["offeredOn", "id"] } as const;
const requests = { what: "CONSENT", part: "file", orderBy: ["askedOn", "id"] } as const;

export const planOffersByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanOffer, "caseId", ids, offers);
export const planOffersByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanOffer, "id", ids, offers);
export const consentRequestsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ConsentRequest, "caseId", ids, requests);
export const consentRequestsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ConsentRequest, "id", ids, requests);
export const revisionsByPlan = async (ctx: RequestContext, ids: Ids) =>
  asKnown(ctx, await readCaseRows(ctx, PlanRevision, "planId", ids, { what: "PLAN", part: "existence", orderBy: ["begunAt", "id"] }), "fromVersion");
export const archivesByPlan = async (ctx: RequestContext, ids: Ids) =>
  asKnown(ctx, await readCaseRows(ctx, PlanArchive, "planId", ids, { what: "PLAN_ARCHIVES", part: "existence", orderBy: ["takenAt", "id"] }), "planVersion");
export const archivesByIds = async (ctx: RequestContext, ids: Ids) =>
  asKnown(ctx, await readCaseRows(ctx, PlanArchive, "id", ids, { what: "PLAN_ARCHIVES", part: "existence" }), "planVersion");

/** Law: pbrl § 3-4: the versions a change of something withheld has given a plan are none to those it is kept from. */
async function asKnown<K extends string, T extends { readonly caseId: string; readonly planId: string } & Readonly<Record<K, number>>>(
  ctx: RequestContext,
  rows: readonly T[],
  version: K,
): Promise<T[]> {
  if (rows.length === 0) return [];
  const plans = [...new Map(rows.map((it) => [it.planId, { id: it.planId, caseId: it.caseId }])).values()];
  const hidden = await ctx.read((db) => versionsHiddenIn(ctx, db, plans));
  return rows.map((it) => ({ ...it, [version]: versionWithout(it[version], hidden(it.planId)) }));
}

/** Whether a plan rests is for everybody who may know of it; the consents themselves are for those who read the file. */
export const consentsBehindPlan = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Consent, "caseId", ids, { what: "PLAN", part: "existence", orderBy: ["id"] });

/** Law: pbrl § 3-4: an archived picture holds what is kept from a child's parents too, so it is for the owner and those who coordinate alone. */
export function mayReadArchived(ctx: RequestContext, caseId: string): boolean {
  return ctx.relationsTo(caseId).some((it) => it === AccessBasis.OWNER || it === AccessBasis.COORDINATOR);
}

const counts = statement(
  "plan-offer.counts",
  `select case when o.id is null then 'NOT_OFFERED' when o.answer is null then 'WAITING' else o.answer end as name, count(*)::int as count
   from "case" c left join lateral (select id, answer from plan_offer where case_id = c.id order by offered_on desc, id desc limit 1) o on true
   where c.state not in ('WITHDRAWN', 'CLOSED')
     and exists (select 1 from decision d where d.case_id = c.id and d.kind = 'INDIVIDUAL_PLAN' and d.superseded_at is null and d.outcome in ('GRANTED', 'PARTLY'))
   group by 1 order by 1`,
);

/** How many with the right to a plan have been offered one, and what they said (LUND-3-4). */
export async function countPlanOffers(ctx: RequestContext): Promise<{ readonly name: PlanOfferStatus; readonly count: number }[]> {
  return ctx.read((db) => db.rows<{ name: PlanOfferStatus; count: number }>(counts, []));
}
