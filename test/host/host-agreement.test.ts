import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { END_HOST_AGREEMENT, HOST_AGREEMENTS, numberOf, REGISTER_HOST_AGREEMENT } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aNotice } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

let next = 1000;
const agreement = (changes: Answer = {}): Answer => ({
  residenceNumber: String((next += 1)),
  residenceName: "Nabokommunen",
  reference: "Vertskommuneavtale 2026/1",
  validFrom: "2026-01-01",
  ...changes,
});
const by = () => app.as("lund/system-coordinator");
const ready = async () => ({ by: by(), input: agreement() });
const readyToEnd = async () => {
  const { hostAgreement } = await by().must(REGISTER_HOST_AGREEMENT, agreement());
  return { by: by(), input: { hostAgreementId: hostAgreement.id } as Answer };
};

describe("registering that this municipality is host for another", () => {
  everyDeed({ app: () => app, deed: "registerHostAgreement", document: REGISTER_HOST_AGREEMENT, ready, withoutPermission: "lund/unit-leader", versioned: false });
  onceUnderOneKey({ app: () => app, document: REGISTER_HOST_AGREEMENT, ready, otherwise: { reference: "En annen avtale" } });

  test("keeps from when until when, and what the agreement is called (LAW-36)", async () => {
    const input = agreement({ validTo: "2028-12-31" });
    const { hostAgreement } = await by().must(REGISTER_HOST_AGREEMENT, input);

    expect(hostAgreement).toEqual({ ...input, id: expect.any(String), endedAt: null });
    expect((await app.as("lund/unit-leader").ask(HOST_AGREEMENTS))["hostAgreements"]).toContainEqual(hostAgreement);
    expect((await app.as("luster/unit-leader").ask(HOST_AGREEMENTS))["hostAgreements"]).toEqual([]);
  });

  test("is refused for one's own residents, for no number, and for days the wrong way about (INVALID_INPUT, INVALID_DATE_ORDER)", async () => {
    for (const residenceNumber of [numberOf(app, "lund"), "12", "abcd"]) await expectRefusal(app, by(), REGISTER_HOST_AGREEMENT, agreement({ residenceNumber }), "INVALID_INPUT");
    await expectRefusal(app, by(), REGISTER_HOST_AGREEMENT, agreement({ validFrom: "2026-06-01", validTo: "2026-05-31" }), "INVALID_DATE_ORDER");
  });

  test("is refused where another one counts on the same day (HOST_AGREEMENT_EXISTS)", async () => {
    const first = agreement({ validTo: "2026-12-31" });
    await by().must(REGISTER_HOST_AGREEMENT, first);

    await expectRefusal(app, by(), REGISTER_HOST_AGREEMENT, { ...first, validFrom: "2026-12-31", validTo: null }, "HOST_AGREEMENT_EXISTS");
    await by().must(REGISTER_HOST_AGREEMENT, { ...first, validFrom: "2027-01-01", validTo: null });
  });
});

describe("ending it", () => {
  everyDeed({
    app: () => app,
    deed: "endHostAgreement",
    document: END_HOST_AGREEMENT,
    ready: readyToEnd,
    withoutPermission: "lund/unit-leader",
    elsewhere: "luster/system-coordinator",
    versioned: false,
  });

  test("is done once (ALREADY_ENDED); from then on no case is opened under it (HOST_AGREEMENT_REQUIRED)", async () => {
    const input = agreement();
    const { hostAgreement } = await by().must(REGISTER_HOST_AGREEMENT, input);
    await by().must(END_HOST_AGREEMENT, { hostAgreementId: hostAgreement.id });

    await expectRefusal(app, by(), END_HOST_AGREEMENT, { hostAgreementId: hostAgreement.id }, "ALREADY_ENDED");
    const { notice } = await app.as("lund/case-worker").must(REGISTER_NOTICE, aNotice());
    const opening = { noticeId: notice.id, expectedVersion: notice.version, residenceMunicipality: input["residenceNumber"] };
    await expectRefusal(app, app.as("lund/unit-leader"), OPEN_CASE, opening, "HOST_AGREEMENT_REQUIRED");
  });
});
