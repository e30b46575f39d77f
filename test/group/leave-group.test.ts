import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LEAVE_GROUP, UNIT_FEEDBACK } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const GROUP = "query Group($id: ID!) { case(id: $id) { group { id version leader { id } members { id until person { ... on Professional { id } ... on Person { id } } } } } }";

/** A group that the coordinator leads, with another professional as its member. */
async function founded(municipality = "luster") {
  const { caseId } = await app.walk(municipality);
  const { group } = (await app.as(`${municipality}/unit-leader`).ask(GROUP, { id: caseId }))["case"];
  const [leaderId, memberId] = [await app.professionalId(`${municipality}/coordinator`), await app.professionalId(`${municipality}/professional`)];
  const idOf = (person: string): string => group.members.find((it: Answer) => it["person"].id === person).id;
  const input = { memberId: idOf(memberId), expectedVersion: group.version };
  return { by: app.as(`${municipality}/professional`), caseId, group, leader: idOf(leaderId), memberId, input: input as Answer };
}

async function groupNow(caseId: string): Promise<Answer> {
  return (await app.as("luster/unit-leader").ask(GROUP, { id: caseId }))["case"].group;
}

describe("leaving a responsibility group", () => {
  everyDeed({
    app: () => app,
    deed: "leaveGroup",
    document: LEAVE_GROUP,
    ready: async () => {
      const it = await founded();
      return { ...it, by: app.as("luster/coordinator") };
    },
    withoutPermission: "luster/hospital",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/professional",
  });

  test("is the member's own act, ends what the member could see of the case as one, and keeps the day", async () => {
    const { by, caseId, input } = await founded();
    await app.database.sql("update case_access set valid_to = valid_from where basis = 'PARTICIPANT'");

    await by.must(LEAVE_GROUP, input);

    expect((await groupNow(caseId))["members"].find((it: Answer) => it["id"] === input["memberId"])).toMatchObject({ until: "2026-06-15" });
    expect((await by.raw(GROUP, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("is told to the unit with who it was and what was said (STRANDA-ORG-9, CON-21)", async () => {
    const { by, input } = await founded("stranda");

    await by.must(LEAVE_GROUP, { ...input, note: "Har fått ny jobb." });

    const { nodes } = (await app.as("stranda/unit-leader").ask(UNIT_FEEDBACK, { open: true }))["unitFeedback"];
    expect(nodes).toMatchObject([
      { kind: "MEMBER_LEFT_GROUP", member: { id: input["memberId"], until: "2026-06-15" }, plan: null, note: "Har fått ny jobb.", reportedBy: { id: expect.any(String) } },
    ]);
  });

  test.each(["coordinator", "case-worker", "unit-leader"])("is written down by the %s for a member who has left", async (who) => {
    const { caseId, input } = await founded();

    await app.as(`luster/${who}`).must(LEAVE_GROUP, input);

    expect((await groupNow(caseId))["members"].filter((it: Answer) => it["until"] === null)).toHaveLength(1);
  });

  test("is not for one member to write down of another (NOT_YOURS_TO_DO)", async () => {
    const { by, input, leader } = await founded();

    await expectRefusal(app, by, LEAVE_GROUP, { ...input, memberId: leader }, "NOT_YOURS_TO_DO");
  });

  test("happens once (MEMBER_HAS_LEFT)", async () => {
    const { caseId, input } = await founded();
    await app.as("luster/coordinator").must(LEAVE_GROUP, input);

    await expectRefusal(app, app.as("luster/coordinator"), LEAVE_GROUP, { ...input, expectedVersion: (await groupNow(caseId))["version"] }, "MEMBER_HAS_LEFT");
  });

  test("is for the leader only with somebody who stays to lead it, a professional and a member (SUCCESSOR_REQUIRED, LOPPA-AG-4)", async () => {
    const { caseId, input, leader, memberId } = await founded();
    const leaving = { ...input, memberId: leader };
    const by = app.as("luster/coordinator");

    await expectRefusal(app, by, LEAVE_GROUP, leaving, "SUCCESSOR_REQUIRED");
    await expectRefusal(app, by, LEAVE_GROUP, { ...leaving, successorId: await app.professionalId("luster/coordinator") }, "SUCCESSOR_REQUIRED");
    await expectRefusal(app, by, LEAVE_GROUP, { ...leaving, successorId: await app.professionalId("luster/case-worker") }, "SUCCESSOR_REQUIRED");
    await by.must(LEAVE_GROUP, { ...leaving, successorId: memberId });

    expect(await groupNow(caseId)).toMatchObject({ leader: { id: memberId } });
  });
});
