import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ADD_PLAN_PARTICIPANT, DESCRIBE_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
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
    const { owner, input } = await readyAndLeft(app, ready);

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

  test("takes somebody of another level, who reads along; the plan stays the municipality's (LOPPA-IP-5, GUIDE-KE-4, LOPPA-IP-8, SALANGEN-KE-6, LAW-02)", async () => {
    const { by, input, planId } = await ready();

    await by.must(ADD_PLAN_PARTICIPANT, { ...input, personId: await app.professionalId("luster/hospital"), function: "Sykehuset" });

    const hospital = app.as("luster/hospital");
    expect((await planFile(hospital, planId))["goals"]).toHaveLength(1);
    const refused = await hospital.raw(DESCRIBE_PLAN, { input: { ...(await onPlan(app, "luster", planId)), reviseOn: "2026-12-01" } });
    expect(refused.errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("takes somebody of another unit of the municipality, who works on the same case with what is theirs (LUSTER-TASK-5, SALANGEN-KE-6)", async () => {
    const { by, input, planId } = await ready();
    const other = await hire(app, "luster", "PROFESSIONAL", "Oppvekst");
    await by.must(ADD_PLAN_PARTICIPANT, { ...input, personId: other.id, function: "Skolen" });

    const { entry } = await other.client.must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "CONTRIBUTION", text: "Tilrettelegger skoledagen." });

    const units = "query Units($id: ID!) { plan(id: $id) { participants { person { ... on Professional { serviceUnit { name } } } } } }";
    const participants = (await other.client.ask(units, { id: planId }))["plan"].participants.map((it: Answer) => it["person"].serviceUnit?.name);
    expect(entry.text).toBe("Tilrettelegger skoledagen.");
    expect(new Set(participants).size).toBe(2);
  });

  test("names the basis it rests on: the consent when nothing else is said, else what fits and is told (PROC-05)", async () => {
    const basisOf = async (said: Answer): Promise<Answer> => {
      const { by, input } = await ready();
      return (await by.must(ADD_PLAN_PARTICIPANT, { ...input, ...said }))["participant"];
    };

    expect(await basisOf({})).toMatchObject({ basis: "CONSENT", basisNote: null });
    expect(await basisOf({ basis: "HPL_25" })).toMatchObject({ basis: "HPL_25", basisNote: null });
    expect(await basisOf({ basis: "OTHER_STATUTE", basisNote: " hol § 6-1 " })).toMatchObject({ basis: "OTHER_STATUTE", basisNote: "hol § 6-1" });
  });

  test.each([{ basis: "OTHER_STATUTE" }, { basis: "EMERGENCY", basisNote: " " }, { basis: "OWNER_ACCESS" }])(
    "is refused on a basis that does not carry it: %j (PROC-05, SHARING_BASIS_REQUIRED)",
    async (said) => {
      const { by, input } = await ready();

      await expectRefusal(app, by, ADD_PLAN_PARTICIPANT, { ...input, ...said }, "SHARING_BASIS_REQUIRED");
    },
  );

  test("takes somebody on the person's side, who may read it: a relative or guardian (LOPPA-IP-5, LUSTER-REQ-5)", async () => {
    const { story, parent: key } = family(app, "luster", "2017-01-20");
    const it = await filled(app, "luster", story);
    const coordinator = app.as("luster/coordinator");
    const { parties } = await caseFile(coordinator, it.caseId);
    const parent = parties.find((one: { role: string }) => one.role === "PARENT").person;

    const { participant } = await coordinator.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: parent.id, function: "Mor" });

    expect(participant).toMatchObject({ function: "Mor", basis: "CONSENT" });
    expect((await planFile(app.as(key), it.planId))["goals"]).toHaveLength(1);
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
