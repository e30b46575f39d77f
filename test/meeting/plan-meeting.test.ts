import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CANCEL_MEETING, CASE_MEETINGS, PLACE_ON_AGENDA, PLAN_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { meetingFile, onMeeting } from "../support/meetings.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

let day = 0;
const nextDay = (): string => `2026-09-${String(++day).padStart(2, "0")}`;
const ready = async (municipality = "stranda", board = "ALLOCATION_BODY") => ({
  by: app.as(`${municipality}/unit-leader`),
  input: { board, days: [nextDay()], place: "Rådhuset" } as Answer,
});

describe("planning meetings", () => {
  everyDeed({
    app: () => app,
    deed: "planMeeting",
    document: PLAN_MEETING,
    ready: () => ready(),
    withoutPermission: "stranda/case-worker",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: PLAN_MEETING, ready: () => ready("lund", "UNIT"), otherwise: { place: "Et annet sted" } });

  test("takes several days at once, as the plan for a year does (LOPPA-MEET-1)", async () => {
    const by = app.as("loppa/unit-leader");
    const days = ["2026-08-20", "2026-10-15", "2026-12-03"];

    const { caseMeetings } = await by.must(PLAN_MEETING, { board: "UNIT", days: days.toReversed() });

    expect(caseMeetings.map((it: Answer) => [it["board"], it["heldOn"], it["state"]])).toEqual(days.map((it) => ["UNIT", it, "PLANNED"]));
    expect((await by.raw(CASE_MEETINGS, { board: "UNIT", from: "0000-01-01" })).errors.map((it) => it.extensions["code"])).toEqual(["INVALID_INPUT"]);
    const { nodes } = (await by.ask(CASE_MEETINGS, { board: "UNIT", from: "2026-08-01" }))["caseMeetings"];
    expect(nodes.map((it: Answer) => it["heldOn"])).toEqual(days);
  });

  test("of the unit is its leader's; the body plans its own and knows nothing of the unit's (LOPPA-LEAD-1, NOT_FOUND)", async () => {
    await expectRefusal(app, app.as("stranda/body-leader"), PLAN_MEETING, { board: "UNIT", days: [nextDay()] }, "NOT_FOUND");

    await app.as("stranda/body-leader").must(PLAN_MEETING, { board: "ALLOCATION_BODY", days: [nextDay()] });
  });

  test("is refused on a day that has one, and with it all the days (MEETING_EXISTS)", async () => {
    const { by, input } = await ready();
    await by.must(PLAN_MEETING, input);

    await expectRefusal(app, by, PLAN_MEETING, { ...input, days: [nextDay(), ...input["days"]] }, "MEETING_EXISTS");
  });

  test("is refused on a day that has passed (INVALID_DATE_ORDER) and without a day (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, PLAN_MEETING, { ...input, days: ["2026-06-14"] }, "INVALID_DATE_ORDER");
    await expectRefusal(app, by, PLAN_MEETING, { ...input, days: [] }, "INVALID_INPUT");
  });

  test("takes along what has waited since its meeting was cancelled (LOPPA-FLOW-2a)", async () => {
    const by = app.as("luster/unit-leader");
    const { caseId } = await app.walk("luster", { until: "OPENED" });
    const [first] = (await by.must(PLAN_MEETING, { board: "UNIT", days: ["2026-06-20"] }))["caseMeetings"];
    await by.must(PLACE_ON_AGENDA, { meetingId: first.id, caseId });
    await by.must(CANCEL_MEETING, await onMeeting(by, first.id));

    const { caseMeetings } = await by.must(PLAN_MEETING, { board: "UNIT", days: ["2026-07-01"] });

    expect((await meetingFile(by, caseMeetings[0].id))["items"]).toMatchObject([{ state: "PLACED", case: { id: caseId } }]);
    expect(await caseFile(by, caseId)).toMatchObject({ state: "IN_UNIT_MEETING", unitMeetingOn: "2026-07-01" });
  });
});
