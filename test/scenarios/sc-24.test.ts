import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { ASK_ABOUT_PARTICIPATION, OBJECT_TO_SHARING } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, lastEvent, localIdOf, recordOf } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";
import { withdraw } from "../support/plan-checks.js";
import { active, consented } from "../support/stages.js";

const START = "2026-06-15T08:00:00Z";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock(START));
afterAll(() => app.stop());

const numberOf = (key: string): string => app.person(key).login.nationalId ?? "";
const question = (nationalId: string, more: Answer = {}): Answer => ({
  nationalId,
  purpose: "Planlegging av utskriving",
  careRelation: "DISCHARGE",
  basis: "COOPERATION",
  ...more,
});
const ask = async (nationalId: string, more: Answer = {}): Promise<Answer> => (await app.as("lund/hospital").must(ASK_ABOUT_PARTICIPATION, question(nationalId, more)))["question"];
const answered = ({ answer, coordinator }: Answer): Answer => ({ answer, coordinator });

const LOG = "query Log { myAccessLog(first: 100) { nodes { what basis organisation actor { ... on Professional { name } } } } }";
const asksInLogOf = async (key: string): Promise<Answer[]> =>
  (await app.as(key).ask(LOG))["myAccessLog"].nodes.filter((it: Answer) => it["what"].some((one: string) => one.startsWith("PARTICIPATION")));

describe("SC-24: a hospital asks whether somebody has a plan", () => {
  everyDeed({
    app: () => app,
    deed: "askAboutParticipation",
    document: ASK_ABOUT_PARTICIPATION,
    ready: async () => ({ by: app.as("lund/hospital"), input: question(syntheticNationalId("1970-01-01")) }),
    withoutPermission: "lund/coordinator",
    versioned: false,
  });

  test("no plan, a plan whose consent has been withdrawn, an objection and nobody of that number have one answer, and each question is logged (SC-24, INV-09, PRIV-08)", async () => {
    const nobody = syntheticNationalId("1971-02-03");
    const without = await consented(app, "lund");
    const withdrawn = await active(app, "lund");
    await withdraw(app, withdrawn);
    const objecting = await active(app, "lund");
    await app.as(objecting.owner).must(OBJECT_TO_SHARING, { caseId: objecting.caseId, recipientKind: "SPECIALIST_SERVICE" });

    const answers: Answer[] = [];
    for (const nationalId of [nobody, numberOf(without.owner), numberOf(withdrawn.owner), numberOf(objecting.owner)]) answers.push(await ask(nationalId));

    const shape = (it: Answer): Answer => ({ ...it, id: null });
    for (const it of answers) expect(shape(it)).toEqual(shape(answers[0] as Answer));
    expect(answers[0]).toMatchObject({ answer: "NOTHING_TO_TELL", coordinator: null });
    const events = await app.database.sql<{ deed: string; case_id: string | null; details: Answer }>("select deed, case_id, details from event order by id desc limit 4");
    expect(events.map((it) => [it.deed, it.case_id, Object.keys(it.details).sort()])).toEqual(
      Array.from({ length: 4 }, () => ["askAboutParticipation", null, ["questionId", "warnings"]]),
    );
    for (const it of [without, withdrawn, objecting]) expect(await asksInLogOf(it.owner)).toMatchObject([{ what: ["PARTICIPATION_ASKED"] }]);
  });

  test("a consent that a reopened plan has left behind counts for nothing: only one in force opens for an answer (INV-09, INV-15)", async () => {
    const it = await active(app, "lund");
    await app.database.sql("update consent set superseded_at = now() where case_id = $1", [localIdOf(it.caseId)]);

    expect(answered(await ask(numberOf(it.owner)))).toEqual({ answer: "NOTHING_TO_TELL", coordinator: null });
  });

  test("who has a plan and has consented is told of, with whom to call, and sees who asked and by what right (PRIV-08, LAW-21)", async () => {
    const it = await active(app, "lund");

    expect(answered(await ask(numberOf(it.owner)))).toEqual({
      answer: "HAS_PLAN",
      coordinator: { id: await app.professionalId("lund/coordinator"), name: app.person("lund/coordinator").name },
    });
    expect(await asksInLogOf(it.owner)).toMatchObject([{ what: ["PARTICIPATION"], basis: "hpl §§ 25, 45", actor: { name: app.person("lund/hospital").name } }]);
  });

  test("the question says why, what the asker is to the person and by what right; the provision is the one of the day (PRIV-10, INV-25)", async () => {
    const nationalId = syntheticNationalId("1973-04-05");
    app.setClock("2026-06-30T08:00:00Z");
    expect(await ask(nationalId)).toMatchObject({ purpose: "Planlegging av utskriving", careRelation: "DISCHARGE", provision: "hpl §§ 25, 45" });
    app.setClock("2026-07-01T08:00:00Z");
    expect(await ask(nationalId)).toMatchObject({ provision: "hpl § 25" });
    expect(await ask(nationalId, { basis: "CONSENT" })).toMatchObject({ provision: "hpl § 22" });
    await expectRefusal(app, app.as("lund/hospital"), ASK_ABOUT_PARTICIPATION, question("12345678901"), "INVALID_NATIONAL_ID");
  });

  test("the answer holds neither the number nor the name of the person, and nobody but the asker and the unit reads it (INV-21)", async () => {
    const it = await active(app, "lund");
    const told = await ask(numberOf(it.owner));

    expect(JSON.stringify(told)).not.toContain(numberOf(it.owner));
    expect(JSON.stringify(told)).not.toContain(app.person(it.owner).name);
    const other = (await hire(app, "lund", "SPECIALIST_SERVICE")).client;
    for (const who of [other, app.as("lund/coordinator"), app.as(it.owner), app.as("luster/unit-leader")])
      expect((await who.raw(NODE, { id: told["id"] })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await lastEvent(app)).actor).toBe(await recordOf(app.as("lund/hospital")));
  });

  test("whoever asks about many in an hour is stopped (TOO_MANY_QUESTIONS)", async () => {
    const { client } = await hire(app, "lund", "SPECIALIST_SERVICE");
    const nationalId = syntheticNationalId("1974-05-06");
    for (let i = 0; i < 30; i += 1) await client.must(ASK_ABOUT_PARTICIPATION, question(nationalId));

    await expectRefusal(app, client, ASK_ABOUT_PARTICIPATION, question(nationalId), "TOO_MANY_QUESTIONS");
    app.setClock("2026-06-15T09:00:01Z");
    await client.must(ASK_ABOUT_PARTICIPATION, question(nationalId));
  });
});
