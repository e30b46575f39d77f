import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_MEASURE, CHANGE_MEASURE, SET_ASIDE, TAKE_UP, UNDO_LAST_PLAN_CHANGE } from "../../src/demo/operations.js";
import type { Deed } from "../../src/tenants/deeds.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { changesPlan } from "../support/plan-checks.js";
import { aRelatedPlan, partsOf } from "../support/plan-parts.js";
import { ADD_RELATED_PLAN, CHANGE_MAPPING, CHANGE_RELATED_PLAN, DESCRIBE_FACILITATION, RECORD_MAPPING } from "../support/plan-part-operations.js";
import { withParticipant } from "../support/sharing.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

type Filled = Awaited<ReturnType<typeof filled>>;

/** A deed of the coordinator's on a plan that is being made. */
async function onAPlan(said: (it: Filled) => Answer | Promise<Answer>): Promise<Ready & Filled> {
  const it = await filled(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: { ...(await onPlan(app, "luster", it.planId)), ...(await said(it)) } };
}

/** A deed of the coordinator's on what the coordinator has put into a plan before. */
async function onAPart(document: string, shown: string, first: Answer, id: string, then: Answer): Promise<Ready & Filled> {
  const it = await onAPlan(() => first);
  const part = (await it.by.must(document, it.input))[shown];
  return { ...it, input: { [id]: part.id, expectedVersion: part.version, ...then } };
}

const others = {
  withoutPermission: "luster/hospital",
  withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
  elsewhere: "lund/coordinator",
} as const;
const answer = { lifeArea: "HOME", text: "Bur åleine og likar det." };

const onPlans: readonly (readonly [Deed, string, Answer, Answer])[] = [
  ["addRelatedPlan", ADD_RELATED_PLAN, aRelatedPlan(), { name: "Ein annan plan" }],
  ["recordMapping", RECORD_MAPPING, answer, { text: "Noko anna" }],
  ["describeFacilitation", DESCRIBE_FACILITATION, { meetingPlace: "Heime" }, { meetingPlace: "På ungdomshuset" }],
];

describe.each(onPlans)("a deed on a plan: %s", (deed, document, said, otherwise) => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = () => onAPlan(() => said);

  everyDeed({ app: () => app, deed, document, ready, ...others });
  onceUnderOneKey({ app: () => app, document, ready, otherwise });
  changesPlan({ app: () => app, document, ready });
});

const onParts: readonly (readonly [Deed, string, () => Promise<Ready & Filled>, Answer])[] = [
  ["changeRelatedPlan", CHANGE_RELATED_PLAN, () => onAPart(ADD_RELATED_PLAN, "relatedPlan", aRelatedPlan(), "relatedPlanId", { contact: "Kontaktlærar" }), { contact: "Rektor" }],
  ["changeMapping", CHANGE_MAPPING, () => onAPart(RECORD_MAPPING, "mappingAnswer", answer, "mappingId", { text: "Bur saman med ein ven." }), { text: "Noko anna" }],
];

describe.each(onParts)("a deed on a part of a plan: %s", (deed, document, ready, otherwise) => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  everyDeed({ app: () => app, deed, document, ready, ...others });
  onceUnderOneKey({ app: () => app, document, ready, otherwise });

  test("is refused on what is put away, and possible again once it is taken up (NOT_ALLOWED_IN_THIS_STATE, SAM-28)", async () => {
    const { by, input } = await ready();
    const elementId = input["relatedPlanId"] ?? input["mappingId"];
    await by.must(SET_ASIDE, { elementId, expectedVersion: 1 });

    await expectRefusal(app, by, document, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
    await by.must(TAKE_UP, { elementId, expectedVersion: 2 });
    await by.must(document, { ...input, expectedVersion: 3 });
  });
});

describe("pointers to other plans", () => {
  test("say which plan, whose it is, for when and where it is kept, and nothing of what it says (LAW-33, SAM-72, SAM-74, SAM-73)", async () => {
    const { by, input, planId } = await onAPlan(() => aRelatedPlan({ responsiblePerson: "Kontaktlærar", fromOn: "2026-08-01", toOn: "2027-06-20" }));

    await by.must(ADD_RELATED_PLAN, input);

    expect((await partsOf(by, planId))["relatedPlans"]).toMatchObject([
      { kind: "EDUCATION", name: "Opplæringsplan 2026", responsibleUnit: "Luster ungdomsskule", responsiblePerson: "Kontaktlærar", keptAt: "Skulens arkiv", toOn: "2027-06-20" },
    ]);
    const { __type: type } = await by.ask('{ __type(name: "RelatedPlan") { fields { name } } }');
    expect(type.fields.map((it: Answer) => it["name"])).not.toEqual(expect.arrayContaining(["text"]));
  });

  test("are put there by those who take part, of their own plan, and changed by them and no other participant (LAW-33, SAM-65)", async () => {
    const { planId } = await withParticipant(app);
    const professional = app.as("luster/professional");

    const { relatedPlan } = await professional.must(ADD_RELATED_PLAN, { ...(await onPlan(app, "luster", planId)), ...aRelatedPlan({ kind: "TREATMENT" }) });
    const changed = await professional.must(CHANGE_RELATED_PLAN, { relatedPlanId: relatedPlan.id, expectedVersion: 1, toOn: "2026-12-31" });

    expect(changed["relatedPlan"].history).toMatchObject([{ isNew: true }, { isNew: false, fields: [{ field: "TO_ON", before: null, after: "2026-12-31" }] }]);
    const other = await app.as("luster/coordinator").must(ADD_RELATED_PLAN, { ...(await onPlan(app, "luster", planId)), ...aRelatedPlan() });
    await expectRefusal(app, professional, CHANGE_RELATED_PLAN, { relatedPlanId: other["relatedPlan"].id, expectedVersion: 1, name: "Min" }, "NOT_YOURS_TO_DO");
  });

  test("end no sooner than they begin, on days that are days, and point at documents of this case alone (INVALID_DATE_ORDER, NOT_FOUND, SAM-75)", async () => {
    const { by, input } = await onAPlan(() => aRelatedPlan());

    await expectRefusal(app, by, ADD_RELATED_PLAN, { ...input, fromOn: "2026-08-01", toOn: "2026-07-01" }, "INVALID_DATE_ORDER");
    await expectRefusal(app, by, ADD_RELATED_PLAN, { ...input, documentId: input["planId"] }, "NOT_FOUND");
  });
});

describe("the mapping", () => {
  test("keeps what was said, by whom and when, of as many parts of life as are needed (LUND-8-2, SAM-69, SAM-70)", async () => {
    const { by, input, planId, owner } = await onAPlan(() => answer);
    const { me } = await app.as(owner).ask("query Me { me { id } }");

    const { mappingAnswer } = await by.must(RECORD_MAPPING, { ...input, saidById: me.id, saidOn: "2026-06-01" });

    expect(mappingAnswer).toMatchObject({ lifeArea: "HOME", saidOn: "2026-06-01", saidBy: { id: me.id } });
    expect((await partsOf(by, planId))["mapping"]).toHaveLength(1);
  });

  test("is behind goals and measures that refer to it; an answer of another plan is not there (LUND-8-1, NOT_FOUND)", async () => {
    const { by, input, planId } = await onAPlan(() => answer);
    const { mappingAnswer } = await by.must(RECORD_MAPPING, input);
    const mappingIds = [mappingAnswer.id];
    const responsibleId = await app.professionalId("luster/coordinator");

    const { goal } = await by.must(ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal({ mappingIds }) });
    await by.must(ADD_MEASURE, { ...(await onPlan(app, "luster", planId)), ...aMeasure({ goalId: goal.id, responsibleId, mappingIds }) });

    const { goals } = await partsOf(by, planId);
    expect(goals[1]).toMatchObject({ mapping: [{ id: mappingAnswer.id }], measures: [{ mapping: [{ id: mappingAnswer.id }] }] });
    const other = await onAPlan(() => aGoal({ mappingIds }));
    await expectRefusal(app, by, ADD_GOAL, other.input, "NOT_FOUND");
  });

  test("that the owner wrote is changed by the owner alone, others remark; nothing was said tomorrow (INV-23, OWN_WORDS_ARE_THE_OWNERS, INVALID_INPUT)", async () => {
    const { by, input, owner } = await onAPlan(() => answer);
    const { mappingAnswer } = await app.as(owner).must(RECORD_MAPPING, input);
    const change = { mappingId: mappingAnswer.id, expectedVersion: 1, text: "Retta på" };

    await expectRefusal(app, by, CHANGE_MAPPING, change, "OWN_WORDS_ARE_THE_OWNERS");
    await expectRefusal(app, app.as(owner), CHANGE_MAPPING, { ...change, saidOn: "2026-06-16" }, "INVALID_INPUT");
    const changed = await app.as(owner).must(CHANGE_MAPPING, change);
    expect(changed["mappingAnswer"].history.at(-1)).toMatchObject({ fields: [{ field: "TEXT", before: answer.text, after: "Retta på" }] });
  });

  test("is taken back like every other change of the plan (FAIL-16)", async () => {
    const { by, input, planId } = await onAPlan(() => answer);
    await by.must(RECORD_MAPPING, input);

    await by.must(UNDO_LAST_PLAN_CHANGE, await onPlan(app, "luster", planId));

    expect(await partsOf(by, planId)).toMatchObject({ mapping: [], mappingSetAside: [{ version: 2 }] });
  });
});

describe("measures of every kind", () => {
  test.each(["TRAINING", "GUIDANCE", "EDUCATION", "NEW_WAY"])("%s stands beside what the catalogue offers, in free text (LUND-9-4, LUND-9-12, LUND-9-13)", async (kind) => {
    const responsibleId = await app.professionalId("luster/coordinator");
    const { by, input, planId } = await onAPlan(({ goalId }) => aMeasure({ goalId, responsibleId, kind, text: "Lærer familien å bruke tavla" }));

    const { measure } = await by.must(ADD_MEASURE, input);
    await by.must(CHANGE_MEASURE, { measureId: measure.id, expectedVersion: 1, kind: "SERVICE" });

    expect((await partsOf(by, planId))["goals"][0].measures[1]).toMatchObject({ id: measure.id, kind: "SERVICE" });
  });
});

describe("what it takes for the person to take part", () => {
  test("is kept in the plan: where to meet, how to be reached, interpreter and support, with its history (LUND-9-9, LUND-9-11)", async () => {
    const said = { meetingPlace: "På fotballbanen", contactPreference: "SMS etter klokka 12", interpreterLanguage: "Norsk teiknspråk", communicationSupport: "Piktogram" };
    const { by, input, planId } = await onAPlan(() => said);

    const { plan } = await by.must(DESCRIBE_FACILITATION, input);
    await by.must(DESCRIBE_FACILITATION, { ...(await onPlan(app, "luster", planId)), interpreterLanguage: null });

    expect(plan.facilitation).toMatchObject({ ...said, facilitation: null });
    const { planHistory } = await by.ask("query History($id: ID!) { planHistory(planId: $id, first: 1) { nodes { fields { field before after } } } }", { id: planId });
    expect(planHistory.nodes[0].fields).toEqual([{ field: "INTERPRETER_LANGUAGE", before: "Norsk teiknspråk", after: null }]);
  });
});
