import { AccessBasis } from "../entities/case-access.entity.js";
import { GroupMeeting, GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupMember } from "../entities/group-member.entity.js";
import { DissolveReason, GroupState } from "../entities/responsibility-group.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { isEvaluatedFor, mayLeadGroup, stateAfterGroupEvaluation } from "../rules/group.rules.js";
import { groupMeetingAllows } from "../rules/group-meeting.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess } from "./case-access.step.js";
import { lapseDeadlines } from "./deadline.step.js";
import { changeGroup, type GroupAtHand, groupForDeed, groupToLead, lawfulWord } from "./group.step.js";
import { changedGroup, type GroupChanged, type OnGroup } from "./group-work.service.js";
import { actorId } from "./person.step.js";

export interface EvaluateGroup extends OnGroup {
  readonly evaluation: string;
  readonly needHasCeased: boolean;
  readonly togetherWithOwner: boolean;
}

/** Looks at the group together: it goes on, or its need has ceased and it may be dissolved (LUND-11.4-36). */
export async function evaluateGroup(ctx: RequestContext, input: EvaluateGroup): Promise<GroupChanged> {
  return ctx.write("evaluateGroup", input, async (db) => {
    const at = await groupToLead(ctx, db, "evaluateGroup", localId("ResponsibilityGroup", input.groupId), input.expectedVersion);
    const evaluated = { evaluatedOn: ctx.today, evaluation: input.evaluation, evaluatedJointly: input.togetherWithOwner };
    await changeGroup(db, at, { ...evaluated, state: stateAfterGroupEvaluation(input.needHasCeased) });
    return changedGroup(at);
  });
}

export interface DissolveGroup extends OnGroup {
  readonly reason: DissolveReason;
  readonly wishedById?: string | null | undefined;
}

/**
 * Dissolves a group: after a joint evaluation, or because the person does not want it. Plan and coordinator stay as they are, and the members see the
 * case no longer as such (INV-26, LUND-11.4-4, LUND-11.4-36, LUND-11.4-37).
 */
export async function dissolveGroup(ctx: RequestContext, input: DissolveGroup): Promise<GroupChanged> {
  return ctx.write("dissolveGroup", input, async (db) => {
    const at = await groupForDeed(ctx, db, "dissolveGroup", localId("ResponsibilityGroup", input.groupId), input.expectedVersion);
    const wishedById = await whoseWish(ctx, db, at, input);
    if (!isEvaluatedFor(input.reason, at.group)) throw new Refusal("JOINT_EVALUATION_REQUIRED");
    await changeGroup(db, at, { state: GroupState.DISSOLVED, dissolvedOn: ctx.today, dissolveReason: input.reason, wishedById, meetBy: null });
    await lapseDeadlines(ctx, db, { aboutId: at.group.id });
    for (const it of await db.among(GroupMember, "groupId", [at.group.id])) if (it.until === null) await db.update(GroupMember, { id: it.id }, { until: ctx.today });
    await callOffMeetings(ctx, db, at);
    await endAccess(ctx, db, at.group.caseId, AccessBasis.GROUP_MEMBER);
    return changedGroup(at);
  });
}

/** What the group was still to meet for; those who need to cooperate from now on ask the person (LUND-11.4-38). */
async function callOffMeetings(ctx: RequestContext, db: WriteDb, { group }: GroupAtHand): Promise<void> {
  const ahead = (await db.among(GroupMeeting, "groupId", [group.id], { lock: true })).filter((it) => groupMeetingAllows("cancelGroupMeeting", it.state));
  for (const it of ahead) {
    await lapseDeadlines(ctx, db, { aboutId: it.id });
    await db.update(GroupMeeting, { id: it.id }, { state: GroupMeetingState.CANCELLED, version: it.version + 1 });
  }
}

/** The person says for themselves that the group is not wanted; whoever leads it writes down whose word it was. Anything else is the leader's. */
async function whoseWish(ctx: RequestContext, db: WriteDb, { hand, isGroupLeader }: GroupAtHand, input: DissolveGroup): Promise<string | null> {
  const isOwnWish = input.reason === DissolveReason.NOT_WANTED;
  if (maySpeakForOwner(hand.standing.relations)) {
    if (!isOwnWish) throw new Refusal("NOT_YOURS_TO_DO");
    return actorId(ctx);
  }
  if (!mayLeadGroup(hand.standing, isGroupLeader)) throw new Refusal("NOT_YOURS_TO_DO");
  return isOwnWish ? (await lawfulWord(ctx, db, hand, { giverId: input.wishedById })).byId : null;
}
