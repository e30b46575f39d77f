import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { type CaseFilter, countCases, listCases } from "../services/case.reader.js";
import { myTasks, type Task } from "../services/task.reader.js";
import { CaseFilterInput } from "./case.inputs.js";
import { CaseConnection, CaseType } from "./case.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { type Connection, PageArgs } from "./page.type.js";
import { CaseOrder, TaskType } from "./task.type.js";

type CasePage = Connection<Case> & { readonly filter: CaseFilter };

@Resolver()
export class CaseQueryResolver {
  @Ask(() => CaseType, "case:read", "Sak: one case with everything the caller may read of it. Not there, not yours and not allowed to know answer alike.")
  async case(@Arg("id", () => ID, { description: "The case." }) id: string, @Ctx() { loaders }: GraphQLContext): Promise<Case> {
    const found = await loaders.case.load(localId("Case", id));
    if (!found) throw new Refusal("NOT_FOUND");
    return found;
  }

  @Ask(() => CaseConnection, "case:read", "Saker: the cases the caller may see; for the unit, all of them.")
  async cases(
    @Arg("filter", () => CaseFilterInput, { nullable: true, description: "Which ones." }) filter: CaseFilterInput | null,
    @Arg("orderBy", () => CaseOrder, { defaultValue: CaseOrder.OLDEST_FIRST, description: "In which order." }) orderBy: CaseOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ): Promise<CasePage> {
    return { ...(await listCases(request, filter ?? {}, orderBy === CaseOrder.NEWEST_FIRST, page)), filter: filter ?? {} };
  }

  @Ask(() => CaseConnection, "case:read", "Mine saker: the cases the caller has a relation of their own to, as person, representative, handler, coordinator or otherwise.")
  async myCases(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext): Promise<CasePage> {
    return { ...(await listCases(request, { mine: true }, true, page)), filter: { mine: true } };
  }

  @Ask(() => [TaskType], "case:read", "Mine oppgaver: the deeds that wait for the caller, the most urgent first.")
  myTasks(@Ctx() { request }: GraphQLContext): Promise<Task[]> {
    return myTasks(request);
  }
}

@Resolver(() => CaseConnection)
export class CaseConnectionResolver {
  @FieldResolver(() => Int, { description: "How many there are in all. Counted only when asked for." })
  totalCount(@Root() { filter }: CasePage, @Ctx() { request }: GraphQLContext): Promise<number> {
    return countCases(request, filter);
  }
}
