import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isReader, mayPutAwayDialogue, mayTakeBack, nobodysTurn, readsWhatever, rolesAddressed, turnAfter } from "../../src/rules/dialogue.rules.js";
import { RoomRole } from "../../src/tenants/policy-enums.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER } = RoomRole;
const turn = (awaitsIds: string[], askedById: string | null) => ({ awaitsIds, askedById });

describe("whose turn it is after a message", () => {
  test.each([
    ["nobody's, and nobody is named", nobodysTurn, "a", null, nobodysTurn],
    ["the writer asks two", nobodysTurn, "a", ["b", "c"], turn(["b", "c"], "a")],
    ["the writer names themselves too", nobodysTurn, "a", ["a", "b", "b"], turn(["b"], "a")],
    ["one of two answers", turn(["b", "c"], "a"), "b", null, turn(["c"], "a")],
    ["the last one answers", turn(["c"], "a"), "c", null, turn(["a"], null)],
    ["the one who asked says thanks", turn(["a"], null), "a", null, nobodysTurn],
    ["somebody else writes", turn(["b"], "a"), "d", null, turn(["b"], "a")],
    ["the writer says that nobody need answer", turn(["b"], "a"), "b", [], nobodysTurn],
    ["an answer asks back", turn(["b"], "a"), "b", ["a"], turn(["a"], "b")],
  ])("SAM-49, FAIL-03: %s", (_, before, writer, named, after) => {
    expect(turnAfter(before, writer, named)).toEqual(after);
  });

  test("SAM-49: is never the writer's own, whatever came before", () => {
    const person = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(fc.uniqueArray(person), fc.option(person), person, fc.option(fc.array(person)), (awaitsIds, askedById, writer, named) => {
        expect(turnAfter({ awaitsIds, askedById: askedById === writer ? null : askedById }, writer, named).awaitsIds).not.toContain(writer);
      }),
    );
  });
});

describe("who reads a conversation", () => {
  test.each([
    [[], [], Object.values(RoomRole)],
    [[], ["x"], []],
    [[PARTICIPANT, COORDINATOR], [], [COORDINATOR, PARTICIPANT]],
    [[COORDINATOR], ["x"], [COORDINATOR]],
  ])("SAM-44: with the roles %j and the persons %j it is for %j", (roles, named, expected) => {
    expect(rolesAddressed(roles, named)).toEqual(expected);
  });

  test.each([
    [[OWNER], [], false, true],
    [[REPRESENTATIVE], [], false, true],
    [[COORDINATOR], [], false, false],
    [[COORDINATOR], [COORDINATOR], false, true],
    [[PARTICIPANT], [GROUP_MEMBER], false, false],
    [[PARTICIPANT, GROUP_MEMBER], [GROUP_MEMBER], false, true],
    [[PARTICIPANT], [], true, true],
  ])("SAM-44: %j, of one for %j, named %s: %s", (theirs, addressed, isNamed, expected) => {
    expect(isReader(theirs, addressed, isNamed)).toBe(expected);
  });

  test("SAM-44: the person's side reads whatever is written, and nobody else does", () => {
    expect(Object.values(RoomRole).filter((it) => readsWhatever([it]))).toEqual([OWNER, REPRESENTATIVE]);
  });
});

describe("what is done with a conversation", () => {
  test.each([
    [[], true],
    [["writer"], true],
    [["reader"], false],
    [["writer", "reader"], false],
  ])("SAM-49: a message read by %j may be taken back: %s", (readers, expected) => {
    expect(mayTakeBack("writer", readers)).toBe(expected);
  });

  test.each([
    [[PARTICIPANT], false, false],
    [[PARTICIPANT], true, true],
    [[COORDINATOR], false, true],
    [[OWNER], false, true],
    [[REPRESENTATIVE], false, true],
    [[GROUP_MEMBER], false, false],
  ])("SAM-28: %j, who began it: %s, puts it away: %s", (theirs, isStarter, expected) => {
    expect(mayPutAwayDialogue(theirs, isStarter)).toBe(expected);
  });
});
