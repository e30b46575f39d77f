import { DeadlineKind } from "../entities/deadline.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import type { Period } from "../rules/deadline.rules.js";
import { Refusal } from "../rules/refusal.js";
import { breachReportPeriod, isArchiveReference, rightsRequestPeriod, statisticsReportPeriod } from "../rules/unit-deadline.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { startDeadline } from "./deadline.step.js";
import type { DeadlineChanged } from "./deadline.service.js";

interface WithReference {
  /** The number of the matter in the archive; never a name. */
  readonly reference: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** A request for access, correction or erasure has come: it is answered within a month (GDPR art. 12). */
export async function registerRightsRequest(ctx: RequestContext, input: WithReference & { readonly receivedOn: string }): Promise<DeadlineChanged> {
  return ctx.write("registerRightsRequest", input, async (db) => {
    if (!isLocalDate(input.receivedOn) || input.receivedOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["receivedOn"] });
    return begin(db, DeadlineKind.RIGHTS_REQUEST, rightsRequestPeriod(input.receivedOn, false), input.reference);
  });
}

/** A breach of personal data security is known: it is reported to Datatilsynet within 72 hours (GDPR art. 33). */
export async function registerDataBreach(ctx: RequestContext, input: WithReference & { readonly awareAt: Date }): Promise<DeadlineChanged> {
  return ctx.write("registerDataBreach", input, async (db) => {
    if (input.awareAt > ctx.now) throw new Refusal("INVALID_INPUT", { path: ["awareAt"] });
    return begin(db, DeadlineKind.BREACH_REPORT, breachReportPeriod(input.awareAt, localDate), input.reference);
  });
}

/** The figures of a year are to be reported to KPR by 15 January of the next. */
export async function planStatisticsReport(ctx: RequestContext, input: WithReference & { readonly year: number }): Promise<DeadlineChanged> {
  return ctx.write("planStatisticsReport", input, async (db) => {
    const thisYear = Number(ctx.today.slice(0, 4));
    if (input.year !== thisYear && input.year !== thisYear - 1) throw new Refusal("INVALID_INPUT", { path: ["year"], least: thisYear - 1, most: thisYear });
    return begin(db, DeadlineKind.STATISTICS_REPORT, statisticsReportPeriod(input.year), input.reference);
  });
}

async function begin(db: WriteDb, kind: DeadlineKind, period: Period, reference: string): Promise<DeadlineChanged> {
  if (!isArchiveReference(reference)) throw new Refusal("INVALID_INPUT", { path: ["reference"] });
  return { deadlineId: await startDeadline(db, kind, period, { reference }), warnings: [] };
}
