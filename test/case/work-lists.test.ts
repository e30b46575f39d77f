import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, DECIDE_CASE, DRAFT_PLAN, MY_TASKS, OPEN_CASE, REGISTER_NOTICE, REGISTER_OWN_UNIT_HANDLING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aGrant, aNotice } from "../support/inputs.js";
import { beforeBody } from "../support/meetings.js";
import { CONFIRM_NOTICE } from "../support/notice-documents.js";
import { again, given, opened } from "../support/notices.js";
import { caseFile, consented, justRecommended, onCase, recommended, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const DEADLINES = `query Deadlines($withinDays: Int!, $first: Int! = 100, $after: String) { deadlines(withinDays: $withinDays, first: $first, after: $after) {
  nodes { id kind dueOn settledAt case { id } notice { id } } pageInfo { endCursor hasNextPage }
} }`;

/** The deeds that wait for somebody in one case. */
async function tasksOf(key: string, caseId: string): Promise<string[]> {
  const { myTasks } = await app.as(key).ask(MY_TASKS);
  return myTasks.filter((it: Answer) => it["case"]?.id === caseId).map((it: Answer) => it["deed"]);
}

const NOTICE_TASKS = "query NoticeTasks { myTasks { deed notice { id } } }";

/** The deeds that wait for somebody on one notice. */
async function noticeTasksOf(key: string, noticeId: string): Promise<string[]> {
  const { myTasks } = await app.as(key).ask(NOTICE_TASKS);
  return myTasks.filter((it: Answer) => it["notice"]?.id === noticeId).map((it: Answer) => it["deed"]);
}

async function deadlinesOf(key: string, caseId: string, withinDays: number): Promise<string[]> {
  const { nodes } = (await app.as(key).ask(DEADLINES, { withinDays }))["deadlines"];
  return nodes.filter((it: Answer) => it["case"]?.id === caseId).map((it: Answer) => `${it["kind"]} ${it["dueOn"]}`);
}

async function at<T>(clock: string, work: () => Promise<T>): Promise<T> {
  app.setClock(clock);
  try {
    return await work();
  } finally {
    app.setClock("2026-06-15T08:00:00Z");
  }
}

describe("what waits for somebody", () => {
  test.each([
    ["luster", "OPENED", { "luster/service-officer": ["assignCase"], "luster/unit-leader": ["assignCase"], "luster/case-worker": [] }],
    ["loppa", "OPENED", { "loppa/unit-leader": ["placeOnUnitMeeting"], "loppa/case-worker": [] }],
    ["salangen", "OPENED", { "salangen/unit-leader": ["initiateCooperation"] }],
    ["luster", "ASSIGNED", { "luster/case-worker": ["recordClarification"], "luster/coordinator": [] }],
    ["luster", "CLARIFIED", { "luster/case-worker": ["assessEligibility"] }],
    ["luster", "ASSESSED", { "luster/service-officer": ["decideCase"], "luster/case-worker": [], "luster/unit-leader": [] }],
    ["lund", "ASSESSED", { "lund/unit-leader": ["decideCase"], "lund/case-worker": [] }],
    ["stranda", "ASSESSED", { "stranda/case-worker": ["recommendDecision"], "stranda/body-leader": [] }],
    ["lund", "DECIDED", { "lund/case-worker": ["issueDecisionLetter"] }],
    ["lund", "NOTIFIED", { "lund/unit-leader": ["appointCoordinator", "handOverCase"], "lund/case-worker": ["handOverCase"] }],
  ] as const)("in %s when the case is %s: %j", async (municipality, until, expected) => {
    const { caseId } = await app.walk(municipality, { until });

    for (const [key, deeds] of Object.entries(expected)) expect([key, await tasksOf(key, caseId)]).toEqual([key, deeds]);
  });

  test.each([
    ["loppa", { "loppa/unit-leader": ["openCase"], "loppa/case-worker": [], "loppa/professional": [] }],
    ["luster", { "luster/unit-leader": ["openCase"], "luster/service-officer": ["openCase"], "luster/case-worker": [] }],
    ["salangen", { "salangen/unit-leader": [], "salangen/case-worker": ["openCase"] }],
  ] as const)("in %s when a notice has come that no case is opened for: %j (CON-03, CON-09)", async (municipality, expected) => {
    const { noticeId } = await given(app.as(`${municipality}/professional`));

    for (const [key, deeds] of Object.entries(expected)) expect([key, await noticeTasksOf(key, noticeId)]).toEqual([key, deeds]);
    await app.as(`${municipality}/unit-leader`).must(OPEN_CASE, { noticeId, expectedVersion: 1 });
    for (const key of Object.keys(expected)) expect([key, await noticeTasksOf(key, noticeId)]).toEqual([key, []]);
  });

  test("is the person's own word on what was told orally, until it is given (STRANDA-ORG-4)", async () => {
    const { key, name, birthDate, login } = app.newcomer("stranda");
    const on = await given(app.as("stranda/case-worker"), { channel: "PHONE", notifierCapacity: "OWNER", subject: { name, birthDate, nationalId: login.nationalId } });
    expect([await noticeTasksOf(key, on.noticeId), await noticeTasksOf("stranda/owner", on.noticeId)]).toEqual([["confirmNotice"], []]);
    await opened(app.as("stranda/unit-leader"), on);
    expect(await noticeTasksOf(key, on.noticeId)).toEqual(["confirmNotice"]);

    await app.as(key).must(CONFIRM_NOTICE, { ...(await again(app.as(key), on)), confirmation: "OWN_LOGIN" });

    expect(await noticeTasksOf(key, on.noticeId)).toEqual([]);
  });

  test("is nobody's once a coordinator is there: the case's next steps and the own unit's tasks say so (STRANDA-ORG-7)", async () => {
    const lund = await app.walk("lund", { until: "HANDED_OVER" });
    const own = await app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "NOTIFIED" });
    await app.as("stranda/own-unit-leader").must(REGISTER_OWN_UNIT_HANDLING, {
      ...(await onCase(app, "stranda", own.caseId)),
      kind: "COORDINATOR",
      coordinatorId: await app.professionalId("stranda/coordinator"),
      planOwnerId: own.subjectId,
    });

    expect((await app.as("stranda/unit-leader").ask(CASE_NOW, { id: own.caseId }))["case"].nextSteps).toEqual(["handOverCase"]);
    expect(await tasksOf("stranda/own-unit-leader", own.caseId)).toEqual(["handOverCase"]);
    expect(await tasksOf("lund/unit-leader", lund.caseId)).not.toContain("appointCoordinator");
  });

  test("is for the body's members while the case lies before them, and for nobody else", async () => {
    const placed = await justRecommended(app);
    expect(await tasksOf("stranda/case-worker", placed.caseId)).toContain("placeOnAgenda");
    await beforeBody(app, placed.recommendationIds);
    const { caseId } = await recommended(app);

    expect(await tasksOf("stranda/body-member", placed.caseId)).toEqual(["declareImpartiality"]);
    expect(await tasksOf("stranda/body-member", caseId)).toEqual(["decideByBody"]);
    for (const deed of ["decideByBody", "declareImpartiality"]) expect(await tasksOf("stranda/case-worker", caseId)).not.toContain(deed);
  });

  test("is for the own unit's leader until the case is registered (STRANDA-ORG-7)", async () => {
    const { caseId } = await app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "NOTIFIED" });

    expect(await tasksOf("stranda/own-unit-leader", caseId)).toContain("registerOwnUnitHandling");
    expect(await tasksOf("stranda/unit-leader", caseId)).not.toContain("appointCoordinator");
  });

  test("goes from consent over draft to the owner's answer once the case is handed over", async () => {
    const handedOver = await app.walk("lund", { until: "HANDED_OVER" });
    const withConsent = await consented(app, "lund");
    const waiting = await submitted(app, "lund");

    expect([await tasksOf(handedOver.owner, handedOver.caseId), await tasksOf("lund/coordinator", handedOver.caseId)]).toEqual([["giveConsent"], ["giveConsent"]]);
    expect([await tasksOf(withConsent.owner, withConsent.caseId), await tasksOf("lund/coordinator", withConsent.caseId)]).toEqual([["draftPlan"], ["draftPlan"]]);
    expect([await tasksOf(waiting.owner, waiting.caseId), await tasksOf("lund/coordinator", waiting.caseId)]).toEqual([["approvePlan"], []]);
  });

  test("is done when the deed is done", async () => {
    const { caseId } = await consented(app, "lund");
    await app.as("lund/coordinator").must(DRAFT_PLAN, await onCase(app, "lund", caseId));

    expect(await tasksOf("lund/coordinator", caseId)).toEqual(["submitPlanForApproval"]);
  });

  test("carries the earliest open deadline, the most urgent case first", async () => {
    const early = await at("2026-06-01T08:00:00Z", () => app.walk("salangen", { until: "ASSIGNED" }));
    const late = await app.walk("salangen", { until: "ASSIGNED" });

    const { myTasks } = await app.as("salangen/case-worker").ask(MY_TASKS);

    const ours = myTasks.filter((it: Answer) => [early.caseId, late.caseId].includes(it["case"]["id"]));
    expect(ours.map((it: Answer) => [it["case"]["id"], it["dueOn"]])).toEqual([
      [early.caseId, "2026-07-01"],
      [late.caseId, "2026-07-15"],
    ]);
  });
});

describe("the list of deadlines", () => {
  test("tells what falls due in so many days, and what is overdue first", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const due = (clock: string, withinDays: number): Promise<string[]> => at(clock, () => deadlinesOf("lund/unit-leader", caseId, withinDays));
    const interim = ["INTERIM_REPLY 2026-07-15"];

    expect(await due("2026-07-01T08:00:00Z", 13)).toEqual([]);
    expect(await due("2026-07-01T08:00:00Z", 14)).toEqual(interim);
    expect(await due("2026-07-15T08:00:00Z", 0)).toEqual(interim);
    expect(await due("2026-08-20T08:00:00Z", 0)).toEqual(interim);
  });

  test("forgets a deadline that was met, which the case keeps", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    await app.as("lund/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() });

    expect(await deadlinesOf("lund/unit-leader", caseId, 366)).toEqual(["APPEAL_LIMIT 2027-06-15"]);
    expect((await caseFile(app.as("lund/unit-leader"), caseId))["deadlines"]).toContainEqual(
      expect.objectContaining({ kind: "INTERIM_REPLY", settledAt: app.now().toISOString() }),
    );
  });

  test("shows a handler those of their own cases, and the unit's leader all, notices without a case among them", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const { notice } = await app.as("lund/professional").must(REGISTER_NOTICE, aNotice());

    const seen = async (key: string): Promise<Answer[]> => (await app.as(key).ask(DEADLINES, { withinDays: 60 }))["deadlines"].nodes;

    expect(await deadlinesOf("lund/case-worker", caseId, 60)).toEqual([]);
    expect((await seen("lund/unit-leader")).some((it) => it["notice"]?.id === notice.id && it["case"] === null)).toBe(true);
    expect((await seen("lund/case-worker")).some((it) => it["notice"]?.id === notice.id)).toBe(false);
  });

  test("comes page by page without gaps or repeats", async () => {
    for (let notices = 0; notices < 5; notices += 1) await app.as("loppa/professional").must(REGISTER_NOTICE, aNotice({ receivedAt: `2026-06-0${(notices % 3) + 1}T08:00:00Z` }));
    const leader = app.as("loppa/unit-leader");
    const whole = (await leader.ask(DEADLINES, { withinDays: 60 }))["deadlines"].nodes.map((it: Answer) => it["id"]);

    const pages: string[][] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Answer = (await leader.ask(DEADLINES, { withinDays: 60, first: 2, after }))["deadlines"];
      pages.push(nodes.map((it: Answer) => it["id"]));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }

    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  test.each([-1, 367])("refuses %i days", async (withinDays) => {
    const { errors } = await app.as("lund/unit-leader").raw(DEADLINES, { withinDays });

    expect(errors[0]?.extensions["code"]).toBe("INVALID_INPUT");
  });
});
