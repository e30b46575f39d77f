import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DELEGATIONS, END_DELEGATION, REGISTER_DELEGATION } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const by = app.as("lund/system-coordinator");
  const { delegation } = await by.must(REGISTER_DELEGATION, { authority: "DECIDE_PLAN", delegatedBy: "Kommunedirektøren", holderRole: "UNIT_LEADER", validFrom: "2026-01-01" });
  return { by, input: { delegationId: delegation.id } as Answer };
}

describe("ending a delegation", () => {
  everyDeed({
    app: () => app,
    deed: "endDelegation",
    document: END_DELEGATION,
    ready,
    withoutPermission: "lund/unit-leader",
    elsewhere: "stranda/system-coordinator",
    versioned: false,
  });

  test("keeps it in the register, among those that have ended (STRANDA-GEN-5)", async () => {
    const { by, input } = await ready();

    const { delegation } = await by.must(END_DELEGATION, input);

    expect(delegation.endedAt).toBe(app.now().toISOString());
    const ids = async (withEnded: boolean): Promise<string[]> => (await by.ask(DELEGATIONS, { withEnded }))["delegations"].map((it: Answer) => it["id"]);
    expect(await ids(false)).not.toContain(delegation.id);
    expect(await ids(true)).toContain(delegation.id);
  });

  test("is refused a second time (ALREADY_ENDED)", async () => {
    const { by, input } = await ready();
    await by.must(END_DELEGATION, input);

    await expectRefusal(app, by, END_DELEGATION, input, "ALREADY_ENDED");
  });
});
