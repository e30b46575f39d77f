import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { HAND_OVER_CASE, REGISTER_OWN_UNIT_HANDLING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ownUnit = { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" } as const;

async function ready(changes: Answer = {}, until: "DECIDED" | "NOTIFIED" | "ASSESSED" = "DECIDED") {
  const { caseId, subjectId, owner } = await app.walk("stranda", { ...ownUnit, until });
  const choice = { planOwnerId: subjectId, kind: "COORDINATOR", coordinatorId: await app.professionalId("stranda/coordinator") };
  return { by: app.as("stranda/own-unit-leader"), caseId, owner, input: { ...(await onCase(app, "stranda", caseId)), ...choice, ...changes } as Answer };
}

describe("registering what the person's own unit has handled", () => {
  everyDeed({
    app: () => app,
    deed: "registerOwnUnitHandling",
    document: REGISTER_OWN_UNIT_HANDLING,
    ready: () => ready(),
    withoutPermission: "stranda/unit-leader",
    withoutRelation: { by: async () => (await hire(app, "stranda", "SERVICE_UNIT_LEADER", "Eining for heimetenester")).client, code: "NOT_FOUND" },
    elsewhere: async () => (await hire(app, "lund", "SERVICE_UNIT_LEADER", "Helse og omsorg")).client,
  });

  test.each(["DECIDED", "NOTIFIED"] as const)("names plan owner and coordinator to the coordinating unit, from %s (STRANDA-ORG-7)", async (until) => {
    const { by, caseId, input } = await ready({}, until);

    await by.must(REGISTER_OWN_UNIT_HANDLING, input);

    expect(await caseFile(app.as("stranda/unit-leader"), caseId)).toMatchObject({
      registeredWithUnitAt: app.now().toISOString(),
      coordinators: [{ kind: "COORDINATOR", wishFollowed: true, coordinator: { id: input["coordinatorId"] } }],
    });
  });

  test("lets the case be handed over to the coordinator", async () => {
    const { by, caseId, input } = await ready({}, "NOTIFIED");
    await by.must(REGISTER_OWN_UNIT_HANDLING, input);

    const { case: after } = await by.must(HAND_OVER_CASE, await onCase(app, "stranda", caseId));

    expect(after["state"]).toBe("HANDED_OVER");
  });

  test("is refused the second time (ALREADY_REGISTERED)", async () => {
    const { by, caseId, input } = await ready();
    await by.must(REGISTER_OWN_UNIT_HANDLING, input);

    await expectRefusal(app, by, REGISTER_OWN_UNIT_HANDLING, { ...input, ...(await onCase(app, "stranda", caseId)) }, "ALREADY_REGISTERED");
  });

  test("is refused with somebody else as plan owner (NOT_FOUND)", async () => {
    const other = await ready();
    const { by, input } = await ready({ planOwnerId: other.input["planOwnerId"] });

    await expectRefusal(app, by, REGISTER_OWN_UNIT_HANDLING, input, "NOT_FOUND");
  });

  test("goes against the person's wish only with a reason (WISH_REASON_REQUIRED)", async () => {
    const { by, input } = await ready({ coordinatorId: await app.professionalId("stranda/professional") });

    await expectRefusal(app, by, REGISTER_OWN_UNIT_HANDLING, input, "WISH_REASON_REQUIRED");
  });

  test("is refused for a right that was not granted (RIGHT_NOT_GRANTED)", async () => {
    const { by, input } = await ready({ kind: "CHILD_COORDINATOR" });

    await expectRefusal(app, by, REGISTER_OWN_UNIT_HANDLING, input, "RIGHT_NOT_GRANTED");
  });

  test("is refused before the unit has decided (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await ready({}, "ASSESSED");

    await expectRefusal(app, by, REGISTER_OWN_UNIT_HANDLING, input, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
