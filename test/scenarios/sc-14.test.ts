import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { RECORD_GROUP_MEETING, RECORD_OWNER_TALK } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { founded, invited, meetingOf, minutesFor, onMeeting, onTheDay } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function met(afterwards: readonly string[]): Promise<{ warnings: Answer[]; meeting: Answer }> {
  const at = await founded(app, "lund");
  const two = [await app.professionalId("lund/coordinator"), await app.professionalId("lund/professional")];
  const by = app.as("lund/coordinator");
  const planned = await invited(app, at, { kind: "ALTERNATIVE", talkWithIds: two });
  const talk = async (which: string, byIds: readonly string[], metOn: string) =>
    by.must(RECORD_OWNER_TALK, { ...(await onMeeting(app, "lund", planned.meetingId)), talk: which, metOn, byIds });
  const before = await talk("BEFORE", two, "2026-06-15");
  onTheDay(app);
  await by.must(RECORD_GROUP_MEETING, await minutesFor(app, at, planned, { ownerPresent: false }));
  const after = await talk("AFTER", afterwards.length > 0 ? [two[0] ?? "", ...afterwards] : two, "2026-07-06");
  return { warnings: [...before["warnings"], ...after["warnings"]], meeting: await meetingOf(app, at.owner, planned.meetingId) };
}

test("SC-14: the same two meet the person before and after, and nothing is warned of (LUND-11.4-40, LUND-11.4-41)", async () => {
  const { warnings, meeting } = await met([]);

  expect(warnings).toEqual([]);
  expect(meeting).toMatchObject({ talkBeforeOn: "2026-06-15", talkAfterOn: "2026-07-06", talkWith: [{}, {}] });
});

test("SC-14: a third person afterwards is warned of (LUND-11.4-41, OTHERS_MEET_THE_OWNER)", async () => {
  const { id } = await hire(app, "lund", "PROFESSIONAL");

  const { warnings } = await met([id]);

  expect(warnings).toMatchObject([{ code: "OTHERS_MEET_THE_OWNER" }]);
});
