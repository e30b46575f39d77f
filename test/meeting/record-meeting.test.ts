import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PLACE_ON_AGENDA, RECORD_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { meetingFile, meetingOn, onMeeting, onUnitAgenda, todayOf } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(municipality = "stranda") {
  const by = app.as(`${municipality}/unit-leader`);
  const meetingId = await meetingOn(by, "UNIT", todayOf(app));
  await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetingId));
  return { by, input: { ...(await onMeeting(by, meetingId)), attendedIds: [await app.professionalId(`${municipality}/unit-leader`)], minutes: "Gikk gjennom sakene." } as Answer };
}

async function at<T>(clock: string, work: () => Promise<T>): Promise<T> {
  app.setClock(clock);
  try {
    return await work();
  } finally {
    app.setClock("2026-06-15T08:00:00Z");
  }
}

describe("recording a meeting", () => {
  everyDeed({
    app: () => app,
    deed: "recordMeeting",
    document: RECORD_MEETING,
    ready: () => ready(),
    withoutPermission: "stranda/case-worker",
    withoutRelation: { by: "stranda/body-leader", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("keeps who was there and what was said, ends the members' view of the cases, and settles the month's meeting (LOPPA-FLOW-2a, DL-08)", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const by = app.as("loppa/unit-leader");
    const { meetingId, itemId } = await onUnitAgenda(app, "loppa", caseId);
    const handler = await app.professionalId("loppa/case-worker");

    await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [handler], items: [{ itemId, minutes: "Saken går til saksbehandler." }] });

    const { attendees, items, state } = await meetingFile(by, meetingId);
    expect(state).toBe("HELD");
    expect(items).toMatchObject([{ state: "TREATED", minutes: "Saken går til saksbehandler." }]);
    expect(attendees.filter((it: Answer) => it["attended"]).map((it: Answer) => it["person"].id)).toEqual([handler]);
    const { deadlines } = await caseFile(by, caseId);
    expect(deadlines.find((it: Answer) => it["kind"] === "UNIT_MEETING")).toMatchObject({ settledAt: app.now().toISOString(), outcome: "MET" });
  });

  test("counts a meeting from the day it was held, though it is recorded late (DL-08)", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const by = app.as("loppa/unit-leader");
    const { meetingId } = await onUnitAgenda(app, "loppa", caseId);

    await at("2026-07-30T08:00:00Z", async () => by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [] }));

    expect((await caseFile(by, caseId))["deadlines"].find((it: Answer) => it["kind"] === "UNIT_MEETING")).toMatchObject({ outcome: "MET" });
  });

  test("ends what the unit's members saw by the agenda (LOPPA-FLOW-2a)", async () => {
    const { caseId } = await app.walk("luster", { until: "OPENED" });
    const { meetingId } = await onUnitAgenda(app, "luster", caseId);
    const by = app.as("luster/unit-leader");
    const worker = app.as("luster/case-worker");
    expect((await worker.raw(NODE, { id: caseId })).errors).toEqual([]);

    await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [] });

    expect((await worker.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("takes a member who came without being invited, and nobody else (NOT_FOUND)", async () => {
    const { by, input } = await ready("lund");
    const stranger = await hire(app, "lund", "PROFESSIONAL");
    await expectRefusal(app, by, RECORD_MEETING, { ...input, attendedIds: [stranger.id] }, "NOT_FOUND");
    const member = await hire(app, "lund", "CASE_WORKER");

    await by.must(RECORD_MEETING, { ...input, attendedIds: [member.id] });

    expect((await meetingFile(by, input["meetingId"]))["attendees"]).toContainEqual({ role: "MEMBER", attended: true, person: { id: member.id }, item: null });
  });

  test("is refused before the day (MEETING_NOT_YET_HELD), before the agenda is sent (MEETING_NOT_OPEN) and of another meeting's item (NOT_FOUND)", async () => {
    const by = app.as("luster/unit-leader");
    const { caseId } = await app.walk("luster", { until: "OPENED" });
    const meetingId = await meetingOn(by, "UNIT", "2026-06-23");
    const { agendaItem } = await by.must(PLACE_ON_AGENDA, { meetingId, caseId });
    await expectRefusal(app, by, RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [] }, "MEETING_NOT_OPEN");
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetingId));
    const { input } = await ready("luster");

    await expectRefusal(app, by, RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [] }, "MEETING_NOT_YET_HELD");
    await expectRefusal(app, by, RECORD_MEETING, { ...input, items: [{ itemId: agendaItem.id, minutes: "Feil møte." }] }, "NOT_FOUND");
  });
});
