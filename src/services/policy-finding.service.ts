import { createHash } from "node:crypto";
import { FindingSeverity, PolicyFindingAcknowledgement, type PolicyFindingCode } from "../entities/policy-finding-acknowledgement.entity.js";
import { type PolicyFinding, policyFindings } from "../rules/policy-lint.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db } from "../tenants/bracket.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";
import { checkedPolicy } from "./policy.service.js";

/** A finding with what tells one text from another, and who has seen it where somebody has. */
export interface ShownFinding extends PolicyFinding {
  readonly digest: string;
  readonly acknowledgement: PolicyFindingAcknowledgement | null;
}

export interface AcknowledgePolicyFinding {
  readonly code: PolicyFindingCode;
  readonly path: readonly string[];
  readonly digest: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
}

export type PolicyFindingAcknowledged = { readonly code: PolicyFindingCode; readonly digest: string; readonly warnings: [] };

/** What is found in the policy in force, or in a draft that is not stored: what nobody has acknowledged first, then by weight. */
export async function listPolicyFindings(ctx: RequestContext, draft: object | null): Promise<ShownFinding[]> {
  const policy = draft === null ? ctx.policy.policy : checkedPolicy(draft, []);
  return ctx.read((db) => findingsOf(ctx, db, policy));
}

async function findingsOf(ctx: RequestContext, db: Db, policy: MunicipalityPolicy): Promise<ShownFinding[]> {
  const seen = await db.among(PolicyFindingAcknowledgement, "municipalityId", [ctx.municipality.id]);
  const findings = policyFindings(policy, ctx.today).map((it): ShownFinding => {
    const digest = digestOf(it);
    return { ...it, digest, acknowledgement: seen.find((one) => one.code === it.code && one.digest === digest) ?? null };
  });
  return findings.sort((one, other) => Number(one.acknowledgement !== null) - Number(other.acknowledgement !== null));
}

/** Of what a finding is about: another text, or another choice, has to be looked at anew. */
function digestOf({ about }: PolicyFinding): string {
  return createHash("sha256").update(about).digest("hex").slice(0, 32);
}

/** Somebody answers for a finding in the policy in force: why it stands for now. What the law forbids is not for anybody to accept. */
export async function acknowledgePolicyFinding(ctx: RequestContext, input: AcknowledgePolicyFinding): Promise<PolicyFindingAcknowledged> {
  return ctx.write("acknowledgePolicyFinding", input, async (db) => {
    const path = input.path.join(".");
    if (input.reason.trim() === "") throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    await db.lock("policy finding");
    const findings = await findingsOf(ctx, db, ctx.policy.policy);
    const it = findings.find((one) => one.code === input.code && one.digest === input.digest && one.path.join(".") === path);
    if (!it) throw new Refusal("NOT_FOUND");
    if (it.severity === FindingSeverity.UNLAWFUL) throw new Refusal("POLICY_UNLAWFUL", { path: ["code"], finding: it.code });
    if (it.acknowledgement) throw new Refusal("ALREADY_ACKNOWLEDGED");
    await db.insert(PolicyFindingAcknowledgement, { code: it.code, path, digest: it.digest, reason: input.reason, acknowledgedById: actorId(ctx), acknowledgedAt: ctx.now });
    db.note({ code: it.code, path });
    return { code: it.code, digest: it.digest, warnings: [] };
  });
}
