import { type DelegatedAuthority, Delegation } from "../entities/delegation.entity.js";
import type { Role } from "../entities/role-membership.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId, professionalFor } from "./person.step.js";
import { serviceUnitFor } from "./staff.step.js";

export interface RegisterDelegation {
  readonly authority: DelegatedAuthority;
  readonly delegatedBy: string;
  readonly onBehalfOf?: string | null | undefined;
  readonly holderRole?: Role | null | undefined;
  readonly holderId?: string | null | undefined;
  readonly holderServiceUnitId?: string | null | undefined;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly documentReference?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type DelegationChanged = { readonly delegationId: string; readonly warnings: [] };

/** Registers that authority has been handed on to one holder, by whom and for how long (kommuneloven § 13-1, STRANDA-GEN-5). Nobody registers their own. */
export async function registerDelegation(ctx: RequestContext, input: RegisterDelegation): Promise<DelegationChanged> {
  return ctx.write("registerDelegation", input, async (db) => {
    checkTerm(input);
    const delegatedBy = input.delegatedBy.trim();
    if (delegatedBy.length === 0) throw new Refusal("INVALID_INPUT", { path: ["delegatedBy"] });
    const holders = [input.holderRole, input.holderId, input.holderServiceUnitId].filter((it) => it != null);
    if (holders.length !== 1) throw new Refusal("INVALID_INPUT", { path: ["holderRole"] });
    const holder = input.holderId != null ? await professionalFor(db, localId("Professional", input.holderId)) : null;
    if (holder?.id === actorId(ctx)) throw new Refusal("OWN_ROLE");
    const delegationId = await db.insert(Delegation, {
      authority: input.authority,
      delegatedBy,
      onBehalfOf: input.onBehalfOf?.trim() || null,
      holderRole: input.holderRole ?? null,
      holderPersonId: holder?.id ?? null,
      holderServiceUnitId: await serviceUnitFor(db, input.holderServiceUnitId),
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
      documentReference: input.documentReference?.trim() || null,
      registeredById: actorId(ctx),
      registeredAt: ctx.now,
    });
    return { delegationId, warnings: [] };
  });
}

function checkTerm({ validFrom, validTo }: RegisterDelegation): void {
  if (!isLocalDate(validFrom)) throw new Refusal("INVALID_INPUT", { path: ["validFrom"] });
  if (validTo != null && !isLocalDate(validTo)) throw new Refusal("INVALID_INPUT", { path: ["validTo"] });
  if (validTo != null && validTo < validFrom) throw new Refusal("INVALID_DATE_ORDER", { path: ["validTo"] });
}

/** Ends a delegation at once. What was decided under it stays decided under it. */
export async function endDelegation(
  ctx: RequestContext,
  input: { readonly delegationId: string; readonly idempotencyKey?: string | null | undefined },
): Promise<DelegationChanged> {
  return ctx.write("endDelegation", input, async (db) => {
    const [it] = await db.among(Delegation, "id", [localId("Delegation", input.delegationId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    if (it.endedAt !== null) throw new Refusal("ALREADY_ENDED");
    await db.update(Delegation, { id: it.id }, { endedAt: ctx.now, endedById: actorId(ctx) });
    return { delegationId: it.id, warnings: [] };
  });
}
