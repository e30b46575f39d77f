import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_GOAL, SET_ASIDE } from "../../src/demo/operations.js";
import { WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { aRelatedPlan, begun, childInEffect, choosePlan, crisis, partsOf, shareOnly, withParts } from "../support/plan-parts.js";
import {
  ADD_RELATED_PLAN,
  ADD_SECTION_TEXT,
  CHANGE_MAPPING,
  CHANGE_RELATED_PLAN,
  CHANGE_SECTION_TEXT,
  COMPLETE_EVALUATION,
  EVALUATE_ELEMENT,
  GIVE_WORD_ON_EVALUATION,
  RECORD_CHILD_VIEW,
  RECORD_MAPPING,
} from "../support/plan-part-operations.js";
import { withParticipant } from "../support/sharing.js";
import { onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const NODE = "query Node($id: ID!) { node(id: $id) { id } }";
const DOCUMENT = "query Document($id: ID!) { plan(id: $id) { document { lines } child: document(audience: CHILD) { lines } } }";
const HISTORY = "query History($id: ID!) { planHistory(planId: $id, first: 50) { nodes { elementId fields { before after } } } }";
const WITHHELD = "query Withheld($id: ID!) { plan(id: $id) { withholdings { kind elementId } } }";

/** A child's plan in which every part says something that only the child and those who work with it should know. */
async function secretive() {
  await choosePlan(app, "luster", { sections: [crisis] });
  const it = await childInEffect(app);
  const coordinator = app.as("luster/coordinator");
  const on = () => onPlan(app, "luster", it.planId);
  const { addedSections } = await partsOf(coordinator, it.planId);
  const { sectionText } = await coordinator.must(ADD_SECTION_TEXT, { ...(await on()), sectionId: addedSections[0].id, text: "Løyndom i avsnitt" });
  const { relatedPlan } = await coordinator.must(ADD_RELATED_PLAN, { ...(await on()), ...aRelatedPlan({ name: "Løyndom i plan" }) });
  const { mappingAnswer } = await coordinator.must(RECORD_MAPPING, { ...(await on()), lifeArea: "FAMILY", text: "Løyndom i kartlegging" });
  await coordinator.must(CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 1, mappingIds: [mappingAnswer.id] });
  const { id: evaluationId } = await begun(app, it.planId);
  const { childView } = await app.as(it.child).must(RECORD_CHILD_VIEW, { evaluationId, text: "Løyndom i syn", form: "WORDS" });
  return {
    ...it,
    on,
    evaluationId: evaluationId as string,
    ids: { sectionText: sectionText.id, relatedPlan: relatedPlan.id, mapping: mappingAnswer.id, childView: childView.id } as Record<string, string>,
  };
}

/** Everything somebody can ask about a plan, as one text. */
async function all(who: string, planId: string): Promise<string> {
  const client = app.as(who);
  const { data } = await client.raw(HISTORY, { id: planId });
  return JSON.stringify([await partsOf(client, planId), await client.ask(DOCUMENT, { id: planId }), data]);
}

describe("what a child keeps from its parents", () => {
  test("of sections, other plans, mapping and its own view is in no list, no document, no history, by no id, and cannot be changed or referred to (LAW-13, SC-22)", async () => {
    const it = await secretive();
    expect((await all(it.parent, it.planId)).match(/Løyndom/g)?.length ?? 0).toBeGreaterThan(3);
    for (const elementId of Object.values(it.ids)) await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId });

    const seen = await all(it.parent, it.planId);

    expect(seen).not.toContain("Løyndom");
    for (const id of Object.values(it.ids)) {
      expect(seen).not.toContain(id);
      expect((await app.as(it.parent).raw(NODE, { id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    }
    for (const [document, input] of [
      [CHANGE_SECTION_TEXT, { textId: it.ids["sectionText"], expectedVersion: 1, text: "x" }],
      [CHANGE_RELATED_PLAN, { relatedPlanId: it.ids["relatedPlan"], expectedVersion: 1, name: "x" }],
      [CHANGE_MAPPING, { mappingId: it.ids["mapping"], expectedVersion: 1, text: "x" }],
      [SET_ASIDE, { elementId: it.ids["relatedPlan"], expectedVersion: 1 }],
      [CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 2, mappingIds: [it.ids["mapping"]] }],
    ] as const)
      await expectRefusal(app, app.as(it.parent), document, input, "NOT_FOUND");
    for (const who of [it.child, "luster/coordinator"]) expect(await all(who, it.planId)).toContain("Løyndom i syn");
    expect((await app.as(it.child).ask(WITHHELD, { id: it.planId }))["plan"].withholdings.map((one: Answer) => one["kind"])).toEqual([
      "SECTION_TEXT",
      "RELATED_PLAN",
      "MAPPING",
      "CHILD_VIEW",
    ]);
  });

  test("stays behind a goal that a parent refers anew: what they may not know of is not lost by it (LAW-13)", async () => {
    const it = await secretive();
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.ids["mapping"] });

    await app.as(it.parent).must(CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 2, mappingIds: [] });

    expect((await partsOf(app.as(it.child), it.planId))["goals"][0].mapping).toEqual([{ id: it.ids["mapping"] }]);
    expect((await partsOf(app.as(it.parent), it.planId))["goals"][0].mapping).toEqual([]);
  });

  test("of a goal is told by no answer, no disagreement, no warning and no view in an evaluation (LAW-13, SC-22)", async () => {
    const it = await secretive();
    const coordinator = app.as("luster/coordinator");
    await app.as(it.child).must(RECORD_CHILD_VIEW, { evaluationId: it.evaluationId, elementId: it.measureId, text: "Om tiltaket", form: "WORDS" });
    await app.as(it.child).must(EVALUATE_ELEMENT, { evaluationId: it.evaluationId, elementId: it.goalId, result: "NOT_REACHED", nextStep: "CONTINUE", note: "Mi sak" });
    await coordinator.must(EVALUATE_ELEMENT, { evaluationId: it.evaluationId, elementId: it.goalId, result: "REACHED", nextStep: "CLOSE" });
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.goalId });
    const version = async () => (await app.as(it.child).ask("query V($id: ID!) { plan(id: $id) { evaluations { version } } }", { id: it.planId }))["plan"].evaluations[0].version;

    await expectRefusal(app, app.as(it.parent), EVALUATE_ELEMENT, { evaluationId: it.evaluationId, elementId: it.goalId, result: "REACHED", nextStep: "CLOSE" }, "NOT_FOUND");
    await app.as(it.child).must(GIVE_WORD_ON_EVALUATION, { evaluationId: it.evaluationId, expectedVersion: await version(), word: "Greitt", agrees: true });
    const { warnings } = await coordinator.must(COMPLETE_EVALUATION, { evaluationId: it.evaluationId, expectedVersion: await version() });

    expect(warnings).toEqual([]);
    expect((await partsOf(app.as(it.parent), it.planId))["evaluations"]).toMatchObject([{ answers: [], disagreedOn: [], childViews: [{ text: "Løyndom i syn" }] }]);
    expect(await all(it.parent, it.planId)).not.toMatch(/Mi sak|Om tiltaket/);
    expect((await partsOf(coordinator, it.planId))["evaluations"][0].disagreedOn).toEqual([it.goalId]);
  });

  test("of a goal leaves no trace in the versions of an evaluation that the parents read (LAW-13, SC-22)", async () => {
    const it = await secretive();
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.goalId });
    const seen = () =>
      app.as(it.parent).ask("query Seen($id: ID!) { plan(id: $id) { version evaluations { version state childViews { id } answers { elementId } } } }", { id: it.planId });
    const before = await seen();

    for (const who of [it.child, "luster/coordinator"])
      for (const elementId of [it.goalId, it.measureId])
        await app.as(who).must(EVALUATE_ELEMENT, { evaluationId: it.evaluationId, elementId, result: "TOO_EARLY", nextStep: "CONTINUE" });
    await app.as(it.child).must(RECORD_CHILD_VIEW, { evaluationId: it.evaluationId, elementId: it.goalId, text: "Mitt", form: "WORDS" });

    expect(await seen()).toEqual(before);
  });

  test("as a whole evaluation takes its answers and views with it (LAW-13)", async () => {
    const it = await secretive();
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: it.evaluationId });

    expect(await partsOf(app.as(it.parent), it.planId)).toMatchObject({ evaluations: [], progress: { lastEvaluatedOn: null } });
    for (const id of [it.evaluationId, it.ids["childView"]]) expect((await app.as(it.parent).raw(NODE, { id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    const judged = { evaluationId: it.evaluationId, elementId: it.goalId, result: "REACHED", nextStep: "CLOSE" };
    await expectRefusal(app, app.as(it.parent), EVALUATE_ELEMENT, judged, "NOT_FOUND");
  });
});

describe("what is not shared with somebody who takes part", () => {
  test.each([
    [["VALUES"], []],
    [["MAPPING"], ["mapping"]],
    [["RELATED_PLANS"], ["relatedPlans"]],
    [["ADDED_SECTIONS"], ["addedSections", "missingSections"]],
    [["EVALUATIONS"], ["evaluations", "goals", "progress"]],
    [["CONTENT_POINTS"], ["entries"]],
  ])("of %j they read %j and nothing else, nor write in it (SAM-71, SAM-91, FAIL-12)", async (sections, readable) => {
    await choosePlan(app, "luster", { sections: [crisis] });
    const it = await withParticipant(app);
    const { mappingId, relatedPlanId, evaluationId } = await withParts(app, "luster", it.planId);
    await shareOnly(app, it, sections);
    const professional = app.as("luster/professional");

    const seen = await partsOf(professional, it.planId);

    const asked = ["mapping", "relatedPlans", "addedSections", "missingSections", "evaluations", "goals", "entries", "progress"];
    expect(asked.filter((name) => seen[name] !== null).toSorted()).toEqual(readable.toSorted());
    for (const [id, name] of [
      [mappingId, "mapping"],
      [relatedPlanId, "relatedPlans"],
      [evaluationId, "evaluations"],
    ] as const) {
      const codes = (await professional.raw(NODE, { id })).errors.map((one) => one.extensions["code"]);
      expect(codes).toEqual(readable.includes(name) ? [] : ["NOT_FOUND"]);
    }
    const map = { ...(await onPlan(app, "luster", it.planId)), lifeArea: "HOME", text: "Noko" };
    expect((await professional.do(RECORD_MAPPING, map))["errors"].map((one: Answer) => one["code"])).toEqual(readable.includes("mapping") ? [] : ["NOT_FOUND"]);
    const text = JSON.stringify(await professional.ask(DOCUMENT, { id: it.planId }));
    expect(text.includes("Bor for seg selv i luster.")).toBe(readable.includes("mapping"));
    expect(text.includes("Opplæringsplan i luster")).toBe(readable.includes("relatedPlans"));
  });
});

describe("the document for a child", () => {
  test("is in plain words in both written forms, and leaves out what is put away (LUND-9-7)", async () => {
    const it = await childInEffect(app, "2014-05-01");
    const read =
      "query Child($id: ID!) { plan(id: $id) { nb: document(audience: CHILD, writtenForm: NB) { heading lines } nn: document(audience: CHILD, writtenForm: NN) { heading lines } } }";

    const { nb, nn } = (await app.as(it.parent).ask(read, { id: it.planId }))["plan"];
    await app.as("luster/coordinator").must(SET_ASIDE, { elementId: it.goalId, expectedVersion: 1 });
    const after = (await app.as(it.parent).ask(read, { id: it.planId }))["plan"].nb;

    expect(nb.map((one: Answer) => one["heading"])).toEqual(expect.arrayContaining(["Planen min", "Dette vil jeg", "Dette skal vi gjøre", "Dette har du rett til"]));
    expect(nn.map((one: Answer) => one["heading"])).toEqual(expect.arrayContaining(["Dette vil eg", "Dette skal vi gjere"]));
    expect(after.find((one: Answer) => one["heading"] === "Dette vil jeg").lines).toEqual(["Her står det ikke noe ennå."]);
  });
});
