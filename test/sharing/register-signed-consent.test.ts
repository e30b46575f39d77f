import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, DRAFT_PLAN, GIVE_CONSENT, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { SHARE_SECTIONS, SUSPEND_SHARING } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { familyCase } from "../support/families.js";
import { hire } from "../support/people.js";
import { notForOthers, withdraw } from "../support/plan-checks.js";
import { caseLife, REQUEST_CONSENT } from "../support/plan-life.js";
import { aSignedForm, CONSENT_FORM, FORM_TEMPLATE, NEWER_PDF, PNG, REGISTER_SIGNED_CONSENT, REPLACE_ROOM_DOCUMENT, SIGNED_CONSENTS } from "../support/room-content.js";
import { roomSeen, roomWithProfessional } from "../support/roster.js";
import { consentNow, onConsent, withParticipant } from "../support/sharing.js";
import { consented, onCase, onPlan } from "../support/stages.js";

const START = "2026-06-15T08:00:00Z";
const READ = "query Sections($id: ID!) { plan(id: $id) { values goals { id } entries { id } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock(START));
afterAll(() => app.stop());

const coordinator = () => app.as("luster/coordinator");

/** A case that has been handed over, before anybody has consented. */
async function first(more: Answer = {}) {
  const it = await app.walk("luster", { until: "HANDED_OVER" });
  return { ...it, by: coordinator(), input: await aSignedForm(app, it, more) };
}

/** An active plan with the professional in it, and a form that ticks something for them. */
async function later(line: Answer = { sections: ["GOALS"] }, more: Answer = {}) {
  const it = await withParticipant(app);
  return { ...it, by: coordinator(), input: await aSignedForm(app, it, { lines: [{ participantId: it.participantId, ...line }], ...more }) };
}

async function seen(planId: string): Promise<Answer | null> {
  const { data } = await app.as("luster/professional").raw(READ, { id: planId });
  return (data as Answer | null)?.["plan"] ?? null;
}

async function formsOf(who: string, caseId: string): Promise<Answer[]> {
  return (await app.as(who).ask(SIGNED_CONSENTS, { id: caseId }))["case"].signedConsents as Answer[];
}

describe("a form signed by hand", () => {
  everyDeed({
    app: () => app,
    deed: "registerSignedConsent",
    document: REGISTER_SIGNED_CONSENT,
    ready: later,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });
  onceUnderOneKey({ app: () => app, document: REGISTER_SIGNED_CONSENT, ready: later, otherwise: { signedOn: "2026-06-14" } });
  notForOthers({
    app: () => app,
    document: REGISTER_SIGNED_CONSENT,
    ready: later,
    others: [
      ["luster/professional", "NOT_YOURS_TO_DO"],
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
    ],
  });

  test("gives the consent to the plan, on paper, from the day of signing (SAM-93, SAM-94)", async () => {
    const { by, input } = await first({ validTo: "2027-06-15" });

    const { consent, signedConsent } = await by.must(REGISTER_SIGNED_CONSENT, input);

    expect(consent).toMatchObject({ method: "PAPER", givenOn: "2026-06-15", validTo: "2027-06-15", withdrawnAt: null });
    expect(signedConsent).toMatchObject({ capacity: "OWNER", signedOn: "2026-06-15", refused: false, isSuperseded: false, signedBy: { id: input["signedById"] }, lines: [] });
  });

  test("is warned of before it runs out, and is taken back by the owner like any other (SAM-100)", async () => {
    const { by, input, owner, caseId } = await first({ validTo: "2027-06-15" });
    const { consent } = await by.must(REGISTER_SIGNED_CONSENT, input);
    expect((await caseLife(by, caseId))["deadlines"]).toContainEqual(expect.objectContaining({ kind: "CONSENT_EXPIRY", dueOn: "2027-06-15", settledAt: null }));

    await app.as(owner).must(WITHDRAW_CONSENT, { consentId: consent.id, expectedVersion: consent.version });

    expect((await caseLife(by, caseId))["consents"]).toMatchObject([{ withdrawnAt: app.now().toISOString() }]);
  });

  test("shares exactly what was ticked, as far and as long as the same words given digitally (SAM-91, SAM-94)", async () => {
    const { by, input, planId, participantId, professionalId } = await later({ sections: ["MEASURES"], validTo: "2026-12-31" });

    const { consent, signedConsent } = await by.must(REGISTER_SIGNED_CONSENT, input);

    expect(consent.grants).toMatchObject([
      { sections: ["GOALS", "MEASURES"], validTo: "2026-12-31", isInForce: true, recipient: { id: professionalId }, giver: { id: input["signedById"] } },
    ]);
    expect(signedConsent.lines).toEqual([{ sections: ["GOALS", "MEASURES"], validTo: "2026-12-31", participant: { id: participantId } }]);
    expect(await seen(planId)).toMatchObject({ values: null, goals: [{}], entries: null });
    app.setClock("2027-01-01T08:00:00Z");
    expect(await seen(planId)).toBeNull();
  });

  test("nothing ticked is a no: the participant finds nothing, at once, and it stays so when sharing is taken up after a pause (SAM-94, SAM-97)", async () => {
    const { by, input, planId, ...it } = await later({ sections: [] });
    expect(await seen(planId)).not.toBeNull();

    await by.must(REGISTER_SIGNED_CONSENT, input);

    expect(await seen(planId)).toBeNull();
    await by.must(SUSPEND_SHARING, await onConsent(app, it));
    await app.as(it.owner).must(`mutation ResumeSharing($input: ResumeSharingInput!) { resumeSharing(input: $input) { errors { code } } }`, await onConsent(app, it));
    expect(await seen(planId)).toBeNull();
  });

  test("is kept as a scan with its digest, for the person's side and the coordinators, and not for the participants (SAM-78, SAM-94)", async () => {
    const { by, input, caseId, owner } = await later();
    await by.must(REGISTER_SIGNED_CONSENT, input);
    const digest = createHash("sha256").update(Buffer.from(PNG, "base64")).digest("hex");

    for (const who of [owner, "luster/coordinator"]) expect(await formsOf(who, caseId)).toMatchObject([{ document: { kind: "SIGNED_CONSENT", versions: [{ digest }] } }]);
    expect(await formsOf("luster/case-worker", caseId)).toMatchObject([{ document: null }]);
    expect(await formsOf("luster/professional", caseId)).toEqual([]);
  });

  test("is what was signed: no other file takes its place (NOT_A_SIGNED_FORM, SAM-78)", async () => {
    const { by, input, caseId } = await later();
    await by.must(REGISTER_SIGNED_CONSENT, input);
    const [form] = (await by.ask("query Forms($id: ID!) { room(caseId: $id) { documents { id kind version } } }", { id: caseId }))["room"].documents;

    await expectRefusal(app, by, REPLACE_ROOM_DOCUMENT, { roomDocumentId: form.id, expectedVersion: form.version, content: NEWER_PDF }, "NOT_A_SIGNED_FORM");
  });

  test("takes the place of the form before it, and of what was given digitally (SAM-165)", async () => {
    const { by, input, caseId, owner, participantId, ...it } = await later({ sections: ["GOALS"] });
    await app.as(owner).must(SHARE_SECTIONS, { ...(await onConsent(app, { owner, caseId })), participantIds: [participantId], sections: ["VALUES"] });
    await by.must(REGISTER_SIGNED_CONSENT, { ...input, ...(await onCase(app, "luster", caseId)) });
    app.setClock("2026-06-16T08:00:00Z");
    const next = { ...(await onCase(app, "luster", caseId)), signedOn: "2026-06-16", lines: [{ participantId, sections: ["CONTENT_POINTS"] }] };

    await by.must(REGISTER_SIGNED_CONSENT, { ...input, ...next });

    expect((await formsOf(owner, caseId)).map((one) => [one["signedOn"], one["isSuperseded"]])).toEqual([
      ["2026-06-15", true],
      ["2026-06-16", false],
    ]);
    expect(await seen(it.planId)).toMatchObject({ values: null, goals: null, entries: expect.any(Array) });
  });

  test("that says no to the plan ends the consent and all that rested on it (SAM-94, INV-15)", async () => {
    const { by, input, planId, owner, caseId } = await later();

    const { signedConsent } = await by.must(REGISTER_SIGNED_CONSENT, { ...input, refused: true, lines: [] });

    expect(signedConsent.refused).toBe(true);
    expect((await consentNow(app, owner, caseId))["grants"].filter((it: Answer) => it["isInForce"])).toEqual([]);
    expect(await seen(planId)).toBeNull();
  });

  test("that says no answers whoever asked, and gives no consent (SAM-94)", async () => {
    const { by, caseId } = await first();
    await by.must(REQUEST_CONSENT, await onCase(app, "luster", caseId));

    const { consent, signedConsent } = await by.must(REGISTER_SIGNED_CONSENT, await aSignedForm(app, { caseId }, { refused: true }));

    expect((await caseLife(by, caseId))["consentRequests"]).toMatchObject([{ answer: "REFUSED" }]);
    expect(consent).toBeNull();
    expect(signedConsent).toMatchObject({ refused: true });
    expect((await by.ask("query Consents($id: ID!) { case(id: $id) { consents { id } } }", { id: caseId }))["case"].consents).toEqual([]);
  });

  test("is taken in by the handler too, before anybody coordinates (SAM-93)", async () => {
    const { input } = await first();

    expect((await app.as("luster/case-worker").must(REGISTER_SIGNED_CONSENT, input))["consent"]).toMatchObject({ method: "PAPER" });
  });

  test("lets somebody in the room keep their place there, and ticks what they read of the plan they come along into (SAM-86, SAM-94)", async () => {
    const { caseId, owner, participant } = await roomWithProfessional(app);
    const form = (sections: readonly string[]) => aSignedForm(app, { caseId }, { lines: [{ participantId: participant["id"], sections }] });
    await coordinator().must(REGISTER_SIGNED_CONSENT, await form([]));
    expect(await roomSeen(app.as("luster/professional"), caseId)).not.toBeNull();

    await coordinator().must(REGISTER_SIGNED_CONSENT, await form(["VALUES"]));
    const { plan } = await coordinator().must(DRAFT_PLAN, { ...(await onCase(app, "luster", caseId)), periodFrom: "2026-06-15" });

    expect(await seen(plan.id)).toMatchObject({ goals: null, entries: null });
    expect((await consentNow(app, owner, caseId))["grants"].filter((it: Answer) => it["isInForce"])).toMatchObject([{ sections: ["VALUES"] }]);
  });

  test("is signed by whoever may consent that day: a parent for a child, and not for somebody of 16 (SAM-99, INV-14)", async () => {
    const it = await familyCase(app, "luster", "2015-03-01");
    const form = async (signedById: string) => ({ ...(await onCase(app, "luster", it.caseId)), content: PNG, signedById, signedOn: "2026-06-15", lines: [] });

    await expectRefusal(app, coordinator(), REGISTER_SIGNED_CONSENT, await form(it.ids.other), "CONSENT_GIVER_NOT_LAWFUL");
    await expectRefusal(app, coordinator(), REGISTER_SIGNED_CONSENT, await form(it.ids.child), "CONSENT_GIVER_NOT_LAWFUL");
    const { consent, signedConsent } = await coordinator().must(REGISTER_SIGNED_CONSENT, await form(it.ids.parent));

    expect(signedConsent.capacity).toBe("PARENT");
    expect(consent.validTo).toBe("2031-02-28");
  });

  test("that somebody signed for themselves before they were 16 gives nothing (SAM-99, INV-14)", async () => {
    const it = await familyCase(app, "luster", "2010-06-15");
    const form = { ...(await onCase(app, "luster", it.caseId)), content: PNG, signedById: it.ids.child, signedOn: "2026-06-14", lines: [] };

    await expectRefusal(app, coordinator(), REGISTER_SIGNED_CONSENT, form, "CONSENT_GIVER_NOT_LAWFUL");
    await coordinator().must(REGISTER_SIGNED_CONSENT, { ...form, signedOn: "2026-06-15" });
  });

  test("that was signed before something else was said does not undo it (LATER_WORD_GIVEN, SAM-94)", async () => {
    const it = await consented(app, "luster");
    app.setClock("2026-06-18T08:00:00Z");
    await withdraw(app, { ...it, planId: "" } as never);
    const form = await aSignedForm(app, it, { signedOn: "2026-06-17" });

    await expectRefusal(app, coordinator(), REGISTER_SIGNED_CONSENT, form, "LATER_WORD_GIVEN");
    await coordinator().must(REGISTER_SIGNED_CONSENT, { ...form, signedOn: "2026-06-18" });
  });

  test.each([
    ["nobody of those who take part", { lines: [] }, "SIGNED_FORM_INCOMPLETE"],
    ["a day to come", { signedOn: "2026-06-16" }, "INVALID_DATE_ORDER"],
    ["a no with something ticked", { refused: true }, "INVALID_INPUT"],
    ["a day that is past", { validTo: "2026-06-15" }, "INVALID_INPUT"],
    ["no scan", { content: Buffer.from("Ja").toString("base64") }, "DOCUMENT_TYPE_NOT_ACCEPTED"],
  ] as const)("with %s is not taken in", async (_, more, code) => {
    const { by, input } = await later();

    await expectRefusal(app, by, REGISTER_SIGNED_CONSENT, { ...input, ...more }, code);
  });

  test("with a line for somebody who does not take part is not taken in (NOT_A_PARTICIPANT)", async () => {
    const { by, input } = await later();
    const other = await later();

    await expectRefusal(app, by, REGISTER_SIGNED_CONSENT, { ...input, lines: [...(input["lines"] as Answer[]), ...(other.input["lines"] as Answer[])] }, "NOT_A_PARTICIPANT");
  });

  test("shares nothing while sharing is paused (SHARING_SUSPENDED)", async () => {
    const { by, input, ...it } = await later();
    await by.must(SUSPEND_SHARING, await onConsent(app, it));

    await expectRefusal(app, by, REGISTER_SIGNED_CONSENT, { ...input, ...(await onCase(app, "luster", it.caseId)) }, "SHARING_SUSPENDED");
  });
});

describe("the form to sign", () => {
  test("names everybody who takes part but the coordinator, with what each reads now, in the language asked for (SAM-93, SAM-166)", async () => {
    const it = await withParticipant(app);
    const other = await hire(app, "luster", "PROFESSIONAL");
    await coordinator().must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: other.id, function: "Lærer" });
    await app.as(it.owner).must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections: ["VALUES"], validTo: "2026-12-31" });

    const { consentForm } = await app.as(it.owner).ask(CONSENT_FORM, { caseId: it.caseId, language: "NB" });

    const lines = consentForm.find((one: Answer) => one["heading"] === "Hvem planen deles med").lines as string[];
    expect(lines).toHaveLength(3);
    expect(lines.find((one) => one.startsWith(app.person("luster/professional").name))).toContain("deles nå: A)");
    expect(lines.find((one) => one.includes(", Lærer ("))).toContain("deles nå: A B C");
    expect(lines.join()).not.toContain(app.person("luster/coordinator").name);
    expect((await app.as(it.owner).ask(CONSENT_FORM, { caseId: it.caseId }))["consentForm"][0].heading).toBe("Samtykke til individuell plan og til deling av han");
    expect((await app.as(it.owner).ask(CONSENT_FORM, { caseId: it.caseId, language: "EN" }))["consentForm"][0].heading).toBe("Consent to an individual plan and to sharing it");
  });

  test("tells a child's parents that the child of 12 is heard and may keep something from them (SAM-99)", async () => {
    const it = await familyCase(app, "luster", "2014-01-01");
    await app.as(it.parent).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));

    const { consentForm } = await app.as(it.parent).ask(CONSENT_FORM, { caseId: it.caseId, language: "NB" });

    expect(consentForm[1].lines).toEqual([expect.stringContaining("over 12 år")]);
    expect(consentForm[4].lines).toEqual([expect.any(String), expect.stringContaining("ingen deltakere ennå")]);
  });

  test.each(["luster/professional", "luster/unit-leader", "lund/coordinator"])("is not there for %s", async (who) => {
    const { caseId } = await withParticipant(app);

    expect((await app.as(who).raw(CONSENT_FORM, { caseId })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("is there empty for whoever is logged in, to go with the letter, and so is the form for a plan (LUND-ATT-1, LUND-ATT-2)", async () => {
    const someone = app.as("luster/owner");
    const template = async (name: string, language?: string) =>
      (await someone.ask(FORM_TEMPLATE, { template: name, ...(language ? { language } : {}) }))["formTemplate"] as Answer[];

    expect((await template("CONSENT"))[0]?.["lines"]).toContain("Kommune: Luster");
    expect((await template("CONSENT", "NB")).map((it) => it["heading"])).toContain("Slik trekker du samtykket tilbake");
    expect((await template("PLAN")).filter((it) => /^\d\. /.test(it["heading"]))).toHaveLength(9);
    expect((await template("PLAN", "NB"))[0]?.["lines"]).toContain("Planeier: ____________________");
  });
});
