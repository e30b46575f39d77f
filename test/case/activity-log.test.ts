import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { childsPlan } from "../support/sharing.js";
import { active } from "../support/stages.js";

const LOG = `query Log($id: ID!, $first: Int, $after: String) { activityLog(caseId: $id, first: $first, after: $after) {
  nodes { at kind deed text archiveText what actor { ... on Professional { name } ... on Person { name } } } pageInfo { hasNextPage endCursor } } }`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const logOf = async (key: string, id: string, more: Answer = {}): Promise<Answer[]> => (await app.as(key).ask(LOG, { id, first: 100, ...more }))["activityLog"].nodes;
const deedsIn = (log: readonly Answer[]): string[] => log.map((it) => it["deed"]);
const codeFor = async (key: string, id: string): Promise<unknown> => (await app.as(key).raw(LOG, { id })).errors[0]?.extensions["code"];

describe("the log of a case", () => {
  test("tells the owner in plain words what was done, when and by whom, the newest first (INV-24, SAM-35, SAM-133)", async () => {
    const { caseId, owner } = await active(app, "luster");

    const log = await logOf(owner, caseId);

    const done = log.filter((it) => it["kind"] === "DEED");
    expect(deedsIn(done).slice(0, 2)).toEqual(["approvePlan", "submitPlanForApproval"]);
    expect(done[0]).toMatchObject({ text: "Planen din er godkjent og gjelder nå.", archiveText: "Individuell plan godkjent", actor: { name: app.person(owner).name } });
    expect(done.find((it) => it["deed"] === "addGoal")).toMatchObject({ text: "Et nytt mål står i planen din.", actor: { name: app.person("luster/coordinator").name } });
    expect(deedsIn(done)).toContain("openCase");
  });

  test("tells the owner also who has read, and nobody else (SAM-132, SAM-134)", async () => {
    const { caseId, owner, planId } = await active(app, "luster");
    await app.as("luster/coordinator").ask("query Plan($id: ID!) { plan(id: $id) { goals { id } } }", { id: planId });

    const readings = (await logOf(owner, caseId)).filter((it) => it["kind"] === "READING");

    expect(readings).toContainEqual(
      expect.objectContaining({ text: "Noen har lest i saken din.", deed: null, what: expect.arrayContaining(["GOALS"]), actor: { name: app.person("luster/coordinator").name } }),
    );
    for (const key of ["luster/coordinator", "luster/case-worker", "luster/unit-leader"]) expect((await logOf(key, caseId)).filter((it) => it["kind"] === "READING")).toEqual([]);
  });

  test("speaks to staff in the words of the field, in the form they ask for (INV-24)", async () => {
    const { caseId } = await active(app, "luster");
    const seen = await logOf("luster/coordinator", caseId);

    expect(seen.find((it) => it["deed"] === "addGoal")).toMatchObject({ text: "Et mål er lagt til." });
    for (const it of seen) expect(JSON.stringify(it)).not.toMatch(/[0-9]{11}/);
  });

  test("comes page by page, with nothing twice and nothing left out", async () => {
    const { caseId } = await active(app, "luster");
    const whole = deedsIn(await logOf("luster/unit-leader", caseId));
    const pages: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Answer = (await app.as("luster/unit-leader").ask(LOG, { id: caseId, first: 7, after }))["activityLog"];
      pages.push(...deedsIn(page["nodes"]));
      more = page["pageInfo"].hasNextPage;
      after = page["pageInfo"].endCursor;
    }

    expect(pages).toEqual(whole);
  });

  test("is for those who read the file: a participant, a stranger and another municipality find nothing (INV-09)", async () => {
    const { caseId } = await active(app, "luster");

    for (const key of ["luster/professional", app.newcomer("luster").key, "stranda/unit-leader", "luster/hospital"]) expect(await codeFor(key, caseId)).toBe("NOT_FOUND");
    expect(await codeFor("luster/system-coordinator", caseId)).toBe("FORBIDDEN");
  });

  test("tells parents nothing of what is kept from them, not that anything is (FAIL-12)", async () => {
    const it = await childsPlan(app, "2012-03-01");
    const before = deedsIn(await logOf(it.parent, it.caseId)).filter((one) => one === "addGoal").length;
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.goalIds[2] });

    const parents = deedsIn(await logOf(it.parent, it.caseId));
    const coordinators = deedsIn(await logOf("luster/coordinator", it.caseId));

    expect(coordinators).toContain("withholdFromParents");
    expect(parents).not.toContain("withholdFromParents");
    expect(parents.filter((one) => one === "addGoal").length).toBe(before - 1);
  });
});
