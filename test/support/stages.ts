import * as documents from "../../src/demo/operations.js";
import { type Story, subjectOf, type Walked } from "../../src/demo/main-job.js";
import { localDate } from "../../src/tenants/local-date.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { CASE_FILE, PLAN_FILE } from "./documents.js";
import { beforeBody, bodyMembers } from "./meetings.js";
import { aGoal, aGrant, aMeasure, anAssessment, aNotice, aTalk } from "./inputs.js";

/** Where the walk of the main job has no stop of its own. All of it is done by deeds. */

type Told = Partial<Story>;

/** A case with its owner, by key. */
export type CaseOf = Walked & { readonly owner: string };

/** What a deed on a case must say of it: which, and as which version. */
export async function onCase(app: TestApp, municipality: string, caseId: string): Promise<{ caseId: string; expectedVersion: number }> {
  const { version } = (await app.as(`${municipality}/unit-leader`).ask(documents.CASE_NOW, { id: caseId }))["case"];
  return { caseId, expectedVersion: version };
}

/** What a deed on a plan must say of it. */
export async function onPlan(app: TestApp, municipality: string, planId: string): Promise<{ planId: string; expectedVersion: number }> {
  const { version } = (await app.as(`${municipality}/unit-leader`).ask("query PlanNow($id: ID!) { plan(id: $id) { version } }", { id: planId }))["plan"];
  return { planId, expectedVersion: version };
}

/** The whole case as somebody sees it. */
export async function caseFile(who: Client, id: string): Promise<Answer> {
  return (await who.ask(CASE_FILE, { id }))["case"];
}

/** The whole plan as somebody sees it. */
export async function planFile(who: Client, id: string): Promise<Answer> {
  return (await who.ask(PLAN_FILE, { id }))["plan"];
}

/** A case that has been handed over, whose owner has consented to a plan. */
export async function consented(app: TestApp, municipality: string, story: Told = {}): Promise<CaseOf & { consentId: string; consentVersion: number; caseVersion: number }> {
  const walked = await app.walk(municipality, { until: "HANDED_OVER", ...story });
  const owner = story.owner ? `${municipality}/${story.owner}` : walked.owner;
  const { consent, case: it } = await app.as(owner).must(documents.GIVE_CONSENT, await onCase(app, municipality, walked.caseId));
  return { ...walked, owner, consentId: consent.id, consentVersion: consent.version, caseVersion: it.version };
}

/** A plan that has been begun and holds nothing but its period. */
export async function drafted(app: TestApp, municipality: string, story: Told = {}): Promise<Awaited<ReturnType<typeof consented>> & { planVersion: number }> {
  const walked = await consented(app, municipality, story);
  const input = { caseId: walked.caseId, expectedVersion: walked.caseVersion, periodFrom: "2026-06-15", periodTo: "2027-06-15" };
  const { plan } = await app.as(`${municipality}/coordinator`).must(documents.DRAFT_PLAN, input);
  return { ...walked, planId: plan.id, planVersion: plan.version };
}

/** A plan that holds what a plan must hold, and has not been laid before its owner yet. */
export async function filled(app: TestApp, municipality: string, story: Told = {}): Promise<Awaited<ReturnType<typeof drafted>> & { goalId: string; measureId: string }> {
  const walked = await drafted(app, municipality, story);
  const { planId } = walked;
  let { planVersion } = walked;
  const add = async (document: string, input: object): Promise<Answer> => {
    const payload = await app.as(`${municipality}/coordinator`).must(document, { planId, expectedVersion: planVersion, ...input });
    planVersion = payload["plan"].version;
    return payload;
  };
  for (const kind of ["RESOURCE", "NEED"]) await add(documents.ADD_PLAN_ENTRY, { kind, text: "Har god støtte hjemme." });
  const { goal } = await add(documents.ADD_GOAL, aGoal());
  const responsibleId = await app.professionalId(`${municipality}/coordinator`);
  const { measure } = await add(documents.ADD_MEASURE, aMeasure({ goalId: goal.id, responsibleId }));
  return { ...walked, planVersion, goalId: goal.id, measureId: measure.id };
}

/** A plan that waits for its owner's answer. */
export async function submitted(app: TestApp, municipality: string, story: Told = {}): ReturnType<typeof filled> {
  const walked = await filled(app, municipality, story);
  await app.as(`${municipality}/coordinator`).must(documents.SUBMIT_PLAN, await onPlan(app, municipality, walked.planId));
  return walked;
}

/** A plan that its owner has said yes to. */
export async function active(app: TestApp, municipality: string, story: Told = {}): ReturnType<typeof filled> {
  const walked = await submitted(app, municipality, story);
  await app.as(walked.owner).must(documents.APPROVE_PLAN, await onPlan(app, municipality, walked.planId));
  return walked;
}

/** A family of a parent and a child, both newcomers, and the notice the parent gives. */
export function family(app: TestApp, municipality: string, bornOn: string): { story: Told; parent: string; child: string } {
  const child = app.newcomer(municipality, undefined, bornOn);
  const parent = app.newcomer(municipality, undefined, "1985-02-03");
  const key = parent.key.split("/")[1] ?? "";
  return { story: { subject: subjectOf(child), notifier: key, notifierCapacity: "PARENT", owner: key }, parent: parent.key, child: child.key };
}

/** Assesses one right, by the handler. */
export async function assessed(app: TestApp, municipality: string, caseId: string, assessment: Answer): Promise<Answer> {
  const by = app.as(`${municipality}/case-worker`);
  return (await by.must(documents.ASSESS_ELIGIBILITY, { ...(await onCase(app, municipality, caseId)), ...anAssessment(assessment) }))["assessment"];
}

/** Decides one right, by whoever decides by the municipality's usual path. Gives the decision and its warnings. */
export async function decided(app: TestApp, municipality: string, caseId: string, decision: Answer): Promise<Answer> {
  const head = app.as(`${municipality}/${municipality === "luster" ? "service-officer" : "unit-leader"}`);
  return head.must(documents.DECIDE_CASE, { ...(await onCase(app, municipality, caseId)), ...aGrant(decision) });
}

/** Issues the letters of all decisions that wait for theirs, with a day for the first meeting where there is a coordinator already. */
export async function notified(app: TestApp, municipality: string, caseId: string): Promise<void> {
  const by = app.as(`${municipality}/case-worker`);
  const { decisions, coordinators } = (await by.ask(documents.CASE_NOW, { id: caseId }))["case"];
  const startUpMeeting = coordinators.length > 0 ? { proposedOn: localDate(app.now()), place: "Kommunehuset" } : null;
  for (const it of decisions.filter((one: Answer) => one["state"] === "READY"))
    await by.must(documents.ISSUE_DECISION_LETTER, { decisionId: it.id, expectedVersion: it.version, startUpMeeting });
}

/** A case with one recommendation or more that no meeting has got yet. */
export async function justRecommended(app: TestApp, rights: readonly string[] = ["INDIVIDUAL_PLAN"]): Promise<CaseOf & { recommendationIds: readonly string[] }> {
  const walked = await app.walk("stranda", { until: "ASSESSED" });
  const recommendationIds: string[] = [];
  for (const kind of rights) {
    const input = { ...(await onCase(app, "stranda", walked.caseId)), ...aGrant({ kind }) };
    recommendationIds.push((await app.as("stranda/case-worker").must(documents.RECOMMEND_DECISION, input))["recommendation"].id);
  }
  return { ...walked, recommendationIds };
}

/** A case that lies before the allocation body: on an agenda that has been sent, with nobody partial. */
export async function recommended(app: TestApp, rights: readonly string[] = ["INDIVIDUAL_PLAN"]): Promise<Awaited<ReturnType<typeof justRecommended>> & { meetingId: string }> {
  const walked = await justRecommended(app, rights);
  const { meetingId } = await beforeBody(app, walked.recommendationIds);
  for (const it of bodyMembers) await app.as(it).must(documents.DECLARE_IMPARTIALITY, { caseId: walked.caseId, ground: "NONE" });
  return { ...walked, meetingId };
}

/** A case taken to the talk for a notice of the test's own. For municipalities without a step of their own before the case is assigned. */
export async function clarified(app: TestApp, municipality: "lund" | "luster", by: Client, notice: Answer, talk: Answer = {}): Promise<{ caseId: string }> {
  const given = (await by.must(documents.REGISTER_NOTICE, aNotice(notice)))["notice"];
  const head = app.as(`${municipality}/${municipality === "luster" ? "service-officer" : "unit-leader"}`);
  const opening = {
    noticeId: given.id,
    expectedVersion: given.version,
    ...(notice["notifierCapacity"] === "PARENT" ? { notifierHasParentalResponsibility: true } : {}),
    ...(["GUARDIAN", "PROXY"].includes(notice["notifierCapacity"]) ? { notifierAuthorityShown: true } : {}),
  };
  const { case: opened } = await head.must(documents.OPEN_CASE, opening);
  const handlerId = await app.professionalId(`${municipality}/case-worker`);
  await head.must(documents.ASSIGN_CASE, { ...(await onCase(app, municipality, opened.id)), handlerId });
  await app.as(`${municipality}/case-worker`).must(documents.RECORD_CLARIFICATION, { ...(await onCase(app, municipality, opened.id)), ...aTalk(talk) });
  return { caseId: opened.id };
}
