import { afterEach, afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const terms = ["samtykkekompetanse", "beslutningskompetanse", "avgjerdskompetanse"];

/** Which of the terms the letter of a grant uses that is decided on one day and issued on another. */
async function termsIn(municipality: string, decidedOn: string, issuedOn: string): Promise<string[]> {
  app.setClock(`${decidedOn}T08:00:00Z`);
  const { caseId } = await app.walk(municipality, { until: "DECIDED" });
  app.setClock(`${issuedOn}T08:00:00Z`);
  const { decisions } = (await app.as(`${municipality}/unit-leader`).ask(CASE_NOW, { id: caseId }))["case"];
  const letter = { decisionId: decisions[0].id, expectedVersion: decisions[0].version };
  const { decision } = await app.as(`${municipality}/case-worker`).must(ISSUE_DECISION_LETTER, letter);
  const whole = decision.letter.parts.map((it: Answer) => it["text"]).join("\n");
  return terms.filter((it) => whole.includes(it));
}

describe("SC-30: the law on the day of the decision", () => {
  test.each([
    ["lund", "2026-05-31", "2026-05-31", "samtykkekompetanse"],
    ["lund", "2026-06-01", "2026-06-01", "beslutningskompetanse"],
    ["lund", "2026-06-02", "2026-06-02", "beslutningskompetanse"],
    ["luster", "2026-05-31", "2026-05-31", "samtykkekompetanse"],
    ["luster", "2026-06-02", "2026-06-02", "avgjerdskompetanse"],
  ])("INV-25: in %s, a decision of %s with its letter of %s says %s", async (municipality, decidedOn, issuedOn, term) => {
    expect(await termsIn(municipality, decidedOn, issuedOn)).toEqual([term]);
  });

  test("INV-25: a letter that is issued after the law was changed speaks by the law of the decision's day", async () => {
    expect(await termsIn("lund", "2026-05-31", "2026-06-02")).toEqual(["samtykkekompetanse"]);
  });
});
