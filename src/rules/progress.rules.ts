import { AccessBasis } from "../entities/case-access.entity.js";
import { type ProgressRequest, ProgressRequestState } from "../entities/progress-request.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { ProgressStep } from "../tenants/policy-enums.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";

const { SENT, READ, ANSWERED, ESCALATED_TO_LEADER, ESCALATED_TO_UNIT, RESOLVED, CLOSED_WITH_REASON } = ProgressRequestState;

/** What is done with a request for progress. */
export type ProgressMove = "READ" | "ANSWER" | "ESCALATE" | "RESOLVE" | "CLOSE";

/** Choice: whose turn it is with a request. LUND-11.3-1. */
export enum ProgressTurn {
  ASKED = "ASKED",
  ASKER = "ASKER",
  LEADER = "LEADER",
  UNIT = "UNIT",
}

const open = [SENT, READ, ANSWERED, ESCALATED_TO_LEADER, ESCALATED_TO_UNIT];

const movesFrom: Readonly<Record<ProgressMove, readonly ProgressRequestState[]>> = {
  READ: [SENT],
  ANSWER: [SENT, READ, ESCALATED_TO_LEADER, ESCALATED_TO_UNIT],
  ESCALATE: [SENT, READ, ANSWERED, ESCALATED_TO_LEADER],
  RESOLVE: open,
  CLOSE: open,
};

/** Seed: from where each step is taken: sent, read, answered, gone on to leader and unit, and ended in one of two ways, which stand. LUND-11.3-2, FAIL-03. */
export function mayMove(move: ProgressMove, state: ProgressRequestState): boolean {
  return movesFrom[move].includes(state);
}

const turns: Readonly<Record<ProgressRequestState, ProgressTurn | null>> = {
  SENT: ProgressTurn.ASKED,
  READ: ProgressTurn.ASKED,
  ANSWERED: ProgressTurn.ASKER,
  ESCALATED_TO_LEADER: ProgressTurn.LEADER,
  ESCALATED_TO_UNIT: ProgressTurn.UNIT,
  RESOLVED: null,
  CLOSED_WITH_REASON: null,
};

/** Choice: everybody can see whose turn it is; an answer gives it back to whoever asked. LUND-11.3-1. */
export function turnOf(state: ProgressRequestState): ProgressTurn | null {
  return turns[state];
}

/** Choice: the states in which somebody still waits for something. LUND-11.3-1. */
export function isOpenRequest(state: ProgressRequestState): boolean {
  return state !== RESOLVED && state !== CLOSED_WITH_REASON;
}

/** Seed: late is a request that nobody has answered by its day; where it has gone since does not change that. DL-19. */
export function isLate(it: Pick<ProgressRequest, "state" | "dueOn" | "answeredAt">, today: LocalDate): boolean {
  return isOpenRequest(it.state) && it.answeredAt === null && it.dueOn < today;
}

/** Choice: it goes on along the chain once the day has passed, or once an answer has changed nothing. LUND-11.3-3. */
export function mayGoOn(it: Pick<ProgressRequest, "state" | "dueOn" | "answeredAt">, today: LocalDate): boolean {
  return it.state === ANSWERED || it.state === ESCALATED_TO_LEADER || isLate(it, today);
}

const states: Readonly<Record<ProgressStep, ProgressRequestState>> = { LEADER: ESCALATED_TO_LEADER, UNIT: ESCALATED_TO_UNIT };
const WHOLE_CHAIN: readonly ProgressStep[] = [ProgressStep.LEADER, ProgressStep.UNIT];

/**
 * Seed: the next step of the municipality's chain that the request has not been at; null when it has been at all. Choice: leader and then unit where
 * the municipality says nothing, since its procedure is not known. LUND-11.3-3, CON-26.
 */
export function nextStep(it: Pick<ProgressRequest, "escalatedToLeaderAt" | "escalatedToUnitAt">, policy: MunicipalityPolicy): ProgressStep | null {
  const chain = policy.progress?.chain ?? [];
  const been: Readonly<Record<ProgressStep, boolean>> = { LEADER: it.escalatedToLeaderAt !== null || it.escalatedToUnitAt !== null, UNIT: it.escalatedToUnitAt !== null };
  return (chain.length > 0 ? chain : WHOLE_CHAIN).find((step) => !been[step]) ?? null;
}

/** Seed: what a request becomes at a step of the chain. LUND-11.3-3. */
export function stateAt(step: ProgressStep): ProgressRequestState {
  return states[step];
}

/** What somebody is to a request for progress. */
export interface ProgressReader {
  readonly relations: readonly AccessBasis[];
  readonly isAsked: boolean;
  readonly isLeader: boolean;
  readonly isOfTheUnit: boolean;
}

const around: readonly AccessBasis[] = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR];

/**
 * Law: hol § 12-1, pbrl § 4-1: the owner, the coordinators and whoever is asked see a request, the latter as long as the case is open to them; a leader and the
 * unit from when it has come to them, other participants never. FAIL-03, INV-15.
 */
export function mayReadRequest(it: Pick<ProgressRequest, "escalatedToLeaderAt" | "escalatedToUnitAt">, reader: ProgressReader): boolean {
  if ((reader.isAsked && reader.relations.length > 0) || reader.relations.some((one) => around.includes(one))) return true;
  return (reader.isLeader && it.escalatedToLeaderAt !== null) || (reader.isOfTheUnit && it.escalatedToUnitAt !== null);
}

/** Seed: the coordinator asks those who take part; the owner, or whoever speaks for the owner, asks a coordinator. LUND-11.3-2. */
export function mayAsk(relations: readonly AccessBasis[], asked: { readonly isCoordinator: boolean; readonly takesPart: boolean }): boolean {
  if (relations.includes(AccessBasis.COORDINATOR)) return asked.takesPart || asked.isCoordinator;
  return asked.isCoordinator;
}
