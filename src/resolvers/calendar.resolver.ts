import { GraphQLLocalDate } from "graphql-scalars";
import { ArrayMaxSize, Matches } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import { icalendarOf } from "../rules/calendar-feed.rules.js";
import { addDays } from "../rules/calendar.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { LONGEST_PERIOD_DAYS } from "../rules/room-calendar.rules.js";
import { type CalendarItem, calendarOf, roomsWithCalendar } from "../services/calendar.reader.js";
import { CalendarItemType } from "./calendar.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { RoomType } from "./room.type.js";

/** A part of a calendar: a quarter of a year at the most. */
@ArgsType()
export class CalendarPeriodArgs {
  @Matches(/^(?:19|20|21)\d\d-/)
  @Field(() => GraphQLLocalDate, { description: "Fra: the first day." })
  readonly from!: string;
  @Matches(/^(?:19|20|21)\d\d-/)
  @Field(() => GraphQLLocalDate, { description: "Til: the last day, 93 days after the first at the most." })
  readonly to!: string;
}

@ArgsType()
class CalendarArgs extends CalendarPeriodArgs {
  @ArrayMaxSize(100)
  @Field(() => [ID], { nullable: true, description: "Saker: the cases of the rooms; all of one's own when left out." })
  readonly caseIds?: string[] | null;
}

@Resolver()
export class CalendarResolver {
  @Ask(() => [CalendarItemType], "case:read", "Kalender: what happens in the rooms one takes part in, entries and meetings as one list in the order of time.")
  calendar(@Args() { from, to, caseIds }: CalendarArgs, @Ctx() { request }: GraphQLContext): Promise<CalendarItem[]> {
    const mine = roomsWithCalendar(request);
    const asked = caseIds?.map((it) => localId("Case", it)) ?? mine;
    if (asked.some((it) => !mine.includes(it))) throw new Refusal("NOT_FOUND");
    return calendarOf(request, [...new Set(asked)], { from, to });
  }

  @Ask(
    () => String,
    "case:read",
    "Kalenderstrøm: one's own calendar as iCalendar text (RFC 5545) for a calendar elsewhere: when one is busy and nothing of what it is about. Fetched by whoever is logged in; there is no secret address.",
  )
  async calendarFeed(
    @Arg("from", () => GraphQLLocalDate, { description: "Fra: the first day; 93 days are told." }) from: string,
    @Ctx() { request }: GraphQLContext,
  ): Promise<string> {
    const items = await calendarOf(request, roomsWithCalendar(request), { from, to: addDays(from, LONGEST_PERIOD_DAYS) });
    return icalendarOf(items.map(feedItem), request.now.toISOString());
  }
}

function feedItem(it: CalendarItem) {
  const key = it.entry === null ? globalId("GroupMeeting", it.meeting?.id ?? "") : `${globalId("CalendarEntry", it.entry.id)}-${it.day}`;
  const version = (it.entry ?? it.meeting)?.version ?? 0;
  const isWholeDay = it.startsAt === null || it.endsAt === null;
  const when = isWholeDay ? { starts: it.startsOn, ends: addDays(it.endsOn, 1) } : { starts: it.startsAt.toISOString(), ends: it.endsAt.toISOString() };
  return { key, version, cancelled: it.cancelled, ...when };
}

@Resolver(() => RoomType)
export class RoomCalendarResolver {
  @FieldResolver(() => [CalendarItemType], { description: "Kalender: what happens in the room within a period; empty for whoever may not read the calendar." })
  calendar(@Root() it: Case, @Args() { from, to }: CalendarPeriodArgs, @Ctx() { request }: GraphQLContext): Promise<CalendarItem[]> {
    return calendarOf(
      request,
      roomsWithCalendar(request).filter((one) => one === it.id),
      { from, to },
    );
  }
}
