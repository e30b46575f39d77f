import { EarlierWording } from "../entities/earlier-wording.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RoomArea } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";

interface Worded {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly text: string;
}

/** Keeps what something of a room said until now (SAM-61, SAM-67). */
export async function keepWording(ctx: RequestContext, db: WriteDb, area: RoomArea, said: Worded, heading: string | null = null): Promise<void> {
  const { id: aboutId, caseId, version, text } = said;
  await db.insert(EarlierWording, { caseId, area, aboutId, version, heading, text, byId: actorId(ctx), at: ctx.now });
}
