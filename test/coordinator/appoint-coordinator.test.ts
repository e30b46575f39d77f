import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, HAND_OVER_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aGrant, aNegativeAssessment, aRefusal, aService } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { assessed, caseFile, clarified, decided, drafted, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A case that waits for its coordinator: in Loppa before the letter, elsewhere after it. */
async function ready(municipality = "lund", changes: Answer = {}) {
  const { caseId } = await app.walk(municipality, { until: municipality === "loppa" ? "DECIDED" : "NOTIFIED" });
  const choice = { kind: "COORDINATOR", coordinatorId: await app.professionalId(`${municipality}/coordinator`) };
  return { by: app.as(`${municipality}/unit-leader`), caseId, input: { ...(await onCase(app, municipality, caseId)), ...choice, ...changes } as Answer };
}

/** A notified case in Lund that has been given the rights named, and no others. */
async function granted(rights: readonly string[], notice: Answer = {}, talk: Answer = {}): Promise<string> {
  const notifier = notice["notifierCapacity"] === "PARENT" ? app.newcomer("lund", undefined, "1985-02-03").key : "lund/professional";
  const { caseId } = await clarified(app, "lund", app.as(notifier), notice, talk);
  const reasons = { answer: true, reasons: "Slik er det for denne personen." };
  for (const kind of rights)
    await assessed(app, "lund", caseId, { kind, complex: reasons, ...(kind === "CHILD_COORDINATOR" ? { seriousCondition: reasons, welfareServices: true } : {}) });
  for (const kind of rights) await decided(app, "lund", caseId, aGrant({ kind }));
  await notified(app, "lund", caseId);
  return caseId;
}

describe("appointing a coordinator", () => {
  everyDeed({
    app: () => app,
    deed: "appointCoordinator",
    document: APPOINT_COORDINATOR,
    ready: () => ready(),
    withoutPermission: "lund/case-worker",
    elsewhere: "loppa/unit-leader",
  });

  test("gives the coordinator the case from now on, and seven days to make contact (SALANGEN-KE-5c, LOPPA-TASK-2, DL-25)", async () => {
    const { by, caseId, input } = await ready("salangen");
    const coordinator = app.as("salangen/coordinator");
    const before = await coordinator.raw(NODE, { id: caseId });

    const { assignment } = await by.must(APPOINT_COORDINATOR, input);

    expect(before.errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    const file = await caseFile(coordinator, caseId);
    expect(file["coordinators"]).toMatchObject([{ id: assignment.id, kind: "COORDINATOR", since: "2026-06-15", endsBy: null, coordinator: { id: input["coordinatorId"] } }]);
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "FIRST_CONTACT", startedOn: "2026-06-15", dueOn: "2026-06-22" }));
  });

  test("takes no profession: anybody in the municipality's register will do (LOPPA-COORD-1, CON-12)", async () => {
    const { by, input } = await ready("loppa", { coordinatorId: await app.professionalId("loppa/professional"), reasonWishNotFollowed: "Den ønskede er i permisjon." });

    const { warnings } = await by.must(APPOINT_COORDINATOR, input);

    expect(warnings).toEqual([]);
  });

  test("goes before and without a plan, when the plan was refused (LAW-03, INV-04, LOPPA-COORD-2, SALANGEN-IP-2)", async () => {
    const { caseId } = await app.walk("loppa", { until: "CLARIFIED" });
    await assessed(app, "loppa", caseId, aNegativeAssessment());
    await assessed(app, "loppa", caseId, aNegativeAssessment({ kind: "COORDINATOR", complex: { answer: true, reasons: "Motstridende råd fra tre instanser." } }));
    await decided(app, "loppa", caseId, aRefusal());
    await decided(app, "loppa", caseId, aGrant({ kind: "COORDINATOR" }));

    await app
      .as("loppa/unit-leader")
      .must(APPOINT_COORDINATOR, { ...(await onCase(app, "loppa", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("loppa/coordinator") });
    await notified(app, "loppa", caseId);
    await app.as("loppa/case-worker").must(HAND_OVER_CASE, await onCase(app, "loppa", caseId));

    expect(await caseFile(app.as("loppa/coordinator"), caseId)).toMatchObject({ state: "HANDED_OVER", coordinators: [{ kind: "COORDINATOR" }], plan: null });
  });

  test("is refused on a right that was not granted (RIGHT_NOT_GRANTED)", async () => {
    const { by, input } = await ready("lund", { kind: "CHILD_COORDINATOR" });

    expect((await expectRefusal(app, by, APPOINT_COORDINATOR, input, "RIGHT_NOT_GRANTED"))["details"]).toEqual([{ name: "kind", value: "CHILD_COORDINATOR" }]);
  });

  test("is refused where there is one (COORDINATOR_ALREADY_APPOINTED, LUND-2-KOORDTJ-3)", async () => {
    const { by, caseId, input } = await ready();
    await by.must(APPOINT_COORDINATOR, input);

    await expectRefusal(app, by, APPOINT_COORDINATOR, { ...input, ...(await onCase(app, "lund", caseId)) }, "COORDINATOR_ALREADY_APPOINTED");
  });

  test("is refused of a citizen, and of another municipality's professional (NOT_FOUND)", async () => {
    const { subjectId } = await app.walk("lund", { until: "OPENED" });
    for (const coordinatorId of [subjectId, await app.professionalId("loppa/coordinator")]) {
      const { by, input } = await ready("lund", { coordinatorId });

      await expectRefusal(app, by, APPOINT_COORDINATOR, input, "NOT_FOUND");
    }
  });

  test("is refused for a case of the person's own unit, which is registered instead (OWN_UNIT_NOT_REGISTERED)", async () => {
    const { caseId } = await app.walk("stranda", { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF", until: "NOTIFIED" });
    const input = { ...(await onCase(app, "stranda", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("stranda/coordinator") };

    await expectRefusal(app, app.as("stranda/unit-leader"), APPOINT_COORDINATOR, input, "OWN_UNIT_NOT_REGISTERED");
  });

  test("is refused before anything is decided (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    const input = { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") };

    await expectRefusal(app, app.as("lund/unit-leader"), APPOINT_COORDINATOR, input, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("appointing a coordinator, the person's wish", () => {
  test("is followed and kept as it was stated in the talk (LUND-11.1-1a, LUND-11.1-1b, CON-13)", async () => {
    const { by, caseId, input } = await ready();

    await by.must(APPOINT_COORDINATOR, input);

    expect((await caseFile(by, caseId))["coordinators"]).toMatchObject([
      { wish: "Ønsker den jeg kjenner fra før.", wishFollowed: true, reasonWishNotFollowed: null, wishedCoordinator: { id: input["coordinatorId"] } },
    ]);
  });

  test("is gone against only with a reason, which stands beside it (WISH_REASON_REQUIRED, LUSTER-COORD-2, LUND-11.1-1c, CON-13)", async () => {
    const { by, caseId, input } = await ready("lund", { coordinatorId: await app.professionalId("lund/professional") });
    const error = await expectRefusal(app, by, APPOINT_COORDINATOR, input, "WISH_REASON_REQUIRED");
    await expectRefusal(app, by, APPOINT_COORDINATOR, { ...input, reasonWishNotFollowed: "  " }, "WISH_REASON_REQUIRED");

    await by.must(APPOINT_COORDINATOR, { ...input, reasonWishNotFollowed: "Den ønskede slutter i august." });

    expect(error["path"]).toEqual(["input", "reasonWishNotFollowed"]);
    expect((await caseFile(by, caseId))["coordinators"]).toMatchObject([{ wishFollowed: false, reasonWishNotFollowed: "Den ønskede slutter i august." }]);
  });

  test("stated now goes before what was said in the talk", async () => {
    const professional = await app.professionalId("lund/professional");
    const { by, input } = await ready("lund", { coordinatorId: professional, wishedCoordinatorId: professional });

    const { assignment } = await by.must(APPOINT_COORDINATOR, input);

    expect(assignment.wishFollowed).toBe(true);
  });

  test("not stated is neither followed nor gone against", async () => {
    const caseId = await granted(["COORDINATOR"]);
    const input = { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") };

    const { assignment } = await app.as("lund/unit-leader").must(APPOINT_COORDINATOR, input);

    expect(assignment).toMatchObject({ wish: null, wishFollowed: null });
  });
});

describe("appointing a coordinator, who it can be", () => {
  test("warns where the municipality wants one of the person's providers and it is another (LUSTER-COORD-1)", async () => {
    const from = async (provider: string): Promise<Answer[]> => {
      const talk = { services: [aService("OCCUPATIONAL_THERAPY", "ergoterapeut", { provider })] };
      const { caseId } = await clarified(app, "luster", app.as("luster/professional"), {}, talk);
      await assessed(app, "luster", caseId, { kind: "COORDINATOR" });
      await decided(app, "luster", caseId, aGrant({ kind: "COORDINATOR" }));
      const input = { ...(await onCase(app, "luster", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("luster/coordinator") };
      return (await app.as("luster/unit-leader").must(APPOINT_COORDINATOR, input))["warnings"];
    };

    expect(await from("Open omsorg")).toEqual([]);
    expect(await from("Ein heilt annan stad")).toMatchObject([{ code: "COORDINATOR_NOT_SERVICE_PROVIDER", severity: "ADVICE" }]);
  });

  test("is anybody, with however many plans, where the municipality has set no limit (CON-11)", async () => {
    for (let plans = 0; plans < 6; plans += 1) await drafted(app, "salangen");
    const { by, input } = await ready("salangen");

    await by.must(APPOINT_COORDINATOR, input);
  });
});

describe("appointing a child coordinator", () => {
  const childOf = (birth: Answer): Answer => ({ kinds: ["CHILD_COORDINATOR"], notifierCapacity: "PARENT", subject: { name: "Barnet Eksempel", ...birth } });
  const childsView = { childView: "Vil ha færre å forholde seg til." };

  async function appoint(caseId: string, changes: Answer = {}): Promise<Answer> {
    const input = { ...(await onCase(app, "lund", caseId)), kind: "CHILD_COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator"), ...changes };
    return (await app.as("lund/unit-leader").must(APPOINT_COORDINATOR, input))["assignment"];
  }

  test.each([
    ["an unborn child", { expectedBirthDate: "2026-09-01" }, "2044-09-01"],
    ["a newborn", { birthDate: "2026-02-03" }, "2044-02-03"],
    ["a child born on 29 February", { birthDate: "2024-02-29" }, "2042-03-01"],
  ])("lasts for %s until the eighteenth birthday at the latest: %j, %s (LAW-04, INV-13, LUND-2-BARN-2)", async (_who, birth, endsBy) => {
    const caseId = await granted(["CHILD_COORDINATOR"], childOf(birth));

    expect(await appoint(caseId)).toMatchObject({ kind: "CHILD_COORDINATOR", endsBy });
  });

  test("stands beside the coordinator, each on its own right", async () => {
    const caseId = await granted(["COORDINATOR", "CHILD_COORDINATOR"], childOf({ birthDate: "2018-01-01" }), childsView);
    await appoint(caseId);
    await appoint(caseId, { kind: "COORDINATOR" });

    expect((await caseFile(app.as("lund/unit-leader"), caseId))["coordinators"].map((it: Answer) => it["kind"])).toEqual(["CHILD_COORDINATOR", "COORDINATOR"]);
  });

  test("is refused once the child is eighteen, though the right was granted before (CHILD_TOO_OLD)", async () => {
    const caseId = await granted(["CHILD_COORDINATOR"], childOf({ birthDate: "2008-06-20" }));
    try {
      app.setClock("2026-06-20T08:00:00Z");
      const input = { ...(await onCase(app, "lund", caseId)), kind: "CHILD_COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") };

      await expectRefusal(app, app.as("lund/unit-leader"), APPOINT_COORDINATOR, input, "CHILD_TOO_OLD");
    } finally {
      app.setClock("2026-06-15T08:00:00Z");
    }
  });

  test("ends on the birthday: the coordinator no longer sees the case and is no longer named (INV-13)", async () => {
    const caseId = await granted(["CHILD_COORDINATOR"], childOf({ birthDate: "2008-06-20" }));
    const { client, id } = await hire(app, "lund", "PROFESSIONAL");
    await appoint(caseId, { coordinatorId: id });
    try {
      app.setClock("2026-06-19T21:59:00Z");
      const before = await client.raw(NODE, { id: caseId });
      app.setClock("2026-06-19T22:00:00Z");
      const after = await client.raw(NODE, { id: caseId });

      expect([before.errors, after.errors[0]?.extensions["code"]]).toEqual([[], "NOT_FOUND"]);
      expect((await caseFile(app.as("lund/unit-leader"), caseId))["coordinators"]).toEqual([]);
    } finally {
      app.setClock("2026-06-15T08:00:00Z");
    }
  });
});
