import { ChangeProcedure, ChangeState } from "../entities/coordinator-change.entity.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";

const {
  RAISED,
  SUPERIOR_CLARIFIED,
  OWNER_CONSULTED,
  CANDIDATE_ASKED,
  CANDIDATE_CLEARED,
  OWNER_INFORMED,
  OVERLAP,
  COMPLETED,
  ESCALATED_TO_LEADERS,
  ESCALATED_TO_UNIT,
  DEPARTMENT_DESIGNATED,
  APPOINTED,
  CANCELLED,
} = ChangeState;

/** What may happen to a change; asking and answering are deeds on the question, which move the change with them. */
export type ChangeStep =
  | "clarifyChangeWithSuperior"
  | "consultOwnerOnChange"
  | "askCoordinator"
  | "acceptRequest"
  | "declineRequest"
  | "informOwnerOfChange"
  | "beginOverlap"
  | "completeCoordinatorChange"
  | "escalateChangeToLeaders"
  | "escalateChangeToUnit"
  | "requestCoordinatorFromDepartment"
  | "appointByDepartment"
  | "cancelCoordinatorChange";

interface Edge {
  readonly from: readonly ChangeState[];
  readonly to: ChangeState;
}

type Table = Readonly<Partial<Record<ChangeStep, Edge>>>;

const open = [
  RAISED,
  SUPERIOR_CLARIFIED,
  OWNER_CONSULTED,
  CANDIDATE_ASKED,
  CANDIDATE_CLEARED,
  OWNER_INFORMED,
  OVERLAP,
  ESCALATED_TO_LEADERS,
  ESCALATED_TO_UNIT,
  DEPARTMENT_DESIGNATED,
  APPOINTED,
];

const cancelling: Table = { cancelCoordinatorChange: { from: open, to: CANCELLED } };

const tables: Readonly<Record<ChangeProcedure, Table>> = {
  EIGHT_STEPS: {
    clarifyChangeWithSuperior: { from: [RAISED], to: SUPERIOR_CLARIFIED },
    consultOwnerOnChange: { from: [SUPERIOR_CLARIFIED], to: OWNER_CONSULTED },
    askCoordinator: { from: [OWNER_CONSULTED, ESCALATED_TO_LEADERS], to: CANDIDATE_ASKED },
    acceptRequest: { from: [CANDIDATE_ASKED], to: CANDIDATE_CLEARED },
    declineRequest: { from: [CANDIDATE_ASKED], to: OWNER_CONSULTED },
    informOwnerOfChange: { from: [CANDIDATE_CLEARED, APPOINTED], to: OWNER_INFORMED },
    beginOverlap: { from: [OWNER_INFORMED], to: OVERLAP },
    completeCoordinatorChange: { from: [OVERLAP], to: COMPLETED },
    escalateChangeToLeaders: { from: [OWNER_CONSULTED], to: ESCALATED_TO_LEADERS },
    escalateChangeToUnit: { from: [ESCALATED_TO_LEADERS], to: ESCALATED_TO_UNIT },
    requestCoordinatorFromDepartment: { from: [ESCALATED_TO_UNIT, DEPARTMENT_DESIGNATED], to: DEPARTMENT_DESIGNATED },
    appointByDepartment: { from: [DEPARTMENT_DESIGNATED, APPOINTED], to: APPOINTED },
    ...cancelling,
  },
  SHORT: {
    askCoordinator: { from: [RAISED], to: CANDIDATE_ASKED },
    acceptRequest: { from: [CANDIDATE_ASKED], to: CANDIDATE_CLEARED },
    declineRequest: { from: [CANDIDATE_ASKED], to: RAISED },
    completeCoordinatorChange: { from: [CANDIDATE_CLEARED, APPOINTED], to: COMPLETED },
    requestCoordinatorFromDepartment: { from: [RAISED, DEPARTMENT_DESIGNATED], to: DEPARTMENT_DESIGNATED },
    appointByDepartment: { from: [DEPARTMENT_DESIGNATED, APPOINTED], to: APPOINTED },
    ...cancelling,
  },
};

/** Seed: LUND-11.2-1 to -8c: eight steps and two ways up where nobody is found. Choice: elsewhere somebody is asked, says yes and takes over. */
export function procedureOf(policy: MunicipalityPolicy): ChangeProcedure {
  return policy.coordinator.changeProcedure ?? ChangeProcedure.SHORT;
}

/** What the table asks of a change. */
interface Standing {
  readonly procedure: ChangeProcedure;
  readonly state: ChangeState;
  /** The day the leaders met, where it has come so far: somebody who declines then leaves it with the leaders. */
  readonly leadersMetOn: string | null;
}

/** Seed: LUND-11.2-1 to -8c: where a step takes a change, or null where it may not be taken. A refused question goes back to where it was asked from. */
export function changeAfter({ procedure, state, leadersMetOn }: Standing, step: ChangeStep): ChangeState | null {
  const edge = tables[procedure][step];
  if (!edge?.from.includes(state)) return null;
  return step === "declineRequest" && leadersMetOn !== null ? ESCALATED_TO_LEADERS : edge.to;
}

/** Seed: LUND-11.2-0: what comes next, as the steps the table allows. */
export function nextChangeSteps(standing: Standing): ChangeStep[] {
  return (Object.keys(tables[standing.procedure]) as ChangeStep[]).filter((it) => changeAfter(standing, it) !== null);
}
