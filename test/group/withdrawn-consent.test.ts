import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { caseFile, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const member = "lund/professional";

describe("a responsibility group whose person withdraws the consent to the plan", () => {
  test("goes on, and its members, who took part in the plan too, read no more of it from that instant (INV-15, INV-04)", async () => {
    const { caseId, planId, owner } = await app.walk("lund");
    const before = await planFile(app.as(member), planId);
    const [consent] = (await caseFile(app.as(owner), caseId))["consents"];

    await app.as(owner).must(WITHDRAW_CONSENT, { consentId: consent.id, expectedVersion: consent.version });

    const after = await planFile(app.as(member), planId);
    expect([before["goals"].length, before["values"]]).toEqual([1, expect.any(String)]);
    expect([after["goals"], after["values"], after["entries"], after["participants"], after["missingPoints"]]).toEqual([null, null, null, null, null]);
    expect(await caseFile(app.as(member), caseId)).toMatchObject({ group: { state: "ACTIVE" }, coordinators: [{ kind: "COORDINATOR" }], consents: [] });
  });
});
