import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { type ParticipationEnd, PlanParticipant } from "../entities/plan-participant.entity.js";
import { PersonKind, Person } from "../entities/person.entity.js";
import { RoomUnit, RoomUnitKind } from "../entities/room-unit.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { mayEndOrChange } from "../rules/roster.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { openPlan } from "./coordination.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { handTurnsOn } from "./dialogue-turn.step.js";
import { professionalOrParty } from "./group.step.js";
import { actorId, type CitizenInput, findOrCreateCitizen } from "./person.step.js";
import { changePlan, planToChange } from "./plan.step.js";
import { roomForDeed } from "./room.step.js";
import { letIn, type OnParticipant, participantForDeed } from "./roster.step.js";
import { endGrants } from "./sharing.step.js";
import type { SharingGiven } from "./sharing-basis.step.js";

export interface AddRoomParticipant extends SharingGiven {
  readonly caseId: string;
  readonly personId?: string | null | undefined;
  readonly privatePerson?: CitizenInput | null | undefined;
  readonly function: string;
  readonly responsibility?: string | null | undefined;
  readonly standsInForId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type RosterChanged = { readonly caseId: string; readonly participantId: string; readonly warnings: [] };

/** Lets somebody into the room: a professional of any service, somebody on the person's side, or a private person whom the person has named (SAM-82, SAM-83). Where there is a plan, into that too. */
export async function addRoomParticipant(ctx: RequestContext, input: AddRoomParticipant): Promise<RosterChanged> {
  return ctx.write("addRoomParticipant", input, async (db) => {
    const hand = await roomForDeed(ctx, db, "addRoomParticipant", localId("Case", input.caseId), { area: RoomArea.PARTICIPANTS, right: RoomRight.WRITE });
    const caseId = hand.it.id;
    const plan = await openPlan(db, caseId);
    const at = plan ? await planToChange(ctx, db, "addRoomParticipant", plan.id, null) : null;
    const { id: personId, isParty } = await personFor(ctx, db, hand, input);
    const standsInForId = await unitFor(db, caseId, personId, input.standsInForId);
    const place = { caseId, planId: plan?.id ?? null, personId, isProfessional: !isParty, standsInForId };
    const participantId = await letIn(ctx, db, { ...place, function: input.function.trim(), responsibility: input.responsibility?.trim() || null, sharing: input });
    if (at) await changePlan(ctx, db, at);
    return { caseId, participantId, warnings: [] };
  });
}

async function personFor(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, input: AddRoomParticipant): Promise<{ id: string; isParty: boolean }> {
  const { personId, privatePerson } = input;
  if ((personId == null) === (privatePerson == null)) throw new Refusal("INVALID_INPUT", { path: ["personId"] });
  if (personId != null) return professionalOrParty(db, it.id, personId);
  const id = await findOrCreateCitizen(ctx, db, privatePerson as CitizenInput);
  if (id === it.subjectId) throw new Refusal("INVALID_INPUT", { path: ["privatePerson"] });
  const parties = await db.among(CaseParty, "caseId", [it.id]);
  const isThere = parties.some((one) => one.personId === id && (one.until === null || one.until >= ctx.today));
  if (!isThere) await db.insert(CaseParty, { caseId: it.id, personId: id, role: PartyRole.NEXT_OF_KIN, parentalResponsibility: null, since: ctx.today, until: null });
  return { id, isParty: true };
}

/** Whoever fills a unit's place works there (SAM-89). */
async function unitFor(db: WriteDb, caseId: string, personId: string, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null;
  const [unit] = await db.among(RoomUnit, "id", [localId("RoomUnit", globalId)]);
  if (!unit || unit.caseId !== caseId) throw new Refusal("NOT_FOUND");
  if (unit.until !== null) throw new Refusal("ALREADY_ENDED");
  const [person] = await db.among(Person, "id", [personId]);
  const worksThere = person?.kind === PersonKind.PROFESSIONAL && (unit.serviceUnitId === null || unit.serviceUnitId === person.serviceUnitId);
  if (unit.kind !== RoomUnitKind.UNIT || !worksThere) throw new Refusal("INVALID_INPUT", { path: ["standsInForId"] });
  return unit.id;
}

export interface ChangeRoomParticipant extends OnParticipant {
  readonly function?: string | null | undefined;
  readonly responsibility?: string | null | undefined;
}

/** The coordinator says anew what somebody does in the room; what they see to, they say themselves too (SAM-84). What is left out stays. */
export async function changeRoomParticipant(ctx: RequestContext, input: ChangeRoomParticipant): Promise<RosterChanged> {
  return ctx.write("changeRoomParticipant", input, async (db) => {
    const { it, hand, isOwn } = await participantForDeed(ctx, db, "changeRoomParticipant", input);
    const by = [AccessBasis.COORDINATOR];
    if (!mayEndOrChange(hand.standing.relations, isOwn && input.function == null, by)) throw new Refusal("NOT_YOURS_TO_DO");
    const responsibility = input.responsibility === undefined || input.responsibility === null ? it.responsibility : input.responsibility.trim() || null;
    await db.update(PlanParticipant, { id: it.id }, { function: input.function?.trim() ?? it.function, responsibility, version: it.version + 1 });
    return { caseId: it.caseId, participantId: it.id, warnings: [] };
  });
}

export interface EndParticipation extends OnParticipant {
  readonly reason: ParticipationEnd;
  readonly note?: string | null | undefined;
}

/** Ends somebody's part in the room and in the plan: the next call of theirs finds nothing, and what they wrote stays under their name (SAM-85). */
export async function endParticipation(ctx: RequestContext, input: EndParticipation): Promise<RosterChanged> {
  return ctx.write("endParticipation", input, async (db) => {
    const { it, hand, isOwn } = await participantForDeed(ctx, db, "endParticipation", input);
    const by = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR];
    if (!mayEndOrChange(hand.standing.relations, isOwn, by)) throw new Refusal("NOT_YOURS_TO_DO");
    if ((await activeCoordinators(ctx, db, it.caseId)).some((one) => one.coordinatorId === it.personId)) throw new Refusal("COVERAGE_GAP", { reason: input.reason });
    const ending = { until: ctx.today, endReason: input.reason, endNote: input.note?.trim() || null, endedById: actorId(ctx) };
    await db.update(PlanParticipant, { id: it.id }, { ...ending, version: it.version + 1 });
    await endGrants(ctx, db, { caseId: it.caseId, recipientId: it.personId });
    await endAccess(ctx, db, it.caseId, AccessBasis.PARTICIPANT, it.personId);
    await handTurnsOn(ctx, db, it.caseId, it.personId);
    return { caseId: it.caseId, participantId: it.id, warnings: [] };
  });
}
