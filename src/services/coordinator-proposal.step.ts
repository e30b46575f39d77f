import { WarningCode } from "../entities/case-warning.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import { followsWish } from "../rules/coordinator.rules.js";
import { localId } from "../rules/global-id.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { professionalFor } from "./person.step.js";

/** Whom the unit proposes as coordinator, and why. */
export interface ProposalInput {
  readonly proposedCoordinatorId?: string | null | undefined;
  readonly proposalReason?: string | null | undefined;
}

export interface CoordinatorProposal {
  readonly coordinatorId: string | null;
  readonly reason: string | null;
  readonly advice: readonly WarningCode[];
}

/** Compares a proposed coordinator with the wish of the last talk; another one without a reason draws a warning (LOPPA-FLOW-4b, pbrl § 3-1). */
export async function coordinatorProposal(db: WriteDb, caseId: string, input: ProposalInput): Promise<CoordinatorProposal> {
  const reason = input.proposalReason?.trim() || null;
  if (!input.proposedCoordinatorId) return { coordinatorId: null, reason, advice: [] };
  const { id: coordinatorId } = await professionalFor(db, localId("Professional", input.proposedCoordinatorId));
  const talks = await db.among(Clarification, "caseId", [caseId], { orderBy: ["heldOn", "id"] });
  const wishedCoordinatorId = talks.at(-1)?.wishedCoordinatorId ?? null;
  const differs = followsWish({ wishedCoordinatorId, coordinatorId }) === false && reason === null;
  return { coordinatorId, reason, advice: differs ? [WarningCode.PROPOSAL_DIFFERS_FROM_WISH] : [] };
}
