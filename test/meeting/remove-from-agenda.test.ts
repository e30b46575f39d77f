import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PLACE_ON_AGENDA, REMOVE_FROM_AGENDA } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { meetingOn, onMeeting } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { caseFile, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const { caseId, meetingId } = await recommended(app);
  const by = app.as("stranda/case-worker");
  const { agendaItems } = await caseFile(by, caseId);
  return { by, caseId, input: { ...(await onMeeting(by, meetingId)), itemId: agendaItems[0].id } as Answer };
}

describe("taking something off an agenda", () => {
  everyDeed({
    app: () => app,
    deed: "removeFromAgenda",
    document: REMOVE_FROM_AGENDA,
    ready,
    withoutPermission: "stranda/coordinator",
    withoutRelation: { by: async () => (await hire(app, "stranda", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("ends what the agenda had opened, and the recommendation waits for another (INV-22)", async () => {
    const { by, caseId, input } = await ready();
    const member = app.as("stranda/body-member");
    expect((await member.raw(NODE, { id: caseId })).errors).toEqual([]);

    const { case: after } = await by.must(REMOVE_FROM_AGENDA, input);

    expect(after).toMatchObject({ state: "UNIT_RECOMMENDED", nextSteps: expect.arrayContaining(["placeOnAgenda"]) });
    expect((await member.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("takes a case of the unit's back to where it waits for a meeting (LOPPA-FLOW-2a)", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const by = app.as("loppa/unit-leader");
    const meetingId = await meetingOn(by, "UNIT", "2026-06-26");
    const { agendaItem } = await by.must(PLACE_ON_AGENDA, { meetingId, caseId });

    const { case: after } = await by.must(REMOVE_FROM_AGENDA, { ...(await onMeeting(by, meetingId)), itemId: agendaItem.id });

    expect(after).toMatchObject({ state: "RECEIVED", nextSteps: ["placeOnUnitMeeting"] });
    expect((await caseFile(by, caseId))["unitMeetingOn"]).toBeNull();
  });

  test("is refused the second time (MEETING_NOT_OPEN)", async () => {
    const { by, input } = await ready();
    await by.must(REMOVE_FROM_AGENDA, input);

    await expectRefusal(app, by, REMOVE_FROM_AGENDA, { ...input, ...(await onMeeting(by, input["meetingId"])) }, "MEETING_NOT_OPEN");
  });
});
