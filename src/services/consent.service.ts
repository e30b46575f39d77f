import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import { EndingMethod } from "../entities/case-ending.entity.js";
import { ConsentAnswer, ConsentRequest } from "../entities/consent-request.entity.js";
import { Consent, ConsentMethod, ConsentScope } from "../entities/consent.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Person } from "../entities/person.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { capacityToConsent, isInForce, lastDayOfConsent } from "../rules/consent.rules.js";
import { consentExpiryPeriod } from "../rules/coordination-deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { activeCoordinators } from "./coordinator.step.js";
import { lapseDeadlines, settleDeadlines, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { endGrants } from "./sharing.step.js";
import { takeOffersBack } from "./transfer.step.js";

export interface GiveConsent extends OnCase {
  readonly giverId?: string | null | undefined;
  readonly method?: ConsentMethod | null | undefined;
  readonly validTo?: string | null | undefined;
}

export type ConsentChanged = { readonly caseId: string; readonly consentId: string; readonly warnings: [] };

/** Consent to the making of a plan, by the person or whoever lawfully gives it that day; staff may write down one given on paper or orally (pbrl §§ 4-1 to 4-6). */
export async function giveConsent(ctx: RequestContext, input: GiveConsent): Promise<ConsentChanged> {
  return ctx.write("giveConsent", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "giveConsent", localId("Case", input.caseId), input.expectedVersion);
    if (await consentInForce(ctx, db, hand.it.id)) throw new Refusal("CONSENT_EXISTS");
    if (input.validTo != null && (!isLocalDate(input.validTo) || input.validTo <= ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["validTo"] });
    const giverId = input.giverId ? localId("Person", input.giverId) : actorId(ctx);
    const capacity = await lawfulCapacity(ctx, db, hand, giverId);
    const isOwn = giverId === actorId(ctx);
    const method = isOwn ? ConsentMethod.DIGITAL : (input.method ?? null);
    if (method === null || (!isOwn && method === ConsentMethod.DIGITAL)) throw new Refusal("INVALID_INPUT", { path: ["method"] });
    const consentId = await recordConsent(ctx, db, hand, { giverId, capacity, method, givenOn: ctx.today, validTo: input.validTo ?? null });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, consentId, warnings: [] };
  });
}

/** Writes a consent down, however it was given; what a parent gives lapses when the child is 16. */
export async function recordConsent(
  ctx: RequestContext,
  db: WriteDb,
  hand: CaseAtHand,
  word: Pick<Consent, "giverId" | "capacity" | "method" | "givenOn" | "validTo">,
): Promise<string> {
  const { it, policy } = hand;
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  const validTo = lastDayOfConsent(word.capacity, subject?.birthDate ?? null, word.validTo);
  const record = { recordedById: actorId(ctx), withdrawnAt: null, version: 1 };
  const consentId = await db.insert(Consent, { caseId: it.id, scope: ConsentScope.PLAN, ...word, validTo, ...record });
  await answerRequest(ctx, db, it.id, { giverId: word.giverId, method: word.method, consentId });
  if (validTo !== null) await startDeadline(db, DeadlineKind.CONSENT_EXPIRY, consentExpiryPeriod(ctx.today, validTo, policy), { caseId: it.id, aboutId: consentId });
  return consentId;
}

/** What the person was asked for is given, whoever wrote it down; nobody needs to ask again. */
async function answerRequest(
  ctx: RequestContext,
  db: WriteDb,
  caseId: string,
  { giverId, method, consentId }: Pick<Consent, "giverId" | "method"> & { readonly consentId: string },
): Promise<void> {
  await settleDeadlines(ctx, db, caseId, DeadlineKind.NEW_TALK);
  const [open] = (await db.among(ConsentRequest, "caseId", [caseId])).filter((it) => it.answer === null);
  if (!open) return;
  const word = { answer: ConsentAnswer.GIVEN, answeredOn: ctx.today, answeredById: giverId, method: EndingMethod[method], recordedById: actorId(ctx), consentId };
  await db.update(ConsentRequest, { id: open.id }, { ...word, version: open.version + 1 });
}

/** Withdraws a consent. Participants' access ends in the same instant, and nothing more is written in the plan (INV-15). */
export async function withdrawConsent(
  ctx: RequestContext,
  input: { readonly consentId: string; readonly expectedVersion: number; readonly idempotencyKey?: string | null | undefined },
): Promise<ConsentChanged> {
  return ctx.write("withdrawConsent", input, async (db) => {
    const [consent] = await db.among(Consent, "id", [localId("Consent", input.consentId)], { lock: true });
    if (!consent) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "withdrawConsent", consent.caseId);
    sameVersion(consent.version, input.expectedVersion);
    if (consent.withdrawnAt !== null || consent.supersededAt !== null) throw new Refusal("CONSENT_REQUIRED");
    await endConsent(ctx, db, consent);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, consentId: consent.id, warnings: [] };
  });
}

/** Ends a consent and all that rested on it: participants' access, their part, what was shared, and what was on its way to another municipality. */
export async function endConsent(ctx: RequestContext, db: WriteDb, { id, caseId, version }: Consent): Promise<void> {
  await db.update(Consent, { id }, { withdrawnAt: ctx.now, version: version + 1 });
  await lapseDeadlines(ctx, db, { aboutId: id });
  await endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT);
  await endParticipation(ctx, db, caseId);
  await endGrants(ctx, db, { caseId });
  await takeOffersBack(ctx, db, caseId);
}

/** What was shared stays listed as shared; whoever is to take part again is added anew. The coordinators stay. */
async function endParticipation(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  const coordinators = (await activeCoordinators(ctx, db, caseId)).map((it) => it.coordinatorId);
  const participants = await db.among(PlanParticipant, "caseId", [caseId]);
  for (const it of participants) if (it.until === null && !coordinators.includes(it.personId)) await db.update(PlanParticipant, { id: it.id }, { until: ctx.today });
}

/** Whether a consent to the plan is in force for a case today. */
export async function consentInForce(ctx: RequestContext, db: Db, caseId: string): Promise<boolean> {
  return (await currentConsent(ctx, db, caseId)) !== undefined;
}

/** The consent to the plan that is in force today; whoever reads by it reads no longer than it lasts. */
export async function currentConsent(ctx: RequestContext, db: Db, caseId: string): Promise<Consent | undefined> {
  return (await db.among(Consent, "caseId", [caseId])).find((it) => isInForce(it, ctx.today));
}

/** By what right somebody decides for the person today; refuses whoever has none. */
export async function lawfulCapacity(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, giverId: string): Promise<NonNullable<ReturnType<typeof capacityToConsent>>> {
  const [subject] = await db.among(Person, "id", [hand.it.subjectId]);
  const parties = await db.among(CaseParty, "caseId", [hand.it.id]);
  const capacity = subject ? capacityToConsent(giverId, subject, parties, ctx.today) : null;
  if (capacity === null) throw new Refusal("CONSENT_GIVER_NOT_LAWFUL");
  return capacity;
}
