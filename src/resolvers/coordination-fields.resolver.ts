import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { ChildCoordinatorOffer } from "../entities/child-coordinator-offer.entity.js";
import type { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { CoordinatorChange } from "../entities/coordinator-change.entity.js";
import type { CoordinatorContact } from "../entities/coordinator-contact.entity.js";
import type { CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import type { CoordinatorVacancy } from "../entities/coordinator-vacancy.entity.js";
import type { HandoverItem } from "../entities/handover-item.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { nextChangeSteps } from "../rules/coordinator-change.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import type { Candidate } from "../services/candidate.reader.js";
import { CoordinatorCandidateType } from "./candidate.type.js";
import {
  ChildCoordinatorOfferType,
  CoordinatorAbsenceType,
  CoordinatorChangeType,
  CoordinatorContactType,
  CoordinatorRequestType,
  CoordinatorVacancyType,
  HandoverItemType,
} from "./coordination.type.js";
import { CoordinatorAssignmentType } from "./coordinator.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { PersonType, ProfessionalType, ServiceUnitType } from "./person.type.js";

@Resolver(() => CoordinatorVacancyType)
export class CoordinatorVacancyFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorVacancy): string {
    return globalId("CoordinatorVacancy", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who declared it." })
  declaredBy(@Root() it: CoordinatorVacancy, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.declaredById);
  }
}

@Resolver(() => CoordinatorAbsenceType)
export class CoordinatorAbsenceFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorAbsence): string {
    return globalId("CoordinatorAbsence", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Stedfortreder: who stands in; null where the leader has accepted that nobody does." })
  cover(@Root() it: CoordinatorAbsence, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.coverId === null ? null : loaders.person.load(it.coverId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who accepted that nobody stands in." })
  acceptedBy(@Root() it: CoordinatorAbsence, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.acceptedById === null ? null : loaders.person.load(it.acceptedById);
  }
}

@Resolver(() => CoordinatorChangeType)
export class CoordinatorChangeFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorChange): string {
    return globalId("CoordinatorChange", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Kandidat: who is to take over." })
  candidate(@Root() it: CoordinatorChange, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.candidateId === null ? null : loaders.person.load(it.candidateId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Whom the owner or the guardians wish for." })
  wishedCoordinator(@Root() it: CoordinatorChange, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.wishedCoordinatorId === null ? null : loaders.person.load(it.wishedCoordinatorId);
  }

  @FieldResolver(() => [HandoverItemType], { description: "Overlevering: what is gone through with the next coordinator." })
  handover(@Root() it: CoordinatorChange, @Ctx() { loaders }: GraphQLContext): Promise<HandoverItem[]> {
    return loaders.handoverOfChange.load(it.id);
  }

  @FieldResolver(() => [String], { description: "Neste steg: what may come next." })
  nextSteps(@Root() it: CoordinatorChange): string[] {
    return nextChangeSteps(it);
  }

  @FieldResolver(() => CoordinatorAssignmentType, { nullable: true, description: "Nåværende: the assignment that is to be taken over." })
  assignment(@Root() it: CoordinatorChange, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorAssignment | null> {
    return loaders.coordinatorAssignment.load(it.assignmentId);
  }

  @FieldResolver(() => CoordinatorAssignmentType, { nullable: true, description: "Etterfølger: the assignment that took over; null until then." })
  successor(@Root() it: CoordinatorChange, @Ctx() { loaders }: GraphQLContext): Promise<CoordinatorAssignment | null> | null {
    return it.successorAssignmentId === null ? null : loaders.coordinatorAssignment.load(it.successorAssignmentId);
  }
}

@Resolver(() => CoordinatorRequestType)
export class CoordinatorRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorRequest): string {
    return globalId("CoordinatorRequest", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Kandidat: who is asked, or whom the department named." })
  candidate(@Root() it: CoordinatorRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.candidateId === null ? null : loaders.person.load(it.candidateId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who asked." })
  askedBy(@Root() it: CoordinatorRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.askedById);
  }

  @FieldResolver(() => String, { nullable: true, description: "Egnethet: why they suit the person best; null for who may not read the file." })
  suitability(@Root() it: CoordinatorRequest, @Ctx() { request }: GraphQLContext): string | null {
    return mayRead(request, it.caseId, "file") ? it.suitability : null;
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Avdeling: the department that is asked." })
  serviceUnit(@Root() it: CoordinatorRequest, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }
}

@Resolver(() => CoordinatorContactType)
export class CoordinatorContactFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CoordinatorContact): string {
    return globalId("CoordinatorContact", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who wrote it down." })
  recordedBy(@Root() it: CoordinatorContact, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recordedById);
  }
}

@Resolver(() => ChildCoordinatorOfferType)
export class ChildCoordinatorOfferFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ChildCoordinatorOffer): string {
    return globalId("ChildCoordinatorOffer", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who made the offer." })
  offeredBy(@Root() it: ChildCoordinatorOffer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.offeredById);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Whose word the answer is." })
  answeredBy(@Root() it: ChildCoordinatorOffer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }
}

@Resolver(() => HandoverItemType)
export class HandoverItemFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: HandoverItem): string {
    return globalId("HandoverItem", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who went through it." })
  doneBy(@Root() it: HandoverItem, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.doneById === null ? null : loaders.person.load(it.doneById);
  }
}

@Resolver(() => CoordinatorCandidateType)
export class CoordinatorCandidateFieldsResolver {
  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Fagperson: who it is." })
  professional(@Root() it: Candidate, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.professionalId);
  }
}
