import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { clarifiedChange, cleared, consulted, coordinated, coordination, escalated, informed, onChange, overlapping, raised } from "../support/coordination.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

type Ready = { by: Client; caseId: string; input: Answer };
type Stage = (on: TestApp) => Promise<{ by: Client; caseId: string; change: Answer }>;

const at =
  (stage: Stage, more: Answer = {}) =>
  async (): Promise<Ready> => {
    const it = await stage(app);
    return { by: it.by, caseId: it.caseId, input: { ...(await onChange(app, it.caseId, it.change["id"])), ...more } };
  };
const steps: readonly (readonly [string, string, () => Promise<Ready>, string])[] = [
  ["clarifyChangeWithSuperior", documents.CLARIFY_CHANGE, at(raised, { clarifiedOn: "2026-06-15" }), "SUPERIOR_CLARIFIED"],
  ["consultOwnerOnChange", documents.CONSULT_OWNER, at(clarifiedChange, { consultedOn: "2026-06-15", wish: "En som kjenner meg." }), "OWNER_CONSULTED"],
  ["beginOverlap", documents.BEGIN_OVERLAP, at(informed), "OVERLAP"],
  ["escalateChangeToUnit", documents.ESCALATE_TO_UNIT, at(escalated), "ESCALATED_TO_UNIT"],
  ["informOwnerOfChange", documents.INFORM_OWNER, at(cleared, { informedOn: "2026-06-15" }), "OWNER_INFORMED"],
  ["escalateChangeToLeaders", documents.ESCALATE_TO_LEADERS, at(consulted, { metOn: "2026-06-15", note: "Ingen kunne." }), "ESCALATED_TO_LEADERS"],
  ["cancelCoordinatorChange", documents.CANCEL_CHANGE, at(overlapping), "CANCELLED"],
  ["completeCoordinatorChange", documents.COMPLETE_CHANGE, async () => ({ ...(await at(overlapping)()), by: app.as("lund/unit-leader") }), "COMPLETED"],
];

describe.each(steps)("%s", (deed, document, ready, to) => {
  everyDeed({
    app: () => app,
    deed: deed as never,
    document,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test(`takes the change to ${to}, and is refused where it does not come next, with what does (COORDINATOR_CHANGE_STEP)`, async () => {
    const { by, input, caseId } = await ready();
    const leader = app.as("lund/unit-leader");

    const { change } = await by.must(document, input);

    expect(change.state).toBe(to);
    const again = { ...input, ...(await onChange(app, caseId, change.id)) };
    const error = await expectRefusal(app, leader, document, again, "COORDINATOR_CHANGE_STEP");
    expect(error["details"]).toContainEqual({ name: "state", value: to });
  });
});

describe("raising a change of coordinator", () => {
  const ready = async (): Promise<Ready> => {
    const it = await coordinated(app, "lund");
    return { by: it.by, caseId: it.caseId, input: { ...(await onCase(app, "lund", it.caseId)), assignmentId: it.assignmentId, reason: "Koordinatoren slutter." } };
  };
  everyDeed({
    app: () => app,
    deed: "raiseCoordinatorChange",
    document: documents.RAISE_CHANGE,
    ready,
    withoutPermission: "lund/system-coordinator",
    withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("makes the list of the handover and leaves the coordinator responsible (LUND-11.2-0, FAIL-04)", async () => {
    const { by, caseId, input } = await ready();

    const { change } = await by.must(documents.RAISE_CHANGE, input);

    expect(change).toMatchObject({ state: "RAISED", procedure: "EIGHT_STEPS", nextSteps: ["clarifyChangeWithSuperior", "cancelCoordinatorChange"] });
    expect(change.handover.map((it: Answer) => it["kind"])).toEqual(["OPEN_MEASURES", "MEETINGS", "DEADLINES", "CONTACTS_TOLD"]);
    expect((await coordination(by, caseId))["coordinators"]).toMatchObject([{ id: input["assignmentId"] }]);
    await expectRefusal(app, by, documents.RAISE_CHANGE, { ...input, ...(await onCase(app, "lund", caseId)) }, "COORDINATOR_CHANGE_OPEN");
  });

  test("goes the short way where the municipality has no steps of its own: asked, yes, switched (LUND-11.2-0)", async () => {
    const it = await raised(app, "loppa", false);
    const { candidateId, client } = { candidateId: await app.professionalId("loppa/professional"), client: app.as("loppa/professional") };
    const asked = { ...(await onCase(app, "loppa", it.caseId)), kind: "COORDINATOR", candidateId, ground: "WISH" };
    const { coordinatorRequest } = await it.by.must(documents.ASK_COORDINATOR, asked);
    await client.must(documents.ANSWER_COORDINATOR_REQUEST, { requestId: coordinatorRequest.id, expectedVersion: 1, answer: "ACCEPTED" });

    const input = { ...(await onChange(app, it.caseId, it.change["id"], "loppa")), reasonWishNotFollowed: "Den ønskede slutter." };
    const { assignment } = await it.leader.must(documents.COMPLETE_CHANGE, input);

    expect(assignment.coordinator.id).toBe(candidateId);
  });
});

describe("the switch", () => {
  test("is one act: the one ends and the other begins on the same day, and the former coordinator loses access at once (LUND-11.2-6, INV-17)", async () => {
    const it = await overlapping(app);

    const { assignment, warnings } = await it.leader.must(documents.COMPLETE_CHANGE, await onChange(app, it.caseId, it.change["id"]));

    const file = await coordination(it.leader, it.caseId);
    expect(file["coordinators"]).toMatchObject([{ id: assignment.id, since: "2026-06-15", coordinator: { id: it.candidate.id } }]);
    expect(file["formerCoordinators"]).toMatchObject([{ id: it.assignmentId, until: "2026-06-15", endReason: "CHANGED" }]);
    expect((await it.by.raw(NODE, { id: it.caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await coordination(it.candidate.client, it.caseId))["coordinators"]).toHaveLength(1);
    expect(warnings.map((one: Answer) => one["code"])).toEqual(["HANDOVER_INCOMPLETE"]);
  });

  test("lets the former coordinator stay as a participant, where there is a plan (LUND-11.2-6, SAM-88)", async () => {
    const it = await overlapping(app, true);
    await it.by.must(documents.COMPLETE_CHANGE, { ...(await onChange(app, it.caseId, it.change["id"])), predecessorStays: true });

    const stays = (await coordination(it.candidate.client, it.caseId))["plan"].participants.filter((one: Answer) => one["until"] === null);
    expect(stays.map((one: Answer) => one["function"]).sort()).toEqual(["koordinator", "tidligere koordinator"]);
    expect((await it.by.raw(NODE, { id: it.caseId })).errors).toEqual([]);
  });

  test("gives both access before it, and takes it again from who was on the way in when it is given up (LUND-11.2-5)", async () => {
    const it = await overlapping(app);
    expect((await it.candidate.client.raw(NODE, { id: it.caseId })).errors).toEqual([]);
    expect((await it.by.raw(NODE, { id: it.caseId })).errors).toEqual([]);

    await it.by.must(documents.CANCEL_CHANGE, await onChange(app, it.caseId, it.change["id"]));

    expect((await it.candidate.client.raw(NODE, { id: it.caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  describe("an item of the handover", () => {
    const item = async (): Promise<Ready> => {
      const it = await overlapping(app);
      const [first] = (await coordination(it.by, it.caseId))["coordinatorChanges"][0].handover;
      return { by: it.by, caseId: it.caseId, input: { handoverItemId: first.id, expectedVersion: 1, note: "Gått gjennom sammen." } };
    };
    everyDeed({
      app: () => app,
      deed: "completeHandoverItem",
      document: documents.COMPLETE_HANDOVER_ITEM,
      ready: item,
      withoutPermission: "lund/system-coordinator",
      withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
      elsewhere: "loppa/unit-leader",
    });
  });

  test("warns of nothing when the list has been gone through, each item once (FAIL-04, TASK_ALREADY_DONE)", async () => {
    const it = await overlapping(app);
    const items = (await coordination(it.by, it.caseId))["coordinatorChanges"][0].handover;
    for (const one of items) await it.by.must(documents.COMPLETE_HANDOVER_ITEM, { handoverItemId: one.id, expectedVersion: 1 });
    await expectRefusal(app, it.by, documents.COMPLETE_HANDOVER_ITEM, { handoverItemId: items[0].id, expectedVersion: 2 }, "TASK_ALREADY_DONE");

    const { warnings } = await it.by.must(documents.COMPLETE_CHANGE, await onChange(app, it.caseId, it.change["id"]));

    expect(warnings).toEqual([]);
  });

  test("asks for the candidate's own superior in eight steps (LUND-11.2-4, INVALID_INPUT)", async () => {
    const it = await consulted(app);
    const asked = { ...(await onCase(app, "lund", it.caseId)), kind: "COORDINATOR", candidateId: await app.professionalId("lund/professional"), ground: "WISH" };
    const { coordinatorRequest } = await it.by.must(documents.ASK_COORDINATOR, asked);

    const yes = { requestId: coordinatorRequest.id, expectedVersion: 1, answer: "ACCEPTED" };
    await expectRefusal(app, app.as("lund/professional"), documents.ANSWER_COORDINATOR_REQUEST, yes, "INVALID_INPUT");
  });
});
