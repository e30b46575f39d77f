import { Goal } from "../entities/goal.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { ProgressRequest } from "../entities/progress-request.entity.js";
import { Withholding, WithheldKind } from "../entities/withholding.entity.js";
import { mayReadWithheld, type Place, positionWithout } from "../rules/withholding.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { standingOf } from "./case-deed.step.js";

/** What is kept from the caller, by id; the sub goals and measures of a goal go with it. Asks the database nothing for those from whom nothing can be kept. */
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
  const [main, single, sub] = await Promise.all([
    db.among(Goal, "id", idsOf(WithheldKind.GOAL)),
    db.among(Measure, "id", idsOf(WithheldKind.MEASURE)),
    db.among(Goal, "parentId", idsOf(WithheldKind.GOAL)),
  ]);
  const goals = [...new Map([...main, ...sub].map((it) => [it.id, it])).values()];
  const ofGoals = await db.among(
    Measure,
    "goalId",
    goals.map((it) => it.id),
  );
  return {
    goals: goals.map((it) => ({ id: it.id, listId: it.planId, position: it.position })),
    measures: [...new Map([...single, ...ofGoals].map((it) => [it.id, it])).values()].map((it) => ({ id: it.id, listId: it.goalId, position: it.position })),
    entries: kept.filter((it) => it.kind !== WithheldKind.GOAL && it.kind !== WithheldKind.MEASURE).map((it) => ({ id: it.itemId })),
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

/** The same for content points and the other parts of a plan, which have no place to be missed from. */
export async function entriesKnown<T extends Item>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const { entries } = await ofRows(ctx, rows);
  return rows.filter((it) => !entries.some((one) => one.id === it.id));
}

/** Rows that are about something of a plan, without those about what is kept from the caller, or about a request for progress with it. */
export async function aboutKnown<T extends { readonly caseId: string; readonly aboutId: string | null }>(ctx: RequestContext, rows: readonly T[]): Promise<T[]> {
  const caseIds = rows.filter((it) => it.aboutId !== null).map((it) => it.caseId);
  const withheld = await ctx.read((db) => withheldWithRequests(ctx, db, caseIds));
  return rows.filter((it) => it.aboutId === null || !withheld.has(it.aboutId));
}

async function withheldWithRequests(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const withheld = await withheldFromCaller(ctx, db, caseIds);
  const requests = withheld.size === 0 ? [] : await db.among(ProgressRequest, "measureId", [...withheld]);
  return new Set([...withheld, ...requests.map((it) => it.id)]);
}

/** What of a plan is kept from anybody, with what goes with it: what everybody in the case is told does not speak of it. */
export async function withheldOfPlan(db: Db, planId: string): Promise<ReadonlySet<string>> {
  const kept = (await db.among(Withholding, "planId", [planId])).filter((it) => it.stoppedAt === null).map((it) => it.itemId);
  if (kept.length === 0) return new Set();
  const goals = [...kept, ...(await db.among(Goal, "parentId", kept)).map((it) => it.id)];
  return new Set([...goals, ...(await db.among(Measure, "goalId", goals)).map((it) => it.id)]);
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
