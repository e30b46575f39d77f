import { AccessBasis } from "../entities/case-access.entity.js";
import { Person } from "../entities/person.entity.js";
import { Refusal } from "../rules/refusal.js";
import { type Audience, mayChangeInRoom, mayKeepFromRepresentatives, type Onlooker } from "../rules/room-audience.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RoomArea } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { namedAmong, peopleInRoom } from "./room-people.step.js";

/** Whom something is for, as whoever adds it says. */
export interface ShownTo {
  readonly namedIds?: readonly string[] | null | undefined;
  readonly onlyNamed?: boolean | null | undefined;
  readonly keptFromRepresentatives?: boolean | null | undefined;
}

/** Who asks, and what they are to a case. */
export function onlookerOf(ctx: RequestContext, caseId: string): Onlooker {
  return { personId: ctx.actor.personId, relations: ctx.relationsTo(caseId) };
}

/** Law: pbrl § 3-4: what the owner keeps from whoever represents them stays kept, whoever else changes the thing; the owner alone lets it go. LAW-13. */
export function keptAfter(ctx: RequestContext, { caseId, keptFromRepresentatives }: Kept, wanted: boolean | null | undefined): boolean {
  const letsGo = keptFromRepresentatives && wanted === false;
  if (letsGo && !ctx.relationsTo(caseId).includes(AccessBasis.OWNER)) throw new Refusal("NOT_YOURS_TO_DO", { path: ["keptFromRepresentatives"] });
  return wanted ?? keptFromRepresentatives;
}

interface Kept {
  readonly caseId: string;
  readonly keptFromRepresentatives: boolean;
}

/** Refuses whoever neither made it nor sees to the whole room. */
export function mustBeTheirsToChange(ctx: RequestContext, caseId: string, addedById: string): void {
  if (!mayChangeInRoom(addedById, onlookerOf(ctx, caseId))) throw new Refusal("NOT_YOURS_TO_DO");
}

/** The people named, each once, all of whom read the area today: nobody else can be named, or be found out about. */
export async function readersNamed(ctx: RequestContext, db: WriteDb, { caseId, area }: Place, ids: readonly string[] | null | undefined, path: string): Promise<string[]> {
  if (ids == null || ids.length === 0) return [];
  return namedAmong(ids, new Set((await peopleInRoom(ctx, db, caseId, area)).keys()), path);
}

interface Place {
  readonly caseId: string;
  readonly area: RoomArea;
}

type Aimed = Pick<Audience, "namedIds" | "onlyNamed" | "keptFromRepresentatives"> & { readonly namedIds: string[] };

/** Whom something in a room is for; only the owner, from 12 years, keeps it from whoever represents them (pbrl § 3-4). */
export async function audienceOf(ctx: RequestContext, db: WriteDb, { it, standing }: CaseAtHand, area: RoomArea, input: ShownTo): Promise<Aimed> {
  const namedIds = await readersNamed(ctx, db, { caseId: it.id, area }, input.namedIds, "namedIds");
  const keptFromRepresentatives = input.keptFromRepresentatives === true;
  if (keptFromRepresentatives) {
    const [owner] = await db.among(Person, "id", [it.subjectId]);
    if (!mayKeepFromRepresentatives(standing.relations, owner?.birthDate ?? null, ctx.today)) throw new Refusal("NOT_YOURS_TO_DO", { path: ["keptFromRepresentatives"] });
  }
  return { namedIds, onlyNamed: input.onlyNamed === true, keptFromRepresentatives };
}
