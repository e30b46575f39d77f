import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { Withholding } from "../entities/withholding.entity.js";
import { inUse } from "../rules/plan.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { carryPartsOver } from "./plan-part-copy.step.js";

type Row = { readonly id: string; readonly municipalityId: number };

/** A row as it would be written anew in another plan. */
function anew<T extends Row>(row: T): Omit<T, "id" | "municipalityId"> {
  const said = Object.entries(row).filter(([name]) => name !== "id" && name !== "municipalityId");
  return Object.fromEntries(said) as Omit<T, "id" | "municipalityId">;
}

/** Carries what was in use in one plan over to another: goals with their measures, content points and the parts beside them, and what of these is kept from parents, who know no more of it there. */
export async function carryContentOver(db: WriteDb, fromId: string, planId: string): Promise<void> {
  const held = inUse({
    goals: await db.among(Goal, "planId", [fromId], { orderBy: ["position", "id"] }),
    measures: await db.among(Measure, "planId", [fromId], { orderBy: ["position", "id"] }),
    entries: await db.among(PlanEntry, "planId", [fromId], { orderBy: ["id"] }),
  });
  const carried = await carryPartsOver(db, fromId, planId);
  const now = (ids: readonly string[]): string[] => ids.flatMap((it) => carried.get(it) ?? []);
  for (const it of held.entries) carried.set(it.id, await db.insert(PlanEntry, { ...anew(it), planId, version: 1 }));
  for (const it of parentsFirst(held.goals)) {
    const parentId = it.parentId === null ? null : (carried.get(it.parentId) ?? null);
    carried.set(it.id, await db.insert(Goal, { ...anew(it), planId, parentId, mappingIds: it.mappingIds && now(it.mappingIds), version: 1 }));
  }
  for (const it of held.measures) {
    const goalId = carried.get(it.goalId);
    if (goalId === undefined) continue;
    carried.set(it.id, await db.insert(Measure, { ...anew(it), planId, goalId, needIds: now(it.needIds), mappingIds: it.mappingIds && now(it.mappingIds), version: 1 }));
  }
  for (const it of await db.among(Withholding, "planId", [fromId])) {
    const itemId = carried.get(it.itemId);
    if (it.stoppedAt === null && itemId !== undefined) await db.insert(Withholding, { ...anew(it), planId, itemId, version: 1 });
  }
}

/** A goal under another comes after it. */
function parentsFirst(goals: readonly Goal[]): Goal[] {
  const placed: Goal[] = [];
  let left = [...goals];
  while (left.length > 0) {
    const next = left.filter((it) => it.parentId === null || !left.some((one) => one.id === it.parentId));
    placed.push(...(next.length > 0 ? next : left));
    left = next.length > 0 ? left.filter((it) => !next.includes(it)) : [];
  }
  return placed;
}
