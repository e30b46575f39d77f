import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { EvaluationState } from "../entities/plan-evaluation.entity.js";
import { ageOn } from "../rules/calendar.rules.js";
import { childDocument, DocumentAudience } from "../rules/child-document.rules.js";
import { isInForce as consentIsInForce } from "../rules/consent.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { type DocumentParts, documentParts } from "../rules/plan-document-parts.rules.js";
import { type DocumentSection, planDocument, type WholePlan } from "../rules/plan-document.rules.js";
import { inForm } from "../rules/plan-part.rules.js";
import { inUse, isInUse } from "../rules/plan.rules.js";
import { isAtRest } from "../rules/plan-state.rules.js";
import { readsByHandlingAlone } from "../rules/sharing.rules.js";
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
    @Arg("audience", () => DocumentAudience, { nullable: true, description: "Lesere: whom it is written for; everybody when left out." }) audience: DocumentAudience | null,
    @Ctx() context: GraphQLContext,
  ): Promise<DocumentSection[] | null> {
    const { request, loaders } = context;
    if (!mayRead(request, it.caseId, "plan")) return null;
    if (readsByHandlingAlone(request.relationsTo(it.caseId)) && isAtRest(await loaders.consentsBehindPlanOfCase.load(it.caseId), request.today)) return null;
    const written = form ?? request.policy.policy.writtenForm;
    if (audience !== DocumentAudience.CHILD) return planDocumentOf(it, written, context);
    const whole = await wholePlan(it, context);
    const born = (await loaders.person.load(it.ownerId))?.birthDate ?? null;
    return childDocument(whole, written, born === null ? null : ageOn(born, request.today));
  }
}

/** The plan as one document, as far as whoever asks may read it. */
export async function planDocumentOf(it: IndividualPlan, form: WrittenForm, context: GraphQLContext): Promise<DocumentSection[]> {
  return [...planDocument(await wholePlan(it, context), form), ...documentParts(await partsOf(it, form, context), form)];
}

async function nameOf(id: string | null, { loaders }: GraphQLContext): Promise<string> {
  return (id === null ? null : await loaders.person.load(id))?.name ?? "–";
}

/** What is in use of the nine points, as far as whoever asks may read it. */
async function wholePlan(it: IndividualPlan, context: GraphQLContext): Promise<WholePlan> {
  const { request, loaders } = context;
  const named = (id: string | null): Promise<string> => nameOf(id, context);
  const [goals, entries, participants, coordinators, consents] = await Promise.all([
    loaders.goalsOfPlan.load(it.id),
    loaders.entriesOfPlan.load(it.id),
    loaders.participantsOfPlan.load(it.id),
    loaders.coordinatorsOfCase.load(it.caseId),
    loaders.planConsentsOfCase.load(it.caseId),
  ]);
  const all = (await Promise.all(goals.map((goal) => loaders.measuresOfGoal.load(goal.id)))).flat();
  const used = inUse({ goals, measures: all, entries });
  return {
    municipality: request.municipality.name,
    owner: await named(it.ownerId),
    plan: mayRead(request, it.caseId, PlanSection.VALUES) ? it : { ...it, values: null },
    goals: used.goals,
    measures: await Promise.all(used.measures.map(async (one) => ({ ...one, responsible: await named(one.responsibleId) }))),
    entries: await Promise.all(used.entries.map(async (one) => ({ ...one, contributor: one.contributorId === null ? null : await named(one.contributorId) }))),
    participants: await Promise.all(participants.filter((one) => one.until === null).map(async (one) => ({ name: await named(one.personId), function: one.function }))),
    coordinators: await Promise.all(coordinators.filter((one) => isInForce(one, request.today)).map(async (one) => ({ name: await named(one.coordinatorId), since: one.since }))),
    consents: await Promise.all(consents.filter((one) => consentIsInForce(one, request.today)).map(async (one) => ({ ...one, giver: await named(one.giverId) }))),
  };
}

/** What stands beside the nine points and is in use, as far as whoever asks may read it. */
async function partsOf(it: IndividualPlan, form: WrittenForm, context: GraphQLContext): Promise<DocumentParts> {
  const { loaders } = context;
  const [sections, texts, mapping, related] = await Promise.all([
    loaders.sectionsOfPlan.load(it.id),
    loaders.textsOfPlan.load(it.id),
    loaders.mappingOfPlan.load(it.id),
    loaders.relatedPlansOfPlan.load(it.id),
  ]);
  return {
    sections: await Promise.all(
      sections.filter(isInUse).map(async (section) => ({
        title: inForm(form, section.titleNb, section.titleNn) ?? section.key,
        texts: await Promise.all(
          texts.filter((one) => one.sectionId === section.id && isInUse(one)).map(async (one) => ({ text: one.text, by: await nameOf(one.createdById, context) })),
        ),
      })),
    ),
    mapping: await Promise.all(mapping.filter(isInUse).map(async (one) => ({ ...one, saidBy: await nameOf(one.saidById, context) }))),
    related: related.filter(isInUse),
    evaluations: await evaluationsOf(it, context),
  };
}

/** The evaluations that have been completed; a draft is not shown as if it were one. */
async function evaluationsOf(it: IndividualPlan, context: GraphQLContext): Promise<DocumentParts["evaluations"]> {
  const { loaders } = context;
  const done = (await loaders.evaluationsOfPlan.load(it.id)).filter((one) => one.state === EvaluationState.COMPLETED);
  return Promise.all(
    done.map(async ({ id, heldOn, ownerWord }) => {
      const [answers, views] = await Promise.all([loaders.answersOfEvaluation.load(id), loaders.childViewsOfEvaluation.load(id)]);
      const shown = answers.map(async (one) => {
        const about = one.element === "GOAL" ? await loaders.goal.load(one.aboutId) : await loaders.measure.load(one.aboutId);
        return about === null ? [] : [{ ...one, about: about.text, by: await nameOf(one.evaluatorId, context) }];
      });
      return { heldOn, ownerWord, answers: (await Promise.all(shown)).flat(), childViews: views.map((one) => one.text) };
    }),
  );
}
