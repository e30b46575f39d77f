import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ADD_GROUP_ACTION } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { COMPLETE_GROUP_ACTION } from "../support/following.js";
import { founded, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

/** A task in a group, of the professional's unless it is the person's own. */
async function ready(responsible?: "OWNER") {
  const at = await founded(app, "lund");
  const responsibleId = responsible === "OWNER" ? at.subjectId : await app.professionalId("lund/professional");
  const { groupAction } = await app.as("lund/coordinator").must(ADD_GROUP_ACTION, { ...(await onGroup(app, at)), text: "Ringe skolen", responsibleId });
  const { expectedVersion } = await onGroup(app, at);
  return { ...at, by: app.as("lund/professional"), input: { actionId: groupAction.id, expectedVersion } as Answer };
}

describe("completing what was taken on in a group", () => {
  everyDeed({
    app: () => app,
    deed: "completeGroupAction",
    document: COMPLETE_GROUP_ACTION,
    ready: () => ready(),
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps who said it was done, when, and what came of it; once (LUND-11.4-12, TASK_ALREADY_DONE)", async () => {
    const { by, input } = await ready();
    app.setClock("2026-06-20T08:00:00Z");

    const { groupAction, group } = await by.must(COMPLETE_GROUP_ACTION, { ...input, doneOn: "2026-06-18", note: "Skolen er med." });

    expect(groupAction).toMatchObject({ doneOn: "2026-06-18", doneNote: "Skolen er med.", doneBy: { id: await app.professionalId("lund/professional") } });
    await expectRefusal(app, by, COMPLETE_GROUP_ACTION, { ...input, expectedVersion: group.version }, "TASK_ALREADY_DONE");
  });

  test("is said by whoever took it on, or whoever leads; the person's own by the person (NOT_YOURS_TO_DO)", async () => {
    const staffs = await ready();
    const owners = await ready("OWNER");

    await expectRefusal(app, app.as(staffs.owner), COMPLETE_GROUP_ACTION, staffs.input, "NOT_YOURS_TO_DO");
    await expectRefusal(app, app.as("lund/professional"), COMPLETE_GROUP_ACTION, owners.input, "NOT_YOURS_TO_DO");
    expect((await app.as(owners.owner).must(COMPLETE_GROUP_ACTION, owners.input))["groupAction"]).toMatchObject({ doneOn: "2026-06-15" });
    await app.as("lund/coordinator").must(COMPLETE_GROUP_ACTION, staffs.input);
  });

  test.each(["2026-06-14", "2026-06-16"])("is not done on %s, before it was agreed or on a day to come (INVALID_INPUT)", async (doneOn) => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, COMPLETE_GROUP_ACTION, { ...input, doneOn }, "INVALID_INPUT");
  });
});
