import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_FEEDBACK, CLOSE_PLAN, LEAVE_GROUP, UNIT_FEEDBACK } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { caseFile, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const GROUP = "query Group($id: ID!) { case(id: $id) { group { version members { id person { ... on Professional { id } } } } } }";
const unseen = async (): Promise<Answer[]> => (await app.as("stranda/unit-leader").ask(UNIT_FEEDBACK, { open: true }))["unitFeedback"].nodes;

describe("SC-08: what Stranda's coordinating unit is told", () => {
  test("a member leaves the group, then the plan ends: each time the unit is told, until it has seen it, and the coordinator stays (STRANDA-ORG-8, STRANDA-ORG-9, CON-21)", async () => {
    const { caseId, planId, owner } = await app.walk("stranda");
    const { group } = (await app.as("stranda/unit-leader").ask(GROUP, { id: caseId }))["case"];
    const leaving = await app.professionalId("stranda/professional");
    const member = group.members.find((it: Answer) => it["person"].id === leaving);
    expect(await unseen()).toEqual([]);

    await app.as("stranda/professional").must(LEAVE_GROUP, { memberId: member.id, expectedVersion: group.version });
    expect(await unseen()).toMatchObject([{ kind: "MEMBER_LEFT_GROUP", case: { id: caseId }, member: { id: member.id } }]);

    await app.as("stranda/coordinator").must(CLOSE_PLAN, { ...(await onPlan(app, "stranda", planId)), reason: "GOALS_REACHED", ownerView: "Vi er i mål." });
    const both = await unseen();
    expect(both.map((it) => it["kind"])).toEqual(["MEMBER_LEFT_GROUP", "PLAN_ENDED"]);

    for (const it of both) await app.as("stranda/unit-leader").must(ACKNOWLEDGE_FEEDBACK, { feedbackId: it["id"], expectedVersion: it["version"] });

    expect(await unseen()).toEqual([]);
    expect(await caseFile(app.as(owner), caseId)).toMatchObject({ state: "HANDED_OVER", coordinators: [{ kind: "COORDINATOR" }], plan: { state: "CLOSED" } });
  });
});
