import { AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { Refusal } from "../rules/refusal.js";
import { mayBeKeptFrom } from "../rules/roster.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";
import type { RosterChanged } from "./roster.service.js";
import { type OnParticipant, participantForDeed } from "./roster.step.js";

export interface SetParticipantRights extends OnParticipant {
  readonly withheld: readonly { readonly area: RoomArea; readonly rights: readonly RoomRight[] }[];
  readonly reason?: string | null | undefined;
}

/** Keeps rights in this room from one participant, or gives back what their place gives; never more than that, and from the next call on (SAM-103). */
export async function setParticipantRights(ctx: RequestContext, input: SetParticipantRights): Promise<RosterChanged> {
  return ctx.write("setParticipantRights", input, async (db) => {
    const { it } = await participantForDeed(ctx, db, "setParticipantRights", input);
    const areas = input.withheld.map((one) => one.area);
    if (new Set(areas).size < areas.length) throw new Refusal("INVALID_INPUT", { path: ["withheld"] });
    const reason = input.reason?.trim() || null;
    if (areas.length > 0 && reason === null) throw new Refusal("INVALID_INPUT", { path: ["reason"] });
    if (!mayBeKeptFrom(await relationsOf(ctx, db, it), input.withheld)) throw new Refusal("RIGHT_MUST_STAND");
    const kept = input.withheld.map(({ area, rights }) => ({ area, rights: [...new Set(rights)] }));
    const change = { withheld: kept.length === 0 ? null : kept, withheldReason: reason, withheldById: actorId(ctx), withheldAt: ctx.now };
    await db.update(PlanParticipant, { id: it.id }, { ...change, version: it.version + 1 });
    return { caseId: it.caseId, participantId: it.id, warnings: [] };
  });
}

/** As a participant, whether they get in today or not, and by whatever else the case is open to them now. */
async function relationsOf(ctx: RequestContext, db: WriteDb, it: PlanParticipant): Promise<AccessBasis[]> {
  const access = (await db.among(CaseAccess, "caseId", [it.caseId])).filter((one) => one.personId === it.personId);
  const now = access.filter((one) => one.validFrom <= ctx.now && (one.validTo === null || one.validTo > ctx.now));
  return [AccessBasis.PARTICIPANT, ...now.map((one) => one.basis)];
}
