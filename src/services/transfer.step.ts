import { PlanTransfer, TransferState } from "../entities/plan-transfer.entity.js";
import { isOnItsWay } from "../rules/transfer.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

/** What lies between two municipalities lies there until there is an answer, and no longer. */
const nothingLeft = { parcel: null, nationalIdCipher: null, nationalIdKeyId: null, nationalIdHash: null } as const;

/** Takes an offer back; the parcel is gone at once, there as here. */
export async function takeOfferBack(ctx: RequestContext, db: WriteDb, { id, version }: Pick<PlanTransfer, "id" | "version">): Promise<void> {
  await db.update(PlanTransfer, { id }, { ...nothingLeft, state: TransferState.WITHDRAWN, endedAt: ctx.now, version: version + 1 });
}

/** Without a consent to the plan nothing of it is on its way to anybody (pbrl § 4-1, INV-15, SC-29). */
export async function takeOffersBack(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  const offers = await db.among(PlanTransfer, "caseId", [caseId], { lock: true });
  for (const it of offers.filter((one) => isOnItsWay(one, ctx.today))) await takeOfferBack(ctx, db, it);
}
