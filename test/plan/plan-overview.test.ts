import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_MEASURE, SET_ASIDE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { withParticipant, consentNow } from "../support/sharing.js";
import { SHARE_SECTIONS } from "../../src/demo/sharing-operations.js";
import { drafted, onPlan } from "../support/stages.js";

const WHO = "{ __typename ... on Person { name } ... on Professional { name title } }";
/** All that a page for print needs of a plan, as one document. */
const WHOLE = `query Whole($id: ID!) { plan(id: $id) { id state version periodFrom periodTo reviseOn values missingPoints owner { name }
  overview { goal { id text ownWords lifeArea targetOn status setAsideAt annotations { text at by ${WHO} } }
    measure { id text extent execution fromOn toOn status responsible ${WHO} needs { text } annotations { text at by ${WHO} } } }
  entries { kind text contributor ${WHO} } participants { function since until person ${WHO} } } }`;
const OVERVIEW = `query Overview($id: ID!, $includeSetAside: Boolean, $lifeArea: LifeArea, $responsibleId: ID, $dueBefore: LocalDate) { plan(id: $id) {
  overview(includeSetAside: $includeSetAside, lifeArea: $lifeArea, responsibleId: $responsibleId, dueBefore: $dueBefore) { goal { id text } measure { id text } } } }`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function lines(who: Client, id: string, wanted: Answer = {}): Promise<string[]> {
  const { overview } = (await who.ask(OVERVIEW, { id, ...wanted }))["plan"];
  return overview.map((it: Answer) => it["measure"]?.text ?? it["goal"].text);
}

/** A plan with so many goals, and so many measures under each. */
async function planWith(goals: number, measures: number) {
  const it = await drafted(app, "luster");
  const by = app.as("luster/coordinator");
  const responsibleId = await app.professionalId("luster/coordinator");
  const on = (): Promise<object> => onPlan(app, "luster", it.planId);
  const goalIds: string[] = [];
  for (let g = 1; g <= goals; g++) {
    const { goal } = await by.must(ADD_GOAL, {
      ...(await on()),
      ...aGoal({ text: `Mål ${g}`, lifeArea: g % 2 === 0 ? "HEALTH" : "DAILY_LIFE", targetOn: g === 1 ? "2026-08-01" : null }),
    });
    goalIds.push(goal.id);
    for (let m = 1; m <= measures; m++)
      await by.must(ADD_MEASURE, {
        ...(await on()),
        ...aMeasure({ goalId: goal.id, responsibleId: m === 1 ? responsibleId : it.subjectId, text: `Tiltak ${g}.${m}`, toOn: m === 1 ? "2026-07-01" : null }),
      });
  }
  return { ...it, by, responsibleId, goalIds };
}

describe("the whole plan on one page", () => {
  test("is one request within the limits: ten goals, forty measures, and all that belongs to them (SAM-60)", async () => {
    const it = await planWith(10, 4);

    const { status, data, errors } = await it.by.raw(WHOLE, { id: it.planId });

    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    const { overview, participants } = (data as Answer)["plan"];
    expect(overview).toHaveLength(50);
    expect(overview.filter((one: Answer) => one["measure"] === null)).toHaveLength(10);
    expect(new Set(overview.flatMap((one: Answer) => one["measure"]?.id ?? [])).size).toBe(40);
    expect(participants).toHaveLength(1);
  });

  test("stands in the order of the plan, each goal with its measures, and leaves out what is put away unless it is asked for (SAM-60, SAM-28)", async () => {
    const { by, planId, goalIds } = await planWith(2, 2);
    const goal = (await by.ask("query Goal($id: ID!) { node(id: $id) { ... on Goal { version } } }", { id: goalIds[1] }))["node"];
    await by.must(SET_ASIDE, { elementId: goalIds[1], expectedVersion: goal.version });

    expect(await lines(by, planId)).toEqual(["Mål 1", "Tiltak 1.1", "Tiltak 1.2"]);
    expect(await lines(by, planId, { includeSetAside: true })).toEqual(["Mål 1", "Tiltak 1.1", "Tiltak 1.2", "Mål 2", "Tiltak 2.1", "Tiltak 2.2"]);
  });

  test("is narrowed to a part of life, to what somebody is responsible for, and to what is due (SAM-60)", async () => {
    const { by, planId, responsibleId } = await planWith(2, 2);

    expect(await lines(by, planId, { lifeArea: "HEALTH" })).toEqual(["Mål 2", "Tiltak 2.1", "Tiltak 2.2"]);
    expect(await lines(by, planId, { responsibleId })).toEqual(["Mål 1", "Tiltak 1.1", "Mål 2", "Tiltak 2.1"]);
    expect(await lines(by, planId, { dueBefore: "2026-09-01" })).toEqual(["Mål 1", "Tiltak 1.1", "Mål 2", "Tiltak 2.1"]);
    expect(await lines(by, planId, { lifeArea: "HEALTH", responsibleId, dueBefore: "2026-07-01" })).toEqual([]);
    expect((await by.raw(OVERVIEW, { id: planId, responsibleId: "x" })).errors.map((it) => it.extensions["code"])).toEqual(["INVALID_INPUT"]);
  });

  test("is as much of the plan as has been shared: goals without their measures, or nothing (SAM-60, SAM-91)", async () => {
    const it = await withParticipant(app);
    const share = async (sections: string[]): Promise<void> => {
      const { id: consentId, version: expectedVersion } = await consentNow(app, it.owner, it.caseId);
      await app.as(it.owner).must(SHARE_SECTIONS, { consentId, expectedVersion, participantIds: [it.participantId], sections });
    };
    const seen = async (): Promise<Answer[] | null> => (await app.as("luster/professional").ask(OVERVIEW, { id: it.planId }))["plan"].overview;

    await share(["GOALS"]);
    const goalsAlone = await seen();
    await share(["VALUES"]);

    expect(goalsAlone).toMatchObject([{ measure: null }]);
    expect(await seen()).toBeNull();
  });
});
