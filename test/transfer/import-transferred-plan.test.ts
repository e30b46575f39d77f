import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE } from "../../src/demo/operations.js";
import { subjectOf } from "../../src/demo/main-job.js";
import { ACCEPT_TRANSFER, IMPORT_TRANSFERRED_PLAN, offered, type Offered, RECEIVED_PLANS } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { drafted, onPlan, planFile, submitted } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** The owner where they have moved to: the same person with the same number. */
function movedTo(it: Offered, to: string): string {
  const { name, birthDate, login } = app.person(it.owner);
  return Object.assign(app.newcomer(to), { name, birthDate, login }).key;
}

async function accepted(to = "stranda") {
  const it = await offered(app, "luster", to);
  const leader = app.as(`${to}/unit-leader`);
  const { notice } = await leader.must(ACCEPT_TRANSFER, { transferId: it.transfer["id"], expectedVersion: it.transfer["version"] });
  const { case: opened } = await leader.must(OPEN_CASE, { noticeId: notice.id, expectedVersion: notice.version });
  return { ...it, to, newCaseId: opened.id, newOwner: movedTo(it, to) };
}

async function ready() {
  const it = await accepted();
  const owner = it.newOwner.split("/")[1] ?? "";
  const there = await drafted(app, "stranda", { subject: subjectOf(app.person(it.newOwner)), notifier: owner, owner });
  const [received] = (await app.as("stranda/coordinator").ask(RECEIVED_PLANS, { id: there.caseId }))["case"].receivedPlans;
  const input = { ...(await onPlan(app, "stranda", there.planId)), receivedPlanId: received.id };
  return { ...it, there, received, by: app.as("stranda/coordinator"), caseId: there.caseId, input: input as Answer };
}

describe("laying a plan that came into a draft", () => {
  everyDeed({
    app: () => app,
    deed: "importTransferredPlan",
    document: IMPORT_TRANSFERRED_PLAN,
    ready,
    withoutPermission: "stranda/hospital",
    withoutRelation: { by: "stranda/unit-leader", code: "NOT_YOURS_TO_DO" },
    elsewhere: "loppa/coordinator",
  });

  test("takes goals, measures and content points as the owner let them go, after right, coordinator and consent here (SC-29, INV-01, INV-03)", async () => {
    const it = await ready();
    expect(it.newCaseId).toBe(it.caseId);
    expect(it.received).toMatchObject({ digest: it.transfer["digest"], fromNumber: it.transfer["fromNumber"], importedAt: null });

    await it.by.must(IMPORT_TRANSFERRED_PLAN, it.input);

    const here = await planFile(it.by, it.there.planId);
    const sent = await planFile(app.as("luster/coordinator"), it.planId);
    const told = (plan: Answer): Answer => ({
      goals: plan["goals"].map((one: Answer) => ({ text: one["text"], ownWords: one["ownWords"], measures: one["measures"].map((m: Answer) => m["text"]) })),
      entries: plan["entries"].map((one: Answer) => one["text"]),
    });
    expect(told(here)).toEqual(told(sent));
    expect(here["goals"][0].measures[0]).toMatchObject({ status: "PROPOSED", responsible: { id: await app.professionalId("stranda/coordinator") } });
    const [after] = (await it.by.ask(RECEIVED_PLANS, { id: it.caseId }))["case"].receivedPlans;
    expect(after.importedAt).toBe(app.now().toISOString());
  });

  test("is done once (ALREADY_IMPORTED), and into a draft alone", async () => {
    const it = await ready();
    await it.by.must(IMPORT_TRANSFERRED_PLAN, it.input);
    await expectRefusal(app, it.by, IMPORT_TRANSFERRED_PLAN, { ...it.input, ...(await onPlan(app, "stranda", it.there.planId)) }, "ALREADY_IMPORTED");
  });

  test("is refused for another's plan, as one that is not there (NOT_FOUND, INV-09)", async () => {
    const it = await ready();
    const other = await submitted(app, "stranda");
    const another = await drafted(app, "stranda");

    await expectRefusal(app, it.by, IMPORT_TRANSFERRED_PLAN, { ...it.input, ...(await onPlan(app, "stranda", another.planId)) }, "NOT_FOUND");
    await expectRefusal(app, it.by, IMPORT_TRANSFERRED_PLAN, { ...it.input, ...(await onPlan(app, "stranda", other.planId)) }, "PLAN_NOT_OPEN_FOR_CHANGE");
  });

  test("is refused when what was kept has been altered (PARCEL_ALTERED)", async () => {
    const it = await ready();
    await app.database.sql("update received_plan set parcel = parcel || ' ' where id = $1", [localIdOf(it.received.id)]);

    await expectRefusal(app, it.by, IMPORT_TRANSFERRED_PLAN, it.input, "PARCEL_ALTERED");
  });
});
