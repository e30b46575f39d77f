import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ADD_PLAN_PARTICIPANT, CHANGE_PLAN_ENTRY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { changesElement, elementsOf } from "../support/plan-checks.js";
import { family, filled, onPlan, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof filled>>> {
  const it = await filled(app, "luster");
  const [entry] = (await elementsOf(app, it.planId))["entries"];
  return { ...it, by: app.as("luster/coordinator"), input: { entryId: entry.id, expectedVersion: 1, text: "Har god støtte av naboen." } };
}

/** An entry that somebody has written in the plan. */
async function writtenBy(planId: string, who: string): Promise<Answer> {
  const { entry } = await app.as(who).must(ADD_PLAN_ENTRY, { ...(await onPlan(app, "luster", planId)), kind: "NEED", text: "Trenger ro om kvelden." });
  return { entryId: entry.id, expectedVersion: 1, text: "Trenger en fast avtale om kvelden." };
}

let waitingEntry = "";
beforeAll(async () => {
  const waiting = await submitted(app, "luster");
  waitingEntry = (await elementsOf(app, waiting.planId))["entries"][0].id;
});

describe("changing an entry", () => {
  everyDeed({
    app: () => app,
    deed: "changePlanEntry",
    document: CHANGE_PLAN_ENTRY,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: CHANGE_PLAN_ENTRY, ready, otherwise: { text: "Noe annet" } });

  changesElement({ app: () => app, document: CHANGE_PLAN_ENTRY, ready, on: () => ({ entryId: waitingEntry }) });

  test("keeps what it said before; what is left out stays (SAM-61)", async () => {
    const { by, input, planId } = await ready();

    const { entry } = await by.must(CHANGE_PLAN_ENTRY, { ...input, lifeArea: "NETWORK" });

    expect(entry).toMatchObject({ text: "Har god støtte av naboen.", lifeArea: "NETWORK", version: 2 });
    expect((await elementsOf(app, planId))["entries"][0].history[1].fields).toEqual([
      { field: "TEXT", before: "Har god støtte hjemme.", after: "Har god støtte av naboen." },
      { field: "LIFE_AREA", before: null, after: "NETWORK" },
    ]);
  });

  test("is the owner's alone where the owner wrote it (INV-23, LUND-9-2, OWN_WORDS_ARE_THE_OWNERS)", async () => {
    const { by, owner, planId } = await ready();
    const input = await writtenBy(planId, owner);

    await expectRefusal(app, by, CHANGE_PLAN_ENTRY, input, "OWN_WORDS_ARE_THE_OWNERS");
    expect((await app.as(owner).must(CHANGE_PLAN_ENTRY, input))["entry"]).toMatchObject({ text: "Trenger en fast avtale om kvelden." });
  });

  test("is the parent's where the parent wrote it for the child (INV-23)", async () => {
    const { story, parent } = family(app, "luster", "2017-01-20");
    const { planId } = await filled(app, "luster", story);
    const input = await writtenBy(planId, parent);

    await expectRefusal(app, app.as("luster/coordinator"), CHANGE_PLAN_ENTRY, input, "OWN_WORDS_ARE_THE_OWNERS");
  });

  test("is the participant's and the coordinator's where a participant wrote it, and no other is the participant's (SAM-65, NOT_YOURS_TO_DO)", async () => {
    const { by, planId, input } = await ready();
    await by.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", planId)), personId: await app.professionalId("luster/professional"), function: "Oppfølging" });
    const participant = app.as("luster/professional");
    const own = await writtenBy(planId, "luster/professional");

    await expectRefusal(app, participant, CHANGE_PLAN_ENTRY, input, "NOT_YOURS_TO_DO");
    await participant.must(CHANGE_PLAN_ENTRY, own);
    await by.must(CHANGE_PLAN_ENTRY, { ...own, expectedVersion: 2, text: "Trenger en fast avtale." });
  });

  test("is refused with a contributor who does not take part (NOT_A_PARTICIPANT)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, by, CHANGE_PLAN_ENTRY, { ...input, contributorId: await app.professionalId("luster/professional") }, "NOT_A_PARTICIPANT");
  });
});
