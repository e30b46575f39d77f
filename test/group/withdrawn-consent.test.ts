import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GIVE_CONSENT, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { NODE } from "../support/documents.js";
import { caseFile, onCase, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const member = "lund/professional";

/** A plan with a group whose member takes part in the plan too, and whose owner has withdrawn the consent. */
async function withdrawn(): Promise<{ caseId: string; planId: string; owner: string }> {
  const walked = await app.walk("lund");
  expect((await planFile(app.as(member), walked.planId))["goals"]).toHaveLength(1);
  const [consent] = (await caseFile(app.as(walked.owner), walked.caseId))["consents"];
  await app.as(walked.owner).must(WITHDRAW_CONSENT, { consentId: consent.id, expectedVersion: consent.version });
  return walked;
}

describe("a responsibility group whose person withdraws the consent to the plan", () => {
  test("reads no more of the plan from that instant, though it goes on (INV-15)", async () => {
    const { caseId, planId, owner } = await withdrawn();

    const answers = await Promise.all([caseId, planId].map((id) => app.as(member).raw(NODE, { id })));

    expect(answers.map((it) => it.errors[0]?.extensions["code"])).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect(await caseFile(app.as(owner), caseId)).toMatchObject({ group: { state: "ACTIVE" }, plan: { id: planId } });
  });

  test("is led on by the coordinator, who sees the case by being one (INV-04)", async () => {
    const { caseId } = await withdrawn();

    expect((await caseFile(app.as("lund/coordinator"), caseId))["group"]).toMatchObject({ state: "ACTIVE" });
  });

  test("reads it again after a new consent", async () => {
    const { caseId, planId, owner } = await withdrawn();

    await app.as(owner).must(GIVE_CONSENT, await onCase(app, "lund", caseId));

    expect((await planFile(app.as(member), planId))["goals"]).toHaveLength(1);
  });
});
