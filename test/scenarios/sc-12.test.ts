import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { INVITE_TO_GROUP_MEETING, PUBLISH_GROUP_MINUTES } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { expectRefusal } from "../support/deed.js";
import { addressed, confirmed, founded, groupLife, inDays, onMeeting, planned } from "../support/groups.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

test("SC-12: an invitation ten days ahead takes a reason and warns (LUND-11.4-24)", async () => {
  const at = await founded(app, "lund");
  const { meetingId } = await planned(app, at, { meetsOn: inDays(app, 10) });

  const input = { ...(await onMeeting(app, "lund", meetingId)), participants: await addressed(app, at), shortNoticeReason: "Utskrives fredag." };
  const { warnings } = await app.as("lund/coordinator").must(INVITE_TO_GROUP_MEETING, input);

  expect(warnings).toMatchObject([{ code: "INVITATION_SHORT_NOTICE" }]);
});

test("SC-12: a group with one meeting in twelve months is overdue (LUND-11.4-34)", async () => {
  const at = await founded(app, "lund");
  await confirmed(app, at);
  const afterMeeting = (await groupLife(app, "lund/coordinator", at.caseId))["group"];
  app.setClock("2027-06-15T08:00:00Z");

  const { group } = await groupLife(app, "lund/coordinator", at.caseId);

  expect(afterMeeting).toMatchObject({ lastMetOn: "2026-07-06", meetBy: "2027-01-06", meetingOverdue: false });
  expect(group).toMatchObject({ meetingOverdue: true });
  expect(group.tasks).toContain("HOLD_MEETING");
  const overdue = "query O($id: ID!) { case(id: $id) { deadlines { kind overdue } } }";
  expect((await app.as("lund/coordinator").ask(overdue, { id: at.caseId }))["case"].deadlines).toContainEqual({ kind: "GROUP_MEETING", overdue: true });
});

test("SC-12: minutes are not published without the next day, or why there is none (LUND-11.4-35)", async () => {
  const at = await founded(app, "lund");
  const { meetingId } = await confirmed(app, at);

  await expectRefusal(app, app.as("lund/coordinator"), PUBLISH_GROUP_MINUTES, { ...(await onMeeting(app, "lund", meetingId)), boundsKept: true }, "NEXT_MEETING_REQUIRED");
});
