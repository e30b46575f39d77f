import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CARRY_NEED_FORWARD, RECORD_CARRIED_NEED_ANSWER } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  const by = app.as("lund/coordinator");
  const { carriedNeed } = await by.must(CARRY_NEED_FORWARD, { ...(await onGroup(app, at)), need: "Avlastning", carriedTo: "Tjenestekontoret" });
  return { ...at, by, input: { carriedNeedId: carriedNeed.id, expectedVersion: carriedNeed.version, state: "MET_IN_PART", answer: "Annenhver helg." } as Answer };
}

describe("recording the answer to a need that was carried on", () => {
  everyDeed({
    app: () => app,
    deed: "recordCarriedNeedAnswer",
    document: RECORD_CARRIED_NEED_ANSWER,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps what came of it (LUND-11.4-17)", async () => {
    const { by, input } = await ready();

    const { carriedNeed } = await by.must(RECORD_CARRIED_NEED_ANSWER, input);

    expect(carriedNeed).toMatchObject({ state: "MET_IN_PART", answer: "Annenhver helg." });
  });

  test("happens once (ALREADY_ANSWERED)", async () => {
    const { by, input } = await ready();
    const { carriedNeed } = await by.must(RECORD_CARRIED_NEED_ANSWER, input);

    await expectRefusal(app, by, RECORD_CARRIED_NEED_ANSWER, { ...input, expectedVersion: carriedNeed.version }, "ALREADY_ANSWERED");
  });

  test("says what came of it, not that it still waits (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, RECORD_CARRIED_NEED_ANSWER, { ...input, state: "CARRIED" }, "INVALID_INPUT");
  });
});
