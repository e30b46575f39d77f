import { PlanSection } from "../entities/consent-grant.entity.js";
import { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mayRead } from "./case-rows.reader.js";
import type { PlanAtHand } from "./plan.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** The answers of the mapping that a goal or a measure rests on; those that are kept from the caller stay, and can be named by nobody who may not know them. */
export async function mappingIdsOf(
  ctx: RequestContext,
  db: WriteDb,
  { plan }: PlanAtHand,
  given: readonly string[] | null | undefined,
  present: readonly string[] | null = null,
): Promise<string[] | null> {
  if (given === undefined) return present === null ? null : [...present];
  if (!mayRead(ctx, plan.caseId, PlanSection.MAPPING)) throw new Refusal("NOT_FOUND");
  const withheld = await withheldFromCaller(ctx, db, [plan.caseId]);
  const answers = (await db.among(MappingAnswer, "planId", [plan.id])).filter((it) => !withheld.has(it.id));
  const ids = [...new Set((given ?? []).map((it) => localId("MappingAnswer", it)))];
  if (ids.some((id) => !answers.some((it) => it.id === id && it.setAsideAt === null))) throw new Refusal("NOT_FOUND");
  const all = [...(present ?? []).filter((it) => withheld.has(it)), ...ids];
  return all.length === 0 ? null : all;
}
