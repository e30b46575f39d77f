import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSIGN_CASE, DECIDE_CASE, OPEN_CASE, REGISTER_NOTICE, SEND_INTERIM_REPLY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { appealed, onAppeal } from "../support/appeals.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { MY_LETTERS } from "../support/documents.js";
import { aGrant, aNotice } from "../support/inputs.js";
import { caseFile, family, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

const NODE = "query Reply($id: ID!) { node(id: $id) { ... on InterimReply { reason expectedDecisionOn } } }";
const NOTICE_DEADLINES = "query Open { deadlines(withinDays: 366, first: 100) { nodes { kind dueOn notice { id } } } }";

const aReply = (changes: Answer = {}): Answer => ({ reason: "CAPACITY", explanation: "Sommerferien gjør at vi bruker lengre tid.", expectedDecisionOn: "2026-08-14", ...changes });

async function ready(changes: Answer = {}, until: "ASSIGNED" | "ASSESSED" = "ASSIGNED") {
  const { caseId, owner } = await app.walk("luster", { until });
  const { expectedVersion } = await onCase(app, "luster", caseId);
  return { by: app.as("luster/case-worker"), caseId, owner, input: { matterId: caseId, expectedVersion, ...aReply(changes) } as Answer };
}

async function lettersTo(key: string): Promise<Answer[]> {
  const { nodes } = (await app.as(key).ask(MY_LETTERS, { first: 20 }))["myLetters"];
  return nodes.filter((it: Answer) => it["kind"] === "INTERIM_REPLY");
}

const said = (letter: Answer | undefined): string => (letter?.["text"]?.parts ?? letter?.["parts"] ?? []).map((it: Answer) => it["text"]).join("\n");

async function deadlinesOf(caseId: string, ...kinds: string[]): Promise<Answer[]> {
  return (await caseFile(app.as("luster/unit-leader"), caseId))["deadlines"].filter((it: Answer) => kinds.includes(it["kind"]));
}

describe("sending an interim reply", () => {
  everyDeed({
    app: () => app,
    deed: "sendInterimReply",
    document: SEND_INTERIM_REPLY,
    ready: () => ready(),
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: "stranda/case-worker", code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  onceUnderOneKey({ app: () => app, document: SEND_INTERIM_REPLY, ready: () => ready(), otherwise: { explanation: "En annen grunn." } });

  test("settles what was owed and makes the promised day a deadline of its own (DL-03, LUSTER-TIME-2, LUSTER-TIME-3, PROC-03)", async () => {
    const { by, caseId, input } = await ready();

    const { interimReply } = await by.must(SEND_INTERIM_REPLY, input);

    expect(interimReply).toMatchObject({ reason: "CAPACITY", expectedDecisionOn: "2026-08-14", sentAt: app.now().toISOString() });
    expect(await deadlinesOf(caseId, "INTERIM_REPLY", "EXPECTED_DECISION")).toMatchObject([
      { kind: "INTERIM_REPLY", outcome: "MET", settledAt: app.now().toISOString() },
      { kind: "EXPECTED_DECISION", startedOn: "2026-06-15", dueOn: "2026-08-14", alarmOn: "2026-08-07", outcome: null, aboutId: null },
    ]);
    expect((await by.ask(NODE, { id: interimReply.id }))["node"]).toEqual({ reason: "CAPACITY", expectedDecisionOn: "2026-08-14" });
    expect((await caseFile(by, caseId))["interimReplies"]).toMatchObject([{ id: interimReply.id, sentBy: { id: await app.professionalId("luster/case-worker") } }]);
  });

  test("writes to the person, in the municipality's form, with the reason, the day and the law (LUSTER-TIME-2, LUSTER-TIME-3)", async () => {
    const { by, owner, input } = await ready();

    await by.must(SEND_INTERIM_REPLY, input);

    const letters = await lettersTo(owner);
    expect(letters).toHaveLength(1);
    for (const word of ["Førebels svar", "forvaltningslova § 11 a", "innan 14.08.2026", input["explanation"]]) expect(said(letters[0])).toContain(word);
  });

  test("writes to both sides of a family once each, and to the parent who gave notice as a parent (LUSTER-TIME-2)", async () => {
    const { story, parent } = family(app, "luster", "2016-05-04");
    const { caseId } = await app.walk("luster", { ...story, until: "ASSIGNED" });
    const { expectedVersion } = await onCase(app, "luster", caseId);

    await app.as("luster/case-worker").must(SEND_INTERIM_REPLY, { matterId: caseId, expectedVersion, ...aReply() });

    const sent = await app.database.sql<{ capacity: string }>(
      "select capacity from letter where kind = 'INTERIM_REPLY' and case_id = (select id from \"case\" order by opened_at desc, id desc limit 1)",
    );
    expect(sent.map((it) => it.capacity)).toEqual(["PARENT"]);
    expect(await lettersTo(parent)).toHaveLength(1);
  });

  test("tells a professional who gave notice the day alone, and only where the person agrees (INV-09)", async () => {
    for (const ownerAgrees of [true, null]) {
      const notice = (await app.as("luster/professional").must(REGISTER_NOTICE, aNotice({ ownerAgrees })))["notice"];
      const before = (await lettersTo("luster/professional")).length;
      await app.as("luster/unit-leader").must(SEND_INTERIM_REPLY, { matterId: notice.id, expectedVersion: notice.version, ...aReply() });

      const letters = await lettersTo("luster/professional");
      expect(letters.length - before).toBe(ownerAgrees === true ? 1 : 0);
      for (const it of letters) expect([said(it).includes("14.08.2026"), said(it).includes("Sommerferien")]).toEqual([true, false]);
    }
  });

  test("answers a notice before there is a case, and the case takes the reply and its day along (DL-02, DL-03)", async () => {
    const leader = app.as("luster/unit-leader");
    const { notice } = await app.as("luster/professional").must(REGISTER_NOTICE, aNotice());
    const sent = await leader.must(SEND_INTERIM_REPLY, { matterId: notice.id, expectedVersion: notice.version, ...aReply() });
    const open = (await leader.ask(NOTICE_DEADLINES))["deadlines"].nodes.filter((it: Answer) => it["notice"]?.id === notice.id);

    const opened = await app.as("luster/service-officer").must(OPEN_CASE, { noticeId: notice.id, expectedVersion: sent["notice"].version });

    expect(open).toMatchObject([{ kind: "EXPECTED_DECISION", dueOn: "2026-08-14" }]);
    const file = await caseFile(leader, opened["case"].id);
    expect(file["interimReplies"]).toMatchObject([{ id: sent["interimReply"].id }]);
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "EXPECTED_DECISION", dueOn: "2026-08-14", settledAt: null }));
  });
});

describe("an appeal", () => {
  test("has a month and a promised day of its own, and the appellant gets the letter (PROC-03, DL-02, DL-03)", async () => {
    const it = await appealed(app);
    const { caseId, owner } = it;
    const { appealId, expectedVersion } = await onAppeal(app, "lund", it);
    app.setClock("2026-07-20T08:00:00Z");

    await app.as("lund/case-worker").must(SEND_INTERIM_REPLY, { matterId: appealId, expectedVersion, ...aReply() });

    const { deadlines } = await caseFile(app.as("lund/unit-leader"), caseId);
    const answered = deadlines.filter((it: Answer) => ["INTERIM_REPLY", "EXPECTED_DECISION"].includes(it["kind"]));
    expect(answered.map((it: Answer) => [it["kind"], it["dueOn"], it["outcome"]])).toEqual([
      ["INTERIM_REPLY", "2026-07-15", "MET"],
      ["INTERIM_REPLY", "2026-07-15", "BREACHED"],
      ["EXPECTED_DECISION", "2026-08-14", null],
    ]);
    expect(await lettersTo(owner)).toHaveLength(1);
  });

  test("is answered as itself: its case was decided, and waits for nothing (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await appealed(app);
    const { expectedVersion } = await onCase(app, "lund", caseId);

    await expectRefusal(app, app.as("lund/case-worker"), SEND_INTERIM_REPLY, { matterId: caseId, expectedVersion, ...aReply() }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("the promised day", () => {
  test("makes the matter overdue when it passes, and owes a new reply, which settles the old day and sets a new one (LUSTER-TIME-3, DL-03, PROC-11)", async () => {
    const { by, caseId, input } = await ready();
    await by.must(SEND_INTERIM_REPLY, input);
    app.setClock("2026-08-17T08:00:00Z");
    const passed = await deadlinesOf(caseId, "EXPECTED_DECISION");

    const { expectedVersion } = await onCase(app, "luster", caseId);
    await by.must(SEND_INTERIM_REPLY, { ...input, expectedVersion, expectedDecisionOn: "2026-09-11" });

    expect(passed).toMatchObject([{ overdue: true, alarmed: true, daysLeft: -3, daysLate: 3, outcome: null }]);
    expect(await deadlinesOf(caseId, "EXPECTED_DECISION")).toMatchObject([
      { dueOn: "2026-08-14", outcome: "BREACHED", daysLate: 3 },
      { dueOn: "2026-09-11", outcome: null, overdue: false },
    ]);
  });

  test("is met by a decision in time, and so is the month itself (LUSTER-TIME-3, DL-02, DL-03)", async () => {
    const { by, caseId, input } = await ready({}, "ASSESSED");
    await by.must(SEND_INTERIM_REPLY, input);
    app.setClock("2026-08-10T08:00:00Z");

    await app.as("luster/service-officer").must(DECIDE_CASE, { ...(await onCase(app, "luster", caseId)), ...aGrant() });

    expect((await deadlinesOf(caseId, "INTERIM_REPLY", "EXPECTED_DECISION")).map((it) => it["outcome"])).toEqual(["MET", "MET"]);
  });

  test("leaves a month that was missed a breach, though a reply is sent in the end (FAIL-10, DL-02)", async () => {
    const { by, caseId, input } = await ready();
    app.setClock("2026-07-20T08:00:00Z");

    await by.must(SEND_INTERIM_REPLY, input);

    expect(await deadlinesOf(caseId, "INTERIM_REPLY")).toMatchObject([{ dueOn: "2026-07-15", outcome: "BREACHED", daysLate: 5 }]);
  });
});

describe("sending an interim reply, when it must not", () => {
  test.each([
    ["REASONS_REQUIRED", { explanation: "  " }],
    ["INVALID_INPUT", { expectedDecisionOn: "2026-06-15" }],
    ["INVALID_INPUT", { expectedDecisionOn: "2026-06-14" }],
    ["INVALID_INPUT", { expectedDecisionOn: "2027-06-16" }],
  ] as const)("is refused: %s for %j (LUSTER-TIME-3)", async (code, changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, SEND_INTERIM_REPLY, input, code);
  });

  test("is refused once the matter is decided (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("luster", { until: "DECIDED" });
    const { expectedVersion } = await onCase(app, "luster", caseId);

    await expectRefusal(app, app.as("luster/case-worker"), SEND_INTERIM_REPLY, { matterId: caseId, expectedVersion, ...aReply() }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is refused on a notice whose case is there: the case is answered (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { notice } = await app.as("luster/professional").must(REGISTER_NOTICE, aNotice());
    const opened = await app.as("luster/service-officer").must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });
    const handlerId = await app.professionalId("luster/case-worker");
    await app.as("luster/service-officer").must(ASSIGN_CASE, { ...(await onCase(app, "luster", opened["case"].id)), handlerId });

    await expectRefusal(
      app,
      app.as("luster/unit-leader"),
      SEND_INTERIM_REPLY,
      { matterId: notice.id, expectedVersion: notice.version + 1, ...aReply() },
      "NOT_ALLOWED_IN_THIS_STATE",
    );
  });

  test("is not there for staff who do not see the notice, nor for an id of another kind (NOT_FOUND)", async () => {
    const { notice } = await app.as("luster/professional").must(REGISTER_NOTICE, aNotice());
    const input = { matterId: notice.id, expectedVersion: notice.version, ...aReply() };

    await expectRefusal(app, app.as("luster/case-worker"), SEND_INTERIM_REPLY, input, "NOT_FOUND");
    await expectRefusal(app, app.as("luster/unit-leader"), SEND_INTERIM_REPLY, { ...input, matterId: await app.professionalId("luster/case-worker") }, "NOT_FOUND");
  });
});
