import type { AccessBasis } from "../entities/case-access.entity.js";
import { Refusal } from "../rules/refusal.js";
import { keepsFrom, rightsIn, type Withheld } from "../rules/room.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { type RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand } from "./case-deed.step.js";

/** What is needed of the room for a deed. */
export interface RoomNeed {
  readonly area: RoomArea;
  readonly right: RoomRight;
}

/** The rights of the caller in an area of the room of a case, by the municipality's policy of today. */
export function rightsOf(ctx: RequestContext, caseId: string, area: RoomArea, relations: readonly AccessBasis[] = ctx.relationsTo(caseId)): RoomRight[] {
  return rightsIn(area, relations, withheldIn(ctx, caseId));
}

const nothing: readonly Withheld[] = [];

/** What the municipality keeps from roles, and what is kept from the caller alone in this room. */
export function withheldIn(ctx: RequestContext, caseId: string): readonly Withheld[] {
  const own = ctx.placeIn(caseId)?.withheld ?? [];
  const ofRoles = ctx.policy.policy.room?.withheld ?? nothing;
  return own.length === 0 ? ofRoles : [...ofRoles, ...own.map((it) => ({ role: null, ...it }))];
}

/** Refuses whoever could do it by their place in the room, had the right not been kept from them; what they may not even read is not there (SAM-102, SAM-103). */
export function mustNotBeKept(ctx: RequestContext, caseId: string, { area, right }: RoomNeed): void {
  const kept = withheldIn(ctx, caseId);
  const relations = ctx.relationsTo(caseId);
  if (keepsFrom(area, RoomRight.READ, relations, kept)) throw new Refusal("NOT_FOUND");
  if (keepsFrom(area, right, relations, kept)) throw new Refusal("NOT_YOURS_TO_DO");
}

/** Locks the case for a deed in its room, and refuses whoever has not the right; who may not even read the area is told that nothing is there. */
export async function roomForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, caseId: string, { area, right }: RoomNeed): Promise<CaseAtHand> {
  const hand = await caseForDeed(ctx, db, deed, caseId);
  const rights = rightsOf(ctx, caseId, area);
  if (!rights.includes(RoomRight.READ)) throw new Refusal("NOT_FOUND");
  if (!rights.includes(right)) throw new Refusal("NOT_YOURS_TO_DO");
  return hand;
}
