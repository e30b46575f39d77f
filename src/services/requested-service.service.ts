import { type Notice, NoticeState } from "../entities/notice.entity.js";
import { RequestedService, RequestedServiceState } from "../entities/requested-service.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { concernsTheUnit } from "../rules/notice.rules.js";
import { mayDoOnNotice } from "../rules/notice-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { lapseDeadlines } from "./deadline.step.js";
import { changeNotice, noticeForDeed } from "./notice-deed.step.js";
import { actorId } from "./person.step.js";

export interface SendOnRequestedService {
  readonly requestedServiceId: string;
  readonly expectedVersion: number;
  readonly sentTo: string;
  readonly sentOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type RequestedServiceSentOn = { readonly noticeId: string; readonly requestedServiceId: string; readonly warnings: [] };

/** Sends on a service that is not the unit's. A notice that asked for nothing else is done with when the last one is sent (SALANGEN-IP-8, LOPPA-CONTACT-1). */
export async function sendOnRequestedService(ctx: RequestContext, input: SendOnRequestedService): Promise<RequestedServiceSentOn> {
  return ctx.write("sendOnRequestedService", input, async (db) => {
    const [it] = await db.among(RequestedService, "id", [localId("RequestedService", input.requestedServiceId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    const { notice } = await noticeForDeed(ctx, db, "sendOnRequestedService", globalId("Notice", it.noticeId));
    sameVersion(it.version, input.expectedVersion);
    if (it.state === RequestedServiceState.SENT_ON) throw new Refusal("ALREADY_SENT_ON");
    const sentTo = input.sentTo.trim();
    if (sentTo.length === 0) throw new Refusal("INVALID_INPUT", { path: ["sentTo"] });
    const sentOn = input.sentOn ?? ctx.today;
    if (!isLocalDate(sentOn) || sentOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["sentOn"] });
    await db.update(RequestedService, { id: it.id }, { state: RequestedServiceState.SENT_ON, sentTo, sentOn, sentById: actorId(ctx), version: it.version + 1 });
    await endWhenNothingIsLeft(ctx, db, notice, sentTo);
    return { noticeId: notice.id, requestedServiceId: it.id, warnings: [] };
  });
}

async function endWhenNothingIsLeft(ctx: RequestContext, db: WriteDb, notice: Notice, sentTo: string): Promise<void> {
  if (concernsTheUnit(notice.kinds) || !mayDoOnNotice("redirectNotice", notice.state)) return;
  const all = await db.among(RequestedService, "noticeId", [notice.id]);
  if (all.some((it) => it.state === RequestedServiceState.WAITING)) return;
  await changeNotice(db, { notice }, { state: NoticeState.REDIRECTED, endedAt: ctx.now, redirectedToName: sentTo });
  await lapseDeadlines(ctx, db, { noticeId: notice.id });
}
