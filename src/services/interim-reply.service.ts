import { DeadlineKind } from "../entities/deadline.entity.js";
import { type InterimReason, InterimReply } from "../entities/interim-reply.entity.js";
import { type DeliveryMethod } from "../entities/letter.entity.js";
import { addMonths, isLocalDate } from "../rules/calendar.rules.js";
import { expectedDecisionPeriod } from "../rules/deadline.rules.js";
import { mayBeExpectedOn } from "../rules/interim-reply.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { settleAnswered, startDeadline } from "./deadline.step.js";
import { sendInterimLetters } from "./interim-letter.step.js";
import { idsOf, type Matter, matterForDeed } from "./interim-matter.step.js";
import { actorId } from "./person.step.js";

export interface SendInterimReply {
  /** A case, a notice that no case has been opened for, or an appeal. */
  readonly matterId: string;
  readonly expectedVersion: number;
  readonly reason: InterimReason;
  readonly explanation: string;
  readonly expectedDecisionOn: string;
  readonly method?: DeliveryMethod | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type InterimReplySent = { readonly caseId?: string; readonly noticeId?: string; readonly interimReplyId: string; readonly warnings: [] };

/** Tells those concerned why a matter takes time and when to expect a decision; that day becomes a deadline of its own, and a new reply is owed when it passes (fvl § 11 a). */
export async function sendInterimReply(ctx: RequestContext, input: SendInterimReply): Promise<InterimReplySent> {
  return ctx.write("sendInterimReply", input, async (db) => {
    const matter = await matterForDeed(ctx, db, input.matterId, input.expectedVersion);
    check(input, ctx.today);
    const { reason, explanation, expectedDecisionOn } = input;
    const said = { caseId: null, noticeId: null, ...idsOf(matter), reason, explanation, expectedDecisionOn };
    const interimReplyId = await db.insert(InterimReply, { ...said, sentById: actorId(ctx), sentAt: ctx.now });
    await startPromisedDay(ctx, db, matter, expectedDecisionOn);
    await sendInterimLetters(ctx, db, matter, { ...input, interimReplyId });
    return { ...idsOf(matter), interimReplyId, warnings: [] };
  });
}

const FURTHEST_MONTHS = 12;

function check(input: SendInterimReply, today: LocalDate): void {
  if (input.explanation.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["explanation"] });
  const day = input.expectedDecisionOn;
  if (!isLocalDate(day) || !mayBeExpectedOn(day, today, addMonths(today, FURTHEST_MONTHS))) throw new Refusal("INVALID_INPUT", { path: ["expectedDecisionOn"] });
}

/** What was owed until now is met by this reply, or was breached and stays so; the named day is owed from now on. */
async function startPromisedDay(ctx: RequestContext, db: WriteDb, matter: Matter, expectedOn: LocalDate): Promise<void> {
  const aboutId = matter.kind === "Appeal" ? matter.at.appeal.id : null;
  await settleAnswered(ctx, db, { ...idsOf(matter), aboutId });
  await startDeadline(db, DeadlineKind.EXPECTED_DECISION, expectedDecisionPeriod(ctx.today, expectedOn), { ...idsOf(matter), aboutId });
}
