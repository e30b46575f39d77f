import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PLACE_ON_UNIT_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("placing a case on a unit meeting", () => {
  everyDeed({
    app: () => app,
    deed: "placeOnUnitMeeting",
    document: PLACE_ON_UNIT_MEETING,
    ready: async () => {
      const { caseId } = await app.walk("luster", { until: "OPENED" });
      return { by: app.as("luster/unit-leader"), input: { ...(await onCase(app, "luster", caseId)), meetingOn: "2026-06-25" }, caseId };
    },
    withoutPermission: "luster/case-worker",
    withoutRelation: { by: "luster/service-officer", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/unit-leader",
  });

  test("puts the case on the agenda, without a warning when the meeting is in time (LOPPA-FLOW-2a, DL-08)", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const by = app.as("loppa/unit-leader");

    const { warnings } = await by.must(PLACE_ON_UNIT_MEETING, { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-07-15" });

    expect(warnings).toEqual([]);
    expect(await caseFile(by, caseId)).toMatchObject({ state: "IN_UNIT_MEETING", unitMeetingOn: "2026-07-15", nextSteps: ["assignCase"], warnings: [] });
  });

  test("warns and keeps the warning when the meeting comes after the one-month limit (LOPPA-FLOW-2a, DL-08)", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const by = app.as("loppa/unit-leader");

    const { warnings } = await by.must(PLACE_ON_UNIT_MEETING, { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-07-16" });

    expect(warnings).toMatchObject([{ code: "UNIT_MEETING_AFTER_ONE_MONTH", severity: "ADVICE" }]);
    const file = await caseFile(by, caseId);
    expect(file["warnings"].map((it: Answer) => it["code"])).toEqual(["UNIT_MEETING_AFTER_ONE_MONTH"]);
    expect(file["deadlines"]).toMatchObject([
      { kind: "INTERIM_REPLY", dueOn: "2026-07-15", settledAt: null },
      { kind: "UNIT_MEETING", dueOn: "2026-07-15", alarmOn: "2026-07-08", settledAt: null },
    ]);
  });

  test("plans the meeting of that day when there is none, and uses it for the next case (LOPPA-MEET-2)", async () => {
    const by = app.as("loppa/unit-leader");
    const place = async (): Promise<Answer> => {
      const { caseId } = await app.walk("loppa", { until: "OPENED" });
      await by.must(PLACE_ON_UNIT_MEETING, { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-07-02" });
      return (await caseFile(by, caseId))["agendaItems"][0];
    };

    const [first, second] = [await place(), await place()];

    expect(first).toMatchObject({ board: "UNIT", state: "PLACED", position: 1, ageInDays: 17, publishedAt: null, meeting: { heldOn: "2026-07-02" } });
    expect([second["position"], second["meeting"].id]).toEqual([2, first["meeting"].id]);
  });

  test("is not for the leader of a service unit who has nothing to do with the case (NOT_FOUND)", async () => {
    const { caseId } = await app.walk("stranda", { until: "OPENED" });
    const input = { ...(await onCase(app, "stranda", caseId)), meetingOn: "2026-06-25" };

    await expectRefusal(app, app.as("stranda/own-unit-leader"), PLACE_ON_UNIT_MEETING, input, "NOT_FOUND");
  });

  test("is refused once the case has been assigned (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("loppa", { until: "ASSIGNED" });
    const input = { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-06-25" };

    await expectRefusal(app, app.as("loppa/unit-leader"), PLACE_ON_UNIT_MEETING, input, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is refused for a day that does not exist, before anything is read", async () => {
    const { caseId } = await app.walk("loppa", { until: "OPENED" });
    const input = { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-02-30" };

    const { errors } = await app.as("loppa/unit-leader").raw(PLACE_ON_UNIT_MEETING, { input });

    expect(errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
