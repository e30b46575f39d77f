import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_CLARIFICATION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, everything, expectRefusal } from "../support/deed.js";
import { aService, aTalk } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { caseFile, family, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function assigned(municipality: string, changes: Answer = {}, bornOn?: string) {
  const { caseId, subjectId } = await app.walk(municipality, { until: "ASSIGNED", ...(bornOn ? family(app, municipality, bornOn).story : {}) });
  return { by: app.as(`${municipality}/case-worker`), caseId, subjectId, input: { ...(await onCase(app, municipality, caseId)), ...aTalk(changes) } as Answer };
}

describe("recording the clarifying talk", () => {
  everyDeed({
    app: () => app,
    deed: "recordClarification",
    document: RECORD_CLARIFICATION,
    ready: () => assigned("loppa"),
    withoutPermission: "loppa/coordinator",
    withoutRelation: { by: async () => (await hire(app, "loppa", "CASE_WORKER")).client, code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/unit-leader",
  });

  test("keeps needs, resources, services and the wish (LOPPA-FLOW-3b, LOPPA-FLOW-3d, LUND-7-4, LUND-7-5, SALANGEN-KE-3)", async () => {
    const wishedCoordinatorId = await app.professionalId("lund/coordinator");
    const { by, caseId, input } = await assigned("lund", { coordinatorWish: "Den jeg kjenner fra før.", wishedCoordinatorId });

    const { case: after } = await by.must(RECORD_CLARIFICATION, input);

    expect(after["state"]).toBe("CLARIFIED");
    const file = await caseFile(app.as("lund/unit-leader"), caseId);
    expect(file["clarifications"]).toEqual([
      expect.objectContaining({
        heldOn: "2026-06-15",
        needs: input["needs"],
        resources: input["resources"],
        coordinatorWish: "Den jeg kjenner fra før.",
        wishedCoordinator: { id: wishedCoordinatorId },
      }),
    ]);
    expect(file["services"]).toEqual(input["services"]);
  });

  test("may be done again while the case is being clarified, and keeps both talks", async () => {
    const { by, caseId, input } = await assigned("lund");
    await by.must(RECORD_CLARIFICATION, input);

    const again = aTalk({ ...(await onCase(app, "lund", caseId)), needs: "Enda et behov.", services: [aService("RESPITE", "miljøarbeider")] });
    const { case: after } = await by.must(RECORD_CLARIFICATION, again);

    expect(after["state"]).toBe("CLARIFIED");
    const file = await caseFile(by, caseId);
    expect([file["clarifications"].length, file["services"].length]).toEqual([2, 3]);
  });

  test.each([{ orientationGiven: false }, { toldOfRightToWish: false }])(
    "is refused without having told the person of it: %j (ORIENTATION_REQUIRED, LOPPA-FLOW-3a)",
    async (changes) => {
      const { by, input } = await assigned("lund", changes);

      await expectRefusal(app, by, RECORD_CLARIFICATION, input, "ORIENTATION_REQUIRED");
    },
  );

  test.each([
    ["2019-06-16", null, true],
    ["2019-06-15", null, false],
    ["2019-06-15", "   ", false],
    ["2019-06-15", "Vil gå på samme skole som de andre.", true],
    ["2010-06-16", null, false],
    ["2010-06-15", null, true],
  ])("about a child born on %s with the child's view %j is possible: %s (LUND-9-6, FAIL-21)", async (bornOn, childView, possible) => {
    const { by, input } = await assigned("lund", { childView }, bornOn);

    if (possible) await by.must(RECORD_CLARIFICATION, input);
    else expect((await expectRefusal(app, by, RECORD_CLARIFICATION, input, "CHILD_VIEW_REQUIRED"))["path"]).toEqual(["input", "childView"]);
  });

  test("is refused for a talk that has not been held yet (INVALID_INPUT)", async () => {
    const { by, input } = await assigned("lund", { heldOn: "2026-06-16" });

    expect((await expectRefusal(app, by, RECORD_CLARIFICATION, input, "INVALID_INPUT"))["path"]).toEqual(["input", "heldOn"]);
  });

  test("is refused with a wish for somebody who is no professional (NOT_FOUND)", async () => {
    const { by, input, subjectId } = await assigned("lund");

    await expectRefusal(app, by, RECORD_CLARIFICATION, { ...input, wishedCoordinatorId: subjectId }, "NOT_FOUND");
  });

  test("is refused before the case is assigned and after it is assessed (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    for (const until of ["OPENED", "ASSESSED"] as const) {
      const { caseId } = await app.walk("lund", { until });

      await expectRefusal(app, app.as("lund/unit-leader"), RECORD_CLARIFICATION, aTalk(await onCase(app, "lund", caseId)), "NOT_ALLOWED_IN_THIS_STATE");
    }
  });

  test("takes no text without end, in the talk or in one of its services", async () => {
    const { by, input } = await assigned("lund");
    const before = await everything(app);
    const tooLong = [{ needs: "n".repeat(4001) }, { services: [aService("RESPITE", "p".repeat(201), { provider: "Avlastningen" })] }];

    const answers = await Promise.all(tooLong.map((it) => by.raw(RECORD_CLARIFICATION, { input: { ...input, ...it } })));

    expect(answers.map((it) => it.errors[0]?.extensions["fields"][0].path)).toEqual(["needs", "services.0.professionalGroup"]);
    expect(await everything(app)).toEqual(before);
  });
});
