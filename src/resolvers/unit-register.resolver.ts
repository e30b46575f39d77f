import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { ImprovementState, type ImprovementTask } from "../entities/improvement-task.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { UnitDocument } from "../entities/unit-document.entity.js";
import type { UserOrganisationMeeting } from "../entities/user-organisation-meeting.entity.js";
import type { UserOrganisation } from "../entities/user-organisation.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { userParticipationProvision } from "../rules/unit-document.rules.js";
import { closeImprovement, proposeImprovement } from "../services/improvement.service.js";
import { publishUnitDocument, retireUnitDocument } from "../services/unit-document.service.js";
import { listImprovementTasks, listUnitDocuments, publicDocuments } from "../services/unit-lists.reader.js";
import { listUserOrganisations } from "../services/unit.reader.js";
import { endUserOrganisation, recordUserOrganisationMeeting, registerUserOrganisation } from "../services/user-organisation.service.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { ProfessionalType } from "./person.type.js";
import { CoordinatingUnitType } from "./public-page.type.js";
import {
  CloseImprovementInput,
  EndUserOrganisationInput,
  ProposeImprovementInput,
  PublishUnitDocumentInput,
  RecordUserOrganisationMeetingInput,
  RegisterUserOrganisationInput,
  RetireUnitDocumentInput,
  UnitDocumentFilterInput,
} from "./unit-register.inputs.js";
import {
  ImprovementTaskConnection,
  ImprovementTaskType,
  PublicDocumentType,
  UnitDocumentConnection,
  UnitDocumentType,
  UserOrganisationMeetingType,
  UserOrganisationType,
} from "./unit-register.type.js";

const PublishUnitDocumentPayload = payloadOf("publishUnitDocument", "unitDocument");
const RetireUnitDocumentPayload = payloadOf("retireUnitDocument", "unitDocument");
const RegisterUserOrganisationPayload = payloadOf("registerUserOrganisation", "userOrganisation");
const RecordUserOrganisationMeetingPayload = payloadOf("recordUserOrganisationMeeting", "userOrganisation");
const EndUserOrganisationPayload = payloadOf("endUserOrganisation", "userOrganisation");
const ProposeImprovementPayload = payloadOf("proposeImprovement", "improvementTask");
const CloseImprovementPayload = payloadOf("closeImprovement", "improvementTask");

/** The unit's own register: documents, organisations of users, work on the system. Nothing in it is about a citizen. */
@Resolver()
export class UnitRegisterResolver {
  @Do(
    () => PublishUnitDocumentPayload,
    "unit:publish",
    "Publiser dokument: publishes a document of the unit's own, or a new edition of one, and sets the day of its review (hol § 7-3).",
  )
  publishUnitDocument(@Arg("input", () => PublishUnitDocumentInput, { description: "The deed." }) input: PublishUnitDocumentInput, @Ctx() { request }: GraphQLContext) {
    return publishUnitDocument(request, input);
  }

  @Do(() => RetireUnitDocumentPayload, "unit:publish", "Trekk tilbake dokument: takes a document out of use without a new edition.")
  retireUnitDocument(@Arg("input", () => RetireUnitDocumentInput, { description: "The deed." }) input: RetireUnitDocumentInput, @Ctx() { request }: GraphQLContext) {
    return retireUnitDocument(request, input);
  }

  @Do(
    () => RegisterUserOrganisationPayload,
    "unit:develop",
    "Registrer brukerorganisasjon: registers an organisation of users the unit works with, and the agreement (hol § 3-10).",
  )
  registerUserOrganisation(
    @Arg("input", () => RegisterUserOrganisationInput, { description: "The deed." }) input: RegisterUserOrganisationInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return registerUserOrganisation(request, input);
  }

  @Do(() => RecordUserOrganisationMeetingPayload, "unit:develop", "Registrer samarbeidsmøte: records a meeting of the unit with an organisation of users (hol § 3-10).")
  recordUserOrganisationMeeting(
    @Arg("input", () => RecordUserOrganisationMeetingInput, { description: "The deed." }) input: RecordUserOrganisationMeetingInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return recordUserOrganisationMeeting(request, input);
  }

  @Do(() => EndUserOrganisationPayload, "unit:develop", "Avslutt samarbeid: ends the cooperation with an organisation of users.")
  endUserOrganisation(@Arg("input", () => EndUserOrganisationInput, { description: "The deed." }) input: EndUserOrganisationInput, @Ctx() { request }: GraphQLContext) {
    return endUserOrganisation(request, input);
  }

  @Do(() => ProposeImprovementPayload, "unit:develop", "Foreslå forbedring: proposes work on the system, for everybody and about nobody (hol § 7-3).")
  proposeImprovement(@Arg("input", () => ProposeImprovementInput, { description: "The deed." }) input: ProposeImprovementInput, @Ctx() { request }: GraphQLContext) {
    return proposeImprovement(request, input);
  }

  @Do(() => CloseImprovementPayload, "unit:develop", "Lukk forbedring: closes work on the system with what came of it.")
  closeImprovement(@Arg("input", () => CloseImprovementInput, { description: "The deed." }) input: CloseImprovementInput, @Ctx() { request }: GraphQLContext) {
    return closeImprovement(request, input);
  }

  @Ask(() => UnitDocumentConnection, "unit:read", "Enhetens dokumenter: the routines, brochures, plans and agreements in use, by title.")
  unitDocuments(
    @Arg("filter", () => UnitDocumentFilterInput, { nullable: true, description: "Which ones." }) filter: UnitDocumentFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listUnitDocuments(request, filter ?? {}, page);
  }

  @Ask(() => [UserOrganisationType], "unit:read", "Brukerorganisasjoner: the organisations of users the unit works with, or has worked with, by name.")
  userOrganisations(@Ctx() { request }: GraphQLContext): Promise<UserOrganisation[]> {
    return listUserOrganisations(request);
  }

  @Ask(() => ImprovementTaskConnection, "unit:read", "Systemarbeid: the work on the system, the newest first.")
  improvementTasks(
    @Arg("state", () => ImprovementState, { nullable: true, description: "Only in this state." }) state: ImprovementState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listImprovementTasks(request, state, page);
  }
}

@Resolver(() => UnitDocumentType)
export class UnitDocumentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: UnitDocument): string {
    return globalId("UnitDocument", it.id);
  }

  @FieldResolver(() => Boolean, { description: "Mangler tekst: that neither its text nor where it is has been registered, as with a reference nobody has found yet." })
  lacksText(@Root() it: UnitDocument): boolean {
    return it.text === null && it.link === null;
  }

  @FieldResolver(() => UnitDocumentType, { nullable: true, description: "The edition it took the place of." })
  supersedes(@Root() it: UnitDocument, @Ctx() { loaders }: GraphQLContext): Promise<UnitDocument | null> | null {
    return it.supersedesId === null ? null : loaders.unitDocument.load(it.supersedesId);
  }
}

@Resolver(() => UserOrganisationType)
export class UserOrganisationFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: UserOrganisation): string {
    return globalId("UserOrganisation", it.id);
  }

  @FieldResolver(() => String, { description: "Hjemmel: the provisions on users' participation in force today, whatever an older text cites." })
  provision(@Ctx() { request }: GraphQLContext): string {
    return userParticipationProvision(request.today);
  }

  @FieldResolver(() => [UserOrganisationMeetingType], { description: "Samarbeidsmøter: the meetings, the oldest first." })
  meetings(@Root() it: UserOrganisation, @Ctx() { loaders }: GraphQLContext): Promise<UserOrganisationMeeting[]> {
    return loaders.meetingsOfUserOrganisation.load(it.id);
  }
}

@Resolver(() => ImprovementTaskType)
export class ImprovementTaskFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ImprovementTask): string {
    return globalId("ImprovementTask", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Ansvarlig: who sees to it." })
  responsible(@Root() it: ImprovementTask, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.responsibleId === null ? null : loaders.person.load(it.responsibleId);
  }
}

/** What the public page shows of them. */
@Resolver(() => CoordinatingUnitType)
export class PublicDocumentsResolver {
  @FieldResolver(() => [PublicDocumentType], { description: "Brosjyrer og rutiner: the documents written for the public, the brochures first (hol § 7-3)." })
  async documents(@Root() it: CoordinatingUnitType, @Ctx() context: GraphQLContext): Promise<PublicDocumentType[]> {
    return (await context.publicRead(it.municipality.orgNumber, publicDocuments)) ?? [];
  }
}
