import { AccessBasis } from "../entities/case-access.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { CoordinatorAssignment, CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision, DecisionOutcome } from "../entities/decision.entity.js";
import type { Delegation } from "../entities/delegation.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { Person } from "../entities/person.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { isInForce as consentIsInForce } from "../rules/consent.rules.js";
import { followsWish, isAboveCap, mayHaveChildCoordinator, rightsBehind } from "../rules/coordinator.rules.js";
import { transitionPeriod } from "../rules/coordination-deadline.rules.js";
import { childCoordinatorEndsBy, firstContactPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { startDeadline } from "./deadline.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { sharingOf } from "./sharing.step.js";

/** Who becomes coordinator, and what the person wished. */
export interface CoordinatorChoice {
  readonly kind: CoordinatorKind;
  readonly coordinatorId: string;
  readonly wishedCoordinatorId?: string | null | undefined;
  readonly reasonWishNotFollowed?: string | null | undefined;
  readonly acceptsAboveCap?: boolean | null | undefined;
}

/** Appoints a coordinator on the right that was granted; the person's wish is followed or the reason stands beside it. Gives the assignment's id. */
export async function assignCoordinator(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, choice: CoordinatorChoice, delegation: Delegation | null = null): Promise<string> {
  await mustBeGranted(db, hand, choice.kind);
  await mustBeVacant(db, hand, choice.kind);
  const coordinator = await professionalFor(db, localId("Professional", choice.coordinatorId));
  const wish = await wishFor(db, hand, choice);
  const wishFollowed = followsWish({ wishedCoordinatorId: wish.wishedCoordinatorId, coordinatorId: coordinator.id });
  const reason = choice.reasonWishNotFollowed?.trim() || null;
  if (wishFollowed === false && reason === null) throw new Refusal("WISH_REASON_REQUIRED", { path: ["reasonWishNotFollowed"] });
  await mustBeBelowCap(db, hand, coordinator.id, choice.acceptsAboveCap ?? false);
  const endsBy = await lastDay(ctx, db, hand, choice.kind);

  const assignmentId = await db.insert(CoordinatorAssignment, {
    ...wish,
    caseId: hand.it.id,
    kind: choice.kind,
    coordinatorId: coordinator.id,
    wishFollowed,
    reasonWishNotFollowed: wishFollowed === false ? reason : null,
    acceptsAboveCap: choice.acceptsAboveCap ?? false,
    appointedById: actorId(ctx),
    delegationId: delegation?.id ?? null,
    since: ctx.today,
    until: null,
    endsBy,
    version: 1,
  });
  await grantAccess(ctx, db, { caseId: hand.it.id, personId: coordinator.id, basis: AccessBasis.COORDINATOR, validTo: endsBy === null ? null : startOfDay(endsBy) });
  await joinPlan(ctx, db, hand.it.id, coordinator.id, choice.kind);
  await openTasks(ctx, db, hand.it.id, [CoordinatorTaskKind.CHECK_NEXT_OF_KIN]);
  await startDeadline(db, DeadlineKind.FIRST_CONTACT, firstContactPeriod(ctx.today, hand.policy), { caseId: hand.it.id, aboutId: assignmentId });
  if (endsBy !== null) await startDeadline(db, DeadlineKind.TRANSITION_TO_ADULT, transitionPeriod(ctx.today, endsBy, hand.policy), { caseId: hand.it.id, aboutId: assignmentId });
  return assignmentId;
}

/** A coordinator takes part in the plan from the first day, whichever of the two came first (content point 2). */
export async function joinPlan(ctx: RequestContext, db: WriteDb, caseId: string, personId: string, kind: CoordinatorKind): Promise<void> {
  const plan = (await db.among(IndividualPlan, "caseId", [caseId])).find((it) => it.state !== PlanState.CLOSED);
  if (!plan) return;
  const present = await db.among(PlanParticipant, "planId", [plan.id]);
  if (present.some((it) => it.personId === personId && it.until === null)) return;
  const role = kind === CoordinatorKind.COORDINATOR ? "koordinator" : "barnekoordinator";
  const consents = await db.among(Consent, "caseId", [caseId]);
  const sharing = sharingOf({}, { isProfessional: true, hasConsent: consents.some((it) => consentIsInForce(it, ctx.today)) });
  await db.insert(PlanParticipant, { caseId, planId: plan.id, personId, function: role, ...sharing, since: ctx.today, until: null });
}

/** The coordinators a case has now. */
export async function activeCoordinators(db: WriteDb, caseId: string): Promise<CoordinatorAssignment[]> {
  return (await db.among(CoordinatorAssignment, "caseId", [caseId])).filter((it) => it.until === null);
}

/** Ends the assignments of a case, and the coordinators' access with them. */
export async function endCoordinators(ctx: RequestContext, db: WriteDb, caseId: string): Promise<void> {
  for (const it of await activeCoordinators(db, caseId)) await db.update(CoordinatorAssignment, { id: it.id }, { until: ctx.today, version: it.version + 1 });
  await endAccess(ctx, db, caseId, AccessBasis.COORDINATOR);
}

async function mustBeGranted(db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<void> {
  const decisions = await db.among(Decision, "caseId", [hand.it.id]);
  const granted = decisions.some((it) => it.supersededAt === null && rightsBehind(kind).includes(it.kind) && it.outcome !== DecisionOutcome.REFUSED);
  if (!granted) throw new Refusal("RIGHT_NOT_GRANTED", { kind });
}

async function mustBeVacant(db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<void> {
  const active = await activeCoordinators(db, hand.it.id);
  if (active.some((it) => it.kind === kind)) throw new Refusal("COORDINATOR_ALREADY_APPOINTED");
}

/** The wish as stated now, else as it was stated in the last talk. */
async function wishFor(db: WriteDb, hand: CaseAtHand, choice: CoordinatorChoice): Promise<Pick<CoordinatorAssignment, "wish" | "wishedCoordinatorId">> {
  const talks = await db.among(Clarification, "caseId", [hand.it.id], { orderBy: ["heldOn", "id"] });
  const last = talks.at(-1);
  const stated = choice.wishedCoordinatorId ? (await professionalFor(db, localId("Professional", choice.wishedCoordinatorId))).id : null;
  return { wish: last?.coordinatorWish ?? null, wishedCoordinatorId: stated ?? last?.wishedCoordinatorId ?? null };
}

const countPlans = statement(
  "coordinator.countPlans",
  `select count(*)::int as plans from coordinator_assignment a join individual_plan p on p.case_id = a.case_id and p.state <> 'CLOSED'
   where a.coordinator_id = $1 and a.until is null`,
);

async function mustBeBelowCap(db: WriteDb, hand: CaseAtHand, coordinatorId: string, accepts: boolean): Promise<void> {
  const [row] = await db.rows<{ plans: number }>(countPlans, [coordinatorId]);
  if (isAboveCap(row?.plans ?? 0, hand.policy) && !accepts) throw new Refusal("COORDINATOR_AT_CAP", { maxPlans: hand.policy.coordinator.maxPlans });
}

async function lastDay(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<string | null> {
  if (kind === CoordinatorKind.COORDINATOR) return null;
  const [subject] = await db.among(Person, "id", [hand.it.subjectId]);
  const born = subject?.birthDate ?? subject?.expectedBirthDate ?? null;
  if (!mayHaveChildCoordinator(subject?.birthDate ?? null, ctx.today)) throw new Refusal("CHILD_TOO_OLD");
  return born === null ? null : childCoordinatorEndsBy(born);
}
