import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE, PLACE_ON_UNIT_MEETING, REGISTER_NOTICE, SEND_INTERIM_REPLY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNotice } from "../support/inputs.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

const MEETING = "2026-07-20";
const ALARMS = "query Alarms { deadlineAlarms(first: 100) { nodes { kind dueOn overdue daysLeft case { id ageInDays } } } }";
const reply = { reason: "UNIT_MEETING", explanation: "Saken tas opp i møtet 20. juli.", expectedDecisionOn: "2026-08-03" };

/** An application on paper in Loppa, received on 15 June, whose case is placed on the unit meeting five weeks later. */
async function onPaper(): Promise<string> {
  const leader = app.as("loppa/unit-leader");
  const { notice } = await leader.must(REGISTER_NOTICE, aNotice({ channel: "PAPER", notifierCapacity: "OWNER", receivedAt: "2026-06-15T06:00:00Z" }));
  const { case: opened } = await leader.must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });
  const { warnings } = await leader.must(PLACE_ON_UNIT_MEETING, { ...(await onCase(app, "loppa", opened.id)), meetingOn: MEETING });
  expect(warnings.map((it: Answer) => it["code"])).toContain("UNIT_MEETING_AFTER_ONE_MONTH");
  return opened.id;
}

async function alarmsOn(clock: string, caseId: string): Promise<Answer[]> {
  app.setClock(clock);
  const { nodes } = (await app.as("loppa/unit-leader").ask(ALARMS))["deadlineAlarms"];
  return nodes.filter((it: Answer) => it["case"]?.id === caseId && ["INTERIM_REPLY", "EXPECTED_DECISION"].includes(it["kind"]));
}

async function send(caseId: string, changes: Answer = {}): Promise<void> {
  const { expectedVersion } = await onCase(app, "loppa", caseId);
  await app.as("loppa/unit-leader").must(SEND_INTERIM_REPLY, { matterId: caseId, expectedVersion, ...reply, ...changes });
}

async function clocks(caseId: string): Promise<string[]> {
  const { deadlines } = await caseFile(app.as("loppa/unit-leader"), caseId);
  return deadlines.filter((it: Answer) => ["INTERIM_REPLY", "EXPECTED_DECISION"].includes(it["kind"])).map((it: Answer) => `${it["kind"]} ${it["dueOn"]} ${it["outcome"]}`);
}

describe("SC-01: a paper application in Loppa, and five weeks to the next unit meeting", () => {
  test("raises the alarm three weeks after receipt, while the month still runs, and shows the age of the case (LOPPA-FLOW-2a, LUSTER-TIME-1, DL-02, DL-08)", async () => {
    const caseId = await onPaper();

    expect(await alarmsOn("2026-07-05T08:00:00Z", caseId)).toEqual([]);
    expect(await alarmsOn("2026-07-06T08:00:00Z", caseId)).toMatchObject([{ kind: "INTERIM_REPLY", dueOn: "2026-07-15", overdue: false, daysLeft: 9, case: { ageInDays: 21 } }]);
  });

  test("is answered in time by an interim reply with the day a decision is expected, and the alarm is over (LUSTER-TIME-2, LUSTER-TIME-3, DL-02, DL-03)", async () => {
    const caseId = await onPaper();
    app.setClock("2026-07-07T08:00:00Z");

    await send(caseId);

    expect(await clocks(caseId)).toEqual(["INTERIM_REPLY 2026-07-15 MET", "EXPECTED_DECISION 2026-08-03 null"]);
    expect(await alarmsOn("2026-07-07T08:00:00Z", caseId)).toEqual([]);
    const { letters } = (await app.as("loppa/unit-leader").ask("query L($id: ID!) { case(id: $id) { letters { kind } } }", { id: caseId }))["case"];
    expect(letters.filter((it: Answer) => it["kind"] === "INTERIM_REPLY")).toHaveLength(1);
  });

  test("owes a new reply when that day passes too, with a new day (LUSTER-TIME-3, PROC-11, DL-03)", async () => {
    const caseId = await onPaper();
    app.setClock("2026-07-07T08:00:00Z");
    await send(caseId);

    const passed = await alarmsOn("2026-08-04T08:00:00Z", caseId);
    await send(caseId, { reason: "INFORMATION_AWAITED", explanation: "Vi venter på epikrisen.", expectedDecisionOn: "2026-08-24" });

    expect(passed).toMatchObject([{ kind: "EXPECTED_DECISION", dueOn: "2026-08-03", overdue: true, daysLeft: -1 }]);
    expect(await clocks(caseId)).toEqual(["INTERIM_REPLY 2026-07-15 MET", "EXPECTED_DECISION 2026-08-03 BREACHED", "EXPECTED_DECISION 2026-08-24 null"]);
  });
});
