import { Arg, Args, Ctx, Int, Resolver } from "type-graphql";
import { Refusal } from "../rules/refusal.js";
import { countBreaches, deadlineAlarms, listBreaches, listDeadlines } from "../services/deadline.reader.js";
import { DeadlineConnection } from "./case.type.js";
import { BreachFilterInput, DeadlineFilterInput } from "./deadline.inputs.js";
import { BreachConnection, BreachCountType } from "./deadline.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";

/** What is due, what is late, and what somebody is reminded of. */
@Resolver()
export class DeadlineResolver {
  @Ask(() => DeadlineConnection, "deadline:read", "Frister: open deadlines that fall due within so many days, overdue ones first.")
  deadlines(
    @Arg("withinDays", () => Int, { defaultValue: 14, description: "How many days ahead; 0 for what is due today or overdue." }) withinDays: number,
    @Arg("filter", () => DeadlineFilterInput, { nullable: true, description: "Which ones." }) filter: DeadlineFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    if (withinDays < 0 || withinDays > 366) throw new Refusal("INVALID_INPUT", { path: ["withinDays"], least: 0, most: 366 });
    return listDeadlines(request, withinDays, filter ?? {}, page);
  }

  @Ask(
    () => DeadlineConnection,
    "case:read",
    "Varsler om frist: what the caller is reminded of as leader, handler, coordinator or person; the person sees the days of their own until they are over.",
  )
  deadlineAlarms(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return deadlineAlarms(request, page);
  }

  @Ask(() => BreachConnection, "unit:overview", "Fristbrudd: what was due in a stretch of time and was done late, or is late still.")
  breaches(
    @Arg("filter", () => BreachFilterInput, { description: "Which ones." }) filter: BreachFilterInput,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listBreaches(request, inOrder(filter), page);
  }

  @Ask(() => [BreachCountType], "unit:overview", "Fristbrudd i tall: the same by kind, as numbers alone, for the unit's report.")
  breachCounts(@Arg("filter", () => BreachFilterInput, { description: "Which ones." }) filter: BreachFilterInput, @Ctx() { request }: GraphQLContext) {
    return countBreaches(request, inOrder(filter));
  }
}

function inOrder(filter: BreachFilterInput): BreachFilterInput {
  if (filter.to < filter.from) throw new Refusal("INVALID_DATE_ORDER", { path: ["filter", "to"] });
  return filter;
}
