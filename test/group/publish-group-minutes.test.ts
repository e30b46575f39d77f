import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DISSOLVE_GROUP, PUBLISH_GROUP_MINUTES, RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { confirmed, founded, meetingOf, minutesFor, onGroup, onMeeting } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready(changes: Answer = {}) {
  const at = await founded(app, "lund", changes);
  const meeting = await confirmed(app, at);
  return { ...at, ...meeting, by: app.as("lund/coordinator"), input: { ...(await onMeeting(app, "lund", meeting.meetingId)), boundsKept: true, nextOn: "2026-11-02" } as Answer };
}

describe("publishing minutes", () => {
  everyDeed({
    app: () => app,
    deed: "publishGroupMinutes",
    document: PUBLISH_GROUP_MINUTES,
    ready,
    withoutPermission: "lund/hospital",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/coordinator",
  });

  test("sends them to the fixed members, who read them from then on, and reminds of the journal (LUND-11.4-27, LUND-11.4-29, WRITE_IN_OWN_JOURNAL)", async () => {
    const { by, input, meetingId } = await ready();
    const before = await meetingOf(app, "lund/professional", meetingId);

    const { warnings } = await by.must(PUBLISH_GROUP_MINUTES, input);

    const after = await meetingOf(app, "lund/professional", meetingId);
    expect(before["agenda"].map((it: Answer) => it["decision"])).toEqual([null, null]);
    expect(after).toMatchObject({ state: "PUBLISHED", nextOn: "2026-11-02", agenda: [{ decision: "Vi følger opp punkt 1." }, { decision: "Vi følger opp punkt 2." }] });
    expect(warnings.map((it: Answer) => [it["code"], it["id"]])).toEqual([["WRITE_IN_OWN_JOURNAL", null]]);
  });

  test("leaves the person with all of it before anybody else, and those not concerned with none (LOPPA-AG-2)", async () => {
    const { meetingId, owner } = await ready();

    expect((await meetingOf(app, owner, meetingId))["agenda"].map((it: Answer) => it["decision"])).toEqual(["Vi følger opp punkt 1.", "Vi følger opp punkt 2."]);
    expect(await meetingOf(app, "lund/case-worker", meetingId)).toMatchObject({ agenda: [], invited: [] });
  });

  test("leaves them as they are from then on, to be read when the group is no more (LUND-11.4-33, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input, meetingId, points, owner, ...at } = await ready();
    await by.must(PUBLISH_GROUP_MINUTES, input);
    const published = await meetingOf(app, owner, meetingId);

    await expectRefusal(app, by, RECORD_GROUP_MEETING, await minutesFor(app, { ...at, owner }, { meetingId, points }), "NOT_ALLOWED_IN_THIS_STATE");
    await by.must(DISSOLVE_GROUP, { ...(await onGroup(app, at)), reason: "NOT_WANTED" });

    expect(await meetingOf(app, owner, meetingId)).toEqual(published);
  });

  test("takes the day of the next meeting, or why there is none, and not both (LUND-11.4-35, NEXT_MEETING_REQUIRED)", async () => {
    const { by, input } = await ready();

    for (const wrong of [{ nextOn: null }, { nextOn: null, noNextReason: " " }, { noNextReason: "Avklares." }])
      await expectRefusal(app, by, PUBLISH_GROUP_MINUTES, { ...input, ...wrong }, "NEXT_MEETING_REQUIRED");
    expect((await by.must(PUBLISH_GROUP_MINUTES, { ...input, nextOn: null, noNextReason: "Personen vil ta det opp selv." }))["groupMeeting"].state).toBe("PUBLISHED");
  });

  test("takes the leader's word that the bounds were kept (LUND-11.4-22, LUND-11.4-42, BOUNDS_NOT_CONFIRMED)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, PUBLISH_GROUP_MINUTES, { ...input, boundsKept: false }, "BOUNDS_NOT_CONFIRMED");
  });

  test("takes the person's consent to the group (FAIL-12, CONSENT_REQUIRED)", async () => {
    const { by, input } = await ready({ consent: null });

    await expectRefusal(app, by, PUBLISH_GROUP_MINUTES, input, "CONSENT_REQUIRED");
  });

  test("has a next day that comes after the meeting (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, PUBLISH_GROUP_MINUTES, { ...input, nextOn: "2026-07-06" }, "INVALID_INPUT");
  });
});
