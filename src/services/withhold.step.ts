import { AccessBasis } from "../entities/case-access.entity.js";
import { Person } from "../entities/person.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { type WithheldKind, Withholding } from "../entities/withholding.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isMinor, mayWithholdOwn } from "../rules/withholding.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

/** What is kept from the parents. */
export interface Withholdable {
  readonly id: string;
  /** Null for what stands in the room beside a plan. */
  readonly planId: string | null;
  readonly kind: WithheldKind;
}

/** Why, and who stands behind it; a child of 12 need say neither. */
export interface Grounds {
  readonly reason?: string | null | undefined;
  readonly approverId?: string | null | undefined;
}

/** Keeps something from a child's parents, from the moment it is there. */
export async function withhold(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, item: Withholdable, grounds: Grounds): Promise<string> {
  const reason = grounds.reason?.trim() || null;
  const approvedById = await backedBy(ctx, db, hand, reason, grounds.approverId);
  if ((await db.among(Withholding, "itemId", [item.id])).some((it) => it.stoppedAt === null)) throw new Refusal("ALREADY_WITHHELD");
  const { kind, planId, id: itemId } = item;
  return db.insert(Withholding, { caseId: hand.it.id, planId, kind, itemId, reason, withheldById: actorId(ctx), withheldAt: ctx.now, approvedById, version: 1 });
}

/** Law: pbrl § 3-4: the child's own wish from 12; else a reason and somebody with the authority to back it. Null for the child's own. */
async function backedBy(ctx: RequestContext, db: WriteDb, { it, standing }: CaseAtHand, reason: string | null, approverId: string | null | undefined): Promise<string | null> {
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  const born = subject?.birthDate ?? null;
  if (!isMinor(born, ctx.today)) throw new Refusal("WITHHOLDING_NOT_LAWFUL");
  if (standing.relations.includes(AccessBasis.OWNER)) {
    if (!mayWithholdOwn(born, ctx.today)) throw new Refusal("WITHHOLDING_NOT_LAWFUL");
    return null;
  }
  if (reason === null) throw new Refusal("WITHHOLDING_REASON_REQUIRED", { path: ["reason"] });
  const approver = approverId ? localId("Professional", approverId) : null;
  const roles = approver === null || approver === actorId(ctx) ? [] : await db.among(RoleMembership, "personId", [approver]);
  const leads = roles.some(
    (one) => [Role.UNIT_LEADER, Role.SERVICE_OFFICER].includes(one.role) && one.validFrom <= ctx.today && (one.validTo === null || one.validTo >= ctx.today),
  );
  if (approver === null || !leads) throw new Refusal("WITHHOLDING_APPROVER_REQUIRED", { path: ["approverId"] });
  return approver;
}
