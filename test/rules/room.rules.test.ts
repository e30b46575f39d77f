import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { CoordinationTool } from "../../src/entities/case.entity.js";
import { mayBeWithheld, rightsIn, RoomKind, roomKind, roomRoleOf, usualRights } from "../../src/rules/room.rules.js";
import { RoomArea, RoomRight, RoomRole } from "../../src/tenants/policy-enums.js";

const areas = Object.values(RoomArea);
const everything = areas.map((area) => ({ role: null, area, rights: Object.values(RoomRight) }));
const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER, HANDLER } = AccessBasis;

/** What each role may do, written out: letters for Read, Comment, Write, Print, in the order of the areas. */
const table: readonly (readonly [RoomRole, string])[] = [
  [RoomRole.OWNER, "RCWP RCWP RCWP RCWP RCWP RCWP RCWP RCWP RCWP"],
  [RoomRole.REPRESENTATIVE, "RCWP RCWP RCWP RCWP RCWP RCWP RCWP RCWP RCWP"],
  [RoomRole.COORDINATOR, "RCWP RCWP RCWP RCWP RCWP RCWP RCWP RCWP RCWP"],
  [RoomRole.PARTICIPANT, "R RCW RCW RCW RC RCW RCW R -"],
  [RoomRole.GROUP_MEMBER, "- R RCW - RC - - R -"],
];

describe("the rights in a room", () => {
  test.each(table)("SAM-102, SAM-104: %s has, area by area: %s", (role, line) => {
    const said = areas.map((area) => (usualRights[role][area] ?? []).map((it) => it.charAt(0)).join("") || "-").join(" ");

    expect(said).toBe(line);
  });

  test.each([
    [[HANDLER], ""],
    [[], ""],
    [[GROUP_MEMBER], "READ"],
    [[PARTICIPANT], "READ COMMENT WRITE"],
    [[PARTICIPANT, GROUP_MEMBER, HANDLER], "READ COMMENT WRITE"],
    [[OWNER], "READ COMMENT WRITE PRINT"],
  ])("SAM-26, SAM-101: %j in the calendar: %s", (relations, rights) => {
    expect(rightsIn(RoomArea.CALENDAR, relations, []).join(" ")).toBe(rights);
  });

  test("SAM-102: the municipality narrows a role, and READ takes the whole area", () => {
    const withheld = (rights: RoomRight[]) => [{ role: RoomRole.PARTICIPANT, area: RoomArea.DOCUMENTS, rights }];

    expect(rightsIn(RoomArea.DOCUMENTS, [PARTICIPANT], withheld([RoomRight.WRITE]))).toEqual([RoomRight.READ, RoomRight.COMMENT]);
    expect(rightsIn(RoomArea.DOCUMENTS, [PARTICIPANT], withheld([RoomRight.READ]))).toEqual([]);
    expect(rightsIn(RoomArea.NOTES, [PARTICIPANT], withheld([RoomRight.READ]))).toEqual([RoomRight.READ, RoomRight.COMMENT, RoomRight.WRITE]);
  });

  test("SAM-102, SAM-105: nothing is kept from the person's own side, and from the coordinator printing alone", () => {
    for (const area of areas) {
      expect(rightsIn(area, [OWNER], everything)).toEqual(Object.values(RoomRight));
      expect(rightsIn(area, [REPRESENTATIVE], everything)).toEqual(Object.values(RoomRight));
      expect(rightsIn(area, [COORDINATOR], everything)).toEqual([RoomRight.READ, RoomRight.COMMENT, RoomRight.WRITE]);
      expect(rightsIn(area, [PARTICIPANT, GROUP_MEMBER], everything)).toEqual([]);
    }
  });

  test("SAM-102: keeping something never gives anybody more", () => {
    const withheld = fc.record({ role: fc.constantFrom(null, ...Object.values(RoomRole)), area: fc.constantFrom(...areas), rights: fc.subarray(Object.values(RoomRight)) });
    fc.assert(
      fc.property(fc.subarray(Object.values(AccessBasis)), fc.array(withheld), fc.constantFrom(...areas), (relations, kept, area) => {
        const before = rightsIn(area, relations, []);
        const after = rightsIn(area, relations, kept);
        expect(after.filter((it) => !before.includes(it))).toEqual([]);
        expect(after.length === 0 || after.includes(RoomRight.READ)).toBe(true);
      }),
    );
  });

  test("SAM-101: only those who work around the person have a place in a room", () => {
    expect(Object.keys(roomRoleOf).sort()).toEqual(Object.keys(usualRights).sort());
    expect(mayBeWithheld(RoomRole.OWNER, RoomRight.PRINT)).toBe(false);
  });
});

describe("what a room is used for", () => {
  test.each([
    [true, null, RoomKind.PLAN],
    [true, CoordinationTool.MINUTES, RoomKind.PLAN],
    [false, CoordinationTool.MINUTES, RoomKind.MINUTES],
    [false, CoordinationTool.INDIVIDUAL_PLAN, RoomKind.SIMPLE],
    [false, null, RoomKind.SIMPLE],
  ])("SAM-127, LUSTER-COORD-5: an open plan %s, the tool %s: %s", (hasOpenPlan, tool, kind) => {
    expect(roomKind({ hasOpenPlan, tool })).toBe(kind);
  });
});
