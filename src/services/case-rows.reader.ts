import type { EntityTarget, ObjectLiteral } from "typeorm";
import { AccessBasis } from "../entities/case-access.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { mayReadCaseFile, mayReadDeclarations, mayReadExistence, mayReadMatter, mayReadNeeds, mayReadPlanContent } from "../rules/access.rules.js";
import { mayReadSection } from "../rules/sharing.rules.js";
import type { RequestContext } from "../tenants/request-context.js";

/** Which part of a case a row belongs to, which decides who of those with access may read it. */
export type Part = "existence" | "needs" | "matter" | "declarations" | "file" | "plan" | PlanSection;

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
  const readable = rows.filter((it) => mayRead(ctx, it.caseId, options.part));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw(options.what, caseId);
  return readable;
}

/** Law: hol § 12-1: access to a case is not access to all of it. */
export function mayRead(ctx: RequestContext, caseId: string, part: Part): boolean {
  const relations = ctx.relationsTo(caseId);
  if (part === "file") return mayReadCaseFile(relations, ctx.seesWholeMunicipality);
  if (part === "matter") return mayReadMatter(relations, ctx.seesWholeMunicipality);
  if (part === "declarations") return mayReadDeclarations(relations, ctx.seesWholeMunicipality);
  if (part === "needs") return mayReadNeeds(relations, ctx.seesWholeMunicipality);
  if (part === "plan") return mayReadPlanContent(relations, relations.includes(AccessBasis.HANDLER));
  if (part === "existence") return mayReadExistence(relations, ctx.seesWholeMunicipality);
  return mayReadSection(relations, ctx.sectionsSharedOf(caseId), part);
}

/** Whether the caller reads all of a plan: whoever does not cannot tell what it lacks. */
export function readsWholePlan(ctx: RequestContext, caseId: string): boolean {
  return Object.values(PlanSection).every((it) => mayRead(ctx, caseId, it));
}
