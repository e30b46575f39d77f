import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ADD_GOAL, ADD_MEASURE, ADD_PLAN_ENTRY, CHANGE_POLICY, DRAFT_PLAN, SET_ASIDE, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { changesPlan, writesInPlan } from "../support/plan-checks.js";
import { background, choosePlan, crisis, partsOf, planChoice } from "../support/plan-parts.js";
import { ADD_PLAN_SECTION, ADD_SECTION_TEXT, CHANGE_SECTION_TEXT } from "../support/plan-part-operations.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { withParticipant } from "../support/sharing.js";
import { consented, filled, onCase, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const others = {
  withoutPermission: "luster/hospital",
  withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
  elsewhere: "lund/coordinator",
} as const;

/** A plan that was begun before the municipality had any sections; it has some now. */
async function without(first: Answer = { ...background, isRequired: false }) {
  await choosePlan(app, "luster", { sections: [], templates: [] });
  const it = await filled(app, "luster");
  await choosePlan(app, "luster", { sections: [first, crisis] });
  return { ...it, by: app.as("luster/coordinator") };
}

async function withSection() {
  const it = await without();
  const { section } = await it.by.must(ADD_PLAN_SECTION, { ...(await onPlan(app, "luster", it.planId)), sectionKey: "CRISIS" });
  return { ...it, sectionId: section.id as string };
}

async function withText(who = "luster/coordinator") {
  const it = await withSection();
  const by = app.as(who === "owner" ? it.owner : who);
  const said = { ...(await onPlan(app, "luster", it.planId)), sectionId: it.sectionId, text: "Ring meg." };
  const { sectionText } = await by.must(ADD_SECTION_TEXT, said);
  return { ...it, textId: sectionText.id as string };
}

describe("the municipality's own sections", () => {
  const begin = async (more: Answer = {}): Promise<Answer> => {
    const { caseId } = await consented(app, "luster");
    return app.as("luster/coordinator").do(DRAFT_PLAN, { ...(await onCase(app, "luster", caseId)), ...more });
  };
  const keysOf = async (planId: string): Promise<string[]> => (await partsOf(app.as("luster/coordinator"), planId))["addedSections"].map((it: Answer) => it["key"]);

  test("are in plans that begin while they are chosen, as they stood then; what is chosen later changes no plan that has begun (SAM-50, SAM-129)", async () => {
    await choosePlan(app, "luster", { sections: [background, { ...crisis, fromOn: "2026-07-01" }] });
    const { plan } = await begin();
    await choosePlan(app, "luster", { sections: [{ ...background, titleNn: "Livet til no", isRequired: false }, crisis] });

    const { addedSections, missingSections } = await partsOf(app.as("luster/coordinator"), plan.id);

    expect(addedSections).toMatchObject([{ key: "BACKGROUND", title: "Bakgrunn", isRequired: true, texts: [] }]);
    expect(addedSections[0].guide).toContain("planeigaren");
    expect(missingSections).toEqual([{ key: "BACKGROUND" }]);
  });

  test("are chosen by a template, which suggests parts of life, writes no goal and is never needed (LUND-9-10, SAM-127, SAM-128)", async () => {
    const templates = [{ key: "CHILD", titleNb: "Barn og unge", titleNn: "Barn og unge", sections: ["CRISIS"], goalAreas: ["SCHOOL", "LEISURE"] }];
    await choosePlan(app, "luster", { sections: [{ ...background, isRequired: false }, crisis], templates });

    const [chosen, free, unknown] = [await begin({ templateKey: "CHILD" }), await begin(), await begin({ templateKey: "DIAGNOSIS" })];

    expect(await keysOf(chosen["plan"].id)).toEqual(["CRISIS"]);
    expect(await partsOf(app.as("luster/coordinator"), chosen["plan"].id)).toMatchObject({ templateKey: "CHILD", suggestedAreas: ["SCHOOL", "LEISURE"], goals: [] });
    expect(await keysOf(free["plan"].id)).toEqual(["BACKGROUND", "CRISIS"]);
    expect(unknown["errors"]).toMatchObject([{ code: "TEMPLATE_UNKNOWN" }]);
  });

  test.each([
    ["keyTwice", { sections: [crisis, crisis] }],
    ["unknownSection", { sections: [crisis], templates: [{ key: "CHILD", titleNb: "Barn", titleNn: "Barn", sections: ["BACKGROUND"] }] }],
    ["matches", { sections: [{ ...crisis, key: "crisis" }] }],
  ])("are not chosen in contradiction (%s)", async (rule, plan: Answer) => {
    const { errors } = await app.as("luster/system-coordinator").do(CHANGE_POLICY, await planChoice(app, "luster", plan));

    expect(errors).toMatchObject([{ code: "POLICY_INVALID" }]);
    expect(JSON.stringify(errors)).toContain(rule);
  });

  test("that are required hold the plan back until something stands there, and are not put away (PLAN_INCOMPLETE, SECTION_REQUIRED, SAM-50, SAM-68)", async () => {
    const it = await without(background);
    const on = () => onPlan(app, "luster", it.planId);
    const { section } = await it.by.must(ADD_PLAN_SECTION, { ...(await on()), sectionKey: "BACKGROUND" });

    const error = await expectRefusal(app, it.by, SUBMIT_PLAN, await on(), "PLAN_INCOMPLETE");
    expect(JSON.stringify(error["details"])).toContain("BACKGROUND");
    await expectRefusal(app, it.by, SET_ASIDE, { elementId: section.id, expectedVersion: 1 }, "SECTION_REQUIRED");
    await it.by.must(ADD_SECTION_TEXT, { ...(await on()), sectionId: section.id, text: "Flytta hit i fjor." });
    await it.by.must(SUBMIT_PLAN, await on());
  });
});

describe("adding a section to a plan that has begun", () => {
  const ready = async () => {
    const it = await without();
    return { ...it, input: { ...(await onPlan(app, "luster", it.planId)), sectionKey: "CRISIS" } as Answer };
  };

  everyDeed({ app: () => app, deed: "addPlanSection", document: ADD_PLAN_SECTION, ready, ...others });
  onceUnderOneKey({ app: () => app, document: ADD_PLAN_SECTION, ready, otherwise: { sectionKey: "BACKGROUND" } });
  changesPlan({ app: () => app, document: ADD_PLAN_SECTION, ready });

  test("is of one the municipality has, once; put away and taken up with what stands there (SECTION_NOT_OFFERED, SECTION_EXISTS, SAM-129)", async () => {
    const it = await withText();
    const on = () => onPlan(app, "luster", it.planId);

    await expectRefusal(app, it.by, ADD_PLAN_SECTION, { ...(await on()), sectionKey: "UNKNOWN" }, "SECTION_NOT_OFFERED");
    await expectRefusal(app, it.by, ADD_PLAN_SECTION, { ...(await on()), sectionKey: "CRISIS" }, "SECTION_EXISTS");
    await it.by.must(SET_ASIDE, { elementId: it.sectionId, expectedVersion: 1 });
    expect(await partsOf(it.by, it.planId)).toMatchObject({ addedSections: [], addedSectionsSetAside: [{ key: "CRISIS" }] });
    await expectRefusal(app, it.by, ADD_SECTION_TEXT, { ...(await on()), sectionId: it.sectionId, text: "Meir" }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("writing in a section", () => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = async () => {
    const it = await withSection();
    return { ...it, input: { ...(await onPlan(app, "luster", it.planId)), sectionId: it.sectionId, text: "Ring meg." } as Answer };
  };

  everyDeed({ app: () => app, deed: "addSectionText", document: ADD_SECTION_TEXT, ready, ...others });
  onceUnderOneKey({ app: () => app, document: ADD_SECTION_TEXT, ready, otherwise: { text: "Noko anna" } });
  changesPlan({ app: () => app, document: ADD_SECTION_TEXT, ready });

  test("is for owner, coordinator and those who take part, each in a text of their own (SAM-64, SAM-65)", async () => {
    await choosePlan(app, "luster", { sections: [crisis] });
    const it = await withParticipant(app);
    const { addedSections } = await partsOf(app.as(it.owner), it.planId);

    for (const who of [it.owner, "luster/coordinator", "luster/professional"])
      await app.as(who).must(ADD_SECTION_TEXT, { ...(await onPlan(app, "luster", it.planId)), sectionId: addedSections[0].id, text: `Skrive av ${who}` });

    expect((await partsOf(app.as(it.owner), it.planId))["addedSections"][0].texts.map((one: Answer) => one["inOwnWords"])).toEqual([true, false, false]);
  });
});

describe("changing what stands in a section", () => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = async () => {
    const it = await withText();
    return { ...it, input: { textId: it.textId, expectedVersion: 1, text: "Ring meg først." } as Answer };
  };

  everyDeed({ app: () => app, deed: "changeSectionText", document: CHANGE_SECTION_TEXT, ready, ...others });
  onceUnderOneKey({ app: () => app, document: CHANGE_SECTION_TEXT, ready, otherwise: { text: "Noko anna" } });
  writesInPlan({ app: () => app, document: CHANGE_SECTION_TEXT, ready });

  test("is refused while the plan waits for its owner's answer (PLAN_NOT_OPEN_FOR_CHANGE)", async () => {
    const { by, input, planId } = await ready();
    await by.must(SUBMIT_PLAN, await onPlan(app, "luster", planId));

    await expectRefusal(app, by, CHANGE_SECTION_TEXT, input, "PLAN_NOT_OPEN_FOR_CHANGE");
  });

  test("keeps what stood there, and leaves the owner's words to the owner (INV-23, OWN_WORDS_ARE_THE_OWNERS, SAM-61)", async () => {
    const it = await withText("owner");
    const change = { textId: it.textId, expectedVersion: 1, text: "Ring mamma." };

    for (const [document, input] of [
      [CHANGE_SECTION_TEXT, change],
      [SET_ASIDE, { elementId: it.textId, expectedVersion: 1 }],
    ] as const)
      await expectRefusal(app, it.by, document, input, "OWN_WORDS_ARE_THE_OWNERS");
    const { sectionText } = await app.as(it.owner).must(CHANGE_SECTION_TEXT, change);
    expect(sectionText.history.at(-1)).toEqual({ isNew: false, fields: [{ field: "TEXT", before: "Ring meg.", after: "Ring mamma." }] });
  });

  test("by two who do not see each other loses no word: whoever has not read the other's is told (FAIL-16, SAM-67)", async () => {
    const { textId, by, planId } = await withText();
    const read = async (): Promise<Answer> => (await partsOf(by, planId))["addedSections"][0].texts[0];
    const step = fc.record({ editor: fc.nat(1), looks: fc.boolean() });
    let count = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        const first = await read();
        const screens = [first["version"], first["version"]];
        const model = { text: first["text"], version: first["version"] };
        for (const { editor, looks } of steps) {
          if (looks) screens[editor] = (await read())["version"];
          const text = `Tekst ${(count += 1)}`;
          const payload = await by.do(CHANGE_SECTION_TEXT, { textId, expectedVersion: screens[editor], text });
          const isFresh = screens[editor] === model.version;
          expect(payload["errors"].map((it: Answer) => it["code"])).toEqual(isFresh ? [] : ["STALE_VERSION"]);
          if (!isFresh) continue;
          Object.assign(model, { text, version: model.version + 1 });
          screens[editor] = model.version;
        }
        expect(await read()).toMatchObject(model);
      }),
      { numRuns: 6, seed: 21 },
    );
  });
});

describe("a plan with needs, goals, measures and who does what when", () => {
  test("names the need a measure covers, its responsible, its days (SALANGEN-IP-3, LOPPA-IP-4)", async () => {
    const { caseId } = await consented(app, "luster");
    const by = app.as("luster/coordinator");
    const { plan } = await by.must(DRAFT_PLAN, { ...(await onCase(app, "luster", caseId)), periodFrom: "2026-06-15" });
    const on = () => onPlan(app, "luster", plan.id);
    const { entry: need } = await by.must(ADD_PLAN_ENTRY, { ...(await on()), kind: "NEED", text: "Følgje til trening" });
    const { goal } = await by.must(ADD_GOAL, { ...(await on()), ...aGoal() });
    const responsibleId = await app.professionalId("luster/coordinator");

    await by.must(ADD_MEASURE, { ...(await on()), ...aMeasure({ goalId: goal.id, responsibleId, needIds: [need.id] }) });

    const read = "query Read($id: ID!) { plan(id: $id) { goals { measures { text fromOn toOn needs { text } responsible { ... on Professional { id } } } } } }";
    expect((await by.ask(read, { id: plan.id }))["plan"].goals[0].measures).toMatchObject([
      { fromOn: "2026-06-20", toOn: "2026-12-20", needs: [{ text: "Følgje til trening" }], responsible: { id: responsibleId } },
    ]);
  });
});
