import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PUBLISH_GROUP_MINUTES } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { ANNOTATE_IN_ROOM, dialoguesOf } from "../support/dialogue.js";
import { confirmed, founded, onMeeting } from "../support/groups.js";

const MINUTES = "query M($id: ID!) { node(id: $id) { ... on GroupMeeting { state agenda { id decision annotations { id text } } evaluations { id by } } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const minutesOf = async (who: string, id: string): Promise<Answer> => (await app.as(who).ask(MINUTES, { id }))["node"];

/** Minutes that have been agreed on and not sent yet, in a group with a plan. */
async function agreed() {
  app.setClock("2026-06-15T08:00:00Z");
  const at = await founded(app, "lund", {}, true);
  const meeting = await confirmed(app, at);
  const publish = async () =>
    app.as("lund/coordinator").must(PUBLISH_GROUP_MINUTES, { ...(await onMeeting(app, "lund", meeting.meetingId)), boundsKept: true, nextOn: "2026-11-02" });
  return { ...at, ...meeting, publish };
}

describe("minutes in a room", () => {
  test("are a kind of their own, no message and no note, and seen by those with the right once they are published (SAM-47)", async () => {
    const { meetingId, caseId, owner, publish } = await agreed();
    const decisions = async (who: string) => (await minutesOf(who, meetingId))["agenda"].map((it: Answer) => it["decision"]);
    expect(await decisions("lund/professional")).toEqual([null, null]);

    await publish();

    for (const who of ["lund/professional", owner, "lund/coordinator"]) expect(await decisions(who)).toEqual(["Vi følger opp punkt 1.", "Vi følger opp punkt 2."]);
    expect(await dialoguesOf(app.as("lund/professional"), caseId)).toEqual([]);
  });

  test("hold the evaluation that was made in the meeting, and say no more than they need (SAM-48)", async () => {
    const { meetingId, planId, points, publish } = await agreed();
    const by = app.as("lund/coordinator");
    const { version } = (await by.ask("query V($id: ID!) { plan(id: $id) { version } }", { id: planId }))["plan"];
    const BEGIN = "mutation B($input: BeginEvaluationInput!) { beginEvaluation(input: $input) { evaluation { id } warnings { code } errors { code } } }";
    const { evaluation } = await by.must(BEGIN, { planId, expectedVersion: version, by: "GROUP", groupMeetingId: meetingId });
    await publish();

    const { agenda, evaluations } = await minutesOf("lund/coordinator", meetingId);

    expect(evaluations).toEqual([{ id: evaluation.id, by: "GROUP" }]);
    expect(agenda.map((it: Answer) => it["id"])).toEqual(points);
  });

  test("are remarked on, point by point, by those who read them, a member of the group with them, and by nobody before they do (SAM-56, LUND-11.4-27)", async () => {
    const { meetingId, points, owner, publish } = await agreed();
    const elementId = points[0];
    await app.as(owner).must(ANNOTATE_IN_ROOM, { elementId, text: "Slik var det." });
    const remark = { elementId, text: "Jeg tar det." };
    await expectRefusal(app, app.as("lund/professional"), ANNOTATE_IN_ROOM, remark, "NOT_FOUND");
    const remarks = async (who: string) => (await minutesOf(who, meetingId))["agenda"][0].annotations.map((it: Answer) => it["text"]);
    expect(await remarks("lund/professional")).toEqual([]);
    await publish();

    await app.as("lund/professional").must(ANNOTATE_IN_ROOM, remark);

    for (const who of ["lund/professional", owner, "lund/coordinator"]) expect(await remarks(who)).toEqual(["Slik var det.", "Jeg tar det."]);
    await expectRefusal(app, app.as("lund/case-worker"), ANNOTATE_IN_ROOM, remark, "NOT_FOUND");
  });
});
