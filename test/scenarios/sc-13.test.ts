import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { ANSWER_PROPOSAL, CONFIRM_GROUP_MINUTES, RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { founded, invited, meetingOf, minutesFor, onMeeting, onTheDay } from "../support/groups.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

/** A meeting without the person, which proposes one measure on each of its two points. */
async function proposed() {
  const at = await founded(app, "lund", {}, true);
  const meeting = await invited(app, at);
  onTheDay(app);
  const by = app.as("lund/coordinator");
  const responsibleId = await app.professionalId("lund/coordinator");
  const points = meeting.points.map((pointId, index) => ({ pointId, decision: `Forslag ${index + 1}`, responsibleId, goalId: at.goalId }));
  await by.must(RECORD_GROUP_MEETING, await minutesFor(app, at, meeting, { ownerPresent: false, points }));
  await by.must(CONFIRM_GROUP_MINUTES, await onMeeting(app, "lund", meeting.meetingId));
  return { ...at, ...meeting };
}

async function measuresOf(who: string, caseId: string): Promise<string[]> {
  const { goals } = (await app.as(who).ask("query M($id: ID!) { case(id: $id) { plan { goals { measures { text } } } } }", { id: caseId }))["case"].plan;
  return goals.flatMap((it: Answer) => it["measures"].map((one: Answer) => one["text"]));
}

test("SC-13, INV-10: a proposal made without the person is presented, and is no measure before the person's yes; after a no it never is (LUND-11.4-19)", async () => {
  const { owner, caseId, meetingId, points } = await proposed();
  const presented = (await meetingOf(app, owner, meetingId))["agenda"].map((it: Answer) => [it["decision"], it["proposal"]]);
  const before = await measuresOf(owner, caseId);
  const answer = async (pointId: string | undefined, accepted: boolean) =>
    app.as(owner).must(ANSWER_PROPOSAL, { pointId, expectedVersion: (await meetingOf(app, owner, meetingId))["version"], accepted });

  await answer(points[0], false);
  const afterNo = await measuresOf(owner, caseId);
  await answer(points[1], true);

  expect(presented).toEqual([
    ["Forslag 1", "PENDING"],
    ["Forslag 2", "PENDING"],
  ]);
  expect(afterNo).toEqual(before);
  expect(await measuresOf(owner, caseId)).toEqual([...before, "Forslag 2"]);
});
