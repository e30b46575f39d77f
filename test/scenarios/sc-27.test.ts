import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { appealed, type Appealed, appealFile, aReversal, lettersAbout, onAppeal, reassessed, REGISTER_COSTS_CLAIM, REVIEW_APPEAL } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { localIdOf } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const municipality = "salangen";

/** The review in which the municipality reverses its refusal. */
async function reversed(): Promise<Appealed & { readonly payload: Answer }> {
  const it = await appealed(app, municipality);
  await reassessed(app, municipality, it.caseId);
  const payload = await app.as(`${municipality}/unit-leader`).must(REVIEW_APPEAL, { ...(await onAppeal(app, municipality, it)), ...aReversal() });
  return { ...it, payload };
}

describe("SC-27: an appeal that succeeds in the municipality's own review", () => {
  test("replaces the decision and produces the notice of costs in the same act (PROC-09, DL-06, LAW-19)", async () => {
    const { caseId, decisionId, appealId, payload } = await reversed();

    expect(payload["appeal"]).toMatchObject({ state: "REVERSED_IN_FULL", review: "REVERSED_IN_FULL", endedOn: "2026-06-15", newDecision: { outcome: "GRANTED", state: "READY" } });
    expect(payload["case"]).toMatchObject({ state: "DECIDED", nextSteps: ["issueDecisionLetter"] });
    const file = await appealFile(app, municipality, caseId);
    expect(file["decisions"]).toMatchObject([
      { id: decisionId, outcome: "REFUSED", state: "REVERSED_BY_UNIT", supersededAt: app.now().toISOString(), appealOpenUntil: null },
      { outcome: "GRANTED", state: "READY", supersededAt: null, version: 1 },
    ]);
    const letters = await lettersAbout(app, localIdOf(appealId));
    expect(letters.map((it) => it["kind"])).toEqual(["APPEAL_RECEIPT", "APPEAL_OUTCOME", "COSTS_NOTICE"]);
    expect(JSON.stringify(letters[2])).toMatch(/forvaltningsloven § 36.*tre uker/);
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "COST_CLAIM", startedOn: "2026-06-15", dueOn: "2026-07-06", settledAt: null }));
    const left = file["deadlines"].filter((it: Answer) => it["settledAt"] === null).map((it: Answer) => it["kind"]);
    expect(left).not.toContain("APPEAL_FORWARDING");
  });

  test("goes on as a grant whose letter is issued, and a claim for costs is registered in time (PROC-09)", async () => {
    const it = await reversed();
    const [, fresh] = (await appealFile(app, municipality, it.caseId))["decisions"];

    const { case: after } = await app.as(`${municipality}/case-worker`).must(ISSUE_DECISION_LETTER, { decisionId: fresh.id, expectedVersion: fresh.version });
    const { costsClaim } = await app.as(it.owner).must(REGISTER_COSTS_CLAIM, { appealId: it.appealId, amountOre: 850_000, costs: "Advokat, fire timer." });

    expect(after).toMatchObject({ state: "NOTIFIED", nextSteps: expect.arrayContaining(["appointCoordinator"]) });
    expect(costsClaim).toMatchObject({ inTime: true, amountOre: 850_000, grantedOre: null });
    const deadlines = (await appealFile(app, municipality, it.caseId))["deadlines"];
    expect(deadlines.find((one: Answer) => one["kind"] === "COST_CLAIM").settledAt).toBe(app.now().toISOString());
  });
});
