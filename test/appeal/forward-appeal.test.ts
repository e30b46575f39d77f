import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { aMaintaining, appealed, appealFile, FORWARD_APPEAL, lettersAbout, onAppeal, refusedPlan, REGISTER_APPEAL, anAppeal, REVIEW_APPEAL } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const statement = "Kommunen mener at én tjeneste dekker behovet.";

async function ready(changes: Answer = {}) {
  const it = await appealed(app);
  const by = app.as("lund/case-worker");
  await by.must(REVIEW_APPEAL, { ...(await onAppeal(app, "lund", it)), ...aMaintaining() });
  return { by, caseId: it.caseId, it, input: { ...(await onAppeal(app, "lund", it)), statement, ...changes } };
}

const settled = async (caseId: string): Promise<Answer> => {
  const { deadlines } = await appealFile(app, "lund", caseId);
  return Object.fromEntries(deadlines.map((it: Answer) => [it["kind"], it["settledAt"]]));
};

describe("forwarding an appeal", () => {
  everyDeed({
    app: () => app,
    deed: "forwardAppeal",
    document: FORWARD_APPEAL,
    ready,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("sends the party a copy of the statement in the same act and settles both clocks (FAIL-11, PROC-09, DL-07)", async () => {
    const { by, input, caseId, it } = await ready();

    const { appeal, case: after } = await by.must(FORWARD_APPEAL, input);

    expect(appeal).toMatchObject({ state: "FORWARDED", statement, forwardedOn: "2026-06-15", copySentOn: "2026-06-15", endedOn: null });
    expect(after).toMatchObject({ state: "UNDER_APPEAL", nextSteps: ["recordStateAdministratorOutcome"] });
    const letters = await lettersAbout(app, localIdOf(it.appealId));
    expect(letters.map((one) => one["kind"])).toEqual(["APPEAL_RECEIPT", "APPEAL_STATEMENT"]);
    expect(letters[1]).toMatchObject({ to: localIdOf(it.subjectId), deliveredOn: "2026-06-15" });
    expect(JSON.stringify(letters[1])).toContain(statement);
    expect(await settled(caseId)).toMatchObject({ APPEAL_FORWARDING: app.now().toISOString(), INTERIM_REPLY: app.now().toISOString() });
  });

  test("later than the two weeks is a breach, and stays one (DL-07, FAIL-11)", async () => {
    const { by, input, it } = await ready();
    app.setClock("2026-06-30T08:00:00Z");

    await by.must(FORWARD_APPEAL, input);

    const [row] = await app.database.sql("select outcome from deadline where about_id = $1 and kind = 'APPEAL_FORWARDING'", [localIdOf(it.appealId)]);
    expect(row).toEqual({ outcome: "BREACHED" });
  });

  test("is possible after a dismissal the person disagrees with: the decision is under appeal again", async () => {
    const it = await refusedPlan(app);
    app.setClock("2026-07-14T08:00:00Z");
    const by = app.as("lund/unit-leader");
    const { appeal } = await by.must(REGISTER_APPEAL, anAppeal(it));
    const dismissed = await by.must(REVIEW_APPEAL, { appealId: appeal.id, expectedVersion: appeal.version, ...aMaintaining({ outcome: "DISMISSED_LATE" }) });

    const { appeal: sent, case: after } = await by.must(FORWARD_APPEAL, { appealId: appeal.id, expectedVersion: dismissed["appeal"].version, statement });

    expect(sent).toMatchObject({ state: "FORWARDED", endedOn: null });
    expect(after.state).toBe("UNDER_APPEAL");
    expect((await appealFile(app, "lund", it.caseId))["decisions"]).toMatchObject([{ state: "APPEALED" }]);
  });

  test("is refused without a statement (STATEMENT_REQUIRED)", async () => {
    const { by, input } = await ready({ statement: " " });

    await expectRefusal(app, by, FORWARD_APPEAL, input, "STATEMENT_REQUIRED");
  });

  test("is refused before the municipality has looked at the matter itself (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const it = await appealed(app);

    await expectRefusal(app, app.as("lund/case-worker"), FORWARD_APPEAL, { ...(await onAppeal(app, "lund", it)), statement }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
