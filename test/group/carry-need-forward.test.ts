import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CARRY_NEED_FORWARD } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, groupLife, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  return { ...at, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), need: "Avlastning hver helg", carriedTo: "Tjenestekontoret" } as Answer };
}

describe("carrying a need to those who decide", () => {
  everyDeed({
    app: () => app,
    deed: "carryNeedForward",
    document: CARRY_NEED_FORWARD,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps to whom and that it waits, and decides on no service (LUND-11.4-14, LUND-11.4-17)", async () => {
    const { by, input, caseId } = await ready();
    const before = await caseFile(by, caseId);

    await by.must(CARRY_NEED_FORWARD, input);

    const after = await caseFile(by, caseId);
    expect((await groupLife(app, "lund/professional", caseId))["group"].carriedNeeds).toMatchObject([
      { need: "Avlastning hver helg", carriedTo: "Tjenestekontoret", state: "CARRIED" },
    ]);
    expect({ decisions: after["decisions"], services: after["services"] }).toEqual({ decisions: before["decisions"], services: before["services"] });
  });

  test("is the leader's or the coordinator's (NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/professional"), CARRY_NEED_FORWARD, input, "NOT_YOURS_TO_DO");
  });
});
