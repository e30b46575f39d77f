import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_BY_BODY, DECLARE_IMPARTIALITY, PLACE_ON_AGENDA, RECOMMEND_DECISION, RECORD_MEETING, SUMMON_TO_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { beforeBody, meetingFile, meetingOn, onMeeting } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { assessed, caseFile, justRecommended, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const [leader, member, third] = ["stranda/body-leader", "stranda/body-member", "stranda/body-member-2"] as const;
const ids = (...keys: string[]): Promise<string[]> => Promise.all(keys.map((it) => app.professionalId(it)));

async function declare(caseId: string, ...keys: string[]): Promise<void> {
  for (const it of keys) await app.as(it).must(DECLARE_IMPARTIALITY, { caseId, ground: "NONE" });
}

async function ready(changes: Answer = {}, rights?: string[]) {
  const { caseId, recommendationIds, meetingId } = await recommended(app, rights);
  const input: Answer = {
    ...(await onCase(app, "stranda", caseId)),
    recommendationId: recommendationIds[0],
    outcome: "GRANTED",
    takenPartIds: await ids(leader, member),
    minutesReference: "Møtebok 4/26",
    ...changes,
  };
  return { by: app.as(leader), caseId, recommendationIds, meetingId, input };
}

describe("deciding by the body", () => {
  everyDeed({
    app: () => app,
    deed: "decideByBody",
    document: DECIDE_BY_BODY,
    ready,
    withoutPermission: "stranda/unit-leader",
    withoutRelation: { by: async () => (await hire(app, "stranda", "ALLOCATION_BODY_MEMBER")).client, code: "NOT_FOUND" },
    elsewhere: async () => (await hire(app, "lund", "ALLOCATION_BODY_MEMBER")).client,
  });

  test("makes the decision with those who took part, on the unit's grounds, and settles the month (STRANDA-ORG-3)", async () => {
    const { by, caseId, input } = await ready();

    const { case: seenByBody } = await by.must(DECIDE_BY_BODY, input);

    expect(seenByBody).toBeNull();
    const file = await caseFile(app.as("stranda/unit-leader"), caseId);
    expect(file).toMatchObject({ state: "DECIDED", nextSteps: expect.arrayContaining(["issueDecisionLetter"]), recommendations: [{ state: "DECIDED" }] });
    expect(file["deadlines"]).toMatchObject([
      { kind: "INTERIM_REPLY", settledAt: app.now().toISOString() },
      { kind: "APPEAL_LIMIT", startedOn: "2026-06-15", dueOn: "2027-06-15", settledAt: null },
    ]);
    expect(file["decisions"]).toMatchObject([
      {
        kind: "INDIVIDUAL_PLAN",
        outcome: "GRANTED",
        path: "UNIT_THEN_ALLOCATION_BODY",
        authority: "Tildelingsnemnda",
        facts: file["recommendations"][0].facts,
        legalBasis: ["pbrl § 2-5", "hol § 7-1"],
        minutesReference: "Møtebok 4/26",
        decidedBy: { id: (await ids(leader))[0] },
        takenPart: (await ids(leader, member)).map((id) => ({ id })),
        recused: [],
      },
    ]);
  });

  test("ends the members' view of the case with the last item, and not before (INV-22)", async () => {
    const { by, caseId, input, recommendationIds } = await ready({}, ["INDIVIDUAL_PLAN", "COORDINATOR"]);
    const seen = async (): Promise<unknown[]> =>
      Promise.all([leader, member, third].map(async (it) => (await app.as(it).raw(NODE, { id: caseId })).errors[0]?.extensions["code"] ?? "SEEN"));

    await by.must(DECIDE_BY_BODY, input);
    const afterFirst = [await seen(), (await caseFile(app.as("stranda/unit-leader"), caseId))["state"]];
    await by.must(DECIDE_BY_BODY, { ...input, ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[1] });
    const afterLast = [await seen(), (await caseFile(app.as("stranda/unit-leader"), caseId))["state"]];

    expect(afterFirst).toEqual([["SEEN", "SEEN", "SEEN"], "UNIT_RECOMMENDED"]);
    expect(afterLast).toEqual([["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"], "DECIDED"]);
  });

  test("goes on by the remaining quorum when a member is recused, who is named on the decision (INV-19, PROC-01)", async () => {
    const { by, caseId, input } = await ready({ recusedIds: await ids(third) });

    await by.must(DECIDE_BY_BODY, input);

    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["decisions"]).toMatchObject([{ recused: [{ id: (await ids(third))[0] }], takenPart: [{}, {}] }]);
  });

  test("may go against the recommendation, on grounds of its own, where the assessment bears it", async () => {
    const { caseId } = await app.walk("stranda", { until: "CLARIFIED" });
    await assessed(app, "stranda", caseId, aNegativeAssessment());
    const { recommendation } = await app.as("stranda/case-worker").must(RECOMMEND_DECISION, { ...(await onCase(app, "stranda", caseId)), ...aRefusal() });

    await beforeBody(app, [recommendation.id]);
    await declare(caseId, leader, third);

    const { decision } = await app.as(leader).must(DECIDE_BY_BODY, {
      ...(await onCase(app, "stranda", caseId)),
      recommendationId: recommendation.id,
      outcome: "REFUSED",
      takenPartIds: await ids(leader, third),
      considerations: "Nemnda ser det som eininga, av ein annan grunn.",
    });

    expect(decision).toBeNull();
    const file = await caseFile(app.as("stranda/unit-leader"), caseId);
    expect(file["decisions"]).toMatchObject([
      { outcome: "REFUSED", refusalReason: "NOT_COORDINATED", facts: aRefusal()["facts"], considerations: "Nemnda ser det som eininga, av ein annan grunn." },
    ]);
  });
});

describe("deciding by the body at its meeting", () => {
  test("is done by those the minutes name as present and impartial, with the meeting as its reference, when nobody is named (INV-19)", async () => {
    const { by, caseId, input, meetingId } = await ready({ takenPartIds: null, minutesReference: null });
    await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: await ids(leader, third) });

    await by.must(DECIDE_BY_BODY, input);

    const { heldOn } = await meetingFile(by, meetingId);
    const { decisions, agendaItems } = await caseFile(app.as("stranda/unit-leader"), caseId);
    expect(decisions).toMatchObject([
      { takenPart: (await ids(leader, third)).map((id) => ({ id })), recused: [], minutesReference: `Tildelingsnemnda ${heldOn}, sak ${agendaItems[0].position}` },
    ]);
    expect(agendaItems).toMatchObject([{ state: "TREATED" }]);
  });

  test("is refused when nobody is named and the meeting has not been recorded (ATTENDANCE_NOT_RECORDED)", async () => {
    const { by, input } = await ready({ takenPartIds: null });

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "ATTENDANCE_NOT_RECORDED");
  });

  test("is refused with a member whom the minutes do not name (MEMBER_NOT_AT_MEETING, INV-19)", async () => {
    const { by, input, meetingId } = await ready();
    await by.must(RECORD_MEETING, { ...(await onMeeting(by, meetingId)), attendedIds: await ids(leader, third) });

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "MEMBER_NOT_AT_MEETING");
  });

  test("is refused before the day of the meeting (MEETING_NOT_YET_HELD)", async () => {
    const { caseId, recommendationIds } = await justRecommended(app);
    const by = app.as(leader);
    const meetingId = await meetingOn(by, "ALLOCATION_BODY", "2026-06-22");
    await app.as("stranda/case-worker").must(PLACE_ON_AGENDA, { meetingId, recommendationId: recommendationIds[0] });
    await by.must(SUMMON_TO_MEETING, await onMeeting(by, meetingId));
    await declare(caseId, leader, member);
    const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[0], outcome: "GRANTED", takenPartIds: await ids(leader, member) };

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "MEETING_NOT_YET_HELD");
  });

  test("is refused on a recommendation that is on no agenda, though the case is before the body with another (AGENDA_NOT_PUBLISHED)", async () => {
    const { caseId, recommendationIds } = await justRecommended(app, ["INDIVIDUAL_PLAN", "COORDINATOR"]);
    await beforeBody(app, recommendationIds.slice(0, 1));
    await declare(caseId, leader, member);
    const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[1], outcome: "GRANTED", takenPartIds: await ids(leader, member) };

    await expectRefusal(app, app.as(leader), DECIDE_BY_BODY, input, "AGENDA_NOT_PUBLISHED");
  });

  test("is refused while a member who takes part has not declared anything in the case (IMPARTIALITY_NOT_DECLARED, PROC-01)", async () => {
    const { caseId, recommendationIds } = await justRecommended(app);
    await beforeBody(app, recommendationIds);
    await declare(caseId, leader);
    const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[0], outcome: "GRANTED", takenPartIds: await ids(leader, member) };

    await expectRefusal(app, app.as(leader), DECIDE_BY_BODY, input, "IMPARTIALITY_NOT_DECLARED");
  });

  test("is refused when a member who has declared a recusal takes part (MEMBER_RECUSED, INV-19, PROC-01)", async () => {
    const { by, input, caseId } = await ready();
    await app.as(member).must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY" });

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "MEMBER_RECUSED");
  });

  test("names whoever has declared a recusal on the decision, and warns of a subordinate who takes part (PROC-01)", async () => {
    const { by, input, caseId } = await ready();
    await app.as(third).must(DECLARE_IMPARTIALITY, { caseId, ground: "GUARDIAN_OR_PROXY" });
    await app.as(member).must(DECLARE_IMPARTIALITY, { caseId, ground: "SUBORDINATE", recused: false });

    const { warnings } = await by.must(DECIDE_BY_BODY, input);

    expect(warnings).toMatchObject([{ code: "SUBORDINATE_OF_RECUSED" }]);
    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["decisions"]).toMatchObject([{ recused: [{ id: (await ids(third))[0] }] }]);
  });
});

describe("deciding by the body, when it must not", () => {
  test("is refused below quorum, counting nobody twice (QUORUM_NOT_MET, INV-19)", async () => {
    for (const keys of [[leader], [leader, leader]]) {
      const { by, input } = await ready({ takenPartIds: await ids(...keys) });

      await expectRefusal(app, by, DECIDE_BY_BODY, input, "QUORUM_NOT_MET");
    }
  });

  test("is refused when a recused member leaves no quorum (QUORUM_NOT_MET, INV-19, PROC-01)", async () => {
    const { by, input } = await ready({ takenPartIds: await ids(leader), recusedIds: await ids(member) });

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "QUORUM_NOT_MET");
  });

  test("is refused when a recused member took part (MEMBER_TOOK_PART_AND_WAS_RECUSED, INV-19)", async () => {
    const { by, input } = await ready({ recusedIds: await ids(member) });

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "MEMBER_TOOK_PART_AND_WAS_RECUSED");
  });

  test("is not for the recused member to do (NOT_YOURS_TO_DO)", async () => {
    const { input } = await ready({ recusedIds: await ids(third) });

    await expectRefusal(app, app.as(third), DECIDE_BY_BODY, input, "NOT_YOURS_TO_DO");
  });

  test("is refused when somebody who is no member took part or was recused (NOT_A_MEMBER_OF_THE_BODY)", async () => {
    const outsider = await ids("stranda/unit-leader");
    for (const changes of [{ takenPartIds: [...(await ids(leader, member)), ...outsider] }, { recusedIds: outsider }]) {
      const { by, input } = await ready(changes);

      await expectRefusal(app, by, DECIDE_BY_BODY, input, "NOT_A_MEMBER_OF_THE_BODY");
    }
  });

  test("is refused on an item that has been decided (RECOMMENDATION_REQUIRED)", async () => {
    const { by, input, caseId } = await ready({}, ["INDIVIDUAL_PLAN", "COORDINATOR"]);
    await by.must(DECIDE_BY_BODY, input);

    await expectRefusal(app, by, DECIDE_BY_BODY, { ...input, ...(await onCase(app, "stranda", caseId)) }, "RECOMMENDATION_REQUIRED");
  });

  test("is refused on a recommendation in another case (NOT_FOUND)", async () => {
    const other = await recommended(app);
    const { by, input } = await ready({ recommendationId: other.recommendationIds[0] });

    await expectRefusal(app, by, DECIDE_BY_BODY, input, "NOT_FOUND");
  });

  test.each([
    ["DECISION_CONTRADICTS_ASSESSMENT", { outcome: "REFUSED", refusalReason: "NOT_LONG_TERM" }],
    ["REFUSAL_REASON_REQUIRED", { outcome: "REFUSED" }],
    ["REFUSAL_REASON_WITHOUT_REFUSAL", { refusalReason: "OTHER" }],
    ["FACTS_REQUIRED", { outcome: "PARTLY", facts: " " }],
    ["CONSIDERATIONS_REQUIRED", { outcome: "PARTLY", considerations: "" }],
  ] as const)("is held to what a decision must hold: %s by %j (INV-06)", async (code, changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, DECIDE_BY_BODY, input, code);
  });

  test("is refused once the body is done with the case: it no longer exists for its members (NOT_FOUND)", async () => {
    const { by, input, caseId } = await ready();
    await by.must(DECIDE_BY_BODY, input);

    await expectRefusal(app, by, DECIDE_BY_BODY, { ...input, ...(await onCase(app, "stranda", caseId)) }, "NOT_FOUND");
  });
});
