import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { DialogueDraft } from "../entities/dialogue-draft.entity.js";
import type { DialogueMessage } from "../entities/dialogue-message.entity.js";
import type { EarlierWording } from "../entities/earlier-wording.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { RoomDocument } from "../entities/room-document.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { kindOfSubject } from "../rules/dialogue.rules.js";
import type { ThreadSeen } from "../services/dialogue-view.step.js";
import { DialogueDraftType, DialogueMessageType, DialogueThreadType, EarlierWordingType, MessageReadingType } from "./dialogue.type.js";
import { GraphQLContext } from "./graphql-context.js";
import type { Loaders } from "./loaders.js";
import { ContributorType } from "./person.type.js";
import { RoomDocumentType } from "./room-document.type.js";

/** Those of some persons whom the caller may see, in order. */
async function people(loaders: Loaders, ids: readonly string[]): Promise<Person[]> {
  const found = await Promise.all(ids.map((it) => loaders.person.load(it)));
  return found.filter((it) => it !== null);
}

@Resolver(() => DialogueThreadType)
export class DialogueThreadFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ThreadSeen): string {
    return globalId("DialogueThread", it.id);
  }

  @FieldResolver(() => ID, { description: "The id of the case whose room it is in." })
  caseId(@Root() it: ThreadSeen): string {
    return globalId("Case", it.caseId);
  }

  @FieldResolver(() => ID, { nullable: true, description: "The id of what it is tied to." })
  aboutId(@Root() it: ThreadSeen): string | null {
    return it.aboutKind === null || it.aboutId === null ? null : globalId(kindOfSubject[it.aboutKind], it.aboutId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who began it." })
  startedBy(@Root() it: ThreadSeen, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.startedById);
  }

  @FieldResolver(() => [ContributorType], {
    description: "Mottakere: those it names, its first writer among them. The person's side reads it beside them, and those whom it is for by role.",
  })
  async named(@Root() it: ThreadSeen, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    const rows = await loaders.readersOfDialogue.load(it.id);
    return people(
      loaders,
      rows.map((one) => one.personId),
    );
  }

  @FieldResolver(() => [ContributorType], { description: "Hvem sin tur: from whom an answer is awaited; empty when nobody's." })
  awaits(@Root() it: ThreadSeen, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    return people(loaders, it.awaitsIds);
  }

  @FieldResolver(() => DialogueDraftType, { nullable: true, description: "Kladd: what the caller has begun to write in it." })
  async draft(@Root() it: ThreadSeen, @Ctx() { loaders }: GraphQLContext): Promise<DialogueDraft | null> {
    return (await loaders.dialogueDraftsOfCase.load(it.caseId)).find((one) => one.threadId === it.id) ?? null;
  }
}

@Resolver(() => DialogueMessageType)
export class DialogueMessageFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: DialogueMessage): string {
    return globalId("DialogueMessage", it.id);
  }

  @FieldResolver(() => DialogueThreadType, { nullable: true, description: "Samtale: the conversation it is in." })
  thread(@Root() it: DialogueMessage, @Ctx() { loaders }: GraphQLContext): Promise<ThreadSeen | null> {
    return loaders.dialogue.load(it.threadId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who wrote it." })
  writtenBy(@Root() it: DialogueMessage, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.writtenById);
  }

  @FieldResolver(() => [RoomDocumentType], { description: "Vedlegg: the documents of the room it points at, as far as the caller may read them." })
  async attachments(@Root() it: DialogueMessage, @Ctx() { loaders }: GraphQLContext): Promise<RoomDocument[]> {
    const found = await Promise.all(it.documentIds.map((id) => loaders.roomDocument.load(id)));
    return found.filter((one) => one !== null);
  }

  @FieldResolver(() => [MessageReadingType], { description: "Lesekvitteringer: who has read it and when, the first first." })
  async readings(@Root() it: DialogueMessage, @Ctx() { loaders }: GraphQLContext): Promise<MessageReadingType[]> {
    const rows = await loaders.readingsOfDialogue.load(it.threadId);
    return rows.flatMap(({ readerId, readAt, messageIds, messageVersions }) => {
      const version = messageVersions[messageIds.indexOf(it.id)];
      return version === undefined ? [] : [{ readerId, readAt, version }];
    });
  }

  @FieldResolver(() => [EarlierWordingType], { description: "Historikk: what it said before it was corrected, the first first." })
  earlier(@Root() it: DialogueMessage, @Ctx() { loaders }: GraphQLContext): Promise<EarlierWording[]> {
    return loaders.wordingsOfThing.load(it.id);
  }
}

@Resolver(() => MessageReadingType)
export class MessageReadingFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who read it." })
  reader(@Root() it: MessageReadingType, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.readerId);
  }
}

@Resolver(() => EarlierWordingType)
export class EarlierWordingFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who changed it into something else." })
  by(@Root() it: EarlierWording, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.byId);
  }
}

@Resolver(() => DialogueDraftType)
export class DialogueDraftFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: DialogueDraft): string {
    return globalId("DialogueDraft", it.id);
  }

  @FieldResolver(() => ID, { description: "The id of the case whose room it is in." })
  caseId(@Root() it: DialogueDraft): string {
    return globalId("Case", it.caseId);
  }

  @FieldResolver(() => DialogueThreadType, { nullable: true, description: "Samtale: where it would be sent; null for one that would be begun." })
  thread(@Root() it: DialogueDraft, @Ctx() { loaders }: GraphQLContext): Promise<ThreadSeen | null> | null {
    return it.threadId === null ? null : loaders.dialogue.load(it.threadId);
  }
}
