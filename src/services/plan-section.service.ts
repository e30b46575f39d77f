import { AddedSection } from "../entities/added-section.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { SectionText } from "../entities/section-text.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { sectionsInForce } from "../rules/plan-part.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { AddedSectionPolicy } from "../tenants/plan-parts-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type InPlan, placeOf } from "./plan-content.service.js";
import { changeElement, elementToChange, leaveOwnersWords } from "./plan-element.step.js";
import { addElement, mustReadPart } from "./plan-part.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanChanged, planToChange } from "./plan.step.js";

/** Gives a plan sections as they stand in the municipality's choices that day: what the municipality changes later changes no plan that has begun. */
export async function addSections(ctx: RequestContext, db: WriteDb, at: InPlan, sections: readonly AddedSectionPolicy[], after = 0): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { key, titleNb, titleNn, guideNb, guideNn, isRequired }] of sections.entries()) {
    const said = { position: after + index + 1, key, titleNb, titleNn, guideNb, guideNn, isRequired: isRequired === true };
    ids.push(await db.insert(AddedSection, { ...said, ...placeOf(ctx, at) }));
  }
  return ids;
}

/** Adds one of the municipality's sections to a plan that began without it (SAM-129). */
export async function addPlanSection(ctx: RequestContext, input: OnPlan & { readonly sectionKey: string }): Promise<PlanChanged & { readonly sectionId: string }> {
  return ctx.write("addPlanSection", input, async (db) => {
    const at = await planToChange(ctx, db, "addPlanSection", localId("IndividualPlan", input.planId), input.expectedVersion);
    const wanted = sectionsInForce(ctx.policy.policy, ctx.today).find((it) => it.key === input.sectionKey);
    if (!wanted) throw new Refusal("SECTION_NOT_OFFERED", { path: ["sectionKey"] });
    const present = await db.among(AddedSection, "planId", [at.plan.id]);
    if (present.some((it) => it.key === wanted.key)) throw new Refusal("SECTION_EXISTS", { path: ["sectionKey"] });
    const [sectionId = ""] = await addSections(ctx, db, at, [wanted], Math.max(0, ...present.map((it) => it.position)));
    return { ...(await changePlan(ctx, db, at)), sectionId };
  });
}

export interface AddSectionText extends OnPlan {
  readonly sectionId: string;
  readonly text: string;
}

/** Writes in a section of the plan: the owner's side, the coordinator or somebody who takes part, each in a text of their own (SAM-50, SAM-65). */
export async function addSectionText(ctx: RequestContext, input: AddSectionText): Promise<PlanChanged & { readonly textId: string }> {
  return ctx.write("addSectionText", input, async (db) => {
    const at = await planToChange(ctx, db, "addSectionText", localId("IndividualPlan", input.planId), input.expectedVersion);
    mustReadPart(ctx, at, PlanSection.ADDED_SECTIONS);
    const [section] = await db.among(AddedSection, "id", [localId("AddedSection", input.sectionId)]);
    if (section?.planId !== at.plan.id) throw new Refusal("NOT_FOUND");
    if (section.setAsideAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "SET_ASIDE" });
    const said = { sectionId: section.id, text: input.text, inOwnWords: maySpeakForOwner(at.hand.standing.relations) };
    const textId = await addElement(ctx, db, at, PlanElement.SECTION_TEXT, said);
    return { ...(await changePlan(ctx, db, at)), textId };
  });
}

export interface ChangeSectionText {
  readonly textId: string;
  readonly text: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Changes what stands in a section; what stood there before is kept, and the owner's words are the owner's to change (INV-23, SAM-61). */
export async function changeSectionText(ctx: RequestContext, input: ChangeSectionText): Promise<PlanChanged & { readonly textId: string }> {
  return ctx.write("changeSectionText", input, async (db) => {
    const at = await elementToChange<SectionText>(ctx, db, "changeSectionText", PlanElement.SECTION_TEXT, { id: input.textId, expectedVersion: input.expectedVersion });
    mustReadPart(ctx, at, PlanSection.ADDED_SECTIONS);
    await leaveOwnersWords(db, at);
    const same: PlanChanged = { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
    const isChanged = await changeElement(ctx, db, at, { text: input.text });
    return { ...(isChanged ? await changePlan(ctx, db, at) : same), textId: at.row.id };
  });
}
