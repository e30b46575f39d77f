import { type AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { rightsIn, roomRoleOf } from "../rules/room.rules.js";
import type { Db } from "../tenants/bracket.js";
import { type RoomArea, RoomRight, type RoomRole } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";

/** Who has a place in a room now and may read an area of it, with what they are there. */
export async function peopleInRoom(ctx: RequestContext, db: Db, caseId: string, area: RoomArea): Promise<ReadonlyMap<string, readonly RoomRole[]>> {
  const rows = (await db.among(CaseAccess, "caseId", [caseId])).filter((it) => it.validFrom <= ctx.now && (it.validTo === null || it.validTo > ctx.now));
  const relations = new Map<string, AccessBasis[]>();
  for (const { personId, basis } of rows) relations.set(personId, [...(relations.get(personId) ?? []), basis]);
  const withheld = ctx.policy.policy.room?.withheld ?? [];
  const readers = [...relations].filter(([, theirs]) => rightsIn(area, theirs, withheld).includes(RoomRight.READ));
  return new Map(readers.map(([id, theirs]) => [id, theirs.flatMap((it) => roomRoleOf[it] ?? [])]));
}

/** The persons that ids stand for, each once; refuses somebody who is not among those who may be named, and tells of nobody whether they exist. */
export function namedAmong(ids: readonly string[], among: ReadonlySet<string>, path: string): string[] {
  const named = [...new Set(ids)].map((it) => {
    const parsed = parseGlobalId(it);
    return parsed?.kind === "Person" || parsed?.kind === "Professional" ? parsed.id : "";
  });
  if (named.some((it) => !among.has(it))) throw new Refusal("NOT_IN_THE_ROOM", { path: [path] });
  return named;
}
