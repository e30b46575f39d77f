import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PLACE_ON_AGENDA, RECORD_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { meetingFile, meetingOn, onMeeting } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { caseFile, justRecommended, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const bodyMeeting = (): Promise<string> => meetingOn(app.as("stranda/body-leader"), "ALLOCATION_BODY", "2026-06-25");
const unitMeeting = (municipality: string): Promise<string> => meetingOn(app.as(`${municipality}/unit-leader`), "UNIT", "2026-06-25");

async function ready() {
  const { caseId, recommendationIds } = await justRecommended(app);
  return { by: app.as("stranda/case-worker"), caseId, input: { meetingId: await bodyMeeting(), recommendationId: recommendationIds[0] } as Answer };
}

describe("placing something on an agenda", () => {
  everyDeed({
    app: () => app,
    deed: "placeOnAgenda",
    document: PLACE_ON_AGENDA,
    ready,
    withoutPermission: "stranda/coordinator",
    withoutRelation: { by: async () => (await hire(app, "stranda", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
    versioned: false,
  });

  test("puts a recommendation on the body's agenda and opens nothing by it (STRANDA-ORG-3, INV-22)", async () => {
    const { by, caseId, input } = await ready();

    const { agendaItem } = await by.must(PLACE_ON_AGENDA, input);

    expect(agendaItem).toMatchObject({ state: "PLACED", publishedAt: null });
    expect((await app.as("stranda/body-leader").raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await meetingFile(app.as("stranda/body-leader"), input["meetingId"]))["items"]).toEqual([]);
    expect(await caseFile(by, caseId)).toMatchObject({ state: "UNIT_RECOMMENDED", nextSteps: expect.arrayContaining(["summonToMeeting"]) });
  });

  test("puts a case on the unit's agenda, where its age at the meeting is shown (LOPPA-FLOW-2a)", async () => {
    const { caseId } = await app.walk("luster", { until: "OPENED" });
    const by = app.as("luster/unit-leader");

    const { case: after, agendaItem } = await by.must(PLACE_ON_AGENDA, { meetingId: await unitMeeting("luster"), caseId });

    expect(after["state"]).toBe("IN_UNIT_MEETING");
    expect((await caseFile(by, caseId))["agendaItems"]).toMatchObject([{ id: agendaItem.id, ageInDays: 10, meeting: { heldOn: "2026-06-25" } }]);
  });

  test("leaves a case that has come further where it stands", async () => {
    const { caseId } = await app.walk("luster", { until: "CLARIFIED" });

    const { case: after } = await app.as("luster/case-worker").must(PLACE_ON_AGENDA, { meetingId: await unitMeeting("luster"), caseId });

    expect(after["state"]).toBe("CLARIFIED");
  });

  test("puts what is no case on an agenda, for whoever convenes (LOPPA-LEAD-1)", async () => {
    const meetingId = await unitMeeting("lund");
    const by = app.as("lund/unit-leader");

    await by.must(PLACE_ON_AGENDA, { meetingId, title: "Opplæring i høst" });

    expect((await meetingFile(app.as("lund/case-worker"), meetingId))["items"]).toMatchObject([{ title: "Opplæring i høst", case: null, ageInDays: null }]);
    await expectRefusal(app, app.as("lund/case-worker"), PLACE_ON_AGENDA, { meetingId, title: "Noe annet" }, "NOT_YOURS_TO_DO");
  });

  test("is refused when it is on another meeting already (ALREADY_ON_AGENDA)", async () => {
    const { by, input } = await ready();
    await by.must(PLACE_ON_AGENDA, input);

    await expectRefusal(app, by, PLACE_ON_AGENDA, input, "ALREADY_ON_AGENDA");
  });

  test("takes to another meeting what one has put off, and its members do not see it meanwhile (INV-22)", async () => {
    const { caseId, meetingId, recommendationIds } = await recommended(app);
    const leader = app.as("stranda/body-leader");
    await leader.must(RECORD_MEETING, { ...(await onMeeting(leader, meetingId)), attendedIds: [] });
    expect((await leader.raw(NODE, { id: caseId })).errors).toEqual([]);

    await app.as("stranda/case-worker").must(PLACE_ON_AGENDA, { meetingId: await bodyMeeting(), recommendationId: recommendationIds[0] });

    expect((await leader.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["agendaItems"].map((it: Answer) => it["state"]).sort()).toEqual(["PLACED", "POSTPONED"]);
  });

  test("is refused where it does not belong, and with none or two of them (AGENDA_ITEM_WITHOUT_MATTER)", async () => {
    const { by, caseId, input } = await ready();
    const toUnit = await unitMeeting("stranda");

    for (const wrong of [
      { ...input, recommendationId: null },
      { ...input, title: "Og mer" },
      { meetingId: input["meetingId"], caseId },
      { ...input, meetingId: toUnit },
    ]) {
      await expectRefusal(app, by, PLACE_ON_AGENDA, wrong, "AGENDA_ITEM_WITHOUT_MATTER");
    }
  });

  test("is refused on a meeting that has been held (MEETING_NOT_OPEN)", async () => {
    const { meetingId } = await recommended(app);
    const leader = app.as("stranda/body-leader");
    await leader.must(RECORD_MEETING, { ...(await onMeeting(leader, meetingId)), attendedIds: [] });
    const { by, input } = await ready();

    await expectRefusal(app, by, PLACE_ON_AGENDA, { ...input, meetingId }, "MEETING_NOT_OPEN");
  });
});
