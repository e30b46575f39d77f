import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { isInForce as consentIsInForce } from "../rules/consent.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { type DocumentSection, planDocument } from "../rules/plan-document.rules.js";
import { mayRead } from "../services/case-rows.reader.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { GraphQLContext } from "./graphql-context.js";
import { PlanDocumentSectionType } from "./plan-document.type.js";
import { IndividualPlanType } from "./plan.type.js";

@Resolver(() => IndividualPlanType)
export class PlanDocumentResolver {
  @FieldResolver(() => [PlanDocumentSectionType], {
    nullable: true,
    description: "Plandokument: the whole plan as one document in nine points, from which a paper or file of any make can be set; null for who may not read the plan (hol § 7-1).",
  })
  async document(
    @Root() it: IndividualPlan,
    @Arg("writtenForm", () => WrittenForm, { nullable: true, description: "Målform: the form it is written in; the municipality's own when left out." }) form: WrittenForm | null,
    @Ctx() context: GraphQLContext,
  ): Promise<DocumentSection[] | null> {
    const { request, loaders } = context;
    if (!mayRead(request, it.caseId, "plan")) return null;
    const named = async (id: string | null): Promise<string> => (id === null ? null : await loaders.person.load(id))?.name ?? "–";
    const [goals, entries, participants, coordinators, consents] = await Promise.all([
      loaders.goalsOfPlan.load(it.id),
      loaders.entriesOfPlan.load(it.id),
      loaders.participantsOfPlan.load(it.id),
      loaders.coordinatorsOfCase.load(it.caseId),
      loaders.planConsentsOfCase.load(it.caseId),
    ]);
    const measures = (await Promise.all(goals.map((goal) => loaders.measuresOfGoal.load(goal.id)))).flat();
    const whole = {
      municipality: request.municipality.name,
      owner: await named(it.ownerId),
      plan: it,
      goals,
      measures: await Promise.all(measures.map(async (one) => ({ ...one, responsible: await named(one.responsibleId) }))),
      entries: await Promise.all(entries.map(async (one) => ({ ...one, contributor: one.contributorId === null ? null : await named(one.contributorId) }))),
      participants: await Promise.all(participants.filter((one) => one.until === null).map(async (one) => ({ name: await named(one.personId), function: one.function }))),
      coordinators: await Promise.all(coordinators.filter((one) => isInForce(one, request.today)).map(async (one) => ({ name: await named(one.coordinatorId), since: one.since }))),
      consents: await Promise.all(consents.filter((one) => consentIsInForce(one, request.today)).map(async (one) => ({ ...one, giver: await named(one.giverId) }))),
    };
    return planDocument(whole, form ?? request.policy.policy.writtenForm);
  }
}
