import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CANCEL_GROUP_MEETING, RECORD_GROUP_MEETING, RECORD_OWNER_TALK } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, groupLife, invited, minutesFor, onMeeting, onTheDay } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready() {
  const at = await founded(app, "lund");
  const byIds = [await app.professionalId("lund/coordinator"), await app.professionalId("lund/professional")];
  const meeting = await invited(app, at, { kind: "ALTERNATIVE", talkWithIds: byIds });
  return {
    ...at,
    ...meeting,
    byIds,
    by: app.as("lund/coordinator"),
    input: { ...(await onMeeting(app, "lund", meeting.meetingId)), talk: "BEFORE", metOn: "2026-06-15", byIds } as Answer,
  };
}

describe("recording that the two have met the person", () => {
  everyDeed({
    app: () => app,
    deed: "recordOwnerTalk",
    document: RECORD_OWNER_TALK,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("before the meeting is what the meeting waits for (LUND-11.4-40, OWNER_TALK_REQUIRED)", async () => {
    const { by, input, ...at } = await ready();
    onTheDay(app);

    await expectRefusal(app, by, RECORD_GROUP_MEETING, await minutesFor(app, at, at, { ownerPresent: false }), "OWNER_TALK_REQUIRED");
    await by.must(RECORD_OWNER_TALK, input);
    await by.must(RECORD_GROUP_MEETING, await minutesFor(app, at, at, { ownerPresent: false }));

    expect((await groupLife(app, "lund/coordinator", at.caseId))["group"].tasks).toContain("TELL_OWNER_AFTERWARDS");
  });

  test("afterwards comes when the meeting has been held, and not before (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, RECORD_OWNER_TALK, { ...input, talk: "AFTER" }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("belongs to the alternative form (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { byIds, by, ...at } = await ready();
    await by.must(CANCEL_GROUP_MEETING, await onMeeting(app, "lund", at.meetingId));
    const { meetingId } = await invited(app, at);

    await expectRefusal(app, by, RECORD_OWNER_TALK, { ...(await onMeeting(app, "lund", meetingId)), talk: "BEFORE", metOn: "2026-06-15", byIds }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("has happened, and was held by somebody (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    for (const wrong of [{ metOn: "2026-06-16" }, { byIds: [] }]) await expectRefusal(app, by, RECORD_OWNER_TALK, { ...input, ...wrong }, "INVALID_INPUT");
  });
});
