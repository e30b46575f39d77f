import { DeadlineKind } from "../entities/deadline.entity.js";
import { EndingMethod } from "../entities/case-ending.entity.js";
import { PlanOffer } from "../entities/plan-offer.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { methodOf } from "../rules/case-ending.rules.js";
import { newTalkPeriod } from "../rules/coordination-deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { settleDeadlines, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";

/** The person's side's answer, and whose word it was when somebody else writes it down. */
export interface Word {
  readonly answeredById?: string | null | undefined;
  readonly method?: EndingMethod | null | undefined;
  readonly answeredOn?: string | null | undefined;
  readonly contactAgainOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** The offers of a case, the first one first. */
export function offersOf(db: Db, caseId: string): Promise<PlanOffer[]> {
  return db.among(PlanOffer, "caseId", [caseId], { orderBy: ["offeredOn", "id"] });
}

/** Whose word it is, how and when it came, and when the person wants to be asked again. Whether it may be theirs is for the deed to see to. */
export function wordOf(ctx: RequestContext, hand: CaseAtHand, askedOn: LocalDate, word: Word) {
  const isOwn = maySpeakForOwner(hand.standing.relations);
  const told = word.answeredById ? localId("Person", word.answeredById) : hand.it.subjectId;
  const method = methodOf(isOwn, word.method ?? null);
  if (method === null) throw new Refusal("INVALID_INPUT", { path: ["method"] });
  const answeredOn = isOwn ? ctx.today : (word.answeredOn ?? ctx.today);
  if (!isLocalDate(answeredOn) || answeredOn > ctx.today || answeredOn < askedOn) throw new Refusal("INVALID_INPUT", { path: ["answeredOn"] });
  const contactAgainOn = word.contactAgainOn ?? null;
  if (contactAgainOn !== null && (!isLocalDate(contactAgainOn) || contactAgainOn <= ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["contactAgainOn"] });
  return { answeredById: isOwn ? actorId(ctx) : told, method, answeredOn, contactAgainOn, note: word.note?.trim() || null, recordedById: actorId(ctx) };
}

/** The person has said no and is asked again on a day of their own: one such day at a time. */
export async function agreeNewTalk(ctx: RequestContext, db: WriteDb, caseId: string, day: LocalDate | null): Promise<void> {
  await settleDeadlines(ctx, db, caseId, DeadlineKind.NEW_TALK);
  if (day !== null) await startDeadline(db, DeadlineKind.NEW_TALK, newTalkPeriod(ctx.today, day), { caseId });
}
