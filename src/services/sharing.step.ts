import { AccessBasis } from "../entities/case-access.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import { ConsentGrant, PlanSection } from "../entities/consent-grant.entity.js";
import { Deadline, DeadlineKind, DeadlineOutcome } from "../entities/deadline.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { consentExpiryPeriod } from "../rules/coordination-deadline.rules.js";
import { isStanding } from "../rules/sharing.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { type LocalDate, startOfDay } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { mustNotBeObjected } from "./objection.step.js";
import { actorId } from "./person.step.js";

/** The day a sharing ends: its own, or the consent's where that comes first. */
export function lastDayOf(consent: Consent, validTo: LocalDate | null): LocalDate | null {
  if (consent.validTo === null || (validTo !== null && validTo < consent.validTo)) return validTo;
  return consent.validTo;
}

/** Ends what is shared of a plan, with one recipient or with all. It stays listed as shared until now. */
export async function endGrants(
  ctx: RequestContext,
  db: WriteDb,
  { caseId, recipientId = null }: { readonly caseId: string; readonly recipientId?: string | null },
): Promise<void> {
  for (const it of await db.among(ConsentGrant, "caseId", [caseId])) {
    if (it.endedAt === null && (recipientId === null || it.recipientId === recipientId))
      await db.update(ConsentGrant, { id: it.id }, { endedAt: ctx.now, version: it.version + 1 });
  }
}

/** Opens the case to a recipient for as long as something is shared with them; what they had before ends with it. */
export async function openFor(ctx: RequestContext, db: WriteDb, consent: Consent, grant: Pick<ConsentGrant, "recipientId" | "validFrom" | "validTo">): Promise<void> {
  const { caseId } = consent;
  await endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT, grant.recipientId);
  const lastDay = lastDayOf(consent, grant.validTo);
  const from = grant.validFrom <= ctx.today ? ctx.now : startOfDay(grant.validFrom);
  await grantAccess(ctx, db, {
    caseId,
    personId: grant.recipientId,
    basis: AccessBasis.PARTICIPANT,
    validFrom: from,
    validTo: lastDay === null ? null : startOfDay(addDays(lastDay, 1)),
  });
}

/** Writes down that parts of a plan are shared with somebody for a period; what they were given before ends. */
export async function grantSections(
  ctx: RequestContext,
  db: WriteDb,
  { caseId, id: consentId }: Consent,
  recipientId: string,
  given: Pick<ConsentGrant, "sections" | "validFrom" | "validTo" | "giverId">,
): Promise<void> {
  await endGrants(ctx, db, { caseId, recipientId });
  await db.insert(ConsentGrant, { caseId, consentId, recipientId, ...given, recordedById: actorId(ctx), sharedAt: ctx.now, endedAt: null, version: 1 });
}

/** Shares parts of a plan with those who take part in it, however the word was given, and opens the case to them for as long. */
export async function shareWith(
  ctx: RequestContext,
  db: WriteDb,
  consent: Consent,
  recipientIds: readonly string[],
  given: Pick<ConsentGrant, "sections" | "validFrom" | "validTo" | "giverId">,
): Promise<void> {
  await mustNotBeObjected(db, consent.caseId, recipientIds, given.sections);
  for (const recipientId of recipientIds) {
    await grantSections(ctx, db, consent, recipientId, given);
    await openFor(ctx, db, consent, { recipientId, ...given });
  }
}

/** Ends what is shared with somebody. It stays listed as shared until now, and as all of the plan where no parts were named, so that nothing shares it again by itself. */
export async function endSections(ctx: RequestContext, db: WriteDb, consent: Consent, recipientId: string): Promise<void> {
  const { caseId, id: consentId, giverId } = consent;
  const theirs = (await db.among(ConsentGrant, "caseId", [caseId])).filter((it) => it.recipientId === recipientId);
  const all = { sections: Object.values(PlanSection), validFrom: ctx.today, validTo: null, sharedAt: ctx.now, endedAt: ctx.now, version: 1 };
  if (theirs.length === 0) await db.insert(ConsentGrant, { caseId, consentId, recipientId, giverId, recordedById: actorId(ctx), ...all });
  await endGrants(ctx, db, { caseId, recipientId });
}

/** Nothing is shared with somebody any more, and their next call finds nothing. */
export async function stopSharingWith(ctx: RequestContext, db: WriteDb, consent: Consent, recipientId: string): Promise<void> {
  await endSections(ctx, db, consent, recipientId);
  await endAccess(ctx, db, consent.caseId, AccessBasis.PARTICIPANT, recipientId);
}

/** Those who take part today, but for the coordinators, who read by their task and not by sharing. */
export async function takingPart(ctx: RequestContext, db: WriteDb, caseId: string): Promise<PlanParticipant[]> {
  const coordinators = (await activeCoordinators(ctx, db, caseId)).map((it) => it.coordinatorId);
  return (await db.among(PlanParticipant, "caseId", [caseId])).filter((it) => it.until === null && !coordinators.includes(it.personId));
}

/** One reminder for each day on which something that is shared ends; a day on which nothing ends any more reminds nobody (DL-14). */
export async function followExpiry(ctx: RequestContext, db: WriteDb, consent: Consent, policy: MunicipalityPolicy): Promise<void> {
  const standing = (await db.among(ConsentGrant, "consentId", [consent.id])).filter((it) => isStanding(it, ctx.today));
  const days = new Set([consent.validTo, ...standing.map((it) => it.validTo)].filter((it) => it !== null));
  const open = (await db.among(Deadline, "aboutId", [consent.id])).filter((it) => it.settledAt === null && it.kind === DeadlineKind.CONSENT_EXPIRY);
  for (const it of open) if (!days.has(it.dueOn)) await db.update(Deadline, { id: it.id }, { settledAt: ctx.now, outcome: DeadlineOutcome.LAPSED, version: it.version + 1 });
  const period = (day: LocalDate) => consentExpiryPeriod(ctx.today, day, policy);
  for (const day of days)
    if (!open.some((it) => it.dueOn === day))
      await db.insert(Deadline, {
        kind: DeadlineKind.CONSENT_EXPIRY,
        ...period(day),
        caseId: consent.caseId,
        noticeId: null,
        aboutId: consent.id,
        reference: null,
        settledAt: null,
      });
}
