import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_WARNING, OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aNegativeAssessment, aNotice, aRefusal } from "../support/inputs.js";
import { assessed, caseFile, decided } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A case with a warning that only advises, raised when the unit's leader opened it. */
async function advised(municipality: string): Promise<{ caseId: string; input: Answer }> {
  const by = app.as(`${municipality}/unit-leader`);
  const { notice } = await by.must(REGISTER_NOTICE, aNotice({ channel: "EMAIL" }));
  const { case: opened, warnings } = await by.must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });
  return { caseId: opened.id, input: { warningId: warnings[0].id, expectedVersion: warnings[0].version ?? 1, reason: "Bedt om at resten sendes i skjemaet." } };
}

/** A refusal that rests on a diagnosis, decided by the unit's leader. */
async function doubtful(): Promise<{ caseId: string; input: Answer }> {
  const { caseId } = await app.walk("loppa", { until: "CLARIFIED" });
  await assessed(app, "loppa", caseId, aNegativeAssessment());
  const { warnings } = await decided(app, "loppa", caseId, aRefusal({ considerations: "Diagnosen gir ikke rett til plan." }));
  expect(warnings).toMatchObject([{ code: "REFUSAL_RESTS_ON_DIAGNOSIS", severity: "SERIOUS", needsSecondReader: true }]);
  return { caseId, input: { warningId: warnings[0].id, expectedVersion: 1, reason: "Lest på nytt: begrunnelsen må rettes." } };
}

describe("acknowledging a warning", () => {
  everyDeed({
    app: () => app,
    deed: "acknowledgeWarning",
    document: ACKNOWLEDGE_WARNING,
    ready: async () => ({ by: app.as("loppa/unit-leader"), ...(await advised("loppa")) }),
    withoutPermission: "loppa/coordinator",
    withoutRelation: { by: "loppa/case-worker", code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/unit-leader",
  });

  test("keeps who did it, when and why", async () => {
    const { caseId, input } = await advised("loppa");
    const by = app.as("loppa/unit-leader");

    const { warning } = await by.must(ACKNOWLEDGE_WARNING, input);

    expect(warning).toMatchObject({ id: input["warningId"], reason: input["reason"], acknowledgedAt: app.now().toISOString() });
    expect((await caseFile(by, caseId))["warnings"]).toMatchObject([{ version: 2, acknowledgedBy: { id: await app.professionalId("loppa/unit-leader") } }]);
  });

  test("that only advises may be done by the one who caused it", async () => {
    const { input } = await advised("lund");

    await app.as("lund/unit-leader").must(ACKNOWLEDGE_WARNING, input);
  });

  test("of a doubtful refusal takes somebody else than its author (SECOND_READER_IS_AUTHOR, FAIL-07)", async () => {
    const { input } = await doubtful();
    await expectRefusal(app, app.as("loppa/unit-leader"), ACKNOWLEDGE_WARNING, input, "SECOND_READER_IS_AUTHOR");

    const { warning } = await app.as("loppa/case-worker").must(ACKNOWLEDGE_WARNING, input);

    expect(warning.acknowledgedAt).toBe(app.now().toISOString());
  });

  test("is refused the second time (ALREADY_ACKNOWLEDGED)", async () => {
    const { input } = await advised("loppa");
    await app.as("loppa/unit-leader").must(ACKNOWLEDGE_WARNING, input);

    await expectRefusal(app, app.as("loppa/unit-leader"), ACKNOWLEDGE_WARNING, { ...input, expectedVersion: 2 }, "ALREADY_ACKNOWLEDGED");
  });

  test("is refused without a reason (REASONS_REQUIRED)", async () => {
    const { input } = await advised("loppa");

    expect((await expectRefusal(app, app.as("loppa/unit-leader"), ACKNOWLEDGE_WARNING, { ...input, reason: "  " }, "REASONS_REQUIRED"))["path"]).toEqual(["input", "reason"]);
  });

  test("is refused for a warning of a case one may not see (NOT_FOUND)", async () => {
    const { input } = await advised("lund");

    await expectRefusal(app, app.as("lund/case-worker"), ACKNOWLEDGE_WARNING, input, "NOT_FOUND");
  });
});
