import type { EntityTarget, ObjectLiteral } from "typeorm";
import { AccessBasis } from "../entities/case-access.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { mayReadCaseFile, mayReadDeclarations, mayReadExistence, mayReadMatter, mayReadNeeds, mayReadPlanContent } from "../rules/access.rules.js";
import { isAtRest } from "../rules/plan-state.rules.js";
import { mayReadGroup, mayReadSection, ninePoints, readsByHandlingAlone, sectionOf } from "../rules/sharing.rules.js";
import { keepsFrom } from "../rules/room.rules.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { withheldIn } from "./room.step.js";

/** Which part of a case a row belongs to, which decides who of those with access may read it. */
export type Part = "existence" | "group" | "needs" | "matter" | "declarations" | "file" | "plan" | PlanSection;

type CaseRow = ObjectLiteral & { readonly caseId: string };

interface ReadOptions<T> {
  readonly what: string;
  readonly part: Part;
  readonly orderBy?: readonly (keyof T & string)[];
}

/** Rows of cases by one property, in one statement, without those the caller may not read; what is read is remembered for the access log. */
export async function readCaseRows<T extends CaseRow>(
  ctx: RequestContext,
  entity: EntityTarget<T>,
  property: keyof T & string,
  values: readonly string[],
  options: ReadOptions<T>,
): Promise<T[]> {
  const rows = await ctx.read((db) => db.among(entity, property, values, { orderBy: options.orderBy ?? [] }));
  const readable = await withoutResting(
    ctx,
    rows.filter((it) => mayRead(ctx, it.caseId, options.part)),
    options.part,
  );
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw(options.what, caseId);
  return [...readable];
}

const planParts: readonly Part[] = ["plan", ...Object.values(PlanSection)];

/** Law: pbrl § 4-1: what a plan holds is not read by its handler while the plan rests. One statement for all of them, and none for those who read by their own part in it (SAM-97). */
async function withoutResting<T extends CaseRow>(ctx: RequestContext, rows: readonly T[], part: Part): Promise<readonly T[]> {
  if (!planParts.includes(part)) return rows;
  const resting = await restingForCaller(ctx, [...new Set(rows.map((it) => it.caseId))]);
  return rows.filter((it) => !resting.includes(it.caseId));
}

/** Those of some cases whose plan rests for the caller: for whoever reads it only because they handle the case. */
export async function restingForCaller(ctx: RequestContext, caseIds: readonly string[]): Promise<readonly string[]> {
  const handled = caseIds.filter((it) => readsByHandlingAlone(ctx.relationsTo(it)));
  if (handled.length === 0) return [];
  const consents = await ctx.read((db) => db.among(Consent, "caseId", handled, { orderBy: ["id"] }));
  return handled.filter((caseId) =>
    isAtRest(
      consents.filter((it) => it.caseId === caseId),
      ctx.today,
    ),
  );
}

/** Law: hol § 12-1: access to a case is not access to all of it. */
export function mayRead(ctx: RequestContext, caseId: string, part: Part): boolean {
  const relations = ctx.relationsTo(caseId);
  if (part === "file") return mayReadCaseFile(relations, ctx.seesWholeMunicipality);
  if (part === "matter") return mayReadMatter(relations, ctx.seesWholeMunicipality);
  if (part === "declarations") return mayReadDeclarations(relations, ctx.seesWholeMunicipality);
  if (part === "needs") return mayReadNeeds(relations, ctx.seesWholeMunicipality);
  if (part === "group") return mayReadGroup(relations, ctx.seesWholeMunicipality, ctx.sectionsSharedOf(caseId));
  if (part === "existence") return mayReadExistence(relations, ctx.seesWholeMunicipality);
  if (keepsFrom(RoomArea.PLAN, RoomRight.READ, relations, withheldIn(ctx, caseId))) return false;
  if (part === "plan") return mayReadPlanContent(relations, relations.includes(AccessBasis.HANDLER));
  return mayReadSection(relations, ctx.sectionsSharedOf(caseId), part);
}

/** Whether the caller reads the part of a plan that something stands in; the plan as a whole is for whoever reads all of it. */
export function mayReadElement(ctx: RequestContext, caseId: string, element: string): boolean {
  if (element === PlanElement.PLAN) return readsWholePlan(ctx, caseId);
  const section = sectionOf(element);
  return mayRead(ctx, caseId, section ?? "plan");
}

/** Whether the caller reads what the nine points are counted from: whoever does not cannot tell what a plan lacks. */
export function readsNinePoints(ctx: RequestContext, caseId: string): boolean {
  return ninePoints.every((it) => mayRead(ctx, caseId, it));
}

/** Whether the caller reads all of a plan, and so its history as a whole. */
export function readsWholePlan(ctx: RequestContext, caseId: string): boolean {
  return Object.values(PlanSection).every((it) => mayRead(ctx, caseId, it));
}
