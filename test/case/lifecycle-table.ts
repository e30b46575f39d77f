import type { CaseState, DecisionPath } from "../../src/entities/case.entity.js";

/** The lifecycle of a case as it was decided, written down a second time and apart from the program. */

export type State = `${CaseState}`;
export type Path = `${DecisionPath}`;

const beforeLetter = ["RECEIVED", "INITIATED", "IN_UNIT_MEETING", "ASSIGNED", "CLARIFIED", "ASSESSED", "UNIT_RECOMMENDED", "DECIDED", "DECIDED_IN_OWN_UNIT"] as const;

export interface Edge {
  readonly from: readonly State[];
  readonly deed: string;
  readonly to: State;
  readonly paths?: readonly Path[];
}

const unitOrOffice: readonly Path[] = ["UNIT", "SERVICE_OFFICE"];
const body: readonly Path[] = ["UNIT_THEN_ALLOCATION_BODY"];
const ownUnit: readonly Path[] = ["OWN_UNIT"];

/** From, deed, to. INV-05, FAIL-08: nothing leads from RECEIVED to CLOSED without a decision between. */
export const edges: readonly Edge[] = [
  { from: ["RECEIVED"], deed: "initiateCooperation", to: "INITIATED" },
  { from: ["RECEIVED", "INITIATED"], deed: "placeOnUnitMeeting", to: "IN_UNIT_MEETING" },
  { from: ["RECEIVED", "INITIATED", "IN_UNIT_MEETING"], deed: "assignCase", to: "ASSIGNED" },
  { from: ["ASSIGNED"], deed: "recordClarification", to: "CLARIFIED" },
  { from: ["CLARIFIED"], deed: "assessEligibility", to: "ASSESSED" },
  { from: ["ASSESSED"], deed: "recommendDecision", to: "UNIT_RECOMMENDED", paths: body },
  { from: ["UNIT_RECOMMENDED"], deed: "decideByBody", to: "DECIDED", paths: body },
  { from: ["UNIT_RECOMMENDED"], deed: "returnToUnit", to: "ASSESSED", paths: body },
  { from: ["ASSESSED"], deed: "decideCase", to: "DECIDED", paths: unitOrOffice },
  { from: ["ASSESSED"], deed: "decideCase", to: "DECIDED_IN_OWN_UNIT", paths: ownUnit },
  { from: ["DECIDED", "DECIDED_IN_OWN_UNIT"], deed: "issueDecisionLetter", to: "NOTIFIED" },
  { from: ["NOTIFIED"], deed: "handOverCase", to: "HANDED_OVER" },
  { from: beforeLetter, deed: "withdrawCase", to: "WITHDRAWN" },
  { from: ["HANDED_OVER"], deed: "closeCase", to: "CLOSED" },
];

/** What the table does not have, each with its reason in the decision record on the lifecycle of a case. */
export const extras: readonly Edge[] = [
  { from: ["NOTIFIED"], deed: "closeCase", to: "CLOSED" },
  { from: ["UNDER_APPEAL"], deed: "handOverCase", to: "HANDED_OVER" },
  { from: ["DECIDED"], deed: "recommendDecision", to: "UNIT_RECOMMENDED", paths: body },
  { from: ["UNIT_RECOMMENDED"], deed: "returnToUnit", to: "DECIDED", paths: body },
  { from: ["RECEIVED", "INITIATED"], deed: "placeOnAgenda", to: "IN_UNIT_MEETING" },
];

const later: readonly State[] = ["NOTIFIED", "HANDED_OVER", "UNDER_APPEAL"];

/** Where a deed may be done and leaves the case where it stands: another handler, another right, another letter, another right assessed anew. */
export const stays: Readonly<Record<string, readonly State[]>> = {
  assignCase: ["ASSIGNED", "CLARIFIED", "ASSESSED", "UNIT_RECOMMENDED", "DECIDED", "DECIDED_IN_OWN_UNIT", "NOTIFIED", "UNDER_APPEAL"],
  recordClarification: ["CLARIFIED"],
  assessEligibility: ["ASSESSED", "DECIDED", "DECIDED_IN_OWN_UNIT", ...later],
  recommendDecision: ["UNIT_RECOMMENDED", ...later],
  decideByBody: ["UNIT_RECOMMENDED", ...later],
  returnToUnit: ["UNIT_RECOMMENDED", ...later],
  decideCase: ["DECIDED", "DECIDED_IN_OWN_UNIT", ...later],
  issueDecisionLetter: ["DECIDED", "DECIDED_IN_OWN_UNIT", ...later],
  registerOwnUnitHandling: ["DECIDED_IN_OWN_UNIT", ...later],
  appointCoordinator: ["DECIDED", ...later],
  placeOnAgenda: ["IN_UNIT_MEETING", "ASSIGNED", "CLARIFIED", "ASSESSED", "UNIT_RECOMMENDED", "DECIDED", "DECIDED_IN_OWN_UNIT", ...later],
};

/** Where a deed may take a case from a state on a path; nothing when it may not be done there. */
export function targets(state: State, deed: string, path: Path): State[] {
  const moved = [...edges, ...extras].filter((it) => it.deed === deed && it.from.includes(state) && (it.paths === undefined || it.paths.includes(path))).map((it) => it.to);
  return [...new Set([...moved, ...(stays[deed]?.includes(state) ? [state] : [])])];
}
