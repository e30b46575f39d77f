import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ADD_PLAN_PARTICIPANT, CHANGE_PLAN_ENTRY, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { elementsOf, writesInPlan } from "../support/plan-checks.js";
import { partsOf } from "../support/plan-parts.js";
import { ACCEPT_CONTRIBUTION, DECLINE_CONTRIBUTION } from "../support/plan-part-operations.js";
import { filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const idOf = async (who: string): Promise<string> => (await app.as(who).ask("query Me { me { id } }"))["me"].id;

/** A contribution that the owner has written down for the coordinator. */
async function hopedFor(more: Answer = {}) {
  const it = await filled(app, "luster");
  const said = { kind: "CONTRIBUTION", text: "Ringjer kvar fredag", contributorId: await app.professionalId("luster/coordinator"), ...more };
  const { entry } = await app.as(it.owner).must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", it.planId)), ...said });
  return { ...it, by: app.as("luster/coordinator"), entryId: entry.id as string, input: { entryId: entry.id, expectedVersion: 1 } as Answer };
}

const answers = [
  ["acceptContribution", ACCEPT_CONTRIBUTION, "ACCEPTED"],
  ["declineContribution", DECLINE_CONTRIBUTION, "DECLINED"],
] as const;

describe.each(answers)("answering for a contribution: %s", (deed, document, answer) => {
  beforeAll(async () => {
    await app.stop();
    app = await startApp();
  });

  const ready = () => hopedFor();

  everyDeed({
    app: () => app,
    deed,
    document,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });
  onceUnderOneKey({ app: () => app, document, ready, otherwise: { expectedVersion: 2 } });

  writesInPlan({ app: () => app, document, ready });

  test("is refused while the plan waits for its owner's answer (PLAN_NOT_OPEN_FOR_CHANGE)", async () => {
    const { by, input, planId } = await ready();
    await by.must(SUBMIT_PLAN, await onPlan(app, "luster", planId));

    await expectRefusal(app, by, document, input, "PLAN_NOT_OPEN_FOR_CHANGE");
  });

  test("is the contributor's own, whoever wrote it down (REG-03, LUND-9-3)", async () => {
    const { by, input, planId } = await hopedFor();

    expect((await by.must(document, input))["entry"]).toMatchObject({ answer, version: 2 });
    expect((await partsOf(by, planId))["progress"].contributionsWaiting).toBe(0);
  });

  test("is nobody else's, and of contributions that somebody is down for alone (NOT_YOURS_TO_DO, NOT_A_CONTRIBUTION)", async () => {
    const { owner, input, by, planId } = await hopedFor();
    const { entries } = await elementsOf(app, planId);

    await expectRefusal(app, app.as(owner), document, input, "NOT_YOURS_TO_DO");
    await expectRefusal(app, by, document, { entryId: entries[0].id, expectedVersion: 1 }, "NOT_A_CONTRIBUTION");
    const nobodys = await hopedFor({ contributorId: null });
    await expectRefusal(app, by, document, nobodys.input, "NOT_A_CONTRIBUTION");
  });
});

describe("a contribution", () => {
  test("that somebody offers themselves is their yes; what others write down for them waits (REG-03, LUND-9-3)", async () => {
    const { owner, planId, by } = await hopedFor();
    await app.as(owner).must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "CONTRIBUTION", text: "Eg øver sjølv", contributorId: await idOf(owner) });

    const { entries, progress } = await partsOf(by, planId);

    expect(entries.slice(-2).map((it: Answer) => it["answer"])).toEqual([null, "ACCEPTED"]);
    expect(progress.contributionsWaiting).toBe(1);
  });

  test("that goes to another waits for the other's own answer (REG-03)", async () => {
    const { by, owner, planId, input } = await hopedFor();
    await by.must(ACCEPT_CONTRIBUTION, input);
    const professionalId = await app.professionalId("luster/professional");
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: professionalId, function: "Oppfølging" });

    await app.as(owner).must(CHANGE_PLAN_ENTRY, { ...input, expectedVersion: 2, contributorId: professionalId });

    expect((await partsOf(by, planId))["entries"].at(-1)).toMatchObject({ answer: null, version: 3 });
    await app.as("luster/professional").must(DECLINE_CONTRIBUTION, { ...input, expectedVersion: 3, reason: "Har ikkje tid" });
    expect((await partsOf(by, planId))["entries"].at(-1)).toMatchObject({ answer: "DECLINED", answerReason: "Har ikkje tid" });
  });
});
