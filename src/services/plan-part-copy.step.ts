import { AddedSection } from "../entities/added-section.entity.js";
import { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { RelatedPlan } from "../entities/related-plan.entity.js";
import { SectionText } from "../entities/section-text.entity.js";
import { isInUse } from "../rules/plan.rules.js";
import type { WriteDb } from "../tenants/bracket.js";

type Row = { readonly id: string; readonly municipalityId: number; readonly planId: string };

/** What a row says, without where it stood. */
function said<T extends Row>({ id: _id, municipalityId: _municipalityId, ...rest }: T): Omit<T, "id" | "municipalityId"> {
  return rest;
}

/** Carries the sections with their texts, the pointers and the mapping that were in use over to another plan; evaluations stay with the plan they were of. Gives what became what. */
export async function carryPartsOver(db: WriteDb, fromId: string, planId: string): Promise<Map<string, string>> {
  const carried = new Map<string, string>();
  for (const it of (await db.among(AddedSection, "planId", [fromId], { orderBy: ["position", "id"] })).filter(isInUse))
    carried.set(it.id, await db.insert(AddedSection, { ...said(it), planId, version: 1 }));
  for (const it of (await db.among(SectionText, "planId", [fromId], { orderBy: ["id"] })).filter(isInUse)) {
    const sectionId = carried.get(it.sectionId);
    if (sectionId !== undefined) carried.set(it.id, await db.insert(SectionText, { ...said(it), planId, sectionId, version: 1 }));
  }
  for (const it of (await db.among(RelatedPlan, "planId", [fromId], { orderBy: ["id"] })).filter(isInUse))
    carried.set(it.id, await db.insert(RelatedPlan, { ...said(it), planId, version: 1 }));
  for (const it of (await db.among(MappingAnswer, "planId", [fromId], { orderBy: ["saidOn", "id"] })).filter(isInUse))
    carried.set(it.id, await db.insert(MappingAnswer, { ...said(it), planId, version: 1 }));
  return carried;
}
