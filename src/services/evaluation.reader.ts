import { ChildView } from "../entities/child-view.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { EvaluationAnswer } from "../entities/evaluation-answer.entity.js";
import { PlanEvaluation } from "../entities/plan-evaluation.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";
import { entriesKnown, withheldFromCaller } from "./withholding.step.js";

type Ids = readonly string[];

const part = PlanSection.EVALUATIONS;
const what = "EVALUATIONS";

async function evaluationsBy(ctx: RequestContext, property: "id" | "planId" | "groupMeetingId", ids: Ids): Promise<PlanEvaluation[]> {
  return entriesKnown(ctx, await readCaseRows(ctx, PlanEvaluation, property, ids, { what, part, orderBy: ["heldOn", "id"] }));
}

export const evaluationsByIds = (ctx: RequestContext, ids: Ids) => evaluationsBy(ctx, "id", ids);
export const evaluationsByPlan = (ctx: RequestContext, ids: Ids) => evaluationsBy(ctx, "planId", ids);
export const evaluationsByMeeting = (ctx: RequestContext, ids: Ids) => evaluationsBy(ctx, "groupMeetingId", ids);

/** What was said of goals and measures, without what is about something kept from the caller. */
export async function answersByEvaluation(ctx: RequestContext, ids: Ids): Promise<EvaluationAnswer[]> {
  return known(ctx, await readCaseRows(ctx, EvaluationAnswer, "evaluationId", ids, { what, part, orderBy: ["id"] }));
}

async function childViewsBy(ctx: RequestContext, property: "id" | "evaluationId", ids: Ids): Promise<ChildView[]> {
  return known(ctx, await readCaseRows(ctx, ChildView, property, ids, { what, part, orderBy: ["writtenAt", "id"] }));
}

export const childViewsByIds = (ctx: RequestContext, ids: Ids) => childViewsBy(ctx, "id", ids);
export const childViewsByEvaluation = (ctx: RequestContext, ids: Ids) => childViewsBy(ctx, "evaluationId", ids);

type Said = { readonly id: string; readonly caseId: string; readonly evaluationId: string; readonly aboutId: string | null };

/** Law: pbrl § 3-4: what is kept from the caller is not told by what was said of it, nor by an evaluation that is kept as a whole. */
async function known<T extends Said>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const caseIds = rows.map((it) => it.caseId);
  const withheld = await ctx.read((db) => withheldFromCaller(ctx, db, caseIds));
  return rows.filter((it) => ![it.id, it.evaluationId, it.aboutId].some((id) => id !== null && withheld.has(id)));
}
