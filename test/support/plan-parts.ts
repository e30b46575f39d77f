import { CHANGE_POLICY } from "../../src/demo/operations.js";
import { SHARE_SECTIONS } from "../../src/demo/sharing-operations.js";
import { localDate } from "../../src/tenants/local-date.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { localIdOf } from "./deed.js";
import { thePolicy } from "./inputs.js";
import { ADD_PLAN_SECTION, ADD_RELATED_PLAN, ADD_SECTION_TEXT, BEGIN_EVALUATION, PLAN_PARTS, RECORD_CHILD_VIEW, RECORD_MAPPING } from "./plan-part-operations.js";
import { onConsent, type SharedPlan } from "./sharing.js";
import { active, family, onPlan } from "./stages.js";

export async function partsOf(who: Client, id: string): Promise<Answer> {
  return (await who.ask(PLAN_PARTS, { id }))["plan"];
}

export const background: Answer = {
  key: "BACKGROUND",
  titleNb: "Bakgrunn",
  titleNn: "Bakgrunn",
  guideNb: "Kort om livet fram til i dag, slik planeieren vil ha det fortalt.",
  guideNn: "Kort om livet fram til i dag, slik planeigaren vil ha det fortalt.",
  isRequired: true,
};
export const crisis: Answer = { key: "CRISIS", titleNb: "Når det blir vanskelig", titleNn: "Når det blir vanskeleg" };

/** What a municipality would send to choose sections, templates or months for its plans, from today. */
export async function planChoice(app: TestApp, municipality: string, plan: Answer): Promise<Answer> {
  const { policy } = await thePolicy(app, municipality);
  const { policyVersions } = await app.as(`${municipality}/system-coordinator`).ask("query Versions { policyVersions { version } }");
  return { expectedVersion: policyVersions[0].version, effectiveFrom: localDate(app.now()), note: "Vedtatt i utvalget", policy: { ...policy, plan: { ...policy.plan, ...plan } } };
}

export async function choosePlan(app: TestApp, municipality: string, plan: Answer): Promise<void> {
  await app.as(`${municipality}/system-coordinator`).must(CHANGE_POLICY, await planChoice(app, municipality, plan));
}

export function aRelatedPlan(changes: Answer = {}): Answer {
  return { kind: "EDUCATION", name: "Opplæringsplan 2026", responsibleUnit: "Luster ungdomsskule", contact: "Rektor", keptAt: "Skulens arkiv", ...changes };
}

/** One of each part in a plan, written by the coordinator, and an evaluation that has been begun. */
export async function withParts(app: TestApp, municipality: string, planId: string): Promise<{ mappingId: string; relatedPlanId: string; evaluationId: string }> {
  const by = app.as(`${municipality}/coordinator`);
  const on = () => onPlan(app, municipality, planId);
  const { mappingAnswer } = await by.must(RECORD_MAPPING, { ...(await on()), lifeArea: "HOME", text: `Bor for seg selv i ${municipality}.` });
  const { relatedPlan } = await by.must(ADD_RELATED_PLAN, { ...(await on()), ...aRelatedPlan({ name: `Opplæringsplan i ${municipality}` }) });
  const { evaluation } = await by.must(BEGIN_EVALUATION, { ...(await on()), by: "PAIR" });
  return { mappingId: mappingAnswer.id, relatedPlanId: relatedPlan.id, evaluationId: evaluation.id };
}

/** The same, with a section of the municipality's own and what a child thinks. */
export async function planPartHoldings(app: TestApp, municipality: string, planId: string): Promise<void> {
  const by = app.as(`${municipality}/coordinator`);
  const { evaluationId } = await withParts(app, municipality, planId);
  await choosePlan(app, municipality, { sections: [{ ...background, isRequired: false }] });
  const { section } = await by.must(ADD_PLAN_SECTION, { ...(await onPlan(app, municipality, planId)), sectionKey: "BACKGROUND" });
  await by.must(ADD_SECTION_TEXT, { ...(await onPlan(app, municipality, planId)), sectionId: section.id, text: `Flyttet til ${municipality} i fjor.` });
  const born = (day: string) =>
    app.database.sql("update person set birth_date = $2::date where id = (select owner_id from individual_plan where id = $1)", [localIdOf(planId), day]);
  await born("2012-04-01");
  await by.must(RECORD_CHILD_VIEW, { evaluationId, text: `Liker seg i ${municipality}.`, form: "CONVERSATION" });
  await born("1990-04-01");
}

/** Shares these parts of a plan with one who takes part, and no others. */
export async function shareOnly(app: TestApp, it: SharedPlan, sections: readonly string[]): Promise<void> {
  await app.as(it.owner).must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections });
}

/** A plan in effect of a child who was born that day, with the parent who speaks for it. */
export async function childInEffect(app: TestApp, bornOn = "2013-03-01") {
  const { story, parent, child } = family(app, "luster", bornOn);
  return { ...(await active(app, "luster", story)), parent, child };
}

/** An evaluation of a plan that has just been begun. */
export async function begun(app: TestApp, planId: string, more: Answer = {}): Promise<Answer> {
  const input = { ...(await onPlan(app, "luster", planId)), by: "PAIR", ...more };
  return (await app.as("luster/coordinator").must(BEGIN_EVALUATION, input))["evaluation"];
}
