import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { DialogueDraft } from "../entities/dialogue-draft.entity.js";
import type { Withholding } from "../entities/withholding.entity.js";
import { localId } from "../rules/global-id.rules.js";
import type { ThreadSeen } from "../services/dialogue-view.step.js";
import { listDialogues, listMessages } from "../services/dialogue.reader.js";
import { listNotes } from "../services/room-note.reader.js";
import { Ask } from "./decorators.js";
import { DialogueConnection, DialogueDraftType, DialogueThreadType, MessageConnection } from "./dialogue.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { RoomNoteConnection } from "./room-note.type.js";
import { RoomType } from "./room.type.js";
import { WithholdingType } from "./sharing.type.js";

const WITH_PASSIVE = "Also those that have been put away.";

@Resolver()
export class DialogueResolver {
  @Ask(() => DialogueConnection, "case:read", "Samtaler: the conversations of a room that the caller reads, the one that was last written in first.")
  dialogues(
    @Arg("caseId", () => ID, { description: "The case whose room it is." }) caseId: string,
    @Arg("withPassive", () => Boolean, { defaultValue: false, description: WITH_PASSIVE }) withPassive: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listDialogues(request, localId("Case", caseId), withPassive, page);
  }

  @Ask(() => MessageConnection, "case:read", "Meldinger: the messages of a conversation that the caller reads, the newest first.")
  dialogueMessages(@Arg("threadId", () => ID, { description: "The conversation." }) threadId: string, @Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return listMessages(request, localId("DialogueThread", threadId), page);
  }

  @Ask(() => RoomNoteConnection, "case:read", "Notater: the notes of a room that the caller reads, the latest day first.")
  roomNotes(
    @Arg("caseId", () => ID, { description: "The case whose room it is." }) caseId: string,
    @Arg("withPassive", () => Boolean, { defaultValue: false, description: WITH_PASSIVE }) withPassive: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listNotes(request, localId("Case", caseId), withPassive, page);
  }
}

@Resolver(() => RoomType)
export class RoomDialogueResolver {
  @FieldResolver(() => Int, { description: "Uleste meldinger: how many messages the caller has not read in the room." })
  async unreadMessages(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<number> {
    return (await loaders.unreadMessagesOfCase.load(it.id))[0]?.unread ?? 0;
  }

  @FieldResolver(() => [DialogueThreadType], { description: "Min tur: the conversations in which an answer is awaited from the caller, the one that has waited longest first." })
  awaitingMe(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ThreadSeen[]> {
    return loaders.dialoguesAwaitingOfCase.load(it.id);
  }

  @FieldResolver(() => [DialogueDraftType], { description: "Kladder: what the caller has begun to write in the room and not sent. Nobody else sees them." })
  drafts(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<DialogueDraft[]> {
    return loaders.dialogueDraftsOfCase.load(it.id);
  }

  @FieldResolver(() => [WithholdingType], {
    description: "Tilbakehold: what of the room beside the plan is or was kept from the parents, for the child and those who work with it; empty for everybody else.",
  })
  withholdings(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<Withholding[]> {
    return loaders.roomWithholdingsOfCase.load(it.id);
  }
}
