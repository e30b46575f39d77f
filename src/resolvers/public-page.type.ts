import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { NoticeChannel } from "../entities/notice.entity.js";
import type { ContactWay, OfferedChannel, PagePart, PageSection } from "../rules/publishing.rules.js";
import { ContactPolicy, LocalText, PageLink } from "../tenants/municipality-policy.js";
import { ContactChannel, ContactState, TextTopic, WrittenForm } from "../tenants/policy-enums.js";
import { MunicipalityType } from "./municipality.type.js";

@ObjectType("PagePart", { simpleResolvers: true, description: "Tekst på siden: of national law, or the municipality's own." })
export class PagePartType implements PagePart {
  @Field(() => Boolean, { description: "Whether it is a national text, which no municipality can edit." })
  readonly national!: boolean;
  @Field(() => WrittenForm, { description: "Målform: the form it is written in. The municipality's own texts are shown in the form they exist in." })
  readonly writtenForm!: WrittenForm;
  @Field(() => String, { description: "The text." })
  readonly text!: string;
  @Field(() => String, { nullable: true, description: "Kilde: the provision it tells of; null for the municipality's own." })
  readonly source!: string | null;
}

@ObjectType("PageSection", { simpleResolvers: true, description: "Del av siden: everything on one topic, the national texts first." })
export class PageSectionType implements PageSection {
  @Field(() => TextTopic, { description: "Tema: what it is about." })
  readonly topic!: TextTopic;
  @Field(() => [PagePartType], { description: "The texts." })
  readonly parts!: readonly PagePart[];
}

@ObjectType("OfferedChannel", { simpleResolvers: true, description: "Kanal: a way of giving notice, and where it leads." })
export class OfferedChannelType implements OfferedChannel {
  @Field(() => NoticeChannel, { description: "Which channel." })
  readonly channel!: NoticeChannel;
  @Field(() => String, { nullable: true, description: "The address, number or form; null where the channel takes none, or the municipality has not said." })
  readonly reachedAt!: string | null;
  @Field(() => String, { nullable: true, description: "Advarsel: what to know before using it." })
  readonly warning!: string | null;
}

@ObjectType("ContactWay", { simpleResolvers: true, description: "Kontaktvei: whether the unit can be reached in a way, cannot, or has not said." })
export class ContactWayType implements Pick<ContactWay, "channel" | "state"> {
  @Field(() => ContactChannel, { description: "Which way." })
  readonly channel!: ContactChannel;
  @Field(() => ContactState, { description: "Given, none, or missing." })
  readonly state!: ContactState;
}

@ObjectType("CoordinatingUnit", { simpleResolvers: true, description: "Koordinerende enhet: how to reach it and what it offers (hol § 7-3). Public, without personal data." })
export class CoordinatingUnitType {
  @Field(() => MunicipalityType, { description: "Kommune: its municipality." })
  readonly municipality!: MunicipalityType;
  @Field(() => String, { description: "Navn: the name of the unit." })
  readonly name!: string;
  @Field(() => WrittenForm, { description: "Målform: the written form of the municipality." })
  readonly writtenForm!: WrittenForm;
  @Field(() => WrittenForm, { description: "Målform på siden: the written form the national texts are shown in, the one asked for." })
  readonly shownIn!: WrittenForm;
  @Field(() => ContactPolicy, { description: "Kontakt: how to reach it." })
  readonly contact!: ContactPolicy;
  @Field(() => String, { nullable: true, description: "Telefon: the phone number in groups, as it is read out." })
  readonly phoneInGroups!: string | null;
  @Field(() => [ContactWayType], { description: "Kontaktveier: every way of contact and whether it is given. None is another thing than missing." })
  readonly contactWays!: readonly ContactWay[];
  @Field(() => [String], { description: "What the municipality calls a notice." })
  readonly noticeTerms!: readonly string[];
  @Field(() => [NoticeChannel], { description: "Kanaler: how notice may be given. The secure form is always open." })
  readonly channels!: readonly NoticeChannel[];
  @Field(() => [OfferedChannelType], { description: "Slik melder du behov: the channels with where they lead; the secure form first and always." })
  readonly howToGiveNotice!: readonly OfferedChannel[];
  @Field(() => [PageSectionType], { description: "Siden: its sections in order, national texts and the municipality's own." })
  readonly sections!: readonly PageSection[];
  @Field(() => [PageLink], { description: "Lenker: links of the municipality's choice." })
  readonly links!: readonly PageLink[];
  @Field(() => [LocalText], { description: "The municipality's own texts." })
  readonly texts!: readonly LocalText[];
  @Field(() => [String], { description: "Rettigheter og klage: the national texts on rights and appeal, in the written form of the page." })
  readonly rights!: readonly string[];
  @Field(() => [String], { description: "Mangler: what the municipality has not said and ought to, as fields of the contact." })
  readonly missing!: readonly string[];
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Gjennomgått: the day the municipality last looked through its information." })
  readonly reviewedOn!: string | null;
}
