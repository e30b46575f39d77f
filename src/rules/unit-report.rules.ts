import type { ReportComment, ReportLine, ReportSection } from "../entities/unit-report.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { ReportFigure, type WrittenForm } from "../tenants/policy-enums.js";
import { addDays, endOfPeriod } from "./calendar.rules.js";
import { type Period, withAlarm } from "./deadline.rules.js";
import { fewerThan, toldCount } from "./small-number.rules.js";
import { linesOf, reportWords, usualParts } from "./unit-report-words.rules.js";

/** A heading of the report and the figures under it. */
export interface ReportPlan {
  readonly heading: string;
  readonly figures: readonly ReportFigure[];
}

/** Seed: the sections the municipality names, in its order, each with the figures it has put under it; national headings where it names none. STRANDA-DUTY-5, LOPPA-MEET-5, CON-20. */
export function partsOf({ report, writtenForm }: MunicipalityPolicy): readonly ReportPlan[] {
  const named = [...new Set([...report.sections, ...report.parts.map((it) => it.heading)])];
  if (named.length === 0) return usualParts(writtenForm);
  return named.map((heading) => ({ heading, figures: [...new Set(report.parts.filter((it) => it.heading === heading).flatMap((it) => it.figures))] }));
}

/** Choice: a report covers whole months, twelve at the most: two that differ by a day would tell by their difference what a small number hides. STRANDA-DUTY-5. */
export function isReportPeriod(from: LocalDate, to: LocalDate): boolean {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  return from.endsWith("-01") && addDays(to, 1).endsWith("-01") && months >= 1 && months <= 12;
}

/** Choice: the report is sent within the municipality's days from the end of its period; unsaid, there is no day. CON-20, STRANDA-DUTY-5. */
export function reportPeriod(draftedOn: LocalDate, to: LocalDate, { report }: MunicipalityPolicy): Period | null {
  return report.dueDays === null ? null : withAlarm(draftedOn, endOfPeriod(addDays(to, report.dueDays)), 14);
}

/** What was counted, by figure and line. */
export type Counted = Readonly<Partial<Record<ReportFigure, Readonly<Record<string, number>>>>>;

/** What the unit does itself is about nobody, and its small numbers hide nobody. */
const aboutNobody: readonly ReportFigure[] = [ReportFigure.SERVICES, ReportFigure.TRAINING, ReportFigure.IMPROVEMENTS];
const ofStaff = ["PROFESSIONALS", "UNTRAINED"];

/** Law: hol § 12-1: the sections as they may be told: each figure with its name, small ones as few, and the leader's words below. STRANDA-DUTY-5, LOPPA-MEET-5. */
export function sectionsOf(parts: readonly ReportPlan[], counted: Counted, comments: readonly ReportComment[], on: LocalDate, form: WrittenForm): ReportSection[] {
  const lines = (figure: ReportFigure): ReportLine[] =>
    linesOf(figure, form).map(([name, label]) => {
      const count = counted[figure]?.[name] ?? 0;
      const told = aboutNobody.includes(figure) || ofStaff.includes(name) ? { count, isFew: false } : toldCount(count, on);
      return { name: `${figure}.${name}`, label, ...told };
    });
  return parts.map(({ heading, figures }) => ({ heading, lines: figures.flatMap(lines), comment: comments.find((it) => it.heading === heading)?.text ?? null }));
}

/** What a report is about, when it is set as a document. */
export interface ReportHead {
  readonly unit: string;
  readonly municipality: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly recipients: readonly string[];
}

/** Choice: the report as one document, a heading and lines at a time, from which a paper or file of any make can be set. STRANDA-DUTY-5, CON-24. */
export function reportDocument(
  head: ReportHead,
  sections: readonly ReportSection[],
  on: LocalDate,
  form: WrittenForm,
): { readonly heading: string; readonly lines: readonly string[] }[] {
  const words = reportWords[form];
  const least = fewerThan(on);
  const label = ({ name, label: own }: ReportLine): string => {
    const [figure = "", line] = name.split(".");
    return (figure in ReportFigure ? linesOf(figure as ReportFigure, form).find(([it]) => it === line)?.[1] : undefined) ?? own;
  };
  const count = (it: ReportLine): string => (it.isFew ? words.few(least) : String(it.count ?? 0));
  const top = [`${head.unit}, ${head.municipality}`, `${words.period}: ${head.fromOn}–${head.toOn}`];
  const to = head.recipients.length === 0 ? [] : [`${words.to}: ${head.recipients.join(", ")}`];
  return [
    { heading: words.title, lines: [...top, ...to, words.note(least)] },
    ...sections.map(({ heading, lines, comment }) => ({ heading, lines: [...lines.map((it) => `${label(it)}: ${count(it)}`), ...(comment === null ? [] : [comment])] })),
  ];
}

/** Choice: the same text for the same content, whatever order a database keeps it in, so that a digest of it can be made again. */
export function canonicalText(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonicalText).join(",")}]`;
  if (content === null || typeof content !== "object") return JSON.stringify(content);
  const fields = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${canonicalText(value)}`).join(",")}}`;
}
