import { Arg, Ctx, Resolver } from "type-graphql";
import { assignCase, initiateCooperation, placeOnUnitMeeting } from "../services/case-handling.service.js";
import { openCase } from "../services/case-opening.service.js";
import { recordClarification } from "../services/clarification.service.js";
import { appointCoordinator, handOverCase, registerOwnUnitHandling } from "../services/coordinator.service.js";
import { chooseTool } from "../services/plan.service.js";
import { acknowledgeWarning } from "../services/warning.service.js";
import {
  AcknowledgeWarningInput,
  AssignCaseInput,
  ChooseToolInput,
  HandOverCaseInput,
  InitiateCooperationInput,
  OpenCaseInput,
  PlaceOnUnitMeetingInput,
  RecordClarificationInput,
} from "./case.inputs.js";
import { AppointCoordinatorInput, RegisterOwnUnitHandlingInput } from "./coordinator.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const OpenCasePayload = payloadOf("openCase", "case", "notice");
const InitiateCooperationPayload = payloadOf("initiateCooperation", "case");
const PlaceOnUnitMeetingPayload = payloadOf("placeOnUnitMeeting", "case");
const AssignCasePayload = payloadOf("assignCase", "case");
const RecordClarificationPayload = payloadOf("recordClarification", "case");
const AcknowledgeWarningPayload = payloadOf("acknowledgeWarning", "case", "warning");
const AppointCoordinatorPayload = payloadOf("appointCoordinator", "case", "assignment");
const RegisterOwnUnitHandlingPayload = payloadOf("registerOwnUnitHandling", "case", "assignment");
const HandOverCasePayload = payloadOf("handOverCase", "case");
const ChooseToolPayload = payloadOf("chooseTool", "case");

/** Deeds on a case, from opening to handing over. */
@Resolver()
export class CaseDeedsResolver {
  @Do(() => OpenCasePayload, "case:open", "Opprett sak: opens a case for a notice by one of the municipality's ways, or links the notice to the case the person has already.")
  openCase(@Arg("input", () => OpenCaseInput, { description: "The deed." }) input: OpenCaseInput, @Ctx() { request }: GraphQLContext) {
    return openCase(request, input);
  }

  @Do(() => InitiateCooperationPayload, "case:handle", "Ta initiativ til samarbeid: the first contact brings those concerned together.")
  initiateCooperation(@Arg("input", () => InitiateCooperationInput, { description: "The deed." }) input: InitiateCooperationInput, @Ctx() { request }: GraphQLContext) {
    return initiateCooperation(request, input);
  }

  @Do(() => PlaceOnUnitMeetingPayload, "case:assign", "Sett på KE-møte: puts a case on the agenda of a unit meeting. Warns when the meeting comes after the one-month limit.")
  placeOnUnitMeeting(@Arg("input", () => PlaceOnUnitMeetingInput, { description: "The deed." }) input: PlaceOnUnitMeetingInput, @Ctx() { request }: GraphQLContext) {
    return placeOnUnitMeeting(request, input);
  }

  @Do(() => AssignCasePayload, "case:assign", "Fordel sak: gives a case to its handler, whose access begins; a former handler's ends.")
  assignCase(@Arg("input", () => AssignCaseInput, { description: "The deed." }) input: AssignCaseInput, @Ctx() { request }: GraphQLContext) {
    return assignCase(request, input);
  }

  @Do(
    () => RecordClarificationPayload,
    "case:handle",
    "Registrer avklaringssamtale: keeps what the talk with the person came to, with the services received and the wish for a coordinator.",
  )
  recordClarification(@Arg("input", () => RecordClarificationInput, { description: "The deed." }) input: RecordClarificationInput, @Ctx() { request }: GraphQLContext) {
    return recordClarification(request, input);
  }

  @Do(() => AcknowledgeWarningPayload, "warning:acknowledge", "Kvitter for varsel: acknowledges a warning with a reason; a second reader must be somebody else than its author.")
  acknowledgeWarning(@Arg("input", () => AcknowledgeWarningInput, { description: "The deed." }) input: AcknowledgeWarningInput, @Ctx() { request }: GraphQLContext) {
    return acknowledgeWarning(request, input);
  }

  @Do(
    () => AppointCoordinatorPayload,
    "coordinator:appoint",
    "Oppnevn koordinator: appoints a coordinator or child coordinator on the right that was granted, with or without a plan (hol §§ 7-2, 7-2 a).",
  )
  appointCoordinator(@Arg("input", () => AppointCoordinatorInput, { description: "The deed." }) input: AppointCoordinatorInput, @Ctx() { request }: GraphQLContext) {
    return appointCoordinator(request, input);
  }

  @Do(() => RegisterOwnUnitHandlingPayload, "case:register-own-unit", "Meld inn til koordinerende enhet: the leader of the person's own unit registers plan owner and coordinator.")
  registerOwnUnitHandling(@Arg("input", () => RegisterOwnUnitHandlingInput, { description: "The deed." }) input: RegisterOwnUnitHandlingInput, @Ctx() { request }: GraphQLContext) {
    return registerOwnUnitHandling(request, input);
  }

  @Do(() => HandOverCasePayload, "case:handle", "Overlat saken: hands a notified case over to its coordinator.")
  handOverCase(@Arg("input", () => HandOverCaseInput, { description: "The deed." }) input: HandOverCaseInput, @Ctx() { request }: GraphQLContext) {
    return handOverCase(request, input);
  }

  @Do(() => ChooseToolPayload, "plan:choose", "Velg verktøy: the person chooses a plan or, where the municipality offers them, minutes. The coordinator stays either way.")
  chooseTool(@Arg("input", () => ChooseToolInput, { description: "The deed." }) input: ChooseToolInput, @Ctx() { request }: GraphQLContext) {
    return chooseTool(request, input);
  }
}
