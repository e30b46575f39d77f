import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_PLAN_PARTICIPANT, ANNOTATE, CHOOSE_TOOL, CLOSE_PLAN, GIVE_CONSENT, MY_TASKS, PLAN_HISTORY } from "../../src/demo/operations.js";
import { RESUME_SHARING, SUSPEND_SHARING } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aGoal } from "../support/inputs.js";
import { withdraw } from "../support/plan-checks.js";
import { planLife } from "../support/plan-life.js";
import { childsPlan, consentNow } from "../support/sharing.js";
import { active, onCase, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A plan in effect in which a professional takes part, and which its handler reads. */
async function shared(municipality = "luster"): Promise<Awaited<ReturnType<typeof active>>> {
  const it = await active(app, municipality);
  const personId = await app.professionalId(`${municipality}/professional`);
  await app.as(`${municipality}/coordinator`).must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, municipality, it.planId)), personId, function: "Oppfølging" });
  return it;
}

async function paused(): Promise<Awaited<ReturnType<typeof active>>> {
  const it = await shared();
  const { id: consentId, version } = await consentNow(app, it.owner, it.caseId);
  await app.as(it.owner).must(SUSPEND_SHARING, { consentId, expectedVersion: version });
  return it;
}

async function whoReads(it: { planId: string; owner: string }): Promise<string[]> {
  const readers: string[] = [];
  for (const who of [it.owner, "luster/coordinator", "luster/case-worker", "luster/professional", "luster/unit-leader"]) {
    const { data } = await app.as(who).raw("query Goals($id: ID!) { plan(id: $id) { goals { text } values document { heading } } }", { id: it.planId });
    if (data?.["plan"]?.goals != null || data?.["plan"]?.document != null) readers.push(who === it.owner ? "owner" : who);
  }
  return readers;
}

describe("a plan at rest", () => {
  test.each<[string, () => Promise<Awaited<ReturnType<typeof active>>>, string]>([
    [
      "its consent is withdrawn (INV-15)",
      async () => {
        const it = await shared();
        await withdraw(app, it);
        return it;
      },
      "CONSENT_WITHDRAWN",
    ],
    ["its owner pauses it (SAM-97, SAM-137)", paused, "PAUSED_BY_OWNER"],
  ])("shuts out everybody but owner and coordinator, the handler too, when %s", async (_, begin, suspension) => {
    const running = await shared();
    const before = await whoReads(running);

    const it = await begin();

    expect(before).toEqual(["owner", "luster/coordinator", "luster/case-worker", "luster/professional"]);
    expect(await whoReads(it)).toEqual(["owner", "luster/coordinator"]);
    expect(await planLife(app.as(it.owner), it.planId)).toMatchObject({ state: "ACTIVE", lifecycle: "SUSPENDED", suspension, isLocked: false, goals: [{}] });
    expect((await app.as("luster/professional").raw(NODE, { id: it.planId })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect((await app.as("luster/case-worker").raw(PLAN_HISTORY, { id: it.planId })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    for (const id of [it.goalId, it.measureId]) expect((await app.as("luster/case-worker").raw(NODE, { id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("tells its handler no remark on it either (SAM-97, INV-15)", async () => {
    const it = await shared();
    await app.as("luster/coordinator").must(ANNOTATE, { elementId: it.planId, text: "Må gås gjennom." });
    const handler = app.as("luster/case-worker");
    const remarks = async (): Promise<Answer[]> =>
      (await handler.ask("query Remarks($id: ID!) { plan(id: $id) { annotations { id } } }", { id: it.planId }))["plan"].annotations as Answer[];
    const [remark] = await remarks();
    expect(remark).toMatchObject({ id: expect.any(String) });

    const { id: consentId, version } = await consentNow(app, it.owner, it.caseId);
    await app.as(it.owner).must(SUSPEND_SHARING, { consentId, expectedVersion: version });

    expect(await remarks()).toEqual([]);
    expect((await handler.raw(NODE, { id: remark?.["id"] })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("tells those who may only know of it that it rests, and not why", async () => {
    const it = await paused();

    const seen = (await app.as("luster/unit-leader").ask("query L($id: ID!) { plan(id: $id) { lifecycle } }", { id: it.planId }))["plan"];

    expect(seen).toEqual({ lifecycle: "SUSPENDED" });
  });

  test("goes on with a new consent as it stood, and nothing is entered anew (SAM-97)", async () => {
    const it = await shared();
    const before = await planLife(app.as(it.owner), it.planId);
    await withdraw(app, it);
    await expectRefusal(app, app.as("luster/coordinator"), ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal() }, "CONSENT_REQUIRED");

    await app.as(it.owner).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));

    const after = await planLife(app.as(it.owner), it.planId);
    expect([after["lifecycle"], after["goals"], after["entries"]]).toEqual(["ACTIVE", before["goals"], before["entries"]]);
    expect(await whoReads(it)).toEqual(["owner", "luster/coordinator", "luster/case-worker"]);
  });

  test("goes on after a pause with those who took part, as it stood (SAM-97, SAM-137)", async () => {
    const it = await paused();
    const before = await planLife(app.as(it.owner), it.planId);
    await app.as("luster/coordinator").must(ADD_GOAL, { ...(await onPlan(app, "luster", it.planId)), ...aGoal({ text: "Skrevet i pausen" }) });

    const { id: consentId, version } = await consentNow(app, it.owner, it.caseId);
    await app.as(it.owner).must(RESUME_SHARING, { consentId, expectedVersion: version });

    const after = await planLife(app.as(it.owner), it.planId);
    expect([after["lifecycle"], after["suspension"], after["goals"]]).toEqual(["ACTIVE", null, [...before["goals"], { text: "Skrevet i pausen", ownWords: null, measures: [] }]]);
    expect(await whoReads(it)).toEqual(["owner", "luster/coordinator", "luster/case-worker", "luster/professional"]);
  });

  test("may be ended, or left for minutes where the municipality offers them (LUND-7-8)", async () => {
    const ended = await shared();
    await withdraw(app, ended);
    await app.as(ended.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", ended.planId)), reason: "OWNER_WISH" });
    const minutes = await active(app, "lund");
    const { id: consentId, version } = await consentNow(app, minutes.owner, minutes.caseId);
    await app.as(minutes.owner).must("mutation W($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { id } errors { code } warnings { code } } }", {
      consentId,
      expectedVersion: version,
    });
    await app.as(minutes.owner).must(CHOOSE_TOOL, { ...(await onCase(app, "lund", minutes.caseId)), tool: "MINUTES" });

    const { myTasks } = await app.as("lund/coordinator").ask(MY_TASKS);

    expect(await planLife(app.as(ended.owner), ended.planId)).toMatchObject({ lifecycle: "CLOSED" });
    expect(await planLife(app.as(minutes.owner), minutes.planId)).toMatchObject({ lifecycle: "SUSPENDED", goals: [{}] });
    expect(myTasks.filter((it: Answer) => it["case"]?.id === minutes.caseId).map((it: Answer) => it["deed"])).not.toContain("giveConsent");
  });

  test("is where a child's plan is the day the parents' consent lapses at 16; the young person reads it, and consents anew (INV-14, SC-23)", async () => {
    const it = await childsPlan(app, "2010-09-01");
    app.setClock("2026-09-01T10:00:00Z");
    const resting = await planLife(app.as(it.child), it.planId);
    await app.as(it.child).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));
    const after = await planLife(app.as(it.child), it.planId);
    app.setClock("2026-06-15T08:00:00Z");

    expect(resting).toMatchObject({ lifecycle: "SUSPENDED", suspension: "CONSENT_EXPIRED", goals: [{}, {}, {}] });
    expect([after["suspension"], after["goals"]]).toEqual([null, resting["goals"]]);
  });

  test("is not approved, laid before its owner or changed while there is no consent (INV-03)", async () => {
    const it = await submitted(app, "luster");
    await withdraw(app, it);
    const on = await onPlan(app, "luster", it.planId);

    await expectRefusal(
      app,
      app.as(it.owner),
      "mutation A($input: ApprovePlanInput!) { approvePlan(input: $input) { plan { id } case { id } errors { code } warnings { code } } }",
      on,
      "CONSENT_REQUIRED",
    );
    await expectRefusal(app, app.as("luster/coordinator"), ADD_GOAL, { ...on, ...aGoal() }, "CONSENT_REQUIRED");
  });
});
