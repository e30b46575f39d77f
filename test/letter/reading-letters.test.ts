import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, ISSUE_DECISION_LETTER, SUMMON_APPLICANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { localIdOf } from "../support/deed.js";
import { LETTERS, MY_LETTERS } from "../support/documents.js";
import { hire } from "../support/people.js";
import { caseFile, drafted, family, onCase, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const NODE = "query AnyLetter($id: ID!) { node(id: $id) { __typename id ... on Letter { kind plainText } } }";

/** What was sent in the case, without the receipt it began with. */
const letters = async (who: Client, caseId: string): Promise<Answer[]> =>
  (await who.ask(LETTERS, { id: caseId }))["case"].letters.filter((it: Answer) => it["kind"] !== "NOTICE_RECEIPT");
const mine = async (who: Client, page: object = {}): Promise<Answer> => (await who.ask(MY_LETTERS, page))["myLetters"];

describe("the letters of a case (PROC-06)", () => {
  test("are read by the person, the unit and the coordinator, word for word alike", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "HANDED_OVER" });

    const read = await Promise.all([owner, "lund/unit-leader", "lund/case-worker", "lund/coordinator"].map((it) => letters(app.as(it), caseId)));

    expect(read[0]?.map((it) => it["kind"])).toEqual(["DECISION", "CONSENT_FORM", "DECISION"]);
    expect(new Set(read.map((it) => JSON.stringify(it.map((one) => [one["id"], one["plainText"]])))).size).toBe(1);
  });

  test("are not there for another case worker, and the decision's own letter is among them", async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    const [letter] = await letters(app.as("lund/unit-leader"), caseId);
    const stranger = (await hire(app, "lund", "CASE_WORKER")).client;

    expect((await stranger.raw(NODE, { id: letter?.["id"] })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await app.as("loppa/unit-leader").raw(NODE, { id: letter?.["id"] })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    const { decisions } = (await app.as("lund/unit-leader").ask(LETTERS, { id: caseId }))["case"];
    expect(decisions[0]).toMatchObject({ letter: { id: letter?.["id"] }, letters: [{ kind: "DECISION", capacity: "OWNER" }, { kind: "CONSENT_FORM" }] });
  });

  test("are not for a participant in the plan, who sees that there is a case and not its file (hol § 12-1)", async () => {
    const { caseId, planId } = await drafted(app, "lund");
    const participant = await hire(app, "lund", "PROFESSIONAL");
    const input = { ...(await onPlan(app, "lund", planId)), personId: participant.id, function: "Fysioterapeut" };
    await app.as("lund/coordinator").must(ADD_PLAN_PARTICIPANT, input);

    const { case: seen } = await participant.client.ask("query Seen($id: ID!) { case(id: $id) { number letters { id } } }", { id: caseId });

    expect(seen).toEqual({ number: expect.any(String), letters: [] });
  });

  test("stand as plain text, with headings, in the order of their parts (PRIV-14)", async () => {
    const { caseId } = await app.walk("luster", { until: "NOTIFIED" });

    const [letter] = await letters(app.as("luster/case-worker"), caseId);

    const { parts = [], plainText = "" } = letter ?? {};
    const places: number[] = parts.map((it: Answer) => plainText.indexOf(it["text"]));
    expect(places.length).toBeGreaterThan(10);
    expect(places.every((it) => it >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(plainText).toContain("Slik kan du klage\nDu kan klage på avgjerda");
  });

  test("leave a trace in the access log of whoever the case is about (PRIV-08, INV-08)", async () => {
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });

    await app.as("lund/unit-leader").ask("query OnlyLetters($id: ID!) { case(id: $id) { letters { kind } } }", { id: caseId });

    const [entry] = await app.database.sql<{ what: string[]; subject: boolean }>(
      `select l.what, l.subject_id = c.subject_id as subject from access_log l join "case" c on c.id = l.case_id where l.operation = 'OnlyLetters' and c.id = $1`,
      [localIdOf(caseId)],
    );
    expect(entry).toEqual({ what: ["CASE", "LETTER"], subject: true });
  });
});

describe("one's own letters", () => {
  test("are the ones to oneself, the newest first, page by page", async () => {
    const { owner } = await app.walk("lund", { until: "NOTIFIED" });
    const who = app.as(owner);

    const whole = await mine(who);
    const first = await mine(who, { first: 2 });
    const rest = await mine(who, { after: first["pageInfo"].endCursor });

    expect(whole["nodes"].filter((it: Answer) => it["decision"] !== null)).toHaveLength(3);
    expect([...whole["nodes"]].sort((a: Answer, b: Answer) => (a["issuedAt"] < b["issuedAt"] ? 1 : -1)).map((it: Answer) => it["issuedAt"])).toEqual(
      whole["nodes"].map((it: Answer) => it["issuedAt"]),
    );
    expect([...first["nodes"], ...rest["nodes"]]).toEqual(whole["nodes"]);
    expect([first["pageInfo"].hasNextPage, rest["pageInfo"].hasNextPage]).toEqual([true, false]);
  });

  test("are none for somebody nobody has written to, and for whoever has no record here", async () => {
    expect((await mine(app.as("lund/professional")))["nodes"]).toEqual([]);
    expect((await mine(app.as(app.newcomer("lund").key)))["nodes"]).toEqual([]);
  });

  test("stay the recipient's when the access to the case has ended", async () => {
    const { story, parent } = family(app, "lund", "2010-06-20");
    const { caseId } = await app.walk("lund", { ...story, until: "NOTIFIED" });
    const before = await mine(app.as(parent));
    try {
      app.setClock("2026-06-21T08:00:00Z");

      const after = await mine(app.as(parent));

      expect(before["nodes"].length).toBeGreaterThan(0);
      expect(after["nodes"].map((it: Answer) => [it["plainText"], it["case"]])).toEqual(before["nodes"].map((it: Answer) => [it["plainText"], null]));
      expect((await app.as(parent).raw(LETTERS, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    } finally {
      app.setClock("2026-06-15T08:00:00Z");
    }
  });
});

describe("who gets a letter (PROC-08)", () => {
  const recipients = async (bornOn: string): Promise<string[]> => {
    const { story } = family(app, "lund", bornOn);
    const { caseId } = await app.walk("lund", { ...story, until: "NOTIFIED" });
    return (await letters(app.as("lund/unit-leader"), caseId)).map((it) => `${it["kind"]} ${it["capacity"]}`);
  };

  test("a child of ten is not written to, the parent is, and asked for consent", async () => {
    expect(await recipients("2016-01-10")).toEqual(["DECISION PARENT", "CONSENT_FORM PARENT", "DECISION PARENT"]);
  });

  test("a young person of fifteen is told as well, and the parent alone is asked for consent (fvl § 27)", async () => {
    expect((await recipients("2011-06-01")).sort()).toEqual(["CONSENT_FORM PARENT", "DECISION OWNER", "DECISION OWNER", "DECISION PARENT", "DECISION PARENT"]);
  });

  test("a young person of sixteen is written to alone", async () => {
    expect(await recipients("2010-06-01")).toEqual(["DECISION OWNER", "CONSENT_FORM OWNER", "DECISION OWNER"]);
  });

  test("each in the form they prefer, else in the municipality's (CON-24)", async () => {
    const { caseId, owner } = await app.walk("lund", { until: "ASSIGNED" });
    await app.database.sql("update person set written_form = 'NN' where id = (select subject_id from \"case\" where id = $1)", [localIdOf(caseId)]);

    await app.as("lund/case-worker").must(SUMMON_APPLICANT, { ...(await onCase(app, "lund", caseId)), meeting: { proposedOn: "2026-06-22", place: "Kommunehuset" } });

    expect((await mine(app.as(owner)))["nodes"][0]).toMatchObject({ writtenForm: "nn", kind: "APPLICANT_SUMMONS" });
  });
});

describe("a letter that would lack something", () => {
  test("is not issued, and the answer names what is missing (LETTER_INCOMPLETE, PROC-08, INV-06)", async () => {
    const { caseId } = await app.walk("lund", { until: "DECIDED" });
    const [first] = (await caseFile(app.as("lund/case-worker"), caseId))["decisions"];
    await app.database.sql("update decision set outcome = 'PARTLY', facts = ' ', legal_basis = '{}' where id = $1", [localIdOf(first.id)]);

    const error = await app.as("lund/case-worker").refused(ISSUE_DECISION_LETTER, { decisionId: first.id, expectedVersion: first.version });

    expect(error).toMatchObject({ code: "LETTER_INCOMPLETE", details: [{ name: "parts", value: "LEGAL_BASIS, FACTS" }] });
    expect(await letters(app.as("lund/case-worker"), caseId)).toEqual([]);
  });
});
