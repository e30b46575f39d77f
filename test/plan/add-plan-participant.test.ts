import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";
import { changesPlan, notForOthers } from "../support/plan-checks.js";
import { active, caseFile, family, filled, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(stage = filled): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await stage(app, "luster");
  const personId = await app.professionalId("luster/professional");
  return { ...it, by: app.as("luster/coordinator"), input: { ...(await onPlan(app, "luster", it.planId)), personId, function: "Oppfølging i hverdagen" } };
}

describe("adding a participant to a plan", () => {
  everyDeed({
    app: () => app,
    deed: "addPlanParticipant",
    document: ADD_PLAN_PARTICIPANT,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: ADD_PLAN_PARTICIPANT, ready, otherwise: { function: "Noe annet" } });

  changesPlan({ app: () => app, document: ADD_PLAN_PARTICIPANT, ready });

  notForOthers({
    app: () => app,
    document: ADD_PLAN_PARTICIPANT,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("is not the owner's to do, who tells the coordinator whom to ask (NOT_YOURS_TO_DO)", async () => {
    const { owner, input } = await ready();

    await expectRefusal(app, app.as(owner), ADD_PLAN_PARTICIPANT, input, "NOT_YOURS_TO_DO");
  });

  test("opens the plan to them from now on, and not the case file (INV-03)", async () => {
    const { by, input, planId, caseId } = await ready();
    const professional = app.as("luster/professional");
    const before = await professional.raw(NODE, { id: planId });

    const { participant } = await by.must(ADD_PLAN_PARTICIPANT, input);

    expect(before.errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect(participant.function).toBe("Oppfølging i hverdagen");
    const { goals, participants } = await planFile(professional, planId);
    expect(goals).toMatchObject([{ text: "Klare hverdagen hjemme", measures: [{ text: "Fast trening" }] }]);
    expect(participants).toContainEqual(expect.objectContaining({ id: participant.id, since: "2026-06-15", until: null }));
    expect(await caseFile(professional, caseId)).toMatchObject({ assessments: [], decisions: [], clarifications: [], services: [], parties: [], recommendations: [] });
  });

  test("lets them write down what they contribute", async () => {
    const { by, input, planId } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, input);

    const { entry } = await app.as("luster/professional").must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "CONTRIBUTION", text: "Følger til trening." });

    expect(entry.kind).toBe("CONTRIBUTION");
  });

  test("takes somebody of another level, who reads along (LOPPA-IP-5, GUIDE-KE-4)", async () => {
    const { by, input, planId } = await ready();

    await by.must(ADD_PLAN_PARTICIPANT, { ...input, personId: await app.professionalId("luster/hospital"), function: "Sykehuset" });

    expect((await planFile(app.as("luster/hospital"), planId))["goals"]).toHaveLength(1);
  });

  test("takes somebody on the person's side (LOPPA-IP-5)", async () => {
    const { story } = family(app, "luster", "2017-01-20");
    const it = await filled(app, "luster", story);
    const coordinator = app.as("luster/coordinator");
    const { parties } = await caseFile(coordinator, it.caseId);
    const parent = parties.find((one: { role: string }) => one.role === "PARENT").person;

    const { participant } = await coordinator.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: parent.id, function: "Mor" });

    expect(participant.function).toBe("Mor");
  });

  test("goes on in an active plan", async () => {
    const { by, input } = await ready(active);

    const { plan } = await by.must(ADD_PLAN_PARTICIPANT, input);

    expect(plan.state).toBe("ACTIVE");
  });

  test("is refused when they take part already (PARTICIPANT_EXISTS)", async () => {
    const { by, input, planId } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, input);

    await expectRefusal(app, by, ADD_PLAN_PARTICIPANT, { ...input, ...(await onPlan(app, "luster", planId)) }, "PARTICIPANT_EXISTS");
  });

  test("is refused for a citizen who is nothing to the person (NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const { subjectId: stranger } = await ready();

    await expectRefusal(app, by, ADD_PLAN_PARTICIPANT, { ...input, personId: stranger }, "NOT_FOUND");
  });

  test("is refused for a professional of another municipality (NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const { id: elsewhere } = await hire(app, "lund", "PROFESSIONAL");

    await expectRefusal(app, by, ADD_PLAN_PARTICIPANT, { ...input, personId: elsewhere }, "NOT_FOUND");
  });
});
