import { SupervisionRequest } from "../entities/supervision-request.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export type SupervisionRequestChanged = { readonly caseId: string; readonly supervisionRequestId: string; readonly warnings: [] };

export interface RegisterSupervisionRequest {
  readonly caseId: string;
  readonly about: string;
  readonly requesterName?: string | null | undefined;
  readonly receivedOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Keeps a request that the county governor look into a duty that may have been broken. It is no appeal: nothing of the case moves and no time runs out (pbrl § 7-4). */
export async function registerSupervisionRequest(ctx: RequestContext, input: RegisterSupervisionRequest): Promise<SupervisionRequestChanged> {
  return ctx.write("registerSupervisionRequest", input, async (db) => {
    const { it } = await caseForDeed(ctx, db, "registerSupervisionRequest", localId("Case", input.caseId));
    const isCitizen = ctx.login?.kind === "CITIZEN";
    const receivedOn = isCitizen ? ctx.today : (input.receivedOn ?? ctx.today);
    if (!isLocalDate(receivedOn) || receivedOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["receivedOn"] });
    if (input.about.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["about"] });
    const request = { caseId: it.id, registeredById: actorId(ctx), requesterName: isCitizen ? null : (input.requesterName ?? null), receivedOn, about: input.about, version: 1 };
    return { caseId: it.id, supervisionRequestId: await db.insert(SupervisionRequest, request), warnings: [] };
  });
}

export interface ForwardSupervisionRequest {
  readonly supervisionRequestId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Sends a request for supervision on to the county governor, who alone answers it (pbrl § 7-4 a). */
export async function forwardSupervisionRequest(ctx: RequestContext, input: ForwardSupervisionRequest): Promise<SupervisionRequestChanged> {
  return ctx.write("forwardSupervisionRequest", input, async (db) => {
    const [request] = await db.among(SupervisionRequest, "id", [localId("SupervisionRequest", input.supervisionRequestId)], { lock: true });
    if (!request) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "forwardSupervisionRequest", request.caseId);
    sameVersion(request.version, input.expectedVersion);
    if (request.forwardedOn !== null) throw new Refusal("ALREADY_SENT_ON");
    await db.update(SupervisionRequest, { id: request.id }, { forwardedById: actorId(ctx), forwardedOn: ctx.today, version: request.version + 1 });
    return { caseId: request.caseId, supervisionRequestId: request.id, warnings: [] };
  });
}
