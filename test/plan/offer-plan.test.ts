import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DRAFT_PLAN, GIVE_CONSENT, MY_TASKS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { refusedPlan } from "../support/appeals.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { ANSWER_PLAN_OFFER, caseLife, OFFER_PLAN, offered } from "../support/plan-life.js";
import { active, consented, family, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const COUNTS = "query Counts { unitOverview { planOffers { name count } } }";

async function ready(): Promise<Ready & { caseId: string; owner: string }> {
  const { caseId, owner } = await app.walk("luster", { until: "HANDED_OVER" });
  return { by: app.as("luster/coordinator"), caseId, owner, input: await onCase(app, "luster", caseId) };
}

async function waiting(): Promise<Ready & { caseId: string; owner: string; planOfferId: string }> {
  const it = await offered(app, "luster");
  return { ...it, by: app.as(it.owner), input: { planOfferId: it.planOfferId, expectedVersion: it.version, answer: "DECLINED" } };
}

async function counts(municipality: string): Promise<Record<string, number>> {
  const { planOffers } = (await app.as(`${municipality}/unit-leader`).ask(COUNTS))["unitOverview"];
  return Object.fromEntries(planOffers.map((it: Answer) => [it["name"], it["count"]]));
}

describe("offering a plan", () => {
  everyDeed({
    app: () => app,
    deed: "offerPlan",
    document: OFFER_PLAN,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  onceUnderOneKey({ app: () => app, document: OFFER_PLAN, ready, otherwise: { note: "Noe annet" } });

  test.each(["luster/case-worker", "luster/unit-leader"])("is also for %s, and waits for the answer (LUND-3-4)", async (who) => {
    const { caseId, input } = await ready();

    const { planOffer } = await app.as(who).must(OFFER_PLAN, { ...input, note: "Snakket om planen hjemme." });

    expect(planOffer).toMatchObject({ offeredOn: "2026-06-15", answer: null, note: "Snakket om planen hjemme." });
    expect(await caseLife(app.as("luster/coordinator"), caseId)).toMatchObject({ planOfferStatus: "WAITING", wayToPlan: "OFFERED" });
  });

  test("is not the person's own to make (NOT_YOURS_TO_DO)", async () => {
    const { owner, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as(owner), OFFER_PLAN, input, "NOT_YOURS_TO_DO");
  });

  test("is refused while an offer waits (PLAN_OFFER_OPEN), where there is a plan (PLAN_EXISTS), and without the right (RIGHT_NOT_GRANTED)", async () => {
    const { caseId } = await offered(app, "luster");
    const running = await active(app, "luster");
    const without = await refusedPlan(app, "luster");
    const by = app.as("luster/coordinator");

    await expectRefusal(app, by, OFFER_PLAN, await onCase(app, "luster", caseId), "PLAN_OFFER_OPEN");
    await expectRefusal(app, by, OFFER_PLAN, await onCase(app, "luster", running.caseId), "PLAN_EXISTS");
    await expectRefusal(app, app.as("luster/case-worker"), OFFER_PLAN, await onCase(app, "luster", without.caseId), "RIGHT_NOT_GRANTED");
  });

  test("is refused before the person has been told of the right (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("luster", { until: "DECIDED" });

    await expectRefusal(app, app.as("luster/case-worker"), OFFER_PLAN, await onCase(app, "luster", caseId), "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is counted for the unit: not offered, waiting, accepted, declined (LUND-3-4, FAIL-17)", async () => {
    const before = await counts("loppa");
    await app.walk("loppa", { until: "HANDED_OVER" });
    await offered(app, "loppa");
    for (const answer of ["ACCEPTED", "DECLINED"]) {
      const it = await offered(app, "loppa");
      await app.as(it.owner).must(ANSWER_PLAN_OFFER, { planOfferId: it.planOfferId, expectedVersion: it.version, answer });
    }

    const after = await counts("loppa");

    expect(["NOT_OFFERED", "WAITING", "ACCEPTED", "DECLINED"].map((it) => (after[it] ?? 0) - (before[it] ?? 0))).toEqual([1, 1, 1, 1]);
  });
});

describe("answering the offer of a plan", () => {
  everyDeed({
    app: () => app,
    deed: "answerPlanOffer",
    document: ANSWER_PLAN_OFFER,
    ready: waiting,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("with a no keeps the coordinator, takes the plan off the list, and asks nobody for it (SC-17, INV-04, LUSTER-COORD-4, LUSTER-COORD-5)", async () => {
    const { by, caseId, input } = await waiting();
    const before = (await caseLife(by, caseId))["coordinatorTasks"].map((it: Answer) => it["kind"]);

    await by.must(ANSWER_PLAN_OFFER, input);

    const after = await caseLife(by, caseId);
    const { myTasks } = await app.as("luster/coordinator").ask(MY_TASKS);
    expect(after).toMatchObject({ state: "HANDED_OVER", planOfferStatus: "DECLINED", wayToPlan: "DECLINED", coordinators: [{ kind: "COORDINATOR", until: null }] });
    expect(before.filter((it: string) => !after["coordinatorTasks"].some((one: Answer) => one["kind"] === it)).toSorted()).toEqual(["MAKE_PLAN", "OBTAIN_CONSENT"]);
    expect(myTasks.filter((it: Answer) => it["case"]?.id === caseId).map((it: Answer) => it["deed"])).toEqual([]);
  });

  test("with a no stops a plan from being begun, even with a consent (PLAN_OFFER_DECLINED); a later yes to the same offer opens for it", async () => {
    const { by, caseId, planOfferId, input } = await waiting();
    const { planOffer } = await by.must(ANSWER_PLAN_OFFER, input);
    await by.must(GIVE_CONSENT, await onCase(app, "luster", caseId));
    await expectRefusal(app, app.as("luster/coordinator"), DRAFT_PLAN, await onCase(app, "luster", caseId), "PLAN_OFFER_DECLINED");

    await by.must(ANSWER_PLAN_OFFER, { planOfferId, expectedVersion: planOffer.version, answer: "ACCEPTED" });
    const { plan } = await app.as("luster/coordinator").must(DRAFT_PLAN, await onCase(app, "luster", caseId));

    expect(plan.state).toBe("DRAFT");
  });

  test("with a no lets the offer be made again, on the day the person named (LUND-3-4)", async () => {
    const { by, caseId, input } = await waiting();
    await by.must(ANSWER_PLAN_OFFER, { ...input, contactAgainOn: "2026-09-01", note: "Kanskje til høsten." });
    const talk = (await caseLife(app.as("luster/coordinator"), caseId))["deadlines"].filter((it: Answer) => it["kind"] === "NEW_TALK");

    await app.as("luster/coordinator").must(OFFER_PLAN, await onCase(app, "luster", caseId));

    const after = await caseLife(app.as("luster/coordinator"), caseId);
    expect(talk).toEqual([{ kind: "NEW_TALK", dueOn: "2026-09-01", settledAt: null, outcome: null }]);
    expect(after).toMatchObject({ planOfferStatus: "WAITING", planOffers: [{ answer: "DECLINED", contactAgainOn: "2026-09-01" }, { answer: null }] });
    expect(after["deadlines"].find((it: Answer) => it["kind"] === "NEW_TALK")).toMatchObject({ outcome: "MET" });
  });

  test("is written down by staff, who say how it was given", async () => {
    const { input } = await waiting();
    const by = app.as("luster/coordinator");

    await expectRefusal(app, by, ANSWER_PLAN_OFFER, { ...input, answer: "ACCEPTED" }, "INVALID_INPUT");
    const { planOffer } = await by.must(ANSWER_PLAN_OFFER, { ...input, answer: "ACCEPTED", method: "ORAL" });

    expect(planOffer).toMatchObject({ answer: "ACCEPTED", method: "ORAL", answeredOn: "2026-06-15", recordedBy: { id: await app.professionalId("luster/coordinator") } });
  });

  test("is the parent's for a child, and not the child's (WITHDRAWAL_NOT_LAWFUL)", async () => {
    const { story, parent, child } = family(app, "luster", "2016-03-01");
    const { caseId } = await app.walk("luster", { ...story, until: "HANDED_OVER" });
    const { planOffer } = await app.as("luster/coordinator").must(OFFER_PLAN, await onCase(app, "luster", caseId));
    const input = { planOfferId: planOffer.id, expectedVersion: planOffer.version, answer: "ACCEPTED" };

    await expectRefusal(app, app.as(child), ANSWER_PLAN_OFFER, input, "WITHDRAWAL_NOT_LAWFUL");
    await app.as(parent).must(ANSWER_PLAN_OFFER, input);
  });

  test("is given once, and a yes agrees no new talk (ALREADY_ANSWERED, INVALID_INPUT)", async () => {
    const { by, input } = await waiting();

    await expectRefusal(app, by, ANSWER_PLAN_OFFER, { ...input, answer: "ACCEPTED", contactAgainOn: "2026-09-01" }, "INVALID_INPUT");
    await expectRefusal(app, by, ANSWER_PLAN_OFFER, { ...input, contactAgainOn: "2026-06-15" }, "INVALID_INPUT");
    const { planOffer } = await by.must(ANSWER_PLAN_OFFER, { ...input, answer: "ACCEPTED" });
    await expectRefusal(app, by, ANSWER_PLAN_OFFER, { ...input, expectedVersion: planOffer.version }, "ALREADY_ANSWERED");
  });

  test("with a no is refused once there is a plan, which is ended instead (PLAN_EXISTS)", async () => {
    const it = await consented(app, "luster");
    const by = app.as("luster/coordinator");
    const { planOffer } = await by.must(OFFER_PLAN, await onCase(app, "luster", it.caseId));
    await by.must(DRAFT_PLAN, await onCase(app, "luster", it.caseId));

    await expectRefusal(app, app.as(it.owner), ANSWER_PLAN_OFFER, { planOfferId: planOffer.id, expectedVersion: planOffer.version, answer: "DECLINED" }, "PLAN_EXISTS");
  });
});
