import { describe, expect, test } from "@jest/globals";
import { PlanState } from "../../src/entities/individual-plan.entity.js";
import { isOpenForChange } from "../../src/rules/plan.rules.js";
import {
  isInEffect,
  lifecycleBeforePlan,
  lifecycleOf,
  mayMovePlan,
  nextRevisionDay,
  offerStatus,
  type PlanMove,
  planMoves,
  type PlanOfferStatus,
  staleSince,
  stateAfterReturn,
  suspensionOf,
} from "../../src/rules/plan-state.rules.js";
import { edges, extras, type State, stays } from "../plan/plan-life-table.js";
import { policyOf } from "./policies.js";

const states = Object.values(PlanState);
const moves = Object.keys(planMoves) as PlanMove[];
const all = [...edges, ...extras];

describe("the life of a plan", () => {
  test.each(moves)("%s is done from the states of the table and from no others, and leads where it says (INV-11, LUND-10-1, LUND-10-2)", (deed) => {
    const from = states.filter((it) => all.some((edge) => edge.deed === deed && edge.from === it) || stays[deed]?.includes(it));
    const to = states.filter((it) => all.some((edge) => edge.deed === deed && edge.to === it));

    expect(states.filter((it) => mayMovePlan(deed, it))).toEqual(from);
    expect(states.filter((it) => (planMoves[deed].to as readonly PlanState[]).includes(it))).toEqual(to);
  });

  test("leaves no state that nothing leads to, and none but the end that nothing leads out of", () => {
    const reached = new Set<State>(all.map((it) => it.to));

    expect(states.filter((it) => !reached.has(it))).toEqual([]);
    expect(states.filter((it) => !all.some((edge) => edge.from === it))).toEqual(["CLOSED"]);
  });

  test.each<[PlanState, boolean, boolean]>([
    [PlanState.DRAFT, true, false],
    [PlanState.AWAITING_OWNER_APPROVAL, false, true],
    [PlanState.ACTIVE, true, true],
    [PlanState.UNDER_REVISION, true, true],
    [PlanState.CLOSING, true, true],
    [PlanState.CLOSED, false, false],
  ])("a plan in %s is open for change: %s; once approved in effect: %s (INV-11)", (state, open, inEffect) => {
    expect(isOpenForChange(state)).toBe(open);
    expect(isInEffect({ state, approvedAt: state === PlanState.DRAFT ? null : new Date(0) })).toBe(inEffect);
    expect(isInEffect({ state, approvedAt: null })).toBe(false);
  });

  test("what is sent back goes to where it came from", () => {
    expect([stateAfterReturn(false), stateAfterReturn(true)]).toEqual(["DRAFT", "UNDER_REVISION"]);
  });
});

const today = "2026-06-15";
const given = { withdrawnAt: null, supersededAt: null, validTo: null, sharingSuspendedAt: null };
const at = new Date("2026-06-01T08:00:00Z");

describe("whether a plan rests", () => {
  test.each<[string, (typeof given | object)[], string | null]>([
    ["with a consent in force", [given], null],
    ["on the last day of a consent", [{ ...given, validTo: today }], null],
    ["the day after (INV-14)", [{ ...given, validTo: "2026-06-14" }], "CONSENT_EXPIRED"],
    ["with a consent withdrawn (INV-15)", [{ ...given, withdrawnAt: at }], "CONSENT_WITHDRAWN"],
    ["paused (SAM-97, SAM-137)", [{ ...given, sharingSuspendedAt: at }], "PAUSED_BY_OWNER"],
    ["with a new consent after one withdrawn", [{ ...given, withdrawnAt: at }, given], null],
    ["with a consent that was to another plan", [{ ...given, supersededAt: at }], "CONSENT_AWAITED"],
    ["with no consent at all", [], "CONSENT_AWAITED"],
    [
      "with one expired after one withdrawn",
      [
        { ...given, withdrawnAt: at },
        { ...given, validTo: "2026-06-01" },
      ],
      "CONSENT_EXPIRED",
    ],
  ])("%s", (_, consents, cause) => {
    expect(suspensionOf(PlanState.ACTIVE, consents as (typeof given)[], today)).toBe(cause);
    expect(suspensionOf(PlanState.CLOSED, consents as (typeof given)[], today)).toBeNull();
  });

  test.each<[PlanState, boolean, boolean, boolean, string]>([
    [PlanState.DRAFT, false, false, false, "DRAFT"],
    [PlanState.DRAFT, false, false, true, "REOPENED"],
    [PlanState.DRAFT, true, false, false, "SUSPENDED"],
    [PlanState.DRAFT, true, false, true, "REOPENED"],
    [PlanState.AWAITING_OWNER_APPROVAL, false, false, true, "AWAITING_OWNER_APPROVAL"],
    [PlanState.ACTIVE, false, true, false, "ACTIVE"],
    [PlanState.ACTIVE, true, false, false, "SUSPENDED"],
    [PlanState.UNDER_REVISION, false, false, false, "UNDER_REVISION"],
    [PlanState.UNDER_REVISION, true, false, false, "SUSPENDED"],
    [PlanState.CLOSING, true, false, false, "CLOSING"],
    [PlanState.CLOSED, false, false, false, "CLOSED"],
    [PlanState.CLOSED, false, true, true, "ARCHIVED"],
  ])("in %s, resting %s, archived %s, reopened %s: %s (SAM-25, SAM-136)", (state, rests, isArchived, isReopened, life) => {
    expect(lifecycleOf({ state, suspension: rests ? suspensionOf(state, [{ ...given, withdrawnAt: at }], today) : null, isArchived, isReopened })).toBe(life);
  });
});

describe("the way to a plan", () => {
  test.each<[("ACCEPTED" | "DECLINED" | null)[], boolean, string, string | null]>([
    [[], false, "NOT_OFFERED", null],
    [[], true, "NOT_OFFERED", "CONSENTED"],
    [[null], false, "WAITING", "OFFERED"],
    [["ACCEPTED"], false, "ACCEPTED", "OFFERED"],
    [["ACCEPTED"], true, "ACCEPTED", "CONSENTED"],
    [["DECLINED"], true, "DECLINED", "DECLINED"],
    [["DECLINED", null], false, "WAITING", "OFFERED"],
  ])("LUND-3-4: offers %j, consent %s: %s, %s", (answers, hasConsent, status, life) => {
    const found: PlanOfferStatus = offerStatus(answers.map((answer) => ({ answer })));

    expect([found, lifecycleBeforePlan(found, hasConsent)]).toEqual([status, life]);
  });
});

describe("how old a plan is", () => {
  const policy = policyOf("luster");
  const plan = { state: PlanState.ACTIVE, approvedAt: at, lastChangedOn: "2026-01-15", reviseOn: null };

  test.each<[string, object, string | null]>([
    ["within its months", { lastChangedOn: "2026-01-15" }, null],
    ["its months over (FAIL-01, DL-13)", { lastChangedOn: "2025-12-01" }, "2026-06-01"],
    ["its day of revision passed (DL-12)", { reviseOn: "2026-06-10" }, "2026-06-10"],
    ["its day of revision today", { reviseOn: today }, null],
    ["changed since its day of revision", { reviseOn: "2026-01-10" }, null],
    ["both: the first of them", { lastChangedOn: "2025-12-01", reviseOn: "2026-03-01" }, "2026-03-01"],
    ["a draft", { state: PlanState.DRAFT, approvedAt: null, lastChangedOn: "2024-01-01" }, null],
    ["one that has ended", { state: PlanState.CLOSED, lastChangedOn: "2024-01-01" }, null],
    ["one whose ending waits", { state: PlanState.CLOSING, lastChangedOn: "2025-12-01" }, "2026-06-01"],
  ])("%s", (_, changes, day) => {
    expect(staleSince({ ...plan, ...changes }, today, policy)).toBe(day);
  });

  test("LUSTER-REQ-6, DL-12: the next revision is on the day that was set anew, else by the municipality's interval", () => {
    const interval = nextRevisionDay(today, "2026-07-01", "2026-07-01", policy);

    expect([
      nextRevisionDay(today, "2026-10-01", "2026-07-01", policy),
      nextRevisionDay(today, null, null, policy),
      nextRevisionDay(today, "2026-06-01", "2026-07-01", policy),
    ]).toEqual(["2026-10-01", interval, interval]);
    expect(interval === null || interval > today).toBe(true);
  });
});
