import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ADD_PLAN_PARTICIPANT, CHANGE_GOAL, MOVE_MEASURE, PLAN_DIFFERENCE, PLAN_HISTORY, REORDER_PLAN, UNDO_LAST_PLAN_CHANGE } from "../../src/demo/operations.js";
import { PROGRESS_OF_PLAN, REQUEST_PROGRESS, SHARE_SECTIONS, STOP_WITHHOLDING, WITHDRAW_SHARING, WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { founded } from "../support/groups.js";
import { hire } from "../support/people.js";
import { asked, type ChildsPlan, childsPlan, onConsent, withParticipant } from "../support/sharing.js";
import { onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const PLAN = `query Plan($id: ID!) { plan(id: $id) { version changedAt missingPoints goals { id position measures { id position } } entries { id }
  goalsSetAside { id } withholdings { id } progressRequests { id } } }`;
const FILE = "query File($id: ID!) { case(id: $id) { version nextSteps deadlines { kind dueOn } warnings { code } } }";
const ANNOTATE =
  "mutation A($input: AnnotateInput!) { annotate(input: $input) { annotation { id } warnings { code } errors { code message path legalBasis details { name value } } } }";

const planAs = async (who: Client, id: string): Promise<Answer> => (await who.ask(PLAN, { id }))["plan"];
const historyAs = async (who: Client, id: string): Promise<Answer[]> => (await who.ask(PLAN_HISTORY, { id, first: 100 }))["planHistory"].nodes;

/** A child's plan of which one goal, with its measure, is kept from the parents. */
async function kept() {
  app.setClock("2026-06-15T08:00:00Z");
  const it: ChildsPlan = await childsPlan(app, "2013-03-01");
  const [hiddenGoal = "", hiddenMeasure = ""] = [it.goalIds[1], it.measureIds[1]];
  app.setClock("2026-06-15T09:00:00Z");
  const { withholding } = await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: hiddenGoal });
  app.setClock("2026-06-15T10:00:00Z");
  return { ...it, hiddenGoal, hiddenMeasure, withholding: withholding as Answer, parentSees: app.as(it.parent), staff: app.as("luster/coordinator") };
}

type Kept = Awaited<ReturnType<typeof kept>>;

const onOwnVersion = async ({ parentSees, planId }: Kept): Promise<Answer> => ({ planId, expectedVersion: (await planAs(parentSees, planId))["version"] });

/** Work with what is hidden, as the coordinator does it. */
const changeHidden = ({ staff, hiddenGoal }: Kept, text: string, expectedVersion = 1) => staff.must(CHANGE_GOAL, { goalId: hiddenGoal, expectedVersion, text });

describe("a parent from whom a goal is kept (LAW-13, SC-22)", () => {
  test("finds the plan as it was when the goal is changed: the same version, the same day, nothing in its history and no difference", async () => {
    const it = await kept();
    const before = await planAs(it.parentSees, it.planId);
    const historyBefore = await historyAs(it.parentSees, it.planId);

    await changeHidden(it, "Snakke med helsesykepleier");

    expect(await planAs(it.parentSees, it.planId)).toEqual(before);
    expect(await historyAs(it.parentSees, it.planId)).toEqual(historyBefore);
    expect((await it.parentSees.ask(PLAN_DIFFERENCE, { id: it.planId, from: before["version"] - 1, to: before["version"] + 1 }))["planDifference"]).toHaveLength(1);
    expect((await planAs(it.staff, it.planId))["version"]).toBe(before["version"] + 1);
  });

  test("goes on working from the version they know, and is told that one when they are late", async () => {
    const it = await kept();
    await changeHidden(it, "Snakke med helsesykepleier");
    const on = await onOwnVersion(it);

    const error = await expectRefusal(app, it.parentSees, ADD_PLAN_ENTRY, { ...on, expectedVersion: on["expectedVersion"] + 1, kind: "NEED", text: "Hvile" }, "STALE_VERSION");
    await it.parentSees.must(ADD_PLAN_ENTRY, { ...on, kind: "NEED", text: "Hvile" });

    expect(error["details"]).toContainEqual({ name: "currentVersion", value: String(on["expectedVersion"]) });
    expect((await planAs(it.parentSees, it.planId))["version"]).toBe(on["expectedVersion"] + 1);
    expect((await historyAs(it.parentSees, it.planId))[0]).toMatchObject({ planVersion: on["expectedVersion"] + 1 });
  });

  test("finds nothing to undo where only what is kept was changed (NOTHING_TO_UNDO)", async () => {
    const it = await kept();
    await changeHidden(it, "Snakke med helsesykepleier");

    await expectRefusal(app, it.parentSees, UNDO_LAST_PLAN_CHANGE, await onOwnVersion(it), "NOTHING_TO_UNDO");
  });

  test("is told of a new order without the places, whether something is kept or not", async () => {
    const it = await kept();
    await it.staff.must(REORDER_PLAN, { ...(await onPlan(app, "luster", it.planId)), orderedIds: [it.goalIds[2], it.goalIds[1], it.goalIds[0]] });

    const told = await historyAs(it.parentSees, it.planId);

    expect(told.slice(0, 2).map((one) => [one["elementId"], one["fields"]])).toEqual(
      expect.arrayContaining([
        [it.goalIds[0], []],
        [it.goalIds[2], []],
      ]),
    );
    expect((await planAs(it.parentSees, it.planId))["goals"].map((one: Answer) => [one["id"], one["position"]])).toEqual([
      [it.goalIds[2], 1],
      [it.goalIds[0], 2],
    ]);
    const free = await childsPlan(app, "2013-03-01");
    await it.staff.must(REORDER_PLAN, { ...(await onPlan(app, "luster", free.planId)), orderedIds: free.goalIds.toReversed() });
    expect((await historyAs(app.as(free.parent), free.planId))[0]?.["fields"]).toEqual([]);
    expect((await historyAs(it.staff, free.planId))[0]?.["fields"]).not.toEqual([]);
  });

  test("is not told from where a measure came that stood under it, and cannot move one there (NOT_FOUND)", async () => {
    const it = await kept();
    const [visible, visibleMeasure] = [it.goalIds[0], it.measureIds[0]];
    await expectRefusal(app, it.parentSees, MOVE_MEASURE, { measureId: visibleMeasure, expectedVersion: 1, goalId: it.hiddenGoal }, "NOT_FOUND");

    await it.staff.must(MOVE_MEASURE, { measureId: it.hiddenMeasure, expectedVersion: 1, goalId: visible });

    const told = JSON.stringify([await historyAs(it.parentSees, it.planId), await planAs(it.parentSees, it.planId)]);
    expect(told).toContain(it.hiddenMeasure);
    expect(told).not.toContain(it.hiddenGoal);
    expect(JSON.stringify(await historyAs(it.staff, it.planId))).toContain(it.hiddenGoal);
  });

  test("sees neither a request about its measure nor that somebody owes an answer, nor a warning of it", async () => {
    const it = await kept();
    const before = (await it.parentSees.ask(FILE, { id: it.caseId }))["case"];

    const askedId = await app.professionalId("luster/coordinator");
    await it.staff.must(REQUEST_PROGRESS, { planId: it.planId, askedId, measureId: it.hiddenMeasure, text: "Treng avklaring." });

    expect((await it.parentSees.ask(FILE, { id: it.caseId }))["case"]).toEqual(before);
    expect((await planAs(it.parentSees, it.planId))["progressRequests"]).toEqual([]);
    expect((await it.staff.ask(FILE, { id: it.caseId }))["case"].deadlines).toHaveLength(before.deadlines.length + 1);
    expect((await planAs(it.staff, it.planId))["progressRequests"]).toHaveLength(1);
  });

  test("cannot remark on it, though they knew it before (NOT_FOUND)", async () => {
    const it = await kept();

    await expectRefusal(app, it.parentSees, ANNOTATE, { elementId: it.hiddenGoal, text: "Hva er dette?" }, "NOT_FOUND");
  });

  test("is told the whole again, versions and all, once it is kept no more", async () => {
    const it = await kept();
    await changeHidden(it, "Snakke med helsesykepleier");

    await app.as(it.child).must(STOP_WITHHOLDING, { withholdingId: it.withholding["id"], expectedVersion: it.withholding["version"] });

    expect((await planAs(it.parentSees, it.planId))["version"]).toBe((await planAs(it.staff, it.planId))["version"]);
    expect(JSON.stringify(await historyAs(it.parentSees, it.planId))).toContain("Snakke med helsesykepleier");
  });
});

/** A participant with whom parts of a plan are shared, and a remark on each kind of thing in it. */
async function partly(sections: readonly string[]) {
  const it = await withParticipant(app);
  const by = app.as("luster/coordinator");
  const remarks: Record<string, string> = {};
  for (const [name, elementId] of [
    ["goal", it.goalId],
    ["measure", it.measureId],
    ["plan", it.planId],
  ] as const)
    remarks[name] = (await by.must(ANNOTATE, { elementId, text: `Om ${name}` }))["annotation"].id;
  await app.as(it.owner).must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections });
  return { ...it, remarks, who: app.as("luster/professional") };
}

const isThere = async (who: Client, id: string | undefined): Promise<boolean> => (await who.raw(NODE, { id })).errors.length === 0;

describe("a participant with one part of the plan (SAM-91, FAIL-12)", () => {
  test("reads remarks on that part and not on the others, nor on the plan as a whole, by their ids either", async () => {
    const { who, remarks } = await partly(["GOALS"]);

    expect(await Promise.all(["goal", "measure", "plan"].map((it) => isThere(who, remarks[it])))).toEqual([true, false, false]);
  });

  test("finds no history of the plan, and cannot remark on what is not shared, though they knew it before (NOT_FOUND)", async () => {
    const { who, planId, measureId, goalId } = await partly(["GOALS"]);

    expect((await who.raw(PLAN_HISTORY, { id: planId, first: 10 })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, who, ANNOTATE, { elementId: measureId, text: "Hva er dette?" }, "NOT_FOUND");
    await who.must(ANNOTATE, { elementId: goalId, text: "Godt mål." });
  });

  test("is not told what the group works with, unless they are of the group", async () => {
    const at = await founded(app, "luster", {}, true);
    const newcomer = await hire(app, "luster", "PROFESSIONAL");
    const { participant } = await app
      .as("luster/coordinator")
      .must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", at.planId)), personId: newcomer.id, function: "Oppfølging" });
    const seen = async (who: Client): Promise<number> => (await who.ask("query G($id: ID!) { case(id: $id) { groups { id } } }", { id: at.caseId }))["case"].groups.length;
    const before = await seen(newcomer.client);

    await app.as(at.owner).must(SHARE_SECTIONS, { ...(await onConsent(app, at)), participantIds: [participant.id], sections: ["GOALS"] });

    expect([before, await seen(newcomer.client), await seen(app.as("luster/professional"))]).toEqual([1, 0, 1]);
    expect(await isThere(newcomer.client, at.groupId)).toBe(false);
  });
});

describe("somebody whose sharing has ended (INV-15, SC-28)", () => {
  test("finds nothing of it: not the plan, not a remark, not the request that was addressed to them", async () => {
    const it = await asked(app);
    const who = app.as("luster/professional");
    const { annotation } = await app.as("luster/coordinator").must(ANNOTATE, { elementId: it.goalId, text: "Godt i gang." });
    await app.as(it.owner).must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections: ["GOALS", "MEASURES"] });
    const ids = [it.planId, it.goalId, it.measureId, annotation.id, it.request["id"]];
    expect(await Promise.all(ids.map((id) => isThere(who, id)))).toEqual([true, true, true, true, true]);

    await app.as(it.owner).must(WITHDRAW_SHARING, { ...(await onConsent(app, it)), participantId: it.participantId });

    expect(await Promise.all(ids.map((id) => isThere(who, id)))).toEqual([false, false, false, false, false]);
    expect((await who.raw(PROGRESS_OF_PLAN, { id: it.planId })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, who, ANNOTATE, { elementId: it.goalId, text: "Ser du dette?" }, "NOT_FOUND");
  });
});
