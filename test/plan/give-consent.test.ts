import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { subjectOf } from "../../src/demo/main-job.js";
import { APPROVE_PLAN, DRAFT_PLAN, GIVE_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { familyCase } from "../support/families.js";
import { notForOthers, withdraw } from "../support/plan-checks.js";
import { caseFile, consented, onCase, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

async function ready(): Promise<Ready & { owner: string; caseId: string; subjectId: string }> {
  const { owner, caseId, subjectId } = await app.walk("luster", { until: "HANDED_OVER" });
  return { by: app.as(owner), input: await onCase(app, "luster", caseId), caseId, owner, subjectId };
}

/** What a family's case needs to be consented to. */
async function inFamily(bornOn: string): Promise<Awaited<ReturnType<typeof familyCase>> & { on: object }> {
  const it = await familyCase(app, "luster", bornOn);
  return { ...it, on: await onCase(app, "luster", it.caseId) };
}

describe("giving consent", () => {
  everyDeed({
    app: () => app,
    deed: "giveConsent",
    document: GIVE_CONSENT,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: GIVE_CONSENT, ready, otherwise: { validTo: "2027-01-01" } });

  notForOthers({
    app: () => app,
    document: GIVE_CONSENT,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/service-officer", "NOT_YOURS_TO_DO"],
    ],
  });

  test("by the person is digital and stands in the case until it is withdrawn (FAIL-13)", async () => {
    const { by, input, caseId, subjectId } = await ready();

    const { consent, warnings } = await by.must(GIVE_CONSENT, input);

    expect(consent).toMatchObject({ capacity: "OWNER", method: "DIGITAL", givenOn: "2026-06-15" });
    expect(warnings).toEqual([]);
    const { consents, plan } = await caseFile(app.as("luster/coordinator"), caseId);
    expect(consents).toEqual([
      { id: consent.id, capacity: "OWNER", method: "DIGITAL", givenOn: "2026-06-15", validTo: null, withdrawnAt: null, version: 1, giver: { id: subjectId } },
    ]);
    expect(plan).toBeNull();
  });

  test.each([
    ["luster/coordinator", "PAPER"],
    ["luster/case-worker", "ORAL"],
  ])("is written down by %s when the person gave it otherwise (%s), in the person's name", async (who, method) => {
    const { input, caseId, subjectId } = await ready();

    const { consent } = await app.as(who).must(GIVE_CONSENT, { ...input, giverId: subjectId, method });

    expect(consent).toMatchObject({ capacity: "OWNER", method });
    expect((await caseFile(app.as("luster/coordinator"), caseId))["consents"]).toMatchObject([{ giver: { id: subjectId } }]);
  });

  test("is written down by the leader of the person's own unit where the case is handled there (STRANDA-ORG-6)", async () => {
    const { owner, caseId, subjectId } = await app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "HANDED_OVER" });

    const { consent } = await app.as("stranda/own-unit-leader").must(GIVE_CONSENT, { ...(await onCase(app, "stranda", caseId)), giverId: subjectId, method: "PAPER" });

    expect(consent.capacity).toBe("OWNER");
    expect((await caseFile(app.as(owner), caseId))["consents"]).toHaveLength(1);
  });

  test("for a time opens the plan for that time, its last day included, and then ends by itself (FAIL-13, DL-14)", async () => {
    const { owner, input, caseId } = await ready();
    const coordinator = app.as("luster/coordinator");
    await app.as(owner).must(GIVE_CONSENT, { ...input, validTo: "2026-06-20" });

    app.setClock("2026-06-21T08:00:00Z");
    await expectRefusal(app, coordinator, DRAFT_PLAN, await onCase(app, "luster", caseId), "CONSENT_REQUIRED");
    app.setClock("2026-06-20T08:00:00Z");
    const { plan } = await coordinator.must(DRAFT_PLAN, await onCase(app, "luster", caseId));

    expect(plan.state).toBe("DRAFT");
  });

  test("is possible again after it has been withdrawn, and the one that was withdrawn stays to be read", async () => {
    const it = await consented(app, "luster");
    await withdraw(app, it);

    await app.as(it.owner).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));

    const { consents } = await caseFile(app.as(it.owner), it.caseId);
    expect(consents.map((one: { withdrawnAt: string | null }) => one.withdrawnAt)).toEqual([app.now().toISOString(), null]);
  });
});

describe("giving consent that is not in order", () => {
  test("is refused while another one is in force (CONSENT_EXISTS)", async () => {
    const { caseId, owner } = await consented(app, "luster");

    await expectRefusal(app, app.as(owner), GIVE_CONSENT, await onCase(app, "luster", caseId), "CONSENT_EXISTS");
  });

  test("of two at once stands once", async () => {
    const { by, input, caseId } = await ready();

    const payloads = await Promise.all([by.do(GIVE_CONSENT, input), by.do(GIVE_CONSENT, input)]);

    expect(payloads.flatMap((it) => it["errors"].map((one: { code: string }) => one.code))).toEqual(["STALE_VERSION"]);
    expect((await caseFile(app.as("luster/coordinator"), caseId))["consents"]).toHaveLength(1);
  });

  test.each(["ASSESSED", "DECIDED"] as const)("is refused before the person has been told of the decision (%s)", async (until) => {
    const { owner, caseId } = await app.walk("luster", { until });

    await expectRefusal(app, app.as(owner), GIVE_CONSENT, await onCase(app, "luster", caseId), "NOT_ALLOWED_IN_THIS_STATE");
  });

  test.each(["2026-06-15", "2026-06-14"])("is refused when it would end on %s, which is not ahead", async (validTo) => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, GIVE_CONSENT, { ...input, validTo }, "INVALID_INPUT");

    expect(error["path"]).toEqual(["input", "validTo"]);
  });

  test.each([undefined, "DIGITAL"])("is refused when staff write it down as given %s, which only the person can do", async (method) => {
    const { input, subjectId } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, app.as("luster/coordinator"), GIVE_CONSENT, { ...input, giverId: subjectId, method }, "INVALID_INPUT");

    expect(error["path"]).toEqual(["input", "method"]);
  });

  test("is refused when staff would give it themselves (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { input } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("luster/coordinator"), GIVE_CONSENT, { ...input, method: "PAPER" }, "CONSENT_GIVER_NOT_LAWFUL");
  });

  test("is refused when the one it is written down for is nothing to the person (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { input } = await ready();
    const { subjectId: stranger } = await ready();

    await expectRefusal(app, app.as("luster/coordinator"), GIVE_CONSENT, { ...input, giverId: stranger, method: "PAPER" }, "CONSENT_GIVER_NOT_LAWFUL");
  });
});

describe("giving consent for a child of 9", () => {
  const NINE = "2017-01-20";

  test("is for a parent with parental responsibility (LAW-14)", async () => {
    const { parent, on } = await inFamily(NINE);

    const { consent } = await app.as(parent).must(GIVE_CONSENT, on);

    expect(consent).toMatchObject({ capacity: "PARENT", method: "DIGITAL" });
  });

  test("is not for a parent without it, who sees nothing of the case (LAW-14)", async () => {
    const { other, on } = await inFamily(NINE);

    await expectRefusal(app, app.as(other), GIVE_CONSENT, on, "NOT_FOUND");
  });

  test("is not for a parent without it when staff write it down either (LAW-14, CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { ids, on } = await inFamily(NINE);

    await expectRefusal(app, app.as("luster/coordinator"), GIVE_CONSENT, { ...on, giverId: ids.other, method: "PAPER" }, "CONSENT_GIVER_NOT_LAWFUL");
  });

  test("is not for the child alone (LAW-14, CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { child, on } = await inFamily(NINE);

    await expectRefusal(app, app.as(child), GIVE_CONSENT, on, "CONSENT_GIVER_NOT_LAWFUL");
  });

  test("is for a second parent who has parental responsibility too", async () => {
    const { caseId, other } = await familyCase(app, "luster", NINE, { role: "PARENT", parentalResponsibility: true });

    const { consent } = await app.as(other).must(GIVE_CONSENT, await onCase(app, "luster", caseId));

    expect(consent.capacity).toBe("PARENT");
  });

  test("is for a guardian, and not for the next of kin (LAW-14, LAW-35)", async () => {
    const guarded = await familyCase(app, "luster", NINE, { role: "GUARDIAN" });
    const kin = await familyCase(app, "luster", NINE, { role: "NEXT_OF_KIN" });

    const { consent } = await app.as(guarded.other).must(GIVE_CONSENT, await onCase(app, "luster", guarded.caseId));

    expect(consent.capacity).toBe("GUARDIAN");
    await expectRefusal(app, app.as(kin.other), GIVE_CONSENT, await onCase(app, "luster", kin.caseId), "NOT_FOUND");
  });
});

describe("giving consent at 16", () => {
  test("is for the young person alone (LAW-14, INV-14)", async () => {
    const { child, parent, ids, on } = await inFamily("2010-06-15");

    await expectRefusal(app, app.as(parent), GIVE_CONSENT, on, "NOT_FOUND");
    await expectRefusal(app, app.as("luster/coordinator"), GIVE_CONSENT, { ...on, giverId: ids.parent, method: "PAPER" }, "CONSENT_GIVER_NOT_LAWFUL");
    const { consent } = await app.as(child).must(GIVE_CONSENT, on);

    expect(consent.capacity).toBe("OWNER");
  });

  test("begins on the birthday itself: the day before it is the parent's (LAW-14)", async () => {
    const { child, parent, on } = await inFamily("2010-06-16");

    await expectRefusal(app, app.as(child), GIVE_CONSENT, on, "CONSENT_GIVER_NOT_LAWFUL");
    const { consent } = await app.as(parent).must(GIVE_CONSENT, on);

    expect(consent.capacity).toBe("PARENT");
  });

  test("replaces what a parent gave, which lapses that day, and the parent sees the case no more (INV-14)", async () => {
    const { child, parent, caseId, on } = await inFamily("2010-06-16");
    await app.as(parent).must(GIVE_CONSENT, on);

    app.setClock("2026-06-16T08:00:00Z");
    const next = await onCase(app, "luster", caseId);
    await expectRefusal(app, app.as("luster/coordinator"), DRAFT_PLAN, next, "CONSENT_REQUIRED");
    await expectRefusal(app, app.as(parent), GIVE_CONSENT, next, "NOT_FOUND");
    const { consent } = await app.as(child).must(GIVE_CONSENT, next);

    expect(consent.capacity).toBe("OWNER");
  });
});

describe("giving consent for an adult who has a guardian", () => {
  test("is the guardian's, and so is the yes to the plan (LAW-14, LAW-35)", async () => {
    const guardian = app.newcomer("luster", undefined, "1980-02-03").key;
    const key = guardian.split("/")[1] ?? "";
    const subject = subjectOf(app.newcomer("luster", undefined, "1949-02-03"));

    const it = await submitted(app, "luster", { subject, notifier: key, notifierCapacity: "GUARDIAN", owner: key });
    const { plan } = await app.as(guardian).must(APPROVE_PLAN, await onPlan(app, "luster", it.planId));

    expect(plan.state).toBe("ACTIVE");
    expect((await caseFile(app.as(guardian), it.caseId))["consents"]).toMatchObject([{ capacity: "GUARDIAN" }]);
  });
});
