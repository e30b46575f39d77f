import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { INVITE_GUEST, PLACE_ON_AGENDA, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { meetingFile, meetingOn, onMeeting, todayOf } from "../support/meetings.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const by = app.as("loppa/unit-leader");
  const meetingId = await meetingOn(by, "UNIT", todayOf(app));
  const guest = await hire(app, "loppa", "PROFESSIONAL");
  return { by, guest, input: { ...(await onMeeting(by, meetingId)), personId: guest.id } as Answer };
}

describe("inviting a guest", () => {
  everyDeed({
    app: () => app,
    deed: "inviteGuest",
    document: INVITE_GUEST,
    ready,
    withoutPermission: "loppa/case-worker",
    withoutRelation: { by: async () => (await hire(app, "loppa", "ALLOCATION_BODY_MEMBER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("shows the meeting and what is no case on it, and never a case (LOPPA-MEET-4)", async () => {
    const { by, guest, input } = await ready();
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const { meetingId } = await by.must(PLACE_ON_AGENDA, { meetingId: input["meetingId"], title: "Årsmelding" }).then(() => input);
    await by.must(PLACE_ON_AGENDA, { meetingId, caseId });
    expect((await guest.client.raw(NODE, { id: meetingId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");

    await by.must(INVITE_GUEST, { ...input, ...(await onMeeting(by, meetingId)) });
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetingId));

    expect((await meetingFile(guest.client, meetingId))["items"]).toMatchObject([{ title: "Årsmelding", case: null }]);
    expect((await guest.client.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("is refused the second time (ALREADY_INVITED) and to a citizen (NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const { subjectId } = await app.walk("loppa", { until: "OPENED" });
    await by.must(INVITE_GUEST, input);
    const again = { ...input, ...(await onMeeting(by, input["meetingId"])) };

    await expectRefusal(app, by, INVITE_GUEST, again, "ALREADY_INVITED");
    await expectRefusal(app, by, INVITE_GUEST, { ...again, personId: subjectId }, "NOT_FOUND");
  });
});
