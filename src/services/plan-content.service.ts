import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import { Goal, GoalStatus, type LifeArea } from "../entities/goal.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure, type MeasureKind, MeasureStatus } from "../entities/measure.entity.js";
import { PersonKind, Person } from "../entities/person.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { PlanEntry, PlanEntryKind } from "../entities/plan-entry.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { addDays, isLocalDate } from "../rules/calendar.rules.js";
import { localId, parseGlobalId } from "../rules/global-id.rules.js";
import { measureWarnings } from "../rules/plan-element.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { grantAccess } from "./case-access.step.js";
import { currentConsent } from "./consent.service.js";
import { actorId } from "./person.step.js";
import { ownAnswer } from "./contribution.step.js";
import { parentOf } from "./goal-tree.service.js";
import { mappingIdsOf } from "./mapping.step.js";
import { rememberChange } from "./plan-element.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planToChange } from "./plan.step.js";
import { shareWhatIsLeft } from "./objection.step.js";
import { type ParticipantGiven, participantFrom } from "./participant.step.js";
import { leaveRoomForPlan } from "./roster.step.js";
import { type SharingGiven, sharingOf } from "./sharing-basis.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** Adds somebody to the work with a plan; from now on they may read it (INV-03 has seen to the consent). */
export async function addPlanParticipant(
  ctx: RequestContext,
  input: OnPlan & SharingGiven & ParticipantGiven & { readonly personId: string; readonly function: string },
): Promise<PlanChanged & { readonly participantId: string }> {
  return ctx.write("addPlanParticipant", input, async (db) => {
    const at = await planToChange(ctx, db, "addPlanParticipant", localId("IndividualPlan", input.planId), input.expectedVersion);
    const { id: personId, kind } = await professionalOrParty(db, at, input.personId);
    const present = await db.among(PlanParticipant, "planId", [at.plan.id]);
    if (present.some((it) => it.personId === personId && it.until === null)) throw new Refusal("PARTICIPANT_EXISTS");
    const consent = await currentConsent(ctx, db, at.plan.caseId);
    if (consent?.sharingSuspendedAt != null) throw new Refusal("SHARING_SUSPENDED");
    const from = participantFrom(input);
    const sharing = sharingOf(input, { isProfessional: kind === PersonKind.PROFESSIONAL, hasConsent: true });
    if (consent) await shareWhatIsLeft(ctx, db, consent, personId);
    const participantId = await db.insert(PlanParticipant, {
      caseId: at.plan.caseId,
      planId: at.plan.id,
      personId,
      function: input.function,
      ...sharing,
      ...from,
      since: ctx.today,
      until: null,
      roomSince: await leaveRoomForPlan(ctx, db, at.plan.caseId, personId),
      version: 1,
    });
    const lastDay = consent?.validTo ?? null;
    await grantAccess(ctx, db, { caseId: at.plan.caseId, personId, basis: AccessBasis.PARTICIPANT, validTo: lastDay === null ? null : startOfDay(addDays(lastDay, 1)) });
    return { ...(await changePlan(ctx, db, at)), participantId };
  });
}

export interface AddPlanEntry extends OnPlan {
  readonly kind: PlanEntryKind;
  readonly text: string;
  readonly lifeArea?: LifeArea | null | undefined;
  readonly contributorId?: string | null | undefined;
}

/** Writes down a resource, need, contribution or wanted cooperation: the content points beside goals and measures. */
export async function addPlanEntry(ctx: RequestContext, input: AddPlanEntry): Promise<PlanChanged & { readonly entryId: string }> {
  return ctx.write("addPlanEntry", input, async (db) => {
    const at = await planToChange(ctx, db, "addPlanEntry", localId("IndividualPlan", input.planId), input.expectedVersion);
    const contributorId = input.contributorId ? await participantOrParty(db, at, input.contributorId) : null;
    const said = { kind: input.kind, text: input.text, lifeArea: input.lifeArea ?? null, contributorId, ...ownAnswer(ctx, at, input.kind, contributorId) };
    const entryId = await db.insert(PlanEntry, { ...said, ...placeOf(ctx, at) });
    await rememberChange(ctx, db, at, { element: PlanElement.ENTRY, aboutId: entryId, before: null, after: said });
    return { ...(await changePlan(ctx, db, at)), entryId };
  });
}

export interface AddGoal extends OnPlan {
  readonly text: string;
  readonly ownWords?: string | null | undefined;
  readonly lifeArea: LifeArea;
  readonly targetOn?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly mappingIds?: readonly string[] | null | undefined;
}

/** Adds a goal. The owner's own words are written by the owner or a representative, by nobody else (INV-23). */
export async function addGoal(ctx: RequestContext, input: AddGoal): Promise<PlanChanged & { readonly goalId: string }> {
  return ctx.write("addGoal", input, async (db) => {
    const at = await planToChange(ctx, db, "addGoal", localId("IndividualPlan", input.planId), input.expectedVersion);
    if (input.ownWords != null && !maySpeakForOwner(at.hand.standing.relations)) throw new Refusal("OWN_WORDS_ARE_THE_OWNERS", { path: ["ownWords"] });
    if (input.targetOn != null && !isLocalDate(input.targetOn)) throw new Refusal("INVALID_INPUT", { path: ["targetOn"] });
    const position = (await db.among(Goal, "planId", [at.plan.id])).length + 1;
    const parentId = input.parentId == null ? null : await parentOf(ctx, db, at, input.parentId, null);
    const mappingIds = await mappingIdsOf(ctx, db, at, input.mappingIds);
    const said = {
      parentId,
      position,
      text: input.text,
      ownWords: input.ownWords ?? null,
      lifeArea: input.lifeArea,
      targetOn: input.targetOn ?? null,
      status: GoalStatus.ACTIVE,
      mappingIds,
    };
    const goalId = await db.insert(Goal, { ...said, ...placeOf(ctx, at) });
    await rememberChange(ctx, db, at, { element: PlanElement.GOAL, aboutId: goalId, before: null, after: said });
    return { ...(await changePlan(ctx, db, at)), goalId };
  });
}

export interface AddMeasure extends OnPlan {
  readonly goalId: string;
  readonly text: string;
  readonly kind?: MeasureKind | null | undefined;
  readonly extent?: string | null | undefined;
  readonly execution?: string | null | undefined;
  readonly responsibleId: string;
  readonly fromOn: string;
  readonly toOn?: string | null | undefined;
  readonly needIds?: readonly string[] | null | undefined;
  readonly mappingIds?: readonly string[] | null | undefined;
  readonly serviceDecision?: string | null | undefined;
  readonly serviceDecisionEndsOn?: string | null | undefined;
}

/** Adds a measure with who is responsible and from when; what the owner's side adds is a proposal (SALANGEN-IP-3, LUND-8-3). */
export async function addMeasure(
  ctx: RequestContext,
  input: AddMeasure,
): Promise<Omit<PlanChanged, "warnings"> & { readonly measureId: string; readonly warnings: RaisedWarning[] }> {
  return ctx.write("addMeasure", input, async (db) => {
    const at = await planToChange(ctx, db, "addMeasure", localId("IndividualPlan", input.planId), input.expectedVersion);
    checkDays(input);
    const goals = await db.among(Goal, "planId", [at.plan.id]);
    const goal = goals.find((it) => it.id === localId("Goal", input.goalId));
    if (!goal || (await withheldFromCaller(ctx, db, [at.plan.caseId])).has(goal.id)) throw new Refusal("NOT_FOUND");
    if (goal.setAsideAt !== null) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: "SET_ASIDE" });
    const siblings = await db.among(Measure, "goalId", [goal.id]);
    const said = {
      goalId: goal.id,
      position: siblings.length + 1,
      text: input.text,
      kind: input.kind ?? null,
      extent: input.extent ?? null,
      execution: input.execution ?? null,
      responsibleId: await participantOrParty(db, at, input.responsibleId),
      fromOn: input.fromOn,
      toOn: input.toOn ?? null,
      serviceDecision: input.serviceDecision ?? null,
      serviceDecisionEndsOn: input.serviceDecisionEndsOn ?? null,
      status: maySpeakForOwner(at.hand.standing.relations) ? MeasureStatus.PROPOSED : MeasureStatus.AGREED,
      needIds: await needsOf(db, at, input.needIds ?? []),
      mappingIds: await mappingIdsOf(ctx, db, at, input.mappingIds),
    };
    const measureId = await db.insert(Measure, { ...said, answer: null, answerReason: null, answeredById: null, answeredAt: null, ...placeOf(ctx, at) });
    await rememberChange(ctx, db, at, { element: PlanElement.MEASURE, aboutId: measureId, before: null, after: said });
    const warnings = await raiseWarnings(ctx, db, at.plan.caseId, measureWarnings(said, at.plan.periodTo), measureId);
    return { ...(await changePlan(ctx, db, at)), measureId, warnings };
  });
}

/** A plan that something is put into. */
export interface InPlan {
  readonly plan: Pick<IndividualPlan, "id" | "caseId">;
}

/** Where something new stands, and who put it there. */
export function placeOf(ctx: RequestContext, { plan }: InPlan): { caseId: string; planId: string; createdById: string; setAsideAt: null; version: number } {
  return { caseId: plan.caseId, planId: plan.id, createdById: actorId(ctx), setAsideAt: null, version: 1 };
}

/** Days are days, and a measure does not end before it begins. */
export function checkDays({ fromOn, toOn, serviceDecisionEndsOn }: Pick<AddMeasure, "fromOn" | "toOn" | "serviceDecisionEndsOn">): void {
  if (!isLocalDate(fromOn)) throw new Refusal("INVALID_INPUT", { path: ["fromOn"] });
  if (toOn != null && !isLocalDate(toOn)) throw new Refusal("INVALID_INPUT", { path: ["toOn"] });
  if (serviceDecisionEndsOn != null && !isLocalDate(serviceDecisionEndsOn)) throw new Refusal("INVALID_INPUT", { path: ["serviceDecisionEndsOn"] });
  if (toOn != null && toOn < fromOn) throw new Refusal("INVALID_DATE_ORDER", { path: ["toOn"] });
}

/** The needs a measure covers are needs of the same plan (LOPPA-IP-4). */
async function needsOf(db: WriteDb, { plan }: PlanAtHand, needIds: readonly string[]): Promise<string[]> {
  if (needIds.length === 0) return [];
  const entries = await db.among(PlanEntry, "planId", [plan.id]);
  const found = [...new Set(needIds)].map((it) => entries.find((one) => one.id === localId("PlanEntry", it)));
  if (found.includes(undefined)) throw new Refusal("NOT_FOUND");
  if (found.some((it) => it?.kind !== PlanEntryKind.NEED)) throw new Refusal("INVALID_INPUT", { path: ["needIds"] });
  return found.flatMap((it) => it?.id ?? []);
}

/** A measure or contribution is somebody's who takes part, or the person's own or their relatives'. */
export async function participantOrParty(db: WriteDb, { plan }: PlanAtHand, globalId: string): Promise<string> {
  const id = parseGlobalId(globalId)?.id;
  const participants = await db.among(PlanParticipant, "planId", [plan.id]);
  const parties = await db.among(CaseParty, "caseId", [plan.caseId]);
  const found = [...participants, ...parties].find((it) => it.personId === id && it.until === null);
  if (!found) throw new Refusal("NOT_A_PARTICIPANT");
  return found.personId;
}

async function professionalOrParty(db: WriteDb, { plan }: PlanAtHand, globalId: string): Promise<Person> {
  const id = parseGlobalId(globalId)?.id;
  const [person] = id ? await db.among(Person, "id", [id]) : [];
  if (person?.kind === PersonKind.PROFESSIONAL) return person;
  const parties = await db.among(CaseParty, "caseId", [plan.caseId]);
  if (!person || !parties.some((it) => it.personId === person.id)) throw new Refusal("NOT_FOUND");
  return person;
}
