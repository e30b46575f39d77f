import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ISSUE_DECISION_LETTER, RECORD_DELIVERY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { LETTERS } from "../support/documents.js";
import { hire } from "../support/people.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

/** A decision whose letter has gone by post and has not arrived. */
async function posted(sending: Answer = { method: "POST" }) {
  const { caseId, owner } = await app.walk("lund", { until: "DECIDED" });
  const by = app.as("lund/case-worker");
  const [first] = (await caseFile(by, caseId))["decisions"];
  const issued = await by.must(ISSUE_DECISION_LETTER, { decisionId: first.id, expectedVersion: first.version, ...sending });
  const input = { decisionId: first.id, expectedVersion: issued["decision"].version, deliveredOn: "2026-06-15" };
  return { by, caseId, owner, issued, input };
}

const appeals = async (caseId: string): Promise<Answer[]> => (await caseFile(app.as("lund/case-worker"), caseId))["deadlines"].filter((it: Answer) => it["kind"] === "APPEAL");

describe("recording when a letter was delivered", () => {
  everyDeed({
    app: () => app,
    deed: "recordDelivery",
    document: RECORD_DELIVERY,
    ready: () => posted(),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test.each(["POST", "IN_PERSON"])("a letter sent by %s starts no time for appeal before it is delivered (DL-04, LAW-18)", async (method) => {
    const { by, caseId, issued, input } = await posted({ method });
    expect(issued["decision"]).toMatchObject({ state: "ISSUED", deliveredOn: null, appealDueOn: null });
    expect(await appeals(caseId)).toEqual([]);

    app.setClock("2026-06-19T08:00:00Z");
    const { decision } = await by.must(RECORD_DELIVERY, { ...input, deliveredOn: "2026-06-18" });

    expect(decision).toMatchObject({ state: "DELIVERED", deliveredOn: "2026-06-18", appealDueOn: "2026-07-16" });
    expect(await appeals(caseId)).toMatchObject([{ startedOn: "2026-06-18", dueOn: "2026-07-16", settledAt: null }]);
  });

  test("keeps the day on the letters that went together, and on no other (PROC-08)", async () => {
    const { by, caseId, input } = await posted();
    const sent = async (): Promise<Answer[]> => (await by.ask(LETTERS, { id: caseId }))["case"].letters.filter((it: Answer) => it["kind"] !== "NOTICE_RECEIPT");
    const days = async (): Promise<(readonly [string, string | null])[]> => (await sent()).map((it) => [it["kind"], it["deliveredOn"]]);
    expect(await days()).toEqual([
      ["DECISION", null],
      ["CONSENT_FORM", null],
    ]);

    await by.must(RECORD_DELIVERY, input);

    expect(await days()).toEqual([
      ["DECISION", "2026-06-15"],
      ["CONSENT_FORM", "2026-06-15"],
    ]);
  });

  test("a letter handed over in person on a known day is delivered at once", async () => {
    const { issued } = await posted({ method: "IN_PERSON", deliveredOn: "2026-06-15" });

    expect(issued["decision"]).toMatchObject({ state: "DELIVERED", appealDueOn: "2026-07-13" });
  });

  test("is refused before the letter is issued (LETTER_NOT_ISSUED)", async () => {
    const { caseId } = await app.walk("lund", { until: "DECIDED" });
    const [first] = (await caseFile(app.as("lund/case-worker"), caseId))["decisions"];

    await expectRefusal(app, app.as("lund/case-worker"), RECORD_DELIVERY, { decisionId: first.id, expectedVersion: first.version, deliveredOn: "2026-06-15" }, "LETTER_NOT_ISSUED");
  });

  test("is refused the second time (LETTER_ALREADY_DELIVERED)", async () => {
    const { by, input } = await posted();
    const { decision } = await by.must(RECORD_DELIVERY, input);

    await expectRefusal(app, by, RECORD_DELIVERY, { ...input, expectedVersion: decision.version }, "LETTER_ALREADY_DELIVERED");
  });

  test.each(["2026-06-14", "2026-06-16"])("is refused for %s, before it was issued or in the time to come (INVALID_INPUT)", async (deliveredOn) => {
    const { by, input } = await posted();

    expect((await expectRefusal(app, by, RECORD_DELIVERY, { ...input, deliveredOn }, "INVALID_INPUT"))["path"]).toEqual(["input", "deliveredOn"]);
  });
});

describe("a decision that nobody appeals", () => {
  const standing = async (caseId: string): Promise<readonly string[]> => {
    const [first] = (await app.as("lund/case-worker").ask(LETTERS, { id: caseId }))["case"].decisions;
    return [first.state, first.standing];
  };

  test("reads as final from the day after the last day to appeal, and as delivered until then (pbrl § 7-5)", async () => {
    const { caseId } = await posted({ method: "DIGITAL" });

    app.setClock("2026-07-13T20:00:00Z");
    expect(await standing(caseId)).toEqual(["DELIVERED", "DELIVERED"]);
    app.setClock("2026-07-13T22:30:00Z");
    expect(await standing(caseId)).toEqual(["DELIVERED", "FINAL"]);
  });

  test("is never final while its letter has not arrived", async () => {
    const { caseId } = await posted();

    app.setClock("2027-06-15T08:00:00Z");

    expect(await standing(caseId)).toEqual(["ISSUED", "ISSUED"]);
  });
});
