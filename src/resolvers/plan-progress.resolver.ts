import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { Goal } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { PlanEntryKind } from "../entities/plan-entry.entity.js";
import { EvaluationState } from "../entities/plan-evaluation.entity.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { type GoalProgress, progressOf, turnsOf } from "../rules/plan-progress.rules.js";
import { inUse, isInUse } from "../rules/plan.rules.js";
import { isOpenRequest, ProgressTurn, turnOf } from "../rules/progress.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { GraphQLContext } from "./graphql-context.js";
import { GoalProgressType, PlanProgressType } from "./plan-progress.type.js";
import { GoalType, IndividualPlanType } from "./plan.type.js";

@Resolver(() => IndividualPlanType)
export class WholePlanProgressResolver {
  @FieldResolver(() => PlanProgressType, {
    nullable: true,
    description: "Fremdrift: how far it has come with the whole plan, counted from what whoever asks may know of; null for who may not read goals and measures.",
  })
  async progress(@Root() it: IndividualPlan, @Ctx() { request, loaders }: GraphQLContext): Promise<PlanProgressType | null> {
    if (!mayRead(request, it.caseId, PlanSection.GOALS) || !mayRead(request, it.caseId, PlanSection.MEASURES)) return null;
    const [goals, entries, requests, evaluations, coordinators] = await Promise.all([
      loaders.goalsOfPlan.load(it.id),
      loaders.entriesOfPlan.load(it.id),
      loaders.progressRequestsOfPlan.load(it.id),
      loaders.evaluationsOfPlan.load(it.id),
      loaders.coordinatorsOfCase.load(it.caseId),
    ]);
    const all = (await Promise.all(goals.map((goal) => loaders.measuresOfGoal.load(goal.id)))).flat();
    const used = inUse({ goals, measures: all, entries });
    const byGoal = progressOf(used.goals, used.measures, request.today);
    const open = requests.filter((one) => isOpenRequest(one.state));
    const looked = evaluations.filter(isInUse);
    const last = looked.filter((one) => one.state === EvaluationState.COMPLETED).at(-1);
    const sum = (count: (one: GoalProgress) => number): number => byGoal.reduce((total, one) => total + count(one), 0);
    return {
      goals: byGoal,
      overdue: sum((one) => one.overdue),
      unanswered: sum((one) => one.unanswered),
      contributionsWaiting: used.entries.filter((one) => one.kind === PlanEntryKind.CONTRIBUTION && one.contributorId !== null && one.answer === null).length,
      openRequests: open.length,
      lastEvaluatedOn: last?.heldOn ?? null,
      nextEvaluationOn: last?.nextOn ?? null,
      turns: turnsOf({
        state: it.state,
        ownerId: it.ownerId,
        coordinatorIds: coordinators.filter((one) => isInForce(one, request.today)).map((one) => one.coordinatorId),
        measures: used.measures,
        askedIds: open.flatMap((one) => {
          const turn = turnOf(one.state);
          if (turn === ProgressTurn.ASKED) return [one.askedId];
          return turn === ProgressTurn.ASKER ? [one.askedById] : [];
        }),
        evaluations: looked,
      }),
    };
  }
}

@Resolver(() => GoalProgressType)
export class GoalProgressFieldsResolver {
  @FieldResolver(() => GoalType, { nullable: true, description: "Mål: the goal." })
  goal(@Root() it: GoalProgress, @Ctx() { loaders }: GraphQLContext): Promise<Goal | null> {
    return loaders.goal.load(it.goalId);
  }
}
