import * as documents from "../../src/demo/operations.js";
import { PROGRESS_OF_PLAN, REQUEST_PROGRESS, SHARED } from "../../src/demo/sharing-operations.js";

import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";

import { aGoal, aMeasure } from "./inputs.js";
import { familyCase, type FamilyCase } from "./families.js";
import { active, onCase, onPlan } from "./stages.js";

export type SharedPlan = Awaited<ReturnType<typeof active>> & { readonly participantId: string; readonly professionalId: string };

/** An active plan in which the professional takes part. */
export async function withParticipant(app: TestApp, municipality = "luster"): Promise<SharedPlan> {
  const it = await active(app, municipality);
  const professionalId = await app.professionalId(`${municipality}/professional`);
  const input = { ...(await onPlan(app, municipality, it.planId)), personId: professionalId, function: "Oppfølging" };
  const { participant } = await app.as(`${municipality}/coordinator`).must(documents.ADD_PLAN_PARTICIPANT, input);
  return { ...it, participantId: participant.id, professionalId };
}

/** A request for progress from the coordinator to the professional, about the plan's measure. */
export async function asked(
  app: TestApp,
  municipality = "luster",
): Promise<SharedPlan & { readonly request: Answer; readonly on: { progressRequestId: string; expectedVersion: number } }> {
  const it = await withParticipant(app, municipality);
  const input = { planId: it.planId, askedId: it.professionalId, measureId: it.measureId, text: "Treninga er ikkje komen i gang." };
  const { progressRequest } = await app.as(`${municipality}/coordinator`).must(REQUEST_PROGRESS, input);
  return { ...it, request: progressRequest, on: { progressRequestId: progressRequest.id, expectedVersion: progressRequest.version } };
}

/** The requests of a plan as somebody sees them. */
export async function requestsOf(who: Client, planId: string): Promise<Answer[]> {
  return (await who.ask(PROGRESS_OF_PLAN, { id: planId }))["plan"].progressRequests as Answer[];
}

/** The consent in force of a case, with what is shared under it. */
export async function consentNow(app: TestApp, owner: string, caseId: string): Promise<Answer> {
  const { consents } = (await app.as(owner).ask(SHARED, { id: caseId }))["case"];
  return consents.at(-1) as Answer;
}

/** What a deed on a consent must say of it. */
export async function onConsent(app: TestApp, { owner, caseId }: Pick<SharedPlan, "owner" | "caseId">): Promise<{ consentId: string; expectedVersion: number }> {
  const { id, version } = await consentNow(app, owner, caseId);
  return { consentId: id, expectedVersion: version };
}

export type ChildsPlan = FamilyCase & {
  readonly planId: string;
  readonly goalIds: readonly string[];
  readonly measureIds: readonly string[];
  readonly entryIds: readonly string[];
};

/** A child's plan with three goals, a measure under each of the first two, and two content points. */
export async function childsPlan(app: TestApp, bornOn: string, municipality = "luster"): Promise<ChildsPlan> {
  const it = await familyCase(app, municipality, bornOn);
  const coordinator = app.as(`${municipality}/coordinator`);
  await app.as(it.parent).must(documents.GIVE_CONSENT, await onCase(app, municipality, it.caseId));
  const { plan } = await coordinator.must(documents.DRAFT_PLAN, { ...(await onCase(app, municipality, it.caseId)), periodFrom: "2026-06-15" });
  const on = (): Promise<object> => onPlan(app, municipality, plan.id);
  const goalIds: string[] = [];
  for (const text of ["Få venner", "Snakke med noen alene", "Klare skoledagen"])
    goalIds.push((await coordinator.must(documents.ADD_GOAL, { ...(await on()), ...aGoal({ text }) }))["goal"].id);
  const responsibleId = await app.professionalId(`${municipality}/coordinator`);
  const measureIds: string[] = [];
  for (const goalId of [goalIds[0], goalIds[1], goalIds[0]])
    measureIds.push((await coordinator.must(documents.ADD_MEASURE, { ...(await on()), ...aMeasure({ goalId, responsibleId }) }))["measure"].id);
  const entryIds: string[] = [];
  for (const text of ["Har en god lærer.", "Vil ikke fortelle alt hjemme."])
    entryIds.push((await coordinator.must(documents.ADD_PLAN_ENTRY, { ...(await on()), kind: "NEED", text }))["entry"].id);
  return { ...it, planId: plan.id, goalIds, measureIds, entryIds };
}
