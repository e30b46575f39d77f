import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { AdviceRequest } from "../entities/advice-request.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import type { GuidanceRequest } from "../entities/guidance-request.entity.js";
import type { InformationRequest } from "../entities/information-request.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { answerAdvice, requestAdvice } from "../services/advice.service.js";
import { answerGuidance, requestGuidance } from "../services/guidance.service.js";
import { recordInformationReceived, requestInformation } from "../services/information-request.service.js";
import { listGuidance } from "../services/unit-lists.reader.js";
import {
  AnswerAdviceInput,
  AnswerGuidanceInput,
  RecordInformationReceivedInput,
  RequestAdviceInput,
  RequestGuidanceInput,
  RequestInformationInput,
} from "./case-requests.inputs.js";
import { AdviceRequestType, GuidanceRequestConnection, GuidanceRequestType, InformationRequestType } from "./case-requests.type.js";
import { CaseType } from "./case.type.js";
import { ConsentType } from "./coordinator.type.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { ProfessionalType, ServiceUnitType } from "./person.type.js";

const RequestAdvicePayload = payloadOf("requestAdvice", "case", "adviceRequest");
const AnswerAdvicePayload = payloadOf("answerAdvice", "case", "adviceRequest");
const RequestInformationPayload = payloadOf("requestInformation", "case", "informationRequest");
const RecordInformationReceivedPayload = payloadOf("recordInformationReceived", "case", "informationRequest");
const RequestGuidancePayload = payloadOf("requestGuidance", "guidanceRequest");
const AnswerGuidancePayload = payloadOf("answerGuidance", "guidanceRequest");

/** What is asked of others for a case: advice, information, guidance. */
@Resolver()
export class CaseRequestsResolver {
  @Do(
    () => RequestAdvicePayload,
    "case:handle",
    "Be om faglig råd: asks a professional, such as the municipal physician, who sees what is needed of the case until the answer (hol § 12-1).",
  )
  requestAdvice(@Arg("input", () => RequestAdviceInput, { description: "The deed." }) input: RequestAdviceInput, @Ctx() { request }: GraphQLContext) {
    return requestAdvice(request, input);
  }

  @Do(() => AnswerAdvicePayload, "advice:answer", "Gi faglig råd: the one who was asked answers. It is advice, and decides nothing.")
  answerAdvice(@Arg("input", () => AnswerAdviceInput, { description: "The deed." }) input: AnswerAdviceInput, @Ctx() { request }: GraphQLContext) {
    return answerAdvice(request, input);
  }

  @Do(() => RequestInformationPayload, "case:handle", "Innhent opplysninger: records that information is asked of one source, by consent or by a provision (fvl §§ 13-13 b).")
  requestInformation(@Arg("input", () => RequestInformationInput, { description: "The deed." }) input: RequestInformationInput, @Ctx() { request }: GraphQLContext) {
    return requestInformation(request, input);
  }

  @Do(() => RecordInformationReceivedPayload, "case:handle", "Registrer mottatte opplysninger: records what came of asking, once.")
  recordInformationReceived(
    @Arg("input", () => RecordInformationReceivedInput, { description: "The deed." }) input: RecordInformationReceivedInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return recordInformationReceived(request, input);
  }

  @Do(() => RequestGuidancePayload, "guidance:ask", "Be om veiledning: a coordinator asks the leader of the unit for advice, guidance or help (hol § 7-3).")
  requestGuidance(@Arg("input", () => RequestGuidanceInput, { description: "The deed." }) input: RequestGuidanceInput, @Ctx() { request }: GraphQLContext) {
    return requestGuidance(request, input);
  }

  @Do(() => AnswerGuidancePayload, "guidance:answer", "Gi veiledning: the leader of the unit answers a coordinator (hol § 7-3).")
  answerGuidance(@Arg("input", () => AnswerGuidanceInput, { description: "The deed." }) input: AnswerGuidanceInput, @Ctx() { request }: GraphQLContext) {
    return answerGuidance(request, input);
  }

  @Ask(() => GuidanceRequestConnection, "guidance:ask", "Veiledning: the questions to the leader, the oldest first: all of them for the leader, one's own for a coordinator.")
  guidanceRequests(
    @Arg("openOnly", () => Boolean, { defaultValue: true, description: "Only those that have no answer yet." }) openOnly: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listGuidance(request, openOnly, page);
  }
}

/** What a case shows of them. */
@Resolver(() => CaseType)
export class CaseWithRequestsResolver {
  @FieldResolver(() => [AdviceRequestType], { description: "Faglige råd: what professionals were asked, and what they advised." })
  adviceRequests(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<AdviceRequest[]> {
    return loaders.adviceRequestsOfCase.load(it.id);
  }

  @FieldResolver(() => [InformationRequestType], { description: "Innhentede opplysninger: what was asked of others, by what right (fvl §§ 13-13 b)." })
  informationRequests(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<InformationRequest[]> {
    return loaders.informationRequestsOfCase.load(it.id);
  }
}

@Resolver(() => AdviceRequestType)
export class AdviceRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AdviceRequest): string {
    return globalId("AdviceRequest", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Rådgiver: who was asked." })
  adviser(@Root() it: AdviceRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.adviserId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who asked." })
  askedBy(@Root() it: AdviceRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.askedById);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it is about." })
  case(@Root() it: AdviceRequest, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }
}

@Resolver(() => InformationRequestType)
export class InformationRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: InformationRequest): string {
    return globalId("InformationRequest", it.id);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Enhet: the unit it is asked of." })
  serviceUnit(@Root() it: InformationRequest, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }

  @FieldResolver(() => ConsentType, { nullable: true, description: "Samtykke: the consent it rests on." })
  consent(@Root() it: InformationRequest, @Ctx() { loaders }: GraphQLContext): Promise<Consent | null> | null {
    return it.consentId === null ? null : loaders.consent.load(it.consentId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who asked." })
  requestedBy(@Root() it: InformationRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.requestedById);
  }
}

@Resolver(() => GuidanceRequestType)
export class GuidanceRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: GuidanceRequest): string {
    return globalId("GuidanceRequest", it.id);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it is about, where it is about one." })
  case(@Root() it: GuidanceRequest, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who asked." })
  askedBy(@Root() it: GuidanceRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.askedById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who answered." })
  answeredBy(@Root() it: GuidanceRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }
}
