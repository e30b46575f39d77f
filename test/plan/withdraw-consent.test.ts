import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, GIVE_CONSENT, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { familyCase } from "../support/families.js";
import { notForOthers, withdraw } from "../support/plan-checks.js";
import { active, caseFile, consented, filled, onCase, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof consented>>> {
  const it = await consented(app, "luster");
  return { ...it, by: app.as(it.owner), input: { consentId: it.consentId, expectedVersion: it.consentVersion } };
}

/** A plan in which the professional takes part. */
async function shared(): Promise<Awaited<ReturnType<typeof active>>> {
  const it = await active(app, "luster");
  const personId = await app.professionalId("luster/professional");
  await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId, function: "Oppfølging" });
  return it;
}

describe("withdrawing a consent", () => {
  everyDeed({
    app: () => app,
    deed: "withdrawConsent",
    document: WITHDRAW_CONSENT,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: WITHDRAW_CONSENT, ready, otherwise: { expectedVersion: 2 } });

  notForOthers({
    app: () => app,
    document: WITHDRAW_CONSENT,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("leaves it to be read with the moment it ended, and the coordinator in place (INV-04, INV-15)", async () => {
    const { by, input, caseId, consentId } = await ready();

    const { consent, warnings } = await by.must(WITHDRAW_CONSENT, input);

    expect([consent, warnings]).toEqual([{ id: consentId, withdrawnAt: app.now().toISOString(), version: 2 }, []]);
    expect(await caseFile(by, caseId)).toMatchObject({ consents: [{ id: consentId, withdrawnAt: app.now().toISOString() }], coordinators: [{ kind: "COORDINATOR" }] });
  });

  test("is written down by the coordinator when the person says so", async () => {
    const { input } = await ready();

    const { consent } = await app.as("luster/coordinator").must(WITHDRAW_CONSENT, input);

    expect(consent.withdrawnAt).toBe(app.now().toISOString());
  });

  test("by the parent who speaks for the child is the child's withdrawal (LAW-14)", async () => {
    const { parent, caseId } = await familyCase(app, "luster", "2017-01-20");
    const { consent } = await app.as(parent).must(GIVE_CONSENT, await onCase(app, "luster", caseId));

    const withdrawn = await app.as(parent).must(WITHDRAW_CONSENT, { consentId: consent.id, expectedVersion: consent.version });

    expect(withdrawn["consent"].withdrawnAt).toBe(app.now().toISOString());
  });

  test("is refused when it has been withdrawn already (CONSENT_REQUIRED)", async () => {
    const { by, input } = await ready();
    const { consent } = await by.must(WITHDRAW_CONSENT, input);

    await expectRefusal(app, by, WITHDRAW_CONSENT, { ...input, expectedVersion: consent.version }, "CONSENT_REQUIRED");
  });

  test("is refused for an id of something else (NOT_FOUND)", async () => {
    const { by, input, caseId } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, WITHDRAW_CONSENT, { ...input, consentId: caseId }, "NOT_FOUND");
  });

  test("of two at once happens once", async () => {
    const { by, input } = await ready();

    const payloads = await Promise.all([by.do(WITHDRAW_CONSENT, input), by.do(WITHDRAW_CONSENT, input)]);

    expect(payloads.flatMap((it) => it["errors"].map((one: { code: string }) => one.code))).toEqual(["STALE_VERSION"]);
  });
});

describe("withdrawing a consent to a plan that is shared", () => {
  test("ends participants' access at once: the next call finds nothing (INV-15, SC-28)", async () => {
    const it = await shared();
    const professional = app.as("luster/professional");
    const while_ = await planFile(professional, it.planId);

    await withdraw(app, it);

    expect(while_["goals"]).toHaveLength(1);
    for (const id of [it.planId, it.caseId]) expect((await professional.raw(NODE, { id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect(await app.database.sql("select valid_to from case_access where case_id = $1 and basis = 'PARTICIPANT'", [localIdOf(it.caseId)])).toEqual([{ valid_to: app.now() }]);
  });

  test("leaves the plan to its owner and coordinator, with those who took part and until when (INV-15)", async () => {
    const it = await shared();
    const professionalId = await app.professionalId("luster/professional");

    await withdraw(app, it);

    for (const who of [it.owner, "luster/coordinator"]) {
      const { goals, participants, missingPoints } = await planFile(app.as(who), it.planId);
      expect(goals).toHaveLength(1);
      expect(participants).toHaveLength(2);
      expect(participants).toContainEqual(expect.objectContaining({ person: expect.objectContaining({ id: professionalId }), until: "2026-06-15" }));
      expect(missingPoints).toContain("CONSENT");
    }
  });

  test("lets a participant in again only when somebody adds them after a new consent", async () => {
    const it = await shared();
    await withdraw(app, it);
    await app.as(it.owner).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));
    const before = await app.as("luster/professional").raw(NODE, { id: it.planId });

    const personId = await app.professionalId("luster/professional");
    await app.as("luster/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId, function: "Oppfølging" });

    expect(before.errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect((await planFile(app.as("luster/professional"), it.planId))["goals"]).toHaveLength(1);
  });

  test("touches no other plan that the same professional takes part in", async () => {
    const [ended, kept] = [await shared(), await shared()];

    await withdraw(app, ended);

    expect((await planFile(app.as("luster/professional"), kept.planId))["goals"]).toHaveLength(1);
  });

  test("leaves the coordinator a participant when consent is given anew", async () => {
    const it = await filled(app, "luster");
    await withdraw(app, it);

    await app.as(it.owner).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));

    expect((await planFile(app.as("luster/coordinator"), it.planId))["missingPoints"]).toEqual(["CONTRIBUTIONS", "COOPERATION"]);
  });
});
