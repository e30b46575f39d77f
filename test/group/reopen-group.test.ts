import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DISSOLVE_GROUP, REOPEN_GROUP } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, groupLife, onGroup } from "../support/groups.js";
import { aGroup } from "../support/inputs.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  const by = app.as("lund/coordinator");
  await by.must(DISSOLVE_GROUP, { ...(await onGroup(app, at)), reason: "NOT_WANTED" });
  const leaderId = await app.professionalId("lund/coordinator");
  const { id: personId } = await hire(app, "lund", "PROFESSIONAL");
  const composition = aGroup({ leaderId, kind: "TIME_LIMITED", members: [{ personId, kind: "FIXED", function: "Ny lærer" }] });
  return { ...at, by, input: { ...(await onGroup(app, at)), ...composition } as Answer };
}

describe("taking a dissolved group up again", () => {
  everyDeed({
    app: () => app,
    deed: "reopenGroup",
    document: REOPEN_GROUP,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("makes a group with its own members, and leaves the first as it was (LUND-11.4-39)", async () => {
    const { by, input, caseId, groupId } = await ready();

    await by.must(REOPEN_GROUP, input);

    const life = await groupLife(app, "lund/coordinator", caseId);
    expect(life["group"]).toMatchObject({ state: "ACTIVE", reopens: { id: groupId, state: "DISSOLVED" } });
    expect(life["group"].members.map((it: Answer) => it["function"])).toEqual(["Ny lærer", "leiar / leder"]);
    expect(life["groups"].map((it: Answer) => it["state"])).toEqual(["DISSOLVED", "ACTIVE"]);
  });

  test("is for a group that was dissolved (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const at = await founded(app, "lund");
    const { input } = await ready();

    await expectRefusal(app, app.as("lund/coordinator"), REOPEN_GROUP, { ...input, ...(await onGroup(app, at)) }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("leaves a person with one group at work at a time (GROUP_EXISTS)", async () => {
    const { by, input } = await ready();
    await by.must(REOPEN_GROUP, input);

    await expectRefusal(app, by, REOPEN_GROUP, input, "GROUP_EXISTS");
  });
});
