import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { anAppeal, appealed, appealFile, lettersAbout, REGISTER_APPEAL, type Refused, refusedPlan } from "../support/appeals.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";
import { family } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const it = await refusedPlan(app);
  return { by: app.as(it.owner), caseId: it.caseId, input: anAppeal(it, changes), it };
}

const byStaff = (it: Refused, changes: Answer = {}): Promise<Answer> => app.as("lund/case-worker").must(REGISTER_APPEAL, anAppeal(it, changes));

describe("registering an appeal", () => {
  everyDeed({
    app: () => app,
    deed: "registerAppeal",
    document: REGISTER_APPEAL,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: REGISTER_APPEAL, ready, otherwise: { grounds: "Noe helt annet." } });

  test("puts case and decision under appeal, starts both clocks and sends a receipt (LAW-15, PROC-03, PROC-09, DL-07)", async () => {
    const { by, input, caseId, it } = await ready();

    const { appeal, case: after, warnings } = await by.must(REGISTER_APPEAL, input);

    expect(appeal).toMatchObject({
      state: "RECEIVED",
      inTime: true,
      startUncertain: false,
      dueOn: "2026-07-13",
      written: true,
      signed: true,
      channel: "SECURE_FORM",
      defects: [],
      forwardDueOn: "2026-06-29",
    });
    expect(after).toMatchObject({ state: "UNDER_APPEAL", nextSteps: ["reviewAppeal"] });
    expect(warnings).toEqual([]);
    const file = await appealFile(app, "lund", caseId);
    expect(file["decisions"]).toMatchObject([{ id: it.decisionId, state: "APPEALED", appealOpenUntil: "2027-06-15" }]);
    const open = file["deadlines"].filter((one: Answer) => one["settledAt"] === null);
    expect(open).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "APPEAL_FORWARDING", startedOn: "2026-06-15", dueOn: "2026-06-29" }),
        expect.objectContaining({ kind: "INTERIM_REPLY", startedOn: "2026-06-15", dueOn: "2026-07-15" }),
      ]),
    );
    expect(open.map((one: Answer) => one["kind"])).not.toContain("APPEAL");
    const [receipt, ...more] = await lettersAbout(app, localIdOf(appeal.id));
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ kind: "APPEAL_RECEIPT", text: { writtenForm: "nb" } });
    expect(JSON.stringify(receipt)).toContain("15.07.2026");
  });

  test("is for the parent too, whose representation is by law (LAW-15)", async () => {
    const { story, parent } = family(app, "lund", "2018-03-04");
    const { caseId } = await app.walk("lund", { ...story, until: "NOTIFIED" });

    const { appeal } = await app.as(parent).must(REGISTER_APPEAL, { caseId, subject: "DELAY", capacity: "PARENT", grounds: "Det tar for lang tid." });

    expect(appeal).toMatchObject({ capacity: "PARENT", defects: [], decision: null, inTime: true, startUncertain: false });
  });

  test("is by staff for a letter, with the days it was handed in and received", async () => {
    const { it } = await ready();
    app.setClock("2026-06-18T08:00:00Z");

    const { appeal } = await byStaff(it, { receivedOn: "2026-06-17", handedInOn: "2026-06-16", channel: "PAPER" });

    expect(appeal).toMatchObject({ receivedOn: "2026-06-17", handedInOn: "2026-06-16", channel: "PAPER", inTime: true, defects: [] });
  });

  test("keeps an oral wish, and one that nobody signed, and tells what is missing (LAW-16)", async () => {
    const { it } = await ready();

    const { appeal, warnings } = await byStaff(it, { written: false, signed: false, channel: "PHONE", grounds: "" });

    expect(appeal).toMatchObject({ state: "RECEIVED", defects: ["NOT_WRITTEN", "NOT_SIGNED", "UNCLEAR"] });
    expect(warnings).toMatchObject([{ code: "APPEAL_HAS_DEFECTS", severity: "ADVICE" }]);
  });

  test.each([
    ["PROXY", false, ["NO_AUTHORITY"]],
    ["PROXY", true, []],
    ["LAWYER", false, []],
  ])("asks a %s with authority %s for %j: a lawyer shows none (LAW-15)", async (capacity, authorityAttached, defects) => {
    const { it } = await ready();

    const { appeal } = await byStaff(it, { capacity, authorityAttached, appellant: { name: "Rolf Representant Eksempel" } });

    expect(appeal).toMatchObject({ capacity, defects, appellant: { name: "Rolf Representant Eksempel" } });
  });

  test("keeps one that comes too late, and says so (DL-04)", async () => {
    const { it } = await ready();
    app.setClock("2026-07-14T08:00:00Z");

    const { appeal, warnings } = await byStaff(it);

    expect(appeal).toMatchObject({ state: "RECEIVED", inTime: false, dueOn: "2026-07-13" });
    expect(warnings).toMatchObject([{ code: "APPEAL_LATE" }]);
  });

  test("counts as in time where the letter told nothing of appeal, and is flagged (LAW-18)", async () => {
    const { it } = await ready();
    await app.database.sql(`update letter set text = jsonb_set(text, '{parts}', '[]') where about_id = $1`, [localIdOf(it.decisionId)]);
    app.setClock("2026-09-01T08:00:00Z");

    const { appeal, warnings } = await byStaff(it);

    expect(appeal).toMatchObject({ inTime: true, startUncertain: true, dueOn: null });
    expect(warnings).toMatchObject([{ code: "APPEAL_START_UNCERTAIN" }]);
  });

  test.each(["DELAY", "COORDINATOR_CHOICE", "ENDED_RIGHT"])("takes an appeal of %s beside the case, which stays where it is (LUSTER-APPEAL-2)", async (subject) => {
    const { caseId, owner } = await app.walk("luster", { until: "HANDED_OVER" });

    const { appeal, case: after } = await app.as(owner).must(REGISTER_APPEAL, { caseId, subject, capacity: "OWNER", grounds: "Ønskjer ein annan." });

    expect(appeal).toMatchObject({ subject, state: "RECEIVED", inTime: true });
    expect(after).toMatchObject({ state: "HANDED_OVER", nextSteps: expect.arrayContaining(["reviewAppeal"]) });
  });
});

describe("registering an appeal, when it must not", () => {
  test("is refused when the same person appeals the same once more while it is open (APPEAL_EXISTS)", async () => {
    const it = await appealed(app);

    await expectRefusal(app, app.as(it.owner), REGISTER_APPEAL, anAppeal(it), "APPEAL_EXISTS");
  });

  test.each([
    ["no decision is named", (it: Refused) => anAppeal({ caseId: it.caseId }), "INVALID_INPUT"],
    ["a decision is named for a delay", (it: Refused) => anAppeal(it, { subject: "DELAY" }), "INVALID_INPUT"],
    ["a citizen claims to be something else", (it: Refused) => anAppeal(it, { capacity: "GUARDIAN" }), "INVALID_INPUT"],
  ] as const)("is refused when %s", async (_, input, code) => {
    const { by, it } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, REGISTER_APPEAL, input(it), code);
  });

  test.each([
    [{ receivedOn: "2026-06-16" }, "INVALID_INPUT"],
    [{ receivedOn: "2026-06-15", handedInOn: "2026-06-16" }, "INVALID_DATE_ORDER"],
    [{ receivedOn: "2026-06-14" }, "INVALID_DATE_ORDER"],
    [{ capacity: "PROXY" }, "INVALID_INPUT"],
  ] as const)("is refused to staff with %j (%s)", async (changes, code) => {
    const { it } = await readyAndLeft(app, ready);

    await expectRefusal(app, app.as("lund/case-worker"), REGISTER_APPEAL, anAppeal(it, changes), code);
  });

  test("is refused when the appellant is nobody of the case (NOT_FOUND)", async () => {
    const [{ it }, other] = [await ready(), await app.walk("lund", { until: "OPENED" })];

    await expectRefusal(app, app.as("lund/case-worker"), REGISTER_APPEAL, anAppeal(it, { capacity: "PROXY", appellantId: other.subjectId }), "NOT_FOUND");
  });

  test("is refused on a decision of another case: nobody appeals that somebody else got a service (NOT_FOUND, LAW-12)", async () => {
    const [{ by, it }, other] = [await ready(), await refusedPlan(app)];

    await expectRefusal(app, by, REGISTER_APPEAL, anAppeal({ caseId: it.caseId, decisionId: other.decisionId }), "NOT_FOUND");
    await expectRefusal(app, by, REGISTER_APPEAL, anAppeal(other), "NOT_FOUND");
  });
});
