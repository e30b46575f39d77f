import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { founded, groupLife } from "../support/groups.js";
import { START_DIALOGUE } from "../support/dialogue.js";
import { hire } from "../support/people.js";
import { ADD_ROOM_PARTICIPANT, END_PARTICIPATION_EVERYWHERE, roomSeen, simpleRoom } from "../support/roster.js";
import { drafted, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const CARE = `query Care($id: ID!) { case(id: $id) { coordinators { id } coordinatorVacancies { kind reason until } deadlines { kind dueOn outcome }
  coordinatorTasks { kind doneAt } } }`;

async function ready() {
  const it = await simpleRoom(app);
  const { id: professionalId, client } = await hire(app, "luster", "PROFESSIONAL");
  await app.as("luster/coordinator").must(ADD_ROOM_PARTICIPANT, { caseId: it.caseId, personId: professionalId, function: "Oppfølging" });
  return { ...it, client, by: app.as("luster/unit-leader"), input: { professionalId, reason: "CHANGED_WORK" } as Answer };
}

/** The deed is on no one case. */
async function outsideCases() {
  const { by, input } = await ready();
  return { by, input };
}

const care = async (caseId: string): Promise<Answer> => (await app.as("luster/unit-leader").ask(CARE, { id: caseId }))["case"];

describe("ending somebody's part everywhere", () => {
  everyDeed({
    app: () => app,
    deed: "endParticipationEverywhere",
    document: END_PARTICIPATION_EVERYWHERE,
    ready: outsideCases,
    withoutPermission: "luster/coordinator",
    elsewhere: "lund/unit-leader",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: END_PARTICIPATION_EVERYWHERE, ready: outsideCases, otherwise: { reason: "OTHER" } });

  test("takes a professional out of rooms, plans and groups in one act, and puts it on each coordinator's list (SAM-85, SAM-139)", async () => {
    const leaver = await hire(app, "luster", "PROFESSIONAL");
    const coordinator = app.as("luster/coordinator");
    const room = await simpleRoom(app);
    await coordinator.must(ADD_ROOM_PARTICIPANT, { caseId: room.caseId, personId: leaver.id, function: "Oppfølging" });
    const plan = await drafted(app, "luster");
    await coordinator.must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "luster", plan.planId)), personId: leaver.id, function: "Oppfølging" });
    const group = await founded(app, "luster", { members: [{ personId: leaver.id, kind: "FIXED", function: "Oppfølging" }] });

    const payload = await app.as("luster/unit-leader").must(END_PARTICIPATION_EVERYWHERE, { professionalId: leaver.id, reason: "CHANGED_WORK", note: "Slutter i kommunen." });

    expect(payload).toMatchObject({ rooms: 2, groups: 1, coordinatorRoles: 0 });
    for (const { caseId } of [room, plan, group]) {
      expect(await roomSeen(leaver.client, caseId)).toBeNull();
      expect((await care(caseId))["coordinatorTasks"]).toContainEqual({ kind: "PARTICIPANT_LEFT", doneAt: null });
    }
    await expect(planFile(leaver.client, plan.planId)).rejects.toThrow("NOT_FOUND");
    expect((await roomSeen(coordinator, room.caseId, true))?.["participants"].at(-1)).toMatchObject({ until: "2026-06-15", functions: ["Oppfølging"] });
  });

  test("declares every coordinator role vacant the same day, with the leader's clock running, and the group is led by somebody still (INV-02, DL-16, SAM-139, LOPPA-AG-4)", async () => {
    const group = await founded(app, "luster");
    const coordinatorId = await app.professionalId("luster/coordinator");
    const others = await simpleRoom(app);

    const payload = await app.as("luster/unit-leader").must(END_PARTICIPATION_EVERYWHERE, { professionalId: coordinatorId, reason: "CHANGED_WORK" });

    expect(payload["coordinatorRoles"]).toBeGreaterThanOrEqual(2);
    for (const { caseId } of [group, others]) {
      const { coordinators, coordinatorVacancies, deadlines } = await care(caseId);
      expect(coordinators).toEqual([]);
      expect(coordinatorVacancies).toMatchObject([{ kind: "COORDINATOR", reason: "COORDINATOR_LEFT", until: null }]);
      expect(deadlines).toContainEqual(expect.objectContaining({ kind: "COORDINATOR_VACANCY", outcome: null }));
      expect(await roomSeen(app.as("luster/coordinator"), caseId)).toBeNull();
    }
    const { group: left } = await groupLife(app, "luster/unit-leader", group.caseId);
    expect(left.leader.id).toBe(await app.professionalId("luster/professional"));
  });

  test("hands the answers that others wait for on to the coordinator, and of a conversation that was not for the coordinator tells nothing (SAM-139, FAIL-03)", async () => {
    const { by, input, caseId, owner } = await ready();
    const awaits = { caseId, text: "Når kommer du?", awaitsIds: [input["professionalId"]] };
    const open = (await app.as(owner).must(START_DIALOGUE, { ...awaits, title: "Avtale" }))["dialogue"];
    const narrow = (await app.as(owner).must(START_DIALOGUE, { ...awaits, title: "Bare oss", toIds: [input["professionalId"]] }))["dialogue"];
    const waiting = async (who: string): Promise<string[]> =>
      (await app.as(who).ask("query Waiting($id: ID!) { room(caseId: $id) { awaitingMe { id } } }", { id: caseId }))["room"].awaitingMe.map((it: Answer) => it["id"]);
    const before = await waiting("luster/coordinator");

    await by.must(END_PARTICIPATION_EVERYWHERE, input);

    expect(before).toEqual([]);
    expect(await waiting("luster/coordinator")).toEqual([open.id]);
    const [left] = await app.database.sql<{ waits: string[] }>("select awaits_ids as waits from dialogue_message where thread_id = $1", [localIdOf(narrow.id)]);
    expect(left?.waits).toEqual([]);
  });

  test("shows whoever runs the system how much there was, and nothing of whom (SAM-107, SAM-108, SAM-109, SAM-139)", async () => {
    const { input, caseId } = await ready();
    const admin = app.as("luster/system-coordinator");

    const payload = await admin.must(END_PARTICIPATION_EVERYWHERE, input);

    expect(payload).toEqual({ rooms: 1, groups: 0, coordinatorRoles: 0, errors: [], warnings: [] });
    expect(await roomSeen(admin, caseId)).toBeNull();
  });

  test("is for a leader of another unit where it is about their own people, and for nobody about themselves (NOT_YOURS_TO_DO)", async () => {
    const { input } = await ready();
    const own = await hire(app, "stranda", "SERVICE_UNIT_LEADER", "Tildelingsnemnda");
    const stranger = await hire(app, "stranda", "PROFESSIONAL");
    const colleague = await hire(app, "stranda", "PROFESSIONAL", "Tildelingsnemnda");

    await expectRefusal(app, own.client, END_PARTICIPATION_EVERYWHERE, { ...input, professionalId: stranger.id }, "NOT_YOURS_TO_DO");
    await own.client.must(END_PARTICIPATION_EVERYWHERE, { ...input, professionalId: colleague.id });
    const leader = await app.professionalId("luster/unit-leader");
    await expectRefusal(app, app.as("luster/unit-leader"), END_PARTICIPATION_EVERYWHERE, { ...input, professionalId: leader }, "NOT_YOURS_TO_DO");
  });

  test("is about professionals: a citizen is not there (NOT_FOUND)", async () => {
    const { by, input, subjectId } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, END_PARTICIPATION_EVERYWHERE, { ...input, professionalId: subjectId }, "NOT_FOUND");
  });
});

describe("administrators", () => {
  const CONTENT = "query Content($id: ID!) { room(caseId: $id) { kind participants { name } } }";

  test.each(["SYSTEM_COORDINATOR", "AUDITOR"] as const)("%s sees nothing of any room, by whatever way is asked (SAM-107, SAM-108, SAM-109)", async (who) => {
    const plan = await drafted(app, "luster");
    const { client: admin } = await hire(app, "luster", who);

    for (const [document, id] of [
      [CONTENT, plan.caseId],
      ["query Plan($id: ID!) { plan(id: $id) { state } }", plan.planId],
      ["query Case($id: ID!) { case(id: $id) { number } }", plan.caseId],
    ] as const) {
      const { errors } = await admin.raw(document, { id });
      expect(errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
    }
    const nodes = await Promise.all([plan.caseId, plan.planId, plan.consentId].map((id) => admin.raw("query Node($id: ID!) { node(id: $id) { id } }", { id })));
    expect(nodes.flatMap((it) => it.errors.map((one) => one.extensions["code"]))).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
  });
});
