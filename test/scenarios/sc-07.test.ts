import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, CHANGE_POLICY, HAND_OVER_CASE, ISSUE_DECISION_LETTER, REGISTER_OWN_UNIT_HANDLING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { thePolicy } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const MISSING = "query Missing { unitOverview { missingRegistrations { id number serviceUnit { name } } } }";
const ownLeader = "stranda/own-unit-leader";

/** A case that the person's own unit in Stranda has decided. */
async function decidedInOwnUnit(): Promise<{ caseId: string; subjectId: string }> {
  return app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "DECIDED" });
}

async function missing(): Promise<string[]> {
  const { unitOverview } = await app.as("stranda/unit-leader").ask(MISSING);
  return unitOverview.missingRegistrations.map((it: Answer) => it["id"]);
}

async function now(caseId: string): Promise<Answer> {
  return (await app.as(ownLeader).ask(CASE_NOW, { id: caseId }))["case"];
}

async function register(caseId: string, planOwnerId: string): Promise<Answer> {
  const { version } = await now(caseId);
  return { caseId, expectedVersion: version, planOwnerId, kind: "COORDINATOR", coordinatorId: await app.professionalId("stranda/coordinator") };
}

describe("SC-07: the person's own unit in Stranda grants a plan", () => {
  test("stands on the unit's list of what is missing until plan owner and coordinator are registered (STRANDA-ORG-6, STRANDA-ORG-7, CON-22)", async () => {
    const { caseId, subjectId } = await decidedInOwnUnit();
    expect(await now(caseId)).toMatchObject({ state: "DECIDED_IN_OWN_UNIT", path: "OWN_UNIT" });
    expect(await missing()).toContain(caseId);

    await app.as(ownLeader).must(REGISTER_OWN_UNIT_HANDLING, await register(caseId, subjectId));

    expect(await missing()).not.toContain(caseId);
  });

  test("cannot be handed over before it is registered (STRANDA-ORG-7)", async () => {
    const { caseId, subjectId } = await decidedInOwnUnit();
    for (const it of (await now(caseId))["decisions"]) await app.as(ownLeader).must(ISSUE_DECISION_LETTER, { decisionId: it.id, expectedVersion: it.version });
    const handOver = async (): Promise<object> => ({ caseId, expectedVersion: (await now(caseId))["version"] });

    expect(await app.as(ownLeader).refused(HAND_OVER_CASE, await handOver())).toMatchObject({ code: "OWN_UNIT_NOT_REGISTERED" });
    await app.as(ownLeader).must(REGISTER_OWN_UNIT_HANDLING, await register(caseId, subjectId));
    await app.as(ownLeader).must(HAND_OVER_CASE, await handOver());

    expect(await now(caseId)).toMatchObject({ state: "HANDED_OVER" });
  });

  test("is registered by the leader of that unit alone, once, and for the right person", async () => {
    const { caseId, subjectId } = await decidedInOwnUnit();
    const other = await decidedInOwnUnit();

    expect((await app.as("stranda/unit-leader").raw(REGISTER_OWN_UNIT_HANDLING, { input: await register(caseId, subjectId) })).errors[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await app.as(ownLeader).refused(REGISTER_OWN_UNIT_HANDLING, await register(caseId, other.subjectId))).toMatchObject({ code: "NOT_FOUND" });
    await app.as(ownLeader).must(REGISTER_OWN_UNIT_HANDLING, await register(caseId, subjectId));
    expect(await app.as(ownLeader).refused(REGISTER_OWN_UNIT_HANDLING, await register(caseId, subjectId))).toMatchObject({ code: "ALREADY_REGISTERED" });
  });

  test("stands on a list of the unit's from the day the own unit takes it, though it decides nothing (STRANDA-ORG-6, CON-22)", async () => {
    const undecided = async (): Promise<string[]> =>
      (await app.as("stranda/unit-leader").ask("query Undecided { unitOverview { undecidedInOwnUnit { id } } }"))["unitOverview"].undecidedInOwnUnit.map((it: Answer) => it["id"]);
    const waiting = await app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "ASSESSED" });
    const { caseId } = await decidedInOwnUnit();

    expect(await undecided()).toContain(waiting.caseId);
    expect(await undecided()).not.toContain(caseId);
    expect(await missing()).not.toContain(waiting.caseId);
  });
});

describe("SC-07: where Stranda sets a day for the registration", () => {
  const clock = async (caseId: string): Promise<Answer> => {
    const { deadlines } = (await app.as("stranda/unit-leader").ask("query Clock($id: ID!) { case(id: $id) { deadlines { kind dueOn settledAt } } }", { id: caseId }))["case"];
    return deadlines.find((it: Answer) => it["kind"] === "OWN_UNIT_REGISTRATION");
  };
  beforeAll(async () => {
    const { policy, version } = await thePolicy(app, "stranda");
    const changed = { ...policy, decision: { ...policy.decision, ownUnitRegistrationDays: 14 } };
    await app.as("stranda/system-coordinator").must(CHANGE_POLICY, { expectedVersion: version, effectiveFrom: "2026-06-15", policy: changed });
  });
  afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

  test.each([
    ["2026-06-29T08:00:00Z", []],
    ["2026-06-30T08:00:00Z", [{ code: "OWN_UNIT_REGISTRATION_LATE", severity: "ADVICE" }]],
  ])("registering on %s, the last day being 29 June, warns of %j (DL-18, STRANDA-ORG-7)", async (at, warnings) => {
    const { caseId, subjectId } = await decidedInOwnUnit();
    expect(await clock(caseId)).toMatchObject({ dueOn: "2026-06-29", settledAt: null });
    app.setClock(at);
    const { nodes } = (await app.as("stranda/unit-leader").ask("query Due { deadlines(withinDays: 0, first: 100) { nodes { kind case { id } } } }"))["deadlines"];
    expect(nodes).toContainEqual({ kind: "OWN_UNIT_REGISTRATION", case: { id: caseId } });

    const registered = await app.as(ownLeader).must(REGISTER_OWN_UNIT_HANDLING, await register(caseId, subjectId));

    expect(registered["warnings"].map(({ code, severity }: Answer) => ({ code, severity }))).toEqual(warnings);
    expect(await clock(caseId)).toMatchObject({ settledAt: app.now().toISOString() });
  });
});
