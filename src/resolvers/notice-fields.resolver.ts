import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Document } from "../entities/document.entity.js";
import { type InformationGiven, InformationTopic } from "../entities/information-given.entity.js";
import type { Letter } from "../entities/letter.entity.js";
import type { Mandate } from "../entities/mandate.entity.js";
import type { NoticeCompletion } from "../entities/notice-completion.entity.js";
import type { Notice } from "../entities/notice.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { RequestedService } from "../entities/requested-service.entity.js";
import { topicsMissing } from "../rules/information.rules.js";
import { CaseType } from "./case.type.js";
import { DocumentType } from "./document.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { LetterType } from "./letter.type.js";
import { MandateType } from "./mandate.type.js";
import { InformationGivenType, NoticeCompletionType, NoticeType } from "./notice.type.js";
import { ContributorType, ProfessionalType } from "./person.type.js";
import { RequestedServiceType } from "./requested-service.type.js";

@Resolver(() => NoticeType)
export class NoticePartsResolver {
  @FieldResolver(() => LetterType, { nullable: true, description: "Bekreftelse: the receipt as it was sent, for whoever it was sent to and for the unit." })
  async acknowledgement(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Letter | null> {
    return (await loaders.receiptsOfNotice.load(it.id))[0] ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Ubekreftet: told orally where needs are to be in writing, and not confirmed yet. Handling does not wait for it (fvl § 11)." })
  unconfirmed(@Root() it: Notice): boolean {
    return it.needsConfirmation && it.confirmedAt === null && it.endedAt === null;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who confirmed it, or recorded that it was confirmed." })
  confirmedBy(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.confirmedById === null ? null : loaders.person.load(it.confirmedById);
  }

  @FieldResolver(() => [NoticeCompletionType], { description: "Mangelbrev: what has been asked for, the oldest first." })
  completions(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<NoticeCompletion[]> {
    return loaders.completionsOfNotice.load(it.id);
  }

  @FieldResolver(() => [RequestedServiceType], { description: "Andre ønskede tjenester: what it asks for that is not the unit's." })
  otherServices(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<RequestedService[]> {
    return loaders.requestedServicesOfNotice.load(it.id);
  }

  @FieldResolver(() => [MandateType], { description: "Fullmakter og vergemandat: who may act for the person, as it came with the notice." })
  mandates(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Mandate[]> {
    return loaders.mandatesOfNotice.load(it.id);
  }

  @FieldResolver(() => [DocumentType], { description: "Dokumenter: the files that came with it." })
  documents(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<Document[]> {
    return loaders.documentsOfNotice.load(it.id);
  }

  @FieldResolver(() => [InformationGivenType], { description: "Informasjon gitt: what the person was told, as far as the caller may know." })
  informationGiven(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<InformationGiven[]> {
    return loaders.informationOfNotice.load(it.id);
  }

  @FieldResolver(() => [InformationTopic], { description: "Mangler informasjon: what the caller sees no record of the person having been told (pbrl § 3-2)." })
  async informationMissing(@Root() it: Notice, @Ctx() { loaders }: GraphQLContext): Promise<InformationTopic[]> {
    return topicsMissing(await loaders.informationOfNotice.load(it.id));
  }
}

@Resolver(() => InformationGivenType)
export class InformationGivenFieldsResolver {
  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who told the person." })
  givenBy(@Root() it: InformationGiven, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.givenById);
  }
}

@Resolver(() => CaseType)
export class CaseInformationResolver {
  @FieldResolver(() => [InformationGivenType], { description: "Informasjon gitt: what the person was told, by whom and when (pbrl § 3-2)." })
  informationGiven(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<InformationGiven[]> {
    return loaders.informationOfCase.load(it.id);
  }

  @FieldResolver(() => [InformationTopic], { description: "Mangler informasjon: what nobody has recorded that the person was told (pbrl § 3-2)." })
  async informationMissing(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<InformationTopic[]> {
    return topicsMissing(await loaders.informationOfCase.load(it.id));
  }
}
