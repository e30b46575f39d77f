import { HostAgreement } from "../entities/host-agreement.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { overlap } from "../rules/host.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { numberOf } from "./municipality-number.reader.js";
import { actorId } from "./person.step.js";

export interface RegisterHostAgreement {
  readonly residenceNumber: string;
  readonly residenceName: string;
  readonly reference: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type HostAgreementChanged = { readonly hostAgreementId: string; readonly warnings: [] };

/** Registers that another municipality has handed the unit's tasks for its residents to this one (kommuneloven § 20-2, LAW-36). */
export async function registerHostAgreement(ctx: RequestContext, input: RegisterHostAgreement): Promise<HostAgreementChanged> {
  return ctx.write("registerHostAgreement", input, async (db) => {
    const said = checked(input);
    const own = await numberOf(db, ctx.municipality.id, ctx.today);
    if (said.residenceNumber === own.number) throw new Refusal("INVALID_INPUT", { path: ["residenceNumber"] });
    await db.lock(`host agreement ${said.residenceNumber}`);
    const present = (await db.among(HostAgreement, "residenceNumber", [said.residenceNumber])).filter((it) => it.endedAt === null);
    if (present.some((it) => overlap(it, said))) throw new Refusal("HOST_AGREEMENT_EXISTS");
    const hostAgreementId = await db.insert(HostAgreement, { ...said, registeredById: actorId(ctx), registeredAt: ctx.now, endedAt: null });
    return { hostAgreementId, warnings: [] };
  });
}

/** Ends an agreement at once. Cases begun under it stay with the unit, which says so in its letters. */
export async function endHostAgreement(
  ctx: RequestContext,
  input: { readonly hostAgreementId: string; readonly idempotencyKey?: string | null | undefined },
): Promise<HostAgreementChanged> {
  return ctx.write("endHostAgreement", input, async (db) => {
    const [it] = await db.among(HostAgreement, "id", [localId("HostAgreement", input.hostAgreementId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    if (it.endedAt !== null) throw new Refusal("ALREADY_ENDED");
    await db.update(HostAgreement, { id: it.id }, { endedAt: ctx.now, endedById: actorId(ctx) });
    return { hostAgreementId: it.id, warnings: [] };
  });
}

function checked({ residenceNumber, residenceName, reference, validFrom, validTo = null }: RegisterHostAgreement) {
  if (!/^\d{4}$/.test(residenceNumber)) throw new Refusal("INVALID_INPUT", { path: ["residenceNumber"] });
  if (!isLocalDate(validFrom)) throw new Refusal("INVALID_INPUT", { path: ["validFrom"] });
  if (validTo !== null && !isLocalDate(validTo)) throw new Refusal("INVALID_INPUT", { path: ["validTo"] });
  if (validTo !== null && validTo < validFrom) throw new Refusal("INVALID_DATE_ORDER", { path: ["validTo"] });
  return { residenceNumber, residenceName: residenceName.trim(), reference: reference.trim(), validFrom, validTo };
}
