import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ADD_MEASURE, SUBMIT_PLAN } from "../../src/demo/operations.js";
import { STOP_WITHHOLDING, WITHHOLD_FROM_PARENTS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aMeasure } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { childsPlan } from "../support/sharing.js";
import { onPlan } from "../support/stages.js";

const WITHHELD = "query Withheld($id: ID!) { plan(id: $id) { withholdings { id kind elementId reason stoppedAt version approvedBy { id } } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

/** A plan of a child of thirteen, which is about to keep a goal to itself. */
async function ready(bornOn = "2013-03-01") {
  const it = await childsPlan(app, bornOn);
  return { ...it, by: app.as(it.child), input: { elementId: it.goalIds[1] } as Answer };
}

async function withheld(who: string, planId: string): Promise<Answer[]> {
  return (await app.as(who).ask(WITHHELD, { id: planId }))["plan"].withholdings as Answer[];
}

describe("keeping something from the parents", () => {
  everyDeed({
    app: () => app,
    deed: "withholdFromParents",
    document: WITHHOLD_FROM_PARENTS,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });
  onceUnderOneKey({ app: () => app, document: WITHHOLD_FROM_PARENTS, ready, otherwise: { reason: "Noko anna" } });

  test("is the child's own from 12, without a reason, and is listed for the child and for those who work with the plan (LAW-13)", async () => {
    const { by, input, child, planId } = await ready();

    const { withholding } = await by.must(WITHHOLD_FROM_PARENTS, input);

    expect(withholding).toMatchObject({ kind: "GOAL", elementId: input["elementId"], reason: null, approvedBy: null, stoppedAt: null });
    for (const who of [child, "luster/coordinator"]) expect(await withheld(who, planId)).toHaveLength(1);
  });

  test.each(["2014-06-16", "2008-06-15"])("is not for a person born %s: under 12, or 18 already (WITHHOLDING_NOT_LAWFUL, LAW-13)", async (bornOn) => {
    const { by, input } = await ready();
    await app.database.sql(`update person set birth_date = '${bornOn}' where id in (select owner_id from individual_plan)`);

    await expectRefusal(app, by, WITHHOLD_FROM_PARENTS, input, "WITHHOLDING_NOT_LAWFUL");
  });

  test("by staff, of a child of any age, needs a reason and a leader who backs it, not themselves (LAW-13)", async () => {
    const { input, planId, parent } = await ready("2018-03-01");
    const coordinator = app.as("luster/coordinator");
    const reason = "Barnet har fortalt om vald heime.";
    const approverId = await app.professionalId("luster/unit-leader");
    const own = await app.professionalId("luster/coordinator");

    await expectRefusal(app, coordinator, WITHHOLD_FROM_PARENTS, { ...input, approverId }, "WITHHOLDING_REASON_REQUIRED");
    await expectRefusal(app, coordinator, WITHHOLD_FROM_PARENTS, { ...input, reason }, "WITHHOLDING_APPROVER_REQUIRED");
    for (const id of [own, await app.professionalId("luster/professional")])
      await expectRefusal(app, coordinator, WITHHOLD_FROM_PARENTS, { ...input, reason, approverId: id }, "WITHHOLDING_APPROVER_REQUIRED");
    const { withholding } = await coordinator.must(WITHHOLD_FROM_PARENTS, { ...input, reason, approverId });

    expect(withholding).toMatchObject({ reason, approvedBy: { id: approverId } });
    expect(await withheld(parent, planId)).toEqual([]);
  });

  test("is not the parents' to do, and tells them nothing of what is kept already (NOT_YOURS_TO_DO, NOT_FOUND)", async () => {
    const { by, input, parent, goalIds } = await ready();
    await by.must(WITHHOLD_FROM_PARENTS, input);

    await expectRefusal(app, app.as(parent), WITHHOLD_FROM_PARENTS, { elementId: goalIds[0] }, "NOT_YOURS_TO_DO");
    await expectRefusal(app, app.as(parent), WITHHOLD_FROM_PARENTS, input, "NOT_FOUND");
  });

  test("is done once (ALREADY_WITHHELD), and of nothing else than what stands in a plan (NOT_FOUND)", async () => {
    const { by, input, planId } = await ready();
    await by.must(WITHHOLD_FROM_PARENTS, input);

    await expectRefusal(app, by, WITHHOLD_FROM_PARENTS, input, "ALREADY_WITHHELD");
    await expectRefusal(app, by, WITHHOLD_FROM_PARENTS, { elementId: planId }, "NOT_FOUND");
  });

  test("leaves nothing to add to, for a parent who knew the goal before (NOT_FOUND)", async () => {
    const { by, input, parent, planId, goalIds } = await ready();
    await by.must(WITHHOLD_FROM_PARENTS, input);
    const responsibleId = await app.professionalId("luster/coordinator");
    const { plan } = await app.as(parent).ask("query Version($id: ID!) { plan(id: $id) { version } }", { id: planId });

    const adding = { planId, expectedVersion: plan.version, ...aMeasure({ goalId: goalIds[1], responsibleId }) };

    await expectRefusal(app, app.as(parent), ADD_MEASURE, adding, "NOT_FOUND");
  });

  test("is not spoken of in what the plan warns of when it is laid before the child's side (SC-22)", async () => {
    const { by, planId, goalIds } = await ready();
    await by.must(WITHHOLD_FROM_PARENTS, { elementId: goalIds[2] });
    const coordinator = app.as("luster/coordinator");
    await coordinator.must("mutation E($input: AddPlanEntryInput!) { addPlanEntry(input: $input) { entry { id } errors { code } warnings { code } } }", {
      ...(await onPlan(app, "luster", planId)),
      kind: "RESOURCE",
      text: "Godt humør.",
    });
    await coordinator.must("mutation D($input: DescribePlanInput!) { describePlan(input: $input) { plan { id } errors { code } warnings { code } } }", {
      ...(await onPlan(app, "luster", planId)),
      reviseOn: "2027-01-01",
    });

    const { warnings } = await coordinator.must(SUBMIT_PLAN, await onPlan(app, "luster", planId));

    expect(warnings.map((it: Answer) => it["code"])).not.toContain("GOAL_WITHOUT_MEASURE");
  });
});

describe("letting the parents know again", () => {
  const kept = async () => {
    const it = await ready();
    const { withholding } = await it.by.must(WITHHOLD_FROM_PARENTS, it.input);
    return { ...it, input: { withholdingId: withholding.id, expectedVersion: withholding.version } as Answer };
  };

  everyDeed({
    app: () => app,
    deed: "stopWithholding",
    document: STOP_WITHHOLDING,
    ready: kept,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("shows the goal to the parents again, in its place, and keeps that it was kept (LAW-13)", async () => {
    const { by, input, parent, child, planId, goalIds } = await kept();

    await by.must(STOP_WITHHOLDING, input);

    const { goals } = (await app.as(parent).ask("query G($id: ID!) { plan(id: $id) { goals { id position } } }", { id: planId }))["plan"];
    expect(goals).toEqual(goalIds.map((id, index) => ({ id, position: index + 1 })));
    expect(await withheld(child, planId)).toMatchObject([{ stoppedAt: app.now().toISOString() }]);
  });

  test("is the child's alone for what the child kept (NOT_YOURS_TO_DO), not there for the parents (NOT_FOUND), and happens once (ALREADY_ENDED)", async () => {
    const { by, input, parent } = await kept();

    await expectRefusal(app, app.as("luster/coordinator"), STOP_WITHHOLDING, input, "NOT_YOURS_TO_DO");
    await expectRefusal(app, app.as(parent), STOP_WITHHOLDING, input, "NOT_FOUND");
    await by.must(STOP_WITHHOLDING, input);
    await expectRefusal(app, by, STOP_WITHHOLDING, { ...input, expectedVersion: 2 }, "ALREADY_ENDED");
  });
});
