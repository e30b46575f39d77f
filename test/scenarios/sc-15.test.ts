import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { CONFIRM_GROUP_MINUTES, GROUP_MEETING, PUBLISH_GROUP_MINUTES, RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { founded, invited, meetingOf, minutesFor, onMeeting, onTheDay } from "../support/groups.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

test("SC-15: minutes go to the fixed members and to those called in who got a task or contributed a point, and to no others (LUND-11.4-27)", async () => {
  const at = await founded(app, "lund");
  const [withTask, contributor, listener] = [await hire(app, "lund", "PROFESSIONAL"), await hire(app, "lund", "PROFESSIONAL"), await hire(app, "lund", "PROFESSIONAL")];
  const extra = [withTask, contributor, listener].map(({ id }) => ({ personId: id, title: "Innkalt", address: "Sykehuset" }));
  const meeting = await invited(app, at, {}, extra);
  onTheDay(app);
  const by = app.as("lund/coordinator");
  const points = [
    { pointId: meeting.points[0], decision: "Henter inn epikrise", responsibleId: withTask.id },
    { pointId: meeting.points[1], decision: "Tilrettelegging i klassen", contributedById: contributor.id },
  ];
  const attendedIds = [await app.professionalId("lund/coordinator"), withTask.id, contributor.id, listener.id];
  await by.must(RECORD_GROUP_MEETING, await minutesFor(app, at, meeting, { points, attendedIds }));
  await by.must(CONFIRM_GROUP_MINUTES, await onMeeting(app, "lund", meeting.meetingId));

  await by.must(PUBLISH_GROUP_MINUTES, { ...(await onMeeting(app, "lund", meeting.meetingId)), boundsKept: true, nextOn: "2026-11-02" });

  const { invited: those } = await meetingOf(app, "lund/coordinator", meeting.meetingId);
  const sent = those.filter((it: Answer) => it["minutesSentAt"] !== null).map((it: Answer) => it["person"].id);
  expect(sent.sort()).toEqual([await app.professionalId("lund/coordinator"), await app.professionalId("lund/professional"), withTask.id, contributor.id].sort());
  const read = async ({ client }: typeof withTask) => (await client.ask(GROUP_MEETING, { id: meeting.meetingId }))["node"].agenda.map((it: Answer) => it["decision"]);
  expect(await read(withTask)).toEqual(["Henter inn epikrise", "Tilrettelegging i klassen"]);
  expect(await read(listener)).toEqual([null, null]);
});
