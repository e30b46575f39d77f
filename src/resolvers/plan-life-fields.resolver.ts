import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import type { Consent } from "../entities/consent.entity.js";
import type { ConsentRequest } from "../entities/consent-request.entity.js";
import { type IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanArchive } from "../entities/plan-archive.entity.js";
import type { PlanOffer } from "../entities/plan-offer.entity.js";
import type { PlanRevision } from "../entities/plan-revision.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { lifecycleOf, PlanLifecycle, staleSince, SuspensionCause, suspensionOf } from "../rules/plan-state.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { mayReadArchived } from "../services/plan-life.reader.js";
import { localDate } from "../tenants/local-date.js";
import { ConsentType } from "./coordinator.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType } from "./person.type.js";
import { ConsentRequestType, PlanArchivePartType, PlanArchiveType, PlanOfferType, PlanRevisionType } from "./plan-life.type.js";
import { IndividualPlanType } from "./plan.type.js";

/** Where a plan is in its life, and what it has been through. */
@Resolver(() => IndividualPlanType)
export class PlanLifeResolver {
  @FieldResolver(() => PlanLifecycle, { description: "Livsløp: where the plan is in its whole life." })
  async lifecycle(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanLifecycle> {
    const [consents, archives] = await Promise.all([loaders.consentsBehindPlanOfCase.load(it.caseId), loaders.archivesOfPlan.load(it.id)]);
    const suspension = suspensionOf(it.state, consents, request.today);
    return lifecycleOf({ state: it.state, suspension, isArchived: archives.some((one) => one.isFinal), isReopened: it.reopensId !== null });
  }

  @FieldResolver(() => SuspensionCause, { nullable: true, description: "Hviler fordi: why the plan rests; null while it does not, and for who reads neither plan nor file." })
  async suspension(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<SuspensionCause | null> {
    if (!mayRead(request, it.caseId, "file") && !mayRead(request, it.caseId, "plan")) return null;
    return suspensionOf(it.state, await loaders.consentsBehindPlanOfCase.load(it.caseId), request.today);
  }

  @FieldResolver(() => Boolean, { description: "Låst: whether the plan has ended and can only be read." })
  isLocked(@Root() it: IndividualPlan): boolean {
    return it.state === PlanState.CLOSED;
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: "Utdatert siden: the day the plan had gone too long without a change or a revision; null while it is fresh.",
  })
  async staleSince(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<string | null> {
    const of = await loaders.case.load(it.caseId);
    const { policy } = of === null ? request.policy : await request.read((db) => request.policyVersion(of.policyVersionId, db));
    return staleSince({ ...it, lastChangedOn: localDate(it.lastChangedAt) }, request.today, policy);
  }

  @FieldResolver(() => [PlanRevisionType], { description: "Revisjoner: how often it has been gone through, the first one first." })
  revisions(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<PlanRevision[]> {
    return loaders.revisionsOfPlan.load(it.id);
  }

  @FieldResolver(() => [PlanArchiveType], { description: "Arkivert: the receipts of the pictures taken of it, the first one first." })
  archives(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<PlanArchive[]> {
    return loaders.archivesOfPlan.load(it.id);
  }

  @FieldResolver(() => IndividualPlanType, { nullable: true, description: "Gjenåpner: the ended plan that this one takes up again." })
  reopens(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<IndividualPlan | null> | null {
    return it.reopensId === null ? null : loaders.plan.load(it.reopensId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Hvorfor ikke spurt: why the owner was not asked before the plan was ended." })
  whyNotAsked(@Root() it: IndividualPlan, @Ctx() { request }: GraphQLContext): string | null {
    return mayRead(request, it.caseId, "plan") || mayRead(request, it.caseId, "file") ? it.whyNotAsked : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Vurdering: what the need was found to be, where it was said to have ceased." })
  endAssessment(@Root() it: IndividualPlan, @Ctx() { request }: GraphQLContext): string | null {
    return mayRead(request, it.caseId, "plan") || mayRead(request, it.caseId, "file") ? it.endAssessment : null;
  }
}

@Resolver(() => PlanRevisionType)
export class PlanRevisionFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who began it." })
  begunBy(@Root() it: PlanRevision, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.begunById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who approved it." })
  approvedBy(@Root() it: PlanRevision, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.approvedById === null ? null : loaders.person.load(it.approvedById);
  }

  @FieldResolver(() => String, { nullable: true, description: "Grunn: why it was begun; null for who may not read the plan." })
  reason(@Root() it: PlanRevision, @Ctx() { request }: GraphQLContext): string | null {
    return mayRead(request, it.caseId, "plan") ? it.reason : null;
  }
}

@Resolver(() => PlanArchiveType)
export class PlanArchiveFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanArchive): string {
    return globalId("PlanArchive", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who took it." })
  takenBy(@Root() it: PlanArchive, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.takenById);
  }

  @FieldResolver(() => [PlanArchivePartType], {
    nullable: true,
    description: "Innhold: the plan as it was; null for everybody but its owner and those who coordinate (pbrl § 3-4).",
  })
  content(@Root() it: PlanArchive, @Ctx() { request }: GraphQLContext): readonly PlanArchivePartType[] | null {
    return mayReadArchived(request, it.caseId) ? it.content : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Fingeravtrykk: SHA-256 of the content, for those who may read it." })
  digest(@Root() it: PlanArchive, @Ctx() { request }: GraphQLContext): string | null {
    return mayReadArchived(request, it.caseId) ? it.digest : null;
  }
}

@Resolver(() => PlanOfferType)
export class PlanOfferFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanOffer): string {
    return globalId("PlanOffer", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who made it." })
  offeredBy(@Root() it: PlanOffer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.offeredById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Hvem svarte: whose word the answer is." })
  answeredBy(@Root() it: PlanOffer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it down." })
  recordedBy(@Root() it: PlanOffer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.recordedById === null ? null : loaders.person.load(it.recordedById);
  }
}

@Resolver(() => ConsentRequestType)
export class ConsentRequestFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ConsentRequest): string {
    return globalId("ConsentRequest", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who asked." })
  askedBy(@Root() it: ConsentRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.askedById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Hvem svarte: whose word the answer is." })
  answeredBy(@Root() it: ConsentRequest, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }

  @FieldResolver(() => ConsentType, { nullable: true, description: "Samtykke: the consent that was given." })
  consent(@Root() it: ConsentRequest, @Ctx() { loaders }: GraphQLContext): Promise<Consent | null> | null {
    return it.consentId === null ? null : loaders.consent.load(it.consentId);
  }
}
