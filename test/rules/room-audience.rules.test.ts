import { describe, expect, test } from "@jest/globals";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { MediaType } from "../../src/entities/document.entity.js";
import { RoomDocumentKind } from "../../src/entities/room-document.entity.js";
import { isShownTo, mayChangeInRoom, mayKeepFromRepresentatives, mayPrintOne } from "../../src/rules/room-audience.rules.js";
import { acceptedTypes, isSafeAddress, placed } from "../../src/rules/room-document.rules.js";
import { RoomArea, RoomRight, RoomRole } from "../../src/tenants/policy-enums.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER, HANDLER } = AccessBasis;
const everybody = { addedById: "author", namedIds: [], onlyNamed: false, keptFromRepresentatives: false };
const few = { ...everybody, namedIds: ["named"], onlyNamed: true };
const kept = { ...everybody, keptFromRepresentatives: true };

describe("whom something in a room is shown to", () => {
  test.each([
    ["for everybody", everybody, "somebody", [PARTICIPANT], true],
    ["for some", few, "somebody", [PARTICIPANT], false],
    ["for some", few, "named", [GROUP_MEMBER], true],
    ["for some", few, "author", [PARTICIPANT], true],
    ["for some", few, "somebody", [OWNER], true],
    ["for some", few, "somebody", [COORDINATOR], true],
    ["for some", few, "somebody", [REPRESENTATIVE], true],
    ["for some, to nobody", { ...few, namedIds: [] }, null, [PARTICIPANT], false],
    ["kept from the parents", kept, "somebody", [REPRESENTATIVE], false],
    ["kept from the parents, who are named", { ...kept, namedIds: ["named"] }, "named", [REPRESENTATIVE], false],
    ["kept from the parents", kept, "somebody", [PARTICIPANT], true],
    ["kept from the parents", kept, "somebody", [OWNER], true],
  ])("SAM-37, SAM-79: %s: %j to %s as %j: %s", (_, it, personId, relations, shown) => {
    expect(isShownTo(it, { personId, relations })).toBe(shown);
  });

  test.each([
    [[OWNER], "2014-06-16", false],
    [[OWNER], "2014-06-15", true],
    [[OWNER], "1980-01-01", true],
    [[OWNER], null, false],
    [[COORDINATOR], "2010-01-01", false],
    [[REPRESENTATIVE], "2010-01-01", false],
  ])("LAW-13: %j born %s keeps something from whoever represents them: %s", (relations, born, may) => {
    expect(mayKeepFromRepresentatives(relations, born, "2026-06-15")).toBe(may);
  });

  test.each([
    ["author", [PARTICIPANT], true],
    ["other", [PARTICIPANT], false],
    ["other", [GROUP_MEMBER, HANDLER], false],
    ["other", [COORDINATOR], true],
    ["other", [OWNER], true],
    ["other", [REPRESENTATIVE], true],
  ])("SAM-65: what the author wrote is for %s as %j to change: %s", (personId, relations, may) => {
    expect(mayChangeInRoom("author", { personId, relations })).toBe(may);
  });
});

describe("printing one document", () => {
  const reads = [RoomRight.READ];
  const withheld = (role: RoomRole | null, area: RoomArea) => [{ role, area, rights: [RoomRight.PRINT] }];

  test.each([
    ["whoever may print in the area", { rights: [...reads, RoomRight.PRINT], isNamed: false }, [COORDINATOR], [], true],
    ["a reader", { rights: reads, isNamed: false }, [PARTICIPANT], [], false],
    ["a reader who is named", { rights: reads, isNamed: true }, [PARTICIPANT], [], true],
    ["somebody named who may not read", { rights: [], isNamed: true }, [PARTICIPANT], [], false],
    ["somebody named whose role may not", { rights: reads, isNamed: true }, [PARTICIPANT], withheld(RoomRole.PARTICIPANT, RoomArea.DOCUMENTS), false],
    ["somebody named, where nobody may", { rights: reads, isNamed: true }, [PARTICIPANT], withheld(null, RoomArea.DOCUMENTS), false],
    ["somebody named whose role may not elsewhere", { rights: reads, isNamed: true }, [PARTICIPANT], withheld(RoomRole.PARTICIPANT, RoomArea.PLAN), true],
  ])("SAM-104: %s: %j", (_, { rights, isNamed }, relations, kept, may) => {
    expect(mayPrintOne(rights, isNamed, relations, kept)).toBe(may);
  });
});

describe("what a room takes", () => {
  const { ATTACHMENT, PICTURE, SIGNED_CONSENT } = RoomDocumentKind;

  test.each([
    [ATTACHMENT, [], [MediaType.PDF]],
    [ATTACHMENT, [MediaType.PNG], [MediaType.PDF, MediaType.PNG]],
    [SIGNED_CONSENT, [], [MediaType.PDF, MediaType.PNG, MediaType.JPEG]],
    [PICTURE, [], [MediaType.PNG, MediaType.JPEG]],
  ])("SAM-77, SAM-78: %s, with %j beside PDF: %j", (kind, also, accepted) => {
    expect(acceptedTypes(kind, also)).toEqual(accepted);
  });

  test.each([
    ["https://www.helsenorge.no/rettigheter", true],
    ["https://kommune.no", true],
    ["http://kommune.no", false],
    ["https://bruker:ord@kommune.no/", false],
    ["javascript:alert(1)", false],
    ["https://kommune.no/ to", false],
    ["https://lokalt", false],
  ])("SAM-34: %s is an address for the library: %s", (address, is) => {
    expect(isSafeAddress(address)).toBe(is);
  });

  test.each([
    ["c", 1, "c a b d"],
    ["a", 3, "b c a d"],
    ["a", 99, "b c d a"],
    ["d", -5, "d a b c"],
    ["b", 2, "a b c d"],
  ])("SAM-34: %s moved to place %s: %s", (id, position, order) => {
    expect(placed(["a", "b", "c", "d"], id, position).join(" ")).toBe(order);
  });
});
