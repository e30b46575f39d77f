import { ConsentAnswer, ConsentRequest } from "../entities/consent-request.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { consentInForce, lawfulCapacity } from "./consent.service.js";
import { actorId } from "./person.step.js";
import { agreeNewTalk, type Word, wordOf } from "./plan-offer.step.js";

export type ConsentRequestChanged = { readonly caseId: string; readonly consentRequestId: string; readonly warnings: [] };

/** Asks the person, or whoever lawfully consents for the person, for consent to the plan; where it was refused before, on the day of the new talk (pbrl § 4-1). */
export async function requestConsent(ctx: RequestContext, input: OnCase): Promise<ConsentRequestChanged> {
  return ctx.write("requestConsent", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "requestConsent", localId("Case", input.caseId), input.expectedVersion);
    const caseId = hand.it.id;
    if (await consentInForce(ctx, db, caseId)) throw new Refusal("CONSENT_EXISTS");
    if ((await db.among(ConsentRequest, "caseId", [caseId])).some((it) => it.answer === null)) throw new Refusal("CONSENT_ALREADY_REQUESTED");
    await agreeNewTalk(ctx, db, caseId, null);
    const consentRequestId = await db.insert(ConsentRequest, { caseId, askedById: actorId(ctx), askedOn: ctx.today, version: 1 });
    await changeCase(db, hand, {});
    return { caseId, consentRequestId, warnings: [] };
  });
}

export interface RefuseConsent extends Word {
  readonly consentRequestId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Consent is refused, by the person or whoever lawfully answers that day; no reason is demanded, and a day for a new talk may be agreed (pbrl § 4-1). */
export async function refuseConsent(ctx: RequestContext, input: RefuseConsent): Promise<ConsentRequestChanged> {
  return ctx.write("refuseConsent", input, async (db) => {
    const [it] = await db.among(ConsentRequest, "id", [localId("ConsentRequest", input.consentRequestId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "refuseConsent", it.caseId);
    sameVersion(it.version, input.expectedVersion);
    if (it.answer !== null) throw new Refusal("ALREADY_ANSWERED");
    const word = wordOf(ctx, hand, it.askedOn, input);
    await lawfulCapacity(ctx, db, hand, word.answeredById);
    await db.update(ConsentRequest, { id: it.id }, { ...word, answer: ConsentAnswer.REFUSED, version: it.version + 1 });
    await agreeNewTalk(ctx, db, it.caseId, word.contactAgainOn);
    return { caseId: it.caseId, consentRequestId: it.id, warnings: [] };
  });
}
