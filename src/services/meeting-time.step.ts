import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { MeetingTime } from "../rules/summons.rules.js";
import type { RequestContext } from "../tenants/request-context.js";

/** A proposed meeting whose day is to come; null where none is proposed. */
export function checkedMeeting(ctx: RequestContext, meeting: MeetingTime | null | undefined, path: readonly [string, ...string[]]): MeetingTime | null {
  if (meeting == null) return null;
  if (!isLocalDate(meeting.proposedOn) || meeting.proposedOn < ctx.today) throw new Refusal("INVALID_INPUT", { path });
  if (meeting.place.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: [path[0], "place"] });
  return { ...meeting, place: meeting.place.trim() };
}
