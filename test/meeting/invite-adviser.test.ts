import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECLARE_IMPARTIALITY, INVITE_ADVISER, PLACE_ON_AGENDA, RECORD_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { meetingFile, meetingOn, onMeeting, todayOf } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A case on an agenda of the unit that has not been sent, and a physician to be called. */
async function ready() {
  const { caseId } = await app.walk("luster", { until: "OPENED" });
  const by = app.as("luster/unit-leader");
  const meetingId = await meetingOn(by, "UNIT", todayOf(app));
  const { agendaItem } = await by.must(PLACE_ON_AGENDA, { meetingId, caseId });
  const adviser = await hire(app, "luster", "PROFESSIONAL");
  return { by, caseId, adviser, itemId: agendaItem.id as string, input: { ...(await onMeeting(by, meetingId)), itemId: agendaItem.id, personId: adviser.id } as Answer };
}

describe("calling an adviser", () => {
  everyDeed({
    app: () => app,
    deed: "inviteAdviser",
    document: INVITE_ADVISER,
    ready,
    withoutPermission: "luster/case-worker",
    withoutRelation: { by: async () => (await hire(app, "luster", "ALLOCATION_BODY_MEMBER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("shows that item's case and no other, from when the agenda is sent until the meeting has been held (LOPPA-MEET-4)", async () => {
    const other = await ready();
    const { by, caseId, adviser, input } = await ready();
    const sees = async (id: string): Promise<boolean> => (await adviser.client.raw(NODE, { id })).errors.length === 0;
    const onIt = (): Promise<object> => onMeeting(by, input["meetingId"]);
    await by.must(INVITE_ADVISER, input);
    const before = await sees(caseId);

    await by.must(SUMMON_TO_MEETING, await onIt());
    const during = [await sees(caseId), await sees(other.caseId)];
    const shown = await meetingFile(adviser.client, input["meetingId"]);
    const { warnings, deadlines } = await caseFile(adviser.client, caseId);
    await by.must(RECORD_MEETING, {
      ...(await onIt()),
      attendedIds: [adviser.id],
      items: [{ itemId: input["itemId"], minutes: "Drøftet.", advice: "Bør vurderes av sykehuset." }],
    });

    expect([before, during, await sees(caseId)]).toEqual([false, [true, false], false]);
    expect(shown["items"].map((it: Answer) => it["case"].id)).toEqual([caseId]);
    expect({ warnings, deadlines }).toEqual({ warnings: [], deadlines: [] });
    expect((await caseFile(by, caseId))["agendaItems"]).toMatchObject([{ state: "TREATED", advice: "Bør vurderes av sykehuset." }]);
  });

  test("to an item on an agenda that has been sent opens the case at once", async () => {
    const { by, caseId, adviser, input } = await ready();
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, input["meetingId"]));

    await by.must(INVITE_ADVISER, { ...input, ...(await onMeeting(by, input["meetingId"])) });

    expect((await adviser.client.raw(NODE, { id: caseId })).errors).toEqual([]);
  });

  test("is refused the second time (ALREADY_INVITED)", async () => {
    const { by, input } = await ready();
    await by.must(INVITE_ADVISER, input);

    await expectRefusal(app, by, INVITE_ADVISER, { ...input, ...(await onMeeting(by, input["meetingId"])) }, "ALREADY_INVITED");
  });

  test("is refused for somebody who is recused in the case (MEMBER_RECUSED, PROC-01)", async () => {
    const { by, caseId, adviser, input } = await ready();
    await by.must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY", personId: adviser.id });

    await expectRefusal(app, by, INVITE_ADVISER, input, "MEMBER_RECUSED");
  });

  test("is refused for what is no case (AGENDA_ITEM_WITHOUT_MATTER)", async () => {
    const { by, input } = await ready();
    const { agendaItem } = await by.must(PLACE_ON_AGENDA, { meetingId: input["meetingId"], title: "Rutiner" });

    await expectRefusal(app, by, INVITE_ADVISER, { ...input, ...(await onMeeting(by, input["meetingId"])), itemId: agendaItem.id }, "AGENDA_ITEM_WITHOUT_MATTER");
  });
});
