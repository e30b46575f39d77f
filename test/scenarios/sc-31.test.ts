import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSIGN_CASE, OPEN_CASE, RECORD_CLARIFICATION, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { numberOf, REGISTER_HOST_AGREEMENT } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aNotice, aTalk } from "../support/inputs.js";
import { assessed, decided, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const RESIDENCE = "query Residence($id: ID!) { case(id: $id) { number residenceMunicipality { number name } decidingMunicipality { number name } hostAgreement { reference } } }";
const LETTERS = "query Letters($id: ID!) { case(id: $id) { decisions { letters { parts { text } } } } }";
const OVERVIEW = "query Overview { unitOverview { residences { number name cases } } }";

const host = "lund";
const guest = "loppa";

/** A case that the host's unit opens for somebody who lives in the guest municipality. */
async function opened(more: Answer = {}): Promise<string> {
  const { notice } = await app.as(`${host}/case-worker`).must(REGISTER_NOTICE, aNotice());
  const { case: it } = await app.as(`${host}/unit-leader`).must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version, ...more });
  return it.id;
}

describe("SC-31: two municipalities share a unit under a host agreement", () => {
  test("the case tells the municipality of residence apart from the one that decides, and the letter says who decides by which agreement (SC-31, LAW-36)", async () => {
    const residenceMunicipality = numberOf(app, guest);
    const { notice } = await app.as(`${host}/case-worker`).must(REGISTER_NOTICE, aNotice({ subject: { name: "Utan Avtale", birthDate: "1980-01-01" } }));
    const opening = { noticeId: notice.id, expectedVersion: notice.version, residenceMunicipality };
    await expectRefusal(app, app.as(`${host}/unit-leader`), OPEN_CASE, opening, "HOST_AGREEMENT_REQUIRED");

    const reference = "Vertskommuneavtale om koordinerende enhet";
    const agreed = { residenceNumber: residenceMunicipality, residenceName: "Loppa", reference, validFrom: "2026-01-01" };
    await app.as(`${host}/system-coordinator`).must(REGISTER_HOST_AGREEMENT, agreed);
    const caseId = await opened({ residenceMunicipality });

    const leader = app.as(`${host}/unit-leader`);
    expect((await leader.ask(RESIDENCE, { id: caseId }))["case"]).toMatchObject({
      residenceMunicipality: { number: residenceMunicipality, name: "Loppa" },
      decidingMunicipality: { number: numberOf(app, host), name: "Lund" },
      hostAgreement: { reference },
    });

    const handlerId = await app.professionalId(`${host}/case-worker`);
    await leader.must(ASSIGN_CASE, { ...(await onCase(app, host, caseId)), handlerId });
    await app.as(`${host}/case-worker`).must(RECORD_CLARIFICATION, { ...(await onCase(app, host, caseId)), ...aTalk() });
    await assessed(app, host, caseId, {});
    await decided(app, host, caseId, {});
    await notified(app, host, caseId);

    const letters = JSON.stringify(await leader.ask(LETTERS, { id: caseId }));
    expect(letters).toContain(`Lund kommune er vertskommune og gjør vedtaket for Loppa kommune, der du bor, etter avtalen «${reference}» (kommuneloven § 20-2).`);
    expect((await leader.ask(OVERVIEW))["unitOverview"].residences).toEqual([{ number: residenceMunicipality, name: "Loppa", cases: 1 }]);
  });

  test("a case of the municipality's own resident is decided where the person lives, and its letter names no agreement (LAW-36)", async () => {
    const it = await app.walk(host, { until: "NOTIFIED" });
    const leader = app.as(`${host}/unit-leader`);

    const own = { number: numberOf(app, host), name: "Lund" };
    expect((await leader.ask(RESIDENCE, { id: it.caseId }))["case"]).toMatchObject({ residenceMunicipality: own, decidingMunicipality: own, hostAgreement: null });
    expect(JSON.stringify(await leader.ask(LETTERS, { id: it.caseId }))).not.toContain("vertskommune");
  });

  test("staff of the municipality of residence see nothing of the case by that (LAW-28, LAW-36)", async () => {
    const caseId = await opened({ residenceMunicipality: numberOf(app, guest) });

    for (const key of [`${guest}/unit-leader`, `${guest}/coordinator`, `${guest}/system-coordinator`])
      expect((await app.as(key).raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await app.asIn(`${guest}/unit-leader`, numberOf(app, host)).raw(RESIDENCE, { id: caseId })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
