import { describe, expect, test } from "@jest/globals";
import { CaseState, DecisionPath } from "../../src/entities/case.entity.js";
import {
  mayDo,
  nextDeeds,
  stateAfterAssessment,
  stateAfterAssignment,
  stateAfterDecision,
  stateAfterLetter,
  stateAfterRecommendation,
  stateAfterReturn,
  stateOnAgenda,
  stepBeforeAssignment,
} from "../../src/rules/case.rules.js";
import { type Deed, deeds } from "../../src/tenants/deeds.js";
import { edges, targets } from "../case/lifecycle-table.js";
import { changed, municipalities, type MunicipalityName, policyOf, silentPolicy } from "./policies.js";

const states = Object.values(CaseState);
const paths = Object.values(DecisionPath);
const allDeeds = Object.keys(deeds) as Deed[];
const { UNIT, UNIT_THEN_ALLOCATION_BODY, OWN_UNIT, SERVICE_OFFICE } = DecisionPath;

const toDecided = "RECEIVED INITIATED IN_UNIT_MEETING ASSIGNED CLARIFIED ASSESSED UNIT_RECOMMENDED DECIDED DECIDED_IN_OWN_UNIT";

/** From which states each deed may be done, and where it leads; null where the case stays. */
const afterDecision = "DECIDED DECIDED_IN_OWN_UNIT NOTIFIED HANDED_OVER";
const moves: readonly (readonly [Deed, string, CaseState | null])[] = [
  ["initiateCooperation", "RECEIVED", CaseState.INITIATED],
  ["placeOnUnitMeeting", "RECEIVED INITIATED", CaseState.IN_UNIT_MEETING],
  ["assignCase", "RECEIVED INITIATED IN_UNIT_MEETING ASSIGNED CLARIFIED ASSESSED UNIT_RECOMMENDED DECIDED DECIDED_IN_OWN_UNIT NOTIFIED", CaseState.ASSIGNED],
  ["recordClarification", "ASSIGNED CLARIFIED", CaseState.CLARIFIED],
  ["placeOnAgenda", `${toDecided} NOTIFIED HANDED_OVER`, null],
  ["summonApplicant", "ASSIGNED CLARIFIED", null],
  ["assessEligibility", "CLARIFIED ASSESSED DECIDED DECIDED_IN_OWN_UNIT NOTIFIED HANDED_OVER", CaseState.ASSESSED],
  ["recommendDecision", "ASSESSED UNIT_RECOMMENDED DECIDED NOTIFIED HANDED_OVER", CaseState.UNIT_RECOMMENDED],
  ["decideByBody", "UNIT_RECOMMENDED NOTIFIED HANDED_OVER", CaseState.DECIDED],
  ["returnToUnit", "UNIT_RECOMMENDED NOTIFIED HANDED_OVER", CaseState.ASSESSED],
  ["decideCase", "ASSESSED DECIDED DECIDED_IN_OWN_UNIT NOTIFIED HANDED_OVER", CaseState.DECIDED],
  ["issueDecisionLetter", "DECIDED DECIDED_IN_OWN_UNIT NOTIFIED HANDED_OVER", CaseState.NOTIFIED],
  ["registerOwnUnitHandling", "DECIDED_IN_OWN_UNIT NOTIFIED", null],
  ["appointCoordinator", "DECIDED NOTIFIED HANDED_OVER", null],
  ["handOverCase", "NOTIFIED", CaseState.HANDED_OVER],
  ["completeCoordinatorTask", "NOTIFIED HANDED_OVER", null],
  ["withdrawCase", toDecided, CaseState.WITHDRAWN],
  ["closeCase", "NOTIFIED HANDED_OVER", CaseState.CLOSED],
  ["requestAdvice", `${toDecided} NOTIFIED HANDED_OVER`, null],
  ["requestInformation", `${toDecided} NOTIFIED HANDED_OVER`, null],
  ["declareVacancy", afterDecision, null],
  ["endCoordinator", afterDecision, null],
  ["registerAbsence", afterDecision, null],
  ["endAbsence", afterDecision, null],
  ["askCoordinator", afterDecision, null],
  ["requestCoordinatorFromDepartment", afterDecision, null],
  ["recordContact", afterDecision, null],
  ["recordFamilyFeedback", afterDecision, null],
  ["raiseCoordinatorChange", afterDecision, null],
  ["clarifyChangeWithSuperior", afterDecision, null],
  ["consultOwnerOnChange", afterDecision, null],
  ["informOwnerOfChange", afterDecision, null],
  ["beginOverlap", afterDecision, null],
  ["completeCoordinatorChange", afterDecision, null],
  ["escalateChangeToLeaders", afterDecision, null],
  ["escalateChangeToUnit", afterDecision, null],
  ["cancelCoordinatorChange", afterDecision, null],
  ["completeHandoverItem", afterDecision, null],
  ["recordFirstContact", afterDecision, null],
  ["recordNextOfKinCheck", afterDecision, null],
  ["chooseTool", "NOTIFIED HANDED_OVER", null],
  ["giveConsent", "NOTIFIED HANDED_OVER", null],
  ["registerSignedConsent", "NOTIFIED HANDED_OVER", null],
  ["draftPlan", "NOTIFIED HANDED_OVER", null],
  ["offerPlan", "NOTIFIED HANDED_OVER", null],
  ["requestConsent", "NOTIFIED HANDED_OVER", null],
  ["reopenPlan", "NOTIFIED HANDED_OVER", null],
];

const goingOn = states.filter((it) => it !== CaseState.WITHDRAWN && it !== CaseState.CLOSED);
const tied = moves.map(([deed]) => deed);
const free = allDeeds.filter((it) => !tied.includes(it));

describe("which deed may be done in which state", () => {
  test.each(moves)("%s may be done in: %s", (deed, from) => {
    const isNotified = from.split(" ").includes("NOTIFIED") && deed !== "closeCase";
    const expected = [...from.split(" "), ...(isNotified ? ["UNDER_APPEAL"] : [])];

    expect(states.filter((it) => mayDo(deed, it))).toEqual(states.filter((it) => expected.includes(it)));
  });

  test("every other deed is about something else than where the case stands, and is done while the case goes on (INV-11)", () => {
    for (const deed of free) expect([deed, goingOn.filter((it) => !mayDo(deed, it))]).toEqual([deed, []]);
  });

  test("a case that has ended is read-only: only what does not change it is still done", () => {
    for (const state of [CaseState.WITHDRAWN, CaseState.CLOSED]) {
      const work: readonly Deed[] = ["foundGroup", "describePlan", "addGoal", "addMeasure", "addPlanEntry", "addPlanParticipant", "approvePlan", "closePlan", "leaveGroup"];

      expect(work.filter((it) => mayDo(it, state))).toEqual([]);
      expect(tied.filter((it) => mayDo(it, state))).toEqual([]);
      expect(["acknowledgeWarning", "withdrawConsent", "withdrawTransfer", "acknowledgeFeedback", "printPlan", "printDocument"].filter((it) => !mayDo(it as Deed, state))).toEqual([]);
    }
  });
});

/** Every state that can be reached from a state without the deeds left out. */
function reachable(from: CaseState, without: readonly Deed[] = []): Set<CaseState> {
  const seen = new Set([from]);
  for (const state of seen) for (const [deed, , to] of moves) if (to !== null && !without.includes(deed) && mayDo(deed, state)) seen.add(to);
  return seen;
}

describe("no way past the decision", () => {
  const decisions: readonly Deed[] = ["decideCase", "decideByBody"];
  const afterDecision = [CaseState.DECIDED, CaseState.DECIDED_IN_OWN_UNIT, CaseState.NOTIFIED, CaseState.HANDED_OVER, CaseState.CLOSED];

  test("INV-05, FAIL-08: without the deeds that decide, a received case reaches no state that lies behind a decision", () => {
    const states = reachable(CaseState.RECEIVED, decisions);

    expect(afterDecision.filter((it) => states.has(it))).toEqual([]);
  });

  test("INV-05, FAIL-08: with them it reaches the hand-over, so that the way is open only through a decision", () => {
    expect(reachable(CaseState.RECEIVED).has(CaseState.HANDED_OVER)).toBe(true);
  });

  test.each([CaseState.RECEIVED, CaseState.INITIATED, CaseState.IN_UNIT_MEETING, CaseState.ASSIGNED, CaseState.CLARIFIED])(
    "INV-05, FAIL-08: in %s nobody decides, issues a letter, appoints, hands over or drafts a plan",
    (state) => {
      const late: readonly Deed[] = [...decisions, "issueDecisionLetter", "registerOwnUnitHandling", "appointCoordinator", "handOverCase", "closeCase", "draftPlan"];

      expect(late.filter((it) => mayDo(it, state))).toEqual([]);
    },
  );

  test("LOPPA-LEAD-6: the steps cannot change places: talk before assessment, assessment before decision, decision before letter, letter before hand-over", () => {
    const order = [CaseState.ASSIGNED, CaseState.CLARIFIED, CaseState.ASSESSED, CaseState.DECIDED, CaseState.NOTIFIED];
    const deedsInOrder: readonly Deed[] = ["recordClarification", "assessEligibility", "decideCase", "issueDecisionLetter", "handOverCase"];

    for (const [index, deed] of deedsInOrder.entries()) expect(order.slice(0, index).filter((it) => mayDo(deed, it))).toEqual([]);
  });
});

describe("after a deed", () => {
  test.each(states)("LOPPA-FLOW-2b: handing a case to a handler in %s begins the work, or leaves it where it stands", (state) => {
    const begins = [CaseState.RECEIVED, CaseState.INITIATED, CaseState.IN_UNIT_MEETING].includes(state);

    expect(stateAfterAssignment(state)).toBe(begins ? CaseState.ASSIGNED : state);
  });

  test.each([
    [UNIT, CaseState.DECIDED],
    [SERVICE_OFFICE, CaseState.DECIDED],
    [UNIT_THEN_ALLOCATION_BODY, CaseState.DECIDED],
    [OWN_UNIT, CaseState.DECIDED_IN_OWN_UNIT],
  ])("STRANDA-ORG-6, CON-22: a decision on the path %s leaves the case in %s", (path, state) => {
    expect(stateAfterDecision(path)).toBe(state);
  });
});

describe("what comes before a case is distributed", () => {
  const stepIn = (name: MunicipalityName, state: CaseState, path = UNIT): string | null => stepBeforeAssignment(state, path, policyOf(name));

  test.each([
    ["loppa", CaseState.RECEIVED, "UNIT_MEETING_REQUIRED"],
    ["loppa", CaseState.INITIATED, "UNIT_MEETING_REQUIRED"],
    ["loppa", CaseState.IN_UNIT_MEETING, null],
    ["loppa", CaseState.ASSIGNED, null],
    ["salangen", CaseState.RECEIVED, "FIRST_CONTACT_REQUIRED"],
    ["salangen", CaseState.INITIATED, null],
    ["salangen", CaseState.ASSIGNED, null],
    ["luster", CaseState.RECEIVED, null],
    ["stranda", CaseState.RECEIVED, null],
    ["lund", CaseState.RECEIVED, null],
  ] as const)("LOPPA-FLOW-2a, SALANGEN-CONTACT-3: %s, with a case in %s: %p", (name, state, step) => {
    expect(stepIn(name, state)).toBe(step);
  });

  test.each([...municipalities])("LOPPA-FLOW-2b: in %s a handler can be changed later on without a new meeting or contact", (name) => {
    const later = states.filter((it) => ![CaseState.RECEIVED, CaseState.INITIATED].includes(it));

    expect(later.map((it) => stepIn(name, it)).filter((it) => it !== null)).toEqual([]);
  });

  test("STRANDA-ORG-6: a case of the person's own unit waits for neither, even where the municipality demands both", () => {
    const policy = changed(silentPolicy(), { decision: { unitMeetingFirst: true, firstContactInitiates: true } });

    expect(stepBeforeAssignment(CaseState.RECEIVED, OWN_UNIT, policy)).toBeNull();
    expect(stepBeforeAssignment(CaseState.RECEIVED, UNIT, policy)).toBe("UNIT_MEETING_REQUIRED");
  });

  test("a municipality that says no asks for neither", () => {
    const policy = changed(silentPolicy(), { decision: { unitMeetingFirst: false, firstContactInitiates: false } });

    expect(stepBeforeAssignment(CaseState.RECEIVED, UNIT, policy)).toBeNull();
  });
});

describe("what a case waits for next", () => {
  const body = { UNIT_THEN_ALLOCATION_BODY: ["recommendDecision"] };
  const table: readonly (readonly [CaseState, readonly Deed[], Partial<Record<DecisionPath, readonly string[]>>])[] = [
    [CaseState.RECEIVED, ["assignCase"], {}],
    [CaseState.INITIATED, ["assignCase"], {}],
    [CaseState.IN_UNIT_MEETING, ["assignCase"], {}],
    [CaseState.ASSIGNED, ["recordClarification"], {}],
    [CaseState.CLARIFIED, ["assessEligibility"], {}],
    [CaseState.ASSESSED, ["decideCase"], body],
    [CaseState.UNIT_RECOMMENDED, ["decideByBody"], {}],
    [CaseState.DECIDED, ["issueDecisionLetter"], {}],
    [CaseState.DECIDED_IN_OWN_UNIT, ["issueDecisionLetter", "registerOwnUnitHandling"], {}],
    [CaseState.NOTIFIED, ["appointCoordinator", "handOverCase"], { OWN_UNIT: ["registerOwnUnitHandling", "handOverCase"] }],
    [CaseState.HANDED_OVER, [], {}],
    [CaseState.UNDER_APPEAL, ["appointCoordinator", "handOverCase"], { OWN_UNIT: ["registerOwnUnitHandling", "handOverCase"] }],
    [CaseState.WITHDRAWN, [], {}],
    [CaseState.CLOSED, [], {}],
  ];

  test("has a row for every state", () => expect(table.map(([state]) => state)).toEqual(states));

  test.each(table)("CON-03: in %s it waits for %j, on other paths for %j", (state, usual, onPath) => {
    for (const path of paths) expect([path, nextDeeds(state, path, silentPolicy())]).toEqual([path, onPath[path] ?? usual]);
  });

  test.each(states)("in %s nothing is asked for that may not be done there", (state) => {
    for (const path of paths) expect(nextDeeds(state, path, silentPolicy()).filter((it) => !mayDo(it, state))).toEqual([]);
  });

  test.each([
    ["loppa", CaseState.RECEIVED, ["placeOnUnitMeeting"]],
    ["loppa", CaseState.INITIATED, ["placeOnUnitMeeting"]],
    ["loppa", CaseState.IN_UNIT_MEETING, ["assignCase"]],
    ["salangen", CaseState.RECEIVED, ["initiateCooperation"]],
    ["salangen", CaseState.INITIATED, ["assignCase"]],
    ["stranda", CaseState.RECEIVED, ["assignCase"]],
  ] as const)("LOPPA-FLOW-2a, SALANGEN-CONTACT-3: in %s a case in %s waits for %j", (name, state, waiting) => {
    expect(nextDeeds(state, UNIT, policyOf(name))).toEqual(waiting);
  });

  test("where everything was refused and notified nothing is left to do, and in no other state does that end the work", () => {
    const waiting = (hasGrant: boolean) => states.filter((it) => paths.every((path) => nextDeeds(it, path, silentPolicy(), hasGrant).length === 0));

    expect(waiting(false)).toEqual([CaseState.NOTIFIED, CaseState.HANDED_OVER, CaseState.UNDER_APPEAL, CaseState.WITHDRAWN, CaseState.CLOSED]);
    expect(waiting(true)).toEqual([CaseState.HANDED_OVER, CaseState.WITHDRAWN, CaseState.CLOSED]);
  });

  test("STRANDA-ORG-7: a case of the own unit waits for its registration until it is handed over, never for the unit to appoint", () => {
    const waiting = states.flatMap((it) => nextDeeds(it, OWN_UNIT, policyOf("stranda")));

    expect(waiting).toContain("registerOwnUnitHandling");
    expect(waiting).not.toContain("appointCoordinator");
  });
});

describe("what single rights wait for", () => {
  const nothing = { toDecide: false, beforeBody: false, unsentLetter: false, withoutChildCoordinator: false, openAppeals: [] };
  const settled = [CaseState.NOTIFIED, CaseState.HANDED_OVER];

  test.each([
    [UNIT, { toDecide: true }, ["decideCase"]],
    [OWN_UNIT, { toDecide: true }, ["decideCase"]],
    [UNIT_THEN_ALLOCATION_BODY, { toDecide: true }, ["recommendDecision"]],
    [UNIT, { unsentLetter: true }, ["issueDecisionLetter"]],
    [OWN_UNIT, { withoutChildCoordinator: true }, ["appointCoordinator"]],
    [UNIT, {}, []],
  ] as const)("is shown on the path %s once the first have been told of: %j gives %j", (path, waiting, expected) => {
    expect(nextDeeds(CaseState.HANDED_OVER, path, silentPolicy(), true, { ...nothing, ...waiting })).toEqual(expected);
  });

  test("is not shown before anything has been decided", () => {
    const early = states.filter((it) => stateAfterLetter(it, true) === it && ![...settled, CaseState.DECIDED, CaseState.DECIDED_IN_OWN_UNIT, CaseState.UNDER_APPEAL].includes(it));

    for (const state of early) expect(nextDeeds(state, UNIT, silentPolicy(), true, { ...nothing, toDecide: true })).toEqual(nextDeeds(state, UNIT, silentPolicy()));
  });
});

/** Where a deed takes a case from a state, by the rules that the services ask. */
const after: Readonly<Record<string, (state: CaseState, path: DecisionPath) => readonly CaseState[]>> = {
  initiateCooperation: () => [CaseState.INITIATED],
  placeOnUnitMeeting: () => [CaseState.IN_UNIT_MEETING],
  placeOnAgenda: (state) => [stateOnAgenda(state)],
  assignCase: (state) => [stateAfterAssignment(state)],
  recordClarification: () => [CaseState.CLARIFIED],
  assessEligibility: (state) => [stateAfterAssessment(state)],
  recommendDecision: (state) => [stateAfterRecommendation(state)],
  decideByBody: (state, path) => [state, stateAfterDecision(path, state)],
  returnToUnit: (state) => [state, stateAfterReturn(state, true), stateAfterReturn(state, false)],
  decideCase: (state, path) => [stateAfterDecision(path, state)],
  issueDecisionLetter: (state) => [stateAfterLetter(state, true), stateAfterLetter(state, false)],
  handOverCase: () => [CaseState.HANDED_OVER],
  withdrawCase: () => [CaseState.WITHDRAWN],
  closeCase: () => [CaseState.CLOSED],
};

/** Which deeds a path has at all. */
const isOnPath = (deed: string, path: DecisionPath): boolean => {
  if (["recommendDecision", "decideByBody", "returnToUnit"].includes(deed)) return path === UNIT_THEN_ALLOCATION_BODY;
  return deed !== "decideCase" || path !== UNIT_THEN_ALLOCATION_BODY;
};

/** The own unit's decisions have a state of their own. */
const isReachedOn = (path: DecisionPath, state: CaseState): boolean =>
  (state === CaseState.DECIDED_IN_OWN_UNIT) === (path === OWN_UNIT) || (state !== CaseState.DECIDED && state !== CaseState.DECIDED_IN_OWN_UNIT);

describe("every move the rules allow", () => {
  test("is an edge of the table of a case's life, or one of the few that are written down beside it (INV-05, FAIL-08)", () => {
    const strange = paths.flatMap((path) =>
      Object.entries(after).flatMap(([deed, move]) => {
        const from = goingOn.filter((it) => mayDo(deed as Deed, it) && isOnPath(deed, path) && isReachedOn(path, it));
        return from.flatMap((state) => move(state, path).flatMap((to) => (targets(state, deed, path).includes(to) ? [] : [`${state} ${deed} ${to} on ${path}`])));
      }),
    );

    expect(strange).toEqual([]);
  });

  test("and every edge of that table is allowed by the rules", () => {
    const closed = edges.flatMap(({ from, deed, to, paths: on = paths }) =>
      from.flatMap((state) =>
        on
          .filter((path) => !mayDo(deed as Deed, state as CaseState) || !after[deed]?.(state as CaseState, path as DecisionPath).includes(to as CaseState))
          .map((path) => `${state} ${deed} ${to} on ${path}`),
      ),
    );

    expect(closed).toEqual([]);
  });
});
