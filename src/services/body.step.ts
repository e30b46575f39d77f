import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { CaseMeeting, CaseMeetingState, MeetingBoard } from "../entities/case-meeting.entity.js";
import { AttendeeRole, MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import type { Recommendation } from "../entities/recommendation.entity.js";
import { quorumMet } from "../rules/decision.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { membersOf } from "./board.step.js";
import type { CaseAtHand } from "./case-deed.step.js";
import type { BodyFacts } from "./decision.step.js";
import { type Declarations, declarationsIn } from "./impartiality.step.js";
import { actorId } from "./person.step.js";

/** What the body says of itself when it decides. */
export interface BodySays {
  readonly takenPartIds?: readonly string[] | null | undefined;
  readonly recusedIds?: readonly string[] | null | undefined;
  readonly minutesReference?: string | null | undefined;
  readonly position: number;
}

/** The item on which a recommendation is before the body, with its meeting: an agenda that was sent, and the day has come. */
export async function itemBeforeBody(ctx: RequestContext, db: WriteDb, { id }: Recommendation): Promise<{ item: AgendaItem; meeting: CaseMeeting }> {
  const items = await db.among(AgendaItem, "recommendationId", [id]);
  const item = items.find((it) => it.state === AgendaItemState.PLACED && it.publishedAt !== null);
  const [meeting] = item ? await db.among(CaseMeeting, "id", [item.meetingId]) : [];
  if (!item || !meeting) throw new Refusal("AGENDA_NOT_PUBLISHED");
  if (meeting.heldOn > ctx.today) throw new Refusal("MEETING_NOT_YET_HELD", { heldOn: meeting.heldOn });
  return { item, meeting };
}

/** Who decides: those named, else those who were at the meeting and are not recused. All are members, have declared themselves and are enough (fvl §§ 6, 8, INV-19). */
export async function bodyAt(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, meeting: CaseMeeting, says: BodySays): Promise<BodyFacts> {
  const declared = await declarationsIn(db, hand.it.id);
  const members = await membersOf(ctx, db, MeetingBoard.ALLOCATION_BODY);
  const present = await presentAt(db, meeting);
  const told = (says.recusedIds ?? []).map((it) => localId("Professional", it));
  const isRecused = (it: string): boolean => told.includes(it) || declared.get(it)?.recused === true;
  const takenPartIds = says.takenPartIds?.map((it) => localId("Professional", it)) ?? present?.filter((it) => !isRecused(it));
  if (!takenPartIds) throw new Refusal("ATTENDANCE_NOT_RECORDED");
  if (told.includes(actorId(ctx))) throw new Refusal("NOT_YOURS_TO_DO");
  mustBeAbleToDecide({ takenPartIds, told, members, declared, policy: hand.policy });
  if (present && takenPartIds.some((it) => !present.includes(it))) throw new Refusal("MEMBER_NOT_AT_MEETING");
  const minutesReference = says.minutesReference ?? `${hand.policy.decision.allocationBodyName ?? ""} ${meeting.heldOn}, sak ${says.position}`.trim();
  return { takenPartIds, recusedIds: members.filter(isRecused), minutesReference };
}

/** The body as whoever writes down a review names it: it met by itself, and what makes it able to decide is the same (fvl § 33, INV-19). */
export async function bodyNamed(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, says: Omit<BodySays, "position">): Promise<BodyFacts> {
  const takenPartIds = (says.takenPartIds ?? []).map((it) => localId("Professional", it));
  const told = (says.recusedIds ?? []).map((it) => localId("Professional", it));
  const members = await membersOf(ctx, db, MeetingBoard.ALLOCATION_BODY);
  const declared = await declarationsIn(db, hand.it.id);
  mustBeAbleToDecide({ takenPartIds, told, members, declared, policy: hand.policy });
  return { takenPartIds, recusedIds: told, minutesReference: says.minutesReference ?? null };
}

interface Deciding {
  readonly takenPartIds: readonly string[];
  readonly told: readonly string[];
  readonly members: readonly string[];
  readonly declared: Declarations;
  readonly policy: MunicipalityPolicy;
}

function mustBeAbleToDecide({ takenPartIds, told, members, declared, policy }: Deciding): void {
  mustBeMembers([...takenPartIds, ...told], members);
  if (takenPartIds.some((it) => told.includes(it))) throw new Refusal("MEMBER_TOOK_PART_AND_WAS_RECUSED");
  mustBeImpartial(takenPartIds, declared);
  if (!quorumMet(takenPartIds, policy)) throw new Refusal("QUORUM_NOT_MET");
}

function mustBeMembers(ids: readonly string[], members: readonly string[]): void {
  if (ids.some((it) => !members.includes(it))) throw new Refusal("NOT_A_MEMBER_OF_THE_BODY");
}

function mustBeImpartial(ids: readonly string[], declared: Declarations): void {
  if (ids.some((it) => declared.get(it)?.recused === true)) throw new Refusal("MEMBER_RECUSED");
  if (ids.some((it) => !declared.has(it))) throw new Refusal("IMPARTIALITY_NOT_DECLARED");
}

/** The members who were at a meeting; null before that has been recorded. */
async function presentAt(db: WriteDb, meeting: CaseMeeting): Promise<string[] | null> {
  if (meeting.state !== CaseMeetingState.HELD && meeting.state !== CaseMeetingState.MINUTES_CONFIRMED) return null;
  const attendees = await db.among(MeetingAttendee, "meetingId", [meeting.id]);
  return attendees.filter((it) => it.role === AttendeeRole.MEMBER && it.attended === true).map((it) => it.personId);
}
