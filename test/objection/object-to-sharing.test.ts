import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_PLAN_PARTICIPANT, CLOSE_PLAN, DRAFT_PLAN } from "../../src/demo/operations.js";
import { RESUME_SHARING, SHARE_SECTIONS, SUSPEND_SHARING } from "../../src/demo/sharing-operations.js";
import { OBJECT_TO_SHARING, OBJECTIONS, WITHDRAW_OBJECTION } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { consents, roomWithProfessional } from "../support/roster.js";
import { begun } from "../support/plan-parts.js";
import { onConsent, withParticipant } from "../support/sharing.js";
import { onCase, onPlan } from "../support/stages.js";

const READ = "query Sections($id: ID!) { plan(id: $id) { values goals { id } entries { id } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(more: Answer = {}) {
  const it = await withParticipant(app);
  return { ...it, by: app.as(it.owner), input: { caseId: it.caseId, recipientId: it.professionalId, ...more } as Answer };
}

async function readyToWithdraw() {
  const it = await ready();
  const { objection } = await it.by.must(OBJECT_TO_SHARING, it.input);
  return { ...it, input: { objectionId: objection.id, expectedVersion: objection.version } as Answer };
}

/** What the professional finds of the plan; null when there is nothing there. */
const seen = async (planId: string): Promise<Answer | null> => ((await app.as("luster/professional").raw(READ, { id: planId })).data as Answer | null)?.["plan"] ?? null;
const stranger = async () => (await hire(app, "luster", "PROFESSIONAL")).client;

describe("objecting to sharing", () => {
  everyDeed({
    app: () => app,
    deed: "objectToSharing",
    document: OBJECT_TO_SHARING,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: stranger, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });
  onceUnderOneKey({ app: () => app, document: OBJECT_TO_SHARING, ready, otherwise: { sections: ["VALUES"] } });

  test("works at once, over the consent: the recipient's next call finds nothing, and the coordinator goes on (PRIV-06)", async () => {
    const it = await ready();
    expect(await seen(it.planId)).toMatchObject({ goals: [{}] });

    await it.by.must(OBJECT_TO_SHARING, it.input);

    expect(await seen(it.planId)).toBeNull();
    expect((await app.as("luster/coordinator").ask(READ, { id: it.planId }))["plan"].goals).toHaveLength(1);
    expect((await it.by.ask(OBJECTIONS, { id: it.caseId }))["case"].sharingObjections).toMatchObject([{ recipient: { id: it.professionalId }, sections: [], withdrawnAt: null }]);
  });

  test("may be to parts of the plan: the others stay open (PRIV-06)", async () => {
    const it = await ready({ sections: ["CONTENT_POINTS"] });
    await it.by.must(OBJECT_TO_SHARING, it.input);

    expect(await seen(it.planId)).toMatchObject({ goals: [{}], entries: null });
  });

  test("against a part opens nothing of an ended plan to whoever is left in the room (PRIV-06, INV-11, SAM-153)", async () => {
    const it = await roomWithProfessional(app);
    await consents(app, it);
    const { plan } = await app.as("luster/coordinator").must(DRAFT_PLAN, { ...(await onCase(app, "luster", it.caseId)), periodFrom: "2026-06-15" });
    await app.as("luster/coordinator").must(ADD_GOAL, { ...(await onPlan(app, "luster", plan.id)), ...aGoal() });
    expect(await seen(plan.id)).toMatchObject({ goals: [{}] });
    await app.as(it.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", plan.id)), reason: "GOALS_REACHED" });

    await app.as(it.owner).must(OBJECT_TO_SHARING, { caseId: it.caseId, recipientId: it.professionalId, sections: ["VALUES"] });

    expect(await seen(plan.id)).toMatchObject({ values: null, goals: null, entries: null });
  });

  test("holds over what was shared part by part", async () => {
    const it = await ready({ sections: ["GOALS"] });
    await it.by.must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections: ["GOALS", "CONTENT_POINTS"] });
    await it.by.must(OBJECT_TO_SHARING, it.input);

    expect(await seen(it.planId)).toMatchObject({ goals: null, entries: [{}, {}] });
  });

  test("to the goals is to the evaluations of them too (PRIV-06, SAM-91)", async () => {
    const it = await ready({ sections: ["GOALS"] });
    await begun(app, it.planId);
    const READ_EVALUATIONS = "query Evaluations($id: ID!) { plan(id: $id) { evaluations { id } } }";
    const evaluations = async (): Promise<Answer> => (await app.as("luster/professional").ask(READ_EVALUATIONS, { id: it.planId }))["plan"].evaluations;
    expect(await evaluations()).toHaveLength(1);

    await it.by.must(OBJECT_TO_SHARING, it.input);

    expect((await evaluations()) ?? []).toEqual([]);
  });

  test("may be to everybody from a kind of unit, a hospital's own coordinating unit among them (PRIV-06, LAW-23)", async () => {
    const it = await ready();
    const fromHospital = await hire(app, "luster", "SPECIALIST_SERVICE", "Sykehusets koordinerende enhet (demo)");
    const adding = { ...(await onPlan(app, "luster", it.planId)), personId: fromHospital.id, function: "Sjukehuset" };
    await it.by.must(OBJECT_TO_SHARING, { caseId: it.caseId, recipientKind: "HOSPITAL_COORDINATING_UNIT" });
    await expectRefusal(app, app.as("luster/coordinator"), ADD_PLAN_PARTICIPANT, adding, "SHARING_OBJECTED");
    expect(await seen(it.planId)).toMatchObject({ goals: [{}] });
  });

  test("cannot be gone round: not by sharing anew, not by adding, not by taking up what was suspended (SHARING_OBJECTED, PRIV-06)", async () => {
    const it = await ready();
    await it.by.must(OBJECT_TO_SHARING, it.input);
    const sharing = { ...(await onConsent(app, it)), participantIds: [it.participantId], sections: ["GOALS"] };
    await expectRefusal(app, it.by, SHARE_SECTIONS, sharing, "SHARING_OBJECTED");

    await it.by.must(SUSPEND_SHARING, await onConsent(app, it));
    await it.by.must(RESUME_SHARING, await onConsent(app, it));
    expect(await seen(it.planId)).toBeNull();

    const other = await hire(app, "luster", "PROFESSIONAL");
    await it.by.must(OBJECT_TO_SHARING, { caseId: it.caseId, recipientId: other.id });
    const adding = { ...(await onPlan(app, "luster", it.planId)), personId: other.id, function: "Ny" };
    await expectRefusal(app, app.as("luster/coordinator"), ADD_PLAN_PARTICIPANT, adding, "SHARING_OBJECTED");
  });

  test("to a part lets somebody new in to the rest", async () => {
    const it = await ready();
    const other = await hire(app, "luster", "PROFESSIONAL");
    await it.by.must(OBJECT_TO_SHARING, { caseId: it.caseId, sections: ["CONTENT_POINTS"] });
    await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: other.id, function: "Ny" });

    expect((await other.client.ask(READ, { id: it.planId }))["plan"]).toMatchObject({ goals: [{}], entries: null });
  });

  test("is written down by a coordinator as the word of whoever lawfully says it (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const it = await ready();
    const coordinator = app.as("luster/coordinator");
    await expectRefusal(app, coordinator, OBJECT_TO_SHARING, it.input, "INVALID_INPUT");
    await expectRefusal(app, coordinator, OBJECT_TO_SHARING, { ...it.input, recipientKind: "NAV", saidById: it.subjectId }, "INVALID_INPUT");
    await coordinator.must(OBJECT_TO_SHARING, { ...it.input, saidById: it.subjectId });
    expect(await seen(it.planId)).toBeNull();
  });
});

describe("taking an objection back", () => {
  everyDeed({
    app: () => app,
    deed: "withdrawObjection",
    document: WITHDRAW_OBJECTION,
    ready: readyToWithdraw,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: stranger, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("opens nothing by itself: it is shared anew by those who may (PRIV-06)", async () => {
    const it = await readyToWithdraw();
    await it.by.must(WITHDRAW_OBJECTION, it.input);
    expect(await seen(it.planId)).toBeNull();
    await expectRefusal(app, it.by, WITHDRAW_OBJECTION, { ...it.input, expectedVersion: Number(it.input["expectedVersion"]) + 1 }, "ALREADY_ENDED");

    await it.by.must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections: ["GOALS"] });
    expect(await seen(it.planId)).toMatchObject({ goals: [{}] });
  });
});
