import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, CLOSE_PLAN, DECIDE_CASE, MY_TASKS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { anAppeal, FORWARD_APPEAL, onAppeal, RECORD_OUTCOME, REGISTER_APPEAL, REVIEW_APPEAL } from "../support/appeals.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, type Ready } from "../support/deed.js";
import { aGoal, aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { caseLife, closing, endingDecided, KEEP_PLAN, planLife } from "../support/plan-life.js";
import { active, assessed, onCase, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const municipality = "luster";
const head = "luster/service-officer";
const lines = { ownerView: "Jeg trenger planen.", assessment: "Tjenestene er avsluttet." };

async function asked(): Promise<Ready & Awaited<ReturnType<typeof active>>> {
  const it = await active(app, municipality);
  await closing(app, municipality, it.planId);
  return { ...it, by: app.as(`${municipality}/unit-leader`), input: await onPlan(app, municipality, it.planId) };
}

async function decidedOn(): Promise<Awaited<ReturnType<typeof asked>> & { decisionId: string }> {
  const it = await asked();
  return { ...it, decisionId: (await endingDecided(app, municipality, it.caseId))["id"] };
}

async function appealedEnding(): Promise<Awaited<ReturnType<typeof decidedOn>> & { appealId: string }> {
  const it = await decidedOn();
  const { appeal } = await app.as(it.owner).must(REGISTER_APPEAL, anAppeal(it, { grounds: "Jeg får fortsatt hjelp av tre tjenester." }));
  return { ...it, appealId: appeal.id };
}

async function reviewed(it: Awaited<ReturnType<typeof appealedEnding>>, outcome: string, more: Answer = {}): Promise<void> {
  await app.as(head).must(REVIEW_APPEAL, { ...(await onAppeal(app, municipality, it)), outcome, considerations: "Vi har sett på behovet på nytt.", ...more });
}

async function decidedByGovernor(it: Awaited<ReturnType<typeof appealedEnding>>, outcome: string, more: Answer = {}): Promise<void> {
  const by = app.as(head);
  await reviewed(it, "MAINTAINED");
  await by.must(FORWARD_APPEAL, { ...(await onAppeal(app, municipality, it)), statement: "Vi opprettholder vedtaket." });
  await by.must(RECORD_OUTCOME, { ...(await onAppeal(app, municipality, it)), outcome, outcomeOn: "2026-06-15", reasons: "Se vedlagt vedtak.", ...more });
}

/** The coordinator ends the plan for good. */
async function carriedOut(planId: string): Promise<Answer> {
  return { ...(await onPlan(app, municipality, planId)), reason: "NEED_CEASED", ownerAgrees: false, ...lines };
}

describe("ending a plan that its owner wants to keep", () => {
  test("waits for a decision: the plan goes on, is worked in, and nobody loses anything meanwhile (LUND-10-2, SAM-98, fvl § 42)", async () => {
    const it = await asked();

    const plan = await planLife(app.as(it.owner), it.planId);

    expect(plan).toMatchObject({
      state: "CLOSING",
      lifecycle: "CLOSING",
      isLocked: false,
      endReason: "NEED_CEASED",
      ownerAgrees: false,
      ownerViewOnEnding: "Jeg trenger planen.",
      endAssessment: "Tjenestene er avsluttet.",
    });
    expect(plan["participants"].every((one: Answer) => one["until"] === null)).toBe(true);
    await app.as(`${municipality}/coordinator`).must(ADD_GOAL, { ...(await onPlan(app, municipality, it.planId)), ...aGoal() });
  });

  test("is not carried out before there is a decision, and not before it is final (CLOSING_DECISION_REQUIRED, pbrl § 7-5)", async () => {
    const it = await asked();
    const by = app.as(`${municipality}/coordinator`);
    await expectRefusal(app, by, CLOSE_PLAN, await carriedOut(it.planId), "CLOSING_DECISION_REQUIRED");

    await endingDecided(app, municipality, it.caseId);

    await expectRefusal(app, by, CLOSE_PLAN, await carriedOut(it.planId), "CLOSING_DECISION_REQUIRED");
  });

  test("is decided with reasons, a letter and a right to appeal, and the grant makes room for it (LUND-10-2, PROC-08, DL-04)", async () => {
    const it = await decidedOn();

    const { decisions } = await caseLife(app.as(it.owner), it.caseId);
    const ofPlan = decisions.filter((one: Answer) => one["kind"] === "INDIVIDUAL_PLAN");

    expect(ofPlan).toMatchObject([
      { outcome: "GRANTED", supersededAt: app.now().toISOString() },
      { outcome: "CLOSED", state: "DELIVERED", supersededAt: null },
    ]);
    const { letter } = (await app.as(it.owner).ask("query L($id: ID!) { node(id: $id) { ... on Decision { letter { parts { block text } } } } }", { id: it.decisionId }))["node"];
    const text = (block: string): string => letter.parts.find((one: Answer) => one["block"] === block)?.text ?? "";
    expect(text("OUTCOME")).toContain("Retten til individuell plan er vurdert på nytt: avslutta.");
    expect([text("APPEAL"), text("FACTS"), text("CONSIDERATIONS")].every((one) => one.length > 0)).toBe(true);
  });

  test("is carried out when nobody has appealed in time; coordinator and group stay, and the unit is told (INV-04, INV-26, LUSTER-COORD-4)", async () => {
    const it = await decidedOn();
    app.setClock("2026-07-14T08:00:00Z");
    const { myTasks } = await app.as(`${municipality}/coordinator`).ask(MY_TASKS);

    await app.as(`${municipality}/coordinator`).must(CLOSE_PLAN, await carriedOut(it.planId));

    const after = await caseLife(app.as(it.owner), it.caseId);
    app.setClock("2026-06-15T08:00:00Z");
    expect(myTasks.filter((one: Answer) => one["case"]?.id === it.caseId).map((one: Answer) => one["deed"])).toContain("closePlan");
    expect(after).toMatchObject({ state: "HANDED_OVER", plan: { state: "CLOSED" }, coordinators: [{ until: null }] });
  });

  test("is not carried out while the owner appeals; upheld by the county governor it is (fvl § 34)", async () => {
    const it = await appealedEnding();
    await reviewed(it, "MAINTAINED");
    await app.as(head).must(FORWARD_APPEAL, { ...(await onAppeal(app, municipality, it)), statement: "Vi opprettholder vedtaket." });
    await expectRefusal(app, app.as(`${municipality}/coordinator`), CLOSE_PLAN, await carriedOut(it.planId), "CLOSING_DECISION_REQUIRED");

    await app.as(head).must(RECORD_OUTCOME, { ...(await onAppeal(app, municipality, it)), outcome: "UPHELD", outcomeOn: "2026-06-15", reasons: "Vi er enige." });
    await app.as(`${municipality}/coordinator`).must(CLOSE_PLAN, await carriedOut(it.planId));

    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "CLOSED", isLocked: true });
  });

  test("falls when the unit reverses it: the plan goes on from where it was (fvl § 33)", async () => {
    const it = await appealedEnding();
    await assessed(app, municipality, it.caseId, {});

    await reviewed(it, "REVERSED_IN_FULL", { decision: { outcome: "GRANTED", facts: "Tre tjenester følger opp.", considerations: "De må samordnes." } });

    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "ACTIVE", lifecycle: "ACTIVE", endReason: null, ownerAgrees: null, closingAskedAt: null });
  });

  test("falls when the county governor annuls it: the grant stands again, and the case stays where it was (fvl § 34)", async () => {
    const it = await appealedEnding();

    await decidedByGovernor(it, "ANNULLED_RETURNED");

    const { state, plan, decisions } = await caseLife(app.as(it.owner), it.caseId);
    expect([state, plan.state]).toEqual(["HANDED_OVER", "ACTIVE"]);
    expect(decisions.filter((one: Answer) => one["kind"] === "INDIVIDUAL_PLAN")).toMatchObject([
      { outcome: "GRANTED", supersededAt: null },
      { outcome: "CLOSED", state: "ANNULLED" },
    ]);
  });

  test("falls when the county governor decides otherwise", async () => {
    const it = await appealedEnding();

    await decidedByGovernor(it, "CHANGED", { decision: { outcome: "GRANTED", facts: "Tre tjenester.", considerations: "De må samordnes." } });

    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "ACTIVE" });
  });

  test("is not decided where nobody has asked for it, nor on an assessment from before (PLAN_NOT_CLOSING); another decision on the right is refused as ever (DECISION_EXISTS)", async () => {
    const running = await active(app, municipality);
    const leader = app.as(head);
    const ending = aRefusal({ outcome: "CLOSED" });
    await assessed(app, municipality, running.caseId, aNegativeAssessment());
    await expectRefusal(app, leader, DECIDE_CASE, { ...(await onCase(app, municipality, running.caseId)), ...ending }, "PLAN_NOT_CLOSING");

    app.setClock("2026-06-15T09:00:00Z");
    await closing(app, municipality, running.planId);
    await expectRefusal(app, app.as(head), DECIDE_CASE, { ...(await onCase(app, municipality, running.caseId)), ...ending }, "PLAN_NOT_CLOSING");
    await assessed(app, municipality, running.caseId, aNegativeAssessment());
    await expectRefusal(app, app.as(head), DECIDE_CASE, { ...(await onCase(app, municipality, running.caseId)), ...aRefusal() }, "DECISION_EXISTS");
    await app.as(head).must(DECIDE_CASE, { ...(await onCase(app, municipality, running.caseId)), ...ending });
    app.setClock("2026-06-15T08:00:00Z");
  });

  test("is not decided against an assessment that finds the need (DECISION_CONTRADICTS_ASSESSMENT)", async () => {
    const it = await asked();
    await assessed(app, municipality, it.caseId, {});

    await expectRefusal(app, app.as(head), DECIDE_CASE, { ...(await onCase(app, municipality, it.caseId)), ...aRefusal({ outcome: "CLOSED" }) }, "DECISION_CONTRADICTS_ASSESSMENT");
  });

  test("ends at once when the owner agrees after all", async () => {
    const it = await asked();

    await app.as(it.owner).must(CLOSE_PLAN, { ...(await onPlan(app, municipality, it.planId)), reason: "OWNER_WISH" });

    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "CLOSED", endReason: "OWNER_WISH" });
  });
});

describe("keeping a plan that somebody wanted to end", () => {
  everyDeed({
    app: () => app,
    deed: "keepPlan",
    document: KEEP_PLAN,
    ready: asked,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("takes it back to where it was, as if nobody had asked", async () => {
    const { by, planId, input } = await asked();

    await by.must(KEEP_PLAN, input);

    expect(await planLife(app.as("luster/coordinator"), planId)).toMatchObject({
      state: "ACTIVE",
      endReason: null,
      ownerViewOnEnding: null,
      endAssessment: null,
      closingAskedAt: null,
    });
  });

  test("is refused when nobody has asked, and when the ending has been decided (NOT_ALLOWED_IN_THIS_STATE, DECISION_EXISTS)", async () => {
    const running = await active(app, municipality);
    const it = await decidedOn();

    await expectRefusal(app, it.by, KEEP_PLAN, await onPlan(app, municipality, running.planId), "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, it.by, KEEP_PLAN, await onPlan(app, municipality, it.planId), "DECISION_EXISTS");
  });
});

describe("what is said when a plan ends", () => {
  test.each<[string, Answer, string]>([
    ["the owner's wish without the owner's confirmation (LUND-10-1)", { reason: "OWNER_WISH", whyNotAsked: "Ikke å få tak i." }, "OWNERS_CONFIRMATION_REQUIRED"],
    ["the owner's wish that the owner is against (LUND-10-1)", { reason: "OWNER_WISH", ownerAgrees: false, ownerView: "Nei." }, "OWNERS_CONFIRMATION_REQUIRED"],
    ["a need that has ceased without an assessment (LUND-10-2)", { reason: "NEED_CEASED", ownerView: "Greit." }, "REASONS_REQUIRED"],
    ["neither a view nor why nobody asked (SAM-98)", { reason: "GOALS_REACHED" }, "OWNERS_VIEW_REQUIRED"],
    ["a view and why nobody asked, both", { reason: "MOVED", ownerView: "Greit.", whyNotAsked: "Flyttet." }, "INVALID_INPUT"],
  ])("is refused: %s", async (_, said, code) => {
    const it = await active(app, municipality);

    await expectRefusal(app, app.as("luster/coordinator"), CLOSE_PLAN, { ...(await onPlan(app, municipality, it.planId)), ...said }, code as "INVALID_INPUT");
  });

  test.each<[string, Answer]>([
    ["the need has ceased, which is assessed, and the owner agrees (LUND-10-2)", { reason: "NEED_CEASED", ownerView: "Greit.", assessment: "Én tjeneste igjen." }],
    ["the owner has moved and could not be asked (SAM-98)", { reason: "MOVED", whyNotAsked: "Ikke å få tak i." }],
    ["the owner is dead", { reason: "DECEASED" }],
    ["the owner does not want it, as the owner has confirmed (LUND-10-1)", { reason: "OWNER_WISH", ownerView: "Jeg klarer meg uten." }],
  ])("ends it at once: %s", async (_, said) => {
    const it = await active(app, municipality);

    await app.as("luster/coordinator").must(CLOSE_PLAN, { ...(await onPlan(app, municipality, it.planId)), ...said });

    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "CLOSED", whyNotAsked: said["whyNotAsked"] ?? null, endAssessment: said["assessment"] ?? null });
  });

  test("waits for a decision where the owner was not asked and has not moved", async () => {
    const it = await active(app, municipality);

    await app
      .as("luster/coordinator")
      .must(CLOSE_PLAN, { ...(await onPlan(app, municipality, it.planId)), reason: "NEED_CEASED", whyNotAsked: "Svarer ikke.", assessment: "Én tjeneste igjen." });

    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "CLOSING", ownerAgrees: null });
  });

  test("is not the owner's to leave unsaid or to be against (INVALID_INPUT)", async () => {
    const it = await active(app, municipality);

    for (const said of [{ ownerAgrees: false }, { whyNotAsked: "Nei" }])
      await expectRefusal(app, app.as(it.owner), CLOSE_PLAN, { ...(await onPlan(app, municipality, it.planId)), reason: "OWNER_WISH", ...said }, "INVALID_INPUT");
  });
});
