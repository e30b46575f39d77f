import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { DecisionPath } from "../../src/entities/case.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import {
  isTheirsToDo,
  mayDecide,
  mayReadCaseFile,
  mayReadDeclarations,
  mayReadExistence,
  mayReadMatter,
  mayReadPlanContent,
  maySpeakForOwner,
  type Standing,
} from "../../src/rules/access.rules.js";
import { type Deed, deeds } from "../../src/tenants/deeds.js";
import { whoseDeed } from "./whose-deed.js";

const bases = Object.values(AccessBasis);
const roles = Object.values(Role);
const allDeeds = Object.keys(deeds) as Deed[];
const related = (basis: AccessBasis): Standing => ({ relations: [basis], roles: [] });
const holding = (role: Role): Standing => ({ relations: [], roles: [role] });

const isForAnybody = (deed: Deed): boolean => whoseDeed[deed] === "ANYBODY";

describe("whose a deed is", () => {
  const may = (deed: Deed): string[] => [...bases.filter((it) => isTheirsToDo(deed, related(it))), ...roles.filter((it) => isTheirsToDo(deed, holding(it)))];

  test.each(allDeeds)("%s is for whom the table names, by relation to the case and by role", (deed) => {
    expect(may(deed)).toEqual(isForAnybody(deed) ? [...bases, ...roles] : whoseDeed[deed].split(" "));
  });
});

describe("deeds that are nobody else's", () => {
  const onlyFor = (deed: Deed): string[] => [...bases.filter((it) => isTheirsToDo(deed, related(it))), ...roles.filter((it) => isTheirsToDo(deed, holding(it)))];

  test.each([
    ["LOPPA-FLOW-6c: the plan is approved by the owner or a representative", "approvePlan", ["OWNER", "REPRESENTATIVE"]],
    ["STRANDA-ORG-3: the body's decision is the body's", "decideByBody", ["ALLOCATION_BODY"]],
    ["STRANDA-ORG-3: so is sending a case back", "returnToUnit", ["ALLOCATION_BODY"]],
    ["STRANDA-ORG-7: registration is for the leader of the own unit", "registerOwnUnitHandling", ["OWN_UNIT_LEADER"]],
    ["LOPPA-TASK-2, LOPPA-LEAD-4: appointing the coordinator is the unit's, by its leader or the member who has that duty", "appointCoordinator", ["UNIT_LEADER", "DUTY_APPOINT"]],
    ["LOPPA-FLOW-2a: the leader puts a case on the unit's agenda", "placeOnUnitMeeting", ["UNIT_LEADER", "DUTY_CONVENE"]],
    ["the coordinator asks for approval and takes people into the plan", "submitPlanForApproval", ["COORDINATOR"]],
  ] as const)("%s", (_, deed, who) => {
    expect(onlyFor(deed)).toEqual(who);
  });

  test("somebody with neither relation nor role has no deed on a case", () => {
    expect(allDeeds.filter((it) => isTheirsToDo(it, { relations: [], roles: [] }))).toEqual(allDeeds.filter((it) => isForAnybody(it)));
  });

  test("several relations and roles together give what each gives, and nothing more", () => {
    fc.assert(
      fc.property(fc.subarray(bases), fc.subarray(roles), fc.constantFrom(...allDeeds), (relations, held, deed) => {
        const apart = [...relations.map(related), ...held.map(holding)].some((it) => isTheirsToDo(deed, it));
        expect(isTheirsToDo(deed, { relations, roles: held })).toBe(apart || isForAnybody(deed));
      }),
    );
  });
});

describe("who decides (CON-03)", () => {
  test.each([
    [DecisionPath.UNIT, ["UNIT_LEADER", "DUTY_DECIDE"]],
    [DecisionPath.SERVICE_OFFICE, ["SERVICE_OFFICER"]],
    [DecisionPath.OWN_UNIT, ["OWN_UNIT_LEADER"]],
    [DecisionPath.UNIT_THEN_ALLOCATION_BODY, []],
  ])("CON-03, STRANDA-ORG-3: on the path %s it is %j, and nobody else alone", (path, who) => {
    expect([...bases.filter((it) => mayDecide(path, related(it))), ...roles.filter((it) => mayDecide(path, holding(it)))]).toEqual(who);
  });

  test("STRANDA-ORG-3: where a body decides, all roles and relations together cannot decide past it", () => {
    expect(mayDecide(DecisionPath.UNIT_THEN_ALLOCATION_BODY, { relations: bases, roles })).toBe(false);
  });
});

describe("who reads what", () => {
  const table: readonly (readonly [AccessBasis, string, string])[] = [
    [AccessBasis.OWNER, "reads", "reads"],
    [AccessBasis.REPRESENTATIVE, "reads", "reads"],
    [AccessBasis.REGISTRAR, "does not read", "does not read"],
    [AccessBasis.HANDLER, "reads", "reads"],
    [AccessBasis.OWN_UNIT_LEADER, "reads", "does not read"],
    [AccessBasis.ALLOCATION_BODY, "does not read", "does not read"],
    [AccessBasis.UNIT_MEETING, "does not read", "does not read"],
    [AccessBasis.MEETING_ADVISER, "does not read", "does not read"],
    [AccessBasis.ADVISER, "does not read", "does not read"],
    [AccessBasis.COORDINATOR, "reads", "reads"],
    [AccessBasis.PARTICIPANT, "does not read", "reads"],
    [AccessBasis.GROUP_MEMBER, "does not read", "does not read"],
  ];

  test("has a row for every relation", () => expect(table.map(([it]) => it).sort()).toEqual([...bases].sort()));

  test.each(table)("%s %s the case file and %s the plan's content", (basis, file, content) => {
    const handles = basis === AccessBasis.HANDLER;

    expect([mayReadCaseFile([basis], false), mayReadPlanContent([basis], handles)]).toEqual([file === "reads", content === "reads"]);
  });

  test("PROC-06: a party reads the file of their own case by default, and so does whoever represents them", () => {
    expect([AccessBasis.OWNER, AccessBasis.REPRESENTATIVE].every((it) => mayReadCaseFile([it], false))).toBe(true);
  });

  test.each([AccessBasis.ALLOCATION_BODY, AccessBasis.UNIT_MEETING, AccessBasis.MEETING_ADVISER])(
    "INV-22, LOPPA-MEET-4: %s reads what the item needs and who is impartial, not that there is a plan or a coordinator",
    (basis) => {
      expect([mayReadMatter([basis], false), mayReadDeclarations([basis], false), mayReadExistence([basis], false)]).toEqual([true, true, false]);
      expect(mayReadExistence([basis, AccessBasis.HANDLER], false)).toBe(true);
    },
  );

  test("PROC-01: the person reads the matter, and not what professionals say of themselves", () => {
    for (const basis of [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR]) {
      expect([mayReadMatter([basis], false), mayReadDeclarations([basis], false), mayReadExistence([basis], false)]).toEqual([true, false, true]);
    }
    expect([mayReadMatter([], true), mayReadDeclarations([], true), mayReadExistence([], true)]).toEqual([true, true, true]);
  });

  test("nobody reads either without a relation", () => {
    expect([mayReadCaseFile([], false), mayReadPlanContent([], false)]).toEqual([false, false]);
  });

  test("STRANDA-ORG-5: whoever sees the whole unit reads case files; the content of a plan only while handling the case", () => {
    const unitsOwn = [AccessBasis.HANDLER, AccessBasis.OWN_UNIT_LEADER, AccessBasis.ALLOCATION_BODY];

    expect(mayReadCaseFile([], true)).toBe(true);
    expect([mayReadPlanContent(unitsOwn, true), mayReadPlanContent(unitsOwn, false)]).toEqual([true, false]);
  });
});

describe("who writes the owner's own words", () => {
  test.each(bases)("INV-23, LUND-9-2: %s writes them only as the owner or a representative", (basis) => {
    expect(maySpeakForOwner([basis])).toBe(basis === AccessBasis.OWNER || basis === AccessBasis.REPRESENTATIVE);
  });

  test("INV-23: nobody without a relation does, and all others together do not either", () => {
    const others = bases.filter((it) => it !== AccessBasis.OWNER && it !== AccessBasis.REPRESENTATIVE);

    expect([maySpeakForOwner([]), maySpeakForOwner(others)]).toEqual([false, false]);
  });
});
