import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { APPOINT_BY_DEPARTMENT, DECLARE_VACANCY, REQUEST_FROM_DEPARTMENT } from "../../src/demo/coordination-operations.js";
import { CANCEL_GROUP_MEETING, CHANGE_GROUP_LEADER, DISSOLVE_GROUP, INVITE_TO_GROUP_MEETING, RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { appointed, coordinated, department } from "../support/coordination.js";
import { addressed, founded, invited, minutesFor, onGroup, onMeeting, onTheDay, planned } from "../support/groups.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

/** The deadlines of one kind in a case, in the order they fall due. */
async function of(caseId: string, kind: string): Promise<Answer[]> {
  const { deadlines } = (await app.as("lund/unit-leader").ask("query D($id: ID!) { case(id: $id) { deadlines { kind dueOn settledAt outcome } } }", { id: caseId }))["case"];
  return (deadlines as Answer[]).filter((it) => it["kind"] === kind).map(({ dueOn, settledAt, outcome }) => ({ dueOn, isSettled: settledAt !== null, outcome }));
}

describe("the day of an invitation (DL-10)", () => {
  test("is two weeks before the meeting, and is met by the invitation (DL-10, LUND-11.4-24)", async () => {
    const at = await founded(app, "lund");
    const { meetingId } = await planned(app, at);
    const before = await of(at.caseId, "MEETING_INVITATION");

    await app.as("lund/coordinator").must(INVITE_TO_GROUP_MEETING, { ...(await onMeeting(app, "lund", meetingId)), participants: await addressed(app, at) });

    expect(before).toEqual([{ dueOn: "2026-06-22", isSettled: false, outcome: null }]);
    expect(await of(at.caseId, "MEETING_INVITATION")).toEqual([{ dueOn: "2026-06-22", isSettled: true, outcome: "MET" }]);
  });

  test("lapses with a meeting that is called off (DL-10)", async () => {
    const at = await founded(app, "lund");
    const { meetingId } = await planned(app, at);

    await app.as("lund/coordinator").must(CANCEL_GROUP_MEETING, await onMeeting(app, "lund", meetingId));

    expect(await of(at.caseId, "MEETING_INVITATION")).toMatchObject([{ outcome: "LAPSED" }]);
  });
});

test("a group meets within half a year, and from each meeting it is counted anew (DL-11, LUND-11.4-34)", async () => {
  const at = await founded(app, "lund");
  const before = await of(at.caseId, "GROUP_MEETING");
  const meeting = await invited(app, at);
  onTheDay(app);

  await app.as("lund/coordinator").must(RECORD_GROUP_MEETING, await minutesFor(app, at, meeting));

  expect(before).toEqual([{ dueOn: "2026-12-15", isSettled: false, outcome: null }]);
  expect(await of(at.caseId, "GROUP_MEETING")).toEqual([
    { dueOn: "2026-12-15", isSettled: true, outcome: "MET" },
    { dueOn: "2027-01-06", isSettled: false, outcome: null },
  ]);
});

describe("the day by which a department is to appoint (DL-17)", () => {
  const requested = async () => {
    const { caseId, leader } = await coordinated(app, "lund");
    const { head, member, serviceUnitId } = await department(app);
    await leader.must(DECLARE_VACANCY, { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", reason: "COORDINATOR_LEFT" });
    const { coordinatorRequest } = await leader.must(REQUEST_FROM_DEPARTMENT, { caseId, kind: "COORDINATOR", serviceUnitId, answerBy: "2026-06-25" });
    return { caseId, head, member, requestId: coordinatorRequest.id };
  };

  test("is the one that was named, and is met when the department names somebody, who fills the vacancy (DL-17, DL-16, LUND-11.1-3)", async () => {
    const { caseId, head, member, requestId } = await requested();
    const before = [await of(caseId, "DEPARTMENT_APPOINTMENT"), await of(caseId, "COORDINATOR_VACANCY")];

    await head.client.must(APPOINT_BY_DEPARTMENT, { requestId, expectedVersion: 1, coordinatorId: member.id, reasonWishNotFollowed: "Avdelingen har ansvaret." });

    expect(before).toEqual([[{ dueOn: "2026-06-25", isSettled: false, outcome: null }], [{ dueOn: "2026-06-29", isSettled: false, outcome: null }]]);
    expect(await of(caseId, "DEPARTMENT_APPOINTMENT")).toMatchObject([{ outcome: "MET" }]);
    expect(await of(caseId, "COORDINATOR_VACANCY")).toMatchObject([{ outcome: "MET" }]);
  });

  test("is waited for no more when the unit appoints somebody itself (DL-17)", async () => {
    const { caseId } = await requested();

    await appointed(app, "lund", caseId, { coordinatorId: await app.professionalId("lund/professional"), reasonWishNotFollowed: "Den ønskede er sluttet." });

    expect(await of(caseId, "DEPARTMENT_APPOINTMENT")).toMatchObject([{ isSettled: true }]);
  });
});

describe("the term of a group's leader (DL-22)", () => {
  const led = async () => founded(app, "lund", { leaderUntil: "2026-12-01" });

  test("ends with another leader's, whose own begins (DL-22, LUND-11.4-10)", async () => {
    const at = await led();
    const before = await of(at.caseId, "GROUP_LEADER_TERM");

    await app.as("lund/unit-leader").must(CHANGE_GROUP_LEADER, { ...(await onGroup(app, at)), leaderId: await app.professionalId("lund/professional"), leaderUntil: "2027-01-01" });

    expect(before).toEqual([{ dueOn: "2026-12-01", isSettled: false, outcome: null }]);
    expect(await of(at.caseId, "GROUP_LEADER_TERM")).toEqual([
      { dueOn: "2026-12-01", isSettled: true, outcome: "MET" },
      { dueOn: "2027-01-01", isSettled: false, outcome: null },
    ]);
  });

  test("lapses with the group, as its next meeting does (DL-22, DL-11)", async () => {
    const at = await led();

    await app.as("lund/coordinator").must(DISSOLVE_GROUP, { ...(await onGroup(app, at)), reason: "NOT_WANTED" });

    expect(await of(at.caseId, "GROUP_LEADER_TERM")).toMatchObject([{ outcome: "LAPSED" }]);
    expect(await of(at.caseId, "GROUP_MEETING")).toMatchObject([{ outcome: "LAPSED" }]);
  });
});
