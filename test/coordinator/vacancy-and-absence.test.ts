import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { appointed, coordinated, coordination } from "../support/coordination.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const VACANCIES = "query Vacancies { unitOverview { vacancies { id } } }";

describe("declaring a vacancy", () => {
  const ready = async (withPlan = false) => {
    const it = await coordinated(app, "lund", withPlan);
    return { ...it, coordinator: it.by, by: it.leader, input: { ...(await onCase(app, "lund", it.caseId)), kind: "COORDINATOR", reason: "COORDINATOR_LEFT" } as Answer };
  };
  everyDeed({
    app: () => app,
    deed: "declareVacancy",
    document: documents.DECLARE_VACANCY,
    ready: () => ready(),
    withoutPermission: "lund/case-worker",
    elsewhere: "loppa/unit-leader",
  });

  test("frees the coordinator the same moment, counts the days, and stands on the unit's list and in the plan until it is filled (INV-02, FAIL-05, DL-16, LOPPA-IP-2, STRANDA-DUTY-4)", async () => {
    const { by, caseId, coordinator, input } = await ready(true);

    const { vacancy } = await by.must(documents.DECLARE_VACANCY, input);

    const file = await coordination(by, caseId);
    expect(file).toMatchObject({
      coordinators: [],
      formerCoordinators: [{ endReason: "VACANCY_DECLARED" }],
      coordinatorVacancies: [{ id: vacancy.id }],
      plan: { vacancies: [{ id: vacancy.id }] },
    });
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "COORDINATOR_VACANCY", dueOn: "2026-06-29", settledAt: null }));
    expect((await by.ask(VACANCIES))["unitOverview"].vacancies).toContainEqual({ id: caseId });
    expect((await coordinator.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    await expectRefusal(app, by, documents.DECLARE_VACANCY, { ...input, ...(await onCase(app, "lund", caseId)) }, "VACANCY_DECLARED");

    await appointed(app, "lund", caseId, { coordinatorId: await app.professionalId("lund/professional"), reasonWishNotFollowed: "Den ønskede er sluttet." });
    const filled = await coordination(by, caseId);
    expect(filled["coordinatorVacancies"]).toEqual([]);
    expect(filled["deadlines"]).toContainEqual(expect.objectContaining({ kind: "COORDINATOR_VACANCY", outcome: "MET" }));
  });
});

describe("ending a coordinator", () => {
  const ready = async (reason = "NEED_CEASED", withPlan = false) => {
    const it = await coordinated(app, "lund", withPlan);
    return { ...it, by: it.leader, input: { ...(await onCase(app, "lund", it.caseId)), assignmentId: it.assignmentId, reason } as Answer };
  };
  everyDeed({
    app: () => app,
    deed: "endCoordinator",
    document: documents.END_COORDINATOR,
    ready: () => ready(),
    withoutPermission: "lund/case-worker",
    elsewhere: "loppa/unit-leader",
  });

  test("is refused while somebody must take over: the coordinator leaves, or a plan would have nobody (COVERAGE_GAP, INV-02, FAIL-05)", async () => {
    const leaves = await ready("COORDINATOR_LEAVES");
    const plan = await ready("PERSON_DECLINES", true);

    await expectRefusal(app, leaves.by, documents.END_COORDINATOR, leaves.input, "COVERAGE_GAP");
    await expectRefusal(app, plan.by, documents.END_COORDINATOR, plan.input, "COVERAGE_GAP");
  });

  test("ends what nobody needs any more, with the access, and only once (ALREADY_ENDED, INVALID_INPUT)", async () => {
    const { by, caseId, input } = await ready();
    await expectRefusal(app, by, documents.END_COORDINATOR, { ...input, reason: "CHANGED" }, "INVALID_INPUT");

    const { assignment } = await by.must(documents.END_COORDINATOR, input);

    expect(assignment).toMatchObject({ until: "2026-06-15", endReason: "NEED_CEASED" });
    expect((await app.as("lund/coordinator").raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    await expectRefusal(app, by, documents.END_COORDINATOR, { ...input, ...(await onCase(app, "lund", caseId)) }, "ALREADY_ENDED");
  });
});

describe("an absence", () => {
  const ready = async (changes: Answer = {}) => {
    const it = await coordinated(app, "loppa");
    const coverId = await app.professionalId("loppa/professional");
    return { ...it, input: { ...(await onCase(app, "loppa", it.caseId)), assignmentId: it.assignmentId, fromOn: "2026-06-15", toOn: "2026-06-30", coverId, ...changes } as Answer };
  };
  everyDeed({
    app: () => app,
    deed: "registerAbsence",
    document: documents.REGISTER_ABSENCE,
    ready: () => ready(),
    withoutPermission: "loppa/system-coordinator",
    withoutRelation: { by: "loppa/professional", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("gives whoever stands in the case for as long, who is shown as the one who answers, until the coordinator is back (FAIL-04)", async () => {
    const { by, caseId, input } = await ready();
    const cover = app.as("loppa/professional");

    const { absence } = await by.must(documents.REGISTER_ABSENCE, input);

    expect((await coordination(cover, caseId))["coordinators"]).toMatchObject([{ answersNow: { id: input["coverId"] } }]);
    await by.must(documents.END_ABSENCE, { absenceId: absence.id, expectedVersion: 1 });
    expect((await cover.raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await coordination(by, caseId))["coordinators"]).toMatchObject([{ answersNow: { id: await app.professionalId("loppa/coordinator") } }]);
    await expectRefusal(app, by, documents.END_ABSENCE, { absenceId: absence.id, expectedVersion: 2 }, "ALREADY_ENDED");
  });

  describe("that is over", () => {
    const away = async () => {
      const it = await ready();
      const { absence } = await it.by.must(documents.REGISTER_ABSENCE, it.input);
      return { ...it, input: { absenceId: absence.id, expectedVersion: 1 } as Answer };
    };
    everyDeed({
      app: () => app,
      deed: "endAbsence",
      document: documents.END_ABSENCE,
      ready: away,
      withoutPermission: "loppa/system-coordinator",
      withoutRelation: { by: "loppa/professional", code: "NOT_YOURS_TO_DO" },
      elsewhere: "lund/unit-leader",
    });
  });

  test("is not without cover, unless the leader accepts it; and not in the past (COVER_REQUIRED, INVALID_INPUT)", async () => {
    const { by, leader, input } = await ready({ coverId: null });

    await expectRefusal(app, by, documents.REGISTER_ABSENCE, input, "COVER_REQUIRED");
    await expectRefusal(app, leader, documents.REGISTER_ABSENCE, { ...input, fromOn: "2026-06-14" }, "INVALID_INPUT");
    const { absence } = await leader.must(documents.REGISTER_ABSENCE, input);

    expect(absence).toMatchObject({ cover: null, acceptedBy: { id: await app.professionalId("loppa/unit-leader") } });
  });

  test("that has not begun opens nothing yet", async () => {
    const { by, caseId, input } = await ready({ fromOn: "2026-06-20" });

    await by.must(documents.REGISTER_ABSENCE, input);

    expect((await app.as("loppa/professional").raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });
});
