import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, EXTEND_DEADLINE, PLAN_STATISTICS_REPORT, REGISTER_DATA_BREACH, REGISTER_RIGHTS_REQUEST, SETTLE_DEADLINE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aGrant } from "../support/inputs.js";
import { assessed, caseFile, clarified, decided, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

const REFERENCE = "2026/1234-5";
const LIST = "query List { deadlines(withinDays: 366, first: 100) { nodes { id kind reference } } }";
const leader = "luster/unit-leader";

const aRequest = (changes: Answer = {}): Answer => ({ reference: REFERENCE, receivedOn: "2026-06-12", ...changes });

/** A rights request that is registered, and what to do with it. */
async function registered(more: Answer = {}) {
  const { deadline } = await app.as(leader).must(REGISTER_RIGHTS_REQUEST, aRequest());
  return { by: app.as(leader), deadline, input: { deadlineId: deadline.id, expectedVersion: deadline.version, ...more } as Answer };
}

const begin = [
  ["registerRightsRequest", REGISTER_RIGHTS_REQUEST, aRequest()],
  ["registerDataBreach", REGISTER_DATA_BREACH, { reference: REFERENCE, awareAt: "2026-06-15T06:30:00Z" }],
  ["planStatisticsReport", PLAN_STATISTICS_REPORT, { reference: REFERENCE, year: 2026 }],
] as const;

describe.each(begin)("%s", (deed, document, input) => {
  for (const key of [leader, "luster/system-coordinator"])
    everyDeed({ app: () => app, deed, document, ready: async () => ({ by: app.as(key), input }), withoutPermission: "luster/case-worker", versioned: false });

  test("takes the archive's number alone, and nothing that could be a name (INVALID_INPUT)", async () => {
    for (const reference of ["Kari Nordmann", "15057612345", "2026/Kari", ""]) await expectRefusal(app, app.as(leader), document, { ...input, reference }, "INVALID_INPUT");
  });
});

describe("the unit's own deadlines", () => {
  test("run a month for a rights request (DL-20)", async () => {
    const { deadline } = await app.as(leader).must(REGISTER_RIGHTS_REQUEST, aRequest());

    expect(deadline).toMatchObject({ kind: "RIGHTS_REQUEST", startedOn: "2026-06-12", dueOn: "2026-07-13", reference: REFERENCE, dueAt: null });
  });

  test("run seventy-two hours for a breach of data security, by the hour, and are late the minute they are over (DL-21)", async () => {
    const { deadline } = await app.as(leader).must(REGISTER_DATA_BREACH, { reference: REFERENCE, awareAt: "2026-06-12T10:00:00Z" });
    const overdueAt = async (clock: string): Promise<boolean> => {
      app.setClock(clock);
      return (await app.as(leader).ask("query One($id: ID!) { node(id: $id) { ... on Deadline { overdue } } }", { id: deadline.id }))["node"].overdue;
    };

    expect(deadline).toMatchObject({ kind: "BREACH_REPORT", dueOn: "2026-06-15", dueAt: "2026-06-15T10:00:00.000Z" });
    expect([await overdueAt("2026-06-15T10:00:00Z"), await overdueAt("2026-06-15T10:00:01Z")]).toEqual([false, true]);
    const { deadline: late } = await app.as(leader).must(SETTLE_DEADLINE, { deadlineId: deadline.id, expectedVersion: deadline.version });
    expect(late).toMatchObject({ outcome: "BREACHED", daysLate: 0 });
  });

  test("run until 15 January for the year's figures (DL-23)", async () => {
    const { deadline } = await app.as(leader).must(PLAN_STATISTICS_REPORT, { reference: REFERENCE, year: 2025 });

    expect(deadline).toMatchObject({ kind: "STATISTICS_REPORT", startedOn: "2026-01-01", dueOn: "2026-01-15", overdue: true });
    for (const year of [2024, 2027]) await expectRefusal(app, app.as(leader), PLAN_STATISTICS_REPORT, { reference: REFERENCE, year }, "INVALID_INPUT");
  });

  test("begin in the past, never ahead (INVALID_INPUT)", async () => {
    await expectRefusal(app, app.as(leader), REGISTER_RIGHTS_REQUEST, aRequest({ receivedOn: "2026-06-16" }), "INVALID_INPUT");
    await expectRefusal(app, app.as(leader), REGISTER_DATA_BREACH, { reference: REFERENCE, awareAt: "2026-06-15T08:00:01Z" }, "INVALID_INPUT");
  });

  test("are listed for leader and system coordinator, and for nobody else", async () => {
    const { deadline } = await registered();
    const seen = async (key: string): Promise<boolean> => (await app.as(key).ask(LIST))["deadlines"].nodes.some((it: Answer) => it["id"] === deadline.id);
    const found = async (key: string): Promise<boolean> => (await app.as(key).raw("query One($id: ID!) { node(id: $id) { id } }", { id: deadline.id })).errors.length === 0;

    for (const key of [leader, "luster/system-coordinator"]) expect([key, await seen(key), await found(key)]).toEqual([key, true, true]);
    for (const key of ["luster/service-officer", "luster/case-worker", "luster/professional"]) expect([key, await seen(key), await found(key)]).toEqual([key, false, false]);
    expect(await found("luster/owner")).toBe(false);
  });
});

describe("extending a deadline", () => {
  everyDeed({
    app: () => app,
    deed: "extendDeadline",
    document: EXTEND_DEADLINE,
    ready: () => registered({ reason: "COMPLEXITY" }),
    withoutPermission: "luster/case-worker",
    elsewhere: "loppa/unit-leader",
  });

  test("adds two months to the one, with its reason from the closed list (DL-20)", async () => {
    const { by, input } = await registered({ reason: "NUMBER_OF_REQUESTS" });

    const { deadline } = await by.must(EXTEND_DEADLINE, input);

    expect(deadline).toMatchObject({ startedOn: "2026-06-12", dueOn: "2026-09-14", extensionReason: "NUMBER_OF_REQUESTS", extendedAt: app.now().toISOString() });
  });

  test("is refused a second time, when the month is over, and for anything else (DEADLINE_NOT_EXTENDABLE, DL-20)", async () => {
    const { by, input } = await registered({ reason: "COMPLEXITY" });
    const { deadline: report } = await by.must(PLAN_STATISTICS_REPORT, { reference: REFERENCE, year: 2026 });
    const late = await registered({ reason: "COMPLEXITY" });
    await by.must(EXTEND_DEADLINE, input);

    await expectRefusal(app, by, EXTEND_DEADLINE, { ...input, expectedVersion: input["expectedVersion"] + 1 }, "DEADLINE_NOT_EXTENDABLE");
    await expectRefusal(app, by, EXTEND_DEADLINE, { deadlineId: report.id, expectedVersion: report.version, reason: "COMPLEXITY" }, "DEADLINE_NOT_EXTENDABLE");
    app.setClock("2026-07-14T08:00:00Z");
    await expectRefusal(app, by, EXTEND_DEADLINE, late.input, "DEADLINE_NOT_EXTENDABLE");
  });
});

describe("settling a deadline by hand", () => {
  everyDeed({ app: () => app, deed: "settleDeadline", document: SETTLE_DEADLINE, ready: () => registered(), withoutPermission: "luster/owner", elsewhere: "loppa/unit-leader" });

  test("is done in time or late, and once (DEADLINE_SETTLED, DL-20)", async () => {
    const [inTime, late] = [await registered(), await registered()];

    const one = await inTime.by.must(SETTLE_DEADLINE, inTime.input);
    await expectRefusal(app, inTime.by, SETTLE_DEADLINE, { ...inTime.input, expectedVersion: one["deadline"].version }, "DEADLINE_SETTLED");
    app.setClock("2026-07-14T08:00:00Z");
    const two = await late.by.must(SETTLE_DEADLINE, late.input);

    expect([one["deadline"].outcome, two["deadline"].outcome, two["deadline"].daysLate]).toEqual(["MET", "BREACHED", 1]);
  });

  test("is refused where a deed of its own ends it (DEADLINE_SETTLED_BY_ITS_DEED)", async () => {
    const { caseId } = await app.walk("luster", { until: "ASSIGNED" });
    const [it] = (await caseFile(app.as(leader), caseId))["deadlines"];

    await expectRefusal(app, app.as(leader), SETTLE_DEADLINE, { deadlineId: it.id, expectedVersion: it.version }, "DEADLINE_SETTLED_BY_ITS_DEED");
  });

  test("ends the transition to adult services, by the child's coordinator (DL-15, INV-13)", async () => {
    const child = { subject: { name: "Liv Eksempel", birthDate: "2010-06-20" } };
    const { caseId } = await clarified(app, "lund", app.as("lund/professional"), { ...child, kinds: ["CHILD_COORDINATOR"] }, { childView: "Vil bestemme selv." });
    const reasons = { answer: true, reasons: "Slik er det for dette barnet." };
    await assessed(app, "lund", caseId, { kind: "CHILD_COORDINATOR", complex: reasons, seriousCondition: reasons, welfareServices: true });
    await decided(app, "lund", caseId, aGrant({ kind: "CHILD_COORDINATOR" }));
    await notified(app, "lund", caseId);
    const choice = { kind: "CHILD_COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") };
    const { assignment } = await app.as("lund/unit-leader").must(APPOINT_COORDINATOR, { ...(await onCase(app, "lund", caseId)), ...choice });
    const it = (await caseFile(app.as("lund/coordinator"), caseId))["deadlines"].find((one: Answer) => one["kind"] === "TRANSITION_TO_ADULT");

    const { deadline } = await app.as("lund/coordinator").must(SETTLE_DEADLINE, { deadlineId: it.id, expectedVersion: it.version });

    expect(it).toMatchObject({ startedOn: "2026-06-15", dueOn: "2028-06-20", alarmOn: "2027-06-20", aboutId: assignment.id, alarmed: false });
    expect(deadline).toMatchObject({ outcome: "MET" });
  });
});
