import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, ANNOTATE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import { NODE } from "../support/documents.js";
import { ADD_ROOM_PARTICIPANT, ROSTER, roomSeen, roomWithProfessional, SET_PARTICIPANT_RIGHTS } from "../support/roster.js";
import { type SharedPlan, withParticipant } from "../support/sharing.js";
import { onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const calendar = [{ area: "CALENDAR", rights: ["WRITE"] }];

async function ready(withheld: readonly Answer[] = calendar) {
  const it = await roomWithProfessional(app);
  const { id: participantId, version: expectedVersion } = it.participant;
  return { ...it, by: app.as(it.owner), input: { participantId, expectedVersion, withheld, reason: "Bare det som trengs." } as Answer };
}

const rightsIn = (room: Answer | null, area: string): string[] => room?.["myRights"].find((it: Answer) => it["area"] === area)?.rights ?? [];

async function keep(it: SharedPlan, withheld: readonly Answer[], by: Client = app.as(it.owner)): Promise<Answer> {
  const { participants } = (await by.ask(ROSTER, { id: it.caseId }))["room"];
  const { id, version } = participants.find((one: Answer) => one["person"].id === it.professionalId).participant;
  return (await by.must(SET_PARTICIPANT_RIGHTS, { participantId: id, expectedVersion: version, withheld, reason: "Bare det som trengs." }))["participant"];
}

describe("keeping rights from one participant", () => {
  everyDeed({
    app: () => app,
    deed: "setParticipantRights",
    document: SET_PARTICIPANT_RIGHTS,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: SET_PARTICIPANT_RIGHTS, ready, otherwise: { reason: "Noe annet" } });

  notForOthers({
    app: () => app,
    document: SET_PARTICIPANT_RIGHTS,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/professional", "NOT_YOURS_TO_DO"],
    ],
  });

  test("narrows what they may do from the next call on, and theirs alone; what was kept and why is known to the person's side and to themselves (SAM-103, SAM-26)", async () => {
    const { by, input, caseId } = await ready();
    const professional = app.as("luster/professional");
    const before = await roomSeen(professional, caseId);

    const { participant } = await by.must(SET_PARTICIPANT_RIGHTS, input);

    const after = await roomSeen(professional, caseId);
    expect([rightsIn(before, "CALENDAR"), rightsIn(after, "CALENDAR")]).toEqual([
      ["READ", "COMMENT", "WRITE"],
      ["READ", "COMMENT"],
    ]);
    expect(rightsIn(after, "DIALOGUE")).toEqual(rightsIn(before, "DIALOGUE"));
    expect(rightsIn(await roomSeen(app.as("luster/coordinator"), caseId), "CALENDAR")).toContain("WRITE");
    expect(participant["rightsKept"]).toEqual({ withheld: calendar, reason: "Bare det som trengs." });
    expect(after?.["participants"].at(-1).participant.rightsKept).toEqual({ reason: "Bare det som trengs." });
  });

  test("is not known to another participant (SAM-103)", async () => {
    const it = await withParticipant(app);
    const other = await hire(app, "luster", "PROFESSIONAL");
    await app.as("luster/coordinator").must(ADD_ROOM_PARTICIPANT, { caseId: it.caseId, personId: other.id, function: "Skole" });
    await keep(it, calendar);

    const { participants } = (await other.client.ask(ROSTER, { id: it.caseId }))["room"];

    expect(participants.find((one: Answer) => one["person"].id === it.professionalId).participant.rightsKept).toBeNull();
  });

  test("keeping READ takes the whole area: the plan is not there any more, nor anything in it, and the room is (SAM-103)", async () => {
    const it = await withParticipant(app);
    const professional = app.as("luster/professional");
    const before = await planFile(professional, it.planId);

    await keep(it, [{ area: "PLAN", rights: ["READ"] }]);

    expect(before["goals"]).toHaveLength(1);
    expect(await planFile(professional, it.planId)).toMatchObject({ goals: null, entries: null, values: null, participants: null });
    for (const id of [it.goalId, it.measureId]) expect((await professional.raw(NODE, { id })).errors.map((one) => one.extensions["code"])).toEqual(["NOT_FOUND"]);
    const entry = { ...(await onPlan(app, "luster", it.planId)), kind: "CONTRIBUTION", text: "x" };
    await expectRefusal(app, professional, ADD_PLAN_ENTRY, entry, "NOT_FOUND");
    expect(rightsIn(await roomSeen(professional, it.caseId), "DIALOGUE")).toContain("WRITE");
    expect((await planFile(app.as("luster/case-worker"), it.planId))["goals"]).toHaveLength(1);
  });

  test("keeping WRITE leaves the plan to read and to remark on, and refuses the rest (SAM-103, NOT_YOURS_TO_DO)", async () => {
    const it = await withParticipant(app);
    const professional = app.as("luster/professional");
    await keep(it, [{ area: "PLAN", rights: ["WRITE"] }]);

    const entry = { ...(await onPlan(app, "luster", it.planId)), kind: "CONTRIBUTION", text: "x" };
    await expectRefusal(app, professional, ADD_PLAN_ENTRY, entry, "NOT_YOURS_TO_DO");
    await professional.must(ANNOTATE, { elementId: it.goalId, text: "Bra." });
    await keep(it, [{ area: "PLAN", rights: ["WRITE", "COMMENT"] }]);
    await expectRefusal(app, professional, ANNOTATE, { elementId: it.goalId, text: "Bra." }, "NOT_YOURS_TO_DO");
    expect((await planFile(professional, it.planId))["goals"]).toHaveLength(1);
  });

  test("keeping the list of participants leaves out who else is there (SAM-103)", async () => {
    const { by, input, caseId } = await ready([{ area: "PARTICIPANTS", rights: ["READ"] }]);

    await by.must(SET_PARTICIPANT_RIGHTS, input);

    expect(await roomSeen(app.as("luster/professional"), caseId)).toMatchObject({ participants: null, units: null });
  });

  test("an empty list gives everything of their place back, and never more (SAM-103)", async () => {
    const { by, input, caseId } = await ready();
    const professional = app.as("luster/professional");
    const before = (await roomSeen(professional, caseId))?.["myRights"];
    const { participant } = await by.must(SET_PARTICIPANT_RIGHTS, input);

    const { participant: after } = await by.must(SET_PARTICIPANT_RIGHTS, { participantId: participant.id, expectedVersion: participant.version, withheld: [] });

    expect(after["rightsKept"]).toBeNull();
    expect((await roomSeen(professional, caseId))?.["myRights"]).toEqual(before);
  });

  test("is refused for a coordinator, from whom nothing is kept but printing (RIGHT_MUST_STAND, SAM-102, SAM-105)", async () => {
    const it = await withParticipant(app);
    const by = app.as(it.owner);
    const { participants } = (await by.ask(ROSTER, { id: it.caseId }))["room"];
    const { id, version } = participants.find((one: Answer) => one["roles"].includes("COORDINATOR")).participant;
    const input = { participantId: id, expectedVersion: version, withheld: calendar, reason: "x" };

    await expectRefusal(app, by, SET_PARTICIPANT_RIGHTS, input, "RIGHT_MUST_STAND");
    await by.must(SET_PARTICIPANT_RIGHTS, { ...input, withheld: [{ area: "DOCUMENTS", rights: ["PRINT"] }] });

    expect(rightsIn(await roomSeen(app.as("luster/coordinator"), it.caseId), "DOCUMENTS")).toEqual(["READ", "COMMENT", "WRITE"]);
  });

  test("says why, each area once, and at least one right (INVALID_INPUT, RIGHT_MUST_STAND)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, SET_PARTICIPANT_RIGHTS, { ...input, reason: " " }, "INVALID_INPUT");
    await expectRefusal(app, by, SET_PARTICIPANT_RIGHTS, { ...input, withheld: [...calendar, ...calendar] }, "INVALID_INPUT");
    await expectRefusal(app, by, SET_PARTICIPANT_RIGHTS, { ...input, withheld: [{ area: "CALENDAR", rights: [] }] }, "RIGHT_MUST_STAND");
  });
});
