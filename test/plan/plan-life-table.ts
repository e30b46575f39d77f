import type { PlanState } from "../../src/entities/individual-plan.entity.js";

/** The life of a plan as it was decided, written down a second time and apart from the program. */

export type State = `${PlanState}`;

export interface Edge {
  readonly from: State | "NONE";
  readonly deed: string;
  readonly to: State;
}

/** OFFERED → (DECLINED | CONSENTED) → DRAFT → AWAITING_OWNER_APPROVAL → ACTIVE → (UNDER_REVISION → ACTIVE)* → CLOSING → CLOSED → ARCHIVED; REOPENED from CLOSED. INV-11, LUND-10-1, LUND-10-2. */
export const edges: readonly Edge[] = [
  { from: "NONE", deed: "draftPlan", to: "DRAFT" },
  { from: "DRAFT", deed: "submitPlanForApproval", to: "AWAITING_OWNER_APPROVAL" },
  { from: "AWAITING_OWNER_APPROVAL", deed: "approvePlan", to: "ACTIVE" },
  { from: "ACTIVE", deed: "beginPlanRevision", to: "UNDER_REVISION" },
  { from: "UNDER_REVISION", deed: "submitPlanForApproval", to: "AWAITING_OWNER_APPROVAL" },
  ...(["DRAFT", "AWAITING_OWNER_APPROVAL", "ACTIVE", "UNDER_REVISION"] as const).flatMap((from) => [
    { from, deed: "closePlan", to: "CLOSING" } as const,
    { from, deed: "closePlan", to: "CLOSED" } as const,
    { from: "CLOSING", deed: "keepPlan", to: from } as const,
  ]),
  { from: "CLOSING", deed: "closePlan", to: "CLOSED" },
];

/** What the life as it was decided does not have: an owner who does not approve sends the plan back to where it was made. */
export const extras: readonly Edge[] = [
  { from: "AWAITING_OWNER_APPROVAL", deed: "returnPlan", to: "DRAFT" },
  { from: "AWAITING_OWNER_APPROVAL", deed: "returnPlan", to: "UNDER_REVISION" },
];

/** Deeds that leave the plan where it stands. */
export const stays: Readonly<Record<string, readonly State[]>> = {
  archivePlan: ["DRAFT", "AWAITING_OWNER_APPROVAL", "ACTIVE", "UNDER_REVISION", "CLOSING", "CLOSED"],
  reopenPlan: ["CLOSED"],
};
