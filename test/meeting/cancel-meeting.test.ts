import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CANCEL_MEETING, PLACE_ON_AGENDA, PLAN_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { meetingFile, meetingOn, onMeeting } from "../support/meetings.js";
import { caseFile, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

let day = 0;
const nextDay = (): string => `2026-06-${String(15 + ++day).padStart(2, "0")}`;

async function ready(municipality = "stranda") {
  const by = app.as(`${municipality}/unit-leader`);
  const [meeting] = (await by.must(PLAN_MEETING, { board: "UNIT", days: [nextDay()] }))["caseMeetings"];
  return { by, input: { meetingId: meeting.id, expectedVersion: meeting.version } as Answer };
}

/** A case on the agenda of a meeting that stands alone, or before others. */
async function onTheAgenda(days: readonly string[]) {
  const by = app.as("luster/unit-leader");
  const { caseId } = await app.walk("luster", { until: "OPENED" });
  const { caseMeetings } = await by.must(PLAN_MEETING, { board: "UNIT", days });
  await by.must(PLACE_ON_AGENDA, { meetingId: caseMeetings[0].id, caseId });
  return { by, caseId, meetings: caseMeetings.map((it: Answer) => it["id"]) as string[] };
}

const sees = async (key: string, id: string): Promise<boolean> => (await app.as(key).raw(NODE, { id })).errors.length === 0;

describe("cancelling a meeting", () => {
  everyDeed({
    app: () => app,
    deed: "cancelMeeting",
    document: CANCEL_MEETING,
    ready: () => ready(),
    withoutPermission: "stranda/case-worker",
    withoutRelation: { by: "stranda/body-leader", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("with no other planned leaves its cases waiting, to be seen as such and with a warning; none is lost (LOPPA-FLOW-2a)", async () => {
    const { by, caseId, meetings } = await onTheAgenda(["2026-06-16"]);

    const { warnings } = await by.must(CANCEL_MEETING, await onMeeting(by, meetings[0] ?? ""));

    expect(warnings).toMatchObject([{ code: "CASE_LOST_ITS_MEETING" }]);
    expect(await caseFile(by, caseId)).toMatchObject({ state: "RECEIVED", unitMeetingOn: null, agendaItems: [{ state: "WAITING" }] });
    const { waiting } = (await by.ask("query Year { unitMeetingYear { waiting { state case { id } } } }"))["unitMeetingYear"];
    expect(waiting).toContainEqual({ state: "WAITING", case: { id: caseId } });
  });

  test("takes its cases to the next one, and closes what its agenda had opened until that one is sent (LOPPA-FLOW-2a)", async () => {
    const { by, caseId, meetings } = await onTheAgenda(["2026-06-17", "2026-06-24"]);
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetings[0] ?? ""));
    expect(await sees("luster/case-worker", caseId)).toBe(true);

    const { warnings } = await by.must(CANCEL_MEETING, await onMeeting(by, meetings[0] ?? ""));

    expect(warnings).toEqual([]);
    expect(await sees("luster/case-worker", caseId)).toBe(false);
    expect((await meetingFile(by, meetings[1] ?? ""))["items"]).toContainEqual(expect.objectContaining({ state: "PLACED", publishedAt: null, case: { id: caseId } }));
    expect(await caseFile(by, caseId)).toMatchObject({ state: "IN_UNIT_MEETING", unitMeetingOn: "2026-06-24" });
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetings[1] ?? ""));
    expect(await sees("luster/case-worker", caseId)).toBe(true);
    await by.must(CANCEL_MEETING, await onMeeting(by, meetings[1] ?? ""));
  });

  test("warns when the next one comes after the month (DL-08)", async () => {
    const { by, meetings } = await onTheAgenda(["2026-06-18", "2026-07-20"]);

    const { warnings } = await by.must(CANCEL_MEETING, await onMeeting(by, meetings[0] ?? ""));

    expect(warnings.map((it: Answer) => it["code"])).toContain("UNIT_MEETING_AFTER_ONE_MONTH");
    await by.must(CANCEL_MEETING, await onMeeting(by, meetings[1] ?? ""));
  });

  test("of the body ends its members' view of the cases on it (INV-22)", async () => {
    const { caseId, meetingId } = await recommended(app);
    const by = app.as("stranda/body-leader");
    expect(await sees("stranda/body-member", caseId)).toBe(true);

    await by.must(CANCEL_MEETING, await onMeeting(by, meetingId));

    expect(await sees("stranda/body-member", caseId)).toBe(false);
    expect(await caseFile(app.as("stranda/unit-leader"), caseId)).toMatchObject({ state: "UNIT_RECOMMENDED", agendaItems: [{ state: "WAITING" }] });
    const next = await meetingOn(by, "ALLOCATION_BODY", "2026-06-29");
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, next));
    expect(await sees("stranda/body-member", caseId)).toBe(true);
  });

  test("is refused the second time (MEETING_NOT_OPEN)", async () => {
    const { by, input } = await ready("lund");
    await by.must(CANCEL_MEETING, input);

    await expectRefusal(app, by, CANCEL_MEETING, { ...input, expectedVersion: input["expectedVersion"] + 1 }, "MEETING_NOT_OPEN");
  });
});
