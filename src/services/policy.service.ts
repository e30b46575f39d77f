import { PolicyVersion } from "../entities/policy-version.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import { PolicyInvalid, readPolicy } from "../tenants/municipality-policy.js";
import type { CurrentPolicy } from "../tenants/policy-cache.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export interface ChangePolicy {
  readonly expectedVersion: number;
  readonly effectiveFrom: string;
  readonly note?: string | null | undefined;
  readonly policy: object;
  readonly idempotencyKey?: string | null | undefined;
}

export type PolicyChanged = { readonly policyVersionId: string; readonly warnings: [] };

/** Stores a new version of the municipality's choices from a day on. Cases that are under way keep the version they began under. */
export async function changePolicy(ctx: RequestContext, input: ChangePolicy): Promise<PolicyChanged> {
  return ctx.write("changePolicy", input, async (db) => {
    if (!isLocalDate(input.effectiveFrom)) throw new Refusal("INVALID_INPUT", { path: ["effectiveFrom"] });
    if (input.effectiveFrom < ctx.today) throw new Refusal("POLICY_IN_THE_PAST", { path: ["effectiveFrom"] });
    await db.lock("policy version");
    const versions = await db.among(PolicyVersion, "municipalityId", [ctx.municipality.id], { orderBy: ["version"] });
    const last = versions.at(-1)?.version ?? 0;
    sameVersion(last, input.expectedVersion);
    const policyVersionId = await db.insert(PolicyVersion, {
      version: last + 1,
      effectiveFrom: input.effectiveFrom,
      policy: JSON.parse(JSON.stringify(checked(input.policy))) as Record<string, unknown>,
      note: input.note ?? null,
      createdAt: ctx.now,
      createdById: actorId(ctx),
    });
    return { policyVersionId, warnings: [] };
  });
}

function checked(policy: object): object {
  try {
    return readPolicy(JSON.parse(JSON.stringify(policy)));
  } catch (error) {
    if (!(error instanceof PolicyInvalid)) throw error;
    const [first] = error.faults;
    throw new Refusal("POLICY_INVALID", { path: ["policy", ...(first?.path ?? [])], rule: first?.rule, faults: error.faults.map((it) => `${it.path.join(".")}: ${it.rule}`) });
  }
}

/** All versions, the newest first: what is in force, what was, and what will be. */
export async function listPolicyVersions(ctx: RequestContext): Promise<CurrentPolicy[]> {
  const rows = await ctx.read((db) => db.among(PolicyVersion, "municipalityId", [ctx.municipality.id], { orderBy: ["version"] }));
  return rows.toReversed().map((it) => ({ id: it.id, version: it.version, effectiveFrom: it.effectiveFrom, note: it.note, policy: readPolicy(it.policy) }));
}
