import { Field, Int, ObjectType } from "type-graphql";
import { type Notice, NoticeChannel, NoticeKind, NoticeState, NotifierCapacity } from "../entities/notice.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("Notice", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Melding, søknad, tilmelding: a notice that a person may need long-term, coordinated services (hol §§ 7-1 to 7-3, hpl § 38 a).",
})
export class NoticeType
  extends NodeType
  implements
    Pick<
      Notice,
      | "state"
      | "kinds"
      | "channel"
      | "wanted"
      | "notifierCapacity"
      | "ownerInformed"
      | "ownerAgrees"
      | "authorityAttached"
      | "externalReference"
      | "receivedAt"
      | "acknowledgedAt"
      | "version"
    >
{
  @Field(() => NoticeState, { description: "Where the notice stands." })
  readonly state!: NoticeState;
  @Field(() => [NoticeKind], { description: "What is asked for." })
  readonly kinds!: NoticeKind[];
  @Field(() => NoticeChannel, { description: "How it reached the municipality." })
  readonly channel!: NoticeChannel;
  @Field(() => String, { description: "Hva som ønskes: what is wanted, in the notifier's words." })
  readonly wanted!: string;
  @Field(() => NotifierCapacity, { description: "In which capacity notice was given." })
  readonly notifierCapacity!: NotifierCapacity;
  @Field(() => Boolean, { description: "Whether the person knows of the notice." })
  readonly ownerInformed!: boolean;
  @Field(() => Boolean, { nullable: true, description: "Whether the person agrees; null when not asked yet. Not a condition for the duty to notify (hpl § 38 a)." })
  readonly ownerAgrees!: boolean | null;
  @Field(() => Boolean, { description: "Fullmakt: whether an authority is attached." })
  readonly authorityAttached!: boolean;
  @Field(() => String, { nullable: true, description: "Id of the general application it came out of." })
  readonly externalReference!: string | null;
  @Field(() => Date, { description: "Mottatt: when the municipality got it; the one-month clock counts from here (fvl § 11 a)." })
  readonly receivedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Bekreftet: when it was acknowledged." })
  readonly acknowledgedAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const NoticeConnection = connectionOf(() => NoticeType, "NoticeConnection", "A page of notices.");
