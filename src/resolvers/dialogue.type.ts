import { Field, Int, ObjectType } from "type-graphql";
import type { DialogueDraft } from "../entities/dialogue-draft.entity.js";
import type { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { RoomSubject } from "../entities/dialogue-thread.entity.js";
import type { EarlierWording } from "../entities/earlier-wording.entity.js";
import type { ThreadSeen } from "../services/dialogue-view.step.js";
import { RoomRole } from "../tenants/policy-enums.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("EarlierWording", { simpleResolvers: true, description: "Tidligere ordlyd: what something in a room said before it was changed; nothing that stood there is lost." })
export class EarlierWordingType implements Pick<EarlierWording, "version" | "heading" | "text" | "at"> {
  readonly byId!: string;

  @Field(() => Int, { description: "The version that said so." })
  readonly version!: number;
  @Field(() => String, { nullable: true, description: "Overskrift: its heading or title, where it had one." })
  readonly heading!: string | null;
  @Field(() => String, { description: "What it said." })
  readonly text!: string;
  @Field(() => Date, { description: "When it stopped saying so." })
  readonly at!: Date;
}

@ObjectType("DialogueThread", {
  implements: NodeType,
  simpleResolvers: true,
  description:
    "Samtale, meldingstråd: messages between those who take part in a room, in the place of letters and e-mail. The owner, and whoever represents them, reads all that is written about them there (pbrl §§ 3-2, 5-1), save what is kept from parents (pbrl § 3-4): professionals have no conversations of their own in it. For whoever does not read it, it is not there. Somebody who comes later reads what is written from then on, and what the person's side opens.",
})
export class DialogueThreadType extends NodeType implements Pick<ThreadSeen, "title" | "roles" | "aboutKind" | "startedAt" | "passiveAt" | "version" | "lastMessageAt" | "unread"> {
  readonly caseId!: string;
  readonly aboutId!: string | null;
  readonly startedById!: string;
  readonly awaitsIds!: readonly string[];

  @Field(() => String, { description: "Emne: what it is about, in a few words." })
  readonly title!: string;
  @Field(() => [RoomRole], {
    description: "Mottakere etter rolle: whom it is for by what they are in the room; all of them where it is for everybody, none where it names its readers.",
  })
  readonly roles!: readonly RoomRole[];
  @Field(() => RoomSubject, { nullable: true, description: "What it is tied to; null where it is about the room itself. Who may not read that does not read this." })
  readonly aboutKind!: RoomSubject | null;
  @Field(() => Date, { description: "When it was begun." })
  readonly startedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Passiv: when it was put away; null while it is in use." })
  readonly passiveAt!: Date | null;
  @Field(() => Date, { description: "When the last message was written that the caller reads." })
  readonly lastMessageAt!: Date;
  @Field(() => Int, { description: "Ulest: how many messages the caller has not read; one that has been corrected is unread again." })
  readonly unread!: number;
  @Field(() => Int, { description: "For `expectedVersion`. It follows who reads it and whether it is in use, and not its messages." })
  readonly version!: number;
}

@ObjectType("DialogueMessage", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Melding: what somebody has written in a conversation. It stays in the room: nothing of what it says goes out by letter, e-mail or SMS (GDPR art. 32).",
})
export class DialogueMessageType extends NodeType implements Pick<DialogueMessage, "text" | "sentAt" | "correctedAt" | "withdrawnAt" | "version"> {
  readonly caseId!: string;
  readonly threadId!: string;
  readonly documentIds!: readonly string[];
  readonly awaitsIds!: readonly string[];
  readonly askedById!: string | null;
  readonly writtenById!: string;

  @Field(() => String, { description: "The message." })
  readonly text!: string;
  @Field(() => Date, { description: "When it was sent." })
  readonly sentAt!: Date;
  @Field(() => Date, { nullable: true, description: "Rettet: when its writer last corrected it." })
  readonly correctedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "Trukket tilbake: when its writer took it back, unread by everybody; nobody else sees it any more." })
  readonly withdrawnAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("MessageReading", { simpleResolvers: true, description: "Lesekvittering: that somebody has read a message, and in which version." })
export class MessageReadingType {
  readonly readerId!: string;

  @Field(() => Date, { description: "When." })
  readonly readAt!: Date;
  @Field(() => Int, { description: "The version of the message that was read." })
  readonly version!: number;
}

@ObjectType("DialogueDraft", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Kladd: what the caller has begun to write and not sent. Nobody else sees it, whatever they may see besides.",
})
export class DialogueDraftType extends NodeType implements Pick<DialogueDraft, "title" | "text" | "savedAt" | "version"> {
  readonly caseId!: string;
  readonly threadId!: string | null;
  readonly authorId!: string;

  @Field(() => String, { nullable: true, description: "Emne: the title of a conversation that is not begun yet." })
  readonly title!: string | null;
  @Field(() => String, { description: "The text so far." })
  readonly text!: string;
  @Field(() => Date, { description: "When it was last saved." })
  readonly savedAt!: Date;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const DialogueConnection = connectionOf(() => DialogueThreadType, "DialogueThreadConnection", "Conversations of a room, a page at a time.");
export const MessageConnection = connectionOf(() => DialogueMessageType, "DialogueMessageConnection", "Messages of a conversation, a page at a time.");
