import { AccessBasis } from "../entities/case-access.entity.js";
import { ChildCoordinatorOffer, ChildCoordinatorAnswer } from "../entities/child-coordinator-offer.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import { CoordinatorAssignment, CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorTaskKind } from "../entities/coordinator-task.entity.js";
import { CoordinatorAnswer, CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import type { Delegation } from "../entities/delegation.entity.js";
import { Notice } from "../entities/notice.entity.js";
import { Person } from "../entities/person.entity.js";
import { UnitWork } from "../entities/unit-document.entity.js";
import { followsWish, hasAcceptedAboveCap, isAboveCap, isInForce, mayHaveChildCoordinator, rightsBehind } from "../rules/coordinator.rules.js";
import { transitionPeriod } from "../rules/coordination-deadline.rules.js";
import { childCoordinatorEndsBy, firstContactPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { grantAccess } from "./case-access.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { childCoordinatorTasks, homecomingTasks } from "../rules/coordinator-task.rules.js";
import { givesRight } from "../rules/decision.rules.js";
import { startDeadline } from "./deadline.step.js";
import { handOutDocuments } from "./document-handout.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { endVacancies } from "./vacancy.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { addToPlan } from "./plan-participant.step.js";

/** Who becomes coordinator, and what the person wished. */
export interface CoordinatorChoice {
  readonly kind: CoordinatorKind;
  readonly coordinatorId: string;
  readonly wishedCoordinatorId?: string | null | undefined;
  readonly reasonWishNotFollowed?: string | null | undefined;
  readonly acceptsAboveCap?: boolean | null | undefined;
}

/** What a change knows of the wish: whom the owner was asked about then, and who leaves, whom nobody can wish for any more. */
export interface WishOfChange {
  readonly wasAsked: boolean;
  readonly wish: string | null;
  readonly wishedCoordinatorId: string | null;
  readonly leavingId: string;
}

/** What an appointment came to, and whether only the leader says that the professional takes it on above the limit. */
export interface Assigned {
  readonly id: string;
  readonly acceptanceIsTheLeaders: boolean;
}

/** Appoints a coordinator on the right that was granted; the person's wish is followed or the reason stands beside it. Whatever vacancy there was is over with it. */
export async function assignCoordinator(
  ctx: RequestContext,
  db: WriteDb,
  hand: CaseAtHand,
  choice: CoordinatorChoice,
  { delegation = null, change = null }: { readonly delegation?: Delegation | null; readonly change?: WishOfChange | null } = {},
): Promise<Assigned> {
  await mustBeGranted(db, hand, choice.kind);
  await mustBeVacant(ctx, db, hand, choice.kind);
  await mustBeWanted(db, hand, choice.kind);
  const coordinator = await professionalFor(db, localId("Professional", choice.coordinatorId));
  const wish = change?.wasAsked ? { wish: change.wish, wishedCoordinatorId: change.wishedCoordinatorId } : await wishFor(db, hand, choice, change?.leavingId ?? null);
  const wishFollowed = followsWish({ wishedCoordinatorId: wish.wishedCoordinatorId, coordinatorId: coordinator.id });
  const reason = choice.reasonWishNotFollowed?.trim() || null;
  if (wishFollowed === false && reason === null) throw new Refusal("WISH_REASON_REQUIRED", { path: ["reasonWishNotFollowed"] });
  const own = await ownAnswer(db, hand.it.id, choice.kind, coordinator.id);
  const written = choice.acceptsAboveCap ?? false;
  const isAbove = isAboveCap(await loadOf(ctx, db, coordinator.id, hand.policy), hand.policy);
  if (isAbove && !hasAcceptedAboveCap(own, written)) throw new Refusal("COORDINATOR_AT_CAP", { maxPlans: hand.policy.coordinator.maxPlans });
  const endsBy = await lastDay(ctx, db, hand, choice.kind);

  const id = await db.insert(CoordinatorAssignment, {
    ...wish,
    caseId: hand.it.id,
    kind: choice.kind,
    coordinatorId: coordinator.id,
    wishFollowed,
    reasonWishNotFollowed: wishFollowed === false ? reason : null,
    acceptsAboveCap: hasAcceptedAboveCap(own, written),
    acceptanceId: own?.id ?? null,
    appointedById: actorId(ctx),
    delegationId: delegation?.id ?? null,
    since: ctx.today,
    until: null,
    endsBy,
    version: 1,
  });
  await beginWork(ctx, db, hand, { id, kind: choice.kind, coordinatorId: coordinator.id, endsBy });
  return { id, acceptanceIsTheLeaders: isAbove && own === null };
}

type Beginning = Pick<CoordinatorAssignment, "id" | "kind" | "coordinatorId" | "endsBy">;

/** What begins with an assignment: access, a place in the plan, the days that are counted from it, the tasks; and what ends, which is the vacancy. */
async function beginWork(ctx: RequestContext, db: WriteDb, { it, policy }: CaseAtHand, { id, kind, coordinatorId, endsBy }: Beginning): Promise<void> {
  await grantAccess(ctx, db, { caseId: it.id, personId: coordinatorId, basis: AccessBasis.COORDINATOR, validTo: endsBy === null ? null : startOfDay(endsBy) });
  await joinPlan(ctx, db, it.id, coordinatorId, kind);
  await startDeadline(db, DeadlineKind.FIRST_CONTACT, firstContactPeriod(ctx.today, policy), { caseId: it.id, aboutId: id });
  if (endsBy !== null) await startDeadline(db, DeadlineKind.TRANSITION_TO_ADULT, transitionPeriod(ctx.today, endsBy, policy), { caseId: it.id, aboutId: id });
  await openTasks(ctx, db, it.id, [CoordinatorTaskKind.CHECK_NEXT_OF_KIN, ...(kind === CoordinatorKind.CHILD_COORDINATOR ? childCoordinatorTasks : [])]);
  await openTasks(ctx, db, it.id, homecomingTasks(await db.among(Notice, "caseId", [it.id]), ctx.today));
  await handOutDocuments(ctx, db, kind === CoordinatorKind.CHILD_COORDINATOR ? UnitWork.CHILD : UnitWork.START, { caseId: it.id, aboutId: id });
  await endVacancies(ctx, db, it.id, kind);
}

/** A coordinator takes part in the plan from the first day, whichever of the two came first (content point 2). */
export async function joinPlan(ctx: RequestContext, db: WriteDb, caseId: string, personId: string, kind: CoordinatorKind): Promise<void> {
  await addToPlan(ctx, db, caseId, personId, kind === CoordinatorKind.COORDINATOR ? "koordinator" : "barnekoordinator");
}

/** The coordinators a case has now. */
export async function activeCoordinators(ctx: RequestContext, db: WriteDb, caseId: string): Promise<CoordinatorAssignment[]> {
  return (await db.among(CoordinatorAssignment, "caseId", [caseId])).filter((it) => isInForce(it, ctx.today));
}

/** Refuses where the right behind a role has not been granted. */
export async function mustBeGranted(db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<void> {
  const decisions = await db.among(Decision, "caseId", [hand.it.id]);
  const granted = decisions.some((it) => it.supersededAt === null && rightsBehind(kind).includes(it.kind) && givesRight(it.outcome));
  if (!granted) throw new Refusal("RIGHT_NOT_GRANTED", { kind });
}

async function mustBeVacant(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<void> {
  const active = await activeCoordinators(ctx, db, hand.it.id);
  if (active.some((it) => it.kind === kind)) throw new Refusal("COORDINATOR_ALREADY_APPOINTED");
}

/** Law: hol § 7-2 a: a child coordinator is appointed where the family wants one; the last word to an offer is theirs. LAW-04. */
async function mustBeWanted(db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<void> {
  if (kind !== CoordinatorKind.CHILD_COORDINATOR) return;
  const offers = await db.among(ChildCoordinatorOffer, "caseId", [hand.it.id], { orderBy: ["offeredOn", "id"] });
  if (offers.at(-1)?.answer === ChildCoordinatorAnswer.DECLINED) throw new Refusal("CHILD_COORDINATOR_DECLINED");
}

/** The last thing the professional said themselves when asked for this role; a no is no consent to more either. */
async function ownAnswer(db: WriteDb, caseId: string, kind: CoordinatorKind, coordinatorId: string): Promise<CoordinatorRequest | null> {
  const asked = await db.among(CoordinatorRequest, "caseId", [caseId], { orderBy: ["askedAt", "id"] });
  const answered = asked.filter((it) => it.kind === kind && it.candidateId === coordinatorId && it.answer !== null);
  const last = answered.at(-1);
  return last ? { ...last, acceptsAboveCap: last.answer === CoordinatorAnswer.ACCEPTED && last.acceptsAboveCap } : null;
}

/** The wish as stated now, else as it was stated in the last talk. */
async function wishFor(db: WriteDb, hand: CaseAtHand, choice: CoordinatorChoice, leavingId: string | null): Promise<Pick<CoordinatorAssignment, "wish" | "wishedCoordinatorId">> {
  const talks = await db.among(Clarification, "caseId", [hand.it.id], { orderBy: ["heldOn", "id"] });
  const last = talks.at(-1)?.wishedCoordinatorId === leavingId && leavingId !== null ? undefined : talks.at(-1);
  const stated = choice.wishedCoordinatorId ? (await professionalFor(db, localId("Professional", choice.wishedCoordinatorId))).id : null;
  return { wish: last?.coordinatorWish ?? null, wishedCoordinatorId: stated ?? last?.wishedCoordinatorId ?? null };
}

const countLoads = statement(
  "coordinator.countLoads",
  `select a.coordinator_id as "coordinatorId", count(distinct a.case_id)::int as load from coordinator_assignment a
     left join individual_plan p on p.case_id = a.case_id and p.state <> 'CLOSED'
   where a.coordinator_id = any ($1) and a.until is null and (a.ends_by is null or a.ends_by > $2) and (p.id is not null or $3) group by a.coordinator_id`,
);

/** What counts towards the limit: plans that have not ended, by assignments in force; people without a plan too where the municipality says so (LUND-6-5). */
export async function loadsOf(ctx: RequestContext, db: Db, ids: readonly string[], policy: MunicipalityPolicy): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ coordinatorId: string; load: number }>(countLoads, [ids, ctx.today, policy.coordinator.capCountsCases === true]);
  return new Map(rows.map((it) => [it.coordinatorId, it.load]));
}

/** The same for one professional. */
export async function loadOf(ctx: RequestContext, db: Db, id: string, policy: MunicipalityPolicy): Promise<number> {
  return (await loadsOf(ctx, db, [id], policy)).get(id) ?? 0;
}

async function lastDay(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, kind: CoordinatorKind): Promise<string | null> {
  if (kind === CoordinatorKind.COORDINATOR) return null;
  const [subject] = await db.among(Person, "id", [hand.it.subjectId]);
  const born = subject?.birthDate ?? subject?.expectedBirthDate ?? null;
  if (!mayHaveChildCoordinator(subject?.birthDate ?? null, ctx.today)) throw new Refusal("CHILD_TOO_OLD");
  return born === null ? null : childCoordinatorEndsBy(born);
}
