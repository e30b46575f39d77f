import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CLOSE_PLAN, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import {
  ACCEPT_TRANSFER,
  allParts,
  CONSENT_TO_TRANSFER,
  numberOf,
  OFFER_TRANSFER,
  offered,
  OFFERED_TRANSFERS,
  prepared,
  TRANSFERS_OF_PLAN,
  WITHDRAW_TRANSFER,
} from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { onConsent } from "../support/sharing.js";
import { active, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const offersIn = async (municipality: string, seat = "unit-leader"): Promise<Answer[]> =>
  (await app.as(`${municipality}/${seat}`).ask(OFFERED_TRANSFERS, { first: 100 }))["offeredTransfers"].nodes;
const idsOffered = async (municipality: string): Promise<string[]> => (await offersIn(municipality)).map((it) => it["id"]);

async function readyToOffer() {
  const { caseId, planId, owner } = await active(app, "luster");
  const input = { ...(await onPlan(app, "luster", planId)), toMunicipality: numberOf(app, "stranda"), sections: ["GOALS"] };
  return { by: app.as("luster/coordinator"), caseId, owner, input: input as Answer };
}

const ofTransfer = (it: { transfer: Answer }): Answer => ({ transferId: it.transfer["id"], expectedVersion: it.transfer["version"] });

async function readyToConsent() {
  const it = await prepared(app, "luster", "stranda");
  return { by: app.as(it.owner), caseId: it.caseId, input: ofTransfer(it) };
}

async function readyToWithdraw() {
  const it = await offered(app, "luster", "stranda");
  return { by: app.as(it.owner), caseId: it.caseId, input: ofTransfer(it), planId: it.planId, owner: it.owner };
}

const newOwner = () => app.as(app.newcomer("luster").key);

describe("preparing that a plan is handed over", () => {
  everyDeed({
    app: () => app,
    deed: "offerTransfer",
    document: OFFER_TRANSFER,
    ready: readyToOffer,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: newOwner, code: "NOT_FOUND" },
    elsewhere: "loppa/coordinator",
  });
  onceUnderOneKey({ app: () => app, document: OFFER_TRANSFER, ready: readyToOffer, otherwise: { sections: ["VALUES"] } });

  test("shows nothing to the other municipality before the owner has consented (SC-29, INV-01)", async () => {
    const it = await prepared(app, "luster", "stranda");

    expect(it.transfer).toMatchObject({ state: "AWAITING_OWNER", toNumber: numberOf(app, "stranda"), fromNumber: numberOf(app, "luster"), digest: null, acceptBy: "2026-07-15" });
    expect(await idsOffered("stranda")).not.toContain(it.transfer["id"]);
    expect((await app.as("stranda/unit-leader").raw(NODE, { id: it.transfer["id"] })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    await expectRefusal(app, app.as("stranda/unit-leader"), ACCEPT_TRANSFER, ofTransfer(it), "NOT_FOUND");
  });

  test("is to a municipality by a number that counts that day, and not to one's own (INVALID_INPUT, INV-25)", async () => {
    const { by, input } = await readyToOffer();
    const [old] = await app.database.sql<{ code: string }>("select code from municipality_number where valid_to is not null limit 1");

    for (const toMunicipality of ["9999", numberOf(app, "luster"), old?.code ?? ""]) await expectRefusal(app, by, OFFER_TRANSFER, { ...input, toMunicipality }, "INVALID_INPUT");
  });

  test("is of parts that can go along, and waits for three months at the most (INVALID_INPUT)", async () => {
    const { by, input } = await readyToOffer();

    for (const sections of [[], ["PARTICIPANTS"], ["GOALS", "PARTICIPANTS"]]) await expectRefusal(app, by, OFFER_TRANSFER, { ...input, sections }, "INVALID_INPUT");
    for (const acceptBy of ["2026-06-14", "2026-12-31"]) await expectRefusal(app, by, OFFER_TRANSFER, { ...input, acceptBy }, "INVALID_INPUT");
    expect((await by.must(OFFER_TRANSFER, { ...input, sections: ["MEASURES"] }))["transfer"].sections).toEqual(["GOALS", "MEASURES"]);
  });

  test("is done for one municipality at a time (TRANSFER_EXISTS), and not for a plan that has ended", async () => {
    const { planId } = await prepared(app, "luster", "stranda");
    const again = { ...(await onPlan(app, "luster", planId)), toMunicipality: numberOf(app, "loppa"), sections: ["GOALS"] };
    await expectRefusal(app, app.as("luster/coordinator"), OFFER_TRANSFER, again, "TRANSFER_EXISTS");

    const other = await readyToOffer();
    await other.by.must(CLOSE_PLAN, { planId: other.input["planId"], expectedVersion: other.input["expectedVersion"], reason: "OTHER", ownerView: "Det er greit." });
    await expectRefusal(app, other.by, OFFER_TRANSFER, { ...other.input, ...(await onPlan(app, "luster", other.input["planId"])) }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("consenting to it", () => {
  everyDeed({
    app: () => app,
    deed: "consentToTransfer",
    document: CONSENT_TO_TRANSFER,
    ready: readyToConsent,
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: newOwner, code: "NOT_FOUND" },
    elsewhere: "loppa/owner",
  });

  test("shows the other municipality's unit that an offer waits, and nothing of whose it is (SC-29, INV-21)", async () => {
    const it = await offered(app, "luster", "stranda");

    const [seen] = (await offersIn("stranda")).filter((one) => one["id"] === it.transfer["id"]);
    expect(seen).toEqual({ ...it.transfer, state: "OFFERED", sections: allParts, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const name = app.person(it.owner).name;
    for (const seat of ["unit-leader", "case-worker"]) expect(JSON.stringify(await offersIn("stranda", seat))).not.toContain(name);
    expect((await app.as("stranda/professional").raw(OFFERED_TRANSFERS, { first: 5 })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    for (const third of ["lund", "loppa"]) expect(await idsOffered(third)).not.toContain(it.transfer["id"]);
  });

  test("may be to fewer parts, and to no more than were asked for", async () => {
    const { by, input } = await readyToConsent();
    expect((await by.must(CONSENT_TO_TRANSFER, { ...input, sections: ["GOALS"] }))["transfer"].sections).toEqual(["GOALS"]);

    const narrow = await prepared(app, "luster", "stranda", { sections: ["GOALS"] });
    await expectRefusal(app, app.as(narrow.owner), CONSENT_TO_TRANSFER, { ...ofTransfer(narrow), sections: ["GOALS", "VALUES"] }, "INVALID_INPUT");
  });

  test("packs what the plan says then, and neither ids nor names of others", async () => {
    const it = await offered(app, "luster", "stranda");
    const [row] = await app.database.sql<{ parcel: string }>("select parcel from plan_transfer where id = $1", [localIdOf(it.transfer["id"])]);
    const parcel = JSON.parse(row?.parcel ?? "{}");

    expect(Object.keys(parcel).sort()).toEqual(["entries", "format", "goals", "madeOn", "person", "values"]);
    expect(parcel.goals[0].measures).toHaveLength(1);
    expect(parcel.entries).toHaveLength(2);
    expect(row?.parcel).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(row?.parcel).not.toContain(app.person(it.owner).login.nationalId);
    expect(row?.parcel).not.toContain(app.person("luster/coordinator").name);
  });

  test("is over when the last day has passed (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const late = await prepared(app, "luster", "stranda", { acceptBy: "2026-06-20" });
    const missed = await offered(app, "luster", "stranda", { acceptBy: "2026-06-20" });
    app.setClock("2026-06-21T08:00:00Z");

    await expectRefusal(app, app.as(late.owner), CONSENT_TO_TRANSFER, ofTransfer(late), "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, app.as("stranda/unit-leader"), ACCEPT_TRANSFER, ofTransfer(missed), "NOT_ALLOWED_IN_THIS_STATE");
    expect(await idsOffered("stranda")).not.toContain(missed.transfer["id"]);
    expect((await app.as(missed.owner).ask(TRANSFERS_OF_PLAN, { id: missed.planId }))["plan"].transfers[0].state).toBe("EXPIRED");
    app.setClock("2026-06-15T08:00:00Z");
  });
});

describe("taking it back", () => {
  everyDeed({
    app: () => app,
    deed: "withdrawTransfer",
    document: WITHDRAW_TRANSFER,
    ready: readyToWithdraw,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: newOwner, code: "NOT_FOUND" },
    elsewhere: "loppa/owner",
  });

  test("ends it at once: the other municipality finds nothing, and nothing of the plan is left between them (SC-29)", async () => {
    const it = await readyToWithdraw();
    await it.by.must(WITHDRAW_TRANSFER, it.input);

    expect(await idsOffered("stranda")).not.toContain(it.input["transferId"]);
    await expectRefusal(app, app.as("stranda/unit-leader"), ACCEPT_TRANSFER, it.input, "NOT_FOUND");
    const [left] = await app.database.sql("select parcel, national_id_cipher, national_id_hash from plan_transfer where id = $1", [localIdOf(it.input["transferId"])]);
    expect(left).toEqual({ parcel: null, national_id_cipher: null, national_id_hash: null });
    await expectRefusal(app, it.by, WITHDRAW_TRANSFER, { ...it.input, expectedVersion: Number(it.input["expectedVersion"]) + 1 }, "NOT_ALLOWED_IN_THIS_STATE");
    expect((await it.by.ask(TRANSFERS_OF_PLAN, { id: it.planId }))["plan"].transfers.map((one: Answer) => one["state"])).toEqual(["WITHDRAWN"]);
  });

  test("follows when the consent to the plan is withdrawn: nothing of it is on its way any more (INV-15, SC-29, pbrl § 4-1)", async () => {
    const it = await readyToWithdraw();
    await it.by.must(WITHDRAW_CONSENT, await onConsent(app, it));

    await expectRefusal(app, app.as("stranda/unit-leader"), ACCEPT_TRANSFER, it.input, "NOT_FOUND");
    const [left] = await app.database.sql("select state, parcel, national_id_cipher, national_id_hash from plan_transfer where id = $1", [localIdOf(it.input["transferId"])]);
    expect(left).toEqual({ state: "WITHDRAWN", parcel: null, national_id_cipher: null, national_id_hash: null });
  });
});
