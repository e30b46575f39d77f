import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Person } from "../entities/person.entity.js";
import type { ReportSection, UnitReport } from "../entities/unit-report.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { reportDocument } from "../rules/unit-report.rules.js";
import { openNeedsByType, type OpenNeeds } from "../services/unit-figures.reader.js";
import { digestOf, listUnitReports, sectionsNow, unitFigures } from "../services/unit-report.reader.js";
import { commentUnitReport, discardUnitReport, draftUnitReport, sendUnitReport } from "../services/unit-report.service.js";
import { localDate } from "../tenants/local-date.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { ProfessionalType } from "./person.type.js";
import { UnitOverviewType } from "./unit.type.js";
import {
  CommentUnitReportInput,
  DiscardUnitReportInput,
  DraftUnitReportInput,
  OpenNeedsType,
  ReportDocumentSectionType,
  ReportSectionType,
  SendUnitReportInput,
  UnitReportConnection,
  UnitReportType,
} from "./unit-report.type.js";

const DraftUnitReportPayload = payloadOf("draftUnitReport", "unitReport");
const CommentUnitReportPayload = payloadOf("commentUnitReport", "unitReport");
const SendUnitReportPayload = payloadOf("sendUnitReport", "unitReport");
const DiscardUnitReportPayload = payloadOf("discardUnitReport", "unitReport");

/** The report of the unit to those it answers to. */
@Resolver()
export class UnitReportResolver {
  @Do(() => DraftUnitReportPayload, "unit:report", "Begynn rapport: begins the report of a period; its deadline runs where the municipality has one (hol § 7-3).")
  draftUnitReport(@Arg("input", () => DraftUnitReportInput, { description: "The deed." }) input: DraftUnitReportInput, @Ctx() { request }: GraphQLContext) {
    return draftUnitReport(request, input);
  }

  @Do(() => CommentUnitReportPayload, "unit:report", "Kommenter rapport: the leader's own words under one heading, never about a person.")
  commentUnitReport(@Arg("input", () => CommentUnitReportInput, { description: "The deed." }) input: CommentUnitReportInput, @Ctx() { request }: GraphQLContext) {
    return commentUnitReport(request, input);
  }

  @Do(() => SendUnitReportPayload, "unit:report", "Send rapport: sends the report when its period is over; it is kept as it was sent, with its digest, and never changes again.")
  sendUnitReport(@Arg("input", () => SendUnitReportInput, { description: "The deed." }) input: SendUnitReportInput, @Ctx() { request }: GraphQLContext) {
    return sendUnitReport(request, input);
  }

  @Do(() => DiscardUnitReportPayload, "unit:report", "Forkast rapport: gives a draft up; the period can be reported anew.")
  discardUnitReport(@Arg("input", () => DiscardUnitReportInput, { description: "The deed." }) input: DiscardUnitReportInput, @Ctx() { request }: GraphQLContext) {
    return discardUnitReport(request, input);
  }

  @Ask(() => UnitReportConnection, "unit:read", "Rapporter: the reports that have been sent, the newest period first; drafts too for those who make them.")
  unitReports(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return listUnitReports(request, page);
  }

  @Ask(() => UnitReportType, "unit:read", "Rapport: one report of the unit.")
  async unitReport(@Arg("id", () => ID, { description: "The report." }) id: string, @Ctx() { loaders }: GraphQLContext): Promise<UnitReport> {
    const found = await loaders.unitReport.load(localId("UnitReport", id));
    if (!found) throw new Refusal("NOT_FOUND");
    return found;
  }

  @Ask(() => [ReportSectionType], "unit:report", "Tall for en periode: what a report of these months would hold today, without beginning one; small numbers are not told.")
  unitFigures(
    @Arg("from", () => GraphQLLocalDate, { description: "The first day, the first of a month." }) from: string,
    @Arg("to", () => GraphQLLocalDate, { description: "The last day, the last of a month; a year at the most." }) to: string,
    @Ctx() { request }: GraphQLContext,
  ): Promise<ReportSection[]> {
    if (!isLocalDate(from) || !isLocalDate(to)) throw new Refusal("INVALID_INPUT", { path: ["from"] });
    return unitFigures(request, from, to);
  }
}

@Resolver(() => UnitReportType)
export class UnitReportFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: UnitReport): string {
    return globalId("UnitReport", it.id);
  }

  @FieldResolver(() => [ReportSectionType], { description: "Deler: what it holds: as it was sent, or as the figures stand now while it is a draft." })
  sections(@Root() it: UnitReport, @Ctx() { request }: GraphQLContext): Promise<readonly ReportSection[]> {
    return sectionsOfReport(request, it);
  }

  @FieldResolver(() => [ReportDocumentSectionType], {
    description: "Rapporten som dokument: a heading and lines at a time, from which a paper or file of any make can be set.",
  })
  async document(
    @Root() it: UnitReport,
    @Arg("writtenForm", () => WrittenForm, { nullable: true, description: "Målform: the form it is written in; the municipality's own when left out." }) form: WrittenForm | null,
    @Ctx() { request }: GraphQLContext,
  ) {
    const { policy } = request.policy;
    const head = { unit: policy.unit.name, municipality: request.municipality.name, fromOn: it.fromOn, toOn: it.toOn, recipients: it.recipients };
    return reportDocument(head, await sectionsOfReport(request, it), it.sentAt === null ? request.today : localDate(it.sentAt), form ?? policy.writtenForm);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: "Whether what is kept is what was sent, by its digest; null until it is sent." })
  isIntact(@Root() it: UnitReport): boolean | null {
    return it.digest === null ? null : digestOf(it) === it.digest;
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Who sent it." })
  sentBy(@Root() it: UnitReport, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.sentById === null ? null : loaders.person.load(it.sentById);
  }
}

@Resolver(() => UnitOverviewType)
export class OpenNeedsResolver {
  @FieldResolver(() => [OpenNeedsType], { description: "Udekkede behov: needs that no measure covers and nobody has answered, by kind; small numbers are not told (hol § 7-3)." })
  unmetNeeds(@Ctx() { request }: GraphQLContext): Promise<OpenNeeds[]> {
    return openNeedsByType(request);
  }
}

async function sectionsOfReport(request: GraphQLContext["request"], it: UnitReport): Promise<readonly ReportSection[]> {
  return it.sections ?? request.read((db) => sectionsNow(request, db, it));
}
