import { InputType } from "type-graphql";
import { ChildCoordinatorAnswer } from "../entities/child-coordinator-offer.entity.js";
import { AssignmentEnd, CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorContactKind, CoordinatorContactWith } from "../entities/coordinator-contact.entity.js";
import { CandidateGround, CoordinatorAnswer } from "../entities/coordinator-request.entity.js";
import { VacancyReason } from "../entities/coordinator-vacancy.entity.js";
import type { EndAbsence, RegisterAbsence } from "../services/absence.service.js";
import type { OnCase } from "../services/case-handling.service.js";
import type { AnswerOffer } from "../services/child-coordinator.service.js";
import type { RecordContact } from "../services/contact.service.js";
import type { AnswerCoordinatorRequest, AskCoordinator } from "../services/coordinator-request.service.js";
import type { AppointByDepartment, RequestFromDepartment } from "../services/department-request.service.js";
import type { DeclareVacancy, EndCoordinator } from "../services/vacancy.service.js";
import { ChangeInput, DeedInput, OnCaseInput } from "./deed.input.js";
import { Day, Id, Of, OptionalDay, OptionalId, OptionalText, OptionalYesNo, SHORT_TEXT, Text } from "./fields.js";

@InputType("DeclareVacancyInput", { description: "Says that nobody has the role from today." })
export class DeclareVacancyInput extends OnCaseInput implements DeclareVacancy {
  @Of(() => CoordinatorKind, "Which role.")
  readonly kind!: CoordinatorKind;
  @Of(() => VacancyReason, "Grunn: why.")
  readonly reason!: VacancyReason;
  @OptionalText("Merknad: what is said beside it.")
  readonly note?: string | null;
}

@InputType("EndCoordinatorInput", { description: "Ends an assignment that nobody is to take over." })
export class EndCoordinatorInput extends OnCaseInput implements EndCoordinator {
  @Id("Oppnevning: the assignment.")
  readonly assignmentId!: string;
  @Of(() => AssignmentEnd, "Grunn: why; COORDINATOR_LEAVES, PERSON_DECLINES, NEED_CEASED or TURNED_18.")
  readonly reason!: AssignmentEnd;
}

@InputType("RegisterAbsenceInput", { description: "A coordinator is away for a time." })
export class RegisterAbsenceInput extends OnCaseInput implements RegisterAbsence {
  @Id("Oppnevning: the assignment.")
  readonly assignmentId!: string;
  @Day("The first day, today at the earliest.")
  readonly fromOn!: string;
  @Day("The last day.")
  readonly toOn!: string;
  @OptionalId("Stedfortreder: who stands in. The leader of the unit alone may leave it out.")
  readonly coverId?: string | null;
  @OptionalText("Merknad: what is said beside it; nothing about health.")
  readonly note?: string | null;
}

@InputType("EndAbsenceInput", { description: "The coordinator is back before the last day." })
export class EndAbsenceInput extends ChangeInput implements EndAbsence {
  @Id("Fravær: the absence.")
  readonly absenceId!: string;
}

@InputType("AskCoordinatorInput", { description: "Asks a professional to take on the role." })
export class AskCoordinatorInput extends OnCaseInput implements AskCoordinator {
  @Of(() => CoordinatorKind, "Which role.")
  readonly kind!: CoordinatorKind;
  @Id("Kandidat: the professional.")
  readonly candidateId!: string;
  @Of(() => CandidateGround, "Grunn: by which criterion; DEPARTMENT is for departments.")
  readonly ground!: CandidateGround;
  @OptionalText("Egnethet: why they suit the person best. Required for SUITABILITY.")
  readonly suitability?: string | null;
}

@InputType("AnswerCoordinatorRequestInput", { description: "The one who was asked answers." })
export class AnswerCoordinatorRequestInput extends ChangeInput implements AnswerCoordinatorRequest {
  @Id("Forespørsel: the question.")
  readonly requestId!: string;
  @Of(() => CoordinatorAnswer, "Svar: the answer.")
  readonly answer!: CoordinatorAnswer;
  @OptionalText("Grunn: why not. Required for DECLINED.")
  readonly reason?: string | null;
  @OptionalYesNo("That one takes it on of one's own free will above the municipality's limit.")
  readonly acceptsAboveCap?: boolean | null;
  @OptionalDay("The day it was cleared with one's own superior. Required in a change by eight steps.")
  readonly clearedOn?: string | null;
}

@InputType("RequestCoordinatorFromDepartmentInput", { description: "Asks a department to name a coordinator." })
export class RequestCoordinatorFromDepartmentInput extends DeedInput implements RequestFromDepartment {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Of(() => CoordinatorKind, "Which role.")
  readonly kind!: CoordinatorKind;
  @Id("Avdeling: the department.")
  readonly serviceUnitId!: string;
  @OptionalDay("The day the department answers by; the municipality's own when left out.")
  readonly answerBy?: string | null;
}

@InputType("AppointByDepartmentInput", { description: "The leader of a department names the coordinator." })
export class AppointByDepartmentInput extends ChangeInput implements AppointByDepartment {
  @Id("Forespørsel: the question to the department.")
  readonly requestId!: string;
  @Id("Koordinator: a professional of the department.")
  readonly coordinatorId!: string;
  @OptionalText("Why the person's wish is not followed. Required then.")
  readonly reasonWishNotFollowed?: string | null;
}

@InputType("RecordContactInput", { description: "The coordinator was in contact." })
export class RecordContactInput extends DeedInput implements RecordContact {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Day("The day.")
  readonly contactedOn!: string;
  @Of(() => CoordinatorContactKind, "Type: how.")
  readonly kind!: CoordinatorContactKind;
  @Of(() => CoordinatorContactWith, "Med: with whom.")
  readonly contactWith!: CoordinatorContactWith;
  @OptionalText("Merknad: a few words, nothing of the content.", SHORT_TEXT)
  readonly note?: string | null;
}

@InputType("OfferChildCoordinatorInput", { description: "Offers a family a child coordinator." })
export class OfferChildCoordinatorInput extends OnCaseInput implements OnCase {
  @Text("Behov: what has been seen.")
  readonly need!: string;
}

@InputType("AnswerChildCoordinatorOfferInput", { description: "The family answers the offer." })
export class AnswerChildCoordinatorOfferInput extends ChangeInput implements AnswerOffer {
  @Id("Tilbud: the offer.")
  readonly offerId!: string;
  @Of(() => ChildCoordinatorAnswer, "Svar: the answer.")
  readonly answer!: ChildCoordinatorAnswer;
  @OptionalId("Whose word it is, when staff write it down.")
  readonly answeredById?: string | null;
}

@InputType("RecordBirthInput", { description: "The child that was expected has been born." })
export class RecordBirthInput extends OnCaseInput implements OnCase {
  @Day("The day of birth.")
  readonly birthDate!: string;
  @OptionalText("Navn: the child's name, when it has one.", SHORT_TEXT)
  readonly name?: string | null;
}
