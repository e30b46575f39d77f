import { GraphQLLocalDate } from "graphql-scalars";
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Appeal } from "../entities/appeal.entity.js";
import { AppealDefect } from "../entities/appeal.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { CostsClaim } from "../entities/costs-claim.entity.js";
import { type Decision, DecisionState } from "../entities/decision.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { SupervisionRequest } from "../entities/supervision-request.entity.js";
import { appealOpenUntil, defectsOf } from "../rules/appeal.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { type AppealFigure, appealFigures, listOpenAppeals } from "../services/appeal.reader.js";
import { AppealConnection, AppealFigureType, AppealType, CostsClaimType, SupervisionRequestType } from "./appeal.type.js";
import { CaseType } from "./case.type.js";
import { DecisionType } from "./decision.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { ContributorType, PersonType, ProfessionalType } from "./person.type.js";
import { UnitOverviewType } from "./unit.type.js";

@Resolver()
export class AppealQueryResolver {
  @Ask(() => AppealConnection, "case:handle", "Klager: the appeals that are not done with, by the day they should be forwarded, the most urgent first (fvl § 33).")
  appeals(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return listOpenAppeals(request, page);
  }
}

@Resolver(() => CaseType)
export class CaseAppealsResolver {
  @FieldResolver(() => [AppealType], { description: "Klager: the appeals in the case, the oldest first (pbrl § 7-2)." })
  appeals(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Appeal[]> {
    return loaders.appealsOfCase.load(it.id);
  }

  @FieldResolver(() => [SupervisionRequestType], { description: "Anmodninger om tilsyn: the requests for supervision, apart from any appeal (pbrl § 7-4)." })
  supervisionRequests(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<SupervisionRequest[]> {
    return loaders.supervisionRequestsOfCase.load(it.id);
  }
}

@Resolver(() => DecisionType)
export class DecisionAppealResolver {
  @FieldResolver(() => Date, { nullable: true, description: "Erstattet: when another decision on the same right took its place, or it was annulled." })
  supersededAt(@Root() it: Decision): Date | null {
    return it.supersededAt;
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Kan klages på til: after the four weeks, a late appeal may still be taken up for a reason until this day, one year after the decision; null when it is final or replaced (fvl § 31).",
  })
  appealOpenUntil(@Root() it: Decision): string | null {
    return appealOpenUntil({ decidedOn: it.decidedOn, supersededAt: it.supersededAt, isFinal: it.state === DecisionState.FINAL });
  }
}

@Resolver(() => AppealType)
export class AppealFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Appeal): string {
    return globalId("Appeal", it.id);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case." })
  case(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }

  @FieldResolver(() => [AppealDefect], { description: "Mangler: what the appeal lacks in form now; never a ground for rejecting it (pbrl § 7-3)." })
  defects(@Root() it: Appeal): AppealDefect[] {
    return defectsOf(it);
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: "Vedtak: the decision that is appealed; null when the appeal is of something else." })
  decision(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Decision | null> | null {
    return it.decisionId === null ? null : loaders.decision.load(it.decisionId);
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: "Nytt vedtak: the decision that took its place." })
  newDecision(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Decision | null> | null {
    return it.newDecisionId === null ? null : loaders.decision.load(it.newDecisionId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Klager: who appeals." })
  appellant(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.appellantId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who registered it." })
  registeredBy(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.registeredById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who reviewed it for the municipality." })
  reviewedBy(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.reviewedById === null ? null : loaders.person.load(it.reviewedById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who forwarded it." })
  forwardedBy(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.forwardedById === null ? null : loaders.person.load(it.forwardedById);
  }

  @FieldResolver(() => [CostsClaimType], { description: "Krav om sakskostnader: the claims for costs, the oldest first (fvl § 36)." })
  costsClaims(@Root() it: Appeal, @Ctx() { loaders }: GraphQLContext): Promise<CostsClaim[]> {
    return loaders.costsClaimsOfAppeal.load(it.id);
  }
}

@Resolver(() => CostsClaimType)
export class CostsClaimFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CostsClaim): string {
    return globalId("CostsClaim", it.id);
  }

  @FieldResolver(() => AppealType, { nullable: true, description: "Klage: the appeal the costs are of." })
  appeal(@Root() it: CostsClaim, @Ctx() { loaders }: GraphQLContext): Promise<Appeal | null> {
    return loaders.appeal.load(it.appealId);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who answered it." })
  answeredBy(@Root() it: CostsClaim, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }
}

@Resolver(() => SupervisionRequestType)
export class SupervisionRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: SupervisionRequest): string {
    return globalId("SupervisionRequest", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who registered it." })
  registeredBy(@Root() it: SupervisionRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.registeredById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who sent it on." })
  forwardedBy(@Root() it: SupervisionRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.forwardedById === null ? null : loaders.person.load(it.forwardedById);
  }
}

@Resolver(() => UnitOverviewType)
export class AppealOverviewResolver {
  @FieldResolver(() => [AppealFigureType], { description: "Klagetall: how many appeals came to what, and how long they took." })
  appeals(@Ctx() { request }: GraphQLContext): Promise<AppealFigure[]> {
    return appealFigures(request);
  }
}
