import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { PlanOffer, PlanOfferAnswer } from "../entities/plan-offer.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase, sameVersion } from "./case-deed.step.js";
import { mustBeLawful } from "./case-ending.step.js";
import type { OnCase } from "./case-handling.service.js";
import { actorId } from "./person.step.js";
import { agreeNewTalk, offersOf, type Word, wordOf } from "./plan-offer.step.js";
import { mustHaveRight } from "./plan.service.js";

export type PlanOfferChanged = { readonly caseId: string; readonly planOfferId: string; readonly warnings: [] };

/** Offers a plan to a person who has the right to one. A no is kept, and does not stop the offer from being made again (LUND-3-4, pbrl § 4-1). */
export async function offerPlan(ctx: RequestContext, input: OnCase & { readonly note?: string | null | undefined }): Promise<PlanOfferChanged> {
  return ctx.write("offerPlan", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "offerPlan", localId("Case", input.caseId), input.expectedVersion);
    const caseId = hand.it.id;
    await mustHaveRight(db, caseId);
    await mustHaveNoPlan(db, caseId);
    if ((await offersOf(db, caseId)).some((it) => it.answer === null)) throw new Refusal("PLAN_OFFER_OPEN");
    await agreeNewTalk(ctx, db, caseId, null);
    const planOfferId = await db.insert(PlanOffer, { caseId, offeredById: actorId(ctx), offeredOn: ctx.today, note: input.note?.trim() || null, version: 1 });
    await changeCase(db, hand, {});
    return { caseId, planOfferId, warnings: [] };
  });
}

export interface AnswerPlanOffer extends Word {
  readonly planOfferId: string;
  readonly expectedVersion: number;
  readonly answer: PlanOfferAnswer;
  readonly idempotencyKey?: string | null | undefined;
}

/** The person wants a plan or does not; whoever said no may say yes later. The coordinator stays either way (SC-17, LUSTER-COORD-4, INV-04). */
export async function answerPlanOffer(ctx: RequestContext, input: AnswerPlanOffer): Promise<PlanOfferChanged> {
  return ctx.write("answerPlanOffer", input, async (db) => {
    const [offer] = await db.among(PlanOffer, "id", [localId("PlanOffer", input.planOfferId)], { lock: true });
    if (!offer) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "answerPlanOffer", offer.caseId);
    sameVersion(offer.version, input.expectedVersion);
    const last = (await offersOf(db, offer.caseId)).at(-1);
    const changesMind = offer.answer === PlanOfferAnswer.DECLINED && input.answer === PlanOfferAnswer.ACCEPTED && last?.id === offer.id;
    if (offer.answer !== null && !changesMind) throw new Refusal("ALREADY_ANSWERED");
    if (input.answer === PlanOfferAnswer.DECLINED) await mustHaveNoPlan(db, offer.caseId);
    const word = wordOf(ctx, hand, offer.offeredOn, input);
    if (word.contactAgainOn !== null && input.answer === PlanOfferAnswer.ACCEPTED) throw new Refusal("INVALID_INPUT", { path: ["contactAgainOn"] });
    await mustBeLawful(ctx, db, hand, word.answeredById);
    await db.update(PlanOffer, { id: offer.id }, { ...word, note: word.note ?? offer.note, answer: input.answer, version: offer.version + 1 });
    await agreeNewTalk(ctx, db, offer.caseId, word.contactAgainOn);
    return { caseId: offer.caseId, planOfferId: offer.id, warnings: [] };
  });
}

async function mustHaveNoPlan(db: Db, caseId: string): Promise<void> {
  const plans = await db.among(IndividualPlan, "caseId", [caseId]);
  if (plans.some((it) => it.state !== PlanState.CLOSED)) throw new Refusal("PLAN_EXISTS");
}
