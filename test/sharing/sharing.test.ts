import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, CLOSE_PLAN, GIVE_CONSENT } from "../../src/demo/operations.js";
import { RESUME_SHARING, SHARE_SECTIONS, SUSPEND_SHARING, WITHDRAW_SHARING } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";
import { notForOthers, withdraw } from "../support/plan-checks.js";
import { consentNow, onConsent, type SharedPlan, withParticipant } from "../support/sharing.js";
import { onCase, onPlan, planFile } from "../support/stages.js";

const START = "2026-06-15T08:00:00Z";
const READ = "query Sections($id: ID!) { plan(id: $id) { state values missingPoints goals { id measures { id } } entries { id } participants { id } } }";
const HISTORY = "query History($id: ID!) { planHistory(planId: $id) { nodes { elementId } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock(START));
afterAll(() => app.stop());

async function ready(more: Answer = {}) {
  const it = await withParticipant(app);
  return { ...it, by: app.as(it.owner), input: { ...(await onConsent(app, it)), ...more } as Answer };
}

const sharing = async () => {
  const it = await ready({ sections: ["GOALS"] });
  return { ...it, input: { ...it.input, participantIds: [it.participantId] } as Answer };
};

/** What the professional finds of the plan; null when there is nothing there. */
async function seen(planId: string): Promise<Answer | null> {
  const { data } = await app.as("luster/professional").raw(READ, { id: planId });
  return (data as Answer | null)?.["plan"] ?? null;
}

async function share(it: SharedPlan, more: Answer): Promise<Answer> {
  return app.as(it.owner).must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], ...more });
}

describe("sharing parts of a plan", () => {
  everyDeed({
    app: () => app,
    deed: "shareSections",
    document: SHARE_SECTIONS,
    ready: sharing,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });
  onceUnderOneKey({ app: () => app, document: SHARE_SECTIONS, ready: sharing, otherwise: { sections: ["VALUES"] } });
  notForOthers({
    app: () => app,
    document: SHARE_SECTIONS,
    ready: sharing,
    others: [
      ["luster/professional", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("a participant with whom nothing has been shared part by part reads all of it, as the consent to the plan says", async () => {
    const { planId } = await ready();

    expect(await seen(planId)).toMatchObject({ goals: [{ measures: [{}] }], entries: [{}, {}], participants: [{}, {}], missingPoints: expect.any(Array) });
  });

  test("shows the participant the parts that are shared, the others as not theirs, by their ids too (FAIL-12, SAM-91)", async () => {
    const { by, input, planId, measureId } = await sharing();

    await by.must(SHARE_SECTIONS, input);

    expect(await seen(planId)).toMatchObject({ state: "ACTIVE", goals: [{ measures: [] }], values: null, entries: null, participants: null, missingPoints: null });
    const professional = app.as("luster/professional");
    expect((await professional.raw(NODE, { id: measureId })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect((await professional.raw(HISTORY, { id: planId })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("gives the goals with the measures that serve them", async () => {
    const it = await ready();

    const { consent } = await share(it, { sections: ["MEASURES"] });

    expect(consent.grants).toMatchObject([{ sections: ["GOALS", "MEASURES"], isInForce: true, recipient: { id: it.professionalId }, validFrom: "2026-06-15", validTo: null }]);
    expect(await seen(it.planId)).toMatchObject({ goals: [{ measures: [{ id: it.measureId }] }] });
  });

  test("changes nothing for the owner, the coordinator and the handler", async () => {
    const it = await ready();
    const people = [it.owner, "luster/coordinator", "luster/case-worker"];
    const before = await Promise.all(people.map((who) => planFile(app.as(who), it.planId)));

    await share(it, { sections: ["VALUES"] });

    expect(await Promise.all(people.map((who) => planFile(app.as(who), it.planId)))).toEqual(before);
  });

  test("takes the place of what was shared before, which stays listed as shared (INV-15, SAM-92)", async () => {
    const it = await ready();
    await share(it, { sections: ["GOALS"] });

    const { consent } = await share(it, { sections: ["VALUES"], validTo: "2026-12-31" });

    expect(consent.grants).toMatchObject([
      { sections: ["GOALS"], endedAt: app.now().toISOString(), isInForce: false },
      { sections: ["VALUES"], endedAt: null, isInForce: true, validTo: "2026-12-31" },
    ]);
  });

  test("is for many at once with one period (SAM-95)", async () => {
    const it = await ready();
    const other = await hire(app, "luster", "PROFESSIONAL");
    const { participant } = await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: other.id, function: "Skule" });

    const { consent } = await share(it, { participantIds: [it.participantId, participant.id], sections: ["GOALS"], validTo: "2026-12-31" });

    expect(consent.grants.map((one: Answer) => [one["recipient"].id, one["validTo"]])).toEqual([
      [it.professionalId, "2026-12-31"],
      [other.id, "2026-12-31"],
    ]);
  });

  test("begins on its first day and ends with its last, to the next call (SAM-96, FAIL-13)", async () => {
    const it = await ready();
    await share(it, { sections: ["GOALS"], validFrom: "2026-06-20", validTo: "2026-06-30" });

    const found: boolean[] = [];
    for (const day of ["2026-06-19", "2026-06-20", "2026-06-30", "2026-07-01"]) {
      app.setClock(`${day}T10:00:00Z`);
      found.push((await seen(it.planId)) !== null);
    }

    expect(found).toEqual([false, true, true, false]);
  });

  test("that ends is told of thirty days ahead, and one that was withdrawn is not (DL-14)", async () => {
    const it = await ready();
    await share(it, { sections: ["GOALS"], validTo: "2026-12-31" });
    const expiry = async (): Promise<Answer[]> =>
      (await app.as(it.owner).ask("query D($id: ID!) { case(id: $id) { deadlines { kind dueOn alarmOn outcome } } }", { id: it.caseId }))["case"].deadlines.filter(
        (one: Answer) => one["kind"] === "CONSENT_EXPIRY",
      );
    const before = await expiry();

    await app.as(it.owner).must(WITHDRAW_SHARING, { ...(await onConsent(app, it)), participantId: it.participantId });

    expect(before).toEqual([{ kind: "CONSENT_EXPIRY", dueOn: "2026-12-31", alarmOn: "2026-12-01", outcome: null }]);
    expect(await expiry()).toEqual([{ kind: "CONSENT_EXPIRY", dueOn: "2026-12-31", alarmOn: "2026-12-01", outcome: "LAPSED" }]);
  });

  test("is written down by the coordinator for whoever may consent, who is named (INVALID_INPUT, CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { input, owner, professionalId } = await sharing();
    const coordinator = app.as("luster/coordinator");
    const giverId = (await app.as(owner).ask("query Me { me { id } }"))["me"].id;

    await expectRefusal(app, coordinator, SHARE_SECTIONS, input, "INVALID_INPUT");
    await expectRefusal(app, coordinator, SHARE_SECTIONS, { ...input, giverId: professionalId }, "NOT_FOUND");
    const { consent } = await coordinator.must(SHARE_SECTIONS, { ...input, giverId });

    expect(consent.grants).toMatchObject([{ giver: { id: giverId } }]);
  });

  test.each([
    [{ sections: [] }, "INVALID_INPUT"],
    [{ validFrom: "2026-06-14" }, "INVALID_INPUT"],
    [{ validFrom: "2026-07-01", validTo: "2026-06-30" }, "INVALID_DATE_ORDER"],
    [{ participantIds: [] }, "NOT_A_PARTICIPANT"],
  ] as const)("with %j is refused (%s)", async (more, code) => {
    const { by, input } = await sharing();

    await expectRefusal(app, by, SHARE_SECTIONS, { ...input, ...more }, code);
  });

  test("is refused without a consent in force (CONSENT_REQUIRED)", async () => {
    const it = await sharing();
    await withdraw(app, it);

    await expectRefusal(app, it.by, SHARE_SECTIONS, { ...it.input, expectedVersion: Number(it.input["expectedVersion"]) + 1 }, "CONSENT_REQUIRED");
  });

  test("ends with the plan, and stays listed (INV-15)", async () => {
    const it = await ready();
    await share(it, { sections: ["GOALS"] });

    await app.as("luster/coordinator").must(CLOSE_PLAN, { ...(await onPlan(app, "luster", it.planId)), reason: "GOALS_REACHED", ownerView: "Fornøgd." });

    expect((await consentNow(app, it.owner, it.caseId))["grants"]).toMatchObject([{ sections: ["GOALS"], endedAt: app.now().toISOString() }]);
  });

  test("does not come back by itself with a new consent: whoever had parts gets what is shared anew (FAIL-13)", async () => {
    const it = await ready();
    await share(it, { sections: ["GOALS"] });
    await withdraw(app, { ...it, consentVersion: Number((await onConsent(app, it)).expectedVersion) });
    await app.as(it.owner).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));
    const input = { ...(await onPlan(app, "luster", it.planId)), personId: it.professionalId, function: "Oppfølging" };

    await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, input);

    expect(await seen(it.planId)).toMatchObject({ goals: null, values: null, entries: null });
  });
});

describe("withdrawing what is shared", () => {
  const withdrawing = async () => {
    const it = await ready();
    return { ...it, input: { ...it.input, participantId: it.participantId } as Answer };
  };

  everyDeed({
    app: () => app,
    deed: "withdrawSharing",
    document: WITHDRAW_SHARING,
    ready: withdrawing,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("takes the plan from one participant to the next call, and from nobody else (INV-15, FAIL-13)", async () => {
    const it = await withdrawing();
    const other = await hire(app, "luster", "PROFESSIONAL");
    await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: other.id, function: "Skule" });
    const before = await seen(it.planId);

    await it.by.must(WITHDRAW_SHARING, it.input);

    expect(before).not.toBeNull();
    expect(await seen(it.planId)).toBeNull();
    expect((await other.client.ask(READ, { id: it.planId }))["plan"].goals).toHaveLength(1);
  });

  test("is done once (NOTHING_SHARED)", async () => {
    const it = await ready();
    await share(it, { sections: ["GOALS"] });
    const input = { ...(await onConsent(app, it)), participantId: it.participantId };
    await it.by.must(WITHDRAW_SHARING, input);

    await expectRefusal(app, it.by, WITHDRAW_SHARING, { ...input, expectedVersion: input.expectedVersion + 1 }, "NOTHING_SHARED");
  });
});

describe("pausing all sharing", () => {
  everyDeed({
    app: () => app,
    deed: "suspendSharing",
    document: SUSPEND_SHARING,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("leaves the plan to its owner and coordinator, with all it says, and lets nobody be added (SAM-97, SHARING_SUSPENDED)", async () => {
    const it = await ready();

    const { consent } = await it.by.must(SUSPEND_SHARING, it.input);

    expect(consent.sharingSuspendedAt).toBe(app.now().toISOString());
    expect(await seen(it.planId)).toBeNull();
    for (const who of [it.owner, "luster/coordinator"]) expect((await planFile(app.as(who), it.planId))["goals"]).toHaveLength(1);
    const again = await onConsent(app, it);
    await expectRefusal(app, it.by, SUSPEND_SHARING, again, "SHARING_SUSPENDED");
    await expectRefusal(app, it.by, SHARE_SECTIONS, { ...again, participantIds: [it.participantId], sections: ["GOALS"] }, "SHARING_SUSPENDED");
    const other = await hire(app, "luster", "PROFESSIONAL");
    const adding = { ...(await onPlan(app, "luster", it.planId)), personId: other.id, function: "Skule" };
    await expectRefusal(app, app.as("luster/coordinator"), ADD_PLAN_PARTICIPANT, adding, "SHARING_SUSPENDED");
  });
});

describe("taking sharing up again", () => {
  const paused = async (sections: readonly string[] = []) => {
    const it = await ready();
    if (sections.length > 0) await share(it, { sections, validTo: "2026-06-30" });
    await it.by.must(SUSPEND_SHARING, await onConsent(app, it));
    return { ...it, input: (await onConsent(app, it)) as Answer };
  };

  everyDeed({
    app: () => app,
    deed: "resumeSharing",
    document: RESUME_SHARING,
    ready: () => paused(),
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("lets each in as far and as long as before, and nothing is entered anew (SAM-97)", async () => {
    const whole = await paused();
    const part = await paused(["VALUES"]);

    for (const it of [whole, part]) await it.by.must(RESUME_SHARING, it.input);

    expect(await seen(whole.planId)).toMatchObject({ goals: [{}] });
    expect(await seen(part.planId)).toMatchObject({ goals: null });
    app.setClock("2026-07-01T08:00:00Z");
    expect(await seen(part.planId)).toBeNull();
  });

  test("lets nobody in whose sharing was withdrawn or has run out meanwhile", async () => {
    const it = await paused(["VALUES"]);
    app.setClock("2026-07-01T08:00:00Z");

    await it.by.must(RESUME_SHARING, it.input);

    expect(await seen(it.planId)).toBeNull();
  });

  test("is refused when nothing is paused (SHARING_NOT_SUSPENDED)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, RESUME_SHARING, input, "SHARING_NOT_SUSPENDED");
  });
});
