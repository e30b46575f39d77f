import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { globalId, type GlobalKind, localId, parseGlobalId } from "../../src/rules/global-id.rules.js";
import { Refusal } from "../../src/rules/refusal.js";

/** Every kind in its place: the place is in every id that was ever given away. */
const kinds: readonly GlobalKind[] = [
  "Notice",
  "Case",
  "Person",
  "Professional",
  "ServiceUnit",
  "Clarification",
  "ServiceReceived",
  "Assessment",
  "Recommendation",
  "Decision",
  "CoordinatorAssignment",
  "Consent",
  "IndividualPlan",
  "PlanEntry",
  "Goal",
  "Measure",
  "PlanParticipant",
  "ResponsibilityGroup",
  "GroupMember",
  "Deadline",
  "Warning",
  "PolicyVersion",
  "AccessLogEntry",
];
const UUID = "019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b";
const anyKind = fc.constantFrom(...kinds);
const anyId = fc.uuid();

function refusalOf(kind: GlobalKind, id: string): string {
  try {
    return `found ${localId(kind, id)}`;
  } catch (error) {
    return error instanceof Refusal ? `${error.code} ${JSON.stringify(error.details)} ${error.message}` : String(error);
  }
}

describe("ids that the world sees", () => {
  test("lead back to kind and row, for every kind and any row", () => {
    fc.assert(
      fc.property(anyKind, anyId, (kind, id) => {
        expect(parseGlobalId(globalId(kind, id))).toEqual({ kind, id });
        expect(localId(kind, globalId(kind, id))).toBe(id);
      }),
    );
  });

  test("are unlike for unlike kinds or rows, and say neither in plain text", () => {
    fc.assert(
      fc.property(anyKind, anyId, anyKind, anyId, (kind, id, otherKind, otherId) => {
        const same = kind === otherKind && id === otherId;
        expect(globalId(kind, id) === globalId(otherKind, otherId)).toBe(same);
        expect(globalId(kind, id)).toMatch(/^[A-Za-z0-9_-]{23}$/);
      }),
    );
  });

  test.each(kinds.map((kind, place) => [kind, place] as const))("keep %s in place %i, so that ids given away stay valid", (kind, place) => {
    expect(Buffer.from(globalId(kind, UUID), "base64url")[0]).toBe(place);
  });
});

describe("ids that lead nowhere", () => {
  test("INV-09: another kind is refused like an id that is not there, for every pair of kinds", () => {
    for (const kind of kinds) for (const other of kinds) if (other !== kind) expect(refusalOf(kind, globalId(other, UUID))).toBe("NOT_FOUND {} NOT_FOUND");
  });

  test.each([
    ["nothing", ""],
    ["a bare row", UUID],
    ["a number", "1"],
    ["a kind that does not exist", Buffer.from(`fe${UUID.replaceAll("-", "")}`, "hex").toString("base64url")],
    ["the last byte of all", Buffer.from(`ff${UUID.replaceAll("-", "")}`, "hex").toString("base64url")],
    ["one byte short", globalId("Case", UUID).slice(0, -2)],
    ["one byte long", Buffer.concat([Buffer.from(globalId("Case", UUID), "base64url"), Buffer.from([0])]).toString("base64url")],
    ["padding behind it", `${globalId("Case", UUID)}=`],
    ["a space before it", ` ${globalId("Case", UUID)}`],
    ["a line break behind it", `${globalId("Case", UUID)}\n`],
    ["loose bits in the last letter", `${globalId("Case", UUID).slice(0, -1)}t`],
    ["the other alphabet", Buffer.from(`01${"ff".repeat(16)}`, "hex").toString("base64")],
    ["an ordinary global id", Buffer.from(`Case:${UUID}`).toString("base64")],
    ["SQL", "' or 1=1 --"],
  ])("INV-09: %s is refused alike", (_, id) => {
    expect(parseGlobalId(id)).toBeNull();
    expect(refusalOf("Case", id)).toBe("NOT_FOUND {} NOT_FOUND");
  });

  test("INV-09: no text but an id is taken for one", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const parsed = parseGlobalId(text);
        expect(parsed === null || globalId(parsed.kind, parsed.id) === text).toBe(true);
      }),
    );
  });
});
