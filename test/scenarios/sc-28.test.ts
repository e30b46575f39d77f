import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SHARE_SECTIONS, SHARED, WITHDRAW_SHARING } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { NODE } from "../support/documents.js";
import { onConsent, withParticipant } from "../support/sharing.js";
import { planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("consent is withdrawn while a participant has the plan open", () => {
  test("what was shared part by part is gone with the next call, by every id that was on the screen, and stays listed as shared (SC-28, INV-15)", async () => {
    const it = await withParticipant(app);
    const owner = app.as(it.owner);
    const professional = app.as("luster/professional");
    await owner.must(SHARE_SECTIONS, { ...(await onConsent(app, it)), participantIds: [it.participantId], sections: ["MEASURES"] });
    const open = await planFile(professional, it.planId);

    await owner.must(WITHDRAW_SHARING, { ...(await onConsent(app, it)), participantId: it.participantId });

    expect(open["goals"]).toMatchObject([{ id: it.goalId, measures: [{ id: it.measureId }] }]);
    for (const id of [it.planId, it.goalId, it.measureId, it.caseId])
      expect((await professional.raw(NODE, { id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    const { consents } = (await owner.ask(SHARED, { id: it.caseId }))["case"];
    expect(consents[0].grants).toMatchObject([{ sections: ["GOALS", "MEASURES"], recipient: { id: it.professionalId }, endedAt: app.now().toISOString() }]);
  });
});
