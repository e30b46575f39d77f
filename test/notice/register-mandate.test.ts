import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, GIVE_CONSENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aPdf, ATTACH_DOCUMENT, DOCUMENT, END_MANDATE, REGISTER_MANDATE } from "../support/notice-documents.js";
import { at, given, opened } from "../support/notices.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const leader = (): Client => app.as("lund/unit-leader");

/** Somebody who can log in, and the mandate for them. */
function aProxy(changes: Answer = {}): { key: string; input: Answer } {
  const { key, name, birthDate, login } = app.newcomer("lund");
  return { key, input: { kind: "PROXY", scope: ["CASE_HANDLING"], holder: { name, birthDate, nationalId: login.nationalId }, declaredNotEmployed: true, ...changes } };
}

async function sees(key: string, caseId: string): Promise<boolean> {
  return (await app.as(key).raw(CASE_NOW, { id: caseId })).data !== null;
}

describe("registering a mandate", () => {
  everyDeed({
    app: () => app,
    deed: "registerMandate",
    document: REGISTER_MANDATE,
    ready: async () => {
      const { caseId } = await app.walk("lund", { until: "ASSIGNED" });
      return { by: app.as("lund/case-worker"), input: { caseId, ...aProxy().input }, caseId };
    },
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
    versioned: false,
  });

  test("opens the case to its holder on the days it holds, and no longer (PROC-04)", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const { key, input } = aProxy({ validFrom: "2026-06-20", validTo: "2026-06-30" });

    await leader().must(REGISTER_MANDATE, { caseId, ...input });

    expect(await sees(key, caseId)).toBe(false);
    expect(await at(app, "2026-06-20T08:00:00Z", () => sees(key, caseId))).toBe(true);
    expect(await at(app, "2026-06-30T21:59:00Z", () => sees(key, caseId))).toBe(true);
    expect(await at(app, "2026-06-30T22:01:00Z", () => sees(key, caseId))).toBe(false);
  });

  test("by the person opens it too: nobody has to ask the unit (PROC-04)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "OPENED" });
    const { key, input } = aProxy();

    await app.as(owner).must(REGISTER_MANDATE, { caseId, ...input });

    expect(await sees(key, caseId)).toBe(true);
  });

  test("on a notice follows it into the case: a guardian gets what the mandate says (LAW-35)", async () => {
    const { key, name, birthDate, login } = app.newcomer("lund");
    const guardian = app.as(key);
    const on = await given(guardian, { notifierCapacity: "GUARDIAN" });
    const holder = { name, birthDate, nationalId: login.nationalId };
    const mandate = { kind: "GUARDIAN", scope: ["CASE_HANDLING"], holder, validTo: "2026-12-31" };
    const { document } = await leader().must(ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "GUARDIAN_MANDATE", title: "Vergefullmakt", content: aPdf });
    await leader().must(REGISTER_MANDATE, { noticeId: on.noticeId, documentId: document.id, ...mandate });

    const caseId = await opened(leader(), on);

    expect(await sees(key, caseId)).toBe(true);
    expect(await at(app, "2027-01-01T08:00:00Z", () => sees(key, caseId))).toBe(false);
  });

  test("bounds what a guardian does: what lies outside it is refused, what lies within is done (LAW-35, OUTSIDE_MANDATE)", async () => {
    const { key, name, birthDate, login } = app.newcomer("lund");
    const walked = await app.walk("lund", { until: "HANDED_OVER" });
    const holder = { name, birthDate, nationalId: login.nationalId };
    const mandate = async (scope: string[]): Promise<Answer> => leader().must(REGISTER_MANDATE, { caseId: walked.caseId, kind: "GUARDIAN", scope, holder });
    await mandate(["CASE_HANDLING"]);
    const consent = async (): Promise<object> => ({ ...(await onCase(app, "lund", walked.caseId)) });

    await expectRefusal(app, app.as(key), GIVE_CONSENT, await consent(), "OUTSIDE_MANDATE");
    await mandate(["CONSENT"]);
    expect((await app.as(key).must(GIVE_CONSENT, await consent()))["consent"]).toBeTruthy();
  });

  test("is the measure from the day it is known: a guardian who had the whole case without one has no more than it says (LAW-35)", async () => {
    const { key, name, birthDate, login } = app.newcomer("lund");
    const caseId = await opened(leader(), await given(app.as(key), { notifierCapacity: "GUARDIAN", subject: { name: "Vergetrengende Eksempel", birthDate: "1940-01-01" } }), {
      notifierAuthorityShown: true,
    });
    expect(await sees(key, caseId)).toBe(true);
    const holder = { name, birthDate, nationalId: login.nationalId };

    await leader().must(REGISTER_MANDATE, { caseId, kind: "GUARDIAN", scope: ["CASE_HANDLING"], holder, validTo: "2026-06-20" });

    expect(await sees(key, caseId)).toBe(true);
    expect(await at(app, "2026-06-21T08:00:00Z", () => sees(key, caseId))).toBe(false);
  });

  test("gives nothing to read when it has ended, not what its holder put on the case either (LAW-28)", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const { key, input } = aProxy();
    const { mandate } = await leader().must(REGISTER_MANDATE, { caseId, ...input });
    const { document } = await app.as(key).must(ATTACH_DOCUMENT, { caseId, kind: "OTHER", title: "Brev", content: aPdf });
    const shown = async (): Promise<unknown> => (await app.as(key).raw(DOCUMENT, { id: document.id })).data?.["node"]?.content;
    expect(await shown()).toBe(aPdf);

    await leader().must(END_MANDATE, { mandateId: mandate.id, expectedVersion: mandate.version });

    expect(await shown()).toBeUndefined();
  });

  test("to give notice opens no case", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const { key, input } = aProxy({ scope: ["NOTICE"] });

    await leader().must(REGISTER_MANDATE, { caseId, ...input });

    expect(await sees(key, caseId)).toBe(false);
  });

  test.each(["lund/coordinator", "lund/professional", "lund/unit-leader"])(
    "makes no proxy of %s, who works for the municipality (INV-27, PROC-04, PROXY_IS_EMPLOYEE)",
    async (key) => {
      const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
      const { holder: _holder, ...input } = aProxy().input;

      await expectRefusal(app, leader(), REGISTER_MANDATE, { caseId, ...input, holderProfessionalId: await app.professionalId(key) }, "PROXY_IS_EMPLOYEE");
    },
  );

  test("takes a proxy's own word for not being employed here, and tells of an employee with the same name (INV-27, PROC-04)", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    const holder = { name: ` ${app.person("lund/coordinator").name.toUpperCase()}`, birthDate: "1970-01-01" };
    const { input } = aProxy({ holder });

    await expectRefusal(app, leader(), REGISTER_MANDATE, { caseId, ...input, declaredNotEmployed: false }, "PROXY_DECLARATION_REQUIRED");
    expect((await leader().must(REGISTER_MANDATE, { caseId, ...input }))["warnings"]).toMatchObject([{ code: "PROXY_NAMED_AS_EMPLOYEE" }]);
  });

  test("makes a proxy of somebody from a user organisation outside the municipality", async () => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });
    await app.database.sql(
      "insert into service_unit (municipality_id, id, name, kind) select municipality_id, gen_random_uuid(), 'Brukerforeningen', 'OTHER_ORGANISATION' from municipality_number where code = $1",
      [app.person("lund/unit-leader").municipalityNumber],
    );
    const adviser = await hire(app, "lund", "PROFESSIONAL", "Brukerforeningen");
    const { holder: _holder, ...input } = aProxy().input;

    await leader().must(REGISTER_MANDATE, { caseId, ...input, holderProfessionalId: adviser.id });

    expect((await adviser.client.ask(CASE_NOW, { id: caseId }))["case"].id).toBe(caseId);
  });

  test("of a guardian is not the person's own deed: an authority appoints guardians (NOT_YOURS_TO_DO)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "OPENED" });

    await expectRefusal(app, app.as(owner), REGISTER_MANDATE, { caseId, ...aProxy({ kind: "GUARDIAN" }).input }, "NOT_YOURS_TO_DO");
  });

  test.each([
    ["INVALID_INPUT", { scope: [] }],
    ["INVALID_INPUT", { holder: null }],
    ["INVALID_INPUT", { holder: { name: "Ung Eksempel", birthDate: "2010-01-01" } }],
    ["INVALID_INPUT", { validTo: "2026-06-14" }],
    ["INVALID_DATE_ORDER", { validFrom: "2026-07-02", validTo: "2026-07-01" }],
  ] as const)("is refused as %s: %j", async (code, changes) => {
    const { caseId } = await app.walk("lund", { until: "OPENED" });

    await expectRefusal(app, leader(), REGISTER_MANDATE, { caseId, ...aProxy(changes).input }, code);
  });

  test("is shown by a document of the same case, and of no other (NOT_FOUND)", async () => {
    const [one, other] = [await app.walk("lund", { until: "OPENED" }), await app.walk("lund", { until: "OPENED" })];
    const { document } = await leader().must(ATTACH_DOCUMENT, { caseId: other.caseId, kind: "AUTHORITY", title: "Fullmakt", content: aPdf });

    await expectRefusal(app, leader(), REGISTER_MANDATE, { caseId: one.caseId, ...aProxy().input, documentId: document.id }, "NOT_FOUND");
  });
});

describe("ending a mandate", () => {
  const registered = async (): Promise<{ caseId: string; owner: string; key: string; input: Answer }> => {
    const { caseId, owner } = await app.walk("lund", { until: "OPENED" });
    const { key, input } = aProxy();
    const { mandate } = await leader().must(REGISTER_MANDATE, { caseId, ...input });
    return { caseId, owner, key, input: { mandateId: mandate.id, expectedVersion: mandate.version } };
  };

  everyDeed({
    app: () => app,
    deed: "endMandate",
    document: END_MANDATE,
    ready: async () => {
      const { caseId, input } = await registered();
      return { by: leader(), input, caseId };
    },
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test.each(["the person", "the holder", "the unit"])("by %s closes the case to its holder with the next call (PROC-04)", async (who) => {
    const { caseId, owner, key, input } = await registered();
    expect(await sees(key, caseId)).toBe(true);

    const by = { "the person": app.as(owner), "the holder": app.as(key), "the unit": leader() }[who] as Client;
    await by.must(END_MANDATE, input);

    expect(await sees(key, caseId)).toBe(false);
  });

  test("leaves a parent's own right as it was", async () => {
    const child = app.newcomer("lund", undefined, "2016-05-05");
    const parent = app.newcomer("lund", undefined, "1985-02-03");
    const person = ({ name, birthDate, login }: typeof child): Answer => ({ name, birthDate, nationalId: login.nationalId });
    const on = await given(app.as(parent.key), { notifierCapacity: "PARENT", subject: person(child) });
    const caseId = await opened(leader(), on, { notifierHasParentalResponsibility: true });
    const { mandate } = await leader().must(REGISTER_MANDATE, { caseId, ...aProxy({ holder: person(parent) }).input });

    await leader().must(END_MANDATE, { mandateId: mandate.id, expectedVersion: mandate.version });

    expect(await sees(parent.key, caseId)).toBe(true);
  });

  test("is done once (MANDATE_ENDED)", async () => {
    const { input } = await registered();
    const { mandate } = await leader().must(END_MANDATE, input);

    await expectRefusal(app, leader(), END_MANDATE, { ...input, expectedVersion: mandate.version }, "MANDATE_ENDED");
  });
});
