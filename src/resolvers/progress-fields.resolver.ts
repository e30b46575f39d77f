import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanParticipant } from "../entities/plan-participant.entity.js";
import type { ProgressRequest } from "../entities/progress-request.entity.js";
import { type UnitFeedback, UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { isLate, ProgressTurn, turnOf } from "../rules/progress.rules.js";
import { UnitFeedbackType } from "./ending.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType, ProfessionalType } from "./person.type.js";
import { IndividualPlanType, MeasureType, PlanParticipantType } from "./plan.type.js";
import { ProgressRequestType } from "./progress.type.js";

@Resolver(() => ProgressRequestType)
export class ProgressRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ProgressRequest): string {
    return globalId("ProgressRequest", it.id);
  }

  @FieldResolver(() => IndividualPlanType, { nullable: true, description: "Plan: the plan it belongs to, for who may know of that." })
  plan(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan | null> {
    return loaders.plan.load(it.planId);
  }

  @FieldResolver(() => MeasureType, { nullable: true, description: "Tiltak: the measure it is about, for who may read that." })
  measure(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<Measure | null> | null {
    return it.measureId === null ? null : loaders.measure.load(it.measureId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who asks." })
  askedBy(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.askedById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who is asked." })
  asked(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.askedId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who answered." })
  answeredBy(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Leder: the leader it has gone on to." })
  leader(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.leaderId === null ? null : loaders.person.load(it.leaderId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who ended it." })
  endedBy(@Root() it: ProgressRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.endedById === null ? null : loaders.person.load(it.endedById);
  }

  @FieldResolver(() => ProgressTurn, { nullable: true, description: "Hvem sin tur: whose turn it is; null when it has ended." })
  turn(@Root() it: ProgressRequest): ProgressTurn | null {
    return turnOf(it.state);
  }

  @FieldResolver(() => Boolean, { description: "For sent: nobody has answered it, and its day has passed." })
  isLate(@Root() it: ProgressRequest, @Ctx() { request }: GraphQLContext): boolean {
    return isLate(it, request.today);
  }
}

@Resolver(() => IndividualPlanType)
export class PlanProgressResolver {
  @FieldResolver(() => [ProgressRequestType], { description: "Etterlysninger: the requests for progress that the caller may know of, the oldest first." })
  progressRequests(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<ProgressRequest[]> {
    return loaders.progressRequestsOfPlan.load(it.id);
  }

  @FieldResolver(() => [PlanParticipantType], {
    description: "Rutinen ikke bekreftet: those who take part and have not said that they know what follows when somebody does not do their part.",
  })
  async procedureNotAcknowledgedBy(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<PlanParticipant[]> {
    return (await loaders.participantsOfPlan.load(it.id)).filter((one) => one.until === null && one.procedureAcknowledgedAt === null);
  }
}

@Resolver(() => UnitFeedbackType)
export class ProgressFeedbackResolver {
  @FieldResolver(() => ProgressRequestType, { nullable: true, description: "Etterlysning: the request for progress that has come to the unit." })
  progressRequest(@Root() it: UnitFeedback, @Ctx() { loaders }: GraphQLContext): Promise<ProgressRequest | null> | null {
    return it.kind === UnitFeedbackKind.PROGRESS_ESCALATED ? loaders.progressRequest.load(it.aboutId) : null;
  }
}
