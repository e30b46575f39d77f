import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, everything, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aNotice } from "../support/inputs.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A notice that somebody has registered, as a case is opened for it. */
async function noticed(by: Client, changes: Answer = {}): Promise<{ noticeId: string; expectedVersion: number }> {
  const { notice } = await by.must(REGISTER_NOTICE, aNotice(changes));
  return { noticeId: notice.id, expectedVersion: notice.version };
}

const known = { name: "Kjent Eksempel", birthDate: "1961-04-04" };

describe("opening a case", () => {
  everyDeed({
    app: () => app,
    deed: "openCase",
    document: OPEN_CASE,
    ready: async () => ({ by: app.as("luster/service-officer"), input: await noticed(app.as("luster/professional")) }),
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: "luster/case-worker", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test.each([
    ["loppa", "unit-leader", "UNIT"],
    ["luster", "service-officer", "SERVICE_OFFICE"],
    ["stranda", "unit-leader", "UNIT_THEN_ALLOCATION_BODY"],
    ["stranda", "own-unit-leader", "OWN_UNIT"],
    ["lund", "unit-leader", "UNIT"],
    ["salangen", "unit-leader", "UNIT"],
  ])("takes a way that %s decides by, opened by the %s: %s (CON-03, CON-22)", async (municipality, key, path) => {
    const by = app.as(`${municipality}/${key}`);
    const input = { ...(await noticed(by)), ...(path === "OWN_UNIT" ? { path } : {}) };

    const opened = await by.must(OPEN_CASE, input);

    expect(await caseFile(by, opened["case"].id)).toMatchObject({
      state: "RECEIVED",
      path,
      receivedAt: app.now().toISOString(),
      openedAt: app.now().toISOString(),
      subject: { name: "Solveig Eksempel" },
      serviceUnit: path === "OWN_UNIT" ? { name: "Eining for bu og habilitering" } : null,
      notices: [{ id: input.noticeId, state: "LINKED_TO_CASE" }],
      parties: [{ role: "OWNER" }],
      deadlines: [
        { kind: "INTERIM_REPLY", dueOn: "2026-07-15", alarmOn: "2026-07-06", settledAt: null },
        ...(municipality === "loppa" ? [{ kind: "UNIT_MEETING", dueOn: "2026-07-15", alarmOn: "2026-07-08", settledAt: null }] : []),
      ],
    });
  });

  test("keeps the warnings of the notice on the case", async () => {
    const by = app.as("loppa/case-worker");

    const opened = await by.must(OPEN_CASE, await noticed(by, { channel: "EMAIL", ownerInformed: false }));

    const { warnings } = await caseFile(by, opened["case"].id);
    expect(warnings.map((it: Answer) => it["code"])).toEqual(["EMAIL_NOT_SECURE", "OWNER_NOT_INFORMED"]);
    expect(opened["warnings"].map((it: Answer) => it["id"])).toEqual(warnings.map((it: Answer) => it["id"]));
  });

  test("lets the person see the case, and the one who opened it where not all members see everything", async () => {
    const { key, name, birthDate, login } = app.newcomer("lund");
    const opener = app.as("lund/case-worker");
    const input = await noticed(opener, { subject: { name, birthDate, nationalId: login.nationalId } });

    const opened = await opener.must(OPEN_CASE, input);

    for (const who of [app.as(key), opener]) expect((await caseFile(who, opened["case"].id))["number"]).toBe(opened["case"].number);
  });

  test("numbers cases without gaps and repeats when several are opened at once", async () => {
    const by = app.as("salangen/unit-leader");
    const inputs = await Promise.all(Array.from({ length: 6 }, () => noticed(by)));

    const opened = await Promise.all(inputs.map((it) => by.must(OPEN_CASE, it)));

    const numbers = opened.map((it) => Number(it["case"].number.split("/")[1])).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, index) => (numbers[0] ?? 0) + index));
    expect(opened.every((it) => it["case"].number.startsWith("2026/"))).toBe(true);
  });
});

describe("opening a case, the parties", () => {
  test.each([
    ["PARENT", true, { notifierHasParentalResponsibility: true }, {}],
    ["PARENT", false, { notifierHasParentalResponsibility: false }, {}],
    ["GUARDIAN", true, { notifierAuthorityShown: true }, {}],
    ["GUARDIAN", false, {}, {}],
    ["PROXY", true, { notifierAuthorityShown: true }, { authorityAttached: true }],
    ["PROXY", false, {}, { authorityAttached: true }],
    ["PROXY", false, { notifierAuthorityShown: true }, { authorityAttached: false }],
    ["NEXT_OF_KIN", false, { notifierAuthorityShown: true }, { authorityAttached: true }],
  ])("lets a notifier who is %s see the case: %s (with %j, %j)", async (notifierCapacity, seesIt, opening, notice) => {
    const notifier = app.as(app.newcomer("lund").key);
    const subject = { name: "Barnet Eksempel", birthDate: "2016-02-02" };
    const input = await noticed(notifier, { notifierCapacity, subject, ...notice });

    const opened = await app.as("lund/unit-leader").must(OPEN_CASE, { ...input, ...opening });

    const { data, errors } = await notifier.raw(NODE, { id: opened["case"].id });
    expect(seesIt ? data?.["node"] : errors[0]?.extensions["code"]).toEqual(seesIt ? { __typename: "Case", id: opened["case"].id } : "NOT_FOUND");
    expect((await caseFile(app.as("lund/unit-leader"), opened["case"].id))["parties"].map((it: Answer) => it["role"])).toEqual(["OWNER", notifierCapacity]);
  });

  test("keeps both parents as parties, with who holds parental responsibility (LAW-09)", async () => {
    const [mother, father] = [app.newcomer("lund", undefined, "1986-01-01"), app.newcomer("lund", undefined, "1985-01-01")];
    const child = { name: "Barnet Eksempel", birthDate: "2018-02-02" };
    const input = await noticed(app.as(mother.key), { notifierCapacity: "PARENT", kinds: ["CHILD_COORDINATOR"], subject: child });
    const other = { name: father.name, birthDate: father.birthDate, nationalId: father.login.nationalId };

    const opened = await app.as("lund/unit-leader").must(OPEN_CASE, {
      ...input,
      notifierHasParentalResponsibility: true,
      parties: [{ person: other, role: "PARENT", parentalResponsibility: true }],
    });

    expect((await caseFile(app.as(father.key), opened["case"].id))["parties"]).toMatchObject([
      { role: "OWNER", person: { name: child.name } },
      { role: "PARENT", parentalResponsibility: true, person: { name: mother.name } },
      { role: "PARENT", parentalResponsibility: true, person: { name: father.name } },
    ]);
  });

  test("ends a parent's view of the case on the day the child is 16 (INV-14)", async () => {
    const parent = app.newcomer("luster", undefined, "1985-01-01");
    const input = await noticed(app.as(parent.key), { notifierCapacity: "PARENT", subject: { name: "Snart seksten", birthDate: "2010-07-01" } });
    const opened = await app.as("luster/service-officer").must(OPEN_CASE, { ...input, notifierHasParentalResponsibility: true });
    try {
      app.setClock("2026-06-30T21:59:00Z");
      const before = await app.as(parent.key).raw(NODE, { id: opened["case"].id });

      app.setClock("2026-06-30T22:00:00Z");
      const after = await app.as(parent.key).raw(NODE, { id: opened["case"].id });

      expect([before.errors, after.errors[0]?.extensions["code"]]).toEqual([[], "NOT_FOUND"]);
    } finally {
      app.setClock("2026-06-15T08:00:00Z");
    }
  });
});

describe("opening a case for somebody who has one", () => {
  test("links the notice to that case and opens no other", async () => {
    const by = app.as("luster/service-officer");
    const subject = { ...known, nationalId: syntheticNationalId(known.birthDate) };
    const first = await by.must(OPEN_CASE, await noticed(by, { subject }));

    const second = await by.must(OPEN_CASE, await noticed(app.as("luster/hospital"), { subject, notifierCapacity: "HOSPITAL_UNIT" }));

    expect(second["case"].id).toBe(first["case"].id);
    expect((await caseFile(by, first["case"].id))["notices"]).toHaveLength(2);
  });

  test("tells somebody who may not see that case nothing of it", async () => {
    const subject = { ...known, nationalId: syntheticNationalId(known.birthDate) };
    const leader = app.as("lund/unit-leader");
    await leader.must(OPEN_CASE, await noticed(leader, { subject }));
    const worker = app.as("lund/case-worker");

    const opened = await worker.must(OPEN_CASE, await noticed(worker, { subject }));

    expect(opened["case"]).toBeNull();
  });
});

describe("opening a case that must not be opened", () => {
  test("is refused when the notice has its case already (NOTICE_ALREADY_LINKED)", async () => {
    const by = app.as("luster/service-officer");
    const input = await noticed(by);
    await by.must(OPEN_CASE, input);

    await expectRefusal(app, by, OPEN_CASE, { ...input, expectedVersion: input.expectedVersion + 1 }, "NOTICE_ALREADY_LINKED");
  });

  test.each([
    ["luster", "service-officer", "NOTICE_NOT_FOR_THE_UNIT", { kinds: ["OTHER_SERVICE"] }, {}],
    ["luster", "service-officer", "OWNER_HAS_DECLINED", { ownerAgrees: false }, {}],
    ["luster", "service-officer", "PATH_NOT_CHOSEN", {}, { path: "UNIT_THEN_ALLOCATION_BODY" }],
    ["stranda", "unit-leader", "OWN_UNIT_REQUIRED", {}, { path: "OWN_UNIT" }],
    ["stranda", "own-unit-leader", "NOT_YOURS_TO_DO", {}, { path: "UNIT_THEN_ALLOCATION_BODY" }],
    ["luster", "service-officer", "INVALID_NATIONAL_ID", {}, { parties: [{ person: { name: "Feil", nationalId: "12345678901" }, role: "NEXT_OF_KIN" }] }],
  ] as const)("is refused in %s to the %s: %s (%j, %j)", async (municipality, key, code, notice, opening) => {
    const by = app.as(`${municipality}/${key}`);

    await expectRefusal(app, by, OPEN_CASE, { ...(await noticed(by, notice)), ...opening }, code);
  });

  test("is refused for the id of something else", async () => {
    const by = app.as("luster/service-officer");
    const before = await everything(app);

    const error = await by.refused(OPEN_CASE, { noticeId: await app.professionalId("luster/coordinator"), expectedVersion: 1 });

    expect(error["code"]).toBe("NOT_FOUND");
    expect(await everything(app)).toEqual(before);
  });
});
