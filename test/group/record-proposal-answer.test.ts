import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ANSWER_PROPOSAL } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { CORRECT_PROPOSAL_ANSWER, GROUP_ACTIONS, proposed, RECORD_PROPOSAL_ANSWER } from "../support/following.js";
import { founded } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready(withPlan = false) {
  const at = await founded(app, "lund", {}, withPlan);
  const { meetingId, pointId, expectedVersion } = await proposed(app, at, withPlan ? at.goalId : null);
  return { ...at, meetingId, by: app.as("lund/coordinator"), input: { pointId, expectedVersion, accepted: true } as Answer };
}

/** What was written down by staff, and who may put it right. */
async function written(accepted = true, withPlan = false) {
  const it = await ready(withPlan);
  const { groupMeeting } = await it.by.must(RECORD_PROPOSAL_ANSWER, { ...it.input, accepted });
  const input = { pointId: it.input["pointId"], expectedVersion: groupMeeting.version, accepted: !accepted };
  return { ...it, by: app.as(it.owner), input: input as Answer };
}

const actionsOf = async (caseId: string): Promise<Answer[]> => (await app.as("lund/coordinator").ask(GROUP_ACTIONS, { id: caseId }))["case"].group.actions;

const measuresOf = async (planId: string): Promise<string[]> =>
  (await app.as("lund/coordinator").ask("query M($id: ID!) { plan(id: $id) { goals { measures { text history { isNew } } } } }", { id: planId }))["plan"].goals.flatMap(
    (it: Answer) => it["measures"].filter((one: Answer) => one["history"].length > 0).map((one: Answer) => one["text"]),
  );

describe("writing down what the person answered by word of mouth", () => {
  everyDeed({
    app: () => app,
    deed: "recordProposalAnswer",
    document: RECORD_PROPOSAL_ANSWER,
    ready: () => ready(),
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("gives the proposal effect, and keeps whose answer it was, who heard it and when (LUND-11.4-19, INV-10)", async () => {
    const { by, caseId, subjectId, input } = await ready();
    const before = await actionsOf(caseId);

    const { groupPoint } = await by.must(RECORD_PROPOSAL_ANSWER, { ...input, heardOn: "2026-07-06" });

    expect(before).toEqual([]);
    expect(groupPoint).toMatchObject({ proposal: "ACCEPTED", heardOn: "2026-07-06", answeredBy: { id: subjectId }, heardBy: { id: await app.professionalId("lund/coordinator") } });
    expect(await actionsOf(caseId)).toMatchObject([{ text: "Forslag 1", withdrawnOn: null }]);
  });

  test("is for whoever leads, of a day after the meeting, of somebody who speaks for the person, and once (NOT_YOURS_TO_DO, INVALID_INPUT, CONSENT_GIVER_NOT_LAWFUL, ALREADY_ANSWERED)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, app.as("lund/professional"), RECORD_PROPOSAL_ANSWER, input, "NOT_YOURS_TO_DO");
    for (const heardOn of ["2026-07-05", "2026-07-07"]) await expectRefusal(app, by, RECORD_PROPOSAL_ANSWER, { ...input, heardOn }, "INVALID_INPUT");
    const other = await founded(app, "lund");
    app.setClock("2026-07-06T12:00:00Z");
    await expectRefusal(app, by, RECORD_PROPOSAL_ANSWER, { ...input, saidById: other.subjectId }, "CONSENT_GIVER_NOT_LAWFUL");
    const { groupMeeting } = await by.must(RECORD_PROPOSAL_ANSWER, input);
    await expectRefusal(app, by, RECORD_PROPOSAL_ANSWER, { ...input, expectedVersion: groupMeeting.version }, "ALREADY_ANSWERED");
  });
});

describe("correcting what staff wrote down", () => {
  everyDeed({
    app: () => app,
    deed: "correctProposalAnswer",
    document: CORRECT_PROPOSAL_ANSWER,
    ready: () => written(),
    withoutPermission: "lund/hospital",
    withoutRelation: { by: "lund/coordinator", code: "NOT_YOURS_TO_DO" },
    elsewhere: "luster/coordinator",
  });

  test("takes back the task that rested on the yes, once (INV-10, ALREADY_ANSWERED)", async () => {
    const { by, caseId, input } = await written();

    const { groupPoint, groupMeeting } = await by.must(CORRECT_PROPOSAL_ANSWER, input);

    expect(groupPoint).toMatchObject({ proposal: "REFUSED", correctedAt: app.now().toISOString() });
    expect(await actionsOf(caseId)).toMatchObject([{ text: "Forslag 1", withdrawnOn: "2026-07-06" }]);
    await expectRefusal(app, by, CORRECT_PROPOSAL_ANSWER, { ...input, expectedVersion: groupMeeting.version, accepted: true }, "ALREADY_ANSWERED");
  });

  test("puts away the measure that rested on the yes; before, it stood in the plan with its history (INV-10, LUND-11.4-3, FAIL-16)", async () => {
    const { by, planId, input } = await written(true, true);
    const before = await measuresOf(planId);

    await by.must(CORRECT_PROPOSAL_ANSWER, input);

    expect(before).toContain("Forslag 1");
    expect(await measuresOf(planId)).not.toContain("Forslag 1");
  });

  test("gives effect to what was said to be refused and was not (INV-10)", async () => {
    const { by, caseId, input } = await written(false);
    const before = await actionsOf(caseId);

    await by.must(CORRECT_PROPOSAL_ANSWER, input);

    expect(before).toEqual([]);
    expect(await actionsOf(caseId)).toMatchObject([{ text: "Forslag 1" }]);
  });

  test("is of what staff wrote down, not of the person's own answer (NOT_WRITTEN_DOWN_BY_STAFF)", async () => {
    const { owner, input } = await ready();
    const { groupMeeting } = await app.as(owner).must(ANSWER_PROPOSAL, input);

    await expectRefusal(app, app.as(owner), CORRECT_PROPOSAL_ANSWER, { ...input, expectedVersion: groupMeeting.version, accepted: false }, "NOT_WRITTEN_DOWN_BY_STAFF");
  });
});
