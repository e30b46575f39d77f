import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { AboutMePicture } from "../entities/about-me-picture.entity.js";
import type { AboutMeProposal } from "../entities/about-me-proposal.entity.js";
import type { AboutMeSection } from "../entities/about-me-section.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { EarlierWording } from "../entities/earlier-wording.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { RoomDocument } from "../entities/room-document.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { rightsOf } from "../services/room.step.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import { AboutMePictureType, AboutMeProposalType, AboutMeSectionType, AboutMeType } from "./about-me.type.js";
import { EarlierWordingType } from "./dialogue.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { ContributorType } from "./person.type.js";
import { RoomDocumentType } from "./room-document.type.js";
import { RoomType } from "./room.type.js";

@Resolver(() => RoomType)
export class RoomAboutMeResolver {
  @FieldResolver(() => AboutMeType, { nullable: true, description: "Om meg, Meg selv: who the owner is, in their own words; null for whoever may not read it." })
  aboutMe(@Root() it: Case, @Ctx() { request }: GraphQLContext): AboutMeType | null {
    return rightsOf(request, it.id, RoomArea.ABOUT_ME).includes(RoomRight.READ) ? { caseId: it.id } : null;
  }
}

@Resolver(() => AboutMeType)
export class AboutMeFieldsResolver {
  @FieldResolver(() => [AboutMeSectionType], { description: "What is said now, the oldest first." })
  async sections(@Root() it: AboutMeType, @Ctx() { loaders }: GraphQLContext): Promise<AboutMeSection[]> {
    return (await loaders.aboutMeSectionsOfCase.load(it.caseId)).filter((one) => one.passiveAt === null);
  }

  @FieldResolver(() => [AboutMeSectionType], { description: "Passive: what has been put away, for the person's side to take up again." })
  async putAway(@Root() it: AboutMeType, @Ctx() { loaders, request }: GraphQLContext): Promise<AboutMeSection[]> {
    if (!rightsOf(request, it.caseId, RoomArea.ABOUT_ME).includes(RoomRight.WRITE)) return [];
    return (await loaders.aboutMeSectionsOfCase.load(it.caseId)).filter((one) => one.passiveAt !== null);
  }

  @FieldResolver(() => [AboutMeProposalType], { description: "Forslag: what the caller has proposed; for the person's side, what anybody has." })
  proposals(@Root() it: AboutMeType, @Ctx() { loaders }: GraphQLContext): Promise<AboutMeProposal[]> {
    return loaders.aboutMeProposalsOfCase.load(it.caseId);
  }

  @FieldResolver(() => AboutMePictureType, { nullable: true, description: "Bilde: the picture that is shown now." })
  async picture(@Root() it: AboutMeType, @Ctx() { loaders }: GraphQLContext): Promise<AboutMePicture | null> {
    return (await loaders.aboutMePictureOfCase.load(it.caseId))[0] ?? null;
  }
}

@Resolver(() => AboutMeSectionType)
export class AboutMeSectionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AboutMeSection): string {
    return globalId("AboutMeSection", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it first." })
  writtenBy(@Root() it: AboutMeSection, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.writtenById);
  }

  @FieldResolver(() => [EarlierWordingType], { description: "Historikk: what it said before, the first first." })
  earlier(@Root() it: AboutMeSection, @Ctx() { loaders }: GraphQLContext): Promise<EarlierWording[]> {
    return loaders.wordingsOfThing.load(it.id);
  }
}

@Resolver(() => AboutMeProposalType)
export class AboutMeProposalFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AboutMeProposal): string {
    return globalId("AboutMeProposal", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who proposed it." })
  proposedBy(@Root() it: AboutMeProposal, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.proposedById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who answered it." })
  answeredBy(@Root() it: AboutMeProposal, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.answeredById === null ? null : loaders.person.load(it.answeredById);
  }

  @FieldResolver(() => AboutMeSectionType, { nullable: true, description: "What it became, once it was accepted." })
  section(@Root() it: AboutMeProposal, @Ctx() { loaders }: GraphQLContext): Promise<AboutMeSection | null> | null {
    return it.sectionId === null ? null : loaders.aboutMeSection.load(it.sectionId);
  }
}

@Resolver(() => AboutMePictureType)
export class AboutMePictureFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: AboutMePicture): string {
    return globalId("AboutMePicture", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who chose it." })
  chosenBy(@Root() it: AboutMePicture, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.chosenById);
  }

  @FieldResolver(() => RoomDocumentType, { nullable: true, description: "Dokument: the document of the room that it is." })
  document(@Root() it: AboutMePicture, @Ctx() { loaders }: GraphQLContext): Promise<RoomDocument | null> {
    return loaders.roomDocument.load(it.documentId);
  }
}
