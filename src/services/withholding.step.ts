import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { Withholding, WithheldKind } from "../entities/withholding.entity.js";
import { mayReadWithheld, type Place, positionWithout } from "../rules/withholding.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { standingOf } from "./case-deed.step.js";

/** What is kept from the caller, by id; the measures of a goal go with it. Asks the database nothing for those from whom nothing can be kept. */
export async function withheldFromCaller(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const places = await placesWithheld(ctx, db, caseIds);
  return new Set([...places.goals, ...places.measures, ...places.entries].map((it) => it.id));
}

interface Withheld {
  readonly goals: readonly Place[];
  readonly measures: readonly Place[];
  readonly entries: readonly { readonly id: string }[];
}

const nothing: Withheld = { goals: [], measures: [], entries: [] };

async function placesWithheld(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<Withheld> {
  const theirs = [...new Set(caseIds)].filter((it) => !mayReadWithheld(standingOf(ctx, it)));
  const kept = theirs.length === 0 ? [] : (await db.among(Withholding, "caseId", theirs)).filter((it) => it.stoppedAt === null);
  if (kept.length === 0) return nothing;
  const idsOf = (kind: WithheldKind): string[] => kept.filter((it) => it.kind === kind).map((it) => it.itemId);
  const [goals, single, ofGoals] = await Promise.all([
    db.among(Goal, "id", idsOf(WithheldKind.GOAL)),
    db.among(Measure, "id", idsOf(WithheldKind.MEASURE)),
    db.among(Measure, "goalId", idsOf(WithheldKind.GOAL)),
  ]);
  return {
    goals: goals.map((it) => ({ id: it.id, listId: it.planId, position: it.position })),
    measures: [...single, ...ofGoals].map((it) => ({ id: it.id, listId: it.goalId, position: it.position })),
    entries: idsOf(WithheldKind.ENTRY).map((id) => ({ id })),
  };
}

type Item = { readonly id: string; readonly caseId: string };

/** The goals of a plan as the caller may know them: without those that are kept from them, and without the gaps they would leave. */
export async function goalsKnown<T extends Item & Pick<Goal, "planId" | "position">>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const { goals } = await ofRows(ctx, rows);
  return closed(rows, goals, (it) => it.planId);
}

/** The same for the measures of a goal. */
export async function measuresKnown<T extends Item & Pick<Measure, "goalId" | "position">>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const { measures } = await ofRows(ctx, rows);
  return closed(rows, measures, (it) => it.goalId);
}

/** The same for content points, which have no place to be missed from. */
export async function entriesKnown<T extends Item>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const { entries } = await ofRows(ctx, rows);
  return rows.filter((it) => !entries.some((one) => one.id === it.id));
}

/** Rows that are about something of a plan, without those about what is kept from the caller. */
export async function aboutKnown<T extends { readonly caseId: string; readonly aboutId: string | null }>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const caseIds = rows.filter((it) => it.aboutId !== null).map((it) => it.caseId);
  const withheld = await ctx.read((db) => withheldFromCaller(ctx, db, caseIds));
  return rows.filter((it) => it.aboutId === null || !withheld.has(it.aboutId));
}

/** What of a plan is kept from anybody: what everybody in the case is told does not speak of it. */
export async function withheldOfPlan(db: Db, planId: string): Promise<ReadonlySet<string>> {
  return new Set((await db.among(Withholding, "planId", [planId])).filter((it) => it.stoppedAt === null).map((it) => it.itemId));
}

async function ofRows(ctx: RequestContext, rows: readonly Item[]): Promise<Withheld> {
  return ctx.read((db) =>
    placesWithheld(
      ctx,
      db,
      rows.map((it) => it.caseId),
    ),
  );
}

function closed<T extends { readonly id: string; readonly position: number }>(rows: readonly T[], withheld: readonly Place[], listOf: (row: T) => string): T[] {
  if (withheld.length === 0) return [...rows];
  const known = rows.filter((it) => !withheld.some((one) => one.id === it.id));
  return known.map((it) => ({ ...it, position: positionWithout({ id: it.id, listId: listOf(it), position: it.position }, withheld) }));
}
