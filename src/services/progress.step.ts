import { ProgressRequest } from "../entities/progress-request.entity.js";
import { RoleMembership, Role } from "../entities/role-membership.entity.js";
import { Person } from "../entities/person.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { mayMove, type ProgressMove } from "../rules/progress.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { mustKnowOf } from "./progress.reader.js";

export interface OnProgressRequest {
  readonly progressRequestId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type ProgressChanged = { readonly caseId: string; readonly progressRequestId: string; readonly warnings: [] };

/** Locks a request for a deed that the caller knows of. Who may do the deed is for the deed to see to. */
export async function requestAtHand(ctx: RequestContext, db: WriteDb, input: OnProgressRequest): Promise<ProgressRequest> {
  const [request] = await db.among(ProgressRequest, "id", [localId("ProgressRequest", input.progressRequestId)], { lock: true });
  if (!request) throw new Refusal("NOT_FOUND");
  await mustKnowOf(ctx, db, request);
  return request;
}

/** Refuses a request that has been changed since it was read, or that is past the step. */
export function mustBeAt(request: ProgressRequest, input: OnProgressRequest, move: ProgressMove): void {
  sameVersion(request.version, input.expectedVersion);
  if (!mayMove(move, request.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: request.state });
}

/** Writes what has changed, and answers with ids alone. */
export async function changeRequest(db: WriteDb, request: ProgressRequest, changes: Partial<ProgressRequest>): Promise<ProgressChanged> {
  await db.update(ProgressRequest, { id: request.id }, { ...changes, version: request.version + 1 });
  return { caseId: request.caseId, progressRequestId: request.id, warnings: [] };
}

/** The leader of the unit where somebody works, or the one that is named; null when nobody is known to lead it. */
export async function leaderOf(ctx: RequestContext, db: WriteDb, askedId: string, named: string | null): Promise<string | null> {
  const leading = (await db.among(RoleMembership, "role", [Role.SERVICE_UNIT_LEADER])).filter(
    (it) => it.validFrom <= ctx.today && (it.validTo === null || it.validTo >= ctx.today),
  );
  if (named !== null) return leading.find((it) => it.personId === named && named !== askedId)?.personId ?? null;
  const [asked] = await db.among(Person, "id", [askedId]);
  const theirs = leading.find((it) => it.serviceUnitId !== null && it.serviceUnitId === asked?.serviceUnitId && it.personId !== askedId);
  return theirs?.personId ?? null;
}
