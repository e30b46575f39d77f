import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { anAppeal, appealed, appealFile, COMPLETE_APPEAL, onAppeal, refusedPlan, REGISTER_APPEAL, REQUEST_COMPLETION } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { family } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** The person has been asked to sign and to say what they mean. */
async function ready(changes: Answer = {}) {
  const it = await refusedPlan(app);
  const staff = app.as("lund/case-worker");
  const appealId = (await staff.must(REGISTER_APPEAL, anAppeal(it, { signed: false, grounds: "Nei." })))["appeal"].id as string;
  await staff.must(REQUEST_COMPLETION, { ...(await onAppeal(app, "lund", { ...it, appealId })), question: "Hva mener du?", unclear: true, dueOn: "2026-06-29" });
  const input = { ...(await onAppeal(app, "lund", { ...it, appealId })), grounds: "Fire tjenester hjelper meg.", ...changes };
  return { by: app.as(it.owner), staff, caseId: it.caseId, input };
}

describe("completing an appeal", () => {
  everyDeed({
    app: () => app,
    deed: "completeAppeal",
    document: COMPLETE_APPEAL,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("by the appellant signs it by their login, adds to what was said, and begins the review (LAW-16)", async () => {
    const { by, input, caseId } = await ready();

    const { appeal } = await by.must(COMPLETE_APPEAL, input);

    expect(appeal).toMatchObject({ state: "UNDER_OWN_REVIEW", signed: true, grounds: "Nei.\n\nFire tjenester hjelper meg.", askedFor: [], defects: [] });
    const day = (await appealFile(app, "lund", caseId))["deadlines"].find((it: Answer) => it["kind"] === "APPEAL_COMPLETION");
    expect(day.settledAt).toBe(app.now().toISOString());
  });

  test("by staff records what has come, and goes on waiting for the rest", async () => {
    const { staff, input } = await ready({ grounds: null, signed: true });

    const { appeal } = await staff.must(COMPLETE_APPEAL, input);

    expect(appeal).toMatchObject({ state: "DEFECT_NOTICE", signed: true, grounds: "Nei.", askedFor: ["UNCLEAR"] });
  });

  test("adds to an appeal that lacked nothing, and leaves it where it is", async () => {
    const it = await appealed(app);

    const { appeal } = await app.as(it.owner).must(COMPLETE_APPEAL, { ...(await onAppeal(app, "lund", it)), grounds: "Og én til.", wanted: "En plan." });

    expect(appeal).toMatchObject({ state: "RECEIVED", wanted: "En plan.", grounds: expect.stringMatching(/snakker sammen\.\n\nOg én til\.$/) });
  });

  test("is not for somebody else on the person's side: the words are the appellant's (NOT_YOURS_TO_DO)", async () => {
    const { story, parent, child } = family(app, "lund", "2012-03-04");
    const { caseId } = await app.walk("lund", { ...story, until: "NOTIFIED" });
    const { appeal } = await app.as(parent).must(REGISTER_APPEAL, { caseId, subject: "DELAY", capacity: "PARENT", grounds: "Lang tid." });

    await expectRefusal(app, app.as(child), COMPLETE_APPEAL, { appealId: appeal.id, expectedVersion: appeal.version, grounds: "Nei." }, "NOT_YOURS_TO_DO");
  });
});
