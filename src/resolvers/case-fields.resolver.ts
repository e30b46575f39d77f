import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { AgendaItem } from "../entities/agenda-item.entity.js";
import type { Assessment } from "../entities/assessment.entity.js";
import type { CaseParty } from "../entities/case-party.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { Clarification } from "../entities/clarification.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { Deadline } from "../entities/deadline.entity.js";
import type { Decision } from "../entities/decision.entity.js";
import type { ImpartialityDeclaration } from "../entities/impartiality-declaration.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { InterimReply } from "../entities/interim-reply.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { Recommendation } from "../entities/recommendation.entity.js";
import type { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import type { ServiceReceived } from "../entities/service-received.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { daysBetween } from "../rules/calendar.rules.js";
import { nextDeeds } from "../rules/case.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { coordinatorFirst, withoutAppointed } from "../rules/start-up.rules.js";
import { localDate } from "../tenants/local-date.js";
import { withAgenda } from "../rules/meeting.rules.js";
import { AssessmentType, DecisionType, RecommendationType } from "./decision.type.js";
import { CasePartyType, CaseType, ClarificationType, DeadlineType, ServiceReceivedType, WarningType } from "./case.type.js";
import { ConsentType, CoordinatorAssignmentType } from "./coordinator.type.js";
import { InterimReplyType } from "./deadline.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ResponsibilityGroupType } from "./group.type.js";
import { AgendaItemType, ImpartialityDeclarationType } from "./meeting.type.js";
import { NoticeType } from "./notice.type.js";
import { PersonType, ProfessionalType, ServiceUnitType } from "./person.type.js";
import { IndividualPlanType } from "./plan.type.js";
import type { WarningShape } from "./warning-fields.resolver.js";

@Resolver(() => CaseType)
export class CaseFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Case): string {
    return globalId("Case", it.id);
  }

  @FieldResolver(() => String, { description: "Saksnummer: year and running number in the municipality." })
  number(@Root() it: Case): string {
    return `${it.year}/${it.sequence}`;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Planeier, tjenestemottaker: the person the case is about." })
  subject(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.subjectId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Saksbehandler: who handles the case." })
  handler(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.handlerId === null ? null : loaders.person.load(it.handlerId);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Egen enhet: the person's own unit, where the case is handled there." })
  serviceUnit(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }

  @FieldResolver(() => [String], { description: "Neste steg: the mutations that take the case on from here." })
  async nextSteps(@Root() it: Case, @Ctx() { request, loaders }: GraphQLContext): Promise<readonly string[]> {
    const { policy } = await request.read((db) => request.policyVersion(it.policyVersionId, db));
    const standing = await loaders.standing.load(it.id);
    const { hasGrant = true, hasCoordinator = false, withoutChildCoordinator = false } = standing ?? {};
    const deeds = withAgenda(nextDeeds(it.state, it.path, policy, hasGrant, standing ?? undefined), standing?.agenda ?? null);
    return withoutAppointed(coordinatorFirst(deeds, policy, { path: it.path, hasGrant, hasCoordinator }), { hasCoordinator, withoutChildCoordinator });
  }

  @FieldResolver(() => [NoticeType], { description: "Meldinger: the notices it began with." })
  notices(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Notice[]> {
    return loaders.noticesOfCase.load(it.id);
  }

  @FieldResolver(() => [CasePartyType], { description: "Parter: those on the person's side." })
  parties(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CaseParty[]> {
    return loaders.partiesOfCase.load(it.id);
  }

  @FieldResolver(() => [ClarificationType], { description: "Avklaringssamtaler: the talks with the person." })
  clarifications(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Clarification[]> {
    return loaders.clarificationsOfCase.load(it.id);
  }

  @FieldResolver(() => [ServiceReceivedType], { description: "Tjenester: the services the person gets." })
  services(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ServiceReceived[]> {
    return loaders.servicesOfCase.load(it.id);
  }

  @FieldResolver(() => [AssessmentType], { description: "Vurderinger: the assessments, the oldest first." })
  assessments(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Assessment[]> {
    return loaders.assessmentsOfCase.load(it.id);
  }

  @FieldResolver(() => [RecommendationType], { description: "Innstillinger: the unit's recommendations to the body." })
  recommendations(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Recommendation[]> {
    return loaders.recommendationsOfCase.load(it.id);
  }

  @FieldResolver(() => [DecisionType], { description: "Vedtak: the decisions, one for each right." })
  decisions(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Decision[]> {
    return loaders.decisionsOfCase.load(it.id);
  }

  @FieldResolver(() => [AgendaItemType], { description: "Sakspunkter: where the case stands, or has stood, on the agenda of the unit or the body." })
  agendaItems(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<AgendaItem[]> {
    return loaders.itemsOfCase.load(it.id);
  }

  @FieldResolver(() => [ImpartialityDeclarationType], { description: "Habilitetserklæringer: what those who prepare and decide it have declared (fvl §§ 6, 8)." })
  impartialityDeclarations(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ImpartialityDeclaration[]> {
    return loaders.declarationsOfCase.load(it.id);
  }

  @FieldResolver(() => [WarningType], { description: "Varsler: what somebody should look at." })
  warnings(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<WarningShape[]> {
    return loaders.warningsOfCase.load(it.id);
  }

  @FieldResolver(() => [DeadlineType], { description: "Frister: the deadlines, the earliest first." })
  deadlines(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Deadline[]> {
    return loaders.deadlinesOfCase.load(it.id);
  }

  @FieldResolver(() => Int, {
    description: "Alder: how many days since the first notice was received, until today or until the case ended. Handled as soon as possible (fvl § 11 a).",
  })
  ageInDays(@Root() it: Case, @Ctx() { request }: GraphQLContext): number {
    return daysBetween(localDate(it.receivedAt), it.endedAt === null ? request.today : localDate(it.endedAt));
  }

  @FieldResolver(() => [InterimReplyType], { description: "Foreløpige svar: the interim replies, the oldest first (fvl § 11 a)." })
  interimReplies(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<InterimReply[]> {
    return loaders.interimRepliesOfCase.load(it.id);
  }

  @FieldResolver(() => [CoordinatorAssignmentType], { description: "Koordinatorer: the coordinators now, with or without a plan." })
  async coordinators(@Root() it: Case, @Ctx() { loaders, request }: GraphQLContext): Promise<CoordinatorAssignment[]> {
    return (await loaders.coordinatorsOfCase.load(it.id)).filter((one) => isInForce(one, request.today));
  }

  @FieldResolver(() => [ConsentType], { description: "Samtykker: the consents." })
  consents(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Consent[]> {
    return loaders.consentsOfCase.load(it.id);
  }

  @FieldResolver(() => IndividualPlanType, { nullable: true, description: "Individuell plan: the plan, if there is one; the last, where earlier ones have ended." })
  async plan(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan | null> {
    return (await loaders.plansOfCase.load(it.id)).at(-1) ?? null;
  }

  @FieldResolver(() => ResponsibilityGroupType, {
    nullable: true,
    description: "Ansvarsgruppe: the group that is at work, if there is one; the last, where earlier ones have been dissolved.",
  })
  async group(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ResponsibilityGroup | null> {
    return (await loaders.groupsOfCase.load(it.id)).at(-1) ?? null;
  }
}
