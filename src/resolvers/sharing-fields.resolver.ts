import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Consent } from "../entities/consent.entity.js";
import type { ConsentGrant } from "../entities/consent-grant.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import type { Person } from "../entities/person.entity.js";
import { WithheldKind, type Withholding } from "../entities/withholding.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { isShared } from "../rules/sharing.rules.js";
import { ConsentType } from "./coordinator.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType, ProfessionalType } from "./person.type.js";
import { IndividualPlanType } from "./plan.type.js";
import { ConsentGrantType, WithholdingType } from "./sharing.type.js";

@Resolver(() => ConsentType)
export class ConsentSharingResolver {
  @FieldResolver(() => [ConsentGrantType], { description: "Delinger: who was given which parts of the plan and for how long, ended ones too, the oldest first." })
  grants(@Root() it: Consent, @Ctx() { loaders }: GraphQLContext): Promise<ConsentGrant[]> {
    return loaders.grantsOfConsent.load(it.id);
  }
}

@Resolver(() => ConsentGrantType)
export class ConsentGrantFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ConsentGrant): string {
    return globalId("ConsentGrant", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Mottaker: with whom." })
  recipient(@Root() it: ConsentGrant, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recipientId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Hvem samtykket: whose word it was." })
  giver(@Root() it: ConsentGrant, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.giverId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it down." })
  recordedBy(@Root() it: ConsentGrant, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.recordedById);
  }

  @FieldResolver(() => Boolean, { description: "Gjelder: whether it is shared today; a pause of all sharing is told by the consent." })
  isInForce(@Root() it: ConsentGrant, @Ctx() { request }: GraphQLContext): boolean {
    return isShared(it, request.today);
  }
}

@Resolver(() => IndividualPlanType)
export class PlanWithholdingsResolver {
  @FieldResolver(() => [WithholdingType], {
    description: "Tilbakehold: what is or was kept from the parents, for the child and those who work with the plan; empty for everybody else.",
  })
  withholdings(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<Withholding[]> {
    return loaders.withholdingsOfPlan.load(it.id);
  }
}

const kinds = {
  [WithheldKind.GOAL]: "Goal",
  [WithheldKind.MEASURE]: "Measure",
  [WithheldKind.ENTRY]: "PlanEntry",
  [WithheldKind.SECTION_TEXT]: "SectionText",
  [WithheldKind.RELATED_PLAN]: "RelatedPlan",
  [WithheldKind.MAPPING]: "MappingAnswer",
  [WithheldKind.EVALUATION]: "PlanEvaluation",
  [WithheldKind.CHILD_VIEW]: "ChildView",
  [WithheldKind.DIALOGUE]: "DialogueThread",
  [WithheldKind.NOTE]: "RoomNote",
  [WithheldKind.ABOUT_ME]: "AboutMeSection",
} as const;

@Resolver(() => WithholdingType)
export class WithholdingFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Withholding): string {
    return globalId("Withholding", it.id);
  }

  @FieldResolver(() => ID, { description: "Hva: the id of the goal, measure or content point." })
  elementId(@Root() it: Withholding): string {
    return globalId(kinds[it.kind], it.itemId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who keeps it." })
  withheldBy(@Root() it: Withholding, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.withheldById);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Godkjent av: who stands behind it, where it was not the child's own wish." })
  approvedBy(@Root() it: Withholding, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.approvedById === null ? null : loaders.person.load(it.approvedById);
  }
}
