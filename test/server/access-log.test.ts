import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { parseGlobalId } from "../../src/rules/global-id.rules.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import type { Answer } from "../support/client.js";
import { aNotice } from "../support/inputs.js";
import { aPdf, ATTACH_DOCUMENT } from "../support/notice-documents.js";
import { headersOf } from "./beside.js";
import { post, type Reply } from "./http.js";
import { rowCounts } from "./rows.js";

let app: TestAppHere;
/** A whole case with its plan, and whose it is. */
let whole: Awaited<ReturnType<TestAppHere["walk"]>>;

beforeAll(async () => {
  app = await startAppHere();
  whole = await app.walk("luster");
});
afterAll(() => app.stop());

interface Entry {
  readonly at: Date;
  readonly actor: string | null;
  readonly actor_roles: string[];
  readonly organisation: string | null;
  readonly subject: string;
  readonly case_id: string | null;
  readonly what: string[];
  readonly basis: string;
  readonly operation: string;
  readonly request_id: string;
}

const entries = (operation: string): Promise<Entry[]> =>
  app.database.sql<Entry>(
    `select l.*, a.name as actor, s.name as subject from access_log l
     left join person a on a.municipality_id = l.municipality_id and a.id = l.actor_id
     join person s on s.municipality_id = l.municipality_id and s.id = l.subject_id where l.operation = $1 order by s.name`,
    [operation],
  );

const ask = async (key: string, document: string, variables: object = {}): Promise<Reply> => post(app.address, document, variables, await headersOf(app, key));
const local = (id: string): string => parseGlobalId(id)?.id ?? "";
const lineOf = (operation: string): Record<string, unknown> => app.log.findLast((it) => it["operation"] === operation) ?? {};

const FILE = `($id: ID!) { case(id: $id) { number subject { name birthDate } parties { role } clarifications { needs } services { provider } assessments { kind }
  decisions { kind outcome } warnings { code } deadlines { kind } consents { method } notices { wanted } coordinators { kind } plan { state values goals { text measures { text } } entries { text } participants { function } } group { need } } }`;

describe("the read of another person's data (PRIV-08, INV-08)", () => {
  test("leaves one row with who, roles, organisation, whose, what, when, basis, operation and request", async () => {
    const reply = await ask("luster/unit-leader", `query WholeFile${FILE}`, { id: whole.caseId });

    expect(reply.status).toBe(200);
    const all = await entries("WholeFile");
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      at: new Date("2026-06-15T08:00:00Z"),
      actor: app.person("luster/unit-leader").name,
      actor_roles: ["UNIT_LEADER"],
      organisation: "Tenestekontoret",
      subject: app.person(whole.owner).name,
      case_id: local(whole.caseId),
      basis: "UNIT",
      operation: "WholeFile",
      request_id: lineOf("WholeFile")["requestId"],
    });
    expect(all[0]?.what).toEqual(
      expect.arrayContaining(["CASE", "PERSON", "CLARIFICATION", "SERVICES", "ASSESSMENT", "DECISION", "DEADLINES", "CONSENT", "NOTICE", "COORDINATOR", "PLAN"]),
    );
  });

  test("by the coordinator rests on the relation to the case", async () => {
    await ask("luster/coordinator", `query ByCoordinator${FILE}`, { id: whole.caseId });

    expect(await entries("ByCoordinator")).toEqual([expect.objectContaining({ actor: app.person("luster/coordinator").name, basis: expect.stringContaining("COORDINATOR") })]);
  });

  test("names only what was read", async () => {
    await ask("luster/unit-leader", "query Little($id: ID!) { case(id: $id) { number } }", { id: whole.caseId });

    expect((await entries("Little")).map((it) => it.what)).toEqual([["CASE"]]);
  });

  test("is logged on every way there: list, node, plan, notice, task, deadline, person", async () => {
    const ways: readonly (readonly [string, string, object])[] = [
      ["ByList", "query ByList { cases { nodes { number } } }", {}],
      ["ByNode", "query ByNode($id: ID!) { node(id: $id) { id } }", { id: whole.caseId }],
      ["ByPlanNode", "query ByPlanNode($id: ID!) { node(id: $id) { id } }", { id: whole.planId }],
      ["ByPersonNode", "query ByPersonNode($id: ID!) { node(id: $id) { id } }", { id: whole.subjectId }],
      ["ByNoticeNode", "query ByNoticeNode($id: ID!) { node(id: $id) { id } }", { id: whole.noticeId }],
      ["ByPlan", "query ByPlan($id: ID!) { plan(id: $id) { state } }", { id: whole.planId }],
      ["ByNotices", "query ByNotices { notices { nodes { wanted } } }", {}],
      ["ByDeadlines", "query ByDeadlines { deadlines(withinDays: 366) { nodes { dueOn } } }", {}],
    ];
    for (const [name, document, variables] of ways) {
      const reply = await ask("luster/unit-leader", document, variables);
      expect({ name, errors: reply.json?.["errors"] }).toEqual({ name, errors: undefined });
      expect({ name, subjects: (await entries(name)).map((it) => it.subject) }).toEqual({ name, subjects: [app.person(whole.owner).name] });
    }
  });

  test("without a name for the operation is logged all the same", async () => {
    const before = (await entries("unnamed")).length;
    await ask("luster/unit-leader", "query($id: ID!) { case(id: $id) { number } }", { id: whole.caseId });

    expect(await entries("unnamed")).toHaveLength(before + 1);
  });

  test("after a deed, in its payload, is logged under the deed's operation", async () => {
    const { notice } = await app
      .as("luster/hospital")
      .must(
        REGISTER_NOTICE.replace("RegisterNotice(", "PayloadRead(").replace("notice { id ", "notice { id subject { name } "),
        aNotice({ notifierCapacity: "SPECIALIST_SERVICE", subject: { name: "Frøydis Eksempel", birthDate: "1960-01-01" } }),
      );

    expect(notice.id).toEqual(expect.any(String));
    expect(await entries("PayloadRead")).toEqual([
      expect.objectContaining({ subject: "Frøydis Eksempel", what: expect.arrayContaining(["NOTICE"]), request_id: lineOf("PayloadRead")["requestId"] }),
    ]);
  });

  test("by whoever gave the notice is logged when it has become a case they may not see", async () => {
    const input = aNotice({ notifierCapacity: "SPECIALIST_SERVICE", subject: { name: "Torgeir Eksempel", birthDate: "1960-01-01" } });
    const { notice } = await app.as("luster/hospital").must(REGISTER_NOTICE, input);
    await app.as("luster/service-officer").must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });
    const reply = await ask("luster/hospital", "query ByNotifier { notices { nodes { wanted case { id } } } }");

    expect(reply.data.notices.nodes).toContainEqual({ wanted: input["wanted"], case: null });
    expect((await entries("ByNotifier")).map((it) => it.subject)).toContain("Torgeir Eksempel");
  });

  test("is logged with the person also where there is a notice and no case yet: a document, what it says, a service beside, a deadline", async () => {
    const by = app.as("luster/unit-leader");
    const subject = { name: "Ragnhild Eksempel", birthDate: "1961-01-01" };
    const { notice } = await by.must(REGISTER_NOTICE, aNotice({ subject, channel: "PAPER", otherServices: [{ service: "Støttekontakt", wanted: "Følge til svømming." }] }));
    const { document } = await by.must(ATTACH_DOCUMENT, { noticeId: notice.id, kind: "NOTICE_FORM", title: "Tilmelding", content: aPdf });
    const ways: readonly (readonly [string, string, object, string])[] = [
      ["DocumentAlone", "query DocumentAlone($id: ID!) { node(id: $id) { ... on Document { title } } }", { id: document.id }, "DOCUMENTS"],
      ["ItsContent", "query ItsContent($id: ID!) { node(id: $id) { ... on Document { content } } }", { id: document.id }, "DOCUMENT_CONTENT"],
      ["ServicesAlone", "query ServicesAlone { requestedServices(state: WAITING) { nodes { wanted } } }", {}, "REQUESTED_SERVICES"],
      ["DaysAlone", "query DaysAlone { deadlines(withinDays: 366, first: 100) { nodes { dueOn } } }", {}, "DEADLINES"],
    ];
    for (const [name, document, variables, what] of ways) {
      const reply = await ask("luster/unit-leader", document, variables);
      expect({ name, errors: reply.json?.["errors"] }).toEqual({ name, errors: undefined });
      const entry = (await entries(name)).find((it) => it.subject === subject.name);
      expect({ name, what: entry?.what }).toEqual({ name, what: expect.arrayContaining([what]) });
    }
  });

  test("is not logged when nothing was found, nor for the names of staff", async () => {
    const before = await rowCounts(app);
    await ask("luster/unit-leader", "query NotThere($id: ID!) { case(id: $id) { number } }", { id: Buffer.from(`01${"0".repeat(32)}`, "hex").toString("base64url") });
    await ask("luster/unit-leader", "query Staff { staff { nodes { name } } me { name } unitOverview { cases { name count } } }");

    expect(await rowCounts(app)).toEqual(before);
  });

  test("is not logged for who may not: the document is refused before anything is read", async () => {
    const reply = await ask("luster/system-coordinator", "query NotAllowed($id: ID!) { case(id: $id) { number } }", { id: whole.caseId });

    expect(reply.code).toBe("FORBIDDEN");
    expect(await entries("NotAllowed")).toEqual([]);
  });
});

describe("the owner's own reads", () => {
  test("leave no row", async () => {
    const reply = await ask(whole.owner, `query OwnFile${FILE}`, { id: whole.caseId });

    expect(reply.data.case.subject.name).toBe(app.person(whole.owner).name);
    expect(await entries("OwnFile")).toEqual([]);
  });
});

describe("one row for each person and operation", () => {
  const PAGE =
    "query PageOf($first: Int!) { cases(first: $first, orderBy: NEWEST_FIRST) { nodes { number subject { name } deadlines { kind } plan { state } notices { wanted } } } }";

  beforeAll(async () => {
    for (let made = 0; made < 20; made++) {
      app.setClock(`2026-06-15T09:${String(made).padStart(2, "0")}:00Z`);
      await app.walk("luster", { until: "OPENED" });
    }
    app.setClock("2026-06-15T10:00:00Z");
  });
  afterAll(() => app.setClock("2026-06-15T08:00:00Z"));

  test("20 cases: 20 rows, in one statement", async () => {
    const reply = await ask("luster/unit-leader", PAGE.replace("PageOf", "Twenty"), { first: 20 });
    const all = await entries("Twenty");

    expect(reply.data.cases.nodes).toHaveLength(20);
    expect(new Set(all.map((it) => it.subject)).size).toBe(20);
    expect(all).toHaveLength(20);
    expect(new Set(all.map((it) => it.what.join()))).toEqual(new Set(["CASE,DEADLINES,NOTICE,PERSON"]));

    await ask("luster/unit-leader", PAGE.replace("PageOf", "Two"), { first: 2 });
    expect(lineOf("Twenty")["statements"]).toBe(lineOf("Two")["statements"]);
  });

  test("a case behind the end of the page was not read", async () => {
    const reply = await ask("luster/unit-leader", PAGE.replace("PageOf", "Three"), { first: 3 });
    const shown = (reply.data.cases.nodes as Answer[]).map((it) => it["subject"].name as string);

    expect(reply.data.cases.nodes).toHaveLength(3);
    expect((await entries("Three")).map((it) => it.subject)).toEqual(shown.sort());
  });

  test("a deadline behind the end of the page was not read", async () => {
    await ask("luster/unit-leader", "query TwoDeadlines { deadlines(first: 2, withinDays: 366) { nodes { dueOn case { id } } } }");

    expect((await entries("TwoDeadlines")).length).toBeLessThanOrEqual(2);
  });
});

describe("no log, no answer", () => {
  const broken = async <T>(work: () => Promise<T>): Promise<T> => {
    await app.database.sql("revoke insert on access_log from samordna_service");
    try {
      return await work();
    } finally {
      await app.database.sql("grant insert on access_log to samordna_service");
    }
  };

  function expectNothing(reply: Reply): void {
    expect({ status: reply.status, data: reply.data, code: reply.code }).toEqual({ status: 500, data: null, code: "INTERNAL" });
    expect(reply.text).not.toContain("Eksempel");
  }

  test.each([
    ["a case", `query Broken${FILE}`],
    ["a node", "query Broken($id: ID!) { node(id: $id) { id } }"],
    ["a page", "query Broken { cases { nodes { number subject { name } } } }"],
    ["something of nobody beside it", "query Broken($id: ID!) { me { name } municipalities { name } case(id: $id) { number } }"],
  ])("%s is not answered", async (_, document) => {
    const headers = await headersOf(app, "luster/unit-leader");
    expectNothing(await broken(() => post(app.address, document, { id: whole.caseId }, headers)));
  });

  test("the payload of a deed is not answered, and the deed stands: the same key tells so", async () => {
    const input = aNotice({ idempotencyKey: "no-log-no-answer", subject: { name: "Ragnhild Eksempel", birthDate: "1960-01-01" } });
    const reply = await broken(() => ask("luster/unit-leader", REGISTER_NOTICE, { input }));
    expectNothing(reply);
    expect(reply.json?.["errors"][0].message).not.toMatch(/nothing was changed/i);

    const before = await rowCounts(app);
    const again = await app.as("luster/unit-leader").must(REGISTER_NOTICE, input);
    expect(again["notice"].state).toEqual(expect.any(String));
    expect((await rowCounts(app))["notice"]).toBe(before["notice"]);
  });

  test("the owner's own data is answered: there is nothing to log", async () => {
    const reply = await broken(() => ask(whole.owner, "query Mine { me { name } }"));

    expect(reply.status).toBe(200);
  });
});

describe("the log itself", () => {
  const MINE =
    "query MyLog($first: Int!, $after: String) { myAccessLog(first: $first, after: $after) { nodes { id at actorRoles organisation what basis actor { ... on Professional { name } } } pageInfo { endCursor hasNextPage } } }";
  const asked = (key: string, first = 100): Promise<Reply> => ask(key, MINE, { first });

  test("is shown to the person it is about, with who, in which role, what and why", async () => {
    await ask("luster/unit-leader", `query ForTheLog${FILE}`, { id: whole.caseId });
    const { nodes } = (await asked(whole.owner)).data.myAccessLog as { nodes: Answer[] };

    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes).toContainEqual(
      expect.objectContaining({
        actor: { name: app.person("luster/unit-leader").name },
        actorRoles: ["UNIT_LEADER"],
        organisation: "Tenestekontoret",
        basis: "UNIT",
        what: expect.arrayContaining(["CLARIFICATION"]),
      }),
    );
  });

  test("is not shown to another citizen", async () => {
    const other = await app.walk("luster", { until: "OPENED" });
    const seen = (await asked(other.owner)).data.myAccessLog.nodes as Answer[];
    const mine = (await asked(whole.owner)).data.myAccessLog.nodes as Answer[];

    expect(seen.filter((it) => mine.some((one) => one["id"] === it["id"]))).toEqual([]);
  });

  test.each(["luster/unit-leader", "luster/coordinator", "luster/hospital", "luster/system-coordinator"])("is not shown to %s", async (key) => {
    expect((await asked(key)).code).toBe("FORBIDDEN");
  });

  test("is paged through without a gap", async () => {
    const all = (await asked(whole.owner)).data.myAccessLog.nodes as Answer[];
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = (await ask(whole.owner, MINE, { first: 10, after })).data.myAccessLog as Answer;
      ids.push(...(nodes as Answer[]).map((it) => it["id"] as string));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor as string;
    }

    expect(ids).toEqual(all.map((it) => it["id"]));
  });

  test("is empty for a citizen whom the municipality has never met (PRIV-08)", async () => {
    expect((await asked(app.newcomer("luster").key)).data).toEqual({ myAccessLog: { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } } });
  });

  test("reading it changes nothing in it", async () => {
    const before = await rowCounts(app);
    await asked(whole.owner);

    expect(await rowCounts(app)).toEqual(before);
  });

  test.each(["update access_log set basis = 'X'", "delete from access_log", "truncate access_log", "update event set deed = 'x'", "delete from event", "truncate event"])(
    "the service's login may not: %s",
    async (text) => {
      await expect(app.dataSource.query(text)).rejects.toMatchObject({ code: "42501" });
    },
  );

  test("cannot be written for another municipality", async () => {
    const runner = app.dataSource.createQueryRunner();
    await runner.query("begin; set local app.municipality = '1'; set local app.scope = 'municipality'");
    const insert = runner.query(
      `insert into access_log (municipality_id, id, at, actor_roles, subject_id, what, basis, operation, request_id)
       values (2, gen_random_uuid(), now(), '{}', gen_random_uuid(), '{}', 'X', 'X', 'X')`,
    );
    await expect(insert).rejects.toMatchObject({ code: "42501" });
    await runner.query("rollback");
    await runner.release();
  });
});
