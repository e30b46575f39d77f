import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { ChildCoordinatorOffer } from "../entities/child-coordinator-offer.entity.js";
import type { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { CoordinatorChange } from "../entities/coordinator-change.entity.js";
import type { CoordinatorContact } from "../entities/coordinator-contact.entity.js";
import type { CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import type { CoordinatorVacancy } from "../entities/coordinator-vacancy.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Person } from "../entities/person.entity.js";
import { answersOn, isInForce, isSubordinate } from "../rules/coordinator.rules.js";
import type { Continuity } from "../services/coordination.reader.js";
import { ContinuityType } from "./candidate.type.js";
import { CaseType } from "./case.type.js";
import {
  ChildCoordinatorOfferType,
  CoordinatorAbsenceType,
  CoordinatorChangeType,
  CoordinatorContactType,
  CoordinatorRequestType,
  CoordinatorVacancyType,
} from "./coordination.type.js";
import { CoordinatorAssignmentType } from "./coordinator.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { IndividualPlanType } from "./plan.type.js";
import { ProfessionalType } from "./person.type.js";

/** What a case shows of its coordination beside the coordinators themselves. */
@Resolver(() => CaseType)
export class CaseWithCoordinationResolver {
  @FieldResolver(() => [CoordinatorVacancyType], { description: "Ledige koordinatorroller: the roles that are declared vacant now." })
  async coordinatorVacancies(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorVacancy[]> {
    return (await loaders.vacanciesOfCase.load(it.id)).filter((one) => one.until === null);
  }

  @FieldResolver(() => [CoordinatorAssignmentType], { description: "Tidligere koordinatorer: the assignments that have ended." })
  async formerCoordinators(@Root() it: Case, @Ctx() { loaders, request }: GraphQLContext): Promise<CoordinatorAssignment[]> {
    return (await loaders.coordinatorsOfCase.load(it.id)).filter((one) => !isInForce(one, request.today));
  }

  @FieldResolver(() => [CoordinatorChangeType], { description: "Skifter av koordinator: the changes, the first one first." })
  coordinatorChanges(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorChange[]> {
    return loaders.changesOfCase.load(it.id);
  }

  @FieldResolver(() => [CoordinatorRequestType], { description: "Forespørsler: who has been asked, and what they said." })
  coordinatorRequests(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorRequest[]> {
    return loaders.coordinatorRequestsOfCase.load(it.id);
  }

  @FieldResolver(() => [CoordinatorContactType], { description: "Kontaktlogg: when the coordinator was in contact, and with whom." })
  coordinatorContacts(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorContact[]> {
    return loaders.contactsOfCase.load(it.id);
  }

  @FieldResolver(() => [ChildCoordinatorOfferType], { description: "Tilbud om barnekoordinator: the offers, and what the family said." })
  childCoordinatorOffers(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ChildCoordinatorOffer[]> {
    return loaders.offersOfCase.load(it.id);
  }

  @FieldResolver(() => ContinuityType, { nullable: true, description: "Kontinuitet: how steadily the person has been followed up; null for who may not read the file." })
  continuity(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Continuity | null> {
    return loaders.continuity.load(it.id);
  }
}

/** A plan that nobody coordinates says so (INV-02). */
@Resolver(() => IndividualPlanType)
export class PlanWithVacancyResolver {
  @FieldResolver(() => [CoordinatorVacancyType], {
    description: "Ledige koordinatorroller: the roles that are declared vacant now; a plan with one has nobody with the main responsibility.",
  })
  async vacancies(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorVacancy[]> {
    return (await loaders.vacanciesOfCase.load(it.caseId)).filter((one) => one.until === null);
  }
}

/** What an assignment shows of who answers now, and of who coordinates whom. */
@Resolver(() => CoordinatorAssignmentType)
export class CoordinatorAssignmentNowResolver {
  @FieldResolver(() => [CoordinatorAbsenceType], { description: "Fravær: when the coordinator is or was away." })
  absences(@Root() it: CoordinatorAssignment, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorAbsence[]> {
    return loaders.absencesOfAssignment.load(it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Svarer nå: the coordinator, or whoever stands in today." })
  async answersNow(@Root() it: CoordinatorAssignment, @Ctx() { loaders, request }: GraphQLContext): Promise<Person | null> {
    const absences = (await loaders.absencesOfAssignment.load(it.id)).filter((one) => one.endedAt === null);
    return loaders.person.load(answersOn(it.coordinatorId, absences, request.today));
  }

  @FieldResolver(() => Boolean, { description: "Underordnet: whether a child coordinator is at work, who then coordinates (hol §§ 3-4, 7-2 a)." })
  async isSubordinate(@Root() it: CoordinatorAssignment, @Ctx() { loaders, request }: GraphQLContext): Promise<boolean> {
    const others = (await loaders.coordinatorsOfCase.load(it.caseId)).filter((one) => one.id !== it.id && isInForce(one, request.today));
    return isSubordinate(
      it.kind,
      others.map((one) => one.kind),
    );
  }
}
