import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { MOVE_TO_COOPERATION_MEETING } from "../support/following.js";
import { founded, inDays, invited, meetingOf, minutesFor, onMeeting, onTheDay, planned } from "../support/groups.js";
import { RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready(changes: Answer = {}) {
  const at = await founded(app, "lund");
  const meeting = await planned(app, at, changes);
  const { expectedVersion } = await onMeeting(app, "lund", meeting.meetingId);
  const input = { pointId: meeting.points[0], expectedVersion, meetsOn: inDays(app, 20), time: "09:00", place: "Rådhuset" };
  return { ...at, ...meeting, by: app.as("lund/coordinator"), input: input as Answer };
}

describe("moving a point to a cooperation meeting", () => {
  everyDeed({
    app: () => app,
    deed: "moveToCooperationMeeting",
    document: MOVE_TO_COOPERATION_MEETING,
    ready: () => ready(),
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("opens a meeting of its own about it, led by whoever moved it, which the unit is told of; the rest of the agenda stays in order (LUND-11.4-21, LUND-2-SAM-2, LUND-2-SAM-3)", async () => {
    const { by, caseId, meetingId, points, input } = await ready();

    const { groupMeeting, groupPoint } = await by.must(MOVE_TO_COOPERATION_MEETING, input);

    expect(groupMeeting).toMatchObject({
      kind: "COOPERATION",
      state: "PLANNED",
      leader: { id: await app.professionalId("lund/coordinator") },
      agenda: [{ id: points[0], position: 1 }],
    });
    expect(groupPoint).toMatchObject({ id: points[0], title: "Skolestart" });
    expect((await meetingOf(app, "lund/coordinator", meetingId))["agenda"]).toMatchObject([{ id: points[1], position: 1 }]);
    const { feedback } = (await app.as("lund/unit-leader").ask("query F($id: ID!) { case(id: $id) { feedback { kind } } }", { id: caseId }))["case"];
    expect(feedback.map((it: Answer) => it["kind"])).toContain("COOPERATION_MEETING");
  });

  test("leaves minutes that answer to the agenda point by point (INV-18)", async () => {
    const at = await founded(app, "lund");
    const meeting = await invited(app, at);
    const on = { pointId: meeting.points[0], meetsOn: inDays(app, 30), ...(await onMeeting(app, "lund", meeting.meetingId)) };
    const { groupMeetingId: _, ...moving } = on as Answer;
    await app.as("lund/coordinator").must(MOVE_TO_COOPERATION_MEETING, moving);
    onTheDay(app);

    const all = await minutesFor(app, at, meeting);
    await expectRefusal(app, app.as("lund/coordinator"), RECORD_GROUP_MEETING, all, "MINUTES_NOT_AS_AGENDA");
    await app.as("lund/coordinator").must(RECORD_GROUP_MEETING, await minutesFor(app, at, { ...meeting, points: meeting.points.slice(1) }));
  });

  test("is refused for the only point, for a day that has passed, for who does not lead, and once the meeting is held (AGENDA_WOULD_BE_EMPTY, INVALID_INPUT, NOT_YOURS_TO_DO, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const only = await ready({ agenda: [{ title: "Skolestart" }] });
    const { by, input } = await ready();

    await expectRefusal(app, by, MOVE_TO_COOPERATION_MEETING, only.input, "AGENDA_WOULD_BE_EMPTY");
    await expectRefusal(app, by, MOVE_TO_COOPERATION_MEETING, { ...input, meetsOn: "2026-06-14" }, "INVALID_INPUT");
    await expectRefusal(app, app.as("lund/professional"), MOVE_TO_COOPERATION_MEETING, input, "NOT_YOURS_TO_DO");
    const moved = await by.must(MOVE_TO_COOPERATION_MEETING, input);
    await expectRefusal(app, by, MOVE_TO_COOPERATION_MEETING, { ...input, expectedVersion: moved["groupMeeting"].version }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
