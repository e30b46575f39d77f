import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { anAppeal, appealed, appealFile, forwarded, onAppeal, REGISTER_APPEAL, WITHDRAW_APPEAL } from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

async function ready() {
  const it = await appealed(app);
  return { by: app.as(it.owner), caseId: it.caseId, input: await onAppeal(app, "lund", it), it };
}

describe("withdrawing an appeal", () => {
  everyDeed({
    app: () => app,
    deed: "withdrawAppeal",
    document: WITHDRAW_APPEAL,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "luster/unit-leader",
  });

  test("lets the decision stand, still open to appeal while the four weeks run, and ends what was owed", async () => {
    const { by, input, caseId } = await ready();

    const { appeal, case: after } = await by.must(WITHDRAW_APPEAL, input);

    expect(appeal).toMatchObject({ state: "WITHDRAWN", endedOn: "2026-06-15" });
    expect(after).toMatchObject({ state: "NOTIFIED", nextSteps: [] });
    const file = await appealFile(app, "lund", caseId);
    expect(file["decisions"]).toMatchObject([{ state: "DELIVERED" }]);
    expect(file["deadlines"].filter((it: Answer) => it["settledAt"] === null && it["kind"] !== "APPEAL_LIMIT")).toEqual([]);
    const { appeal: again } = await by.must(REGISTER_APPEAL, anAppeal({ caseId, decisionId: file["decisions"][0].id }));
    expect(again.state).toBe("RECEIVED");
  });

  test("after the four weeks leaves a final decision", async () => {
    const it = await forwarded(app);
    app.setClock("2026-07-14T08:00:00Z");

    await app.as(it.owner).must(WITHDRAW_APPEAL, await onAppeal(app, "lund", it));

    expect((await appealFile(app, "lund", it.caseId))["decisions"]).toMatchObject([{ state: "FINAL" }]);
  });

  test("leaves the case under appeal while somebody else appeals the same", async () => {
    const { by, input, it } = await ready();
    await app.as("lund/case-worker").must(REGISTER_APPEAL, anAppeal(it, { capacity: "LAWYER", appellant: { name: "Anne Advokat Eksempel" } }));

    const { case: after } = await by.must(WITHDRAW_APPEAL, input);

    expect(after.state).toBe("UNDER_APPEAL");
    expect((await appealFile(app, "lund", it.caseId))["decisions"]).toMatchObject([{ state: "APPEALED" }]);
  });

  test("is recorded by staff with where the appellant's own word is (REASONS_REQUIRED)", async () => {
    const { input } = await ready();
    const staff = app.as("lund/case-worker");

    await expectRefusal(app, staff, WITHDRAW_APPEAL, input, "REASONS_REQUIRED");
    const { appeal } = await staff.must(WITHDRAW_APPEAL, { ...input, reference: "Brev av 15. juni, arkivsak 26/114" });

    expect(appeal).toMatchObject({ state: "WITHDRAWN", withdrawalReference: "Brev av 15. juni, arkivsak 26/114" });
  });

  test("is not for the person when the appeal is a representative's (NOT_YOURS_TO_DO)", async () => {
    const { it } = await ready();
    const { appeal } = await app.as("lund/case-worker").must(REGISTER_APPEAL, anAppeal(it, { capacity: "LAWYER", appellant: { name: "Atle Advokat Eksempel" } }));

    await expectRefusal(app, app.as(it.owner), WITHDRAW_APPEAL, { appealId: appeal.id, expectedVersion: appeal.version }, "NOT_YOURS_TO_DO");
  });
});
