import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { anAppeal, appealFile, lettersAbout, REGISTER_APPEAL, REVIEW_APPEAL } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal, localIdOf } from "../support/deed.js";
import { aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { assessed, decided } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A refusal whose letter comes on Saturday 23 May 2026, so that the four weeks end on Saturday 20 June. */
async function refusedOnASaturday(): Promise<{ caseId: string; decisionId: string }> {
  app.setClock("2026-05-23T08:00:00Z");
  const { caseId } = await app.walk("salangen", { until: "CLARIFIED" });
  await assessed(app, "salangen", caseId, aNegativeAssessment());
  const { decision } = await decided(app, "salangen", caseId, aRefusal());
  const issued = await app.as("salangen/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version, deliveredOn: "2026-05-23" });
  expect(issued["decision"].appealDueOn).toBe("2026-06-22");
  return { caseId, decisionId: decision.id };
}

/** The day the letter is opened by the municipality: Wednesday 24 June. */
async function receivedOnWednesday(handedInOn: string): Promise<{ appeal: Answer; warnings: Answer[]; caseId: string }> {
  const it = await refusedOnASaturday();
  app.setClock("2026-06-24T08:00:00Z");
  const { appeal, warnings } = await app.as("salangen/case-worker").must(REGISTER_APPEAL, anAppeal(it, { receivedOn: "2026-06-24", handedInOn, channel: "PAPER" }));
  return { appeal, warnings, caseId: it.caseId };
}

describe("SC-26: four weeks that end on a Saturday move to the Monday", () => {
  test("an appeal handed to the postal operator on the Monday and received on the Wednesday is in time (PROC-10, DL-04, LAW-18)", async () => {
    const { appeal, warnings, caseId } = await receivedOnWednesday("2026-06-22");

    expect(appeal).toMatchObject({ inTime: true, startUncertain: false, dueOn: "2026-06-22", handedInOn: "2026-06-22", receivedOn: "2026-06-24" });
    expect(warnings).toEqual([]);
    expect((await appealFile(app, "salangen", caseId))["state"]).toBe("UNDER_APPEAL");
    const input = { appealId: appeal["id"], expectedVersion: appeal["version"], outcome: "DISMISSED_LATE", considerations: "For sent." };
    await expectRefusal(app, app.as("salangen/unit-leader"), REVIEW_APPEAL, input, "APPEAL_IN_TIME");
  });

  test("one handed in on the Tuesday is late, and is dismissed with its grounds (PROC-10, PROC-09)", async () => {
    const { appeal, warnings, caseId } = await receivedOnWednesday("2026-06-23");
    const input = { appealId: appeal["id"], expectedVersion: appeal["version"], outcome: "DISMISSED_LATE", considerations: "Fristen var 22. juni, og ingenting hindret klage." };

    const { case: after } = await app.as("salangen/unit-leader").must(REVIEW_APPEAL, input);

    expect(appeal).toMatchObject({ inTime: false, dueOn: "2026-06-22" });
    expect(warnings).toMatchObject([{ code: "APPEAL_LATE" }]);
    expect(after).toMatchObject({ state: "NOTIFIED" });
    expect((await appealFile(app, "salangen", caseId))["decisions"]).toMatchObject([{ state: "FINAL", appealOpenUntil: null }]);
    const letters = await lettersAbout(app, localIdOf(appeal["id"]));
    expect(letters.map((it) => it["kind"])).toEqual(["APPEAL_RECEIPT", "APPEAL_OUTCOME"]);
    expect(JSON.stringify(letters[1])).toContain("Fristen var 22. juni, og ingenting hindret klage.");
  });
});
