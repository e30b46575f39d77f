import { AccessBasis } from "../entities/case-access.entity.js";
import { ConsentGrant, type PlanSection } from "../entities/consent-grant.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import type { ServiceUnitKind } from "../entities/service-unit.entity.js";
import { SharingObjection } from "../entities/sharing-objection.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { concerns, leftOf, type Recipient, sectionsObjected } from "../rules/objection.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isStanding } from "../rules/sharing.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, sameVersion } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { currentConsent, lawfulCapacity } from "./consent.service.js";
import { activeCoordinators } from "./coordinator.step.js";
import { recipientsOf } from "./objection.step.js";
import { actorId } from "./person.step.js";
import { endGrants } from "./sharing.step.js";

export interface ObjectToSharing extends Omit<OnCase, "expectedVersion"> {
  readonly recipientId?: string | null | undefined;
  readonly recipientKind?: ServiceUnitKind | null | undefined;
  readonly sections?: readonly PlanSection[] | null | undefined;
  readonly saidById?: string | null | undefined;
}

export type ObjectionChanged = { readonly caseId: string; readonly objectionId: string; readonly warnings: [] };

/** The person says no to sharing with somebody, with all of a kind or with everybody; it works at once, over every consent given (pbrl § 5-3, pjl § 17, PRIV-06). */
export async function objectToSharing(ctx: RequestContext, input: ObjectToSharing): Promise<ObjectionChanged> {
  return ctx.write("objectToSharing", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "objectToSharing", localId("Case", input.caseId));
    const recipientId = input.recipientId ? (parseGlobalId(input.recipientId)?.id ?? null) : null;
    if (input.recipientId && (await recipientsOf(db, recipientId === null ? [] : [recipientId])).length === 0) throw new Refusal("NOT_FOUND");
    if (recipientId !== null && input.recipientKind) throw new Refusal("INVALID_INPUT", { path: ["recipientKind"] });
    const said = { recipientId, recipientKind: input.recipientKind ?? null, sections: [...new Set(input.sections ?? [])] };
    const caseId = hand.it.id;
    const objectionId = await db.insert(SharingObjection, {
      ...said,
      caseId,
      saidById: await whoseWord(ctx, db, hand, input.saidById ?? null),
      recordedById: actorId(ctx),
      objectedAt: ctx.now,
      withdrawnAt: null,
      version: 1,
    });
    await takeBack(ctx, db, caseId, { ...said, withdrawnAt: null });
    return { caseId, objectionId, warnings: [] };
  });
}

/** The person takes the objection back; nobody reads more by that until it is shared with them anew. */
export async function withdrawObjection(
  ctx: RequestContext,
  input: { readonly objectionId: string; readonly expectedVersion: number; readonly saidById?: string | null | undefined; readonly idempotencyKey?: string | null | undefined },
): Promise<ObjectionChanged> {
  return ctx.write("withdrawObjection", input, async (db) => {
    const [it] = await db.among(SharingObjection, "id", [localId("SharingObjection", input.objectionId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "withdrawObjection", it.caseId);
    sameVersion(it.version, input.expectedVersion);
    if (it.withdrawnAt !== null) throw new Refusal("ALREADY_ENDED");
    await whoseWord(ctx, db, hand, input.saidById ?? null);
    await db.update(SharingObjection, { id: it.id }, { withdrawnAt: ctx.now, version: it.version + 1 });
    return { caseId: it.caseId, objectionId: it.id, warnings: [] };
  });
}

/** Law: pbrl §§ 4-3, 4-4: the person's own word, or that of whoever decides for them; a coordinator writes down whose it was. */
async function whoseWord(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, named: string | null): Promise<string> {
  const own = maySpeakForOwner(hand.standing.relations);
  if (!own && named === null) throw new Refusal("INVALID_INPUT", { path: ["saidById"] });
  const saidById = own || named === null ? actorId(ctx) : localId("Person", named);
  await lawfulCapacity(ctx, db, hand, saidById);
  return saidById;
}

/** Everybody it concerns loses in this instant what it is about: the case where nothing is left to them, else the parts. The coordinators have the plan by their task. */
async function takeBack(ctx: RequestContext, db: WriteDb, caseId: string, objection: Parameters<typeof concerns>[0]): Promise<void> {
  const coordinators = (await activeCoordinators(ctx, db, caseId)).map((it) => it.coordinatorId);
  const participants = (await db.among(PlanParticipant, "caseId", [caseId])).filter((it) => it.until === null && !coordinators.includes(it.personId));
  const recipients = await recipientsOf(
    db,
    participants.map((it) => it.personId),
  );
  for (const recipient of recipients.filter((it) => concerns(objection, it))) await narrow(ctx, db, caseId, recipient, sectionsObjected([objection], recipient));
}

async function narrow(ctx: RequestContext, db: WriteDb, caseId: string, { personId }: Recipient, objected: ReadonlySet<PlanSection>): Promise<void> {
  const theirs = (await db.among(ConsentGrant, "caseId", [caseId])).filter((it) => it.recipientId === personId);
  const standing = theirs.find((it) => isStanding(it, ctx.today));
  const consent = await currentConsent(ctx, db, caseId);
  const hasNothing = !standing && theirs.length > 0;
  const left = consent && !hasNothing ? leftOf(standing?.sections ?? null, objected) : [];
  await endGrants(ctx, db, { caseId, recipientId: personId });
  if (left.length === 0 || !consent) return endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT, personId);
  const { validFrom = ctx.today, validTo = consent.validTo } = standing ?? {};
  const giverId = standing?.giverId ?? consent.giverId;
  await db.insert(ConsentGrant, {
    caseId,
    consentId: standing?.consentId ?? consent.id,
    recipientId: personId,
    sections: left,
    validFrom,
    validTo,
    giverId,
    recordedById: actorId(ctx),
    sharedAt: ctx.now,
    endedAt: null,
    version: 1,
  });
}
