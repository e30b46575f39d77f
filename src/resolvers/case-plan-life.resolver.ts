import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { ConsentRequest } from "../entities/consent-request.entity.js";
import { type IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import type { PlanOffer } from "../entities/plan-offer.entity.js";
import { isInForce } from "../rules/consent.rules.js";
import { lifecycleBeforePlan, offerStatus, PlanLifecycle, PlanOfferStatus } from "../rules/plan-state.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { countPlanOffers } from "../services/plan-life.reader.js";
import { CaseType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ConsentRequestType, PlanOfferCountType, PlanOfferType } from "./plan-life.type.js";
import { IndividualPlanType } from "./plan.type.js";
import { UnitOverviewType } from "./unit.type.js";

/** The way to a plan, and the plans a person has had. */
@Resolver(() => CaseType)
export class CasePlanLifeResolver {
  @FieldResolver(() => [PlanOfferType], { description: "Tilbud om plan: the offers and what the person said, the first one first." })
  planOffers(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<PlanOffer[]> {
    return loaders.planOffersOfCase.load(it.id);
  }

  @FieldResolver(() => PlanOfferStatus, { nullable: true, description: "Tilbudets status: where the last offer stands; null for who may not read the file." })
  async planOfferStatus(@Root() it: Case, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanOfferStatus | null> {
    return mayRead(request, it.id, "file") ? offerStatus(await loaders.planOffersOfCase.load(it.id)) : null;
  }

  @FieldResolver(() => [ConsentRequestType], { description: "Spørsmål om samtykke: when consent was asked for, and what was answered, the first one first." })
  consentRequests(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ConsentRequest[]> {
    return loaders.consentRequestsOfCase.load(it.id);
  }

  @FieldResolver(() => [IndividualPlanType], { description: "Planer: every plan of the case, the first one first; one that has ended stays in the list, locked." })
  plans(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan[]> {
    return loaders.plansOfCase.load(it.id);
  }

  @FieldResolver(() => PlanLifecycle, {
    nullable: true,
    description:
      "På vei til plan: where the person stands while there is no open plan: offered, declined or consented; null where there is one, nothing has been said, or for who may not read the file.",
  })
  async wayToPlan(@Root() it: Case, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanLifecycle | null> {
    if (!mayRead(request, it.id, "file")) return null;
    const [plans, offers, consents] = await Promise.all([loaders.plansOfCase.load(it.id), loaders.planOffersOfCase.load(it.id), loaders.consentsOfCase.load(it.id)]);
    if (plans.some((one) => one.state !== PlanState.CLOSED)) return null;
    return lifecycleBeforePlan(
      offerStatus(offers),
      consents.some((one) => isInForce(one, request.today)),
    );
  }
}

/** Who has been offered a plan (LUND-3-4). */
@Resolver(() => UnitOverviewType)
export class OverviewOfOffersResolver {
  @FieldResolver(() => [PlanOfferCountType], { description: "Tilbud om plan: how many with the right to one have been offered it, and what they said (hol § 7-3)." })
  planOffers(@Ctx() { request }: GraphQLContext) {
    return countPlanOffers(request);
  }
}
