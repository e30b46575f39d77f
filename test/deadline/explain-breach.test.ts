import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { DECIDE_CASE, EXPLAIN_BREACH, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aGrant, aNotice } from "../support/inputs.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

const LATE = "2026-07-27T08:00:00Z";
const BREACHES = `query Breaches($filter: BreachFilterInput!, $first: Int = 100, $after: String) { breaches(filter: $filter, first: $first, after: $after) {
  nodes { id kind dueOn outcome overdue daysLate explanation explainedAt explainedBy { id } case { id number } notice { id } version } pageInfo { hasNextPage endCursor } } }`;
const COUNTS = "query Counts($filter: BreachFilterInput!) { breachCounts(filter: $filter) { kind breached open unexplained } }";

async function ready(reason = "Sommerferie, og ingen stedfortreder.") {
  app.setClock("2026-06-15T08:00:00Z");
  const { caseId } = await app.walk("lund", { until: "ASSESSED" });
  app.setClock(LATE);
  const it = (await caseFile(app.as("lund/case-worker"), caseId))["deadlines"].find((one: Answer) => one["kind"] === "INTERIM_REPLY");
  return { by: app.as("lund/case-worker"), caseId, input: { deadlineId: it.id, expectedVersion: it.version, reason } as Answer };
}

async function breaches(filter: Answer = {}): Promise<Answer[]> {
  return (await app.as("lund/unit-leader").ask(BREACHES, { filter: { from: "2026-07-01", to: "2026-07-31", ...filter } }))["breaches"].nodes;
}

describe("explaining a breach", () => {
  everyDeed({
    app: () => app,
    deed: "explainBreach",
    document: EXPLAIN_BREACH,
    ready: () => ready(),
    withoutPermission: "lund/owner",
    withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  onceUnderOneKey({ app: () => app, document: EXPLAIN_BREACH, ready: () => ready(), otherwise: { reason: "Noe annet." } });

  test("stands beside the breach with who and when, and takes nothing away (FAIL-10)", async () => {
    const { by, caseId, input } = await ready();

    await by.must(EXPLAIN_BREACH, input);

    expect((await breaches()).find((it) => it["case"]?.id === caseId)).toMatchObject({
      kind: "INTERIM_REPLY",
      dueOn: "2026-07-15",
      outcome: null,
      overdue: true,
      daysLate: 12,
      explanation: input["reason"],
      explainedAt: new Date(LATE).toISOString(),
      explainedBy: { id: await app.professionalId("lund/case-worker") },
    });
  });
});

describe("explaining a breach, when it must not", () => {
  test("is refused where nothing is late (DEADLINE_NOT_BREACHED)", async () => {
    const { by, input } = await ready();
    app.setClock("2026-07-15T20:00:00Z");

    await expectRefusal(app, by, EXPLAIN_BREACH, input, "DEADLINE_NOT_BREACHED");
  });

  test("is refused for a day of the person's own that has passed: the municipality has breached nothing (DEADLINE_NOT_BREACHED, DL-04)", async () => {
    app.setClock("2026-06-15T08:00:00Z");
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    app.setClock("2026-09-01T08:00:00Z");
    const appeal = (await caseFile(app.as("lund/unit-leader"), caseId))["deadlines"].find((it: Answer) => it["kind"] === "APPEAL");

    expect(appeal).toMatchObject({ outcome: "LAPSED", overdue: false, daysLate: null });
    await expectRefusal(app, app.as("lund/unit-leader"), EXPLAIN_BREACH, { deadlineId: appeal.id, expectedVersion: appeal.version, reason: "x" }, "DEADLINE_NOT_BREACHED");
  });

  test("is refused without words (REASONS_REQUIRED), and a second time (BREACH_ALREADY_EXPLAINED)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, EXPLAIN_BREACH, { ...input, reason: " " }, "REASONS_REQUIRED");
    await by.must(EXPLAIN_BREACH, input);
    await expectRefusal(app, by, EXPLAIN_BREACH, { ...input, expectedVersion: input["expectedVersion"] + 1 }, "BREACH_ALREADY_EXPLAINED");
  });
});

describe("the register of breaches", () => {
  test("holds what was done late and what is late still, with its days, and counts both by kind (FAIL-10)", async () => {
    const filter = { kinds: ["INTERIM_REPLY", "DECISION_TARGET"] };
    app.setClock(LATE);
    const before = await app.as("lund/unit-leader").ask(COUNTS, { filter: { from: "2026-07-01", to: "2026-07-31", ...filter } });
    const done = await ready();
    await app.as("lund/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "lund", done.caseId)), ...aGrant() });
    const open = await ready();
    await open.by.must(EXPLAIN_BREACH, open.input);

    const found = await breaches(filter);
    const after = await app.as("lund/unit-leader").ask(COUNTS, { filter: { from: "2026-07-01", to: "2026-07-31", ...filter } });

    expect(found.find((it) => it["case"]?.id === done.caseId)).toMatchObject({ outcome: "BREACHED", overdue: false, daysLate: 12 });
    expect(found.find((it) => it["case"]?.id === open.caseId)).toMatchObject({ outcome: null, overdue: true, daysLate: 12 });
    const was = before["breachCounts"][0] ?? { breached: 0, open: 0, unexplained: 0 };
    expect(after["breachCounts"]).toEqual([{ kind: "INTERIM_REPLY", breached: was.breached + 2, open: was.open + 1, unexplained: was.unexplained + 1 }]);
  });

  test("holds a notice that nobody answered, and nothing that was done in time, was due on another day or is of another kind (FAIL-10, PROC-03)", async () => {
    app.setClock("2026-06-15T08:00:00Z");
    const { notice } = await app.as("lund/professional").must(REGISTER_NOTICE, aNotice());
    const inTime = await app.walk("lund", { until: "DECIDED" });
    app.setClock(LATE);

    expect((await breaches()).filter((it) => it["notice"]?.id === notice.id)).toMatchObject([{ kind: "INTERIM_REPLY", daysLate: 12 }]);
    expect((await breaches()).some((it) => it["case"]?.id === inTime.caseId)).toBe(false);
    expect((await breaches({ from: "2026-07-16" })).some((it) => it["notice"]?.id === notice.id)).toBe(false);
    expect(await breaches({ kinds: ["FIRST_CONTACT", "APPEAL"] })).toEqual([]);
  });

  test("comes page by page, and is for the unit's leader alone", async () => {
    await ready();
    await ready();
    const filter = { from: "2026-07-01", to: "2026-07-31" };
    const whole = await breaches();
    const first = (await app.as("lund/unit-leader").ask(BREACHES, { filter, first: 1 }))["breaches"];
    const second = (await app.as("lund/unit-leader").ask(BREACHES, { filter, first: 1, after: first.pageInfo.endCursor }))["breaches"];

    expect([...first.nodes, ...second.nodes].map((it: Answer) => it["id"])).toEqual(whole.slice(0, 2).map((it) => it["id"]));
    for (const key of ["lund/case-worker", "lund/coordinator", "lund/owner", "lund/system-coordinator"])
      expect((await app.as(key).raw(BREACHES, { filter })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect((await app.as("loppa/unit-leader").ask(BREACHES, { filter }))["breaches"].nodes).toEqual([]);
  });

  test("refuses a stretch of time that ends before it begins (INVALID_DATE_ORDER)", async () => {
    const { errors } = await app.as("lund/unit-leader").raw(BREACHES, { filter: { from: "2026-07-31", to: "2026-07-01" } });

    expect(errors[0]?.extensions["code"]).toBe("INVALID_DATE_ORDER");
  });
});
