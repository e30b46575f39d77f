import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { PlanState } from "../entities/individual-plan.entity.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { type JournalCoordinator, journalNote } from "../rules/journal-note.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { localDate } from "../tenants/local-date.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { CaseType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";

const inForce: readonly PlanState[] = [PlanState.ACTIVE, PlanState.UNDER_REVISION, PlanState.CLOSING];

@Resolver(() => CaseType)
export class JournalNoteResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Journalnotat: a text to enter in a patient's journal: whether there is an individual plan, and who coordinates; nothing of what the plan says. Null for who may not know it (pasientjournalforskriften § 8 n).",
  })
  async journalNote(
    @Root() it: Case,
    @Arg("writtenForm", () => WrittenForm, { nullable: true, description: "Målform: the form it is written in; the municipality's own when left out." }) form: WrittenForm | null,
    @Ctx() context: GraphQLContext,
  ): Promise<string | null> {
    const { request, loaders } = context;
    if (!mayRead(request, it.id, "existence")) return null;
    const { policy } = request.policy;
    const plan = (await loaders.plansOfCase.load(it.id)).find((one) => inForce.includes(one.state));
    const assignments = (await loaders.coordinatorsOfCase.load(it.id)).filter((one) => isInForce(one, request.today));
    const coordinators = await Promise.all(assignments.map((one) => named(one, context)));
    const planSince = plan?.approvedAt ? localDate(plan.approvedAt) : null;
    return journalNote(form ?? policy.writtenForm, { on: request.today, unit: policy.unit.name, planSince, coordinators });
  }
}

async function named({ kind, since, coordinatorId }: CoordinatorAssignment, { loaders }: GraphQLContext): Promise<JournalCoordinator> {
  const person = await loaders.person.load(coordinatorId);
  const unit = person?.serviceUnitId ? await loaders.serviceUnit.load(person.serviceUnitId) : null;
  return { kind, since, name: person?.name ?? "", title: person?.title ?? null, workplace: unit?.name ?? null };
}
