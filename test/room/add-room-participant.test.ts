import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, CLOSE_PLAN, DRAFT_PLAN, WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { aGoal } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import { ADD_ROOM_PARTICIPANT, consents, roomSeen, roomWithProfessional, simpleRoom } from "../support/roster.js";
import { caseFile, drafted, onCase, onPlan, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(): Promise<Ready & Awaited<ReturnType<typeof simpleRoom>>> {
  const it = await simpleRoom(app);
  const personId = await app.professionalId("luster/professional");
  return { ...it, by: app.as("luster/coordinator"), input: { caseId: it.caseId, personId, function: "Oppfølging i hverdagen", responsibility: "Trening hjemme" } };
}

const card = (room: Answer | null, id: string): Answer | undefined => room?.["participants"].find((it: Answer) => it["person"].id === id);

describe("letting somebody into a room", () => {
  everyDeed({
    app: () => app,
    deed: "addRoomParticipant",
    document: ADD_ROOM_PARTICIPANT,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: ADD_ROOM_PARTICIPANT, ready, otherwise: { function: "Noe annet" } });

  notForOthers({
    app: () => app,
    document: ADD_ROOM_PARTICIPANT,
    ready,
    others: [
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("needs no plan: from now on they find the room, with what they do and how they are reached at work, and not the case file (SAM-80, SAM-81, SAM-101)", async () => {
    const { by, input, caseId } = await ready();
    const professional = app.as("luster/professional");
    const before = await roomSeen(professional, caseId);

    const { participant } = await by.must(ADD_ROOM_PARTICIPANT, input);

    expect(before).toBeNull();
    expect(participant).toMatchObject({ inPlan: false, function: "Oppfølging i hverdagen", responsibility: "Trening hjemme", basis: "HPL_25", until: null });
    const room = await roomSeen(professional, caseId);
    expect(room).toMatchObject({ kind: "SIMPLE" });
    expect(card(room, input["personId"])).toMatchObject({
      roles: ["PARTICIPANT"],
      functions: ["Oppfølging i hverdagen"],
      since: "2026-06-15",
      workplace: { name: expect.any(String) },
    });
    expect(room?.["participants"].map((it: Answer) => it["roles"])).toEqual([["OWNER"], ["COORDINATOR"], ["PARTICIPANT"]]);
    expect(await caseFile(professional, caseId)).toMatchObject({ assessments: [], decisions: [], clarifications: [], parties: [] });
  });

  test("takes people of all levels: of the hospital, of another unit, and relatives the person has named, who log in themselves (SAM-82)", async () => {
    const { by, caseId } = await ready();
    const school = await hire(app, "luster", "PROFESSIONAL", "Oppvekst");
    const aunt = app.newcomer("luster");
    const add = async (who: Answer) => (await by.must(ADD_ROOM_PARTICIPANT, { caseId, function: "Deltar", ...who }))["participant"];

    await add({ personId: await app.professionalId("luster/hospital") });
    await add({ personId: school.id });
    const added = await add({ privatePerson: { name: aunt.name, nationalId: aunt.login.nationalId } });

    expect(added).toMatchObject({ basis: "OWNER_ACCESS", person: { name: aunt.name } });
    for (const who of [app.as("luster/hospital"), school.client, app.as(aunt.key)]) expect((await roomSeen(who, caseId))?.["participants"]).toHaveLength(5);
  });

  test("shows nobody's identity number, birth date or private contact on the cards (SAM-05, SAM-81, PRIV-07)", async () => {
    const { by, caseId } = await ready();
    const nationalId = syntheticNationalId("1961-03-04");
    await by.must(ADD_ROOM_PARTICIPANT, { caseId, function: "Nabo", privatePerson: { name: "Kari Eksempel", nationalId } });
    const fields = (await by.ask(`{ __type(name: "ParticipantCard") { fields { name } } }`))["__type"].fields.map((it: Answer) => it["name"]);

    const room = await roomSeen(by, caseId);

    expect(JSON.stringify(room)).not.toContain(nationalId);
    const neighbour = room?.["participants"].find((it: Answer) => it["name"] === "Kari Eksempel");
    expect(neighbour).toMatchObject({ title: null, workPhone: null, workEmail: null, workplace: null });
    expect(fields.filter((it: string) => /birth|national|private|mobile|address/i.test(it))).toEqual([]);
  });

  test("goes into the plan as well where there is one", async () => {
    const plan = await drafted(app, "luster");
    const personId = await app.professionalId("luster/professional");

    const { participant } = await app.as("luster/coordinator").must(ADD_ROOM_PARTICIPANT, { caseId: plan.caseId, personId, function: "Oppfølging" });

    expect(participant).toMatchObject({ inPlan: true, basis: "CONSENT" });
    expect((await planFile(app.as("luster/professional"), plan.planId))["participants"]).toHaveLength(2);
  });

  test("comes along into the plan that is begun, and is back in the room when it ends, where nothing of the plan is read any more (SAM-86, SAM-126, SAM-153, INV-11)", async () => {
    const it = await roomWithProfessional(app);
    const [professional, coordinator] = [app.as("luster/professional"), app.as("luster/coordinator")];
    await consents(app, it);

    const { plan } = await coordinator.must(DRAFT_PLAN, { ...(await onCase(app, "luster", it.caseId)), periodFrom: "2026-06-15" });
    await coordinator.must(ADD_GOAL, { ...(await onPlan(app, "luster", plan.id)), ...aGoal() });
    const during = await roomSeen(professional, it.caseId);
    const read = await planFile(professional, plan.id);
    await app.as(it.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", plan.id)), reason: "GOALS_REACHED" });
    const after = await roomSeen(professional, it.caseId);

    expect(card(during, it.professionalId)?.["participant"]).toMatchObject({ id: it.participant["id"], inPlan: true });
    expect(read["goals"]).toHaveLength(1);
    expect(after).toMatchObject({ kind: "SIMPLE" });
    expect(card(after, it.professionalId)?.["participant"]).toMatchObject({ inPlan: false, function: "Oppfølging" });
    expect(await planFile(professional, plan.id)).toMatchObject({ goals: null, participants: null, entries: null });
    const was = await roomSeen(app.as(it.owner), it.caseId, true);
    expect(card(was, it.professionalId)?.["until"]).toBeNull();
  });

  test("leaves out of the room those who took part by the plan alone, when it ends", async () => {
    const plan = await drafted(app, "luster");
    const personId = await app.professionalId("luster/professional");
    await app.as("luster/coordinator").must(ADD_ROOM_PARTICIPANT, { caseId: plan.caseId, personId, function: "Oppfølging" });
    await app.as(plan.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "luster", plan.planId)), reason: "GOALS_REACHED" });

    expect(await roomSeen(app.as("luster/professional"), plan.caseId)).toBeNull();
  });

  test("rests on the consent where there is one, and ends with it (INV-15)", async () => {
    const { by, input, ...it } = await ready();
    const consent = await consents(app, it);
    const { participant } = await by.must(ADD_ROOM_PARTICIPANT, input);
    expect(participant.basis).toBe("CONSENT");

    await app.as(it.owner).must(WITHDRAW_CONSENT, { consentId: consent["id"], expectedVersion: consent["version"] });

    expect(await roomSeen(app.as("luster/professional"), it.caseId)).toBeNull();
  });

  test("is refused on a consent that is not there (CONSENT_REQUIRED)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...input, basis: "CONSENT" }, "CONSENT_REQUIRED");
  });

  test("is refused when they take part already (PARTICIPANT_EXISTS)", async () => {
    const { by, input } = await ready();
    await by.must(ADD_ROOM_PARTICIPANT, input);

    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...input, function: "Igjen" }, "PARTICIPANT_EXISTS");
  });

  test("is refused for a citizen who is nothing to the person, and when both or neither is named (NOT_FOUND, INVALID_INPUT)", async () => {
    const { by, input, caseId } = await ready();
    const { subjectId: stranger } = await ready();

    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...input, personId: stranger }, "NOT_FOUND");
    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { caseId, function: "x" }, "INVALID_INPUT");
    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...input, privatePerson: { name: "Kari" } }, "INVALID_INPUT");
  });

  test("answers alike for a private person who is registered elsewhere and for one nobody knows (SAM-83)", async () => {
    const known = await simpleRoom(app);
    const { by, caseId } = await ready();
    const add = (nationalId: string | undefined, name: string) => by.must(ADD_ROOM_PARTICIPANT, { caseId, function: "Venn", privatePerson: { name, nationalId } });

    const [registered, unknown] = [
      await add(app.person(known.owner).login.nationalId, app.person(known.owner).name),
      await add(syntheticNationalId("1980-01-02"), "Ukjent Eksempel"),
    ];

    const shape = ({ participant }: Answer) => Object.keys(participant).filter((it) => participant[it] !== null);
    expect(shape(registered)).toEqual(shape(unknown));
  });
});
