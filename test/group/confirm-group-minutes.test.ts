import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CONFIRM_GROUP_MINUTES, RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { founded, groupLife, invited, minutesFor, onMeeting, onTheDay } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready(changes: Answer = {}, withPlan = false) {
  const at = await founded(app, "lund", {}, withPlan);
  const meeting = await invited(app, at);
  onTheDay(app);
  const responsibleId = await app.professionalId("lund/coordinator");
  const [one, other] = meeting.points;
  const points = [
    { pointId: one, decision: "Fast trening på tirsdager", responsibleId, goalId: withPlan ? at.goalId : null },
    { pointId: other, decision: "Ringe skolen", responsibleId, dueOn: "2026-08-01" },
  ];
  await app.as("lund/coordinator").must(RECORD_GROUP_MEETING, await minutesFor(app, at, meeting, { points, ...changes }));
  return { ...at, ...meeting, by: app.as("lund/coordinator"), input: await onMeeting(app, "lund", meeting.meetingId) };
}

const measuresOf = async (caseId: string): Promise<string[]> =>
  (await app.as("lund/coordinator").ask("query M($id: ID!) { case(id: $id) { plan { goals { measures { text } } } } }", { id: caseId }))["case"].plan.goals.flatMap((it: Answer) =>
    it["measures"].map((one: Answer) => one["text"]),
  );

describe("confirming minutes before the meeting closes", () => {
  everyDeed({
    app: () => app,
    deed: "confirmGroupMinutes",
    document: CONFIRM_GROUP_MINUTES,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("gives what was agreed with the person effect: a measure of the plan, or a task of the group's (LUND-11.4-3, LUND-11.4-12, LUND-11.4-32)", async () => {
    const { by, input, caseId } = await ready({}, true);
    const before = await measuresOf(caseId);

    await by.must(CONFIRM_GROUP_MINUTES, input);

    expect(before).not.toContain("Fast trening på tirsdager");
    expect(await measuresOf(caseId)).toContain("Fast trening på tirsdager");
    expect((await groupLife(app, "lund/coordinator", caseId))["group"].actions).toMatchObject([{ text: "Ringe skolen", dueOn: "2026-08-01" }]);
  });

  test("gives what was said without the person no effect (INV-10)", async () => {
    const { by, input, caseId } = await ready({ ownerPresent: false }, true);

    await by.must(CONFIRM_GROUP_MINUTES, input);

    expect(await measuresOf(caseId)).not.toContain("Fast trening på tirsdager");
    expect((await groupLife(app, "lund/coordinator", caseId))["group"].actions).toEqual([]);
  });

  test("happens once (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await ready();
    const { groupMeeting } = await by.must(CONFIRM_GROUP_MINUTES, input);

    await expectRefusal(app, by, CONFIRM_GROUP_MINUTES, { ...input, expectedVersion: groupMeeting.version }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
