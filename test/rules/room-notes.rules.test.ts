import { describe, expect, test } from "@jest/globals";
import { AboutMeKind } from "../../src/entities/about-me-section.entity.js";
import { RoomElement } from "../../src/entities/plan-annotation.entity.js";
import { PlanElement } from "../../src/entities/plan-change.entity.js";
import { NoteAudience } from "../../src/entities/room-note.entity.js";
import { isHeadingRight, isLanguage, mayChangeSection } from "../../src/rules/about-me.rules.js";
import { areaOfElement, isOfRoom, mayStillChange } from "../../src/rules/comment.rules.js";
import { mayReadNote, mayWriteFor } from "../../src/rules/room-note.rules.js";
import { RoomArea, RoomRole } from "../../src/tenants/policy-enums.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT } = RoomRole;
const { EVERYBODY, NAMED, OWNER_ALONE } = NoteAudience;

describe("a note", () => {
  test.each([
    [EVERYBODY, [PARTICIPANT], "x", true],
    [NAMED, [PARTICIPANT], "x", false],
    [NAMED, [PARTICIPANT], "named", true],
    [NAMED, [PARTICIPANT], "writer", true],
    [NAMED, [COORDINATOR], "x", false],
    [NAMED, [OWNER], "x", true],
    [NAMED, [REPRESENTATIVE], "x", true],
    [OWNER_ALONE, [REPRESENTATIVE], "x", false],
    [OWNER_ALONE, [COORDINATOR], "named", false],
    [OWNER_ALONE, [OWNER], "writer", true],
  ])("SAM-46: for %s is read by %j who is %s: %s", (audience, theirs, personId, expected) => {
    expect(mayReadNote({ audience, readerIds: ["named"], writtenById: "writer" }, theirs, personId)).toBe(expected);
  });

  test("SAM-46: that nobody else reads is the owner's alone to keep", () => {
    const roles = Object.values(RoomRole);

    expect(roles.filter((it) => mayWriteFor(OWNER_ALONE, [it]))).toEqual([OWNER]);
    expect(roles.filter((it) => mayWriteFor(NAMED, [it]))).toEqual(roles);
  });
});

describe("a comment", () => {
  test.each([
    ["2026-06-15T08:00:00Z", "2026-06-15T08:00:00Z", true],
    ["2026-06-15T08:00:00Z", "2026-06-16T08:00:00Z", true],
    ["2026-06-15T08:00:00Z", "2026-06-16T08:00:01Z", false],
    ["2025-06-15T08:00:00Z", "2025-06-15T09:00:00Z", true],
  ])("SAM-56: of %s may be changed at %s: %s", (writtenAt, now, expected) => {
    expect(mayStillChange(new Date(writtenAt), new Date(now))).toBe(expected);
  });

  test("SAM-56, SAM-102: belongs to the area of what it is about", () => {
    expect(Object.values(PlanElement).every((it) => !isOfRoom(it) && areaOfElement(it) === RoomArea.PLAN)).toBe(true);
    expect(Object.values(RoomElement).map(areaOfElement)).toEqual([RoomArea.DOCUMENTS, RoomArea.MINUTES, RoomArea.NOTES]);
  });
});

describe("what the owner says of themselves", () => {
  test.each([
    [[OWNER], true, true],
    [[OWNER], false, true],
    [[REPRESENTATIVE], true, false],
    [[REPRESENTATIVE], false, true],
    [[COORDINATOR], false, false],
    [[PARTICIPANT], true, false],
  ])("INV-23, SAM-32: %j changes what the owner has said with a login of their own (%s): %s", (theirs, byOwner, expected) => {
    expect(mayChangeSection(theirs, byOwner)).toBe(expected);
  });

  test.each([
    [AboutMeKind.OTHER, "Musikk", true],
    [AboutMeKind.OTHER, null, false],
    [AboutMeKind.WHO_I_AM, null, true],
    [AboutMeKind.WHO_I_AM, "Meg", false],
  ])("SAM-32: %s under the heading %j: %s", (kind, heading, expected) => {
    expect(isHeadingRight(kind, heading)).toBe(expected);
  });

  test.each([
    ["nb", true],
    ["se", true],
    ["zh-Hant", true],
    ["Norsk", false],
    ["", false],
    ["nb ", false],
  ])("SAM-32: the language %j: %s", (tag, expected) => {
    expect(isLanguage(tag)).toBe(expected);
  });
});
