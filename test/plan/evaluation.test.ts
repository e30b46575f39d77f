import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { PLAN_GROUP_MEETING } from "../../src/demo/group-operations.js";
import { CHANGE_GOAL, CLOSE_PLAN, SET_ASIDE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey } from "../support/deed.js";
import { aMeeting } from "../support/groups.js";
import { changesPlan, withdraw } from "../support/plan-checks.js";
import { begun, childInEffect, choosePlan, partsOf } from "../support/plan-parts.js";
import { BEGIN_EVALUATION, COMPLETE_EVALUATION, EVALUATE_ELEMENT, GIVE_WORD_ON_EVALUATION, RECORD_CHILD_VIEW } from "../support/plan-part-operations.js";
import { withParticipant } from "../support/sharing.js";
import { active, filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const others = {
  withoutPermission: "luster/hospital",
  withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
  elsewhere: "lund/coordinator",
} as const;

async function going(more: Answer = {}) {
  const it = await active(app, "luster");
  const evaluation = await begun(app, it.planId, more);
  return { ...it, evaluationId: evaluation["id"] as string, by: app.as("luster/coordinator") };
}

const judged = { result: "REACHED", nextStep: "CLOSE" };

/** What a deed on an evaluation must say of it. */
async function onEvaluation(planId: string, evaluationId: string): Promise<Answer> {
  const { plan } = await app.as("luster/coordinator").ask("query Now($id: ID!) { plan(id: $id) { evaluations { id version } } }", { id: planId });
  return { evaluationId, expectedVersion: plan.evaluations.find((it: Answer) => it["id"] === evaluationId).version };
}

async function judgedBy(who: string, evaluationId: string, elementId: string, more: Answer = {}): Promise<Answer> {
  return (await app.as(who).must(EVALUATE_ELEMENT, { evaluationId, elementId, ...judged, ...more }))["evaluation"];
}

async function word(it: { planId: string; evaluationId: string }, who: string, agrees = true): Promise<Answer> {
  const said = { ...(await onEvaluation(it.planId, it.evaluationId)), word: "Eg er nøgd med det vi har gjort.", agrees };
  return (await app.as(who).must(GIVE_WORD_ON_EVALUATION, said))["evaluation"];
}

async function complete(it: { planId: string; evaluationId: string }, more: Answer = {}): Promise<Answer> {
  return app.as("luster/coordinator").must(COMPLETE_EVALUATION, { ...(await onEvaluation(it.planId, it.evaluationId)), ...more });
}

describe("beginning to look back", () => {
  const ready = async () => {
    const it = await active(app, "luster");
    return { ...it, by: app.as("luster/coordinator"), input: { ...(await onPlan(app, "luster", it.planId)), by: "PAIR" } as Answer };
  };

  everyDeed({ app: () => app, deed: "beginEvaluation", document: BEGIN_EVALUATION, ready, ...others });
  onceUnderOneKey({ app: () => app, document: BEGIN_EVALUATION, ready, otherwise: { by: "GROUP" } });
  changesPlan({ app: () => app, document: BEGIN_EVALUATION, ready });

  test("is for a plan its owner has approved, on a day that has come (NOT_ALLOWED_IN_THIS_STATE, INVALID_INPUT)", async () => {
    const draft = await filled(app, "luster");
    const { by, input } = await ready();

    await expectRefusal(app, by, BEGIN_EVALUATION, { ...(await onPlan(app, "luster", draft.planId)), by: "PAIR" }, "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, by, BEGIN_EVALUATION, { ...input, heldOn: "2026-06-16" }, "INVALID_INPUT");
  });

  test("in a meeting of the group shows in that meeting's minutes; a pair has no meeting, and another case's is not there (LUND-8-4, LUND-7-12)", async () => {
    const { by, input, caseId } = await ready();
    const { groupMeeting } = await by.must(PLAN_GROUP_MEETING, aMeeting(app, caseId, { kind: "COOPERATION" }));
    const other = await going();

    await expectRefusal(app, by, BEGIN_EVALUATION, { ...input, groupMeetingId: groupMeeting.id }, "INVALID_INPUT");
    await expectRefusal(app, by, BEGIN_EVALUATION, { ...(await onPlan(app, "luster", other.planId)), by: "GROUP", groupMeetingId: groupMeeting.id }, "NOT_FOUND");
    const { evaluation } = await by.must(BEGIN_EVALUATION, { ...input, by: "GROUP", groupMeetingId: groupMeeting.id, heldOn: "2026-06-15" });

    const read = "query Meeting($id: ID!) { node(id: $id) { ... on GroupMeeting { evaluations { id by } } } }";
    expect((await by.ask(read, { id: groupMeeting.id }))["node"].evaluations).toEqual([{ id: evaluation.id, by: "GROUP" }]);
  });
});

describe("saying what a goal or measure has come to", () => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = async () => {
    const it = await going();
    return { ...it, input: { evaluationId: it.evaluationId, elementId: it.goalId, ...judged } as Answer };
  };

  everyDeed({ app: () => app, deed: "evaluateElement", document: EVALUATE_ELEMENT, ready, versioned: false, ...others });
  onceUnderOneKey({ app: () => app, document: EVALUATE_ELEMENT, ready, otherwise: { result: "NOT_REACHED" } });

  test("keeps those who see it differently beside each other, and takes nobody's place but one's own (LUND-7-12, LUND-8-4)", async () => {
    const { owner, evaluationId, goalId, measureId } = await ready();

    await judgedBy("luster/coordinator", evaluationId, goalId);
    await judgedBy(owner, evaluationId, goalId, { result: "NOT_REACHED", nextStep: "CONTINUE" });
    await judgedBy(owner, evaluationId, goalId, { result: "PARTLY_REACHED", nextStep: "CONTINUE", note: "Eg må øve meir." });
    const { answers, disagreedOn } = await judgedBy(owner, evaluationId, measureId, { nextStep: "OTHER_SERVICE" });

    expect(answers).toMatchObject([
      { elementId: goalId, ...judged },
      { elementId: goalId, result: "PARTLY_REACHED", nextStep: "CONTINUE", note: "Eg må øve meir." },
      { elementId: measureId, element: "MEASURE", nextStep: "OTHER_SERVICE" },
    ]);
    expect(disagreedOn).toEqual([goalId]);
  });

  test("is of the kind of the thing, which stands in this plan and is in use (INVALID_INPUT, NOT_FOUND)", async () => {
    const { by, input, goalId, measureId, planId } = await ready();
    const other = await active(app, "luster");

    await expectRefusal(app, by, EVALUATE_ELEMENT, { ...input, nextStep: "END" }, "INVALID_INPUT");
    await expectRefusal(app, by, EVALUATE_ELEMENT, { ...input, elementId: measureId }, "INVALID_INPUT");
    for (const elementId of [other.goalId, planId]) await expectRefusal(app, by, EVALUATE_ELEMENT, { ...input, elementId }, "NOT_FOUND");
    await by.must(SET_ASIDE, { elementId: goalId, expectedVersion: 1 });
    await expectRefusal(app, by, EVALUATE_ELEMENT, input, "NOT_FOUND");
  });

  test("is over when the plan has ended, whatever stands open in it (PLAN_NOT_OPEN_FOR_CHANGE, INV-11)", async () => {
    const { by, input, owner, planId, evaluationId } = await ready();
    const said = { ...(await onEvaluation(planId, evaluationId)), word: "Eg er nøgd.", agrees: true };
    await app.as(owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", planId)), reason: "GOALS_REACHED" });

    await expectRefusal(app, by, EVALUATE_ELEMENT, input, "PLAN_NOT_OPEN_FOR_CHANGE");
    await expectRefusal(app, app.as(owner), GIVE_WORD_ON_EVALUATION, said, "PLAN_NOT_OPEN_FOR_CHANGE");
    await expectRefusal(app, by, RECORD_CHILD_VIEW, { evaluationId, text: "Eg likar å svømme.", form: "DRAWING" }, "PLAN_NOT_OPEN_FOR_CHANGE");
  });

  test("is the pair's in a talk of two; those who take part say theirs where the group evaluates (LUND-8-4, NOT_YOURS_TO_DO)", async () => {
    const { planId, goalId } = await withParticipant(app);
    const [pair, group] = [await begun(app, planId), await begun(app, planId, { by: "GROUP" })];

    await expectRefusal(app, app.as("luster/professional"), EVALUATE_ELEMENT, { evaluationId: pair["id"], elementId: goalId, ...judged }, "NOT_YOURS_TO_DO");
    expect((await judgedBy("luster/professional", group["id"], goalId))["answers"]).toHaveLength(1);
  });
});

describe("a child's own way of saying it", () => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = async () => {
    const it = await childInEffect(app);
    const { id } = await begun(app, it.planId);
    return { ...it, evaluationId: id as string, by: app.as(it.child), input: { evaluationId: id, text: "Eg likar å svømme.", form: "DRAWING" } as Answer };
  };

  everyDeed({ app: () => app, deed: "recordChildView", document: RECORD_CHILD_VIEW, ready, versioned: false, ...others });
  onceUnderOneKey({ app: () => app, document: RECORD_CHILD_VIEW, ready, otherwise: { form: "WORDS" } });

  test("is the child's own words when the child writes, somebody's understanding else, of the plan or one thing in it (LUND-9-6, LUND-9-8, INV-23)", async () => {
    const { by, input, measureId, planId } = await ready();

    const own = await by.must(RECORD_CHILD_VIEW, { ...input, elementId: measureId });
    const told = await app.as("luster/coordinator").must(RECORD_CHILD_VIEW, { ...input, form: "PICTOGRAMS" });

    expect([own["childView"], told["childView"]]).toMatchObject([
      { text: input["text"], form: "DRAWING", inOwnWords: true },
      { form: "PICTOGRAMS", inOwnWords: false },
    ]);
    expect((await partsOf(by, planId))["evaluations"][0].childViews).toMatchObject([{ measure: { text: expect.any(String) }, goal: null }, { measure: null }]);
  });

  test("is written once: no deed changes it, not even the child's (INV-23)", async () => {
    const { by } = await ready();

    const { __type: mutations } = await by.ask('{ __type(name: "Mutation") { fields { name } } }');

    expect(mutations.fields.map((it: Answer) => it["name"]).filter((it: string) => /ChildView/.test(it))).toEqual(["recordChildView"]);
    const rights = await app.database.sql<{ right: string }>(
      "select privilege_type as right from information_schema.role_table_grants where table_name = 'child_view' and grantee <> (select tableowner from pg_tables where tablename = 'child_view')",
    );
    expect(rights.map((it) => it.right).toSorted()).toEqual(["INSERT", "SELECT"]);
  });

  test("is not for an owner who is 18 (OWNER_IS_NO_CHILD)", async () => {
    const it = await going();

    await expectRefusal(app, it.by, RECORD_CHILD_VIEW, { evaluationId: it.evaluationId, text: "Bra", form: "WORDS" }, "OWNER_IS_NO_CHILD");
  });
});

describe("the owner's word", () => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = async () => {
    const it = await going();
    await judgedBy("luster/coordinator", it.evaluationId, it.goalId);
    return { ...it, input: { ...(await onEvaluation(it.planId, it.evaluationId)), word: "Det går bra.", agrees: true } as Answer };
  };

  everyDeed({ app: () => app, deed: "giveWordOnEvaluation", document: GIVE_WORD_ON_EVALUATION, ready, ...others });
  onceUnderOneKey({ app: () => app, document: GIVE_WORD_ON_EVALUATION, ready, otherwise: { agrees: false } });

  test("that the owner gave is not written over by the coordinator, who writes down only what was told (OWN_WORDS_ARE_THE_OWNERS, INV-23)", async () => {
    const it = await ready();
    expect(await word(it, "luster/coordinator")).toMatchObject({ state: "OWNER_HEARD", ownerWordAsTold: true });
    expect(await word(it, it.owner)).toMatchObject({ state: "OWNER_HEARD", ownerWordAsTold: false });

    const said = { ...(await onEvaluation(it.planId, it.evaluationId)), word: "Noko anna", agrees: true };
    await expectRefusal(app, it.by, GIVE_WORD_ON_EVALUATION, said, "OWN_WORDS_ARE_THE_OWNERS");
  });

  test("is about what stood there: when others say something new, it is asked for again (LUND-8-4)", async () => {
    const it = await ready();
    await word(it, it.owner);
    expect(await judgedBy(it.owner, it.evaluationId, it.measureId, { nextStep: "END" })).toMatchObject({ state: "OWNER_HEARD" });

    expect(await judgedBy("luster/coordinator", it.evaluationId, it.goalId, { result: "NOT_REACHED" })).toMatchObject({ state: "DRAFT", ownerWord: expect.any(String) });
    await expectRefusal(app, it.by, COMPLETE_EVALUATION, await onEvaluation(it.planId, it.evaluationId), "OWNERS_VIEW_REQUIRED");
  });
});

describe("ending an evaluation", () => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const heard = async () => {
    const it = await going();
    await judgedBy("luster/coordinator", it.evaluationId, it.goalId);
    await judgedBy("luster/coordinator", it.evaluationId, it.measureId, { nextStep: "END" });
    await word(it, it.owner);
    return { ...it, input: await onEvaluation(it.planId, it.evaluationId) };
  };

  everyDeed({ app: () => app, deed: "completeEvaluation", document: COMPLETE_EVALUATION, ready: heard, ...others });
  onceUnderOneKey({ app: () => app, document: COMPLETE_EVALUATION, ready: heard, otherwise: { nextOn: "2026-12-01" } });

  test("closes what all say is over, with its history, and stands in the plan (LUND-7-12, SAM-57)", async () => {
    const it = await heard();
    await judgedBy(it.owner, it.evaluationId, it.goalId);

    const { evaluation, warnings } = await complete(it, { nextOn: "2026-12-01" });

    expect([evaluation.state, evaluation.nextOn, warnings]).toEqual(["COMPLETED", "2026-12-01", []]);
    const plan = await partsOf(it.by, it.planId);
    expect(plan["goals"]).toMatchObject([{ id: it.goalId, status: "REACHED", measures: [{ status: "COMPLETED" }] }]);
    expect(plan["progress"]).toMatchObject({ lastEvaluatedOn: "2026-06-15", nextEvaluationOn: "2026-12-01" });
    const { plan: past } = await it.by.ask("query Past($id: ID!) { plan(id: $id) { goals { history { fields { field before after } } } } }", { id: it.planId });
    expect(past.goals[0].history.at(-1)).toEqual({ fields: [{ field: "STATUS", before: "ACTIVE", after: "REACHED" }] });
  });

  test.each([
    ["those who evaluated differ", "NOT_REACHED", "CONTINUE", true],
    ["the owner does not go along", "REACHED", "CLOSE", false],
  ])("closes nothing where %s: both views stand, and it is warned of (EVALUATORS_DISAGREE, LUND-7-12, LUND-8-4)", async (_, result, nextStep, agrees) => {
    const it = await heard();
    await judgedBy(it.owner, it.evaluationId, it.goalId, { result, nextStep });
    await word(it, it.owner, agrees);

    const { warnings } = await complete(it);

    expect(warnings).toEqual([{ code: "EVALUATORS_DISAGREE" }]);
    const { goals, evaluations } = await partsOf(it.by, it.planId);
    expect([goals[0].status, evaluations[0].answers]).toEqual(["ACTIVE", expect.arrayContaining([expect.objectContaining({ nextStep })])]);
  });

  test("waits for the owner's word and for somebody's answer, and is done once (OWNERS_VIEW_REQUIRED, EVALUATION_EMPTY, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const it = await going();
    await expectRefusal(app, it.by, COMPLETE_EVALUATION, await onEvaluation(it.planId, it.evaluationId), "OWNERS_VIEW_REQUIRED");
    await word(it, it.owner);
    await expectRefusal(app, it.by, COMPLETE_EVALUATION, await onEvaluation(it.planId, it.evaluationId), "EVALUATION_EMPTY");
    await judgedBy(it.owner, it.evaluationId, it.goalId);
    await complete(it);

    await expectRefusal(app, it.by, COMPLETE_EVALUATION, await onEvaluation(it.planId, it.evaluationId), "NOT_ALLOWED_IN_THIS_STATE");
    const { expectedVersion } = await onEvaluation(it.planId, it.evaluationId);
    await expectRefusal(app, it.by, SET_ASIDE, { elementId: it.evaluationId, expectedVersion }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("names a next day that is to come (INVALID_INPUT)", async () => {
    const it = await heard();

    await expectRefusal(app, it.by, COMPLETE_EVALUATION, { ...it.input, nextOn: "2026-06-15" }, "INVALID_INPUT");
  });

  test("is refused once the consent has been withdrawn, as every deed of an evaluation is (CONSENT_REQUIRED, INV-15)", async () => {
    const it = await heard();
    await withdraw(app, it);

    await expectRefusal(app, it.by, COMPLETE_EVALUATION, it.input, "CONSENT_REQUIRED");
    await expectRefusal(app, it.by, EVALUATE_ELEMENT, { evaluationId: it.evaluationId, elementId: it.goalId, ...judged }, "CONSENT_REQUIRED");
  });

  test("does not overwrite what somebody has changed in the goal meanwhile: it closes the goal as it stands now (FAIL-16)", async () => {
    const it = await heard();
    await it.by.must(CHANGE_GOAL, { goalId: it.goalId, expectedVersion: 1, text: "Klare kvardagen" });

    await complete(it);

    expect((await partsOf(it.by, it.planId))["goals"][0]).toMatchObject({ text: "Klare kvardagen", status: "REACHED" });
  });
});

describe("the schedule of evaluations", () => {
  async function waitedFor(caseId: string): Promise<Answer[]> {
    const text = `select started_on::text as "startedOn", due_on::text as "dueOn", outcome from deadline where kind = 'PLAN_EVALUATION' and case_id = $1 order by started_on, id`;
    return app.database.sql<Answer>(text, [localIdOf(caseId)]);
  }

  test("follows the municipality's months from the plan's approval, and each evaluation settles one and starts the next (LUND-8-4)", async () => {
    await choosePlan(app, "luster", { evaluationMonths: 6 });
    const it = await going();
    expect(await waitedFor(it.caseId)).toEqual([{ startedOn: "2026-06-15", dueOn: "2026-12-15", outcome: null }]);
    await judgedBy(it.owner, it.evaluationId, it.goalId, { nextStep: "CONTINUE" });
    await word(it, it.owner);

    await complete(it, { nextOn: "2026-09-01" });

    expect(await waitedFor(it.caseId)).toEqual([
      { startedOn: "2026-06-15", dueOn: "2026-12-15", outcome: "MET" },
      { startedOn: "2026-06-15", dueOn: "2026-09-01", outcome: null },
    ]);
  });
});
