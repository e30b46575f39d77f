import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { startApp, type TestApp } from "../support/app.js";
import { type Answer, Client } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { NODE, NOTICES } from "../support/documents.js";
import { aNotice } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const aChild = { name: "Barnet Eksempel", birthDate: "2017-05-05" };

async function onlyNoticeOf(who: Client): Promise<Answer> {
  const { nodes } = (await who.ask(NOTICES, { first: 100 }))["notices"];
  expect(nodes).toHaveLength(1);
  return nodes[0] as Answer;
}

/** A health professional whom the municipality has never met. */
function strangerInWhite(municipality: string, subject: string): Client {
  const { municipalityNumber } = app.person(`${municipality}/unit-leader`);
  const login = { kind: "HEALTH_PERSONNEL", subject, name: "Avdelingssykepleier ved sykehuset" } as const;
  return new Client(app.address, async () => ({ authorization: `Bearer ${await app.issuer.sign(login, app.now())}`, "x-municipality": municipalityNumber }));
}

describe("giving notice", () => {
  test.each([
    ["a parent", "PARENT", aChild],
    ["a guardian", "GUARDIAN", undefined],
    ["a proxy", "PROXY", undefined],
    ["next of kin", "NEXT_OF_KIN", undefined],
    ["somebody else", "OTHER", undefined],
  ])("is open to %s (LUSTER-NOTICE-1, CON-05)", async (_who, notifierCapacity, subject) => {
    const notifier = app.as(app.newcomer("luster").key);

    await notifier.must(REGISTER_NOTICE, aNotice({ notifierCapacity, authorityAttached: true, ...(subject ? { subject } : {}) }));

    expect(await onlyNoticeOf(notifier)).toMatchObject({ state: "ACKNOWLEDGED", notifierCapacity, acknowledgedAt: app.now().toISOString() });
  });

  test.each(["loppa", "luster", "stranda", "lund", "salangen"])("is open to the person in %s (LUSTER-NOTICE-1, CON-05, LUND-7-3)", async (municipality) => {
    const { key, name, birthDate } = app.newcomer(municipality);

    await app.as(key).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: { name, birthDate } }));

    expect(await onlyNoticeOf(app.as(key))).toMatchObject({ state: "ACKNOWLEDGED", subject: { name }, notifier: { name } });
  });

  test("asks a person whom the municipality has not met for a date of birth, and nothing the next time", async () => {
    const { key, name, birthDate } = app.newcomer("lund");
    const owner = app.as(key);

    const error = await expectRefusal(app, owner, REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: { name } }), "SUBJECT_REQUIRED");
    await owner.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: { name, birthDate } }));
    await owner.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: undefined }));

    expect(error["path"]).toEqual(["input", "subject", "birthDate"]);
    expect((await owner.ask(NOTICES, { first: 100 }))["notices"].nodes).toHaveLength(2);
  });

  test("is for oneself when a citizen says so, whoever else is named", async () => {
    const { key, name, birthDate } = app.newcomer("lund");
    const subject = { name, birthDate, nationalId: syntheticNationalId("1966-06-06") };

    await app.as(key).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject }));
    await app.as(key).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject }));

    const { nodes } = (await app.as(key).ask(NOTICES, { first: 100 }))["notices"];
    expect(nodes.map((it: Answer) => it["subject"]["name"])).toEqual([name, name]);
  });

  test.each([
    ["professional", "MUNICIPAL_STAFF"],
    ["hospital", "SPECIALIST_SERVICE"],
    ["hospital", "HOSPITAL_UNIT"],
  ])("is open to the %s as %s, and never takes an authority (LUSTER-NOTICE-1, LUSTER-NOTICE-3, STRANDA-TARGET-3)", async (key, notifierCapacity) => {
    const { notice, warnings } = await app.as(`luster/${key}`).must(REGISTER_NOTICE, aNotice({ notifierCapacity, authorityAttached: false }));

    expect(notice.state).toBe("ACKNOWLEDGED");
    expect(warnings).toEqual([]);
  });

  test("is open to a hospital's unit that asks for nothing but a coordinator (GUIDE-HF-1)", async () => {
    const { notice } = await app.as("lund/hospital").must(REGISTER_NOTICE, aNotice({ kinds: ["COORDINATOR"], channel: "E_MESSAGE", notifierCapacity: "HOSPITAL_UNIT" }));

    expect(notice).toMatchObject({ state: "ACKNOWLEDGED", kinds: ["COORDINATOR"] });
  });

  test("is open to any health professional without the person's consent; what the person knows and thinks is kept (LAW-25)", async () => {
    const nurse = strangerInWhite("luster", "nurse-1");

    const { warnings } = await nurse.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "SPECIALIST_SERVICE", ownerInformed: false, ownerAgrees: false }));

    expect(warnings.map((it: Answer) => it["code"])).toEqual(["OWNER_NOT_INFORMED"]);
    expect(await onlyNoticeOf(nurse)).toMatchObject({ state: "ACKNOWLEDGED", ownerInformed: false, ownerAgrees: false });
  });
});

describe("giving notice without an authority where the municipality asks for one", () => {
  test("keeps a neighbour's notice and asks for what is missing; a ward nurse is asked for nothing (SC-04, LUSTER-NOTICE-3, CON-06)", async () => {
    const neighbour = app.as(app.newcomer("luster").key);
    const nurse = strangerInWhite("luster", "nurse-2");

    const ofNeighbour = await neighbour.with({ "accept-language": "nn" }).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OTHER" }));
    const ofNurse = await nurse.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "SPECIALIST_SERVICE" }));

    expect(ofNeighbour["warnings"]).toMatchObject([{ code: "AUTHORITY_MISSING", message: expect.stringContaining("fullmakta manglar") }]);
    expect(await onlyNoticeOf(neighbour)).toMatchObject({ state: "INCOMPLETE", acknowledgedAt: app.now().toISOString() });
    expect(ofNurse).toMatchObject({ warnings: [], notice: { state: "ACKNOWLEDGED" } });
  });

  test.each(["PROXY", "NEXT_OF_KIN", "NAV"])("marks the notice of %s as incomplete (CON-06)", async (notifierCapacity) => {
    const { notice } = await app.as(app.newcomer("luster").key).must(REGISTER_NOTICE, aNotice({ notifierCapacity, subject: aChild }));

    expect(notice.state).toBe("INCOMPLETE");
  });

  test.each([
    ["luster", "GUARDIAN"],
    ["luster", "PARENT"],
    ["lund", "NEXT_OF_KIN"],
  ])("asks for none in %s from %s (LUSTER-NOTICE-3, CON-06)", async (municipality, notifierCapacity) => {
    const { notice } = await app.as(app.newcomer(municipality).key).must(REGISTER_NOTICE, aNotice({ notifierCapacity, subject: aChild }));

    expect(notice.state).toBe("ACKNOWLEDGED");
  });

  test("does not stop the unit from opening a case (LUSTER-NOTICE-3)", async () => {
    const { notice } = await app.as(app.newcomer("luster").key).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "NEXT_OF_KIN" }));

    const opened = await app.as("luster/service-officer").must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });

    expect(opened["warnings"]).toMatchObject([{ code: "AUTHORITY_MISSING" }]);
  });
});

describe("following one's own notice", () => {
  test.each([
    ["the hospital's unit", "HOSPITAL_UNIT", "hospital", "FAIL-14, SC-25, LAW-21"],
    ["next of kin", "NEXT_OF_KIN", "newcomer", "LAW-28"],
  ])("shows %s its status and nothing of the case (as %s by %s; %s)", async (_who, notifierCapacity, key) => {
    const notifier = app.as(key === "newcomer" ? app.newcomer("lund").key : `lund/${key}`);
    const { notice } = await notifier.must(REGISTER_NOTICE, aNotice({ notifierCapacity }));
    const opened = await app.as("lund/unit-leader").must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });

    const seen = ((await notifier.ask(NOTICES, { first: 100 }))["notices"].nodes as Answer[]).find((it) => it["id"] === notice.id);

    expect(seen).toMatchObject({ state: "LINKED_TO_CASE", acknowledgedAt: app.now().toISOString(), wanted: aNotice()["wanted"], subject: null, case: null });
    for (const document of [CASE_NOW, NODE]) {
      const { errors } = await notifier.raw(document, { id: opened["case"].id });
      expect(errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    }
    expect((await notifier.ask("query Mine { myCases(first: 10) { nodes { id } totalCount } }"))["myCases"]).toEqual({ nodes: [], totalCount: 0 });
  });

  test("shows nobody else's", async () => {
    const first = await app.as(app.newcomer("lund").key).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "NEXT_OF_KIN" }));
    const other = app.as(app.newcomer("lund").key);
    await other.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "NEXT_OF_KIN" }));

    expect((await onlyNoticeOf(other))["id"]).not.toBe(first["notice"].id);
    expect((await other.raw(NODE, { id: first["notice"].id })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("shows the person the notice that somebody else gave about them", async () => {
    const { key, name, birthDate, login } = app.newcomer("lund");
    const subject = { name, birthDate, nationalId: login.nationalId };
    const { notice } = await app.as("lund/professional").must(REGISTER_NOTICE, aNotice({ subject }));

    expect(await onlyNoticeOf(app.as(key))).toMatchObject({ id: notice.id, subject: { name } });
  });
});
