import { AccessBasis } from "../entities/case-access.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { Person } from "../entities/person.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { WithheldKind, Withholding } from "../entities/withholding.entity.js";
import { type GlobalKind, localId, parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isMinor, mayReadWithheld, mayStopWithholding, mayWithholdOwn } from "../rules/withholding.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, sameVersion, standingOf } from "./case-deed.step.js";
import { actorId } from "./person.step.js";

export interface WithholdFromParents {
  readonly elementId: string;
  readonly reason?: string | null | undefined;
  readonly approverId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type Withheld = { readonly caseId: string; readonly planId: string; readonly withholdingId: string; readonly warnings: [] };

/** The child, from 12, keeps something of the plan from the parents; staff do so for strong reasons when somebody else stands behind it (pbrl § 3-4, LAW-13). */
export async function withholdFromParents(ctx: RequestContext, input: WithholdFromParents): Promise<Withheld> {
  return ctx.write("withholdFromParents", input, async (db) => {
    const item = await itemOf(db, input.elementId);
    if (!mayReadWithheld(standingOf(ctx, item.caseId)) && (await isWithheld(db, item.id))) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "withholdFromParents", item.caseId);
    const reason = input.reason?.trim() || null;
    const approvedById = await backedBy(ctx, db, hand, reason, input.approverId);
    if (await isWithheld(db, item.id)) throw new Refusal("ALREADY_WITHHELD");
    const { caseId, planId, kind, id: itemId } = item;
    const withholdingId = await db.insert(Withholding, { caseId, planId, kind, itemId, reason, withheldById: actorId(ctx), withheldAt: ctx.now, approvedById, version: 1 });
    return { caseId, planId, withholdingId, warnings: [] };
  });
}

export interface StopWithholding {
  readonly withholdingId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Lets the parents know of it from now on. What the child kept, the child alone lets go. */
export async function stopWithholding(ctx: RequestContext, input: StopWithholding): Promise<Withheld> {
  return ctx.write("stopWithholding", input, async (db) => {
    const [kept] = await db.among(Withholding, "id", [localId("Withholding", input.withholdingId)], { lock: true });
    if (!kept || !mayReadWithheld(standingOf(ctx, kept.caseId))) throw new Refusal("NOT_FOUND");
    const { it, standing } = await caseForDeed(ctx, db, "stopWithholding", kept.caseId);
    if (!mayStopWithholding(kept.withheldById === it.subjectId, standing.relations)) throw new Refusal("NOT_YOURS_TO_DO");
    sameVersion(kept.version, input.expectedVersion);
    if (kept.stoppedAt !== null) throw new Refusal("ALREADY_ENDED");
    await db.update(Withholding, { id: kept.id }, { stoppedById: actorId(ctx), stoppedAt: ctx.now, version: kept.version + 1 });
    return { caseId: kept.caseId, planId: kept.planId, withholdingId: kept.id, warnings: [] };
  });
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

interface Item {
  readonly id: string;
  readonly caseId: string;
  readonly planId: string;
  readonly kind: WithheldKind;
}

const kinds: Partial<Record<GlobalKind, readonly [WithheldKind, typeof Goal | typeof Measure | typeof PlanEntry]>> = {
  Goal: [WithheldKind.GOAL, Goal],
  Measure: [WithheldKind.MEASURE, Measure],
  PlanEntry: [WithheldKind.ENTRY, PlanEntry],
};

async function itemOf(db: WriteDb, globalId: string): Promise<Item> {
  const parsed = parseGlobalId(globalId);
  const found = parsed ? kinds[parsed.kind] : undefined;
  if (!parsed || !found) throw new Refusal("NOT_FOUND");
  const [row] = await db.among<Goal | Measure | PlanEntry>(found[1], "id", [parsed.id]);
  if (!row) throw new Refusal("NOT_FOUND");
  return { id: row.id, caseId: row.caseId, planId: row.planId, kind: found[0] };
}

async function isWithheld(db: WriteDb, itemId: string): Promise<boolean> {
  return (await db.among(Withholding, "itemId", [itemId])).some((it) => it.stoppedAt === null);
}
