import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DISSOLVE_GROUP, PLAN_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { UNIT_FEEDBACK } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { aMeeting, founded, meetingOf, onGroup } from "../support/groups.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  return { ...at, by: app.as("lund/coordinator"), input: aMeeting(app, at.caseId) };
}

describe("planning a meeting around a person", () => {
  everyDeed({
    app: () => app,
    deed: "planGroupMeeting",
    document: PLAN_GROUP_MEETING,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
    versioned: false,
  });

  test("of the group keeps its agenda in order, led by the group's leader, and waits for its invitation (DL-10, LUND-11.4-13)", async () => {
    const { by, input, caseId } = await ready();

    const { groupMeeting } = await by.must(PLAN_GROUP_MEETING, input);

    expect(groupMeeting.agenda.map((it: Answer) => [it["position"], it["title"]])).toEqual([
      [1, "Skolestart"],
      [2, "Avlastning"],
    ]);
    const { deadlines } = await caseFile(by, caseId);
    expect(deadlines).toContainEqual(expect.objectContaining({ kind: "MEETING_INVITATION", dueOn: "2026-06-22", settledAt: null }));
  });

  test("to cooperate is led by whoever took the initiative, needs no group, and the unit is told before it is held (LUND-2-SAM-1, LUND-2-SAM-2, LUND-2-SAM-3)", async () => {
    const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
    const by = app.as("lund/case-worker");

    const { groupMeeting } = await by.must(PLAN_GROUP_MEETING, aMeeting(app, caseId, { kind: "COOPERATION" }));

    expect((await meetingOf(app, "lund/coordinator", groupMeeting.id))["leader"].id).toBe(await app.professionalId("lund/case-worker"));
    const { nodes } = (await app.as("lund/unit-leader").ask(UNIT_FEEDBACK, { open: true }))["unitFeedback"];
    expect(nodes.filter((it: Answer) => it["case"].id === caseId).map((it: Answer) => it["kind"])).toEqual(["COOPERATION_MEETING"]);
  });

  test("after the group was dissolved takes the person's permission (LUND-11.4-38, OWNER_PERMISSION_REQUIRED)", async () => {
    const { by, caseId, ...at } = await ready();
    await by.must(DISSOLVE_GROUP, { ...(await onGroup(app, { ...at, caseId })), reason: "NOT_WANTED" });
    const input = aMeeting(app, caseId, { kind: "COOPERATION" });

    await expectRefusal(app, by, PLAN_GROUP_MEETING, input, "OWNER_PERMISSION_REQUIRED");
    const { groupMeeting } = await by.must(PLAN_GROUP_MEETING, { ...input, permission: { givenOn: "2026-06-14" } });

    expect(await meetingOf(app, "lund/coordinator", groupMeeting.id)).toMatchObject({ permittedOn: "2026-06-14" });
  });

  test.each(["GROUP", "ALTERNATIVE"])("of the kind %s takes a group (GROUP_REQUIRED)", async (kind) => {
    const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });

    await expectRefusal(app, app.as("lund/coordinator"), PLAN_GROUP_MEETING, aMeeting(app, caseId, { kind }), "GROUP_REQUIRED");
  });

  test("puts what is sensitive on the agenda with the person's wish, and not without it (LUND-11.4-20, SENSITIVE_WITHOUT_WISH)", async () => {
    const { by, input } = await ready();
    const point = { title: "Økonomien hjemme", sensitive: true };

    const error = await expectRefusal(app, by, PLAN_GROUP_MEETING, { ...input, agenda: [{ title: "Skolestart" }, point] }, "SENSITIVE_WITHOUT_WISH");
    const { groupMeeting } = await by.must(PLAN_GROUP_MEETING, { ...input, agenda: [{ ...point, wishedOn: "2026-06-10" }] });

    expect(error["details"]).toContainEqual({ name: "position", value: "2" });
    expect(groupMeeting.agenda).toHaveLength(1);
  });

  test("in the alternative form names two members (LUND-11.4-40, TWO_MEMBERS_REQUIRED)", async () => {
    const { by, input } = await ready();
    const [one, other] = [await app.professionalId("lund/coordinator"), await app.professionalId("lund/professional")];
    const { id: stranger } = await hire(app, "lund", "PROFESSIONAL");

    for (const talkWithIds of [[], [one], [one, one], [one, stranger]])
      await expectRefusal(app, by, PLAN_GROUP_MEETING, { ...input, kind: "ALTERNATIVE", talkWithIds }, "TWO_MEMBERS_REQUIRED");
    expect((await by.must(PLAN_GROUP_MEETING, { ...input, kind: "ALTERNATIVE", talkWithIds: [one, other] }))["groupMeeting"].kind).toBe("ALTERNATIVE");
  });

  test("has an agenda, and a day that has not passed (INVALID_INPUT)", async () => {
    const { by, input } = await ready();

    for (const wrong of [{ agenda: [] }, { meetsOn: "2026-06-14" }, { talkWithIds: [await app.professionalId("lund/coordinator")] }])
      await expectRefusal(app, by, PLAN_GROUP_MEETING, { ...input, ...wrong }, "INVALID_INPUT");
  });

  test("of the group is not a plain member's to call (NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/professional"), PLAN_GROUP_MEETING, input, "NOT_YOURS_TO_DO");
  });
});
