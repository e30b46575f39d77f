import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GIVE_CONSENT, MY_TASKS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, type Ready } from "../support/deed.js";
import { caseLife, REFUSE_CONSENT, REQUEST_CONSENT } from "../support/plan-life.js";
import { consented, family, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & { caseId: string; owner: string }> {
  const { caseId, owner } = await app.walk("luster", { until: "HANDED_OVER" });
  return { by: app.as("luster/coordinator"), caseId, owner, input: await onCase(app, "luster", caseId) };
}

async function asked(): Promise<Ready & { caseId: string; owner: string }> {
  const { by, caseId, owner, input } = await ready();
  const { consentRequest } = await by.must(REQUEST_CONSENT, input);
  return { by: app.as(owner), caseId, owner, input: { consentRequestId: consentRequest.id, expectedVersion: consentRequest.version } };
}

describe("asking for consent", () => {
  everyDeed({
    app: () => app,
    deed: "requestConsent",
    document: REQUEST_CONSENT,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/coordinator",
  });

  test("waits until consent is given, and knows which one it was", async () => {
    const { by, caseId } = await asked();

    const { consent } = await by.must(GIVE_CONSENT, await onCase(app, "luster", caseId));

    expect(await caseLife(by, caseId)).toMatchObject({ wayToPlan: "CONSENTED", consentRequests: [{ answer: "GIVEN", consent: { id: consent.id } }] });
  });

  test("is refused while a question waits, and where there is a consent (CONSENT_ALREADY_REQUESTED, CONSENT_EXISTS)", async () => {
    const { caseId } = await asked();
    const has = await consented(app, "luster");

    await expectRefusal(app, app.as("luster/coordinator"), REQUEST_CONSENT, await onCase(app, "luster", caseId), "CONSENT_ALREADY_REQUESTED");
    await expectRefusal(app, app.as("luster/coordinator"), REQUEST_CONSENT, await onCase(app, "luster", has.caseId), "CONSENT_EXISTS");
  });

  test("is refused before the person has been told of the right (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("luster", { until: "DECIDED" });

    await expectRefusal(app, app.as("luster/case-worker"), REQUEST_CONSENT, await onCase(app, "luster", caseId), "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("refusing consent", () => {
  everyDeed({
    app: () => app,
    deed: "refuseConsent",
    document: REFUSE_CONSENT,
    ready: asked,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: "luster/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/coordinator",
  });

  test("demands no reason, agrees a day for a new talk, and until then nobody is asked to go on with a plan (pbrl § 4-1, LUND-3-4)", async () => {
    const { by, caseId, input } = await asked();

    const { consentRequest } = await by.must(REFUSE_CONSENT, { ...input, contactAgainOn: "2026-10-01" });

    const { deadlines } = await caseLife(app.as("luster/coordinator"), caseId);
    const { myTasks } = await app.as("luster/coordinator").ask(MY_TASKS);
    expect(consentRequest).toMatchObject({ answer: "REFUSED", method: "DIGITAL", contactAgainOn: "2026-10-01", note: null });
    expect(deadlines.filter((it: Answer) => it["kind"] === "NEW_TALK")).toMatchObject([{ dueOn: "2026-10-01", outcome: null }]);
    expect(myTasks.filter((it: Answer) => it["case"]?.id === caseId)).toEqual([]);
  });

  test("is followed by a new question, which settles the day, and a consent (LUND-3-4)", async () => {
    const { by, caseId, input } = await asked();
    await by.must(REFUSE_CONSENT, { ...input, contactAgainOn: "2026-10-01" });

    await app.as("luster/coordinator").must(REQUEST_CONSENT, await onCase(app, "luster", caseId));
    await by.must(GIVE_CONSENT, await onCase(app, "luster", caseId));

    const { consentRequests } = await caseLife(by, caseId);
    expect(consentRequests.map((it: Answer) => it["answer"])).toEqual(["REFUSED", "GIVEN"]);
    expect((await caseLife(app.as("luster/coordinator"), caseId))["deadlines"].filter((it: Answer) => it["kind"] === "NEW_TALK")).toMatchObject([{ outcome: "MET" }]);
  });

  test("is a parent's for a child, and nobody's who may not consent (CONSENT_GIVER_NOT_LAWFUL)", async () => {
    const { story, parent, child } = family(app, "luster", "2016-03-01");
    const { caseId } = await app.walk("luster", { ...story, until: "HANDED_OVER" });
    const { consentRequest } = await app.as("luster/coordinator").must(REQUEST_CONSENT, await onCase(app, "luster", caseId));
    const input = { consentRequestId: consentRequest.id, expectedVersion: consentRequest.version };

    await expectRefusal(app, app.as(child), REFUSE_CONSENT, input, "CONSENT_GIVER_NOT_LAWFUL");
    await app.as(parent).must(REFUSE_CONSENT, input);
  });

  test("is said once, and staff say how it was said (ALREADY_ANSWERED, INVALID_INPUT)", async () => {
    const { input } = await asked();
    const by = app.as("luster/coordinator");

    await expectRefusal(app, by, REFUSE_CONSENT, input, "INVALID_INPUT");
    const { consentRequest } = await by.must(REFUSE_CONSENT, { ...input, method: "ORAL", note: "Vil tenke på det." });
    await expectRefusal(app, by, REFUSE_CONSENT, { ...input, expectedVersion: consentRequest.version, method: "ORAL" }, "ALREADY_ANSWERED");
  });
});
