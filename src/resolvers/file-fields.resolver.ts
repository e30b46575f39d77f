import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Assessment, IndicatorFacts } from "../entities/assessment.entity.js";
import type { CaseParty } from "../entities/case-party.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { Clarification } from "../entities/clarification.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { Decision } from "../entities/decision.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { Recommendation } from "../entities/recommendation.entity.js";
import type { ServiceReceived } from "../entities/service-received.entity.js";
import { type BasisOfRight, basesOfRight } from "../rules/eligibility.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import type { Task } from "../services/task.reader.js";
import { CasePartyType, CaseType, ClarificationType, ServiceReceivedType } from "./case.type.js";
import { ConsentType, CoordinatorAssignmentType } from "./coordinator.type.js";
import { AssessmentType, DecisionType, RecommendationType } from "./decision.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { BasisOfRightType, IndicatorFactsType } from "./indicator.type.js";
import { NoticeType } from "./notice.type.js";
import { ContributorType, PersonType, ProfessionalType } from "./person.type.js";
import { TaskType } from "./task.type.js";

@Resolver(() => NoticeType)
export class NoticeFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Notice): string {
    return globalId("Notice", it.id);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Whom it is about; null for a notifier who may not know more." })
  subject(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.subjectId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Melder: who gave notice." })
  notifier(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.notifierId === null ? null : loaders.person.load(it.notifierId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who registered it." })
  registeredBy(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.registeredById);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case it belongs to, for who may see it." })
  case(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }
}

@Resolver(() => CasePartyType)
export class CasePartyFieldsResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: "Who it is." })
  person(@Root() it: CaseParty, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }
}

@Resolver(() => ClarificationType)
export class ClarificationFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Clarification): string {
    return globalId("Clarification", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "The professional the person wishes for." })
  wishedCoordinator(@Root() it: Clarification, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.wishedCoordinatorId === null ? null : loaders.person.load(it.wishedCoordinatorId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who held the talk." })
  heldBy(@Root() it: Clarification, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.heldById);
  }
}

@Resolver(() => ServiceReceivedType)
export class ServiceReceivedFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ServiceReceived): string {
    return globalId("ServiceReceived", it.id);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Assessment): string {
    return globalId("Assessment", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Forslag til koordinator: whom the unit proposes; null where it proposes nobody." })
  proposedCoordinator(@Root() it: Assessment, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.proposedCoordinatorId === null ? null : loaders.person.load(it.proposedCoordinatorId);
  }

  @FieldResolver(() => IndicatorFactsType, {
    nullable: true,
    description: "Fakta: what the further indicators were computed from, the same for all of them; null where there are none.",
  })
  indicatorFacts(@Root() it: Assessment): IndicatorFacts | null {
    return it.indicators[0]?.facts ?? null;
  }

  @FieldResolver(() => [BasisOfRightType], {
    description: "Grunnlag: what each sector named gives, and whether the right can rest on it alone (NAV-loven § 15, sosialtjenesteloven §§ 28, 33).",
  })
  restsOn(@Root() it: Assessment): BasisOfRight[] {
    return basesOfRight(it);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who assessed." })
  assessedBy(@Root() it: Assessment, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.assessedById);
  }
}

@Resolver(() => RecommendationType)
export class RecommendationFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Recommendation): string {
    return globalId("Recommendation", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who recommended." })
  recommendedBy(@Root() it: Recommendation, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recommendedById);
  }
}

@Resolver(() => DecisionType)
export class DecisionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Decision): string {
    return globalId("Decision", it.id);
  }

  @FieldResolver(() => AssessmentType, { nullable: true, description: "Vurdering: the assessment it rests on." })
  assessment(@Root() it: Decision, @Ctx() { loaders }: GraphQLContext): Promise<Assessment | null> {
    return loaders.assessment.load(it.assessmentId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who decided." })
  decidedBy(@Root() it: Decision, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.decidedById);
  }

  @FieldResolver(() => [ProfessionalType], { description: "Members of the body who took part." })
  async takenPart(@Root() it: Decision, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    const found = await loaders.person.loadMany(it.takenPartIds);
    return found.filter((one): one is Person => one !== null && !(one instanceof Error));
  }

  @FieldResolver(() => [ProfessionalType], { description: "Inhabile: members of the body who were recused." })
  async recused(@Root() it: Decision, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    const found = await loaders.person.loadMany(it.recusedIds);
    return found.filter((one): one is Person => one !== null && !(one instanceof Error));
  }
}

@Resolver(() => CoordinatorAssignmentType)
export class CoordinatorAssignmentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorAssignment): string {
    return globalId("CoordinatorAssignment", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Koordinator: who it is." })
  coordinator(@Root() it: CoordinatorAssignment, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.coordinatorId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Whom the person wished for." })
  wishedCoordinator(@Root() it: CoordinatorAssignment, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.wishedCoordinatorId === null ? null : loaders.person.load(it.wishedCoordinatorId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who appointed." })
  appointedBy(@Root() it: CoordinatorAssignment, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.appointedById);
  }
}

@Resolver(() => ConsentType)
export class ConsentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Consent): string {
    return globalId("Consent", it.id);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Who gave it." })
  giver(@Root() it: Consent, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.giverId);
  }
}

@Resolver(() => TaskType)
export class TaskFieldsResolver {
  @FieldResolver(() => CaseType, { nullable: true, description: "The case it is about; null for a deed on a notice." })
  case(@Root() it: Task, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> | null {
    return it.caseId === null ? null : loaders.case.load(it.caseId);
  }

  @FieldResolver(() => NoticeType, { nullable: true, description: "Melding: the notice it is about, for a deed on a notice." })
  notice(@Root() it: Task, @Ctx() { loaders }: GraphQLContext): Promise<Notice | null> | null {
    return it.noticeId == null ? null : loaders.notice.load(it.noticeId);
  }
}
