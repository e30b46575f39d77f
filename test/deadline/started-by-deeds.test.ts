import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, CHANGE_POLICY, DECIDE_CASE, DESCRIBE_PLAN, GIVE_CONSENT, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aGoal, aGrant, thePolicy } from "../support/inputs.js";
import { active, caseFile, family, onCase, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function deadlinesOf(municipality: string, caseId: string, kind: string): Promise<Answer[]> {
  return (await caseFile(app.as(`${municipality}/unit-leader`), caseId))["deadlines"].filter((it: Answer) => it["kind"] === kind);
}

/** From today on, a municipality has days of its own. */
async function chooses(municipality: string, deadlines: Answer): Promise<void> {
  const by = app.as(`${municipality}/system-coordinator`);
  const [newest] = (await by.ask("query V { policyVersions { version } }"))["policyVersions"];
  const { policy } = await thePolicy(app, municipality);
  await by.must(CHANGE_POLICY, { expectedVersion: newest.version, effectiveFrom: app.now().toISOString().slice(0, 10), note: "Frister", policy: { ...policy, deadlines } });
}

describe("a decision", () => {
  test("starts the year after which nothing can be appealed, one for each right (DL-05)", async () => {
    const { caseId } = await app.walk("lund", { until: "DECIDED" });

    const limits = await deadlinesOf("lund", caseId, "APPEAL_LIMIT");

    const { decisions } = await caseFile(app.as("lund/unit-leader"), caseId);
    expect(limits).toMatchObject(decisions.map(() => ({ startedOn: "2026-06-15", dueOn: "2027-06-15", outcome: null })));
    expect(limits.map((it) => it["aboutId"]).sort()).toEqual(decisions.map((it: Answer) => it["id"]).sort());
  });
});

describe("the municipality's own target", () => {
  test("is no number where none was chosen, and the age of the case is shown all the same (LUSTER-TIME-1)", async () => {
    const { caseId } = await app.walk("salangen", { until: "ASSIGNED" });
    app.setClock("2026-07-05T08:00:00Z");

    expect(await deadlinesOf("salangen", caseId, "DECISION_TARGET")).toEqual([]);
    expect((await caseFile(app.as("salangen/unit-leader"), caseId))["ageInDays"]).toBe(20);
  });

  test("begins with the case, is settled by the decision, and warns when it was passed (LUSTER-TIME-1)", async () => {
    await chooses("salangen", { decisionTargetDays: 14 });
    const inTime = await app.walk("salangen", { until: "ASSESSED" });
    const late = await app.walk("salangen", { until: "ASSESSED" });
    const started = await deadlinesOf("salangen", late.caseId, "DECISION_TARGET");
    const decide = async (caseId: string): Promise<Answer[]> =>
      (await app.as("salangen/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "salangen", caseId)), ...aGrant() }))["warnings"].filter(
        (it: Answer) => it["code"] === "DECISION_TARGET_PASSED",
      );

    const none = await decide(inTime.caseId);
    app.setClock("2026-06-30T08:00:00Z");
    const warned = await decide(late.caseId);

    expect(started).toMatchObject([{ startedOn: "2026-06-15", dueOn: "2026-06-29", alarmOn: "2026-06-22" }]);
    expect([none.length, warned.length]).toEqual([0, 1]);
    expect(await deadlinesOf("salangen", inTime.caseId, "DECISION_TARGET")).toMatchObject([{ outcome: "MET" }]);
    expect(await deadlinesOf("salangen", late.caseId, "DECISION_TARGET")).toMatchObject([{ outcome: "BREACHED", daysLate: 1 }]);
  });
});

describe("a child's days", () => {
  test("stand in the case from its opening, each on its birthday, and the grown-up has none (DL-15)", async () => {
    const { story } = family(app, "lund", "2016-05-04");
    const child = await app.walk("lund", { ...story, until: "OPENED" });
    const grownUp = await app.walk("lund", { until: "OPENED" });
    const days = async (caseId: string): Promise<string[]> =>
      (await caseFile(app.as("lund/unit-leader"), caseId))["deadlines"].filter((it: Answer) => it["kind"].startsWith("CHILD_")).map((it: Answer) => `${it["kind"]} ${it["dueOn"]}`);

    expect(await days(child.caseId)).toEqual(["CHILD_TURNS_12 2028-05-04", "CHILD_TURNS_16 2032-05-04", "CHILD_TURNS_18 2034-05-04"]);
    expect(await days(grownUp.caseId)).toEqual([]);
  });

  test("are reminded of a month ahead, and over when they have come: nobody owes them (DL-15)", async () => {
    const { story } = family(app, "lund", "2014-08-01");
    const { caseId } = await app.walk("lund", { ...story, until: "ASSIGNED" });
    const seen = async (clock: string): Promise<Answer> => {
      app.setClock(clock);
      return (await deadlinesOf("lund", caseId, "CHILD_TURNS_12"))[0] as Answer;
    };

    expect(await seen("2026-07-01T08:00:00Z")).toMatchObject({ dueOn: "2026-08-01", alarmed: false });
    expect(await seen("2026-07-02T08:00:00Z")).toMatchObject({ alarmed: true, overdue: false });
    expect(await seen("2026-08-02T08:00:00Z")).toMatchObject({ alarmed: false, overdue: false, outcome: "LAPSED" });
  });
});

describe("a consent", () => {
  test("with a last day is warned of thirty days ahead, and its day lapses when it is withdrawn (DL-14, SYS-01)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });
    const { consent } = await app.as(owner).must(GIVE_CONSENT, { ...(await onCase(app, "lund", caseId)), validTo: "2026-12-31" });
    const open = await deadlinesOf("lund", caseId, "CONSENT_EXPIRY");

    await app.as(owner).must(WITHDRAW_CONSENT, { consentId: consent.id, expectedVersion: consent.version });

    expect(open).toMatchObject([{ startedOn: "2026-06-15", dueOn: "2026-12-31", alarmOn: "2026-12-01", aboutId: consent.id, outcome: null }]);
    expect(await deadlinesOf("lund", caseId, "CONSENT_EXPIRY")).toMatchObject([{ outcome: "LAPSED" }]);
  });

  test("without a last day has none (DL-14)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });
    await app.as(owner).must(GIVE_CONSENT, await onCase(app, "lund", caseId));

    expect(await deadlinesOf("lund", caseId, "CONSENT_EXPIRY")).toEqual([]);
  });
});

describe("an active plan", () => {
  test("is revised on the day it names, with a reminder two weeks ahead (DL-12, LUSTER-REQ-6)", async () => {
    const { caseId, planId } = await active(app, "lund");

    expect(await deadlinesOf("lund", caseId, "PLAN_REVISION")).toMatchObject([{ startedOn: "2026-06-15", dueOn: "2026-12-15", alarmOn: "2026-12-01", aboutId: planId }]);
    await app.as("lund/coordinator").must(DESCRIBE_PLAN, { ...(await onPlan(app, "lund", planId)), reviseOn: "2026-10-01" });
    expect(await deadlinesOf("lund", caseId, "PLAN_REVISION")).toMatchObject([{ dueOn: "2026-10-01", outcome: null }]);
  });

  test("goes stale six months after its last change: one row that moves forward, and not one for each change (DL-13, FAIL-01)", async () => {
    const { caseId, planId } = await active(app, "lund");
    const approved = await deadlinesOf("lund", caseId, "PLAN_STALENESS");
    for (const clock of ["2026-08-03T08:00:00Z", "2026-09-01T08:00:00Z"]) {
      app.setClock(clock);
      await app.as("lund/coordinator").must(ADD_GOAL, { ...(await onPlan(app, "lund", planId)), ...aGoal() });
    }

    expect(approved).toMatchObject([{ startedOn: "2026-06-15", dueOn: "2026-12-15", aboutId: planId }]);
    expect(await deadlinesOf("lund", caseId, "PLAN_STALENESS")).toMatchObject([{ startedOn: "2026-09-01", dueOn: "2027-03-01", outcome: null }]);
  });

  test("that was stale stays so in the register when it is changed at last, and the months begin again (DL-13, FAIL-01)", async () => {
    const { caseId, planId } = await active(app, "lund");
    app.setClock("2027-01-04T08:00:00Z");

    await app.as("lund/coordinator").must(ADD_GOAL, { ...(await onPlan(app, "lund", planId)), ...aGoal() });

    expect(await deadlinesOf("lund", caseId, "PLAN_STALENESS")).toMatchObject([
      { dueOn: "2026-12-15", outcome: "BREACHED" },
      { startedOn: "2027-01-04", dueOn: "2027-07-05", outcome: null },
    ]);
  });
});
