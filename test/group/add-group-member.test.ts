import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GROUP_MEMBER, GROUP_LIFE } from "../../src/demo/group-operations.js";
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
  const { id: personId } = await hire(app, "lund", "PROFESSIONAL");
  return { ...at, personId, by: app.as("lund/coordinator"), input: { ...(await onGroup(app, at)), personId, function: "Lærer" } as Answer };
}

describe("taking a member into a group", () => {
  everyDeed({
    app: () => app,
    deed: "addGroupMember",
    document: ADD_GROUP_MEMBER,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("opens the case's group to them, and the municipality's own is fixed (LUND-11.4-9)", async () => {
    const at = await founded(app, "lund");
    const newcomer = await hire(app, "lund", "PROFESSIONAL");

    const { member } = await app.as("lund/coordinator").must(ADD_GROUP_MEMBER, { ...(await onGroup(app, at)), personId: newcomer.id, function: "Lærer" });

    expect(member).toMatchObject({ kind: "FIXED", function: "Lærer" });
    expect((await newcomer.client.ask(GROUP_LIFE, { id: at.caseId }))["case"].group).toMatchObject({ id: at.groupId });
  });

  test("calls the second line in when needed, unless it is said otherwise (LUND-11.4-23)", async () => {
    const { by, input } = await ready();
    const { id: personId } = await hire(app, "lund", "SPECIALIST_SERVICE");
    const { group, member } = await by.must(ADD_GROUP_MEMBER, { ...input, personId });
    const { id: other } = await hire(app, "lund", "SPECIALIST_SERVICE");

    const { member: fixed } = await by.must(ADD_GROUP_MEMBER, { ...input, personId: other, kind: "FIXED", expectedVersion: group.version });

    expect([member.kind, fixed.kind]).toEqual(["AD_HOC", "FIXED"]);
  });

  test("happens once for each (MEMBER_EXISTS)", async () => {
    const { by, input } = await ready();
    const { group } = await by.must(ADD_GROUP_MEMBER, input);

    await expectRefusal(app, by, ADD_GROUP_MEMBER, { ...input, expectedVersion: group.version }, "MEMBER_EXISTS");
  });

  test("is not a plain member's (NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/professional"), ADD_GROUP_MEMBER, input, "NOT_YOURS_TO_DO");
  });
});
