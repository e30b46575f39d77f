import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { AddedSection } from "../entities/added-section.entity.js";
import type { Document } from "../entities/document.entity.js";
import type { MappingAnswer } from "../entities/mapping-answer.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanAnnotation } from "../entities/plan-annotation.entity.js";
import type { PlanChange } from "../entities/plan-change.entity.js";
import type { RelatedPlan } from "../entities/related-plan.entity.js";
import type { SectionText } from "../entities/section-text.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { inForm } from "../rules/plan-part.rules.js";
import { isInUse } from "../rules/plan.rules.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { DocumentType } from "./document.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType } from "./person.type.js";
import { PlanAnnotationType, PlanChangeType } from "./plan-change.type.js";
import { AddedSectionType, MappingAnswerType, RelatedPlanType, SectionTextType } from "./plan-part.type.js";

const FORM = "Målform: the form it is read in; the municipality's own when left out.";
const HISTORY = "Historikk: what it said before, who changed it and when, the oldest first.";
const ANNOTATIONS = "Kommentarer: what has been remarked on it, the oldest first.";
const AUTHOR = "Who wrote it.";

const formOf = (form: WrittenForm | null, { request }: GraphQLContext): WrittenForm => form ?? request.policy.policy.writtenForm;

@Resolver(() => AddedSectionType)
export class AddedSectionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AddedSection): string {
    return globalId("AddedSection", it.id);
  }

  @FieldResolver(() => String, { nullable: true, description: "Overskrift: its title." })
  title(@Root() it: AddedSection, @Arg("writtenForm", () => WrittenForm, { nullable: true, description: FORM }) form: WrittenForm | null, @Ctx() context: GraphQLContext) {
    return inForm(formOf(form, context), it.titleNb, it.titleNn);
  }

  @FieldResolver(() => String, { nullable: true, description: "Veiledende tekst: what to write there." })
  guide(@Root() it: AddedSection, @Arg("writtenForm", () => WrittenForm, { nullable: true, description: FORM }) form: WrittenForm | null, @Ctx() context: GraphQLContext) {
    return inForm(formOf(form, context), it.guideNb, it.guideNn);
  }

  @FieldResolver(() => [SectionTextType], { description: "Tekster: what stands there and is in use, the oldest first." })
  async texts(@Root() it: AddedSection, @Ctx() { loaders }: GraphQLContext): Promise<SectionText[]> {
    return (await loaders.textsOfSection.load(it.id)).filter(isInUse);
  }

  @FieldResolver(() => [SectionTextType], { description: "Passive tekster: what stood there and is put away." })
  async textsSetAside(@Root() it: AddedSection, @Ctx() { loaders }: GraphQLContext): Promise<SectionText[]> {
    return (await loaders.textsOfSection.load(it.id)).filter((one) => !isInUse(one));
  }
}

@Resolver(() => SectionTextType)
export class SectionTextFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: SectionText): string {
    return globalId("SectionText", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: AUTHOR })
  by(@Root() it: SectionText, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.createdById);
  }

  @FieldResolver(() => [PlanChangeType], { description: HISTORY })
  history(@Root() it: SectionText, @Ctx() { loaders }: GraphQLContext): Promise<PlanChange[]> {
    return loaders.changesOfElement.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: SectionText, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}

@Resolver(() => RelatedPlanType)
export class RelatedPlanFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RelatedPlan): string {
    return globalId("RelatedPlan", it.id);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: "Kopi: a copy that lies in the case, for those who may read it there." })
  document(@Root() it: RelatedPlan, @Ctx() { loaders }: GraphQLContext): Promise<Document | null> | null {
    return it.documentId === null ? null : loaders.document.load(it.documentId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: AUTHOR })
  by(@Root() it: RelatedPlan, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.createdById);
  }

  @FieldResolver(() => [PlanChangeType], { description: HISTORY })
  history(@Root() it: RelatedPlan, @Ctx() { loaders }: GraphQLContext): Promise<PlanChange[]> {
    return loaders.changesOfElement.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: RelatedPlan, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}

@Resolver(() => MappingAnswerType)
export class MappingAnswerFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: MappingAnswer): string {
    return globalId("MappingAnswer", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Sagt av: who said it." })
  saidBy(@Root() it: MappingAnswer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.saidById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Skrevet av: who wrote it down." })
  by(@Root() it: MappingAnswer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.createdById);
  }

  @FieldResolver(() => [PlanChangeType], { description: HISTORY })
  history(@Root() it: MappingAnswer, @Ctx() { loaders }: GraphQLContext): Promise<PlanChange[]> {
    return loaders.changesOfElement.load(it.id);
  }

  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: MappingAnswer, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}
