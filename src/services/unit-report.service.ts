import { DeadlineKind } from "../entities/deadline.entity.js";
import { type ReportComment, UnitReport, UnitReportState } from "../entities/unit-report.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { seemsToNameAPerson } from "../rules/unit-document.rules.js";
import { isReportPeriod, partsOf, reportPeriod } from "../rules/unit-report.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { lapseDeadlines, settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { digestOf, sectionsNow } from "./unit-report.reader.js";

export type ReportChanged = { readonly unitReportId: string; readonly warnings: [] };

export interface DraftUnitReport {
  readonly from: string;
  readonly to: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Begins the report of a period, at any time from its first day; its deadline runs from then on (STRANDA-DUTY-5, LOPPA-MEET-5). */
export async function draftUnitReport(ctx: RequestContext, input: DraftUnitReport): Promise<ReportChanged> {
  return ctx.write("draftUnitReport", input, async (db) => {
    const { from: fromOn, to: toOn } = input;
    if (!isReportPeriod(fromOn, toOn)) throw new Refusal("INVALID_DATE_ORDER", { path: ["to"] });
    if (fromOn > ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["from"] });
    await db.lock("unit-report");
    const begun = await db.among(UnitReport, "toOn", [toOn]);
    if (begun.some((it) => it.fromOn === fromOn && it.state !== UnitReportState.DISCARDED)) throw new Refusal("REPORT_EXISTS", { path: ["from"] });
    const drafted = { state: UnitReportState.DRAFT, fromOn, toOn, comments: [], recipients: [], draftedById: actorId(ctx), draftedAt: ctx.now, version: 1 };
    const unitReportId = await db.insert(UnitReport, drafted);
    const period = reportPeriod(ctx.today, toOn, ctx.policy.policy);
    if (period !== null) await startDeadline(db, DeadlineKind.UNIT_REPORT, period, { aboutId: unitReportId });
    return { unitReportId, warnings: [] };
  });
}

interface OnReport {
  readonly unitReportId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface CommentUnitReport extends OnReport {
  readonly heading: string;
  readonly text?: string | null | undefined;
}

/** The leader's own words under one heading; none takes them away. They tell of the work, and of nobody. */
export async function commentUnitReport(ctx: RequestContext, input: CommentUnitReport): Promise<ReportChanged> {
  return onDraft(ctx, "commentUnitReport", input, async (db, it) => {
    const text = input.text?.trim() ?? "";
    if (!partsOf(ctx.policy.policy).some((one) => one.heading === input.heading)) throw new Refusal("INVALID_INPUT", { path: ["heading"] });
    if (seemsToNameAPerson(text)) throw new Refusal("NO_PERSON_IN_SYSTEM_WORK", { path: ["text"] });
    const others = it.comments.filter((one) => one.heading !== input.heading);
    const comments: readonly ReportComment[] = text === "" ? others : [...others, { heading: input.heading, text }];
    await db.update(UnitReport, { id: it.id }, { comments, version: it.version + 1 });
  });
}

export interface SendUnitReport extends OnReport {
  readonly recipients?: readonly string[] | null | undefined;
}

/** Sends the report when its period is over: figures, words and recipients are kept as they are at that moment, with their digest, and never change again (STRANDA-DUTY-5). */
export async function sendUnitReport(ctx: RequestContext, input: SendUnitReport): Promise<ReportChanged> {
  return onDraft(ctx, "sendUnitReport", input, async (db, it) => {
    if (it.toOn >= ctx.today) throw new Refusal("PERIOD_NOT_OVER", { lastDay: it.toOn });
    const recipients = recipientsOf(ctx, input);
    const sections = await sectionsNow(ctx, db, it);
    const sent = { recipients, sections, digest: digestOf({ ...it, recipients, sections }), state: UnitReportState.SENT, sentById: actorId(ctx), sentAt: ctx.now };
    await db.update(UnitReport, { id: it.id }, { ...sent, version: it.version + 1 });
    await settleDeadlinesAbout(ctx, db, it.id, DeadlineKind.UNIT_REPORT);
  });
}

/** Gives a draft up; the period can be drafted anew. */
export async function discardUnitReport(ctx: RequestContext, input: OnReport): Promise<ReportChanged> {
  return onDraft(ctx, "discardUnitReport", input, async (db, it) => {
    await db.update(UnitReport, { id: it.id }, { state: UnitReportState.DISCARDED, version: it.version + 1 });
    await lapseDeadlines(ctx, db, { aboutId: it.id });
  });
}

async function onDraft<I extends OnReport>(ctx: RequestContext, deed: Deed, input: I, work: (db: WriteDb, it: UnitReport) => Promise<void>): Promise<ReportChanged> {
  return ctx.write(deed, input, async (db) => {
    const [it] = await db.among(UnitReport, "id", [localId("UnitReport", input.unitReportId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    sameVersion(it.version, input.expectedVersion);
    if (it.state !== UnitReportState.DRAFT) throw new Refusal("ALREADY_ENDED");
    await work(db, it);
    return { unitReportId: it.id, warnings: [] };
  });
}

/** The seats the municipality has named, or those named for this report; a seat is no person. */
function recipientsOf(ctx: RequestContext, input: SendUnitReport): string[] {
  const recipients = [...new Set((input.recipients ?? ctx.policy.policy.report.recipients).map((it) => it.trim()))].filter((it) => it !== "");
  if (recipients.length === 0) throw new Refusal("INVALID_INPUT", { path: ["recipients"] });
  if (recipients.some(seemsToNameAPerson)) throw new Refusal("NO_PERSON_IN_SYSTEM_WORK", { path: ["recipients"] });
  return recipients;
}
