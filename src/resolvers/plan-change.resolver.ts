import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { PlanChange, PlanContent } from "../entities/plan-change.entity.js";
import type { Person } from "../entities/person.entity.js";
import { kindOfElement } from "../rules/comment.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import type { ElementDifference } from "../rules/plan-change.rules.js";
import { planDifference, planHistory } from "../services/plan-change.reader.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import type { Loaders } from "./loaders.js";
import { PageArgs } from "./page.type.js";
import { ContributorType } from "./person.type.js";
import { PlanChangeConnection, PlanChangeType, PlanDifferenceType, PlanField, PlanFieldChangeType } from "./plan-change.type.js";

const people: readonly PlanField[] = [PlanField.RESPONSIBLE, PlanField.CONTRIBUTOR, PlanField.ANSWERED_BY, PlanField.SAID_BY];

/** A value as it is told: a person by name, a goal by its id, everything else as it stands. */
async function told(field: PlanField, value: unknown, loaders: Loaders): Promise<string | null> {
  if (value == null) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (people.includes(field)) return (await loaders.person.load(text))?.name ?? null;
  if (field === PlanField.DOCUMENT) return globalId("Document", text);
  return field === PlanField.GOAL || field === PlanField.PARENT ? globalId("Goal", text) : text;
}

async function fieldsOf({ before, after }: { readonly before: PlanContent | null; readonly after: PlanContent }, loaders: Loaders): Promise<PlanFieldChangeType[]> {
  const fields = Object.values(PlanField).filter((it) => it in after && (before?.[it] ?? after[it] ?? null) !== null);
  return Promise.all(fields.map(async (field) => ({ field, before: await told(field, before?.[field], loaders), after: await told(field, after[field], loaders) })));
}

/** What has been changed in a plan, and what differs between its versions. */
@Resolver()
export class PlanHistoryResolver {
  @Ask(() => PlanChangeConnection, "plan:read", "Planhistorikk: everything that has been changed in a plan, the newest first.")
  planHistory(@Arg("planId", () => ID, { description: "The plan." }) planId: string, @Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return planHistory(request, localId("IndividualPlan", planId), page);
  }

  @Ask(() => [PlanDifferenceType], "plan:read", "Forskjell mellom versjoner: what differs between two versions of a plan, element by element.")
  planDifference(
    @Arg("planId", () => ID, { description: "The plan." }) planId: string,
    @Arg("from", () => Int, { description: "The earlier version." }) from: number,
    @Arg("to", () => Int, { description: "The later version." }) to: number,
    @Ctx() { request }: GraphQLContext,
  ) {
    return planDifference(request, localId("IndividualPlan", planId), from, to);
  }
}

@Resolver(() => PlanChangeType)
export class PlanChangeFieldsResolver {
  @FieldResolver(() => ID, { description: "The id of what it is about." })
  elementId(@Root() it: PlanChange): string {
    return globalId(kindOfElement[it.element], it.aboutId);
  }

  @FieldResolver(() => Boolean, { description: "Nytt: whether it added something that was not there." })
  isNew(@Root() it: PlanChange): boolean {
    return it.before === null;
  }

  @FieldResolver(() => Boolean, { description: "Angret: whether it took back the change before it." })
  isUndo(@Root() it: PlanChange): boolean {
    return it.undoesId !== null;
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who made it." })
  by(@Root() it: PlanChange, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.byId);
  }

  @FieldResolver(() => [PlanFieldChangeType], { description: "The fields that differ." })
  fields(@Root() it: PlanChange, @Ctx() { loaders }: GraphQLContext): Promise<PlanFieldChangeType[]> {
    return fieldsOf(it, loaders);
  }
}

@Resolver(() => PlanDifferenceType)
export class PlanDifferenceFieldsResolver {
  @FieldResolver(() => ID, { description: "The id of what it is about." })
  elementId(@Root() it: ElementDifference): string {
    return globalId(kindOfElement[it.element], it.aboutId);
  }

  @FieldResolver(() => [PlanFieldChangeType], { description: "The fields that differ." })
  fields(@Root() it: ElementDifference, @Ctx() { loaders }: GraphQLContext): Promise<PlanFieldChangeType[]> {
    return fieldsOf(it, loaders);
  }
}
