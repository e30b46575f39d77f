import { Assessment } from "../entities/assessment.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { Decision } from "../entities/decision.entity.js";
import { Person } from "../entities/person.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { rightsBehind } from "../rules/coordinator.rules.js";
import { type CoordinatorTold, type LetterFacts, type Responsible, responsibleFor, type Seat } from "../rules/letter.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isHeldOn } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { hostOf } from "./host.step.js";
import type { CaseAtHand } from "./case-deed.step.js";

/** What the letter of a decision is written from: its grounds, who handled it and answers for it, and who coordinates. */
export async function letterFacts(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, decision: Decision, coordinators: readonly CoordinatorAssignment[]): Promise<LetterFacts> {
  const [assessment] = await db.among(Assessment, "id", [decision.assessmentId]);
  if (!assessment) throw new Refusal("ASSESSMENT_REQUIRED");
  const responsibleId = responsibleFor(await whoAnswers(ctx, db, decision));
  const assignment = coordinators.find((it) => rightsBehind(it.kind).includes(decision.kind)) ?? null;
  const seats = await seatsOf(db, [hand.it.handlerId, responsibleId, assignment?.coordinatorId ?? null]);
  return {
    decision,
    assessment,
    policy: hand.policy,
    municipalityName: ctx.municipality.name,
    host: await hostOf(db, hand.it),
    handler: seats(hand.it.handlerId),
    responsible: seats(responsibleId),
    coordinator: told(assignment, seats(assignment?.coordinatorId ?? null)),
  };
}

function told(assignment: CoordinatorAssignment | null, seat: Seat | null): CoordinatorTold | null {
  if (assignment === null || seat === null) return null;
  const { wishFollowed, reasonWishNotFollowed } = assignment;
  return { ...seat, wishFollowed, reasonWishNotFollowed };
}

/** People of the municipality by id, as letters name them. */
export async function seatsOf(db: WriteDb, ids: readonly (string | null)[]): Promise<(id: string | null) => Seat | null> {
  const known = ids.filter((it): it is string => it !== null);
  const people = new Map((await db.among(Person, "id", [...new Set(known)])).map((it) => [it.id, { name: it.name, title: it.title }]));
  return (id) => (id === null ? null : (people.get(id) ?? null));
}

/** The unit's leader today; where it has several, the one who decided. */
async function whoAnswers(ctx: RequestContext, db: WriteDb, { path, decidedById }: Decision): Promise<Responsible> {
  const memberships = await db.among(RoleMembership, "role", [Role.UNIT_LEADER, Role.DUTY_DECIDE], { orderBy: ["validFrom", "id"] });
  const now = memberships.filter((it) => isHeldOn(it, ctx.today));
  const leaders = now.filter((it) => it.role === Role.UNIT_LEADER).map((it) => it.personId);
  const byDuty = now.some((it) => it.role === Role.DUTY_DECIDE && it.personId === decidedById);
  return { path, decidedById, byDuty, unitLeaderId: leaders.find((it) => it === decidedById) ?? leaders[0] ?? null };
}
