import type { EntityTarget, ObjectLiteral } from "typeorm";
import { Delegation } from "../entities/delegation.entity.js";
import { GuidanceRequest } from "../entities/guidance-request.entity.js";
import { ImprovementTask } from "../entities/improvement-task.entity.js";
import { AdviceRequest } from "../entities/advice-request.entity.js";
import { InformationRequest } from "../entities/information-request.entity.js";
import { Duty, Role, RoleMembership, UnitSeat } from "../entities/role-membership.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { UnitDocument } from "../entities/unit-document.entity.js";
import { UserOrganisationMeeting } from "../entities/user-organisation-meeting.entity.js";
import { UserOrganisation } from "../entities/user-organisation.entity.js";
import { isHeldOn, roleOfDuty, seatOf } from "../rules/unit.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

/** Rows of the unit's own register, for those who work for the municipality; a citizen finds none. */
async function ofUnit<T extends ObjectLiteral>(
  ctx: RequestContext,
  entity: EntityTarget<T>,
  property: keyof T & string,
  values: Ids,
  orderBy: readonly (keyof T & string)[] = [],
): Promise<T[]> {
  return ctx.may("unit:read") ? ctx.read((db) => db.among(entity, property, values, { orderBy })) : [];
}

export const membershipsByIds = (ctx: RequestContext, ids: Ids) => ofUnit(ctx, RoleMembership, "id", ids);
export const delegationsByIds = (ctx: RequestContext, ids: Ids) => ofUnit(ctx, Delegation, "id", ids);
export const unitDocumentsByIds = (ctx: RequestContext, ids: Ids) => ofUnit(ctx, UnitDocument, "id", ids);
export const userOrganisationsByIds = (ctx: RequestContext, ids: Ids) => ofUnit(ctx, UserOrganisation, "id", ids);
export const meetingsByOrganisation = (ctx: RequestContext, ids: Ids) => ofUnit(ctx, UserOrganisationMeeting, "organisationId", ids, ["heldOn", "id"]);
export const improvementTasksByIds = (ctx: RequestContext, ids: Ids) => ofUnit(ctx, ImprovementTask, "id", ids);

export const adviceByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, AdviceRequest, "caseId", ids, { what: "ADVICE", part: "needs", orderBy: ["askedAt", "id"] });
export const adviceByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, AdviceRequest, "id", ids, { what: "ADVICE", part: "needs" });
export const informationByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, InformationRequest, "caseId", ids, { what: "INFORMATION", part: "file", orderBy: ["requestedOn", "id"] });
export const informationByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, InformationRequest, "id", ids, { what: "INFORMATION", part: "file" });

/** A question of guidance is for whoever asked it and for whoever answers such questions. */
export async function guidanceByIds(ctx: RequestContext, ids: Ids): Promise<GuidanceRequest[]> {
  return readableGuidance(ctx, await ctx.read((db) => db.among(GuidanceRequest, "id", ids)));
}

/** Guidance: the question is between the coordinator and the leader; what it tells of a case goes into the access log. */
export function readableGuidance(ctx: RequestContext, rows: readonly GuidanceRequest[]): GuidanceRequest[] {
  const found = rows.filter((it) => it.askedById === ctx.actor.personId || ctx.may("guidance:answer"));
  for (const it of found) if (it.caseId !== null) ctx.saw("GUIDANCE", it.caseId);
  return found;
}

const seats = Object.values(UnitSeat);

/** Everybody who sits in the unit now or is to, the leader first, then members, substitutes and advisers (LOPPA-MEM-1 to LOPPA-MEM-5). */
export async function unitMembers(ctx: RequestContext): Promise<RoleMembership[]> {
  const [byRole, advisers] = await ctx.read((db) =>
    Promise.all([
      db.among(RoleMembership, "role", [Role.UNIT_LEADER, Role.CASE_WORKER], { orderBy: ["validFrom", "id"] }),
      db.among(RoleMembership, "unitSeat", [UnitSeat.ADVISER], { orderBy: ["validFrom", "id"] }),
    ]),
  );
  const place = (it: RoleMembership): number => seats.indexOf(seatOf(it) ?? UnitSeat.ADVISER);
  return [...byRole, ...advisers].filter((it) => isToCome(ctx, it)).sort((one, other) => place(one) - place(other));
}

/** Everybody who holds a role now or is to, by when they began. */
export async function membershipsOfRole(ctx: RequestContext, role: Role): Promise<RoleMembership[]> {
  const rows = await ctx.read((db) => db.among(RoleMembership, "role", [role], { orderBy: ["validFrom", "id"] }));
  return rows.filter((it) => isToCome(ctx, it));
}

/** A role that has ended, or that another took the place of before it began, is not held any more. */
function isToCome(ctx: RequestContext, { validFrom, validTo }: RoleMembership): boolean {
  return validTo === null || (validTo >= ctx.today && validTo >= validFrom);
}

/** One of the leader's duties, and who has it today. */
export interface DutyHeld {
  readonly duty: Duty;
  /** The leader's own membership where the duty is not handed out. */
  readonly holder: RoleMembership | null;
  readonly isHandedOut: boolean;
}

/** Who has each of the leader's duties today: the leader, unless it is handed to a member (LOPPA-LEAD-1 to LOPPA-LEAD-6). */
export async function duties(ctx: RequestContext): Promise<DutyHeld[]> {
  const all = Object.values(Duty);
  const rows = await ctx.read((db) => db.among(RoleMembership, "role", [Role.UNIT_LEADER, ...all.map(roleOfDuty)], { orderBy: ["validFrom", "id"] }));
  const today = rows.filter((it) => isHeldOn(it, ctx.today));
  const leader = today.find((it) => it.role === Role.UNIT_LEADER) ?? null;
  return all.map((duty) => {
    const handedOut = today.find((it) => it.role === roleOfDuty(duty));
    return { duty, holder: handedOut ?? leader, isHandedOut: handedOut !== undefined };
  });
}

/** Every unit of the municipality and every organisation outside it that it works with, by name (STRANDA-ORG-1). */
export async function listServiceUnits(ctx: RequestContext): Promise<ServiceUnit[]> {
  return ctx.read((db) => db.among(ServiceUnit, "municipalityId", [ctx.municipality.id], { orderBy: ["name", "id"] }));
}

/** The delegations, by when they began; those that have ended too when asked for (STRANDA-GEN-5, CON-04). */
export async function listDelegations(ctx: RequestContext, withEnded: boolean): Promise<Delegation[]> {
  const rows = await ctx.read((db) => db.among(Delegation, "municipalityId", [ctx.municipality.id], { orderBy: ["validFrom", "id"] }));
  const hasEnded = (it: Delegation): boolean => it.endedAt !== null || (it.validTo !== null && it.validTo < ctx.today);
  return rows.filter((it) => withEnded || !hasEnded(it));
}

/** The organisations of users, by name. */
export async function listUserOrganisations(ctx: RequestContext): Promise<UserOrganisation[]> {
  return ctx.read((db) => db.among(UserOrganisation, "municipalityId", [ctx.municipality.id], { orderBy: ["name", "id"] }));
}
