import { AddedSection } from "../entities/added-section.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { RelatedPlan } from "../entities/related-plan.entity.js";
import { SectionText } from "../entities/section-text.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";
import { entriesKnown } from "./withholding.step.js";

type Ids = readonly string[];

const { ADDED_SECTIONS, MAPPING, RELATED_PLANS } = PlanSection;

/** The municipality's own sections are no secret; what stands in them is. */
export const sectionsByPlan = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, AddedSection, "planId", ids, { what: "PLAN_SECTIONS", part: ADDED_SECTIONS, orderBy: ["position", "id"] });
export const sectionsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, AddedSection, "id", ids, { what: "PLAN_SECTIONS", part: ADDED_SECTIONS });

async function textsBy(ctx: RequestContext, property: "id" | "sectionId" | "planId", ids: Ids): Promise<SectionText[]> {
  return entriesKnown(ctx, await readCaseRows(ctx, SectionText, property, ids, { what: "PLAN_SECTIONS", part: ADDED_SECTIONS, orderBy: ["id"] }));
}

export const textsByIds = (ctx: RequestContext, ids: Ids) => textsBy(ctx, "id", ids);
export const textsBySection = (ctx: RequestContext, ids: Ids) => textsBy(ctx, "sectionId", ids);
export const textsByPlan = (ctx: RequestContext, ids: Ids) => textsBy(ctx, "planId", ids);

async function relatedBy(ctx: RequestContext, property: "id" | "planId", ids: Ids): Promise<RelatedPlan[]> {
  return entriesKnown(ctx, await readCaseRows(ctx, RelatedPlan, property, ids, { what: "RELATED_PLANS", part: RELATED_PLANS, orderBy: ["id"] }));
}

export const relatedPlansByIds = (ctx: RequestContext, ids: Ids) => relatedBy(ctx, "id", ids);
export const relatedPlansByPlan = (ctx: RequestContext, ids: Ids) => relatedBy(ctx, "planId", ids);

async function mappingBy(ctx: RequestContext, property: "id" | "planId", ids: Ids): Promise<MappingAnswer[]> {
  return entriesKnown(ctx, await readCaseRows(ctx, MappingAnswer, property, ids, { what: "MAPPING", part: MAPPING, orderBy: ["saidOn", "id"] }));
}

export const mappingByIds = (ctx: RequestContext, ids: Ids) => mappingBy(ctx, "id", ids);
export const mappingByPlan = (ctx: RequestContext, ids: Ids) => mappingBy(ctx, "planId", ids);
