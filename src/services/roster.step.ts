import { AccessBasis } from "../entities/case-access.entity.js";
import type { Consent } from "../entities/consent.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { PlanParticipant, SharingBasis } from "../entities/plan-participant.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import { currentConsent } from "./consent.service.js";
import { mustNotBeObjected } from "./objection.step.js";
import { type SharingGiven, sharingOf } from "./sharing-basis.step.js";

/** Somebody who is to take part, and where. */
export interface Newcomer {
  readonly caseId: string;
  /** Null in a room without a plan. */
  readonly planId: string | null;
  readonly personId: string;
  readonly isProfessional: boolean;
  readonly function: string;
  readonly responsibility: string | null;
  readonly standsInForId: string | null;
  readonly sharing: SharingGiven;
}

/** Gives somebody a place in the room, and in the plan where there is one, and opens the case to them for as long as what it rests on lasts. */
export async function letIn(ctx: RequestContext, db: WriteDb, { isProfessional, sharing, ...place }: Newcomer): Promise<string> {
  const { caseId, planId, personId } = place;
  const present = await db.among(PlanParticipant, "caseId", [caseId]);
  if (present.some((it) => it.personId === personId && it.until === null)) throw new Refusal("PARTICIPANT_EXISTS");
  const consent = await currentConsent(ctx, db, caseId);
  if (consent?.sharingSuspendedAt != null) throw new Refusal("SHARING_SUSPENDED");
  await mustNotBeObjected(db, caseId, [personId], null);
  const basis = sharingOf(sharing, { isProfessional, hasConsent: consent !== undefined });
  const participantId = await db.insert(PlanParticipant, { ...place, ...basis, roomSince: planId === null ? ctx.today : null, since: ctx.today, until: null, version: 1 });
  await open(ctx, db, { caseId, personId, basis: basis.basis, planId }, consent);
  return participantId;
}

/** Whoever reads by the consent reads no longer than it lasts. */
async function open(
  ctx: RequestContext,
  db: WriteDb,
  { caseId, personId, basis, planId }: Pick<PlanParticipant, "caseId" | "personId" | "basis" | "planId">,
  consent: Consent | undefined,
): Promise<void> {
  const lastDay = planId !== null || basis === SharingBasis.CONSENT ? (consent?.validTo ?? null) : null;
  await grantAccess(ctx, db, { caseId, personId, basis: AccessBasis.PARTICIPANT, validTo: lastDay === null ? null : startOfDay(addDays(lastDay, 1)) });
}

/** Those who take part in the room come along into the plan that is begun; from now on they read as long as the consent to it lasts (SAM-86, SAM-126). */
export async function comeAlong(ctx: RequestContext, db: WriteDb, caseId: string, planId: string): Promise<void> {
  const inRoom = (await db.among(PlanParticipant, "caseId", [caseId])).filter((it) => it.until === null && it.planId === null);
  const consent = inRoom.length > 0 ? await currentConsent(ctx, db, caseId) : undefined;
  if (!consent) return;
  for (const it of inRoom) {
    await db.update(PlanParticipant, { id: it.id }, { planId, version: it.version + 1 });
    if (consent.sharingSuspendedAt !== null) continue;
    await endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT, it.personId);
    await open(ctx, db, { ...it, planId }, consent);
  }
}

/** The plan has ended, and everybody's part in it. Whoever took part in the room before it is back there; of the plan they read nothing any more (SAM-153). */
export async function leaveClosedPlan(ctx: RequestContext, db: WriteDb, plan: Pick<IndividualPlan, "id" | "caseId">): Promise<void> {
  const present = (await db.among(PlanParticipant, "planId", [plan.id])).filter((it) => it.until === null);
  for (const it of present) await db.update(PlanParticipant, { id: it.id }, { until: ctx.today, version: it.version + 1 });
  await endAccess(ctx, db, plan.caseId, AccessBasis.PARTICIPANT);
  const consent = await currentConsent(ctx, db, plan.caseId);
  for (const it of present) {
    if (it.roomSince === null || (it.basis === SharingBasis.CONSENT && !consent)) continue;
    const { caseId, personId, basis, basisNote, responsibility, roomSince, standsInForId } = it;
    const kept = { withheld: it.withheld, withheldReason: it.withheldReason, withheldById: it.withheldById, withheldAt: it.withheldAt };
    const place = { caseId, planId: null, personId, function: it.function, basis, basisNote, responsibility, roomSince, standsInForId, ...kept };
    await db.insert(PlanParticipant, { ...place, since: ctx.today, until: null, version: 1 });
    if (consent?.sharingSuspendedAt == null) await open(ctx, db, place, consent);
  }
}

/** One who took part in the room alone does so in its plan from now on: the place in the room goes over into that in the plan. Gives since when they had it. */
export async function leaveRoomForPlan(ctx: RequestContext, db: WriteDb, caseId: string, personId: string): Promise<string | null> {
  const [inRoom] = (await db.among(PlanParticipant, "caseId", [caseId])).filter((it) => it.personId === personId && it.until === null && it.planId === null);
  if (!inRoom) return null;
  await db.update(PlanParticipant, { id: inRoom.id }, { until: ctx.today, version: inRoom.version + 1 });
  return inRoom.roomSince;
}

/** Nobody takes part any more: the case has ended. */
export async function endRoster(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  const present = (await db.among(PlanParticipant, "caseId", [caseId])).filter((it) => it.until === null);
  for (const it of present) await db.update(PlanParticipant, { id: it.id }, { until: ctx.today, version: it.version + 1 });
  await endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT);
}

export interface OnParticipant {
  readonly participantId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export interface ParticipantAtHand {
  readonly it: PlanParticipant;
  readonly hand: CaseAtHand;
  readonly isOwn: boolean;
}

/** Locks somebody's place in a room for a deed; one that has ended is refused. */
export async function participantForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: OnParticipant): Promise<ParticipantAtHand> {
  const [known] = await db.among(PlanParticipant, "id", [localId("PlanParticipant", input.participantId)]);
  if (!known) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, deed, known.caseId);
  const [it = known] = await db.among(PlanParticipant, "id", [known.id], { lock: true });
  sameVersion(it.version, input.expectedVersion);
  if (it.until !== null) throw new Refusal("ALREADY_ENDED");
  return { it, hand, isOwn: it.personId === ctx.actor.personId };
}
