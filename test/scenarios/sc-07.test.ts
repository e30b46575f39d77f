import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, HAND_OVER_CASE, ISSUE_DECISION_LETTER, REGISTER_OWN_UNIT_HANDLING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";

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
});
