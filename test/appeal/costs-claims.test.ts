import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ANSWER_COSTS_CLAIM, appealed, type Appealed, aReversal, lettersAbout, onAppeal, reassessed, REGISTER_COSTS_CLAIM, REVIEW_APPEAL } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

/** An appeal that succeeded. */
async function succeeded(): Promise<Appealed> {
  const it = await appealed(app);
  await reassessed(app, "lund", it.caseId);
  await app.as("lund/unit-leader").must(REVIEW_APPEAL, { ...(await onAppeal(app, "lund", it)), ...aReversal() });
  await app.database.sql("update decision set delivered_on = '2026-06-15' where superseded_at is null and case_id = $1", [localIdOf(it.caseId)]);
  return it;
}

async function ready(changes: Answer = {}) {
  const it = await succeeded();
  return { by: app.as(it.owner), caseId: it.caseId, input: { appealId: it.appealId, amountOre: 850_000, costs: "Advokat, fire timer.", ...changes }, it };
}

describe("claiming costs", () => {
  everyDeed({
    app: () => app,
    deed: "registerCostsClaim",
    document: REGISTER_COSTS_CLAIM,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
    versioned: false,
  });

  test.each([
    ["2026-07-06", true],
    ["2026-07-07", false],
  ])("on %s is kept, and in time: %s (DL-06)", async (receivedOn, inTime) => {
    const { input } = await ready({ receivedOn });
    app.setClock("2026-07-08T08:00:00Z");

    const { costsClaim } = await app.as("lund/case-worker").must(REGISTER_COSTS_CLAIM, input);

    expect(costsClaim).toMatchObject({ receivedOn, inTime, amountOre: 850_000, grantedOre: null, answeredOn: null });
  });

  test.each([{ amountOre: 0 }, { amountOre: -5 }])("is refused for %j (INVALID_INPUT)", async (changes) => {
    const { by, input } = await ready(changes);

    await expectRefusal(app, by, REGISTER_COSTS_CLAIM, input, "INVALID_INPUT");
  });

  test.each([{ receivedOn: "2026-06-16" }, { receivedOn: "2026-06-14" }])("is refused to staff with %j (INVALID_INPUT)", async (changes) => {
    const { input } = await ready(changes);

    await expectRefusal(app, app.as("lund/case-worker"), REGISTER_COSTS_CLAIM, input, "INVALID_INPUT");
  });
});

async function claimed(it: { readonly owner: string; readonly appealId: string }, changes: Answer = {}): Promise<Answer> {
  const { costsClaim } = await app.as(it.owner).must(REGISTER_COSTS_CLAIM, { appealId: it.appealId, amountOre: 850_000, costs: "Advokat." });
  return { costsClaimId: costsClaim.id, expectedVersion: costsClaim.version, grantedOre: 850_000, answer: "", ...changes };
}

async function toAnswer(changes: Answer = {}) {
  const it = await succeeded();
  return { by: app.as("lund/unit-leader"), caseId: it.caseId, input: await claimed(it, changes), it };
}

describe("answering a claim for costs", () => {
  everyDeed({
    app: () => app,
    deed: "answerCostsClaim",
    document: ANSWER_COSTS_CLAIM,
    ready: toAnswer,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("covers a part with reasons and tells the appellant, who may appeal that too (DL-06, PROC-09)", async () => {
    const { by, input, it } = await toAnswer({ grantedOre: 600_000, answer: "Én time var ikke nødvendig." });

    const { costsClaim } = await by.must(ANSWER_COSTS_CLAIM, input);

    expect(costsClaim).toMatchObject({ grantedOre: 600_000, answer: "Én time var ikke nødvendig.", answeredOn: "2026-06-15" });
    const letters = await lettersAbout(app, localIdOf(it.appealId));
    expect(letters.at(-1)).toMatchObject({ kind: "COSTS_ANSWER" });
    expect(JSON.stringify(letters.at(-1))).toMatch(/8500,00.*6000,00.*Én time var ikke nødvendig.*§§ 29, 36/);
  });

  test.each([
    ["INVALID_INPUT", { grantedOre: 850_001, answer: "Mer." }],
    ["REASONS_REQUIRED", { grantedOre: 100, answer: " " }],
  ] as const)("is refused: %s with %j", async (code, changes) => {
    const { by, input } = await toAnswer(changes);

    await expectRefusal(app, by, ANSWER_COSTS_CLAIM, input, code);
  });

  test("is refused twice (ALREADY_ANSWERED)", async () => {
    const { by, input } = await toAnswer();
    const { costsClaim } = await by.must(ANSWER_COSTS_CLAIM, input);

    await expectRefusal(app, by, ANSWER_COSTS_CLAIM, { ...input, expectedVersion: costsClaim.version }, "ALREADY_ANSWERED");
  });

  test("covers nothing where nothing was changed in the appellant's favour (COSTS_NOT_DUE)", async () => {
    const it = await appealed(app);
    const input = await claimed(it);
    const by = app.as("lund/unit-leader");

    await expectRefusal(app, by, ANSWER_COSTS_CLAIM, input, "COSTS_NOT_DUE");
    const { costsClaim } = await by.must(ANSWER_COSTS_CLAIM, { ...input, grantedOre: 0, answer: "Vedtaket er ikke endret." });

    expect(costsClaim.grantedOre).toBe(0);
  });
});
