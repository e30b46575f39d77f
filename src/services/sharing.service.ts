import { AccessBasis } from "../entities/case-access.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { ConsentGrant, type PlanSection } from "../entities/consent-grant.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { isInForce } from "../rules/consent.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isStanding, sectionsShared } from "../rules/sharing.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { type ConsentChanged, lawfulCapacity } from "./consent.service.js";
import { actorId } from "./person.step.js";
import { isObjected } from "./objection.step.js";
import { followExpiry, openFor, shareWith, stopSharingWith, takingPart } from "./sharing.step.js";

interface OnConsent {
  readonly consentId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface ShareSections extends OnConsent {
  readonly participantIds: readonly string[];
  readonly sections: readonly PlanSection[];
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly giverId?: string | null | undefined;
}

interface ConsentAtHand {
  readonly consent: Consent;
  readonly hand: CaseAtHand;
}

/** Shares parts of the plan with participants for a period, one period for as many as are named; what they were given before ends (SAM-91, SAM-95, FAIL-12). */
export async function shareSections(ctx: RequestContext, input: ShareSections): Promise<ConsentChanged> {
  return ctx.write("shareSections", input, async (db) => {
    const at = await consentForDeed(ctx, db, "shareSections", input);
    if (at.consent.sharingSuspendedAt !== null) throw new Refusal("SHARING_SUSPENDED");
    const giverId = await giverOf(ctx, db, at, input.giverId ? localId("Person", input.giverId) : null);
    const given = { sections: sectionsShared(input.sections), ...periodOf(ctx, at, input) };
    if (given.sections.length === 0) throw new Refusal("INVALID_INPUT", { path: ["sections"] });
    const recipientIds = await recipientsOf(ctx, db, at, input.participantIds);
    await shareWith(ctx, db, at.consent, recipientIds, { ...given, giverId });
    await followExpiry(ctx, db, at.consent, at.hand.policy);
    return changed(db, at);
  });
}

/** Ends what is shared with one participant, whose next call finds nothing; it stays listed as shared until now (INV-15, SC-28). */
export async function withdrawSharing(ctx: RequestContext, input: OnConsent & { readonly participantId: string }): Promise<ConsentChanged> {
  return ctx.write("withdrawSharing", input, async (db) => {
    const at = await consentForDeed(ctx, db, "withdrawSharing", input);
    const [recipientId] = await recipientsOf(ctx, db, at, [input.participantId]);
    if (!recipientId) throw new Refusal("NOT_FOUND");
    await mustBeSharedWith(ctx, db, at, recipientId);
    await stopSharingWith(ctx, db, at.consent, recipientId);
    await followExpiry(ctx, db, at.consent, at.hand.policy);
    return changed(db, at);
  });
}

/** Nobody but the person's side and those who coordinate gets in for a while, without plan or consent ending (SAM-97). */
export async function suspendSharing(ctx: RequestContext, input: OnConsent): Promise<ConsentChanged> {
  return ctx.write("suspendSharing", input, async (db) => {
    const at = await consentForDeed(ctx, db, "suspendSharing", input);
    if (at.consent.sharingSuspendedAt !== null) throw new Refusal("SHARING_SUSPENDED");
    await endAccess(ctx, db, at.consent.caseId, AccessBasis.PARTICIPANT);
    return changed(db, at, { sharingSuspendedAt: ctx.now });
  });
}

/** Lets those in again who take part still, each as far and as long as was shared with them; nothing is entered anew (SAM-97). */
export async function resumeSharing(ctx: RequestContext, input: OnConsent): Promise<ConsentChanged> {
  return ctx.write("resumeSharing", input, async (db) => {
    const at = await consentForDeed(ctx, db, "resumeSharing", input);
    if (at.consent.sharingSuspendedAt === null) throw new Refusal("SHARING_NOT_SUSPENDED");
    await giverOf(ctx, db, at, maySpeakForOwner(at.hand.standing.relations) ? null : at.consent.giverId);
    const grants = await db.among(ConsentGrant, "caseId", [at.consent.caseId]);
    for (const { personId } of await takingPart(ctx, db, at.consent.caseId)) {
      const theirs = grants.filter((it) => it.recipientId === personId);
      const standing = theirs.find((it) => it.consentId === at.consent.id && isStanding(it, ctx.today));
      if (standing) await openFor(ctx, db, at.consent, standing);
      else if (theirs.length === 0 && !(await isObjected(db, at.consent.caseId, personId)))
        await openFor(ctx, db, at.consent, { recipientId: personId, validFrom: ctx.today, validTo: null });
    }
    return changed(db, at, { sharingSuspendedAt: null });
  });
}

async function consentForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnConsent): Promise<ConsentAtHand> {
  const [consent] = await db.among(Consent, "id", [localId("Consent", input.consentId)], { lock: true });
  if (!consent) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, consent.caseId);
  sameVersion(consent.version, input.expectedVersion);
  if (!isInForce(consent, ctx.today)) throw new Refusal("CONSENT_REQUIRED");
  return { consent, hand };
}

/** Law: pbrl §§ 4-3, 4-4: whoever may consent for the person that day shares; a coordinator writes down whose word it was. */
async function giverOf(ctx: RequestContext, db: WriteDb, { hand }: ConsentAtHand, named: string | null): Promise<string> {
  const own = maySpeakForOwner(hand.standing.relations);
  if (!own && !named) throw new Refusal("INVALID_INPUT", { path: ["giverId"] });
  const giverId = own || !named ? actorId(ctx) : named;
  await lawfulCapacity(ctx, db, hand, giverId);
  return giverId;
}

/** Those named, each once, all of them taking part; a coordinator reads by the task and not by sharing. */
async function recipientsOf(ctx: RequestContext, db: WriteDb, at: ConsentAtHand, participantIds: readonly string[]): Promise<string[]> {
  const present = await takingPart(ctx, db, at.consent.caseId);
  const named = [...new Set(participantIds)].map((it) => present.find((one) => one.id === localId("PlanParticipant", it))?.personId);
  if (named.length === 0 || named.includes(undefined)) throw new Refusal("NOT_A_PARTICIPANT");
  return named.filter((it) => it !== undefined);
}

/** Whoever has had all of the plan can lose it, and so can whoever has a part of it; whoever has nothing cannot. */
async function mustBeSharedWith(ctx: RequestContext, db: WriteDb, { consent }: ConsentAtHand, recipientId: string): Promise<void> {
  const theirs = (await db.among(ConsentGrant, "caseId", [consent.caseId])).filter((it) => it.recipientId === recipientId);
  if (theirs.length > 0 && !theirs.some((it) => isStanding(it, ctx.today))) throw new Refusal("NOTHING_SHARED");
}

function periodOf(ctx: RequestContext, { consent }: ConsentAtHand, input: ShareSections): { readonly validFrom: string; readonly validTo: string | null } {
  const { validFrom, validTo } = { validFrom: input.validFrom ?? ctx.today, validTo: input.validTo ?? consent.validTo };
  if (!isLocalDate(validFrom) || validFrom < ctx.today) throw new Refusal("INVALID_INPUT", { path: ["validFrom"] });
  if (validTo !== null && !isLocalDate(validTo)) throw new Refusal("INVALID_INPUT", { path: ["validTo"] });
  if (validTo !== null && (validTo < validFrom || (consent.validTo !== null && validTo > consent.validTo))) throw new Refusal("INVALID_DATE_ORDER", { path: ["validTo"] });
  return { validFrom, validTo };
}

async function changed(db: WriteDb, { consent }: ConsentAtHand, changes: Partial<Consent> = {}): Promise<ConsentChanged> {
  await db.update(Consent, { id: consent.id }, { ...changes, version: consent.version + 1 });
  return { caseId: consent.caseId, consentId: consent.id, warnings: [] };
}
