import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { anAppeal, appealed, appealFile, lettersAbout, onAppeal, refusedPlan, REGISTER_APPEAL, REQUEST_COMPLETION } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** An appeal by telephone that nobody has signed. */
async function ready(changes: Answer = {}, appeal: Answer = { written: false, signed: false, channel: "PHONE" }) {
  const it = await refusedPlan(app);
  const by = app.as("lund/case-worker");
  const { id } = (await by.must(REGISTER_APPEAL, anAppeal(it, appeal)))["appeal"];
  const input = { ...(await onAppeal(app, "lund", { ...it, appealId: id })), question: "Skriv under på det vi har skrevet ned.", dueOn: "2026-06-29", ...changes };
  return { by, caseId: it.caseId, input, appealId: id as string };
}

describe("asking for what an appeal lacks", () => {
  everyDeed({
    app: () => app,
    deed: "requestAppealCompletion",
    document: REQUEST_COMPLETION,
    ready,
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("keeps the appeal, sends a letter with a day and never rejects (LAW-16)", async () => {
    const { by, input, caseId, appealId } = await ready({ unclear: true });

    const { appeal } = await by.must(REQUEST_COMPLETION, input);

    expect(appeal).toMatchObject({ state: "DEFECT_NOTICE", askedFor: ["NOT_WRITTEN", "NOT_SIGNED", "UNCLEAR"], endedOn: null });
    const file = await appealFile(app, "lund", caseId);
    expect(file["state"]).toBe("UNDER_APPEAL");
    expect(file["deadlines"]).toContainEqual({ kind: "APPEAL_COMPLETION", startedOn: "2026-06-15", dueOn: "2026-06-29", settledAt: null });
    const letters = await lettersAbout(app, localIdOf(appealId));
    expect(letters.map((it) => it["kind"])).toEqual(["APPEAL_RECEIPT", "APPEAL_COMPLETION"]);
    expect(JSON.stringify(letters[1])).toContain("29.06.2026");
  });

  test("may be done again with another day, and only the last day counts", async () => {
    const { by, input, caseId } = await ready();
    const { appeal } = await by.must(REQUEST_COMPLETION, input);

    await by.must(REQUEST_COMPLETION, { ...input, expectedVersion: appeal.version, dueOn: "2026-07-06" });

    const days = (await appealFile(app, "lund", caseId))["deadlines"].filter((it: Answer) => it["kind"] === "APPEAL_COMPLETION" && it["settledAt"] === null);
    expect(days).toMatchObject([{ dueOn: "2026-07-06" }]);
  });
});

describe("asking for what an appeal lacks, when it must not", () => {
  test.each([
    [{ dueOn: "2026-06-15" }, {}],
    [{ question: " ", unclear: true }, {}],
    [{}, { written: true, signed: true }],
  ])("is refused with %j on an appeal with %j (INVALID_INPUT)", async (changes, appeal) => {
    const { by, input } = await ready(changes, { written: false, signed: false, ...appeal });

    await expectRefusal(app, by, REQUEST_COMPLETION, input, "INVALID_INPUT");
  });

  test("is not for the person themselves to do (NOT_YOURS_TO_DO)", async () => {
    const it = await appealed(app);
    const { errors } = await app.as(it.owner).raw(REQUEST_COMPLETION, { input: { ...(await onAppeal(app, "lund", it)), question: "?", dueOn: "2026-07-01" } });

    expect(errors.map((one) => one.extensions["code"])).toEqual(["FORBIDDEN"]);
  });
});
