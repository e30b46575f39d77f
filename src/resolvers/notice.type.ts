import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type InformationGiven, InformationTopic } from "../entities/information-given.entity.js";
import { MissingPart, type NoticeCompletion } from "../entities/notice-completion.entity.js";
import { type Notice, NoticeChannel, NoticeConfirmation, NoticeKind, NoticeState, NotifierCapacity, RedirectTargetKind } from "../entities/notice.entity.js";
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
      | "dischargeOn"
      | "receivedAt"
      | "acknowledgedAt"
      | "confirmedAt"
      | "confirmedOn"
      | "confirmation"
      | "endedAt"
      | "redirectedToKind"
      | "redirectedToName"
      | "redirectedToNumber"
      | "contactAgainOn"
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
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Utskrivingsdag: the day the person comes home from hospital, where that is why notice was given." })
  readonly dischargeOn!: string | null;
  @Field(() => Date, { description: "Mottatt: when the municipality got it; the one-month clock counts from here (fvl § 11 a)." })
  readonly receivedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Bekreftet: when it was acknowledged." })
  readonly acknowledgedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "Bekreftet nedskrevet behov: when a need told orally was confirmed as it was written down." })
  readonly confirmedAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day on which it was confirmed." })
  readonly confirmedOn!: string | null;
  @Field(() => NoticeConfirmation, { nullable: true, description: "How it was confirmed." })
  readonly confirmation!: NoticeConfirmation | null;
  @Field(() => Date, { nullable: true, description: "When it was redirected, withdrawn or declined." })
  readonly endedAt!: Date | null;
  @Field(() => RedirectTargetKind, { nullable: true, description: "Sendt videre til: what kind of place it was sent on to (fvl § 11)." })
  readonly redirectedToKind!: RedirectTargetKind | null;
  @Field(() => String, { nullable: true, description: "Sendt videre til: the name of that place." })
  readonly redirectedToName!: string | null;
  @Field(() => String, { nullable: true, description: "Its organisation number, or the number of a municipality." })
  readonly redirectedToNumber!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Kan kontaktes igjen: from when a person who has said no may be asked again." })
  readonly contactAgainOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("NoticeCompletion", { simpleResolvers: true, description: "Mangelbrev: what was asked for because a notice lacks it, and by when; never a rejection (fvl § 11)." })
export class NoticeCompletionType implements Pick<NoticeCompletion, "missing" | "text" | "dueOn" | "requestedAt" | "completedAt"> {
  @Field(() => [MissingPart], { description: "Mangler: what was asked for." })
  readonly missing!: MissingPart[];
  @Field(() => String, { description: "What the notifier was told." })
  readonly text!: string;
  @Field(() => GraphQLLocalDate, { description: "Frist: by when. A day that has passed changes nothing." })
  readonly dueOn!: string;
  @Field(() => Date, { description: "When it was asked for." })
  readonly requestedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it had come." })
  readonly completedAt!: Date | null;
}

@ObjectType("InformationGiven", { simpleResolvers: true, description: "Informasjon gitt: what the person was told, by whom and when (pbrl § 3-2)." })
export class InformationGivenType implements Pick<InformationGiven, "topics" | "givenOn"> {
  readonly givenById!: string;
  @Field(() => [InformationTopic], { description: "What the person was told." })
  readonly topics!: InformationTopic[];
  @Field(() => GraphQLLocalDate, { description: "The day." })
  readonly givenOn!: string;
}

export const NoticeConnection = connectionOf(() => NoticeType, "NoticeConnection", "A page of notices.");
