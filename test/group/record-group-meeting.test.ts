import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { founded, groupLife, inDays, invited, meetingOf, minutesFor, onTheDay } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready() {
  const at = await founded(app, "lund");
  const meeting = await invited(app, at);
  onTheDay(app);
  return { ...at, ...meeting, by: app.as("lund/coordinator"), input: await minutesFor(app, at, meeting) };
}

describe("writing the minutes of a meeting", () => {
  everyDeed({
    app: () => app,
    deed: "recordGroupMeeting",
    document: RECORD_GROUP_MEETING,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("keeps what was decided on each point, who was there, and that the group has met (DL-11, LUND-11.4-28, LUND-11.4-34)", async () => {
    const { by, input, meetingId, caseId } = await ready();

    await by.must(RECORD_GROUP_MEETING, input);

    const meeting = await meetingOf(app, "lund/coordinator", meetingId);
    expect(meeting).toMatchObject({
      state: "MINUTES_DRAFTED",
      ownerPresent: true,
      agenda: [{ decision: "Vi følger opp punkt 1.", proposal: null }, { decision: "Vi følger opp punkt 2." }],
    });
    expect(meeting["invited"].map((it: Answer) => it["attended"])).toEqual([true, true]);
    expect((await groupLife(app, "lund/coordinator", caseId))["group"]).toMatchObject({
      lastMetOn: "2026-07-06",
      meetBy: "2027-01-06",
      tasks: ["OFFER_PLAN_AND_COORDINATOR", "PUBLISH_MINUTES"],
    });
  });

  test("has the points of the agenda, each once and no other (INV-18, LUND-11.4-28, MINUTES_NOT_AS_AGENDA)", async () => {
    const { by, input } = await readyAndLeft(app, ready);
    const [one, other] = input["points"];

    for (const points of [[one], [one, one], [one, other, other], []]) await expectRefusal(app, by, RECORD_GROUP_MEETING, { ...input, points }, "MINUTES_NOT_AS_AGENDA");
  });

  test("cannot leave out disagreement once it has been written down (INV-18, LUND-11.4-18, DISAGREEMENT_OMITTED)", async () => {
    const { by, input } = await ready();
    const [one, other] = input["points"];
    const { groupMeeting } = await by.must(RECORD_GROUP_MEETING, { ...input, points: [{ ...one, disagreement: "Skolen mener timene er for få." }, other] });
    const again = { ...input, expectedVersion: groupMeeting.version };

    await expectRefusal(app, by, RECORD_GROUP_MEETING, again, "DISAGREEMENT_OMITTED");
    await expectRefusal(app, by, RECORD_GROUP_MEETING, { ...again, points: [{ ...one, disagreement: "  " }, other] }, "DISAGREEMENT_OMITTED");
    await by.must(RECORD_GROUP_MEETING, { ...again, points: [{ ...one, disagreement: "Skolen mener timene er for få, PPT er enig." }, other] });
  });

  test("is of a day that has come (MEETING_NOT_YET_HELD)", async () => {
    const { by, input } = await ready();
    app.setClock("2026-07-05T12:00:00Z");

    await expectRefusal(app, by, RECORD_GROUP_MEETING, input, "MEETING_NOT_YET_HELD");
  });

  test("counts those who were invited, and gives nobody else a part in it (NOT_FOUND)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, RECORD_GROUP_MEETING, { ...input, attendedIds: [await app.professionalId("lund/case-worker")] }, "NOT_FOUND");
  });

  test("is the leader's or the minute taker's (LUND-11.4-31, NOT_YOURS_TO_DO)", async () => {
    const { input } = await ready();

    await expectRefusal(app, app.as("lund/professional"), RECORD_GROUP_MEETING, input, "NOT_YOURS_TO_DO");
    const at = await founded(app, "lund");
    const meeting = await invited(app, at, { minuteTakerId: await app.professionalId("lund/professional"), meetsOn: inDays(app, 21) });
    onTheDay(app);
    await app.as("lund/professional").must(RECORD_GROUP_MEETING, await minutesFor(app, at, meeting));
  });
});
