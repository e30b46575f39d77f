import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { NODE } from "../support/documents.js";
import { aNotice } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const CASES = `query Cases($filter: CaseFilter, $orderBy: CaseOrder! = OLDEST_FIRST, $first: Int! = 100, $after: String) {
  cases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id state path receivedAt handler { id } } totalCount pageInfo { endCursor hasNextPage } }
}`;
const MY_CASES = "query MyCases { myCases(first: 100) { nodes { id } totalCount } }";

async function casesOf(who: Client, variables: Answer = {}): Promise<Answer> {
  return (await who.ask(CASES, variables))["cases"];
}

const idsIn = (page: Answer): string[] => page["nodes"].map((it: Answer) => it["id"]);
const mine = async (key: string): Promise<string[]> => idsIn((await app.as(key).ask(MY_CASES))["myCases"]);

/** Goes through a list page by page, as a frontend does. */
async function allPages(who: Client, variables: Answer): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | null = null; ;) {
    const page: Answer = await casesOf(who, { ...variables, after });
    pages.push(idsIn(page));
    if (!page["pageInfo"].hasNextPage) return pages;
    after = page["pageInfo"].endCursor;
  }
}

/** Opens cases whose notices came in on the days given. */
async function received(municipality: string, ...days: string[]): Promise<string[]> {
  const by = app.as(`${municipality}/unit-leader`);
  const ids: string[] = [];
  for (const day of days) {
    const { notice } = await by.must(REGISTER_NOTICE, aNotice({ channel: "PAPER", receivedAt: `${day}T09:00:00Z` }));
    ids.push((await by.must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version }))["case"].id);
  }
  return ids;
}

describe("the list of cases", () => {
  test("runs from who has waited longest, or from the newest, as asked", async () => {
    const [second, first, third] = await received("loppa", "2026-02-02", "2026-01-01", "2026-03-03");
    const ours = (ids: string[]): string[] => ids.filter((it) => [first, second, third].includes(it));

    const oldestFirst = ours(idsIn(await casesOf(app.as("loppa/unit-leader"))));
    const newestFirst = ours(idsIn(await casesOf(app.as("loppa/unit-leader"), { orderBy: "NEWEST_FIRST" })));

    expect(oldestFirst).toEqual([first, second, third]);
    expect(newestFirst).toEqual([third, second, first]);
  });

  test.each(["OLDEST_FIRST", "NEWEST_FIRST"])("comes page by page without gaps or repeats, also among cases of the same moment: %s", async (orderBy) => {
    await received("stranda", "2026-04-01", "2026-04-02", "2026-04-02", "2026-04-02", "2026-04-03", "2026-04-01", "2026-04-02");
    const leader = app.as("stranda/unit-leader");
    const whole = await casesOf(leader, { orderBy });

    const pages = await allPages(leader, { orderBy, first: 3 });

    expect(pages.flat()).toEqual(idsIn(whole));
    expect(new Set(pages.flat()).size).toBe(whole["totalCount"]);
    expect(pages.slice(0, -1).every((it) => it.length === 3)).toBe(true);
  });

  test("keeps its place when a case comes in between two pages", async () => {
    await received("salangen", "2026-04-01", "2026-04-03", "2026-04-05", "2026-04-07");
    const leader = app.as("salangen/unit-leader");
    const first = await casesOf(leader, { first: 2 });
    const [late] = await received("salangen", "2026-04-02");

    const second = await casesOf(leader, { first: 100, after: first["pageInfo"].endCursor });

    expect(idsIn(second)).not.toContain(late);
    expect(idsIn(second).filter((it) => idsIn(first).includes(it))).toEqual([]);
  });

  test("is narrowed by state, path, handler and lack of one, and counts what it shows", async () => {
    const { client: leader } = await hire(app, "stranda", "UNIT_LEADER");
    const own = { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" } as const;
    const [received, assigned, inOwnUnit] = [
      await app.walk("stranda", { until: "OPENED" }),
      await app.walk("stranda", { until: "ASSIGNED" }),
      await app.walk("stranda", { ...own, until: "OPENED" }),
    ];
    const handlerId = await app.professionalId("stranda/case-worker");
    const shown = async (filter: Answer): Promise<boolean[]> => {
      const page = await casesOf(leader, { filter });
      expect(page["totalCount"]).toBe(page["nodes"].length);
      return [received, assigned, inOwnUnit].map((it) => idsIn(page).includes(it.caseId));
    };

    expect(await shown({})).toEqual([true, true, true]);
    expect(await shown({ states: ["ASSIGNED"] })).toEqual([false, true, false]);
    expect(await shown({ states: ["RECEIVED", "ASSIGNED"], paths: ["UNIT_THEN_ALLOCATION_BODY"] })).toEqual([true, true, false]);
    expect(await shown({ paths: ["OWN_UNIT"] })).toEqual([false, false, true]);
    expect(await shown({ handlerId })).toEqual([false, true, false]);
    expect(await shown({ unassigned: true })).toEqual([true, false, true]);
    expect(await shown({ unassigned: false })).toEqual([false, true, false]);
    expect(await shown({ mine: true })).toEqual([false, false, false]);
  });

  test("shows another municipality's leader none of it, nor its number", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });

    const page = await casesOf(app.as("luster/unit-leader"));

    expect(idsIn(page)).not.toContain(caseId);
    expect(page["totalCount"]).toBe(page["nodes"].length);
  });

  test.each([
    ["a cursor of another make", { after: Buffer.from("x|y").toString("base64url") }, "INVALID_INPUT"],
    ["a page of none", { first: 0 }, "BAD_USER_INPUT"],
    ["a page of more than a hundred", { first: 101 }, "BAD_USER_INPUT"],
    ["a handler who is no professional", { filter: { handlerId: "x" } }, "NOT_FOUND"],
  ])("refuses %s", async (_what, variables, code) => {
    const { errors } = await app.as("lund/unit-leader").raw(CASES, variables);

    expect(errors.map((it) => it.extensions["code"])).toEqual([code]);
  });
});

describe("who is shown which cases", () => {
  test("a member of the unit sees all where members do, and only what is theirs elsewhere", async () => {
    const inLoppa = await app.walk("loppa", { until: "OPENED" });
    const inLund = await app.walk("lund", { until: "OPENED" });

    expect(idsIn(await casesOf(app.as("loppa/case-worker")))).toContain(inLoppa.caseId);
    expect(idsIn(await casesOf(app.as("lund/case-worker")))).not.toContain(inLund.caseId);
  });

  test("the system coordinator and the hospital have no list, or an empty one (FORBIDDEN, and nothing)", async () => {
    await app.walk("lund", { until: "OPENED" });

    expect((await app.as("lund/system-coordinator").raw(CASES)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(await casesOf(app.as("lund/hospital"))).toMatchObject({ nodes: [], totalCount: 0 });
  });

  test("owner, handler and coordinator find the case among their own, and the unit's leader only among the unit's", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });

    for (const key of [owner, "lund/case-worker", "lund/coordinator"]) expect(await mine(key)).toContain(caseId);
    expect(await mine("lund/unit-leader")).not.toContain(caseId);
    expect(await mine("lund/professional")).not.toContain(caseId);
    expect(idsIn(await casesOf(app.as("lund/unit-leader")))).toContain(caseId);
  });

  test("a body member finds the case among their own while it lies before the body", async () => {
    const { caseId } = await recommended(app);

    expect(await mine("stranda/body-member")).toContain(caseId);
    expect((await app.as("stranda/body-member").raw(NODE, { id: caseId })).errors).toEqual([]);
  });
});
