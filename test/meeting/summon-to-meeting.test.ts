import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSESS_ELIGIBILITY, PLACE_ON_AGENDA, RECOMMEND_DECISION, RECORD_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { CASE_FILE, NODE } from "../support/documents.js";
import { aGrant, anAssessment } from "../support/inputs.js";
import { beforeBody, bodyMembers, meetingFile, meetingOn, onMeeting } from "../support/meetings.js";
import { caseFile, family, justRecommended, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

let day = 15;
async function ready(municipality = "stranda") {
  const by = app.as(`${municipality}/unit-leader`);
  const meetingId = await meetingOn(by, "UNIT", `2026-06-${++day}`);
  return { by, input: (await onMeeting(by, meetingId)) as Answer };
}

const sees = async (key: string, id: string): Promise<boolean> => (await app.as(key).raw(NODE, { id })).errors.length === 0;

describe("sending the agenda of a meeting", () => {
  everyDeed({
    app: () => app,
    deed: "summonToMeeting",
    document: SUMMON_TO_MEETING,
    ready: () => ready(),
    withoutPermission: "stranda/case-worker",
    withoutRelation: { by: "stranda/body-leader", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("of the unit is for its leader, who convenes the other members, all of them (LOPPA-LEAD-1, LOPPA-MEM-6)", async () => {
    const { by, input } = await ready("loppa");

    const { caseMeeting } = await by.must(SUMMON_TO_MEETING, input);

    expect(caseMeeting["state"]).toBe("SUMMONED");
    const { attendees } = await meetingFile(by, input["meetingId"]);
    const members = await Promise.all(["loppa/unit-leader", "loppa/case-worker"].map((it) => app.professionalId(it)));
    expect(attendees.map((it: Answer) => [it["role"], it["person"].id]).sort()).toEqual(members.map((id) => ["MEMBER", id]).sort());
  });

  test("opens the cases on it to members who do not see the whole municipality, and not before (LOPPA-FLOW-2a)", async () => {
    const { caseId } = await app.walk("luster", { until: "OPENED" });
    const { by, input } = await ready("luster");
    await by.must(PLACE_ON_AGENDA, { meetingId: input["meetingId"], caseId });
    expect(await sees("luster/case-worker", caseId)).toBe(false);

    await by.must(SUMMON_TO_MEETING, await onMeeting(by, input["meetingId"]));

    expect(await sees("luster/case-worker", caseId)).toBe(true);
    const { items } = await meetingFile(app.as("luster/case-worker"), input["meetingId"]);
    expect(items).toMatchObject([{ case: { id: caseId } }]);
    expect(await sees("luster/professional", caseId)).toBe(false);
  });

  test("opens a case to the body's members, only as far as the item needs it (INV-22, STRANDA-ORG-5)", async () => {
    const { caseId } = await recommended(app);

    for (const it of bodyMembers) {
      const file = await caseFile(app.as(it), caseId);
      expect(file).toMatchObject({ notices: [{}], clarifications: [{}], services: [{}, {}, {}, {}], recommendations: [{ state: "BEFORE_BODY" }], decisions: [] });
      expect([file["parties"].length, file["assessments"].length, file["subject"]?.name]).toEqual([1, 2, expect.any(String)]);
      expect({ ...file, number: null }).toMatchObject({ warnings: [], deadlines: [], coordinators: [], consents: [], plan: null, group: null });
    }
  });

  test("shows the body's members neither coordinator nor letters where a right is asked for later (INV-22)", async () => {
    const { story } = family(app, "stranda", "2018-03-04");
    const { caseId } = await app.walk("stranda", { ...story, until: "HANDED_OVER" });
    const by = app.as("stranda/unit-leader");
    const yes = { answer: true, reasons: "Slik er det for barnet." };
    const child = anAssessment({ kind: "CHILD_COORDINATOR", complex: yes, seriousCondition: yes, welfareServices: true });
    await by.must(ASSESS_ELIGIBILITY, { ...(await onCase(app, "stranda", caseId)), ...child });
    const { recommendation } = await by.must(RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aGrant({ kind: "CHILD_COORDINATOR" }) });
    const whole = await caseFile(by, caseId);

    await beforeBody(app, [recommendation.id]);

    const seen = await caseFile(app.as("stranda/body-leader"), caseId);
    expect([whole["coordinators"].length, seen["coordinators"]]).toEqual([1, []]);
    expect([whole["decisions"].map((it: Answer) => it["letter"] === null), seen["decisions"].map((it: Answer) => it["letter"])]).toEqual([
      [false, false],
      [null, null],
    ]);
  });

  test("gives the body's members no deadline of the case by the list of deadlines or of tasks either (INV-22)", async () => {
    const { caseId } = await recommended(app);
    const member = app.as("stranda/body-member");

    const { deadlines } = await member.ask("query D { deadlines(withinDays: 366, first: 100) { nodes { id } } }");
    const { myTasks } = await member.ask("query T { myTasks { dueOn case { id } } }");

    expect(deadlines.nodes).toEqual([]);
    expect(myTasks.filter((it: Answer) => it["case"].id === caseId).map((it: Answer) => it["dueOn"])).toEqual([null]);
  });

  test("opens what was added since when it is sent again", async () => {
    const { caseId, recommendationIds } = await justRecommended(app);
    const { meetingId } = await recommended(app);
    await app.as("stranda/case-worker").must(PLACE_ON_AGENDA, { meetingId, recommendationId: recommendationIds[0] });
    const leader = app.as("stranda/body-leader");
    const before = await leader.raw(CASE_FILE, { id: caseId });

    await leader.must(SUMMON_TO_MEETING, await onMeeting(leader, meetingId));

    expect(before.errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect(await sees("stranda/body-leader", caseId)).toBe(true);
  });

  test("is refused when the agenda has changed since it was read (STALE_VERSION)", async () => {
    const { caseId } = await app.walk("luster", { until: "OPENED" });
    const { by, input } = await ready("luster");
    await by.must(PLACE_ON_AGENDA, { meetingId: input["meetingId"], caseId });

    await expectRefusal(app, by, SUMMON_TO_MEETING, input, "STALE_VERSION");
  });

  test("is refused once the meeting has been held (MEETING_NOT_OPEN)", async () => {
    const { meetingId } = await recommended(app);
    const leader = app.as("stranda/body-leader");
    await leader.must(RECORD_MEETING, { ...(await onMeeting(leader, meetingId)), attendedIds: [] });

    await expectRefusal(app, leader, SUMMON_TO_MEETING, await onMeeting(leader, meetingId), "MEETING_NOT_OPEN");
  });
});
