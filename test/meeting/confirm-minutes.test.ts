import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CONFIRM_MINUTES, RECORD_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { meetingFile, meetingOn, onMeeting, todayOf } from "../support/meetings.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const by = app.as("stranda/unit-leader");
  const meetingId = await meetingOn(by, "UNIT", todayOf(app));
  await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetingId));
  await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [], minutes: "Gjekk gjennom rutinane." });
  return { by, input: (await onMeeting(by, meetingId)) as Answer };
}

describe("confirming the minutes", () => {
  everyDeed({
    app: () => app,
    deed: "confirmMinutes",
    document: CONFIRM_MINUTES,
    ready,
    withoutPermission: "stranda/case-worker",
    withoutRelation: { by: "stranda/body-leader", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("makes them stand: nothing more is recorded of that meeting (MEETING_NOT_OPEN)", async () => {
    const { by, input } = await ready();

    await by.must(CONFIRM_MINUTES, input);

    expect(await meetingFile(by, input["meetingId"])).toMatchObject({ state: "MINUTES_CONFIRMED", minutes: "Gjekk gjennom rutinane." });
    const again = await onMeeting(by, input["meetingId"]);
    await expectRefusal(app, by, RECORD_MEETING, { ...again, attendedIds: [] }, "MEETING_NOT_OPEN");
    await expectRefusal(app, by, CONFIRM_MINUTES, again, "MEETING_NOT_OPEN");
  });
});
