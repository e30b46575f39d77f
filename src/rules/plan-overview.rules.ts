import type { Goal, LifeArea } from "../entities/goal.entity.js";
import type { Measure } from "../entities/measure.entity.js";
import type { LocalDate } from "../tenants/local-date.js";

/** What somebody wants to see of a plan's goals and measures; what is left out does not matter. */
export interface OverviewWanted {
  readonly includeSetAside: boolean;
  readonly lifeArea: LifeArea | null;
  readonly responsibleId: string | null;
  readonly dueBefore: LocalDate | null;
}

/** A line of the overview: a goal, or one of its measures. */
export interface OverviewLine {
  readonly goal: Goal;
  readonly measure: Measure | null;
}

/**
 * Choice: the plan on one page: every goal with its sub-goals and measures below it, in the order of the plan. A goal stands there for its own sake or for a measure
 * that is wanted; a sub-goal whose main goal is not known to the reader stands by itself. SAM-60, SAM-28.
 */
export function overviewOf(goals: readonly Goal[], measures: readonly Measure[], wanted: OverviewWanted): OverviewLine[] {
  const shown = goals.filter((it) => (wanted.includeSetAside || it.setAsideAt === null) && (wanted.lifeArea === null || it.lifeArea === wanted.lifeArea));
  return inOrderOfTree(shown).flatMap((goal) => {
    const own = measures.filter((it) => it.goalId === goal.id && (wanted.includeSetAside || it.setAsideAt === null) && isWanted(it, wanted));
    const lines = own.map((measure) => ({ goal, measure }));
    return lines.length > 0 || isGoalWanted(goal, wanted) ? [{ goal, measure: null }, ...lines] : [];
  });
}

function inOrderOfTree(goals: readonly Goal[]): Goal[] {
  const isTop = (it: Goal): boolean => it.parentId === null || !goals.some((one) => one.id === it.parentId);
  return goals.filter(isTop).flatMap((top) => [top, ...goals.filter((it) => it.parentId === top.id)]);
}

function isWanted({ responsibleId, toOn }: Measure, wanted: OverviewWanted): boolean {
  return (wanted.responsibleId === null || responsibleId === wanted.responsibleId) && (wanted.dueBefore === null || (toOn !== null && toOn < wanted.dueBefore));
}

/** Nobody is responsible for a goal: where somebody's measures are asked for, goals without one of theirs are left out. */
function isGoalWanted({ targetOn }: Goal, { responsibleId, dueBefore }: OverviewWanted): boolean {
  return responsibleId === null && (dueBefore === null || (targetOn !== null && targetOn < dueBefore));
}
