import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ANSWER_PROPOSAL } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { confirmed, founded, groupLife, onMeeting } from "../support/groups.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready() {
  const at = await founded(app, "lund");
  const meeting = await confirmed(app, at, { ownerPresent: false });
  const { expectedVersion } = await onMeeting(app, "lund", meeting.meetingId);
  return { ...at, ...meeting, by: app.as(at.owner), input: { pointId: meeting.points[0], expectedVersion, accepted: true } as Answer };
}

describe("answering a proposal", () => {
  everyDeed({
    app: () => app,
    deed: "answerProposal",
    document: ANSWER_PROPOSAL,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: "lund/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "luster/coordinator",
  });

  test("is a task until all are answered (LUND-11.4-19)", async () => {
    const { by, input, points, caseId } = await ready();
    const tasks = async () => (await groupLife(app, "lund/coordinator", caseId))["group"].tasks;
    const before = await tasks();

    const { groupMeeting, groupPoint } = await by.must(ANSWER_PROPOSAL, input);
    await by.must(ANSWER_PROPOSAL, { ...input, pointId: points[1], expectedVersion: groupMeeting.version, accepted: false });

    expect(groupPoint).toMatchObject({ proposal: "ACCEPTED" });
    expect(before).toContain("PRESENT_PROPOSALS");
    expect(await tasks()).not.toContain("PRESENT_PROPOSALS");
  });

  test("is the person's or the representative's, and nobody else's (INV-10, NOT_YOURS_TO_DO)", async () => {
    const { input } = await readyAndLeft(app, ready);

    for (const who of ["coordinator", "professional", "unit-leader"]) await expectRefusal(app, app.as(`lund/${who}`), ANSWER_PROPOSAL, input, "NOT_YOURS_TO_DO");
  });

  test("happens once (ALREADY_ANSWERED)", async () => {
    const { by, input } = await ready();
    const { groupMeeting } = await by.must(ANSWER_PROPOSAL, input);

    await expectRefusal(app, by, ANSWER_PROPOSAL, { ...input, expectedVersion: groupMeeting.version, accepted: false }, "ALREADY_ANSWERED");
  });

  test("is of what was proposed without the person (NOT_A_PROPOSAL)", async () => {
    const at = await founded(app, "lund");
    const { meetingId, points } = await confirmed(app, at);
    const { expectedVersion } = await onMeeting(app, "lund", meetingId);

    await expectRefusal(app, app.as(at.owner), ANSWER_PROPOSAL, { pointId: points[0], expectedVersion, accepted: true }, "NOT_A_PROPOSAL");
  });
});
