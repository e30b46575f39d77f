import { Case } from "../entities/case.entity.js";
import { isTheirsToDo, type Standing } from "../rules/access.rules.js";
import { mayDo } from "../rules/case.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { mustBeWithinMandate } from "./mandate.step.js";

/** A case that a deed is about to be done on: locked, and the caller, the state and the version have been checked. */
export interface CaseAtHand {
  readonly it: Case;
  readonly policy: MunicipalityPolicy;
  readonly standing: Standing;
}

/** What the caller is to a case. */
export function standingOf(ctx: RequestContext, caseId: string): Standing {
  return { relations: ctx.relationsTo(caseId), roles: ctx.actor.roles.map((it) => it.role) };
}

/** Locks a case for a deed. Refuses when it is not there or not visible, not theirs to do, in another state, or changed since it was read. */
export async function caseForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, caseId: string, expectedVersion?: number): Promise<CaseAtHand> {
  const [it] = await db.among(Case, "id", [caseId], { lock: true });
  const standing = standingOf(ctx, caseId);
  if (!it || (standing.relations.length === 0 && !ctx.seesWholeMunicipality)) throw new Refusal("NOT_FOUND");
  if (!isTheirsToDo(deed, standing)) throw new Refusal("NOT_YOURS_TO_DO");
  await mustBeWithinMandate(ctx, db, deed, caseId, standing);
  if (expectedVersion !== undefined) sameVersion(it.version, expectedVersion);
  if (!mayDo(deed, it.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: it.state });
  return { it, standing, policy: (await ctx.policyVersion(it.policyVersionId, db)).policy };
}

/** Changes a case that `caseForDeed` has locked, and its version with it. */
export async function changeCase(db: WriteDb, { it }: CaseAtHand, changes: Partial<Case>): Promise<void> {
  await db.update(Case, { id: it.id }, { ...changes, version: it.version + 1 });
}

/** Choice: nobody overwrites what they have not read. */
export function sameVersion(actual: number, expected: number): void {
  if (actual !== expected) throw new Refusal("STALE_VERSION", { currentVersion: actual });
}
