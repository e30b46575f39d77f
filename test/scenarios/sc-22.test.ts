import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { childsPlan } from "../support/sharing.js";

const PLAN = `query Plan($id: ID!) { plan(id: $id) {
  version missingPoints withholdings { id elementId }
  goals { id position text measures { id position } } goalsSetAside { id } entries { id text } participants { id }
} }`;
const NODE = "query Node($id: ID!) { node(id: $id) { id } }";
const HISTORY = "query History($id: ID!) { planHistory(planId: $id) { nodes { element elementId } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("a child of 13 hides something from the parents", () => {
  test("the parents see no gap: not in lists, order, ids or history, and no list of what is kept; the child sees it all (SC-22, LAW-13)", async () => {
    const { child, parent, planId, goalIds, measureIds, entryIds } = await childsPlan(app, "2013-03-01");
    const read = async (who: string): Promise<Answer> => (await app.as(who).ask(PLAN, { id: planId }))["plan"];
    const before = await read(child);
    app.setClock("2026-06-15T09:00:00Z");

    for (const elementId of [goalIds[1], measureIds[0], entryIds[1]]) await app.as(child).must(WITHHOLD_FROM_PARENTS, { elementId });

    const { version, goals, entries, withholdings } = await read(parent);
    expect(goals).toEqual([
      { id: goalIds[0], position: 1, text: "Få venner", measures: [{ id: measureIds[2], position: 1 }] },
      { id: goalIds[2], position: 2, text: "Klare skoledagen", measures: [] },
    ]);
    expect([entries, withholdings, version]).toEqual([[{ id: entryIds[0], text: "Har en god lærer." }], [], before["version"]]);
    for (const id of [goalIds[1], measureIds[0], measureIds[1], entryIds[1]])
      expect((await app.as(parent).raw(NODE, { id })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect(((await app.as(parent).ask("query G($id: ID!) { node(id: $id) { ... on Goal { position } } }", { id: goalIds[2] }))["node"] as Answer)["position"]).toBe(2);
    const told = (await app.as(parent).ask(HISTORY, { id: planId }))["planHistory"].nodes.map((it: Answer) => it["elementId"]);
    expect(told).toContain(goalIds[0]);
    for (const id of [goalIds[1], measureIds[0], measureIds[1], entryIds[1]]) expect(told).not.toContain(id);

    const theChilds = await read(child);
    expect({ ...theChilds, withholdings: [] }).toEqual(before);
    expect(theChilds["withholdings"].map((it: Answer) => it["elementId"])).toEqual([goalIds[1], measureIds[0], entryIds[1]]);
    expect((await read("luster/coordinator"))["goals"]).toHaveLength(3);
  });
});
