import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, CASE_NOW, ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal, lastEvent } from "../support/deed.js";
import { LETTERS, MY_LETTERS } from "../support/documents.js";
import { aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { assessed, decided, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const startUpMeeting = { proposedOn: "2026-06-29", time: "10:00", place: "Kommunehuset" };

/** A granted plan in Loppa whose letter waits, and whoever sends it. */
async function granted() {
  const { caseId, owner } = await app.walk("loppa", { until: "DECIDED" });
  const now = async (): Promise<Answer> => (await app.as("loppa/unit-leader").ask(CASE_NOW, { id: caseId }))["case"];
  const plan = (await now())["decisions"].find((it: Answer) => it["kind"] === "INDIVIDUAL_PLAN");
  return { caseId, owner, now, by: app.as("loppa/case-worker"), letter: { decisionId: plan.id, expectedVersion: plan.version } };
}

async function appoint(caseId: string): Promise<void> {
  const coordinatorId = await app.professionalId("loppa/coordinator");
  await app.as("loppa/unit-leader").must(APPOINT_COORDINATOR, { ...(await onCase(app, "loppa", caseId)), kind: "COORDINATOR", coordinatorId });
}

const sent = async (caseId: string): Promise<Answer[]> =>
  (await app.as("loppa/unit-leader").ask(LETTERS, { id: caseId }))["case"].letters.filter((it: Answer) => it["kind"] !== "NOTICE_RECEIPT");

describe("SC-02: a grant in Loppa", () => {
  test("produces letter, consent form and start-up summons to person and coordinator in one act (LOPPA-FLOW-5a, LOPPA-FLOW-5b, LOPPA-FLOW-5c)", async () => {
    const { caseId, owner, by, letter } = await granted();
    await appoint(caseId);

    await by.must(ISSUE_DECISION_LETTER, { ...letter, startUpMeeting });

    expect(await lastEvent(app)).toMatchObject({ deed: "issueDecisionLetter" });
    const letters = await sent(caseId);
    expect(letters.map((it) => [it["kind"], it["capacity"], it["issuedAt"]])).toEqual(
      [
        ["DECISION", "OWNER"],
        ["CONSENT_FORM", "OWNER"],
        ["START_UP_SUMMONS", "OWNER"],
        ["START_UP_SUMMONS", "COORDINATOR"],
      ].map((it) => [...it, "2026-06-15T08:00:00.000Z"]),
    );
    expect(letters.slice(2).map((it) => it["meeting"])).toEqual([
      { on: "2026-06-29", time: "10:00", place: "Kommunehuset" },
      { on: "2026-06-29", time: "10:00", place: "Kommunehuset" },
    ]);
    expect(letters[0]?.["plainText"]).toContain(`Koordinatoren din er ${app.person("loppa/coordinator").name}`);
    const mine = async (who: string): Promise<string[]> => (await app.as(who).ask(MY_LETTERS))["myLetters"].nodes.map((it: Answer) => it["kind"]);
    expect(await mine("loppa/coordinator")).toEqual(["START_UP_SUMMONS"]);
    expect(await mine(owner)).toEqual(expect.arrayContaining(["DECISION", "CONSENT_FORM", "START_UP_SUMMONS"]));
  });

  test("names the leader as the one who answers for the decision (LOPPA-LEAD-3, PROC-11)", async () => {
    const { caseId, by, letter } = await granted();
    await appoint(caseId);

    const { decision } = await by.must(ISSUE_DECISION_LETTER, { ...letter, startUpMeeting });

    const { name, title } = app.person("loppa/unit-leader");
    expect(decision.letter.parts.find((it: Answer) => it["block"] === "CASE_HANDLING").text).toContain(`Ansvarlig for avgjørelsen: ${name}, ${title}.`);
  });

  test("waits for the coordinator, whose appointment is named as the next step, and leaves no letter behind (COORDINATOR_REQUIRED, LOPPA-FLOW-5c)", async () => {
    const { caseId, now, by, letter } = await granted();
    expect((await now())["nextSteps"]).toEqual(["appointCoordinator", "issueDecisionLetter"]);

    await expectRefusal(app, by, ISSUE_DECISION_LETTER, { ...letter, startUpMeeting }, "COORDINATOR_REQUIRED");

    expect(await sent(caseId)).toEqual([]);
    await appoint(caseId);
    expect((await now())["nextSteps"]).toEqual(["issueDecisionLetter"]);
  });

  test("waits for the day of the start-up meeting, once for all its letters (START_UP_REQUIRED, LOPPA-FLOW-5c)", async () => {
    const { caseId, now, by, letter } = await granted();
    await appoint(caseId);
    expect((await expectRefusal(app, by, ISSUE_DECISION_LETTER, letter, "START_UP_REQUIRED"))["path"]).toEqual(["input", "startUpMeeting"]);
    await by.must(ISSUE_DECISION_LETTER, { ...letter, startUpMeeting });

    const other = (await now())["decisions"].find((it: Answer) => it["kind"] === "COORDINATOR");
    await by.must(ISSUE_DECISION_LETTER, { decisionId: other.id, expectedVersion: other.version });

    expect(await now()).toMatchObject({ state: "NOTIFIED" });
  });

  test("sends the form for consent even where the caller would leave it out (LOPPA-FLOW-5b)", async () => {
    const { caseId, by, letter } = await granted();
    await appoint(caseId);

    await by.must(ISSUE_DECISION_LETTER, { ...letter, startUpMeeting, consentForm: false });

    expect((await sent(caseId)).map((it) => it["kind"])).toContain("CONSENT_FORM");
  });

  test("is not what a refusal waits for: it goes out alone", async () => {
    const { caseId } = await app.walk("loppa", { until: "CLARIFIED" });
    await assessed(app, "loppa", caseId, aNegativeAssessment());
    const { decision } = await decided(app, "loppa", caseId, aRefusal());

    await app.as("loppa/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version });

    expect((await sent(caseId)).map((it) => it["kind"])).toEqual(["DECISION"]);
  });
});

describe("a grant elsewhere", () => {
  test("may be told without coordinator and start-up day, and without the form for consent (LOPPA-FLOW-5c)", async () => {
    const { caseId } = await app.walk("lund", { until: "DECIDED" });
    const { decisions } = (await app.as("lund/unit-leader").ask(CASE_NOW, { id: caseId }))["case"];

    await app.as("lund/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decisions[0].id, expectedVersion: decisions[0].version, consentForm: false });

    const { letters } = (await app.as("lund/unit-leader").ask(LETTERS, { id: caseId }))["case"];
    expect(letters.map((it: Answer) => it["kind"]).filter((it: string) => it !== "NOTICE_RECEIPT")).toEqual(["DECISION"]);
  });
});
