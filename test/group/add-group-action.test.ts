import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GROUP_ACTION } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, groupLife, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  const input = { ...(await onGroup(app, at)), text: "Ringe skolen", responsibleId: await app.professionalId("lund/professional"), dueOn: "2026-07-01" } as Answer;
  return { ...at, by: app.as("lund/coordinator"), input };
}

describe("saying who does what", () => {
  everyDeed({
    app: () => app,
    deed: "addGroupAction",
    document: ADD_GROUP_ACTION,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps the task with who does it and by when (LUND-11.4-12)", async () => {
    const { by, input, caseId } = await ready();

    await by.must(ADD_GROUP_ACTION, input);

    const { group } = await groupLife(app, "lund/professional", caseId);
    expect(group.actions).toMatchObject([{ text: "Ringe skolen", dueOn: "2026-07-01", responsible: { id: input["responsibleId"] } }]);
  });

  test("is a member's to do, or the person's own (NOT_FOUND)", async () => {
    const { by, input, subjectId } = await ready();
    const { id: responsibleId } = await hire(app, "lund", "PROFESSIONAL");

    await expectRefusal(app, by, ADD_GROUP_ACTION, { ...input, responsibleId }, "NOT_FOUND");
    expect((await by.must(ADD_GROUP_ACTION, { ...input, responsibleId: subjectId }))["groupAction"].text).toBe("Ringe skolen");
  });
});
