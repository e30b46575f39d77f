import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { type UnitDocument, UnitWork } from "../entities/unit-document.entity.js";
import { workTexts } from "../rules/work-texts.rules.js";
import { documentsFor } from "../services/document-handout.reader.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { CoordinatorAssignmentType } from "./coordinator.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { ResponsibilityGroupType } from "./group.type.js";
import { UnitDocumentType } from "./unit-register.type.js";

@ObjectType("HelpText", { simpleResolvers: true, description: "Hjelpetekst: a reminder that is the same in every municipality, with where it comes from." })
export class HelpTextType {
  @Field(() => String, { description: "The text." })
  readonly text!: string;
  @Field(() => String, { description: "Kilde: the provision it rests on." })
  readonly source!: string;
}

@ObjectType("WorkAid", { simpleResolvers: true, description: "Til hjelp i arbeidet: national help texts and the municipality's own documents for a piece of work (hol § 7-3)." })
export class WorkAidType {
  @Field(() => UnitWork, { description: "Arbeid: which work." })
  readonly work!: UnitWork;
  @Field(() => [HelpTextType], { description: "Hjelpetekster: the national texts." })
  readonly helpTexts!: readonly HelpTextType[];
  @Field(() => [UnitDocumentType], { description: "Dokumenter: the municipality's own in use, by kind and title." })
  readonly documents!: readonly UnitDocument[];
}

/** What is at hand where the work is done. */
@Resolver()
export class WorkAidResolver {
  @Ask(
    () => WorkAidType,
    "unit:read",
    "Dokumenter for arbeidet: what there is to help with a piece of work: national texts, and the routines, guides and forms of the municipality (hol § 7-3).",
  )
  async documentsFor(
    @Arg("work", () => UnitWork, { description: "Which work." }) work: UnitWork,
    @Arg("writtenForm", () => WrittenForm, { nullable: true, description: "Målform: the form of the texts; the municipality's own when left out." }) form: WrittenForm | null,
    @Ctx() { request }: GraphQLContext,
  ): Promise<WorkAidType> {
    const own = (form ?? request.policy.policy.writtenForm) === WrittenForm.NN ? "nn" : "nb";
    const helpTexts = workTexts[work].map((it) => ({ text: it[own], source: it.source }));
    return { work, helpTexts, documents: await documentsFor(request, work) };
  }
}

@Resolver(() => ResponsibilityGroupType)
export class GroupHandoutsResolver {
  @FieldResolver(() => [UnitDocumentType], { description: "Utleverte dokumenter: the guides that were handed out when the group was founded, in the edition of that day." })
  handedOut(@Root() it: ResponsibilityGroup, @Ctx() { loaders }: GraphQLContext): Promise<UnitDocument[]> {
    return loaders.documentsOfHandout.load(it.id);
  }
}

@Resolver(() => CoordinatorAssignmentType)
export class AssignmentHandoutsResolver {
  @FieldResolver(() => [UnitDocumentType], {
    description: "Utleverte dokumenter: handbook and guides that were handed out with the appointment, in the edition of that day; for the person, those that are public.",
  })
  async handedOut(@Root() it: CoordinatorAssignment, @Ctx() { request, loaders }: GraphQLContext): Promise<UnitDocument[]> {
    return (await loaders.documentsOfHandout.load(it.id)).filter((one) => one.isPublic || request.may("unit:read"));
  }
}
