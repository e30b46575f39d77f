import { MunicipalitiesAndPeople1795000000001 } from "./001-municipalities-and-people.js";
import { NoticesAndCases1795000000002 } from "./002-notices-and-cases.js";
import { AssessmentsAndDecisions1795000000003 } from "./003-assessments-and-decisions.js";
import { CoordinatorsAndPlans1795000000004 } from "./004-coordinators-and-plans.js";
import { ResponsibilityGroups1795000000005 } from "./005-responsibility-groups.js";
import { LettersAndLifecycles1795000000006 } from "./006-letters-and-lifecycles.js";
import { NoticeLifecycle1795000000007 } from "./007-notice-lifecycle.js";
import { MeetingsAndImpartiality1795000000008 } from "./008-meetings-and-impartiality.js";
import { UnitOrganisation1795000000009 } from "./009-unit-organisation.js";
import { LettersAndProposals1795000000010 } from "./010-letters-and-proposals.js";
import { AppealsAndSupervision1795000000011 } from "./011-appeals-and-supervision.js";
import { DeadlinesAndInterimReplies1795000000012 } from "./012-deadlines-and-interim-replies.js";
import { PolicyFindingsAndIndicators1795000000013 } from "./013-policy-findings-and-indicators.js";
import { LifecyclesAndFeedback1795000000014 } from "./014-lifecycles-and-feedback.js";
import { TrainingCatalogueAndNextOfKin1795000000015 } from "./015-training-catalogue-and-next-of-kin.js";
import { CoordinatorsThroughTheirLife1795000000016 } from "./016-coordinators-through-their-life.js";
import { GroupLifecycle1795000000017 } from "./017-group-lifecycle.js";
import { PlanThroughItsLife1795000000018 } from "./018-plan-through-its-life.js";
import { ProgressAndSharing1795000000019 } from "./019-progress-and-sharing.js";
import { PlanLifecycle1795000000020 } from "./020-plan-lifecycle.js";
import { CalendarDocumentsAndPaper1795000000024 } from "./024-calendar-documents-and-paper.js";
import { UnitReportsAndDocumentsAtHand1795000000025 } from "./025-unit-reports-and-documents-at-hand.js";
import { GroupsAndFamiliesFollowedUp1795000000026 } from "./026-groups-and-families-followed-up.js";
import { AcrossMunicipalities1795000000027 } from "./027-across-municipalities.js";
import { DialogueNotesAndAboutMe1795000000023 } from "./023-dialogue-notes-and-about-me.js";
import { EvaluationAndPlanParts1795000000021 } from "./021-evaluation-and-plan-parts.js";
import { TheRoomsRoster1795000000028 } from "./028-the-rooms-roster.js";
import { DischargeFromHospital1795000000029 } from "./029-discharge-from-hospital.js";

/** Every change of the database, in order; forward only. */
export const migrations = [
  MunicipalitiesAndPeople1795000000001,
  NoticesAndCases1795000000002,
  AssessmentsAndDecisions1795000000003,
  CoordinatorsAndPlans1795000000004,
  ResponsibilityGroups1795000000005,
  LettersAndLifecycles1795000000006,
  NoticeLifecycle1795000000007,
  MeetingsAndImpartiality1795000000008,
  UnitOrganisation1795000000009,
  LettersAndProposals1795000000010,
  AppealsAndSupervision1795000000011,
  DeadlinesAndInterimReplies1795000000012,
  PolicyFindingsAndIndicators1795000000013,
  LifecyclesAndFeedback1795000000014,
  TrainingCatalogueAndNextOfKin1795000000015,
  CoordinatorsThroughTheirLife1795000000016,
  GroupLifecycle1795000000017,
  PlanThroughItsLife1795000000018,
  ProgressAndSharing1795000000019,
  PlanLifecycle1795000000020,
  EvaluationAndPlanParts1795000000021,
  DialogueNotesAndAboutMe1795000000023,
  CalendarDocumentsAndPaper1795000000024,
  UnitReportsAndDocumentsAtHand1795000000025,
  GroupsAndFamiliesFollowedUp1795000000026,
  AcrossMunicipalities1795000000027,
  TheRoomsRoster1795000000028,
  DischargeFromHospital1795000000029,
];
