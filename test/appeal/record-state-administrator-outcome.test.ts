import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import {
  aMaintaining,
  anAppeal,
  appealFile,
  FORWARD_APPEAL,
  forwarded,
  lettersAbout,
  onAppeal,
  RECORD_OUTCOME,
  refusedPlan,
  REGISTER_APPEAL,
  REVIEW_APPEAL,
} from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { hire } from "../support/people.js";
import { decided } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const theirs = { outcome: "GRANTED", facts: "Fire tjenester.", considerations: "De griper inn i hverandre." };

async function ready(changes: Answer = {}, municipality = "lund") {
  const it = await forwarded(app, municipality);
  const input = { ...(await onAppeal(app, municipality, it)), outcome: "UPHELD", outcomeOn: "2026-06-15", reasons: "Behovet er dekket.", ...changes };
  return { by: app.as(`${municipality}/unit-leader`), caseId: it.caseId, input, it };
}

const kindsOf = async (appealId: string): Promise<string[]> => (await lettersAbout(app, localIdOf(appealId))).map((it) => it["kind"]).slice(2);

describe("recording what the county governor came to", () => {
  everyDeed({
    app: () => app,
    deed: "recordStateAdministratorOutcome",
    document: RECORD_OUTCOME,
    ready,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test.each(["UPHELD", "DISMISSED"])("%s: the decision is final, the case goes back to notified, and the party is told (LAW-19)", async (outcome) => {
    const { by, input, caseId, it } = await ready({ outcome });

    const { appeal, case: after } = await by.must(RECORD_OUTCOME, input);

    expect(appeal).toMatchObject({
      state: "STATE_ADMIN_DECIDED",
      outcome,
      outcomeOn: "2026-06-15",
      outcomeReasons: "Behovet er dekket.",
      endedOn: "2026-06-15",
      newDecision: null,
    });
    expect(after).toMatchObject({ state: "NOTIFIED", nextSteps: [] });
    expect((await appealFile(app, "lund", caseId))["decisions"]).toMatchObject([{ state: "FINAL", supersededAt: null, appealOpenUntil: null }]);
    expect(await kindsOf(it.appealId)).toEqual(["APPEAL_OUTCOME"]);
  });

  test("CHANGED: the county governor's own decision takes its place and is final; the party is told of the costs (LAW-19, DL-06)", async () => {
    const { by, input, caseId, it } = await ready({ outcome: "CHANGED", decision: theirs }, "luster");

    const { appeal, case: after } = await by.must(RECORD_OUTCOME, input);

    expect(appeal).toMatchObject({ outcome: "CHANGED", newDecision: { outcome: "GRANTED", state: "FINAL", authority: "Statsforvaltaren" } });
    expect(after).toMatchObject({ state: "NOTIFIED", nextSteps: expect.arrayContaining(["appointCoordinator"]) });
    const file = await appealFile(app, "luster", caseId);
    expect(file["decisions"]).toMatchObject([
      { state: "CHANGED_ON_APPEAL", supersededAt: app.now().toISOString() },
      { state: "FINAL", outcome: "GRANTED" },
    ]);
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "COST_CLAIM", dueOn: "2026-07-06" }));
    expect(await kindsOf(it.appealId)).toEqual(["APPEAL_OUTCOME", "COSTS_NOTICE"]);
  });

  test("CHANGED to the appellant's disadvantage: nothing of costs", async () => {
    const { by, input, it } = await ready({ outcome: "CHANGED", decision: theirs, inFavour: false });

    await by.must(RECORD_OUTCOME, input);

    expect(await kindsOf(it.appealId)).toEqual(["APPEAL_OUTCOME"]);
  });

  test("ANNULLED_RETURNED: the decision falls, and the matter is assessed and decided anew within a month (LAW-19, PROC-03)", async () => {
    const { by, input, caseId } = await ready({ outcome: "ANNULLED_RETURNED" });

    const { case: after } = await by.must(RECORD_OUTCOME, input);

    expect(after).toMatchObject({ state: "ASSESSED", nextSteps: ["decideCase"] });
    const file = await appealFile(app, "lund", caseId);
    expect(file["decisions"]).toMatchObject([{ state: "ANNULLED", supersededAt: app.now().toISOString() }]);
    expect(file["deadlines"]).toContainEqual({ kind: "INTERIM_REPLY", startedOn: "2026-06-15", dueOn: "2026-07-15", settledAt: null });
    await decided(app, "lund", caseId, { outcome: "REFUSED", refusalReason: "NOT_COORDINATED" });
    expect((await appealFile(app, "lund", caseId))["state"]).toBe("DECIDED");
  });

  test("ANNULLED_RETURNED of a dismissal as late: the appeal itself is reviewed now, as one in time", async () => {
    const refused = await refusedPlan(app);
    app.setClock("2026-07-14T08:00:00Z");
    const by = app.as("lund/unit-leader");
    const { id: appealId } = (await by.must(REGISTER_APPEAL, anAppeal(refused)))["appeal"];
    const it = { ...refused, appealId: appealId as string };
    await by.must(REVIEW_APPEAL, { ...(await onAppeal(app, "lund", it)), ...aMaintaining({ outcome: "DISMISSED_LATE" }) });
    await by.must(FORWARD_APPEAL, { ...(await onAppeal(app, "lund", it)), statement: "For sent." });

    const { appeal, case: after } = await by.must(RECORD_OUTCOME, {
      ...(await onAppeal(app, "lund", it)),
      outcome: "ANNULLED_RETURNED",
      outcomeOn: "2026-07-14",
      reasons: "Ikke å laste.",
    });

    expect(appeal).toMatchObject({ state: "UNDER_OWN_REVIEW", inTime: true, review: null, endedOn: null, forwardDueOn: "2026-07-28" });
    expect(after).toMatchObject({ state: "UNDER_APPEAL", nextSteps: ["reviewAppeal"] });
    expect((await appealFile(app, "lund", it.caseId))["decisions"]).toMatchObject([{ state: "APPEALED", supersededAt: null }]);
  });

  test.each(["UPHELD", "CHANGED"])("%s is the last word: there is no further appeal of it (NO_FURTHER_APPEAL)", async (outcome) => {
    const { by, input, it } = await ready({ outcome, ...(outcome === "CHANGED" ? { decision: theirs } : {}) });
    await by.must(RECORD_OUTCOME, input);
    const standing = (await appealFile(app, "lund", it.caseId))["decisions"].at(-1);

    await expectRefusal(app, app.as(it.owner), REGISTER_APPEAL, anAppeal({ caseId: it.caseId, decisionId: standing.id }), "NO_FURTHER_APPEAL");
    if (outcome === "CHANGED") await expectRefusal(app, app.as(it.owner), REGISTER_APPEAL, anAppeal(it), "DECISION_SUPERSEDED");
  });
});

describe("recording what the county governor came to, when it must not", () => {
  test.each([
    ["NEW_DECISION_REQUIRED", { outcome: "CHANGED" }],
    ["INVALID_INPUT", { outcome: "UPHELD", decision: theirs }],
    ["INVALID_DATE_ORDER", { outcomeOn: "2026-06-14" }],
    ["INVALID_DATE_ORDER", { outcomeOn: "2026-06-16" }],
    ["REASONS_REQUIRED", { reasons: " " }],
  ] as const)("is refused: %s with %j", async (code, changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, RECORD_OUTCOME, input, code);
  });
});
