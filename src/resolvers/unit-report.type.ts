import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { type ReportLine, type ReportSection, type UnitReport, UnitReportState } from "../entities/unit-report.entity.js";
import type { OpenNeeds } from "../services/unit-figures.reader.js";
import type { CommentUnitReport, DraftUnitReport, SendUnitReport } from "../services/unit-report.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Day, Id, OptionalListOf, OptionalText, SHORT_TEXT, Text } from "./fields.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("ReportLine", { simpleResolvers: true, description: "Tall: one count of the report, or that it is too small to be told (hol § 12-1)." })
export class ReportLineType implements ReportLine {
  @Field(() => String, { description: "What was counted, by a name that does not change." })
  readonly name!: string;
  @Field(() => String, { description: "What it is called, in the municipality's written form." })
  readonly label!: string;
  @Field(() => Int, { nullable: true, description: "How many; null when they are too few to be told." })
  readonly count!: number | null;
  @Field(() => Boolean, { description: "Færre enn fem: whether there are some, but too few to be told." })
  readonly isFew!: boolean;
}

@ObjectType("ReportSection", { simpleResolvers: true, description: "Del av rapporten: a heading, the counts under it and the leader's words." })
export class ReportSectionType implements ReportSection {
  @Field(() => String, { description: "Overskrift: the heading, as the municipality words it." })
  readonly heading!: string;
  @Field(() => [ReportLineType], { description: "Tall: the counts." })
  readonly lines!: readonly ReportLine[];
  @Field(() => String, { nullable: true, description: "Kommentar: what the leader says; never about a person." })
  readonly comment!: string | null;
}

@ObjectType("ReportDocumentSection", { simpleResolvers: true, description: "Del av rapporten som dokument: a heading and what stands under it." })
export class ReportDocumentSectionType {
  @Field(() => String, { description: "Overskrift: the heading." })
  readonly heading!: string;
  @Field(() => [String], { description: "The lines, in order." })
  readonly lines!: readonly string[];
}

@ObjectType("UnitReport", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Rapport: the unit's report on a period to those it answers to; counts and the leader's words, never anything of one person (hol § 7-3).",
})
export class UnitReportType extends NodeType implements Pick<UnitReport, "state" | "fromOn" | "toOn" | "recipients" | "digest" | "draftedAt" | "sentAt" | "version"> {
  readonly comments!: UnitReport["comments"];
  readonly draftedById!: string;
  readonly sentById!: string | null;
  @Field(() => UnitReportState, { description: "Where it stands." })
  readonly state!: UnitReportState;
  @Field(() => GraphQLLocalDate, { description: "Periode: the first day." })
  readonly fromOn!: string;
  @Field(() => GraphQLLocalDate, { description: "Periode: the last day." })
  readonly toOn!: string;
  @Field(() => [String], { description: "Mottakere: the seats it was sent to; empty until then." })
  readonly recipients!: string[];
  @Field(() => String, { nullable: true, description: "SHA-256 of what was sent; null until then." })
  readonly digest!: string | null;
  @Field(() => Date, { description: "When it was begun." })
  readonly draftedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was sent." })
  readonly sentAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("OpenNeeds", { simpleResolvers: true, description: "Udekkede behov: how many needs of one kind wait; small numbers are not told (hol § 7-3)." })
export class OpenNeedsType implements OpenNeeds {
  @Field(() => String, {
    description:
      "Of which kind: a part of life for needs of plans that no measure covers, NO_AREA for those of none, GROUP for reported needs for a group, CARRIED for needs a group carried on, SERVICE for services that wait.",
  })
  readonly name!: string;
  @Field(() => Int, { nullable: true, description: "How many; null when they are too few to be told." })
  readonly count!: number | null;
  @Field(() => Boolean, { description: "Færre enn fem: whether there are some, but too few to be told." })
  readonly isFew!: boolean;
}

@InputType("DraftUnitReportInput", { description: "Begins the report of a period." })
export class DraftUnitReportInput extends DeedInput implements DraftUnitReport {
  @Day("Periode: the first day, the first of a month.")
  readonly from!: string;
  @Day("Periode: the last day, the last of a month; a year at the most.")
  readonly to!: string;
}

@InputType("CommentUnitReportInput", { description: "The leader's words under one heading." })
export class CommentUnitReportInput extends ChangeInput implements CommentUnitReport {
  @Id("Rapport: the report.")
  readonly unitReportId!: string;
  @Text("Overskrift: the heading they stand under.", SHORT_TEXT)
  readonly heading!: string;
  @OptionalText("Kommentar: the words, never about a person; left out to take them away.")
  readonly text?: string | null;
}

@InputType("SendUnitReportInput", { description: "Sends a report." })
export class SendUnitReportInput extends ChangeInput implements SendUnitReport {
  @Id("Rapport: the report.")
  readonly unitReportId!: string;
  @OptionalListOf(() => String, "Mottakere: the seats it goes to; those the municipality has named when left out.")
  readonly recipients?: string[] | null;
}

@InputType("DiscardUnitReportInput", { description: "Gives a draft up." })
export class DiscardUnitReportInput extends ChangeInput {
  @Id("Rapport: the report.")
  readonly unitReportId!: string;
}

export const UnitReportConnection = connectionOf(() => UnitReportType, "UnitReportConnection", "A page of the unit's reports.");
