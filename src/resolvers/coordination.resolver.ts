import { Arg, ID, Ctx, Resolver } from "type-graphql";
import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { endAbsence, registerAbsence } from "../services/absence.service.js";
import { coordinatorCandidates } from "../services/candidate.reader.js";
import { answerChildCoordinatorOffer, offerChildCoordinator, recordBirth } from "../services/child-coordinator.service.js";
import { recordContact } from "../services/contact.service.js";
import { myCoordinatorRequests } from "../services/coordination.reader.js";
import { answerCoordinatorRequest, askCoordinator } from "../services/coordinator-request.service.js";
import { appointByDepartment, requestCoordinatorFromDepartment } from "../services/department-request.service.js";
import { declareVacancy, endCoordinator } from "../services/vacancy.service.js";
import {
  AnswerChildCoordinatorOfferInput,
  AnswerCoordinatorRequestInput,
  AppointByDepartmentInput,
  AskCoordinatorInput,
  DeclareVacancyInput,
  EndAbsenceInput,
  EndCoordinatorInput,
  OfferChildCoordinatorInput,
  RecordBirthInput,
  RecordContactInput,
  RegisterAbsenceInput,
  RequestCoordinatorFromDepartmentInput,
} from "./coordination.inputs.js";
import { CoordinatorCandidateType } from "./candidate.type.js";
import { CoordinatorRequestType } from "./coordination.type.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const DeclareVacancyPayload = payloadOf("declareVacancy", "case", "vacancy");
const EndCoordinatorPayload = payloadOf("endCoordinator", "case", "assignment");
const RegisterAbsencePayload = payloadOf("registerAbsence", "case", "absence");
const EndAbsencePayload = payloadOf("endAbsence", "absence");
const AskCoordinatorPayload = payloadOf("askCoordinator", "case", "coordinatorRequest");
const AnswerCoordinatorRequestPayload = payloadOf("answerCoordinatorRequest", "coordinatorRequest");
const RequestCoordinatorFromDepartmentPayload = payloadOf("requestCoordinatorFromDepartment", "coordinatorRequest");
const AppointByDepartmentPayload = payloadOf("appointByDepartment", "coordinatorRequest", "assignment");
const RecordContactPayload = payloadOf("recordContact", "case", "contact", "assignment");
const OfferChildCoordinatorPayload = payloadOf("offerChildCoordinator", "case", "offer");
const AnswerChildCoordinatorOfferPayload = payloadOf("answerChildCoordinatorOffer", "offer");
const RecordBirthPayload = payloadOf("recordBirth", "case");

/** How a coordinator is found, stands in, is in contact and ends. */
@Resolver()
export class CoordinationResolver {
  @Do(
    () => DeclareVacancyPayload,
    "coordinator:appoint",
    "Erklær rollen ledig: says that nobody has the role from today, with a day by which somebody must; whoever had it is free of it the same moment (hol § 7-2).",
  )
  declareVacancy(@Arg("input", () => DeclareVacancyInput, { description: "The deed." }) input: DeclareVacancyInput, @Ctx() { request }: GraphQLContext) {
    return declareVacancy(request, input);
  }

  @Do(() => EndCoordinatorPayload, "coordinator:appoint", "Avslutt oppnevning: ends an assignment that nobody is to take over. Where somebody must, it is refused.")
  endCoordinator(@Arg("input", () => EndCoordinatorInput, { description: "The deed." }) input: EndCoordinatorInput, @Ctx() { request }: GraphQLContext) {
    return endCoordinator(request, input);
  }

  @Do(() => RegisterAbsencePayload, "coordinator:report", "Registrer fravær: the coordinator is away for a time; whoever stands in has the case for as long.")
  registerAbsence(@Arg("input", () => RegisterAbsenceInput, { description: "The deed." }) input: RegisterAbsenceInput, @Ctx() { request }: GraphQLContext) {
    return registerAbsence(request, input);
  }

  @Do(() => EndAbsencePayload, "coordinator:report", "Avslutt fravær: the coordinator is back.")
  endAbsence(@Arg("input", () => EndAbsenceInput, { description: "The deed." }) input: EndAbsenceInput, @Ctx() { request }: GraphQLContext) {
    return endAbsence(request, input);
  }

  @Do(() => AskCoordinatorPayload, "coordinator:report", "Spør fagperson: asks a professional whether they take on the role; they see the question, and not the case (hol § 7-2).")
  askCoordinator(@Arg("input", () => AskCoordinatorInput, { description: "The deed." }) input: AskCoordinatorInput, @Ctx() { request }: GraphQLContext) {
    return askCoordinator(request, input);
  }

  @Do(() => AnswerCoordinatorRequestPayload, "coordinator:report", "Svar på forespørsel: the one who was asked answers; more than the limit is taken on by one's own word alone.")
  answerCoordinatorRequest(
    @Arg("input", () => AnswerCoordinatorRequestInput, { description: "The deed." }) input: AnswerCoordinatorRequestInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return answerCoordinatorRequest(request, input);
  }

  @Do(() => RequestCoordinatorFromDepartmentPayload, "coordinator:request", "Be avdeling om koordinator: asks a department to name a coordinator, by a day.")
  requestCoordinatorFromDepartment(
    @Arg("input", () => RequestCoordinatorFromDepartmentInput, { description: "The deed." }) input: RequestCoordinatorFromDepartmentInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return requestCoordinatorFromDepartment(request, input);
  }

  @Do(() => AppointByDepartmentPayload, "coordinator:report", "Utpek koordinator: the leader of the department that was asked names who it will be.")
  appointByDepartment(@Arg("input", () => AppointByDepartmentInput, { description: "The deed." }) input: AppointByDepartmentInput, @Ctx() { request }: GraphQLContext) {
    return appointByDepartment(request, input);
  }

  @Do(() => RecordContactPayload, "coordinator:report", "Registrer kontakt: keeps that the coordinator was in contact, with whom and how.")
  recordContact(@Arg("input", () => RecordContactInput, { description: "The deed." }) input: RecordContactInput, @Ctx() { request }: GraphQLContext) {
    return recordContact(request, input);
  }

  @Do(() => OfferChildCoordinatorPayload, "case:handle", "Tilby barnekoordinator: the municipality has seen the need itself and offers, without an application (hol § 7-2 a).")
  offerChildCoordinator(@Arg("input", () => OfferChildCoordinatorInput, { description: "The deed." }) input: OfferChildCoordinatorInput, @Ctx() { request }: GraphQLContext) {
    return offerChildCoordinator(request, input);
  }

  @Do(() => AnswerChildCoordinatorOfferPayload, "child-coordinator:answer", "Svar på tilbud om barnekoordinator: the family wants one, or does not.")
  answerChildCoordinatorOffer(
    @Arg("input", () => AnswerChildCoordinatorOfferInput, { description: "The deed." }) input: AnswerChildCoordinatorOfferInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return answerChildCoordinatorOffer(request, input);
  }

  @Do(() => RecordBirthPayload, "coordinator:report", "Registrer fødsel: the child that was expected has been born, and its own day counts from now on.")
  recordBirth(@Arg("input", () => RecordBirthInput, { description: "The deed." }) input: RecordBirthInput, @Ctx() { request }: GraphQLContext) {
    return recordBirth(request, input);
  }

  @Ask(() => [CoordinatorCandidateType], "coordinator:report", "Kandidater: who could be asked in a case: whom the person wishes for, then the most active services (hol § 7-2).")
  coordinatorCandidates(
    @Arg("caseId", () => ID, { description: "Sak: the case." }) caseId: string,
    @Arg("kind", () => CoordinatorKind, { description: "Which role." }) kind: CoordinatorKind,
    @Ctx() { request }: GraphQLContext,
  ) {
    return coordinatorCandidates(request, caseId, kind);
  }

  @Ask(() => [CoordinatorRequestType], "coordinator:report", "Mine forespørsler: the questions that wait for one's own answer, or one's department's, the oldest first.")
  myCoordinatorRequests(@Ctx() { request }: GraphQLContext) {
    return myCoordinatorRequests(request);
  }
}
