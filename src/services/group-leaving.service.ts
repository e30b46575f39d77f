import { AccessBasis } from "../entities/case-access.entity.js";
import { GroupMember } from "../entities/group-member.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { UnitFeedbackKind } from "../entities/unit-feedback.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { mayRecordLeaving } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { tellUnit } from "./unit-feedback.step.js";

export interface LeaveGroup {
  readonly memberId: string;
  readonly expectedVersion: number;
  readonly successorId?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type GroupLeft = { readonly caseId: string; readonly groupId: string; readonly memberId: string; readonly warnings: [] };

/** A member leaves a group, or somebody writes down that one has left; the unit is told (STRANDA-ORG-9). The leader leaves it in another's hands. */
export async function leaveGroup(ctx: RequestContext, input: LeaveGroup): Promise<GroupLeft> {
  return ctx.write("leaveGroup", input, async (db) => {
    const { member, group } = await memberAtHand(db, input);
    const { it, standing } = await caseForDeed(ctx, db, "leaveGroup", member.caseId);
    sameVersion(group.version, input.expectedVersion);
    if (!mayRecordLeaving({ ...standing, isThemselves: member.personId === actorId(ctx), isGroupLeader: group.leaderId === actorId(ctx) })) throw new Refusal("NOT_YOURS_TO_DO");
    if (member.until !== null) throw new Refusal("MEMBER_HAS_LEFT");
    const leaderId = group.leaderId === member.personId ? await successorOf(db, group, member, input) : group.leaderId;
    await db.update(GroupMember, { id: member.id }, { until: ctx.today });
    await db.update(ResponsibilityGroup, { id: group.id }, { leaderId, version: group.version + 1 });
    await endAccess(ctx, db, it.id, AccessBasis.GROUP_MEMBER, member.personId);
    await tellUnit(ctx, db, { caseId: it.id, kind: UnitFeedbackKind.MEMBER_LEFT_GROUP, aboutId: member.id, note: input.note?.trim() || null });
    return { caseId: it.id, groupId: group.id, memberId: member.id, warnings: [] };
  });
}

async function memberAtHand(db: WriteDb, input: LeaveGroup): Promise<{ member: GroupMember; group: ResponsibilityGroup }> {
  const [member] = await db.among(GroupMember, "id", [localId("GroupMember", input.memberId)]);
  const [group] = member ? await db.among(ResponsibilityGroup, "id", [member.groupId], { lock: true }) : [];
  if (!member || !group) throw new Refusal("NOT_FOUND");
  return { member, group };
}

/** One of the professionals who stay; a group is never without somebody who leads it (LOPPA-AG-4). */
async function successorOf(db: WriteDb, group: ResponsibilityGroup, leaving: GroupMember, input: LeaveGroup): Promise<string> {
  if (!input.successorId) throw new Refusal("SUCCESSOR_REQUIRED", { path: ["successorId"] });
  const successor = await professionalFor(db, localId("Professional", input.successorId));
  const staying = (await db.among(GroupMember, "groupId", [group.id])).filter((it) => it.until === null && it.id !== leaving.id);
  if (!staying.some((it) => it.personId === successor.id)) throw new Refusal("SUCCESSOR_REQUIRED", { path: ["successorId"] });
  return successor.id;
}
