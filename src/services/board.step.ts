import { type MeetingBoard } from "../entities/case-meeting.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { memberRolesOf } from "../rules/meeting.rules.js";
import { isHeldOn } from "../rules/unit.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

/** Those who hold one of some roles today. */
export async function holdersOf(ctx: RequestContext, db: Db, roles: readonly Role[]): Promise<string[]> {
  const memberships = await db.among(RoleMembership, "role", roles);
  const inForce = memberships.filter((it) => isHeldOn(it, ctx.today));
  return [...new Set(inForce.map((it) => it.personId))];
}

/** The members of the unit, or of the allocation body, today. */
export async function membersOf(ctx: RequestContext, db: Db, board: MeetingBoard): Promise<string[]> {
  return holdersOf(ctx, db, memberRolesOf(board));
}
