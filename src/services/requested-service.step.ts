import type { Notice } from "../entities/notice.entity.js";
import { RequestedService, RequestedServiceState } from "../entities/requested-service.entity.js";
import { Refusal } from "../rules/refusal.js";
import type { OtherService } from "../rules/notice.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

type AskedIn = Pick<Notice, "subjectId" | "registeredById" | "notifierId"> & { readonly id: string };

/** Keeps what a notice asks for beside the unit's own work, until somebody has sent it on (SALANGEN-IP-8, CON-28). */
export async function keepRequestedServices(ctx: RequestContext, db: WriteDb, notice: AskedIn, others: readonly OtherService[]): Promise<void> {
  const knownTo = [...new Set([notice.subjectId, notice.registeredById, ...(notice.notifierId === null ? [] : [notice.notifierId])])];
  for (const { service, wanted } of others) {
    if (wanted.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["otherServices"] });
    await db.insert(RequestedService, { noticeId: notice.id, service, wanted, state: RequestedServiceState.WAITING, requestedAt: ctx.now, knownTo, version: 1 });
  }
}
