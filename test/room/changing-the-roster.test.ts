import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import { ADD_ROOM_PARTICIPANT, CANDIDATES, CHANGE_ROOM_PARTICIPANT, END_PARTICIPATION, ROSTER, roomSeen, roomWithProfessional, simpleRoom } from "../support/roster.js";
import { withParticipant } from "../support/sharing.js";
import { planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(more: Answer = {}) {
  const it = await roomWithProfessional(app);
  return { ...it, by: app.as("luster/coordinator"), input: { participantId: it.participant["id"], expectedVersion: it.participant["version"], ...more } as Answer };
}

describe("changing a participant's card in a room", () => {
  everyDeed({
    app: () => app,
    deed: "changeRoomParticipant",
    document: CHANGE_ROOM_PARTICIPANT,
    ready: () => ready({ function: "Trening" }),
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  notForOthers({
    app: () => app,
    document: CHANGE_ROOM_PARTICIPANT,
    ready: () => ready({ function: "Trening" }),
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/professional", "NOT_YOURS_TO_DO"],
    ],
  });

  test("is the coordinator's: what they do, and what they see to; what is left out stays (SAM-84)", async () => {
    const { by, input } = await ready({ function: "Trening" });
    const { participant: first } = await by.must(CHANGE_ROOM_PARTICIPANT, input);
    const { participant: second } = await by.must(CHANGE_ROOM_PARTICIPANT, { participantId: first.id, expectedVersion: first.version, responsibility: "Opptrening" });

    expect(first).toMatchObject({ function: "Trening", responsibility: null });
    expect(second).toMatchObject({ function: "Trening", responsibility: "Opptrening" });
  });

  test("what they see to, a participant says themselves, of nobody else (SAM-84)", async () => {
    const { input, caseId } = await ready();
    const other = await hire(app, "luster", "PROFESSIONAL");
    await app.as("luster/coordinator").must(ADD_ROOM_PARTICIPANT, { caseId, personId: other.id, function: "Skole" });

    const { participant } = await app.as("luster/professional").must(CHANGE_ROOM_PARTICIPANT, { ...input, responsibility: "Hjelpemidler" });

    expect(participant.responsibility).toBe("Hjelpemidler");
    await expectRefusal(app, other.client, CHANGE_ROOM_PARTICIPANT, { ...input, expectedVersion: participant.version, responsibility: "x" }, "NOT_YOURS_TO_DO");
  });
});

describe("ending somebody's part in a room", () => {
  everyDeed({
    app: () => app,
    deed: "endParticipation",
    document: END_PARTICIPATION,
    ready: () => ready({ reason: "TASK_DONE" }),
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  notForOthers({
    app: () => app,
    document: END_PARTICIPATION,
    ready: () => ready({ reason: "TASK_DONE" }),
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("leaves them nothing at the next call, and their name on the list of those who took part (SAM-85, SAM-80)", async () => {
    const { by, input, caseId } = await ready({ reason: "TASK_DONE", note: "Treninga er ferdig." });
    const professional = app.as("luster/professional");
    const before = await roomSeen(professional, caseId);

    const { participant } = await by.must(END_PARTICIPATION, input);

    expect(before).not.toBeNull();
    expect(await roomSeen(professional, caseId)).toBeNull();
    expect(participant).toMatchObject({ until: "2026-06-15", endReason: "TASK_DONE", endNote: "Treninga er ferdig." });
    expect((await roomSeen(by, caseId))?.["participants"]).toHaveLength(2);
    expect((await roomSeen(by, caseId, true))?.["participants"].at(-1)).toMatchObject({ roles: ["PARTICIPANT"], until: "2026-06-15" });
    await expectRefusal(app, by, END_PARTICIPATION, { ...input, expectedVersion: participant.version }, "ALREADY_ENDED");
  });

  test("is the person's own to do as well, and everybody's for themselves (SAM-85)", async () => {
    for (const who of ["owner", "luster/professional"] as const) {
      const { input, owner, caseId } = await ready({ reason: "OWN_WISH" });

      await app.as(who === "owner" ? owner : who).must(END_PARTICIPATION, input);

      expect(await roomSeen(app.as("luster/professional"), caseId)).toBeNull();
    }
  });

  test("ends their part in the plan with it (INV-15)", async () => {
    const plan = await withParticipant(app);
    const { participants } = (await app.as("luster/coordinator").ask(ROSTER, { id: plan.caseId }))["room"];
    const { id, version } = participants.find((it: Answer) => it["person"].id === plan.professionalId).participant;

    await app.as("luster/coordinator").must(END_PARTICIPATION, { participantId: id, expectedVersion: version, reason: "CHANGED_WORK" });

    await expect(planFile(app.as("luster/professional"), plan.planId)).rejects.toThrow("NOT_FOUND");
  });

  test("is refused for whoever coordinates: the role changes hands or is declared vacant (INV-02, COVERAGE_GAP)", async () => {
    const plan = await withParticipant(app);
    const { participants } = (await app.as("luster/coordinator").ask(ROSTER, { id: plan.caseId }))["room"];
    const { id, version } = participants.find((it: Answer) => it["roles"].includes("COORDINATOR")).participant;

    await expectRefusal(app, app.as(plan.owner), END_PARTICIPATION, { participantId: id, expectedVersion: version, reason: "OWNERS_WISH" }, "COVERAGE_GAP");
  });
});

describe("looking for somebody to let in", () => {
  const find = async (who: string, caseId: string, name: string): Promise<Answer[]> => (await app.as(who).ask(CANDIDATES, { caseId, name }))["participantCandidates"].nodes;

  test("finds professionals by the beginning of a first or last name, and says who takes part already (SAM-83)", async () => {
    const { caseId, participant, professionalId } = await ready();
    const [first = "", last = ""] = participant["person"].name.split(" ");

    for (const name of [first, last, first.slice(0, 2).toUpperCase()]) {
      const found = (await find("luster/coordinator", caseId, name)).find((it) => it["person"].id === professionalId);
      expect(found).toMatchObject({ takesPart: true, person: { __typename: "Professional" } });
    }
  });

  test("finds the person's own side, and no citizen besides: one with a case of their own is answered as one nobody knows (SAM-83)", async () => {
    const other = await simpleRoom(app);
    const { caseId, owner } = await ready();
    const nameOf = (key: string): string => app.person(key).name;

    expect((await find("luster/coordinator", caseId, nameOf(owner))).map((it) => it["person"].__typename)).toEqual(["Person"]);
    expect(await find("luster/coordinator", caseId, nameOf(other.owner))).toEqual([]);
    expect(await find("luster/coordinator", caseId, "Ingen Slik Person")).toEqual([]);
    expect(await find("luster/coordinator", caseId, "%_%")).toEqual([]);
  });

  test.each(["luster/professional", "luster/unit-leader", "lund/coordinator"])("is for whoever may let in, not for %s (NOT_FOUND)", async (who) => {
    const { caseId } = await ready();

    const { errors } = await app.as(who).raw(CANDIDATES, { caseId, name: "ka" });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("takes two letters at least (INVALID_INPUT)", async () => {
    const { caseId } = await ready();

    const { errors } = await app.as("luster/coordinator").raw(CANDIDATES, { caseId, name: " k " });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["INVALID_INPUT"]);
  });
});
