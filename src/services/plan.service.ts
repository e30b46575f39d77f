import { AddedSection } from "../entities/added-section.entity.js";
import { RightKind } from "../entities/assessment.entity.js";
import { CaseState, CoordinationTool } from "../entities/case.entity.js";
import { CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { SectionText } from "../entities/section-text.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { planRevisionPeriod } from "../rules/coordination-deadline.rules.js";
import { revisionDay } from "../rules/deadline.rules.js";
import { givesRight } from "../rules/decision.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { changeOf } from "../rules/plan-change.rules.js";
import { beginningOf, missingSections } from "../rules/plan-part.rules.js";
import { inUse, missingPoints, neededForApproval, planWarnings } from "../rules/plan.rules.js";
import { offerStatus, PlanOfferStatus } from "../rules/plan-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import { knownToAll } from "../rules/withholding.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { absentDepartments } from "./child-plan.step.js";
import { consentInForce, lawfulCapacity } from "./consent.service.js";
import { openTasks } from "./coordinator-task.step.js";
import { activeCoordinators, joinPlan } from "./coordinator.step.js";
import { startDeadline } from "./deadline.step.js";
import { waitForEvaluation } from "./evaluation.step.js";
import { actorId } from "./person.step.js";
import { rememberChange } from "./plan-element.step.js";
import { endRevision } from "./plan-revision.step.js";
import { offersOf } from "./plan-offer.step.js";
import { addSections } from "./plan-section.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planToChange, planToMove } from "./plan.step.js";
import { comeAlong } from "./roster.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";
import { withheldOfPlan } from "./withholding.step.js";

/** The person chooses a plan or, where the municipality offers it, minutes; the coordinator stays either way (LUND-7-8, LUSTER-COORD-4). */
export async function chooseTool(ctx: RequestContext, input: OnCase & { readonly tool: CoordinationTool }): Promise<CaseChanged> {
  return ctx.write("chooseTool", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "chooseTool", localId("Case", input.caseId), input.expectedVersion);
    if (input.tool === CoordinationTool.MINUTES && hand.policy.plan.minutesOnlyAllowed !== true) throw new Refusal("MINUTES_NOT_ALLOWED");
    await changeCase(db, hand, { tool: input.tool });
    return { caseId: hand.it.id, warnings: [] };
  });
}

/** What a plan says of itself, beside its goals and measures. */
export interface PlanDescription {
  readonly values?: string | null | undefined;
  readonly periodFrom?: string | null | undefined;
  readonly periodTo?: string | null | undefined;
  readonly reviseOn?: string | null | undefined;
}

/** Starts the plan of a person who has consented and has the right to one (hol § 7-1, INV-01, INV-03). */
export async function draftPlan(ctx: RequestContext, input: OnCase & PlanDescription & { readonly templateKey?: string | null | undefined }): Promise<PlanChanged> {
  return ctx.write("draftPlan", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "draftPlan", localId("Case", input.caseId), input.expectedVersion);
    const { it, policy } = hand;
    ownersWords(input, hand);
    if (it.tool === CoordinationTool.MINUTES) throw new Refusal("PLAN_DECLINED");
    if (offerStatus(await offersOf(db, it.id)) === PlanOfferStatus.DECLINED) throw new Refusal("PLAN_OFFER_DECLINED");
    await mustHaveRight(db, it.id);
    if (!(await consentInForce(ctx, db, it.id))) throw new Refusal("CONSENT_REQUIRED");
    const present = await db.among(IndividualPlan, "ownerId", [it.subjectId]);
    if (present.some((one) => one.state !== PlanState.CLOSED)) throw new Refusal("PLAN_EXISTS");
    const described = checkedDescription(input);
    const beginning = beginningOf(ctx.policy.policy, input.templateKey ?? null, ctx.today);
    if (beginning === null) throw new Refusal("TEMPLATE_UNKNOWN", { path: ["templateKey"] });
    const { templateKey, suggestedAreas } = beginning;
    const planId = await db.insert(IndividualPlan, {
      ...described,
      reviseOn: described.reviseOn ?? (described.periodFrom ? revisionDay(described.periodFrom, policy) : null),
      caseId: it.id,
      ownerId: it.subjectId,
      templateKey,
      suggestedAreas,
      state: PlanState.DRAFT,
      draftedById: actorId(ctx),
      draftedAt: ctx.now,
      changedAt: ctx.now,
      lastChangedAt: ctx.now,
      revision: 0,
      version: 1,
    });
    await addSections(ctx, db, { plan: { id: planId, caseId: it.id } }, beginning.sections);
    await comeAlong(ctx, db, it.id, planId);
    for (const one of await activeCoordinators(ctx, db, it.id)) await joinPlan(ctx, db, it.id, one.coordinatorId, one.kind);
    if (it.state === CaseState.HANDED_OVER) await openTasks(ctx, db, it.id, [CoordinatorTaskKind.MAKE_PLAN]);
    await changeCase(db, hand, { tool: CoordinationTool.INDIVIDUAL_PLAN });
    return { caseId: it.id, planId, warnings: [] };
  });
}

export interface OnPlan {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Sets what matters to the owner, the plan's period and its day of revision; what is left out stays. */
export async function describePlan(ctx: RequestContext, input: OnPlan & PlanDescription): Promise<PlanChanged> {
  return ctx.write("describePlan", input, async (db) => {
    const at = await planToChange(ctx, db, "describePlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    ownersWords(input, at.hand);
    const { values, periodFrom, periodTo, reviseOn } = at.plan;
    const wanted = checkedDescription({
      values: input.values ?? values,
      periodFrom: input.periodFrom ?? periodFrom,
      periodTo: input.periodTo ?? periodTo,
      reviseOn: input.reviseOn ?? reviseOn,
    });
    const difference = changeOf(at.plan, wanted);
    if (difference) await rememberChange(ctx, db, at, { element: PlanElement.PLAN, aboutId: at.plan.id, ...difference });
    return changePlan(ctx, db, at, wanted);
  });
}

/** Lays the plan before its owner; refused while a point that every plan needs holds nothing. */
export async function submitPlanForApproval(ctx: RequestContext, input: OnPlan): Promise<Omit<PlanChanged, "warnings"> & { readonly warnings: RaisedWarning[] }> {
  return ctx.write("submitPlanForApproval", input, async (db) => {
    const at = await planToMove(ctx, db, "submitPlanForApproval", localId("IndividualPlan", input.planId), input.expectedVersion);
    const facts = await factsOf(ctx, db, at);
    const missing = missingPoints(facts).filter((it) => neededForApproval.includes(it));
    const sections = missingSections(await db.among(AddedSection, "planId", [at.plan.id]), await db.among(SectionText, "planId", [at.plan.id])).map((it) => it.key);
    if (missing.length + sections.length > 0) throw new Refusal("PLAN_INCOMPLETE", { missing: [...missing, ...sections] });
    const changed = await changePlan(ctx, db, at, { state: PlanState.AWAITING_OWNER_APPROVAL }, "STEP");
    const toAll = knownToAll(facts, await withheldOfPlan(db, at.plan.id));
    return { ...changed, warnings: await raiseWarnings(ctx, db, at.plan.caseId, [...planWarnings(toAll), ...(await absentDepartments(ctx, db, at))], at.plan.id) };
  });
}

/** The owner, or whoever lawfully decides for the owner, says yes: the plan is active, or its revision done. Never without a coordinator (INV-02, DL-12). */
export async function approvePlan(ctx: RequestContext, input: OnPlan): Promise<PlanChanged> {
  return ctx.write("approvePlan", input, async (db) => {
    const at = await planToMove(ctx, db, "approvePlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    await lawfulCapacity(ctx, db, at.hand, actorId(ctx));
    if ((await activeCoordinators(ctx, db, at.plan.caseId)).length === 0) throw new Refusal("COORDINATOR_REQUIRED");
    const reviseOn = await endRevision(ctx, db, at);
    await startDeadline(db, DeadlineKind.PLAN_REVISION, planRevisionPeriod(ctx.today, reviseOn, at.hand.policy), { caseId: at.plan.caseId, aboutId: at.plan.id });
    await waitForEvaluation(ctx, db, at);
    return changePlan(ctx, db, at, { state: PlanState.ACTIVE, approvedById: actorId(ctx), approvedAt: ctx.now, revision: at.plan.revision + 1, reviseOn });
  });
}

async function factsOf(ctx: RequestContext, db: WriteDb, { plan }: PlanAtHand) {
  const participants = await db.among(PlanParticipant, "planId", [plan.id]);
  return {
    ...inUse({
      goals: await db.among(Goal, "planId", [plan.id]),
      measures: await db.among(Measure, "planId", [plan.id]),
      entries: await db.among(PlanEntry, "planId", [plan.id]),
    }),
    participants: participants.filter((it) => it.until === null).length,
    hasCoordinator: (await activeCoordinators(ctx, db, plan.caseId)).length > 0,
    hasConsent: await consentInForce(ctx, db, plan.caseId),
    periodFrom: plan.periodFrom,
    reviseOn: plan.reviseOn,
  };
}

/** Law: hol § 7-1: a plan is for whoever has the right to one today. */
export async function mustHaveRight(db: WriteDb, caseId: string): Promise<void> {
  const decisions = await db.among(Decision, "caseId", [caseId]);
  const granted = decisions.some((it) => it.kind === RightKind.INDIVIDUAL_PLAN && it.supersededAt === null && givesRight(it.outcome));
  if (!granted) throw new Refusal("RIGHT_NOT_GRANTED", { kind: RightKind.INDIVIDUAL_PLAN });
}

/** What matters to the owner is the owner's to say (INV-23). */
function ownersWords(given: PlanDescription, { standing }: CaseAtHand): void {
  if (given.values != null && !maySpeakForOwner(standing.relations)) throw new Refusal("OWN_WORDS_ARE_THE_OWNERS", { path: ["values"] });
}

function checkedDescription(given: PlanDescription): Pick<IndividualPlan, "values" | "periodFrom" | "periodTo" | "reviseOn"> {
  const { values = null, periodFrom = null, periodTo = null, reviseOn = null } = given;
  for (const [name, day] of Object.entries({ periodFrom, periodTo, reviseOn })) {
    if (day !== null && !isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: [name] });
  }
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) throw new Refusal("INVALID_DATE_ORDER", { path: ["periodTo"] });
  return { values, periodFrom, periodTo, reviseOn };
}
