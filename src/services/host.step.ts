import type { Case } from "../entities/case.entity.js";
import { HostAgreement } from "../entities/host-agreement.entity.js";
import { type HostTold, isInForceOn } from "../rules/host.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

/** The agreement by which the unit takes a case of another municipality's resident; refused where there is none today (LAW-36). */
export async function agreementFor(ctx: RequestContext, db: WriteDb, residenceNumber: string | null): Promise<string | null> {
  if (residenceNumber === null) return null;
  const agreements = await db.among(HostAgreement, "residenceNumber", [residenceNumber]);
  const inForce = agreements.find((it) => isInForceOn(it, ctx.today));
  if (!inForce) throw new Refusal("HOST_AGREEMENT_REQUIRED", { path: ["residenceMunicipality"] });
  return inForce.id;
}

/** What letters of a case say of the agreement it is handled under. */
export async function hostOf(db: WriteDb, { hostAgreementId }: Pick<Case, "hostAgreementId">): Promise<HostTold | null> {
  if (hostAgreementId === null) return null;
  return (await db.among(HostAgreement, "id", [hostAgreementId]))[0] ?? null;
}
