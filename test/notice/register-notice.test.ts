import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_NOTICE } from "../../src/demo/operations.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, lastEvent, onceUnderOneKey, recordOf } from "../support/deed.js";
import { NODE, NOTICES } from "../support/documents.js";
import { aNotice } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const DEADLINES = "query Deadlines { deadlines(withinDays: 60, first: 100) { nodes { kind startedOn dueOn alarmOn settledAt notice { id } case { id } } } }";

async function noticesSeenBy(key: string): Promise<Answer[]> {
  return (await app.as(key).ask(NOTICES, { first: 100 }))["notices"].nodes;
}

async function clockOf(municipality: string, noticeId: string): Promise<Answer | undefined> {
  const { nodes } = (await app.as(`${municipality}/unit-leader`).ask(DEADLINES))["deadlines"];
  return nodes.find((it: Answer) => it["notice"]?.id === noticeId);
}

describe("registering a notice", () => {
  everyDeed({
    app: () => app,
    deed: "registerNotice",
    document: REGISTER_NOTICE,
    ready: async () => ({ by: app.as("lund/professional"), input: aNotice() }),
    withoutPermission: () => app.asIn("luster/professional", app.person("lund/professional").municipalityNumber),
    versioned: false,
  });

  onceUnderOneKey({
    app: () => app,
    document: REGISTER_NOTICE,
    ready: async () => ({ by: app.as("lund/professional"), input: aNotice() }),
    otherwise: { wanted: "Noe helt annet." },
  });

  test.each(["", "   "])("takes a name that says something, not %j, and tells which name it is", async (name) => {
    const { errors } = await app.as("lund/professional").raw(REGISTER_NOTICE, { input: aNotice({ subject: { name, birthDate: "1962-03-04" } }) });

    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "subject.name", rules: ["matches"] }] });
  });

  test("takes a login", async () => {
    const { status, errors } = await app.nobody().raw(REGISTER_NOTICE, { input: aNotice() });

    expect([status, errors[0]?.extensions["code"]]).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("keeps what was said, about whom and by whom, where the unit finds it (SALANGEN-KE-5a, LUND-7-1)", async () => {
    const input = aNotice({ kinds: ["COORDINATOR", "RESPONSIBILITY_GROUP"], externalReference: "søknad 12/26" });

    const { notice } = await app.as("salangen/professional").must(REGISTER_NOTICE, input);

    expect((await noticesSeenBy("salangen/unit-leader")).find((it) => it["id"] === notice.id)).toMatchObject({
      state: "ACKNOWLEDGED",
      kinds: ["COORDINATOR", "RESPONSIBILITY_GROUP"],
      wanted: input["wanted"],
      notifierCapacity: "MUNICIPAL_STAFF",
      subject: { name: "Solveig Eksempel" },
      registeredBy: { name: app.person("salangen/professional").name },
      case: null,
    });
  });

  test("is not known in another municipality", async () => {
    const { notice } = await app.as("lund/professional").must(REGISTER_NOTICE, aNotice());

    const { errors } = await app.as("luster/unit-leader").raw(NODE, { id: notice.id });

    expect(errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect(await noticesSeenBy("luster/unit-leader")).not.toContainEqual(expect.objectContaining({ id: notice.id }));
  });

  test("answers all of twenty parallel repeats under one key with the one notice that was made", async () => {
    const by = app.as("loppa/case-worker");
    const input = aNotice({ wanted: "Sendt tjue ganger.", idempotencyKey: "twenty at once" });

    const payloads = await Promise.all(Array.from({ length: 20 }, () => by.must(REGISTER_NOTICE, input)));

    expect(new Set(payloads.map((it) => it["notice"].id)).size).toBe(1);
    expect(await app.database.sql("select wanted from notice where wanted = $1", [input["wanted"]])).toHaveLength(1);
    expect(await app.database.sql("select e.id from event e join notice n on e.details ->> 'noticeId' = n.id::text where n.wanted = $1", [input["wanted"]])).toHaveLength(1);
  });

  test("keeps the keys of two people apart", async () => {
    const input = aNotice({ idempotencyKey: "mine and yours" });
    const first = await app.as("loppa/professional").must(REGISTER_NOTICE, input);

    const second = await app.as("loppa/coordinator").must(REGISTER_NOTICE, input);

    expect(second["notice"].id).not.toBe(first["notice"].id);
  });
});

describe("registering a notice, acknowledged and clocked", () => {
  test.each(["loppa", "luster", "stranda", "lund", "salangen"])(
    "is acknowledged at once and starts the one-month clock in %s (DL-01, DL-02, CON-17, PROC-03)",
    async (municipality) => {
      const { notice } = await app.as(`${municipality}/professional`).must(REGISTER_NOTICE, aNotice());

      expect(notice).toMatchObject({ state: "ACKNOWLEDGED", receivedAt: app.now().toISOString(), acknowledgedAt: app.now().toISOString() });
      expect(await clockOf(municipality, notice.id)).toMatchObject({
        kind: "INTERIM_REPLY",
        startedOn: "2026-06-15",
        dueOn: "2026-07-15",
        alarmOn: "2026-07-06",
        settledAt: null,
        case: null,
      });
    },
  );

  test("that the leader writes down keeps when and how it came, is acknowledged at once, and starts the clock (LOPPA-FLOW-1)", async () => {
    const { notice } = await app.as("loppa/unit-leader").must(REGISTER_NOTICE, aNotice({ channel: "PAPER", receivedAt: "2026-06-01T08:00:00Z" }));

    expect((await noticesSeenBy("loppa/unit-leader")).find((it) => it["id"] === notice.id)).toMatchObject({ registeredBy: { name: app.person("loppa/unit-leader").name } });
    expect(notice["acknowledgedAt"]).toBe(app.now().toISOString());
    expect(await clockOf("loppa", notice.id)).toMatchObject({ startedOn: "2026-06-01", dueOn: "2026-07-01" });
  });

  test("counts the month from the day paper came in, not from the day it was written down (LUSTER-TIME-2)", async () => {
    const { notice } = await app.as("luster/case-worker").must(REGISTER_NOTICE, aNotice({ channel: "PAPER", receivedAt: "2026-06-01T22:30:00Z" }));

    expect(notice["acknowledgedAt"]).toBe(app.now().toISOString());
    expect(await clockOf("luster", notice.id)).toMatchObject({ startedOn: "2026-06-02", dueOn: "2026-07-02", alarmOn: "2026-06-23" });
  });

  test.each([
    ["PAPER", []],
    ["SECURE_FORM", []],
    ["EMAIL", ["EMAIL_NOT_SECURE"]],
  ])("by %s warns: %j (LOPPA-DOC-2)", async (channel, expected) => {
    const { notice, warnings } = await app.as("loppa/case-worker").must(REGISTER_NOTICE, aNotice({ channel }));

    expect(notice.state).toBe("ACKNOWLEDGED");
    expect(warnings.map((it: Answer) => it["code"])).toEqual(expected);
  });

  test.each(["PHONE", "IN_PERSON"])("told by %s is written down by staff, without a warning where nothing must be in writing (SALANGEN-CONTACT-2)", async (channel) => {
    const input = aNotice({ channel, notifierCapacity: "OWNER", subject: { name: "Torbjørn Eksempel", birthDate: "1949-11-02" } });

    const { notice, warnings } = await app.as("salangen/case-worker").must(REGISTER_NOTICE, input);

    expect(warnings).toEqual([]);
    expect((await noticesSeenBy("salangen/unit-leader")).find((it) => it["id"] === notice.id)).toMatchObject({
      notifier: { name: "Torbjørn Eksempel" },
      registeredBy: { name: app.person("salangen/case-worker").name },
    });
  });

  test("told orally asks for the person's confirmation where needs are to be in writing", async () => {
    const { warnings } = await app.as("stranda/case-worker").must(REGISTER_NOTICE, aNotice({ channel: "PHONE" }));

    expect(warnings.map((it: Answer) => it["code"])).toEqual(["ORAL_NEED_WRITTEN_DOWN"]);
  });

  test("takes every kind of need the unit answers for (LOPPA-TASK-5, GUIDE-KE-6, SALANGEN-KE-9)", async () => {
    const kinds = ["INDIVIDUAL_PLAN", "COORDINATOR", "CHILD_COORDINATOR", "RESPONSIBILITY_GROUP", "REHABILITATION", "HABILITATION", "INTERNAL_NEED"];

    const { notice, warnings } = await app.as("salangen/professional").must(REGISTER_NOTICE, aNotice({ kinds }));

    expect(notice.kinds).toEqual(kinds);
    expect(warnings).toEqual([]);
  });

  test("keeps a request for another service and says that it must be sent on (CON-28, LOPPA-CONTACT-1)", async () => {
    const { notice, warnings } = await app.as("loppa/case-worker").must(REGISTER_NOTICE, aNotice({ kinds: ["OTHER_SERVICE"], wanted: "Støttekontakt." }));

    expect(notice.state).toBe("ACKNOWLEDGED");
    expect(warnings.map((it: Answer) => it["code"])).toEqual(["OTHER_SERVICE_TO_ROUTE"]);
  });
});

describe("registering a notice that is not in order", () => {
  test.each([
    ["KINDS_REQUIRED", { kinds: [] }, ["input", "kinds"]],
    ["SUBJECT_REQUIRED", { subject: null }, ["input", "subject"]],
    ["SUBJECT_REQUIRED", { subject: { name: "Uten fødselsdato" } }, ["input", "subject", "birthDate"]],
    ["INVALID_NATIONAL_ID", { subject: { name: "Feil nummer", birthDate: "1975-08-09", nationalId: "12345678901" } }, null],
    ["INVALID_INPUT", { receivedAt: "2026-06-15T08:00:01Z" }, ["input", "receivedAt"]],
  ] as const)("is refused as %s: %j", async (code, changes, path) => {
    const error = await expectRefusal(app, app.as("luster/case-worker"), REGISTER_NOTICE, aNotice(changes), code);

    expect(error["path"]).toEqual(path);
  });

  test("is taken when only the expected day of birth is known (LUND-2-BARN-2)", async () => {
    const subject = { name: "Ventet barn", expectedBirthDate: "2026-09-01" };

    const { notice } = await app.as("lund/professional").must(REGISTER_NOTICE, aNotice({ kinds: ["CHILD_COORDINATOR"], subject }));

    expect(notice.state).toBe("ACKNOWLEDGED");
  });

  test("finds the person again by the identity number", async () => {
    const subject = { name: "Samme person", birthDate: "1975-08-09", nationalId: syntheticNationalId("1975-08-09") };
    const by = app.as("luster/case-worker");
    await by.must(REGISTER_NOTICE, aNotice({ subject }));

    await by.must(REGISTER_NOTICE, aNotice({ subject: { ...subject, name: "Skrevet annerledes" } }));

    expect(await app.database.sql("select distinct n.subject_id from notice n join person p on p.id = n.subject_id where p.name = $1", [subject.name])).toHaveLength(1);
    expect(await lastEvent(app)).toMatchObject({ deed: "registerNotice", actor: await recordOf(by), case: null });
  });
});
