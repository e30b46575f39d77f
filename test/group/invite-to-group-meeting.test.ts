import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GROUP_MEETING, INVITE_TO_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { addressed, founded, meetingOf, onMeeting, planned } from "../support/groups.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const at = await founded(app, "lund");
  const { meetingId } = await planned(app, at, changes);
  const input: Answer = { ...(await onMeeting(app, "lund", meetingId)), participants: await addressed(app, at) };
  return { ...at, meetingId, by: app.as("lund/coordinator"), input };
}

describe("inviting to a meeting", () => {
  everyDeed({
    app: () => app,
    deed: "inviteToGroupMeeting",
    document: INVITE_TO_GROUP_MEETING,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("tells whom it concerns, who takes part by title, name and address, time and place and the agenda (LUND-11.4-26a, LUND-11.4-26b, LUND-11.4-26c, LUND-11.4-26d)", async () => {
    const { by, input, meetingId, subjectId } = await ready();

    await by.must(INVITE_TO_GROUP_MEETING, input);

    const meeting = await meetingOf(app, "lund/professional", meetingId);
    expect(meeting).toMatchObject({
      state: "INVITED",
      concerns: { id: subjectId },
      meetsOn: "2026-07-06",
      time: "13:00",
      place: "Helsesenteret, møterom 2",
      shortNoticeReason: null,
    });
    expect(meeting["agenda"].map((it: Answer) => it["title"])).toEqual(["Skolestart", "Avlastning"]);
    expect(meeting["invited"].map((it: Answer) => [it["person"].name, it["title"], it["address"], it["fixed"]]).sort()).toEqual(
      ["coordinator", "professional"].map((it) => [app.person(`lund/${it}`).name, app.person(`lund/${it}`).title, "Rådhuset, 2. etasje", true]).sort(),
    );
  });

  test("in good time settles its day (DL-10)", async () => {
    const { by, input, caseId } = await ready();

    const { warnings } = await by.must(INVITE_TO_GROUP_MEETING, input);

    expect(warnings).toEqual([]);
    const [deadline] = (await caseFile(by, caseId))["deadlines"].filter((it: Answer) => it["kind"] === "MEETING_INVITATION");
    expect(deadline.settledAt).not.toBeNull();
  });

  test("on short notice takes a reason, and warns (LUND-11.4-24, SHORT_NOTICE_REASON_REQUIRED, INVITATION_SHORT_NOTICE)", async () => {
    const { by, input, meetingId } = await ready({ meetsOn: "2026-06-25" });

    await expectRefusal(app, by, INVITE_TO_GROUP_MEETING, input, "SHORT_NOTICE_REASON_REQUIRED");
    const { warnings } = await by.must(INVITE_TO_GROUP_MEETING, { ...input, shortNoticeReason: "Innleggelse i neste uke." });

    expect(warnings.map((it: Answer) => it["code"])).toEqual(["INVITATION_SHORT_NOTICE"]);
    expect(await meetingOf(app, "lund/coordinator", meetingId)).toMatchObject({ shortNoticeReason: "Innleggelse i neste uke." });
  });

  test("calls in others, who see this meeting's agenda and nothing of the file (LUND-11.4-25)", async () => {
    const { by, input, meetingId, caseId } = await ready();
    const nurse = await hire(app, "lund", "PROFESSIONAL");

    await by.must(INVITE_TO_GROUP_MEETING, { ...input, participants: [...input["participants"], { personId: nurse.id, title: "Helsesykepleier", address: "Skolen" }] });

    const { node } = await nurse.client.ask(GROUP_MEETING, { id: meetingId });
    expect(node.agenda).toHaveLength(2);
    expect(await caseFile(nurse.client, caseId)).toMatchObject({ assessments: [], decisions: [], parties: [] });
  });

  test("is refused with what is missing (INVITATION_INCOMPLETE)", async () => {
    const { by, input } = await ready({ time: null, place: null });
    const { id: personId } = await hire(app, "lund", "PROFESSIONAL");

    const error = await expectRefusal(app, by, INVITE_TO_GROUP_MEETING, { ...input, participants: [...input["participants"], { personId }] }, "INVITATION_INCOMPLETE");

    expect(error["details"]).toContainEqual({ name: "missing", value: "TIME, PLACE, ADDRESS" });
  });

  test("is the meeting's leader's or the coordinator's (NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/professional"), INVITE_TO_GROUP_MEETING, input, "NOT_YOURS_TO_DO");
  });
});
