import { RoomVisit } from "../entities/room-visit.entity.js";
import { localId } from "../rules/global-id.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export interface VisitRoom {
  readonly caseId: string;
  readonly idempotencyKey?: string | null | undefined;
}

export type RoomVisited = { readonly caseId: string; readonly warnings: [] };

/** Notes that the caller has been in the room, so that the home page can tell what is new since then. A deed of its own: reading writes nothing but the access log (SAM-31, SAM-36). */
export async function visitRoom(ctx: RequestContext, input: VisitRoom): Promise<RoomVisited> {
  return ctx.write("visitRoom", input, async (db) => {
    const { it } = await caseForDeed(ctx, db, "visitRoom", localId("Case", input.caseId));
    const personId = actorId(ctx);
    const [before] = (await db.among(RoomVisit, "caseId", [it.id])).filter((one) => one.personId === personId);
    if (before) await db.update(RoomVisit, { id: before.id }, { visitedAt: ctx.now, previousAt: before.visitedAt });
    else await db.insert(RoomVisit, { caseId: it.id, personId, visitedAt: ctx.now, previousAt: null });
    return { caseId: it.id, warnings: [] };
  });
}
