import { MunicipalitiesAndPeople1795000000001 } from "./001-municipalities-and-people.js";
import { NoticesAndCases1795000000002 } from "./002-notices-and-cases.js";
import { AssessmentsAndDecisions1795000000003 } from "./003-assessments-and-decisions.js";
import { CoordinatorsAndPlans1795000000004 } from "./004-coordinators-and-plans.js";
import { ResponsibilityGroups1795000000005 } from "./005-responsibility-groups.js";
import { LettersAndLifecycles1795000000006 } from "./006-letters-and-lifecycles.js";

/** Every change of the database, in order; forward only. */
export const migrations = [
  MunicipalitiesAndPeople1795000000001,
  NoticesAndCases1795000000002,
  AssessmentsAndDecisions1795000000003,
  CoordinatorsAndPlans1795000000004,
  ResponsibilityGroups1795000000005,
  LettersAndLifecycles1795000000006,
];
