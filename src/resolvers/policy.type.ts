import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { type ChoiceField, type ChoiceKind, choicesOf } from "../tenants/choice.js";
import { IndicatorName, IndicatorPolicy } from "../tenants/indicator-policy.js";
import { LetterLocalText } from "../tenants/letter-policy.js";
import { DeadlinePolicy } from "../tenants/deadline-policy.js";
import { AddedSectionPolicy, PlanTemplatePolicy } from "../tenants/plan-parts-policy.js";
import { ProgressPolicy } from "../tenants/progress-policy.js";
import { ConsentFormTranslation, RoomPolicy, RoomPolicyLink, RoomRightsWithheld } from "../tenants/room-policy.js";
import { ReportPart, ReportPolicy } from "../tenants/report-policy.js";
import {
  ContactPolicy,
  CoordinatorPolicy,
  DecisionPolicy,
  EligibilityPolicy,
  GroupPolicy,
  LocalText,
  MunicipalityPolicy,
  NoticePolicy,
  PageLink,
  PlanPolicy,
  PostalAddress,
  UnitPolicy,
} from "../tenants/municipality-policy.js";
import { DeedInput } from "./deed.input.js";
import { Day, Of, OptionalText, SHORT_TEXT, Whole } from "./fields.js";

/** The classes of the policy with what each is, for the schema: one class is output, input, file and stored version. */
const published = [
  [PostalAddress, "PostalAddress", "Adresse: a postal or visiting address."],
  [ContactPolicy, "ContactPolicy", "Kontakt: how to reach the unit."],
  [PageLink, "PageLink", "Lenke: a link on the public page."],
  [UnitPolicy, "UnitPolicy", "Koordinerende enhet: how the municipality has set up its unit (hol § 7-3)."],
  [NoticePolicy, "NoticePolicy", "Melding: how notices are taken."],
  [IndicatorName, "IndicatorName", "Navn på indikator: in one written form."],
  [
    IndicatorPolicy,
    "IndicatorPolicy",
    "Egen indikator: a number or a yes of the municipality's own, computed beside the legal test. It never decides (pbrl § 2-5). An expression sees services (type, source, provider, professionalGroup, seenInContext), serviceCount, providerCount, professionalGroupCount, sourceCount and ageGroup.",
  ],
  [EligibilityPolicy, "EligibilityPolicy", "Lokal indikator: the municipality's own number beside the legal test. It never decides (pbrl § 2-5)."],
  [DecisionPolicy, "DecisionPolicy", "Avgjørelse: how cases are decided."],
  [CoordinatorPolicy, "CoordinatorPolicy", "Koordinator: how coordinators are found."],
  [AddedSectionPolicy, "AddedSectionPolicy", "Eget avsnitt: a section the municipality adds to its plans beside the nine points."],
  [PlanTemplatePolicy, "PlanTemplatePolicy", "Mal: a way to begin a plan. None is forced, and none holds goals."],
  [PlanPolicy, "PlanPolicy", "Plan: how plans are made."],
  [GroupPolicy, "GroupPolicy", "Ansvarsgruppe: how groups work."],
  [DeadlinePolicy, "DeadlinePolicy", "Frister: the municipality's own days and reminders. None makes a legal period longer (fvl § 11 a, pbrl § 7-5)."],
  [ProgressPolicy, "ProgressPolicy", "Etterlysning av fremdrift: what follows when somebody who takes part in a plan does not do their part (hol § 7-2)."],
  [ReportPart, "ReportPart", "Del av rapporten: a heading of the municipality's own and the figures under it."],
  [ReportPolicy, "ReportPolicy", "Rapport: what the unit reports, and to whom."],
  [RoomRightsWithheld, "RoomRightsWithheld", "Begrenset for en rolle: what the municipality keeps from a role in one area of the rooms."],
  [RoomPolicyLink, "RoomPolicyLink", "Lenke: a useful link in the municipality's library."],
  [ConsentFormTranslation, "ConsentFormTranslation", "Oversatt samtykkeskjema: the consent form in a language of its own."],
  [RoomPolicy, "RoomPolicy", "Rom, samspill: who may do what in the rooms, and what is shown there (hol §§ 7-1, 7-2)."],
  [LetterLocalText, "LetterLocalText", "Lokal brevtekst: the municipality's own words in letters, above or below a national part and never in its place."],
  [LocalText, "LocalText", "Lokal tekst: the municipality's own words on a topic."],
  [
    MunicipalityPolicy,
    "MunicipalityPolicy",
    "Kommunens valg: what a municipality chooses for itself inside national law. What it has not said is null, and the national floor applies.",
  ],
] as const;

for (const [group, name, description] of published) {
  ObjectType(name, { description, simpleResolvers: true })(group);
  InputType(`${name}Input`, { description })(group);
  for (const field of choicesOf(group)) {
    const type = () => (field.list ? [schemaType(field.kind)] : schemaType(field.kind));
    Field(type as never, { description: field.description, nullable: mayBeLeftOut(field) })(group.prototype, field.name);
  }
}

function mayBeLeftOut(field: ChoiceField): boolean {
  return field.optional || field.list;
}

function schemaType({ schema }: ChoiceKind): unknown {
  if (schema === "Int") return Int;
  if (schema === "String") return String;
  if (schema === "Boolean") return Boolean;
  return "of" in schema ? schema.of : schema.group();
}

@ObjectType("PolicyVersion", { simpleResolvers: true, description: "Versjon av kommunens valg: in force from a day; a case keeps the one it began under." })
export class PolicyVersionType {
  readonly id!: string;

  @Field(() => Int, { description: "The running number, for `expectedVersion`." })
  readonly version!: number;
  @Field(() => GraphQLLocalDate, { description: "In force from this day." })
  readonly effectiveFrom!: string;
  @Field(() => String, { nullable: true, description: "What the change was about." })
  readonly note?: string | null;
  @Field(() => MunicipalityPolicy, { description: "The choices." })
  readonly policy!: MunicipalityPolicy;
}

@InputType("ChangePolicyInput", { description: "A new version of the municipality's choices." })
export class ChangePolicyInput extends DeedInput {
  @Whole("The number of the newest version the caller has read.")
  readonly expectedVersion!: number;
  @Day("In force from this day, today at the earliest.")
  readonly effectiveFrom!: string;
  @OptionalText("What the change is about.", SHORT_TEXT)
  readonly note?: string | null;
  @Of(() => MunicipalityPolicy, "The choices, all of them: what is left out is unsaid.")
  readonly policy!: MunicipalityPolicy;
}
