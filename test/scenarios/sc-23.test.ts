import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT, GIVE_CONSENT, MY_TASKS } from "../../src/demo/operations.js";
import { SHARE_SECTIONS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { childsPlan, consentNow } from "../support/sharing.js";
import { onCase, onPlan, planFile } from "../support/stages.js";

const DUE = "query Due($id: ID!) { case(id: $id) { deadlines { kind dueOn alarmOn } } }";
const GOAL = "mutation G($input: AddGoalInput!) { addGoal(input: $input) { goal { id } errors { code } warnings { code } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("a youth turns 16", () => {
  test("the parents' consent and what they shared lapse that day, the plan stays the youth's, and a new consent is the youth's to give (SC-23, INV-14, DL-14, DL-15)", async () => {
    const it = await childsPlan(app, "2010-09-01");
    const professionalId = await app.professionalId("luster/professional");
    const coordinator = app.as("luster/coordinator");
    const { participant } = await coordinator.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", it.planId)), personId: professionalId, function: "Helsesjukepleiar" });
    const consent = await consentNow(app, it.parent, it.caseId);
    await app.as(it.parent).must(SHARE_SECTIONS, { consentId: consent["id"], expectedVersion: consent["version"], participantIds: [participant.id], sections: ["GOALS"] });
    const { deadlines } = (await app.as(it.child).ask(DUE, { id: it.caseId }))["case"];

    app.setClock("2026-08-31T10:00:00Z");
    const dayBefore = await planFile(app.as("luster/professional"), it.planId);
    app.setClock("2026-09-01T10:00:00Z");

    expect(deadlines).toContainEqual({ kind: "CONSENT_EXPIRY", dueOn: "2026-08-31", alarmOn: "2026-08-01" });
    expect(deadlines).toContainEqual({ kind: "CHILD_TURNS_16", dueOn: "2026-09-01", alarmOn: "2026-08-02" });
    expect(dayBefore["goals"]).toHaveLength(3);
    expect((await app.as("luster/professional").raw(NODE, { id: it.planId })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    for (const who of [it.child, "luster/coordinator"]) expect((await planFile(app.as(who), it.planId))["goals"]).toHaveLength(3);
    expect((await consentNow(app, it.child, it.caseId))["grants"]).toMatchObject([{ sections: ["GOALS"], isInForce: false, validTo: "2026-08-31" }]);

    const goal = async (): Promise<Answer> => ({ ...(await onPlan(app, "luster", it.planId)), text: "Sommarjobb", lifeArea: "WORK" });
    await expectRefusal(app, coordinator, GOAL, await goal(), "CONSENT_REQUIRED");
    for (const who of [it.child, "luster/coordinator"]) {
      const { myTasks } = await app.as(who).ask(MY_TASKS);
      expect(myTasks.filter((one: Answer) => one["case"].id === it.caseId).map((one: Answer) => one["deed"])).toContain("giveConsent");
    }
    await expectRefusal(app, app.as(it.parent), GIVE_CONSENT, await onCase(app, "luster", it.caseId), "NOT_FOUND");
    await app.as(it.child).must(GIVE_CONSENT, await onCase(app, "luster", it.caseId));
    await coordinator.must(GOAL, await goal());
  });
});
