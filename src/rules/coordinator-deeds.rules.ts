import type { Deed } from "../tenants/deeds.js";

/** Law: hol §§ 7-2, 7-2 a: what is done around a coordinator is done once a right has been decided, and as long as the case goes on. LUND-11.2-0. */
export const aroundCoordinator: readonly Deed[] = [
  ...([
    "declareVacancy",
    "endCoordinator",
    "registerAbsence",
    "endAbsence",
    "askCoordinator",
    "requestCoordinatorFromDepartment",
    "recordContact",
    "recordFamilyFeedback",
  ] as const),
  ...(["raiseCoordinatorChange", "clarifyChangeWithSuperior", "consultOwnerOnChange", "informOwnerOfChange", "beginOverlap", "completeCoordinatorChange"] as const),
  ...(["escalateChangeToLeaders", "escalateChangeToUnit", "cancelCoordinatorChange", "completeHandoverItem"] as const),
];
