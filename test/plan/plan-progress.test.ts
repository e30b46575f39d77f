import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ACCEPT_MEASURE, ADD_GOAL, CLOSE_PLAN, DESCRIBE_PLAN, SET_MEASURE_STATUS } from "../../src/demo/operations.js";
import { REQUEST_PROGRESS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aGoal } from "../support/inputs.js";
import { aRelatedPlan, begun, choosePlan, crisis, partsOf, withParts } from "../support/plan-parts.js";
import { ADD_RELATED_PLAN, ADD_SECTION_TEXT, DESCRIBE_FACILITATION } from "../support/plan-part-operations.js";
import { REOPEN_PLAN } from "../support/plan-life.js";
import { withParticipant } from "../support/sharing.js";
import { active, filled, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const progressOf = async (who: string, planId: string): Promise<Answer> => (await partsOf(app.as(who), planId))["progress"];

describe("the progress of a whole plan", () => {
  test("tells the coordinator goal by goal what is under way, overdue and unanswered (LUND-11.3-1, LUND-2-KOORD-5)", async () => {
    const { planId, goalId, measureId } = await active(app, "luster");
    const coordinator = app.as("luster/coordinator");
    expect(await progressOf("luster/coordinator", planId)).toMatchObject({
      goals: [{ goal: { id: goalId }, measures: [{ status: "AGREED", count: 1 }] }],
      overdue: 0,
      unanswered: 1,
    });

    await coordinator.must(ACCEPT_MEASURE, { measureId, expectedVersion: 1 });
    await coordinator.must(SET_MEASURE_STATUS, { measureId, expectedVersion: 2, status: "IN_PROGRESS" });
    app.setClock("2026-12-21T08:00:00Z");

    expect(await progressOf("luster/coordinator", planId)).toMatchObject({ goals: [{ measures: [{ status: "IN_PROGRESS", count: 1 }], overdue: 1 }], overdue: 1, unanswered: 0 });
  });

  test("tells everybody whose turn it is: the owner's, the coordinator's, those who have been asked, or nobody's (LUND-11.3-1, LUND-2-KOORD-5)", async () => {
    const turns = async (planId: string, who = "luster/coordinator") => (await progressOf(who, planId))["turns"];
    expect(await turns((await filled(app, "luster")).planId)).toEqual(["COORDINATOR"]);
    expect(await turns((await submitted(app, "luster")).planId)).toEqual(["OWNER", "COORDINATOR"]);
    const it = await withParticipant(app);
    const coordinator = app.as("luster/coordinator");
    await coordinator.must(ACCEPT_MEASURE, { measureId: it.measureId, expectedVersion: 1 });
    expect(await turns(it.planId, it.owner)).toEqual(["NOBODY"]);

    await coordinator.must(REQUEST_PROGRESS, { planId: it.planId, askedId: it.professionalId, text: "Korleis går det?" });
    expect(await progressOf(it.owner, it.planId)).toMatchObject({ openRequests: 1, turns: ["PARTICIPANTS"] });
    await begun(app, it.planId);
    expect(await turns(it.planId)).toEqual(["OWNER", "PARTICIPANTS"]);
  });

  test("is not for those who only know that there is a plan (SALANGEN-KE-5)", async () => {
    const { planId } = await active(app, "luster");

    expect(await progressOf("luster/unit-leader", planId)).toBeNull();
  });
});

describe("a plan as the tool of the person who owns it", () => {
  test("carries what matters to the owner and every goal in the owner's own words (LUND-2-IP-1)", async () => {
    const { planId, owner } = await filled(app, "luster");
    const person = app.as(owner);
    await person.must(DESCRIBE_PLAN, { ...(await onPlan(app, "luster", planId)), values: "Å bestemme sjølv." });
    await person.must(ADD_GOAL, { ...(await onPlan(app, "luster", planId)), ...aGoal({ ownWords: "Eg vil ha krefter att." }) });

    const { plan } = await app.as("luster/coordinator").ask("query Own($id: ID!) { plan(id: $id) { values goals { ownWords } } }", { id: planId });

    expect(plan).toEqual({ values: "Å bestemme sjølv.", goals: [{ ownWords: null }, { ownWords: "Eg vil ha krefter att." }] });
  });

  test("shows the whole offer in one view: the services, the measures with who does them, the other plans and those who take part (LUND-2-IP-2)", async () => {
    const { planId, owner } = await withParticipant(app);
    await app.as("luster/coordinator").must(ADD_RELATED_PLAN, { ...(await onPlan(app, "luster", planId)), ...aRelatedPlan() });
    const whole = `query Whole($id: ID!) { plan(id: $id) { services { type provider } goals { measures { text responsible { __typename } } } relatedPlans { name } participants { function } } }`;

    const { plan } = await app.as(owner).ask(whole, { id: planId });
    const { plan: seen } = await app.as("luster/professional").ask(whole, { id: planId });

    expect(plan.services.length).toBeGreaterThan(1);
    expect([plan.goals[0].measures.length, plan.relatedPlans.length, plan.participants.length]).toEqual([1, 1, 2]);
    expect(seen.services).toBeNull();
  });
});

describe("a plan that is taken up again", () => {
  test("holds its sections, pointers, mapping and the tree of its goals as the one that ended did, and no evaluation (INV-11, SAM-136)", async () => {
    await choosePlan(app, "luster", { sections: [crisis] });
    const { planId, owner, goalId } = await active(app, "luster");
    const coordinator = app.as("luster/coordinator");
    const on = () => onPlan(app, "luster", planId);
    const { mappingId } = await withParts(app, "luster", planId);
    const { addedSections } = await partsOf(coordinator, planId);
    await coordinator.must(ADD_SECTION_TEXT, { ...(await on()), sectionId: addedSections[0].id, text: "Ring meg." });
    await coordinator.must(DESCRIBE_FACILITATION, { ...(await on()), meetingPlace: "Heime" });
    await coordinator.must(ADD_GOAL, { ...(await on()), ...aGoal({ parentId: goalId, mappingIds: [mappingId] }) });
    const before = await partsOf(app.as(owner), planId);
    await app.as(owner).must(CLOSE_PLAN, { ...(await on()), reason: "OWNER_WISH" });

    const { plan } = await app.as("luster/unit-leader").must(REOPEN_PLAN, { ...(await on()), reason: "Behovet er komme att." });

    const now = await partsOf(app.as(owner), plan.id);
    expect(now).toMatchObject({ addedSections: [{ key: "CRISIS", texts: [{ text: "Ring meg." }] }], evaluations: [] });
    expect(now["relatedPlans"].map((it: Answer) => it["name"])).toEqual(before["relatedPlans"].map((it: Answer) => it["name"]));
    expect(now["mapping"].map((it: Answer) => it["text"])).toEqual(before["mapping"].map((it: Answer) => it["text"]));
    expect(now["goals"][1]).toMatchObject({ parent: { id: now["goals"][0].id }, mapping: [{ id: now["mapping"][0].id }] });
    const { plan: read } = await app.as(owner).ask("query Place($id: ID!) { plan(id: $id) { facilitation { meetingPlace } } }", { id: plan.id });
    expect(read.facilitation.meetingPlace).toBe("Heime");
  });
});
