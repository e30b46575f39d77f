import type { Goal } from "../entities/goal.entity.js";

type Node = Pick<Goal, "id" | "parentId" | "setAsideAt">;

/** Choice: what is done with the sub goals of a main goal that is put away. SAM-52. */
export enum SubGoals {
  WITH_IT = "WITH_IT",
  STAND_ALONE = "STAND_ALONE",
}

/** Choice: the goals that are a part of this one and in use. SAM-52. */
export function subGoalsOf<G extends Node>(goal: Pick<Node, "id">, goals: readonly G[]): G[] {
  return goals.filter((it) => it.parentId === goal.id && it.setAsideAt === null);
}

/** Choice: one level: a sub goal has no sub goals of its own, and a main goal that has some is nobody's. SAM-51, SAM-52, SAM-54. */
export function mayStandUnder(goal: Node, parent: Node, goals: readonly Node[]): boolean {
  return goal.id !== parent.id && parent.parentId === null && parent.setAsideAt === null && subGoalsOf(goal, goals).length === 0;
}
