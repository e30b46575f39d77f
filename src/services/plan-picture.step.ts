import { PlanSection } from "../entities/consent-grant.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { Goal } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { Person } from "../entities/person.entity.js";
import type { ArchivedPart } from "../entities/plan-archive.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { isInForce as consentIsInForce } from "../rules/consent.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { planDocument, type WholePlan } from "../rules/plan-document.rules.js";
import { inUse } from "../rules/plan.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

const nobody = "–";

/** A plan as it stands, in nine points, as far as the parts that were asked for go. What is kept from parents is in it: it is not for them. */
export async function pictureOf(ctx: RequestContext, db: Db, plan: IndividualPlan, sections: readonly PlanSection[]): Promise<ArchivedPart[]> {
  const has = (it: PlanSection): boolean => sections.includes(it);
  const { goals, measures, entries } = inUse({
    goals: has(PlanSection.GOALS) ? await db.among(Goal, "planId", [plan.id], { orderBy: ["position", "id"] }) : [],
    measures: has(PlanSection.MEASURES) ? await db.among(Measure, "planId", [plan.id], { orderBy: ["position", "id"] }) : [],
    entries: has(PlanSection.CONTENT_POINTS) ? await db.among(PlanEntry, "planId", [plan.id], { orderBy: ["id"] }) : [],
  });
  const participants = has(PlanSection.PARTICIPANTS) ? await db.among(PlanParticipant, "planId", [plan.id], { orderBy: ["id"] }) : [];
  const coordinators = (await db.among(CoordinatorAssignment, "caseId", [plan.caseId], { orderBy: ["id"] })).filter((it) => isInForce(it, ctx.today));
  const consents = (await db.among(Consent, "caseId", [plan.caseId], { orderBy: ["id"] })).filter((it) => consentIsInForce(it, ctx.today));
  const ids = [plan.ownerId, ...measures.map((it) => it.responsibleId), ...entries.map((it) => it.contributorId), ...participants.map((it) => it.personId)];
  const named = await names(db, [...ids, ...coordinators.map((it) => it.coordinatorId), ...consents.map((it) => it.giverId)]);
  const whole: WholePlan = {
    municipality: ctx.municipality.name,
    owner: named(plan.ownerId),
    plan: { ...plan, values: has(PlanSection.VALUES) ? plan.values : null },
    goals,
    measures: measures.map((it) => ({ ...it, responsible: named(it.responsibleId) })),
    entries: entries.map((it) => ({ ...it, contributor: it.contributorId === null ? null : named(it.contributorId) })),
    participants: participants.filter((it) => it.until === null || plan.closedAt !== null).map((it) => ({ name: named(it.personId), function: it.function })),
    coordinators: coordinators.map((it) => ({ name: named(it.coordinatorId), since: it.since })),
    consents: consents.map((it) => ({ ...it, giver: named(it.giverId) })),
  };
  return planDocument(whole, ctx.policy.policy.writtenForm).map(({ heading, lines }) => ({ heading, lines: [...lines] }));
}

async function names(db: Db, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const known = [...new Set(ids.filter((it) => it !== null))];
  const people = new Map((await db.among(Person, "id", known)).map((it) => [it.id, it.name]));
  return (id) => people.get(id) ?? nobody;
}
