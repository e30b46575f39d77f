import { myAccessLogByIds } from "../services/access-log.reader.js";
import * as meetings from "../services/meeting.reader.js";
import * as people from "../services/person.reader.js";
import * as unit from "../services/unit.reader.js";
import { catalogueByIds } from "../services/service-catalogue.reader.js";
import { trainingByIds } from "../services/training.reader.js";
import { feedbackByCase, feedbackByIds } from "../services/unit-feedback.reader.js";
import { unitReportsByIds } from "../services/unit-report.reader.js";
import { documentsByAbout } from "../services/document-handout.reader.js";
import type { Making } from "./loader-making.js";

/** Of people, the unit and its register. */
export function unitLoaders({ one, many }: Making) {
  return {
    person: one(people.personsByIds),
    serviceUnit: one(people.serviceUnitsByIds),
    caseMeeting: one(meetings.meetingsByIds),
    unitFeedbackOfCase: many(feedbackByCase, (row) => row.caseId),
    unitFeedback: one(feedbackByIds),
    membership: one(unit.membershipsByIds),
    delegation: one(unit.delegationsByIds),
    adviceRequestsOfCase: many(unit.adviceByCase, (row) => row.caseId),
    adviceRequest: one(unit.adviceByIds),
    informationRequestsOfCase: many(unit.informationByCase, (row) => row.caseId),
    informationRequest: one(unit.informationByIds),
    guidanceRequest: one(unit.guidanceByIds),
    unitDocument: one(unit.unitDocumentsByIds),
    userOrganisation: one(unit.userOrganisationsByIds),
    meetingsOfUserOrganisation: many(unit.meetingsByOrganisation, (row) => row.organisationId),
    training: one(trainingByIds),
    catalogueService: one(catalogueByIds),
    improvementTask: one(unit.improvementTasksByIds),
    unitReport: one(unitReportsByIds),
    documentsOfHandout: many(documentsByAbout, (row) => row.aboutId),
    accessLogEntry: one(myAccessLogByIds),
  };
}
