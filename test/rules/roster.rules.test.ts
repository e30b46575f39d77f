import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { PlanSection } from "../../src/entities/consent-grant.entity.js";
import { CoordinatorKind } from "../../src/entities/coordinator-assignment.entity.js";
import type { PlanParticipant } from "../../src/entities/plan-participant.entity.js";
import { cardsOf, mayBeKeptFrom, mayEndOrChange, mayReadRoster, type Places } from "../../src/rules/roster.rules.js";
import { keepsFrom } from "../../src/rules/room.rules.js";
import { RoomArea, RoomRight } from "../../src/tenants/policy-enums.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER, HANDLER } = AccessBasis;
const { READ, COMMENT, WRITE, PRINT } = RoomRight;

describe("reading who takes part", () => {
  const reader = { relations: [PARTICIPANT], rights: [READ], shared: null, roomOnly: false };

  test.each([
    ["a participant with whom all is shared", {}, true],
    ["one with whom that part is shared", { shared: [PlanSection.PARTICIPANTS] }, true],
    ["one with whom another part is shared", { shared: [PlanSection.GOALS] }, false],
    ["one who takes part in the room alone", { shared: [], roomOnly: true }, true],
    ["a member of the group, though nothing of the plan is shared", { relations: [GROUP_MEMBER, PARTICIPANT], shared: [] }, true],
    ["the coordinator", { relations: [COORDINATOR], shared: [] }, true],
    ["anybody from whom the list is kept", { relations: [COORDINATOR], rights: [] }, false],
  ] as const)("SAM-80, SAM-91: %s: %#", (_, changes, expected) => {
    expect(mayReadRoster({ ...reader, ...changes })).toBe(expected);
  });
});

describe("what may be kept from one participant", () => {
  test.each([
    [[PARTICIPANT], [READ, WRITE, PRINT], true],
    [[PARTICIPANT, GROUP_MEMBER], [COMMENT], true],
    [[PARTICIPANT, HANDLER], [READ], true],
    [[PARTICIPANT, COORDINATOR], [WRITE], false],
    [[PARTICIPANT, COORDINATOR], [PRINT], true],
    [[PARTICIPANT, OWNER], [PRINT], false],
    [[PARTICIPANT, REPRESENTATIVE], [READ], false],
    [[PARTICIPANT], [], false],
  ] as const)("SAM-103: of %j the rights %j: %s", (relations, rights, expected) => {
    expect(mayBeKeptFrom(relations, [{ rights }])).toBe(expected);
  });

  test("SAM-103: keeping nothing is always possible", () => {
    expect(mayBeKeptFrom([OWNER], [])).toBe(true);
  });
});

describe("what is kept", () => {
  const withheld = [{ role: null, area: RoomArea.PLAN, rights: [WRITE] }];

  test.each([
    ["WRITE from a participant", WRITE, [PARTICIPANT], withheld, true],
    ["READ, which was not named", READ, [PARTICIPANT], withheld, false],
    ["PRINT, which a participant never had", PRINT, [PARTICIPANT], withheld, false],
    ["nothing from the owner", WRITE, [OWNER], withheld, false],
    ["nothing from the handler, whose reading is no place in the room", WRITE, [PARTICIPANT, HANDLER], withheld, false],
    ["nothing where nothing is said", WRITE, [PARTICIPANT], [], false],
  ] as const)("SAM-102, SAM-103: %s: %#", (_, right, relations, kept, expected) => {
    expect(keepsFrom(RoomArea.PLAN, right, relations, kept)).toBe(expected);
  });
});

describe("who ends or changes a place", () => {
  test.each([
    [[COORDINATOR], false, true],
    [[OWNER], false, true],
    [[PARTICIPANT], true, true],
    [[PARTICIPANT], false, false],
  ] as const)("SAM-84, SAM-85: %j, own %s: %s", (relations, isOwn, expected) => {
    expect(mayEndOrChange(relations, isOwn, [OWNER, REPRESENTATIVE, COORDINATOR])).toBe(expected);
  });
});

describe("the cards of a room", () => {
  const today = "2026-06-15";
  const nobody: Places = { ownerId: "owner", representativeIds: [], coordinators: [], participants: [], members: [] };
  const coordinator = { coordinatorId: "c", kind: CoordinatorKind.COORDINATOR, since: "2026-02-01", until: null, endsBy: null };
  const participant = (more: Partial<PlanParticipant>) =>
    ({ personId: "p", function: "Trening", since: "2026-03-01", until: null, responsibility: null, ...more }) as PlanParticipant;

  test("SAM-80, SAM-87: show the person first, then who represents, who coordinates, and the others as they came", () => {
    const places = {
      ...nobody,
      representativeIds: ["mother"],
      coordinators: [coordinator],
      participants: [participant({})],
      members: [{ personId: "m", function: "Skole", since: today, until: null }],
    };

    expect(cardsOf(places, today, false).map((it) => [it.personId, it.roles.join(), it.functions.join()])).toEqual([
      ["owner", "OWNER", ""],
      ["mother", "REPRESENTATIVE", ""],
      ["c", "COORDINATOR", ""],
      ["p", "PARTICIPANT", "Trening"],
      ["m", "GROUP_MEMBER", "Skole"],
    ]);
  });

  test("SAM-80: show somebody with several places once, with all that they do, since the first of them", () => {
    const places = {
      ...nobody,
      coordinators: [{ ...coordinator, coordinatorId: "p" }],
      participants: [participant({})],
      members: [{ personId: "p", function: "Leder", since: today, until: null }],
    };

    expect(cardsOf(places, today, false)[1]).toMatchObject({
      personId: "p",
      roles: ["COORDINATOR", "PARTICIPANT", "GROUP_MEMBER"],
      functions: ["Trening", "Leder"],
      since: "2026-02-01",
      until: null,
    });
  });

  test("SAM-85: leave out those who have left, unless they are asked for; then with the day they left", () => {
    const places = { ...nobody, participants: [participant({ until: "2026-05-01" })], coordinators: [{ ...coordinator, endsBy: today }] };

    expect(cardsOf(places, today, false).map((it) => it.personId)).toEqual(["owner"]);
    expect(cardsOf(places, today, true).map((it) => [it.personId, it.until])).toEqual([
      ["owner", null],
      ["c", today],
      ["p", "2026-05-01"],
    ]);
  });

  test("SAM-85: show one who left and came again as they are now", () => {
    const places = { ...nobody, participants: [participant({ until: "2026-04-01", function: "Før" }), participant({ since: "2026-05-01", function: "Nå" })] };

    expect(cardsOf(places, today, true)[1]).toMatchObject({ functions: ["Nå"], since: "2026-05-01", until: null });
  });
});
