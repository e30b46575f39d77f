import { GroupMeeting } from "../entities/group-meeting.entity.js";
import { GroupMeetingPoint, ProposalState } from "../entities/group-meeting-point.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { mayLeadGroup } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { carryOut, takeBack } from "./group-decision.step.js";
import { changeGroupMeeting, type GroupMeetingAtHand, type GroupMeetingChanged, groupMeetingForDeed } from "./group-meeting.step.js";
import { lawfulWord } from "./group.step.js";
import { actorId } from "./person.step.js";

export interface AnswerProposal {
  readonly pointId: string;
  readonly expectedVersion: number;
  readonly accepted: boolean;
  readonly idempotencyKey?: string | null | undefined;
}

type ProposalAnswered = GroupMeetingChanged & { readonly pointId: string };

interface ProposalAtHand {
  readonly at: GroupMeetingAtHand;
  readonly point: GroupMeetingPoint;
}

/** The person, or whoever represents the person, says yes or no to what was proposed without them. Yes gives it effect; no never does (INV-10, SC-13, LUND-11.4-19). */
export async function answerProposal(ctx: RequestContext, input: AnswerProposal): Promise<ProposalAnswered> {
  return ctx.write("answerProposal", input, async (db) => {
    const { at, point } = await proposalForDeed(ctx, db, "answerProposal", input);
    if (point.proposal !== ProposalState.PENDING) throw new Refusal("ALREADY_ANSWERED");
    if (input.accepted) await carryOut(ctx, db, at, point);
    return answered(db, { at, point }, { proposal: stateOf(input), answeredById: actorId(ctx), answeredAt: ctx.now });
  });
}

export interface RecordProposalAnswer extends AnswerProposal {
  readonly saidById?: string | null | undefined;
  readonly heardOn?: string | null | undefined;
}

/** Whoever leads the group, or the coordinator, writes down what the person answered to them by word of mouth; who heard it and when stands with it (LUND-11.4-19, INV-10). */
export async function recordProposalAnswer(ctx: RequestContext, input: RecordProposalAnswer): Promise<ProposalAnswered> {
  return ctx.write("recordProposalAnswer", input, async (db) => {
    const { at, point } = await proposalForDeed(ctx, db, "recordProposalAnswer", input);
    if (!mayLeadGroup(at.hand.standing, at.meeting.leaderId === actorId(ctx))) throw new Refusal("NOT_YOURS_TO_DO");
    if (point.proposal !== ProposalState.PENDING) throw new Refusal("ALREADY_ANSWERED");
    const heardOn = input.heardOn ?? ctx.today;
    if (!isLocalDate(heardOn) || heardOn > ctx.today || heardOn < at.meeting.meetsOn) throw new Refusal("INVALID_INPUT", { path: ["heardOn"] });
    const { byId } = await lawfulWord(ctx, db, at.hand, { giverId: input.saidById, givenOn: heardOn });
    if (input.accepted) await carryOut(ctx, db, at, point);
    return answered(db, { at, point }, { proposal: stateOf(input), answeredById: byId, answeredAt: ctx.now, heardById: actorId(ctx), heardOn });
  });
}

/** What staff wrote down was not what the person said: the person's own word takes its place, and what it gave effect to is taken back (INV-10). */
export async function correctProposalAnswer(ctx: RequestContext, input: AnswerProposal): Promise<ProposalAnswered> {
  return ctx.write("correctProposalAnswer", input, async (db) => {
    const { at, point } = await proposalForDeed(ctx, db, "correctProposalAnswer", input);
    if (point.heardById === null) throw new Refusal("NOT_WRITTEN_DOWN_BY_STAFF");
    if (point.correctedAt !== null || point.proposal === stateOf(input)) throw new Refusal("ALREADY_ANSWERED");
    await (input.accepted ? carryOut(ctx, db, at, point) : takeBack(ctx, db, at, point));
    return answered(db, { at, point }, { proposal: stateOf(input), answeredById: actorId(ctx), answeredAt: ctx.now, correctedAt: ctx.now });
  });
}

const stateOf = ({ accepted }: AnswerProposal): ProposalState => (accepted ? ProposalState.ACCEPTED : ProposalState.REFUSED);

async function proposalForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, input: AnswerProposal): Promise<ProposalAtHand> {
  const [found] = await db.among(GroupMeetingPoint, "id", [localId("GroupMeetingPoint", input.pointId)]);
  const [meeting] = found ? await db.among(GroupMeeting, "id", [found.meetingId]) : [];
  if (!meeting) throw new Refusal("NOT_FOUND");
  const at = await groupMeetingForDeed(ctx, db, deed, { groupMeetingId: globalId("GroupMeeting", meeting.id), expectedVersion: input.expectedVersion });
  const point = at.points.find((it) => it.id === found?.id);
  if (!point || point.proposal === null) throw new Refusal("NOT_A_PROPOSAL");
  return { at, point };
}

async function answered(db: WriteDb, { at, point }: ProposalAtHand, answer: Partial<GroupMeetingPoint>): Promise<ProposalAnswered> {
  await db.update(GroupMeetingPoint, { id: point.id }, answer);
  return { ...(await changeGroupMeeting(db, at)), pointId: point.id };
}
