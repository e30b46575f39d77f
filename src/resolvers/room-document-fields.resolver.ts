import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { RoomDocument } from "../entities/room-document.entity.js";
import type { RoomDocumentVersion } from "../entities/room-document-version.entity.js";
import type { RoomLink } from "../entities/room-link.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { mayPrintOne } from "../rules/room-audience.rules.js";
import { rightsOf, withheldIn } from "../services/room.step.js";
import { RoomArea } from "../tenants/policy-enums.js";
import { GraphQLContext } from "./graphql-context.js";
import type { Loaders } from "./loaders.js";
import { ContributorType } from "./person.type.js";
import { MunicipalityLinkType, RoomDocumentType, RoomDocumentVersionType, RoomLinkType } from "./room-document.type.js";
import { RoomType } from "./room.type.js";

const withSetAside = { nullable: true, description: "Ta med det som er lagt bort: whether what was put away is shown too." } as const;

@Resolver(() => RoomType)
export class RoomDocumentsResolver {
  @FieldResolver(() => [RoomDocumentType], { description: "Dokumenter: the documents of the room that the caller may read, the oldest first." })
  async documents(
    @Root() it: Case,
    @Arg("setAside", () => Boolean, withSetAside) setAside: boolean | null,
    @Arg("folder", () => String, { nullable: true, description: "Mappe: those in one folder; all when left out." }) folder: string | null | undefined,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<RoomDocument[]> {
    const all = await loaders.roomDocumentsOfCase.load(it.id);
    return all.filter((one) => (setAside === true || one.setAsideAt === null) && (folder == null || one.folder === folder));
  }

  @FieldResolver(() => [RoomLinkType], { description: "Lenkebibliotek: the useful addresses of the room, in their order." })
  async links(@Root() it: Case, @Arg("setAside", () => Boolean, withSetAside) setAside: boolean | null, @Ctx() { loaders }: GraphQLContext): Promise<RoomLink[]> {
    return (await loaders.roomLinksOfCase.load(it.id)).filter((one) => setAside === true || one.setAsideAt === null);
  }

  @FieldResolver(() => [MunicipalityLinkType], { description: "Kommunens lenker: the useful addresses that the municipality shows in every room." })
  municipalityLinks(@Root() it: Case, @Ctx() { request }: GraphQLContext): readonly MunicipalityLinkType[] {
    return rightsOf(request, it.id, RoomArea.DOCUMENTS).length === 0 ? [] : (request.policy.policy.room?.links ?? []);
  }
}

async function people(ids: readonly string[], loaders: Loaders): Promise<Person[]> {
  return (await Promise.all(ids.map((it) => loaders.person.load(it)))).filter((it) => it !== null);
}

@Resolver(() => RoomDocumentType)
export class RoomDocumentFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RoomDocument): string {
    return globalId("RoomDocument", it.id);
  }

  @FieldResolver(() => [ContributorType], { description: "Hvem det gjelder: those it is for; with `onlyNamed` they alone are shown it." })
  named(@Root() it: RoomDocument, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    return people(it.namedIds, loaders);
  }

  @FieldResolver(() => [ContributorType], { description: "Hvem som kan skrive ut: those who may print this one though they may not print otherwise." })
  printers(@Root() it: RoomDocument, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    return people(it.printerIds, loaders);
  }

  @FieldResolver(() => Boolean, { description: "Kan skrives ut: whether the caller may print it." })
  mayPrint(@Root() it: RoomDocument, @Ctx() { request }: GraphQLContext): boolean {
    const rights = rightsOf(request, it.caseId, RoomArea.DOCUMENTS);
    const isNamed = request.actor.personId !== null && it.printerIds.includes(request.actor.personId);
    return mayPrintOne(rights, isNamed, request.relationsTo(it.caseId), withheldIn(request, it.caseId));
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who put it in." })
  addedBy(@Root() it: RoomDocument, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.addedById);
  }

  @FieldResolver(() => [RoomDocumentVersionType], { description: "Versjoner: its files, the newest last." })
  versions(@Root() it: RoomDocument, @Ctx() { loaders }: GraphQLContext): Promise<RoomDocumentVersion[]> {
    return loaders.versionsOfRoomDocument.load(it.id);
  }
}

@Resolver(() => RoomDocumentVersionType)
export class RoomDocumentVersionFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RoomDocumentVersion): string {
    return globalId("RoomDocumentVersion", it.id);
  }

  @FieldResolver(() => String, { nullable: true, description: "Innhold: the content as base64. Ask for it only when it is to be shown; each reading stands in the access log." })
  async content(@Root() it: RoomDocumentVersion, @Ctx() { loaders }: GraphQLContext): Promise<string | null> {
    return (await loaders.roomFileContent.load(it.id))?.content.toString("base64") ?? null;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who uploaded it." })
  uploadedBy(@Root() it: RoomDocumentVersion, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.uploadedById);
  }

  @FieldResolver(() => RoomDocumentType, { nullable: true, description: "Dokument: the document it is a file of." })
  document(@Root() it: RoomDocumentVersion, @Ctx() { loaders }: GraphQLContext): Promise<RoomDocument | null> {
    return loaders.roomDocument.load(it.documentId);
  }
}

@Resolver(() => RoomLinkType)
export class RoomLinkFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RoomLink): string {
    return globalId("RoomLink", it.id);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who put it in." })
  addedBy(@Root() it: RoomLink, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.addedById);
  }
}
