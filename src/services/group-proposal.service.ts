import { GroupMeeting } from "../entities/group-meeting.entity.js";
import { GroupMeetingPoint, ProposalState } from "../entities/group-meeting-point.entity.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { carryOut } from "./group-decision.step.js";
import { changeGroupMeeting, type GroupMeetingChanged, groupMeetingForDeed } from "./group-meeting.step.js";
import { actorId } from "./person.step.js";

export interface AnswerProposal {
  readonly pointId: string;
  readonly expectedVersion: number;
  readonly accepted: boolean;
  readonly idempotencyKey?: string | null | undefined;
}

/** The person, or whoever represents the person, says yes or no to what was proposed without them. Yes gives it effect; no never does (INV-10, SC-13, LUND-11.4-19). */
export async function answerProposal(ctx: RequestContext, input: AnswerProposal): Promise<GroupMeetingChanged & { readonly pointId: string }> {
  return ctx.write("answerProposal", input, async (db) => {
    const [found] = await db.among(GroupMeetingPoint, "id", [localId("GroupMeetingPoint", input.pointId)]);
    const [meeting] = found ? await db.among(GroupMeeting, "id", [found.meetingId]) : [];
    if (!meeting) throw new Refusal("NOT_FOUND");
    const at = await groupMeetingForDeed(ctx, db, "answerProposal", { groupMeetingId: globalId("GroupMeeting", meeting.id), expectedVersion: input.expectedVersion });
    const point = at.points.find((it) => it.id === found?.id);
    if (!point || point.proposal === null) throw new Refusal("NOT_A_PROPOSAL");
    if (point.proposal !== ProposalState.PENDING) throw new Refusal("ALREADY_ANSWERED");
    if (input.accepted) await carryOut(ctx, db, at, point);
    const proposal = input.accepted ? ProposalState.ACCEPTED : ProposalState.REFUSED;
    await db.update(GroupMeetingPoint, { id: point.id }, { proposal, answeredById: actorId(ctx), answeredAt: ctx.now });
    return { ...(await changeGroupMeeting(db, at)), pointId: point.id };
  });
}
