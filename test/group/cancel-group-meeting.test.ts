import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CANCEL_GROUP_MEETING, INVITE_TO_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, onMeeting, planned } from "../support/groups.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const at = await founded(app, "lund");
  const { meetingId } = await planned(app, at);
  return { ...at, meetingId, by: app.as("lund/coordinator"), input: await onMeeting(app, "lund", meetingId) };
}

describe("calling off a meeting", () => {
  everyDeed({
    app: () => app,
    deed: "cancelGroupMeeting",
    document: CANCEL_GROUP_MEETING,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("leaves nothing to wait for, and the meeting is not invited to any more (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input, caseId } = await ready();

    const { groupMeeting } = await by.must(CANCEL_GROUP_MEETING, input);

    expect(groupMeeting.state).toBe("CANCELLED");
    const [deadline] = (await caseFile(by, caseId))["deadlines"].filter((it: Answer) => it["kind"] === "MEETING_INVITATION");
    expect(deadline.settledAt).not.toBeNull();
    await expectRefusal(app, by, INVITE_TO_GROUP_MEETING, { ...input, expectedVersion: groupMeeting.version }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
