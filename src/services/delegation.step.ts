import { WarningCode } from "../entities/case-warning.entity.js";
import type { DelegatedAuthority } from "../entities/delegation.entity.js";
import { Delegation } from "../entities/delegation.entity.js";
import { Refusal } from "../rules/refusal.js";
import { delegationFor } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";

/** The delegation somebody acts under, and advice where one is missing though the municipality says it acts by delegation. */
export interface ActingUnder {
  readonly delegation: Delegation | null;
  readonly advice: readonly WarningCode[];
}

/** Finds the delegation the caller acts under; refuses one that has run out (kommuneloven § 13-1, STRANDA-GEN-5). */
export async function actingUnder(ctx: RequestContext, db: WriteDb, authority: DelegatedAuthority, actsByDelegation: boolean): Promise<ActingUnder> {
  const registered = await db.among(Delegation, "authority", [authority], { orderBy: ["validFrom", "id"] });
  const found = delegationFor(registered, { personId: actorId(ctx), roles: ctx.actor.roles }, ctx.today);
  if (found === "EXPIRED") throw new Refusal("DELEGATION_EXPIRED", { authority });
  if (found !== "OTHERS" && found !== "NONE") return { delegation: found, advice: [] };
  return { delegation: null, advice: found === "OTHERS" || actsByDelegation ? [WarningCode.DELEGATION_NOT_REGISTERED] : [] };
}
