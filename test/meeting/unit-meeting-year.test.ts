import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PLAN_MEETING, RECORD_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { meetingOn, onMeeting } from "../support/meetings.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const YEAR = `query Year($year: Int) { unitMeetingYear(year: $year) {
  year held planned cancelled minimum expected expectedByNow behindPace meetings { heldOn state } waiting { id } warnings { id code message }
} }`;

async function held(day: string): Promise<void> {
  app.setClock(`${day}T08:00:00Z`);
  const by = app.as("loppa/unit-leader");
  const meetingId = await meetingOn(by, "UNIT", day);
  await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetingId));
  await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: [] });
}

describe("the year of unit meetings", () => {
  test("counts what is held and planned, and warns when there are fewer than expected by now (LOPPA-MEET-1, DL-09, CON-10)", async () => {
    for (const day of ["2026-02-05", "2026-04-09"]) await held(day);
    app.setClock("2026-07-10T08:00:00Z");
    const by = app.as("loppa/unit-leader");
    await by.must(PLAN_MEETING, { board: "UNIT", days: ["2026-10-15"] });

    const { unitMeetingYear: year } = await by.ask(YEAR);

    expect(year).toMatchObject({ year: 2026, held: 2, planned: 1, cancelled: 0, minimum: 5, expected: 6, expectedByNow: 3, behindPace: true, waiting: [] });
    expect(year.meetings).toEqual([
      { heldOn: "2026-02-05", state: "HELD" },
      { heldOn: "2026-04-09", state: "HELD" },
      { heldOn: "2026-10-15", state: "PLANNED" },
    ]);
    expect(year.warnings.map((it: { id: null; code: string }) => [it.id, it.code])).toEqual([
      [null, "UNIT_MEETINGS_BEHIND_PACE"],
      [null, "UNIT_MEETINGS_TOO_FEW_PLANNED"],
    ]);
  });

  test("is content with more meetings than the least, of which there may be any number (LOPPA-MEET-2)", async () => {
    for (const day of ["2027-01-14", "2027-02-11", "2027-03-11", "2027-04-08", "2027-05-06", "2027-06-03", "2027-06-17"]) await held(day);

    const { unitMeetingYear: year } = await app.as("loppa/case-worker").ask(YEAR, { year: 2027 });

    expect(year).toMatchObject({ held: 7, behindPace: false, warnings: [] });
  });

  test("has nothing to say where the municipality has set no number (CON-10)", async () => {
    const { unitMeetingYear: year } = await app.as("luster/unit-leader").ask(YEAR, { year: 2026 });

    expect(year).toMatchObject({ held: 0, minimum: null, expected: null, expectedByNow: 0, behindPace: false, warnings: [] });
  });

  test("is not for a professional who is no member of the unit, nor for the body, and knows no year out of reach", async () => {
    const refused = async (key: string, year: number): Promise<unknown> => (await app.as(key).raw(YEAR, { year })).errors[0]?.extensions["code"];

    expect(await refused("loppa/professional", 2026)).toBe("NOT_FOUND");
    expect(await refused("stranda/body-leader", 2026)).toBe("NOT_FOUND");
    expect(await refused("loppa/coordinator", 2026)).toBe("NOT_FOUND");
    expect(await refused("loppa/unit-leader", 1)).toBe("INVALID_INPUT");
    expect((await app.as("loppa/owner").raw(YEAR, { year: 2026 })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
