import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { DECIDE_CASE, REGISTER_NOTICE, SEND_INTERIM_REPLY } from "../../src/demo/operations.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import type { Answer } from "../support/client.js";
import { aGrant, aNotice } from "../support/inputs.js";
import { onCase } from "../support/stages.js";

let app: TestAppHere;
beforeAll(async () => void (app = await startAppHere()));
afterAll(() => app.stop());
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));

const LIST = `query List($filter: DeadlineFilterInput, $withinDays: Int, $first: Int = 100, $after: String) { deadlines(filter: $filter, withinDays: $withinDays, first: $first, after: $after) {
  nodes { kind dueOn overdue alarmed case { id } notice { id } } pageInfo { endCursor hasNextPage } } }`;
const ALARMS = "query Alarms($after: String) { deadlineAlarms(first: 100, after: $after) { nodes { kind dueOn overdue alarmed case { id } notice { id } } } }";

/** What a list holds of one case, as kind and day. */
async function listed(key: string, document: string, caseId: string, variables: Answer = {}): Promise<string[]> {
  const [page] = Object.values(await app.as(key).ask(document, variables)) as [Answer];
  return page["nodes"].filter((it: Answer) => it["case"]?.id === caseId).map((it: Answer) => `${it["kind"]} ${it["dueOn"]}`);
}

const list = (key: string, caseId: string, filter: Answer): Promise<string[]> => listed(key, LIST, caseId, { filter });
const alarms = (key: string, caseId: string): Promise<string[]> => listed(key, ALARMS, caseId);

describe("the list of deadlines, narrowed", () => {
  test("by the last day, by what is overdue and by what a reminder is due for (DL-02, FAIL-10)", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const interim = ["INTERIM_REPLY 2026-07-15"];
    const at = async (clock: string, filter: Answer): Promise<string[]> => {
      app.setClock(clock);
      return list("lund/unit-leader", caseId, filter);
    };

    expect(await at("2026-06-15T08:00:00Z", { dueBy: "2026-07-14" })).toEqual([]);
    expect(await at("2026-06-15T08:00:00Z", { dueBy: "2026-07-15" })).toEqual(interim);
    expect(await at("2026-07-05T08:00:00Z", { alarmed: true })).toEqual([]);
    expect(await at("2026-07-06T08:00:00Z", { alarmed: true })).toEqual(interim);
    expect(await at("2026-07-15T08:00:00Z", { overdueOnly: true })).toEqual([]);
    expect(await at("2026-07-16T08:00:00Z", { overdueOnly: true })).toEqual(interim);
  });

  test("by kind, by handler and to one's own", async () => {
    const { caseId } = await app.walk("loppa", { until: "ASSIGNED" });
    const other = await app.walk("loppa", { until: "OPENED" });
    const all = { dueBy: "2026-12-31" };
    const handlerId = await app.professionalId("loppa/case-worker");

    expect(await list("loppa/unit-leader", caseId, { ...all, kinds: ["INTERIM_REPLY"] })).toEqual(["INTERIM_REPLY 2026-07-15"]);
    expect(await list("loppa/unit-leader", caseId, { ...all, kinds: ["APPEAL"] })).toEqual([]);
    expect(await list("loppa/unit-leader", caseId, { ...all, handlerId, kinds: ["INTERIM_REPLY"] })).toEqual(["INTERIM_REPLY 2026-07-15"]);
    expect(await list("loppa/unit-leader", other.caseId, { ...all, handlerId })).toEqual([]);
    expect(await list("loppa/case-worker", caseId, { ...all, mine: true, kinds: ["INTERIM_REPLY"] })).toEqual(["INTERIM_REPLY 2026-07-15"]);
    expect(await list("loppa/case-worker", other.caseId, { ...all, mine: true })).toEqual([]);
  });

  test("never shows a person's own chance as overdue, and forgets it when it has passed (DL-04, DL-05)", async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    app.setClock("2026-07-14T08:00:00Z");

    expect(await list("lund/unit-leader", caseId, { overdueOnly: true })).toEqual([]);
    expect([...new Set(await list("lund/unit-leader", caseId, { dueBy: "2027-12-31" }))]).toEqual(["APPEAL_LIMIT 2027-06-15"]);
  });
});

describe("whom a deadline concerns", () => {
  test("is reminded of it: handler and leader of the month, the person of neither (DL-02, LUSTER-TIME-2, FAIL-10)", async () => {
    const { caseId, owner } = await app.walk("luster", { until: "ASSIGNED" });
    app.setClock("2026-07-05T08:00:00Z");
    const before = await alarms("luster/case-worker", caseId);
    app.setClock("2026-07-06T08:00:00Z");

    expect(before).toEqual([]);
    for (const key of ["luster/case-worker", "luster/unit-leader"]) expect([key, await alarms(key, caseId)]).toEqual([key, ["INTERIM_REPLY 2026-07-15"]]);
    for (const key of [owner, "luster/coordinator", "luster/professional", "luster/service-officer"]) expect([key, await alarms(key, caseId)]).toEqual([key, []]);
  });

  test("the person sees the day that was promised, from when it is promised (LUSTER-TIME-3, DL-03)", async () => {
    const { caseId, owner } = await app.walk("luster", { until: "ASSIGNED" });
    const { expectedVersion } = await onCase(app, "luster", caseId);
    const reply = { matterId: caseId, expectedVersion, reason: "CAPACITY", explanation: "Sommerferie.", expectedDecisionOn: "2026-08-14" };
    await app.as("luster/case-worker").must(SEND_INTERIM_REPLY, reply);

    expect(await alarms(owner, caseId)).toEqual(["EXPECTED_DECISION 2026-08-14"]);
    expect(await alarms("luster/case-worker", caseId)).toEqual([]);
    app.setClock("2026-08-07T08:00:00Z");
    expect(await alarms("luster/case-worker", caseId)).toEqual(["EXPECTED_DECISION 2026-08-14"]);
  });

  test("the person sees their own days of appeal until they are over (DL-04, DL-05)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "NOTIFIED" });
    const own = [...new Set(await alarms(owner, caseId))];
    app.setClock("2026-07-14T08:00:00Z");

    expect(own).toEqual(["APPEAL 2026-07-13", "APPEAL_LIMIT 2027-06-15"]);
    expect([...new Set(await alarms(owner, caseId))]).toEqual(["APPEAL_LIMIT 2027-06-15"]);
  });

  test("the coordinator is reminded of the first contact, and the leader with them (DL-25)", async () => {
    const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
    app.setClock("2026-06-18T08:00:00Z");

    for (const key of ["lund/coordinator", "lund/unit-leader"]) expect([key, await alarms(key, caseId)]).toEqual([key, ["FIRST_CONTACT 2026-06-22"]]);
    expect(await alarms("lund/case-worker", caseId)).toEqual([]);
  });

  test("the leader is reminded of a notice that nobody has taken, and another municipality's leader of nothing (PROC-03)", async () => {
    const { notice } = await app.as("stranda/professional").must(REGISTER_NOTICE, aNotice());
    app.setClock("2026-07-06T08:00:00Z");
    const seen = async (key: string): Promise<boolean> => (await app.as(key).ask(ALARMS))["deadlineAlarms"].nodes.some((it: Answer) => it["notice"]?.id === notice.id);

    expect([await seen("stranda/unit-leader"), await seen("stranda/case-worker"), await seen("salangen/unit-leader")]).toEqual([true, false, false]);
  });

  test("nobody is reminded of what is done", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    await app.as("lund/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() });
    app.setClock("2026-07-20T08:00:00Z");

    expect(await alarms("lund/case-worker", caseId)).toEqual([]);
  });
});

/** What was sent to the database under a name, while something was asked. */
async function sentUnder(name: string, work: () => Promise<unknown>): Promise<{ text: string; values: unknown[] }> {
  const spy = jest.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const sent = spy.mock.calls.map(([it]) => it as unknown as { name?: string; text: string; values: unknown[] });
    const found = sent.find((it) => it?.name?.startsWith(name));
    if (!found) throw new Error(`${name} was not asked`);
    return found;
  } finally {
    spy.mockRestore();
  }
}

/** How the service's own login would find it, with the walls up. */
async function planOf({ text, values }: { text: string; values: unknown[] }, scope: string): Promise<string> {
  const client = new pg.Client(app.database.serviceUrl);
  await client.connect();
  try {
    const [lund] = await app.database.sql<{ id: number }>("select id from municipality where name = 'Lund'");
    const cases = await app.database.sql<{ id: string }>(`select id from "case" where municipality_id = ${lund?.id} limit 20`);
    await client.query("begin");
    await client.query(`set local app.municipality = '${lund?.id}'; set local app.scope = '${scope}'; set local app.cases = '{${cases.map((it) => it.id).join(",")}}'`);
    const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${text}`, values as never);
    return rows.map((it) => it["QUERY PLAN"]).join("\n");
  } finally {
    await client.end();
  }
}

describe("with many deadlines", () => {
  beforeAll(async () => {
    await app.database.sql(
      `insert into deadline (municipality_id, id, kind, started_on, due_on, alarm_on, settled_at, outcome)
       select m.id, gen_random_uuid(), 'REVIEW', '2026-01-01', date '2020-01-01' + (n % 4000), date '2020-01-01' + (n % 4000) - 7,
         case when n % 10 > 0 then timestamptz '2026-01-01Z' end, case when n % 10 = 1 then 'BREACHED' when n % 10 > 1 then 'MET' end
       from municipality m, generate_series(1, 6000) n`,
    );
    await app.database.sql("analyze deadline");
  });

  test.each<[string, Answer]>([
    ["what is due by a day", { dueBy: "2026-06-20" }],
    ["what is overdue", { overdueOnly: true }],
    ["what a reminder is due for", { alarmed: true }],
    ["one kind", { kinds: ["INTERIM_REPLY"], dueBy: "2026-07-01" }],
  ])("%s is found by the index of what is open, for leader and handler, with the walls up (FAIL-10)", async (_, filter) => {
    const sent = await sentUnder("deadline.list", () => app.as("lund/unit-leader").ask(LIST, { filter, first: 20 }));

    for (const scope of ["municipality", "cases"]) {
      const plan = await planOf(sent, scope);
      expect(plan).toContain("ix_deadline_open");
      expect(plan).not.toMatch(/Seq Scan on deadline/);
    }
  });

  test("one handler's are found by an index, those of their cases where they are fewer (FAIL-10)", async () => {
    const filter = { dueBy: "2026-07-01", handlerId: await app.professionalId("lund/case-worker") };
    const plan = await planOf(await sentUnder("deadline.list", () => app.as("lund/unit-leader").ask(LIST, { filter, first: 20 })), "municipality");

    expect(plan).toMatch(/ix_deadline_(open|case)/);
    expect(plan).not.toMatch(/Seq Scan on deadline/);
  });

  test("a page after a cursor, and what one is reminded of, are found by it too (FAIL-10)", async () => {
    const leader = app.as("lund/unit-leader");
    const { pageInfo } = (await leader.ask(LIST, { filter: { dueBy: "2026-06-20" }, first: 20 }))["deadlines"];
    const next = await sentUnder("deadline.list", () => leader.ask(LIST, { filter: { dueBy: "2026-06-20" }, first: 20, after: pageInfo.endCursor }));
    const reminded = await sentUnder("deadline.alarms", () => leader.ask(ALARMS));

    for (const it of [next, reminded]) expect(await planOf(it, "municipality")).toContain("ix_deadline_open");
  });

  test("the register of breaches is found by the index of what was or is late (FAIL-10)", async () => {
    const filter = { from: "2026-06-01", to: "2026-06-10" };
    const breaches = "query B($filter: BreachFilterInput!) { breaches(filter: $filter) { nodes { kind } } breachCounts(filter: $filter) { kind breached open unexplained } }";
    for (const name of ["deadline.breaches", "deadline.countBreaches"]) {
      const plan = await planOf(await sentUnder(name, () => app.as("lund/unit-leader").ask(breaches, { filter })), "municipality");
      expect(plan).toContain("ix_deadline_owed");
    }
  });

  test("no statement's name is longer than the database keeps", async () => {
    const everything = { dueBy: "2026-12-31", overdueOnly: true, alarmed: true, kinds: ["REVIEW"], mine: true, handlerId: await app.professionalId("lund/case-worker") };
    const { pageInfo } = (await app.as("lund/case-worker").ask(LIST, { filter: { dueBy: "2030-12-31" }, first: 1 }))["deadlines"];
    const after = pageInfo.endCursor ?? Buffer.from("2026-06-15|00000000-0000-0000-0000-000000000000").toString("base64url");

    const { name } = (await sentUnder("deadline.list", () => app.as("lund/case-worker").ask(LIST, { filter: everything, first: 1, after }))) as never as { name: string };

    expect(name.length).toBeLessThan(64);
  });
});
