import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WITHDRAW_CONSENT, ADD_GOAL, ANNOTATE, CLOSE_PLAN, DRAFT_PLAN, GIVE_CONSENT, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, type Ready } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { ARCHIVE_PLAN, caseLife, closing, endingDecided, planLife, REOPEN_PLAN } from "../support/plan-life.js";
import { childsPlan } from "../support/sharing.js";
import { active, drafted, onCase, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function running(): Promise<Ready & Awaited<ReturnType<typeof active>>> {
  const it = await active(app, "luster");
  return { ...it, by: app.as("luster/coordinator"), input: await onPlan(app, "luster", it.planId) };
}

async function closed(): Promise<Ready & Awaited<ReturnType<typeof active>>> {
  const it = await active(app, "luster");
  await app.as(it.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", it.planId)), reason: "OWNER_WISH" });
  return { ...it, by: app.as("luster/unit-leader"), input: { ...(await onPlan(app, "luster", it.planId)), reason: "Behovet er kommet tilbake." } };
}

describe("archiving a plan", () => {
  everyDeed({
    app: () => app,
    deed: "archivePlan",
    document: ARCHIVE_PLAN,
    ready: running,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "loppa/coordinator",
  });

  test("keeps the whole plan as it stands, with what, when, by whom and a digest; the plan itself is as it was (SAM-120, SAM-125)", async () => {
    const { by, planId, input } = await running();

    const { archive, plan } = await by.must(ARCHIVE_PLAN, input);
    await by.must(ADD_GOAL, { ...input, ...aGoal({ text: "Kom etterpå" }) });

    const [kept] = (await planLife(by, planId))["archives"];
    const text = JSON.stringify(kept.content);
    expect(plan).toMatchObject({ state: "ACTIVE", lifecycle: "ACTIVE", version: input["expectedVersion"] });
    expect(archive).toMatchObject({
      isFinal: false,
      planVersion: input["expectedVersion"],
      takenAt: app.now().toISOString(),
      takenBy: { id: await app.professionalId("luster/coordinator") },
    });
    expect([text.includes("Klare hverdagen hjemme"), text.includes("Fast trening"), text.includes("Kom etterpå")]).toEqual([true, true, false]);
    expect(kept.digest).toBe(createHash("sha256").update(text).digest("hex"));
  });

  test("takes the parts that are named and no others (SAM-120)", async () => {
    const { by, input } = await running();

    const { archive } = await by.must(ARCHIVE_PLAN, { ...input, sections: ["GOALS"] });

    const text = JSON.stringify(archive.content);
    expect(archive.sections).toEqual(["GOALS"]);
    expect([text.includes("Klare hverdagen hjemme"), text.includes("Fast trening"), text.includes("Har god støtte hjemme")]).toEqual([true, false, false]);
    await expectRefusal(app, by, ARCHIVE_PLAN, { ...input, sections: [] }, "INVALID_INPUT");
  });

  test("of a plan that has ended makes it an archived one, by whoever leads the unit, who reads nothing of it (SAM-135)", async () => {
    const { by, planId, owner, input } = await closed();

    const { archive, plan } = await by.must(ARCHIVE_PLAN, { planId, expectedVersion: input["expectedVersion"] });

    expect([archive, plan]).toMatchObject([
      { isFinal: true, content: null, digest: null },
      { state: "CLOSED", lifecycle: "ARCHIVED", isLocked: true },
    ]);
    const [kept] = (await planLife(app.as(owner), planId))["archives"];
    expect([JSON.stringify(kept.content).includes("Klare hverdagen hjemme"), kept.digest.length]).toEqual([true, 64]);
  });

  test("holds what is kept from a child's parents too, and so is not read by them (pbrl § 3-4)", async () => {
    const it = await childsPlan(app, "2012-09-01");
    const coordinator = app.as("luster/coordinator");
    const { goals } = (await coordinator.ask("query G($id: ID!) { plan(id: $id) { version goals { id text } } }", { id: it.planId }))["plan"];
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: goals[0].id });
    await coordinator.must(ARCHIVE_PLAN, await onPlan(app, "luster", it.planId));

    const seen = async (who: string): Promise<Answer> =>
      (await app.as(who).ask("query A($id: ID!) { plan(id: $id) { archives { sections content { lines } digest } } }", { id: it.planId }))["plan"].archives[0];

    expect(await seen(it.parent)).toMatchObject({ content: null, digest: null });
    expect(JSON.stringify(await seen(it.child))).toContain(goals[0].text);
  });
});

describe("a plan that has ended", () => {
  test("stays in the list, locked, and takes no deed but the archive and the way back (INV-11, SAM-25, SAM-136)", async () => {
    const it = await closed();
    const on = await onPlan(app, "luster", it.planId);
    const coordinator = app.as("luster/coordinator");

    expect((await caseLife(app.as(it.owner), it.caseId))["plans"]).toMatchObject([{ id: it.planId, state: "CLOSED", isLocked: true, lifecycle: "CLOSED" }]);
    await expectRefusal(app, coordinator, ANNOTATE, { elementId: it.planId, text: "Etterpå" }, "PLAN_NOT_OPEN_FOR_CHANGE");
    await expectRefusal(app, coordinator, ADD_GOAL, { ...on, ...aGoal() }, "PLAN_NOT_OPEN_FOR_CHANGE");
    await expectRefusal(app, coordinator, SUBMIT_PLAN, on, "NOT_ALLOWED_IN_THIS_STATE");
    await coordinator.must(ARCHIVE_PLAN, on);
  });
});

describe("taking up an ended plan", () => {
  everyDeed({
    app: () => app,
    deed: "reopenPlan",
    document: REOPEN_PLAN,
    ready: closed,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/coordinator", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/unit-leader",
  });

  test("makes a new version with all the old one held; the old one stays as it was, locked (INV-11, SAM-136)", async () => {
    const it = await closed();
    const before = await planLife(app.as(it.owner), it.planId);

    const { plan } = await it.by.must(REOPEN_PLAN, it.input);

    const now = await planLife(app.as(it.owner), plan.id);
    expect(now).toMatchObject({
      state: "DRAFT",
      lifecycle: "REOPENED",
      isLocked: false,
      revision: 0,
      reopenReason: "Behovet er kommet tilbake.",
      reopens: { id: it.planId, state: "CLOSED" },
    });
    expect([now["goals"], now["entries"], now["values"]]).toEqual([before["goals"], before["entries"], before["values"]]);
    expect(await planLife(app.as(it.owner), it.planId)).toEqual(before);
    expect((await caseLife(app.as(it.owner), it.caseId))["plans"]).toMatchObject([
      { id: it.planId, isLocked: true },
      { id: plan.id, isLocked: false },
    ]);
  });

  test("takes the owner's consent anew before anything is written in it (INV-03, pbrl § 4-1)", async () => {
    const it = await closed();
    const { plan } = await it.by.must(REOPEN_PLAN, it.input);
    const coordinator = app.as("luster/coordinator");
    const goal = async (): Promise<Answer> => ({ ...(await onPlan(app, "luster", plan.id)), ...aGoal({ text: "Nytt mål" }) });
    await expectRefusal(app, coordinator, ADD_GOAL, await goal(), "CONSENT_REQUIRED");
    expect((await caseLife(app.as(it.owner), it.caseId))["consents"]).toMatchObject([{ withdrawnAt: null, supersededAt: app.now().toISOString() }]);

    await app.as(it.owner).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));
    const [before] = (await app.as(it.owner).ask("query Consents($id: ID!) { case(id: $id) { consents { id version } } }", { id: it.caseId }))["case"].consents;
    await expectRefusal(app, app.as(it.owner), WITHDRAW_CONSENT, { consentId: before.id, expectedVersion: before.version }, "CONSENT_REQUIRED");

    await coordinator.must(ADD_GOAL, await goal());
  });

  test("carries what is kept from a child's parents over with it (pbrl § 3-4)", async () => {
    const it = await childsPlan(app, "2012-09-01");
    const { goals } = (await app.as(it.child).ask("query G($id: ID!) { plan(id: $id) { goals { id text } } }", { id: it.planId }))["plan"];
    await app.as(it.child).must(WITHHOLD_FROM_PARENTS, { elementId: goals[0].id });
    const { version } = await planLife(app.as(it.parent), it.planId);
    await app.as(it.parent).must(CLOSE_PLAN, { planId: it.planId, expectedVersion: version, reason: "OWNER_WISH" });

    const { plan } = await app.as("luster/unit-leader").must(REOPEN_PLAN, { ...(await onPlan(app, "luster", it.planId)), reason: "Behov igjen." });

    const count = async (who: string): Promise<number> => (await planLife(app.as(who), plan.id))["goals"].length;
    expect([await count(it.child), await count(it.parent)]).toEqual([goals.length, goals.length - 1]);
  });

  test("is refused of a plan that goes on, while there is another, and where the right has been ended (NOT_ALLOWED_IN_THIS_STATE, PLAN_EXISTS, RIGHT_NOT_GRANTED, INV-01)", async () => {
    const open = await drafted(app, "luster");
    await expectRefusal(app, app.as("luster/unit-leader"), REOPEN_PLAN, { ...(await onPlan(app, "luster", open.planId)), reason: "Igjen" }, "NOT_ALLOWED_IN_THIS_STATE");

    const it = await closed();
    await app.as("luster/coordinator").must(DRAFT_PLAN, await onCase(app, "luster", it.caseId));
    await expectRefusal(app, it.by, REOPEN_PLAN, it.input, "PLAN_EXISTS");

    const lost = await active(app, "lund");
    await closing(app, "lund", lost.planId);
    await endingDecided(app, "lund", lost.caseId);
    app.setClock("2026-07-14T08:00:00Z");
    await app
      .as("lund/coordinator")
      .must(CLOSE_PLAN, { ...(await onPlan(app, "lund", lost.planId)), reason: "NEED_CEASED", ownerAgrees: false, ownerView: "Nei.", assessment: "Ikke behov." });
    await expectRefusal(app, app.as("lund/unit-leader"), REOPEN_PLAN, { ...(await onPlan(app, "lund", lost.planId)), reason: "Igjen" }, "RIGHT_NOT_GRANTED");
    app.setClock("2026-06-15T08:00:00Z");
  });

  test("cannot make a second open plan of one owner, even past the deeds (INV-01)", async () => {
    const it = await closed();
    await it.by.must(REOPEN_PLAN, it.input);

    const again = app.database.sql("update individual_plan set state = 'ACTIVE' where id = $1", [localIdOf(it.planId)]);

    await expect(again).rejects.toThrow("uq_individual_plan_owner");
  });
});
