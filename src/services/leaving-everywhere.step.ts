import { AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { AssignmentEnd, type CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import { CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { VacancyReason } from "../entities/coordinator-vacancy.entity.js";
import { GroupMember, GroupMemberKind } from "../entities/group-member.entity.js";
import { type ParticipationEnd, PlanParticipant } from "../entities/plan-participant.entity.js";
import { Person, PersonKind } from "../entities/person.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { isOpenGroup } from "../rules/group.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { closeRequests, endAssignment, renewCoordinatorAccess } from "./coordination.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { actorId } from "./person.step.js";
import { endGrants } from "./sharing.step.js";
import { sharingOf } from "./sharing-basis.step.js";
import { tellUnit } from "./unit-feedback.step.js";
import { openVacancies, openVacancy } from "./vacancy.step.js";

/** Who leaves, why, and what is said of it. */
export interface Leaving {
  readonly personId: string;
  readonly reason: ParticipationEnd;
  readonly note: string | null;
}

/** The cases in which somebody has a place of any kind. */
export async function casesWithPlaceOf(ctx: RequestContext, db: WriteDb, personId: string): Promise<string[]> {
  const places = [
    ...(await db.among(PlanParticipant, "personId", [personId])).filter((it) => it.until === null),
    ...(await db.among(GroupMember, "personId", [personId])).filter((it) => it.until === null),
    ...(await db.among(CoordinatorRequest, "candidateId", [personId])).filter((it) => it.closedAt === null),
    ...(await db.among(CoordinatorAbsence, "coverId", [personId])).filter((it) => it.endedAt === null),
    ...(await db.among(CaseAccess, "personId", [personId])).filter((it) => inRooms.includes(it.basis) && (it.validTo === null || it.validTo > ctx.now)),
  ];
  return [...new Set(places.map((it) => it.caseId))].sort();
}

const inRooms: readonly AccessBasis[] = [AccessBasis.COORDINATOR, AccessBasis.PARTICIPANT, AccessBasis.GROUP_MEMBER];

/** Says openly of every coordinator role that nobody has it; the leader's clock starts the same day (INV-02, DL-16). Gives how many. */
export async function leaveCoordination(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, { personId, note }: Leaving): Promise<number> {
  const caseId = hand.it.id;
  const held: CoordinatorAssignment[] = (await activeCoordinators(ctx, db, caseId)).filter((it) => it.coordinatorId === personId);
  for (const it of held) {
    const declared = (await openVacancies(db, caseId)).some((one) => one.kind === it.kind);
    if (!declared) await openVacancy(ctx, db, hand, { kind: it.kind, reason: VacancyReason.COORDINATOR_LEFT, note });
    await endAssignment(ctx, db, it, AssignmentEnd.COORDINATOR_LEAVES);
  }
  for (const it of (await db.among(CoordinatorAbsence, "caseId", [caseId])).filter((one) => one.coverId === personId && one.endedAt === null))
    await db.update(CoordinatorAbsence, { id: it.id }, { coverId: null, version: it.version + 1 });
  await closeRequests(ctx, db, caseId, (it) => it.candidateId === personId);
  await renewCoordinatorAccess(ctx, db, caseId, personId);
  return held.length;
}

/** Ends the part somebody has in the room and its plan. Tells whether they had one. */
export async function leaveRoom(ctx: RequestContext, db: WriteDb, caseId: string, { personId, reason, note }: Leaving): Promise<boolean> {
  const rows = (await db.among(PlanParticipant, "personId", [personId])).filter((it) => it.caseId === caseId && it.until === null);
  for (const it of rows) await db.update(PlanParticipant, { id: it.id }, { until: ctx.today, endReason: reason, endNote: note, endedById: actorId(ctx), version: it.version + 1 });
  await endGrants(ctx, db, { caseId, recipientId: personId });
  await endAccess(ctx, db, caseId, AccessBasis.PARTICIPANT, personId);
  return rows.length > 0;
}

/** Ends the memberships somebody has in the groups of a case, and tells the unit. What they led the coordinator leads, else another professional of the group. */
export async function leaveGroups(ctx: RequestContext, db: WriteDb, caseId: string, { personId, note }: Leaving): Promise<number> {
  const rows = (await db.among(GroupMember, "personId", [personId])).filter((it) => it.caseId === caseId && it.until === null);
  for (const it of rows) {
    await db.update(GroupMember, { id: it.id }, { until: ctx.today });
    const [group] = await db.among(ResponsibilityGroup, "id", [it.groupId], { lock: true });
    if (group && isOpenGroup(group.state))
      await db.update(ResponsibilityGroup, { id: group.id }, { leaderId: await nextLeader(ctx, db, group, personId), version: group.version + 1 });
    await tellUnit(ctx, db, { caseId, kind: UnitFeedbackKind.MEMBER_LEFT_GROUP, aboutId: it.id, note });
  }
  await endAccess(ctx, db, caseId, AccessBasis.GROUP_MEMBER, personId);
  return rows.length;
}

async function nextLeader(ctx: RequestContext, db: WriteDb, group: ResponsibilityGroup, leavingId: string): Promise<string> {
  if (group.leaderId !== leavingId) return group.leaderId;
  const members = (await db.among(GroupMember, "groupId", [group.id], { orderBy: ["id"] })).filter((it) => it.until === null && it.personId !== leavingId);
  const [coordinator] = await activeCoordinators(ctx, db, group.caseId);
  if (coordinator && !members.some((it) => it.personId === coordinator.coordinatorId)) await takeInCoordinator(ctx, db, group, coordinator.coordinatorId);
  if (coordinator) return coordinator.coordinatorId;
  const professionals = await professionalsAmong(db, members);
  return members.find((it) => professionals.has(it.personId))?.personId ?? group.leaderId;
}

async function takeInCoordinator(ctx: RequestContext, db: WriteDb, { id: groupId, caseId }: ResponsibilityGroup, personId: string): Promise<void> {
  const place = { caseId, groupId, personId, kind: GroupMemberKind.FIXED, function: "koordinator", since: ctx.today, until: null };
  await db.insert(GroupMember, { ...place, ...sharingOf({}, { isProfessional: true, hasConsent: false }) });
  await grantAccess(ctx, db, { caseId, personId, basis: AccessBasis.GROUP_MEMBER });
}

async function professionalsAmong(db: WriteDb, members: readonly GroupMember[]): Promise<ReadonlySet<string>> {
  const people = await db.among(
    Person,
    "id",
    members.map((it) => it.personId),
  );
  return new Set(people.filter((it) => it.kind === PersonKind.PROFESSIONAL).map((it) => it.id));
}
