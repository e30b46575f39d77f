import { Matches, MaxLength } from "class-validator";
import { GraphQLLocalDate } from "graphql-scalars";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { LifeArea } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { parseGlobalId } from "../rules/global-id.rules.js";
import { type OverviewLine, overviewOf } from "../rules/plan-overview.rules.js";
import { Refusal } from "../rules/refusal.js";
import { mayRead } from "../services/case-rows.reader.js";
import { SHORT_TEXT } from "./fields.js";
import { GraphQLContext } from "./graphql-context.js";
import { GoalType, IndividualPlanType, MeasureType } from "./plan.type.js";

@ArgsType()
class OverviewArgs {
  @Field(() => Boolean, { defaultValue: false, description: "Med passive: also what is put away." })
  readonly includeSetAside!: boolean;
  @Field(() => LifeArea, { nullable: true, description: "Livsområde: the goals of one part of life." })
  readonly lifeArea?: LifeArea | null;
  @MaxLength(SHORT_TEXT)
  @Field(() => ID, { nullable: true, description: "Ansvarlig: the measures of one responsible, with their goals." })
  readonly responsibleId?: string | null;
  @Matches(/^(?:19|20|21)\d\d-/)
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Frist før: what ends or should be reached before this day." })
  readonly dueBefore?: string | null;
}

@ObjectType("PlanOverviewLine", { simpleResolvers: true, description: "Linje i oversikten: a goal, or a measure under it." })
export class PlanOverviewLineType implements OverviewLine {
  @Field(() => GoalType, { description: "Mål: the goal." })
  readonly goal!: OverviewLine["goal"];
  @Field(() => MeasureType, { nullable: true, description: "Tiltak: the measure; null on the line of the goal itself." })
  readonly measure!: OverviewLine["measure"];
}

@Resolver(() => IndividualPlanType)
export class PlanOverviewResolver {
  @FieldResolver(() => [PlanOverviewLineType], {
    nullable: true,
    description: "Oversikt: all goals and measures on one page, line by line in the order of the plan; null for whoever may not read the goals.",
  })
  async overview(@Root() it: IndividualPlan, @Args() args: OverviewArgs, @Ctx() { request, loaders }: GraphQLContext): Promise<OverviewLine[] | null> {
    if (!mayRead(request, it.caseId, PlanSection.GOALS)) return null;
    const responsibleId = args.responsibleId == null ? null : (parseGlobalId(args.responsibleId)?.id ?? null);
    if (args.responsibleId != null && responsibleId === null) throw new Refusal("INVALID_INPUT", { path: ["responsibleId"] });
    const goals = await loaders.goalsOfPlan.load(it.id);
    const measures = (await Promise.all(goals.map((goal) => loaders.measuresOfGoal.load(goal.id)))).flat();
    return overviewOf(goals, measures, { includeSetAside: args.includeSetAside, lifeArea: args.lifeArea ?? null, responsibleId, dueBefore: args.dueBefore ?? null });
  }
}
