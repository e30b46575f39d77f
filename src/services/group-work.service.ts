import { DeadlineKind } from "../entities/deadline.entity.js";
import { GroupAction } from "../entities/group-action.entity.js";
import { GroupMember, type GroupMemberKind } from "../entities/group-member.entity.js";
import { RoleMembership } from "../entities/role-membership.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { groupLeaderTermPeriod } from "../rules/coordination-deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { usualMemberKind } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { consentInForce } from "./consent.service.js";
import { settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { adviceOnGroup, changeGroup, checkedTerm, type GroupAtHand, groupToCompose, groupToLead, professionalOrParty, takeIn } from "./group.step.js";
import { actorId, professionalFor } from "./person.step.js";
import { type SharingGiven, sharingOf } from "./sharing-basis.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** What every deed on a group is told. */
export interface OnGroup {
  readonly groupId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type GroupChanged = { readonly caseId: string; readonly groupId: string; readonly warnings: RaisedWarning[] };

export const changedGroup = ({ group }: GroupAtHand): GroupChanged => ({ caseId: group.caseId, groupId: group.id, warnings: [] });

const idOf = (input: OnGroup): string => localId("ResponsibilityGroup", input.groupId);

export interface AddGroupMember extends OnGroup, SharingGiven {
  readonly personId: string;
  readonly kind?: GroupMemberKind | null | undefined;
  readonly function: string;
}

/** Takes somebody into a group; the second and third line are called in when needed unless it is said otherwise (LUND-11.4-9, LUND-11.4-23). */
export async function addGroupMember(ctx: RequestContext, input: AddGroupMember): Promise<GroupChanged & { readonly memberId: string }> {
  return ctx.write("addGroupMember", input, async (db) => {
    const at = await groupToCompose(ctx, db, "addGroupMember", idOf(input), input.expectedVersion);
    const { id: personId, isParty } = await professionalOrParty(db, at.group.caseId, input.personId);
    const present = await currentMembers(db, at);
    if (present.some((it) => it.personId === personId)) throw new Refusal("MEMBER_EXISTS");
    const kind = input.kind ?? usualMemberKind(await rolesHeldBy(ctx, db, personId), isParty);
    const sharing = sharingOf(input, { isProfessional: !isParty, hasConsent: await consentInForce(ctx, db, at.group.caseId) });
    const [memberId = ""] = await takeIn(ctx, db, { caseId: at.group.caseId, groupId: at.group.id }, [{ personId, kind, function: input.function, ...sharing }]);
    await changeGroup(db, at);
    return { ...changedGroup(at), memberId };
  });
}

async function currentMembers(db: WriteDb, { group }: GroupAtHand): Promise<GroupMember[]> {
  return (await db.among(GroupMember, "groupId", [group.id])).filter((it) => it.until === null);
}

async function rolesHeldBy(ctx: RequestContext, db: WriteDb, personId: string) {
  const held = await db.among(RoleMembership, "personId", [personId]);
  return held.filter((it) => it.validTo === null || it.validTo >= ctx.today).map((it) => it.role);
}

export interface ChangeGroupLeader extends OnGroup {
  readonly leaderId: string;
  readonly leaderUntil?: string | null | undefined;
}

/** Another member leads, or the same for longer; where there is no coordinator, for a time (LUND-11.4-10, DL-22). */
export async function changeGroupLeader(ctx: RequestContext, input: ChangeGroupLeader): Promise<GroupChanged> {
  return ctx.write("changeGroupLeader", input, async (db) => {
    const at = await groupToCompose(ctx, db, "changeGroupLeader", idOf(input), input.expectedVersion);
    const leader = await professionalFor(db, localId("Professional", input.leaderId));
    if (!(await currentMembers(db, at)).some((it) => it.personId === leader.id)) throw new Refusal("SUCCESSOR_REQUIRED", { path: ["leaderId"] });
    const leaderUntil = checkedTerm(ctx, input.leaderUntil);
    const owner = { caseId: at.group.caseId, aboutId: at.group.id };
    await settleDeadlinesAbout(ctx, db, at.group.id, DeadlineKind.GROUP_LEADER_TERM);
    if (leaderUntil !== null) await startDeadline(db, DeadlineKind.GROUP_LEADER_TERM, groupLeaderTermPeriod(ctx.today, leaderUntil), owner);
    await changeGroup(db, at, { leaderId: leader.id, leaderUntil });
    const advice = (await adviceOnGroup(ctx, db, at.hand, { kind: at.group.kind, leaderUntil })).filter((it) => it === "LEADER_TERM_MISSING");
    return { ...changedGroup(at), warnings: await raiseWarnings(ctx, db, at.group.caseId, advice, at.group.id) };
  });
}

export interface SetGroupGoal extends OnGroup {
  readonly goals: string;
  readonly kind?: GroupAtHand["group"]["kind"] | null | undefined;
}

/** Says what the group works for, and whether it is meant to last; where there is a plan, its goals come first (LUND-11.4-3, LUND-11.4-11, LUND-11.4-15). */
export async function setGroupGoal(ctx: RequestContext, input: SetGroupGoal): Promise<GroupChanged> {
  return ctx.write("setGroupGoal", input, async (db) => {
    const at = await groupToLead(ctx, db, "setGroupGoal", idOf(input), input.expectedVersion);
    const kind = input.kind ?? at.group.kind;
    await changeGroup(db, at, { goals: input.goals, kind });
    const advice = kind === at.group.kind ? [] : (await adviceOnGroup(ctx, db, at.hand, { kind, leaderUntil: at.group.leaderUntil })).filter((it) => it !== "LEADER_TERM_MISSING");
    return { ...changedGroup(at), warnings: await raiseWarnings(ctx, db, at.group.caseId, advice, at.group.id) };
  });
}

export interface AddGroupAction extends OnGroup {
  readonly text: string;
  readonly responsibleId: string;
  readonly dueOn?: string | null | undefined;
}

/** Says who does what so that the goals are reached: a member, or somebody on the person's side (LUND-11.4-12). */
export async function addGroupAction(ctx: RequestContext, input: AddGroupAction): Promise<GroupChanged & { readonly actionId: string }> {
  return ctx.write("addGroupAction", input, async (db) => {
    const at = await groupToLead(ctx, db, "addGroupAction", idOf(input), input.expectedVersion);
    if (input.dueOn != null && !isLocalDate(input.dueOn)) throw new Refusal("INVALID_INPUT", { path: ["dueOn"] });
    const { id: responsibleId, isParty } = await professionalOrParty(db, at.group.caseId, input.responsibleId);
    if (!isParty && !(await currentMembers(db, at)).some((it) => it.personId === responsibleId)) throw new Refusal("NOT_FOUND");
    const action = { caseId: at.group.caseId, groupId: at.group.id, text: input.text, responsibleId, dueOn: input.dueOn ?? null };
    const actionId = await db.insert(GroupAction, { ...action, pointId: null, addedById: actorId(ctx), addedOn: ctx.today });
    await changeGroup(db, at);
    return { ...changedGroup(at), actionId };
  });
}
