import { AdviceRequest } from "../entities/advice-request.entity.js";
import { AccessBasis } from "../entities/case-access.entity.js";
import { addDays, isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, changeCase, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { impartial } from "./impartiality.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export type AdviceChanged = { readonly caseId: string; readonly adviceRequestId: string; readonly warnings: RaisedWarning[] };

export interface RequestAdvice extends OnCase {
  readonly adviserId: string;
  readonly question: string;
  readonly answerBy?: string | null | undefined;
}

/** Choice: an adviser who is given no day sees what they need of the case for two weeks. */
const DEFAULT_DAYS = 14;

/** Asks a professional for advice, who sees what is needed of the case until they have answered, or the day for it has passed (LOPPA-MEET-3). */
export async function requestAdvice(ctx: RequestContext, input: RequestAdvice): Promise<AdviceChanged> {
  return ctx.write("requestAdvice", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "requestAdvice", localId("Case", input.caseId), input.expectedVersion);
    if (input.question.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["question"] });
    const answerBy = input.answerBy ?? addDays(ctx.today, DEFAULT_DAYS);
    if (!isLocalDate(answerBy)) throw new Refusal("INVALID_INPUT", { path: ["answerBy"] });
    if (answerBy < ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["answerBy"] });
    const adviser = await professionalFor(db, localId("Professional", input.adviserId));
    const codes = await impartial(db, hand.it.id, [adviser.id], "MEMBER_RECUSED");
    const adviceRequestId = await db.insert(AdviceRequest, {
      caseId: hand.it.id,
      adviserId: adviser.id,
      question: input.question.trim(),
      askedById: actorId(ctx),
      askedAt: ctx.now,
      answerBy,
      version: 1,
    });
    await grantAccess(ctx, db, { caseId: hand.it.id, personId: adviser.id, basis: AccessBasis.ADVISER, validTo: startOfDay(addDays(answerBy, 1)) });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, adviceRequestId, warnings: await raiseWarnings(ctx, db, hand.it.id, codes, adviceRequestId) };
  });
}

export interface Answer {
  readonly expectedVersion: number;
  readonly answer: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The adviser answers: advice that decides nothing. With the last answer the adviser's view of the case ends (LOPPA-MEET-3). */
export async function answerAdvice(ctx: RequestContext, input: Answer & { readonly adviceRequestId: string }): Promise<AdviceChanged> {
  return ctx.write("answerAdvice", input, async (db) => {
    const [it] = await db.among(AdviceRequest, "id", [localId("AdviceRequest", input.adviceRequestId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "answerAdvice", it.caseId);
    if (it.adviserId !== actorId(ctx)) throw new Refusal("NOT_YOURS_TO_DO");
    sameVersion(it.version, input.expectedVersion);
    if (it.answeredAt !== null) throw new Refusal("ALREADY_ANSWERED");
    if (input.answer.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["answer"] });
    await db.update(AdviceRequest, { id: it.id }, { answer: input.answer.trim(), answeredAt: ctx.now, version: it.version + 1 });
    const all = await db.among(AdviceRequest, "caseId", [it.caseId]);
    const waits = all.some((one) => one.id !== it.id && one.adviserId === it.adviserId && one.answeredAt === null && one.answerBy >= ctx.today);
    if (!waits) await endAccess(ctx, db, it.caseId, AccessBasis.ADVISER, it.adviserId);
    return { caseId: it.caseId, adviceRequestId: it.id, warnings: [] };
  });
}
