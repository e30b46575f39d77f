import { createHash } from "node:crypto";
import { type ReportSection, UnitReport, UnitReportState } from "../entities/unit-report.entity.js";
import { canonicalText, isReportPeriod, partsOf, sectionsOf } from "../rules/unit-report.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { countFigures } from "./unit-figures.reader.js";

type Told = Pick<UnitReport, "fromOn" | "toOn" | "comments">;

/** The sections of a report as the figures stand now, under the municipality's own headings. */
export async function sectionsNow(ctx: RequestContext, db: Db, { fromOn, toOn, comments }: Told): Promise<ReportSection[]> {
  const { policy } = ctx.policy;
  const parts = partsOf(policy);
  const counted = await countFigures(
    db,
    fromOn,
    toOn,
    ctx.today,
    parts.flatMap((it) => it.figures),
  );
  return sectionsOf(parts, counted, comments, ctx.today, policy.writtenForm);
}

/** A preview of any period, as it would be told. */
export async function unitFigures(ctx: RequestContext, fromOn: string, toOn: string): Promise<ReportSection[]> {
  if (!isReportPeriod(fromOn, toOn)) throw new Refusal("INVALID_DATE_ORDER", { path: ["to"] });
  return ctx.read((db) => sectionsNow(ctx, db, { fromOn, toOn, comments: [] }));
}

/** What the digest is made of: all of the report that was sent. */
export function digestOf({ fromOn, toOn, recipients, sections }: Pick<UnitReport, "fromOn" | "toOn" | "recipients" | "sections">): string {
  return createHash("sha256").update(canonicalText({ fromOn, toOn, recipients, sections })).digest("hex");
}

/** What has been sent is for everybody who works for the municipality; what has not, for those who make it. */
const isReadable = (ctx: RequestContext, it: UnitReport): boolean => ctx.may("unit:report") || (ctx.may("unit:read") && it.state === UnitReportState.SENT);

export async function unitReportsByIds(ctx: RequestContext, ids: readonly string[]): Promise<UnitReport[]> {
  return (await ctx.read((db) => db.among(UnitReport, "id", ids))).filter((it) => isReadable(ctx, it));
}

/** The reports, the newest period first; drafts for those who make them alone (STRANDA-DUTY-5). */
export async function listUnitReports(ctx: RequestContext, page: PageRequest): Promise<Page<UnitReport>> {
  const after = positionAfter(page);
  const states = ctx.may("unit:report") ? Object.values(UnitReportState) : [UnitReportState.SENT];
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(UnitReport, "r")} from unit_report r where r.state = any ($1)
      and ($2::date is null or (r.to_on, r.id) < ($2::date, $3::uuid)) order by r.to_on desc, r.id desc limit $4`;
    return db.rows<UnitReport>(statement("unit-report.list", text), [states, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  return pageOf(rows, page, (it) => ({ value: it.toOn, id: it.id }));
}
