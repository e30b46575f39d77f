import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire, type Hired } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import { ADD_ROOM_PARTICIPANT, ADD_ROOM_UNIT, END_ROOM_UNIT, roomSeen, simpleRoom } from "../support/roster.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const UNIT = "query Unit($id: ID!) { node(id: $id) { ... on Professional { serviceUnit { id name } } } }";

async function unitOf(who: Hired): Promise<Answer> {
  return (await who.client.ask(UNIT, { id: who.id }))["node"].serviceUnit;
}

async function ready(more: Answer = {}) {
  const it = await simpleRoom(app);
  return { ...it, by: app.as("luster/coordinator"), input: { caseId: it.caseId, kind: "MENTIONED", name: "Øyelege", function: "Kontroll en gang i året", ...more } as Answer };
}

/** A unit with a place in the room, and somebody who works there. */
async function withUnit() {
  const it = await ready();
  const nurse = await hire(app, "luster", "PROFESSIONAL", "Tenestekontoret");
  const unit = await unitOf(nurse);
  const { roomUnit } = await it.by.must(ADD_ROOM_UNIT, { caseId: it.caseId, kind: "UNIT", serviceUnitId: unit["id"], function: "Tilrettelegger skoledagen" });
  return { ...it, nurse, unit, roomUnit, input: { roomUnitId: roomUnit.id, expectedVersion: roomUnit.version } as Answer };
}

describe("naming a unit or a service in a room", () => {
  everyDeed({
    app: () => app,
    deed: "addRoomUnit",
    document: ADD_ROOM_UNIT,
    ready,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });

  onceUnderOneKey({ app: () => app, document: ADD_ROOM_UNIT, ready, otherwise: { function: "Noe annet" } });

  notForOthers({ app: () => app, document: ADD_ROOM_UNIT, ready, others: [["luster/unit-leader", "NOT_YOURS_TO_DO"]] });

  test("a service the person seldom meets is known to all in the room, with how it is reached, and has no access (SAM-90)", async () => {
    const { by, input, caseId, owner } = await ready({ contact: "Ring 99 99 99 99" });

    const { roomUnit } = await by.must(ADD_ROOM_UNIT, input);

    expect((await roomSeen(app.as(owner), caseId))?.["units"]).toMatchObject([{ kind: "MENTIONED", name: "Øyelege", contact: "Ring 99 99 99 99", standIns: [] }]);
    const [access] = await app.database.sql<{ count: number }>(
      "select count(*)::int as count from case_access where case_id = (select case_id from room_unit where name = 'Øyelege' and contact is not null) and basis = 'PARTICIPANT'",
    );
    expect(access?.count).toBe(0);
    expect((await app.as("luster/professional").raw(NODE, { id: roomUnit.id })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("a unit's place is filled by named people who work there; the others of the unit see nothing (SAM-89)", async () => {
    const { by, caseId, nurse, unit, roomUnit } = await withUnit();
    const colleague = await hire(app, "luster", "PROFESSIONAL", "Tenestekontoret");

    const { participant } = await by.must(ADD_ROOM_PARTICIPANT, { caseId, personId: nurse.id, function: "Kontaktlærer", standsInForId: roomUnit.id });

    expect(participant.standsInFor).toEqual({ id: roomUnit.id, name: unit["name"] });
    expect((await roomSeen(nurse.client, caseId))?.["units"]).toMatchObject([{ name: unit["name"], standIns: [{ id: participant.id }] }]);
    expect(await roomSeen(colleague.client, caseId)).toBeNull();
  });

  test("nobody from elsewhere fills a unit's place, and nobody that of a service that is only named (SAM-89, INVALID_INPUT)", async () => {
    const { by, caseId, nurse, roomUnit } = await withUnit();
    const { roomUnit: named } = await by.must(ADD_ROOM_UNIT, { caseId, kind: "MENTIONED", name: "Fysikalsk institutt", function: "Behandling" });
    const elsewhere = await app.professionalId("luster/hospital");
    const add = { caseId, function: "x" };

    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...add, personId: elsewhere, standsInForId: roomUnit.id }, "INVALID_INPUT");
    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...add, personId: nurse.id, standsInForId: named.id }, "INVALID_INPUT");
    const other = await withUnit();
    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, { ...add, personId: nurse.id, standsInForId: other.roomUnit.id }, "NOT_FOUND");
  });

  test("is called something or stands in the register, and is reached by its people where it has a place (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, ADD_ROOM_UNIT, { ...input, name: " " }, "INVALID_INPUT");
    await expectRefusal(app, by, ADD_ROOM_UNIT, { ...input, kind: "UNIT", contact: "99" }, "INVALID_INPUT");
  });
});

describe("ending the place of a unit", () => {
  everyDeed({
    app: () => app,
    deed: "endRoomUnit",
    document: END_ROOM_UNIT,
    ready: withUnit,
    withoutPermission: "luster/hospital",
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("ends the part of those who filled it, to their next call, and is done once (SAM-89, ALREADY_ENDED)", async () => {
    const { by, input, caseId, nurse, roomUnit } = await withUnit();
    await by.must(ADD_ROOM_PARTICIPANT, { caseId, personId: nurse.id, function: "Kontaktlærer", standsInForId: roomUnit.id });
    const before = await roomSeen(nurse.client, caseId);

    const { roomUnit: ended } = await by.must(END_ROOM_UNIT, input);

    expect(before).not.toBeNull();
    expect(ended.until).toBe("2026-06-15");
    expect(await roomSeen(nurse.client, caseId)).toBeNull();
    expect((await roomSeen(by, caseId))?.["units"]).toEqual([]);
    await expectRefusal(app, by, END_ROOM_UNIT, { ...input, expectedVersion: ended.version }, "ALREADY_ENDED");
    const again = { caseId, personId: nurse.id, function: "x", standsInForId: roomUnit.id };
    await expectRefusal(app, by, ADD_ROOM_PARTICIPANT, again, "ALREADY_ENDED");
  });
});
