import { Deadline, type DeadlineKind } from "../entities/deadline.entity.js";
import type { Period } from "../rules/deadline.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

/** What a deadline belongs to: a notice until a case is opened, a case from then on. */
export interface DeadlineOwner {
  readonly caseId?: string;
  readonly noticeId?: string;
}

/** Writes a deadline that begins with the deed being done. */
export async function startDeadline(db: WriteDb, kind: DeadlineKind, period: Period, owner: DeadlineOwner): Promise<void> {
  await db.insert(Deadline, { kind, ...period, caseId: owner.caseId ?? null, noticeId: owner.noticeId ?? null, settledAt: null });
}

const settle = statement("deadline.settle", "update deadline set settled_at = $1 where case_id = $2 and kind = $3 and settled_at is null");

/** Settles the open deadlines of one kind: the deed being done is what they waited for. */
export async function settleDeadlines(ctx: RequestContext, db: WriteDb, caseId: string, kind: DeadlineKind): Promise<void> {
  await db.rows(settle, [ctx.now, caseId, kind]);
}
