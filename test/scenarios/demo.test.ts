import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { loadDemoCases } from "../../src/demo/demo-data.js";
import { MY_TASKS, POLICY_FINDINGS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await loadDemoCases(app.address, app.issuer, app.now);
}, 120_000);
afterAll(() => app.stop());

const WAITING = `query Waiting {
  incomplete: notices(filter: { states: [INCOMPLETE] }, first: 10) { nodes { completions { missing dueOn completedAt } } }
  overdue: deadlines(filter: { overdueOnly: true }, first: 10) { nodes { kind case { state } } }
  appeals(first: 10) { nodes { state case { state } } }
  cases(first: 100) { nodes { state isOpen decisions { outcome state } interimReplies { expectedDecisionOn } agendaItems { publishedAt state board } } }
}`;

test.each(["loppa", "lund", "luster", "salangen", "stranda"])("the demo of %s has something of everything that waits for somebody", async (municipality) => {
  const { incomplete, overdue, appeals, cases } = await app.as(`${municipality}/unit-leader`).ask(WAITING);
  const refused = cases.nodes.filter((it: Answer) => it["decisions"].length > 0 && it["decisions"].every((one: Answer) => one["outcome"] === "REFUSED"));

  expect(incomplete.nodes).toEqual([{ completions: [{ missing: ["INFORMATION"], dueOn: "2026-06-29", completedAt: null }] }]);
  expect(overdue.nodes).toContainEqual({ kind: "INTERIM_REPLY", case: { state: "RECEIVED" } });
  expect(appeals.nodes).toEqual([{ state: "UNDER_OWN_REVIEW", case: { state: "UNDER_APPEAL" } }]);
  expect(refused.map((it: Answer) => [it["state"], it["isOpen"]]).sort()).toEqual([
    ["NOTIFIED", false],
    ["UNDER_APPEAL", expect.any(Boolean)],
  ]);
  expect(cases.nodes.flatMap((it: Answer) => it["interimReplies"])).toEqual([{ expectedDecisionOn: "2026-07-27" }]);
  expect((await app.as(`${municipality}/unit-leader`).ask(POLICY_FINDINGS))["policyFindings"]).not.toEqual([]);
});

test("in Stranda a need told by phone waits for the person's word, and a case for the body's members, who have its agenda (STRANDA-ORG-4)", async () => {
  const deeds = async (who: string): Promise<string[]> => (await app.as(`stranda/${who}`).ask(MY_TASKS))["myTasks"].map((it: Answer) => it["deed"]);

  expect(await deeds("parent")).toContain("confirmNotice");
  for (const member of ["body-leader", "body-member", "body-member-2"]) expect([member, await deeds(member)]).toEqual([member, ["declareImpartiality"]]);
});
