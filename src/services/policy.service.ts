import type { AgeGroup, IndicatorOutcome, ServiceFact } from "../entities/assessment.entity.js";
import { PolicyVersion } from "../entities/policy-version.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { unlawfulIn } from "../rules/policy-lint.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { IndicatorPolicy } from "../tenants/indicator-policy.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { PolicyInvalid, readPolicy } from "../tenants/policy-check.js";
import type { CurrentPolicy } from "../tenants/policy-cache.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";
import { computeIndicator } from "./indicator.step.js";
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
    const policy = checkedPolicy(input.policy, ["policy"]);
    refuseUnlawful(policy, input.effectiveFrom);
    await db.lock("policy version");
    const versions = await db.among(PolicyVersion, "municipalityId", [ctx.municipality.id], { orderBy: ["version"] });
    const last = versions.at(-1)?.version ?? 0;
    sameVersion(last, input.expectedVersion);
    const policyVersionId = await db.insert(PolicyVersion, {
      version: last + 1,
      effectiveFrom: input.effectiveFrom,
      policy: JSON.parse(JSON.stringify(policy)) as Record<string, unknown>,
      note: input.note ?? null,
      createdAt: ctx.now,
      createdById: actorId(ctx),
    });
    return { policyVersionId, warnings: [] };
  });
}

/** A policy as the municipality sends it, checked by its class; what is wrong is told with its path below the given one. */
export function checkedPolicy(policy: object, above: readonly string[]): MunicipalityPolicy {
  try {
    return readPolicy(JSON.parse(JSON.stringify(policy)));
  } catch (error) {
    if (!(error instanceof PolicyInvalid)) throw error;
    const [first] = error.faults;
    throw new Refusal("POLICY_INVALID", { path: [...above, ...(first?.path ?? [])], rule: first?.rule, faults: error.faults.map((it) => `${it.path.join(".")}: ${it.rule}`) });
  }
}

/** What the law does not allow is not stored, whoever sends it (FAIL-09, INV-20). */
function refuseUnlawful(policy: MunicipalityPolicy, from: LocalDate): void {
  const unlawful = unlawfulIn(policy, from);
  const [first] = unlawful;
  if (!first) return;
  throw new Refusal("POLICY_UNLAWFUL", { path: ["policy", ...first.path], finding: first.code, findings: unlawful.map((it) => `${it.path.join(".")}: ${it.code}`) });
}

/** All versions, the newest first: what is in force, what was, and what will be. */
export async function listPolicyVersions(ctx: RequestContext): Promise<CurrentPolicy[]> {
  const rows = await ctx.read((db) => db.among(PolicyVersion, "municipalityId", [ctx.municipality.id], { orderBy: ["version"] }));
  return rows.toReversed().map((it) => ({ id: it.id, version: it.version, effectiveFrom: it.effectiveFrom, note: it.note, policy: readPolicy(it.policy) }));
}

/** Computes an indicator that nobody has saved over services of nobody, checked as it would be when it is saved. */
export function tryIndicator(
  ctx: RequestContext,
  indicator: IndicatorPolicy,
  sample: { readonly ageGroup: AgeGroup; readonly services: readonly ServiceFact[] },
): IndicatorOutcome {
  const { policy } = ctx.policy;
  const tried = { ...policy, eligibility: { ...policy.eligibility, indicators: [indicator] } };
  const [checked] = checkedPolicy(tried, []).eligibility.indicators;
  if (!checked) throw new Refusal("POLICY_INVALID", { path: ["eligibility", "indicators"] });
  return computeIndicator(checked, policy.writtenForm, sample.services, sample.ageGroup);
}
