import { ID, InputType } from "type-graphql";
import { CalendarAnswerKind } from "../entities/calendar-answer.entity.js";
import { CalendarEntryKind, CalendarRepeat } from "../entities/calendar-entry.entity.js";
import type { AddCalendarEntry, ChangeCalendarEntry } from "../services/calendar.service.js";
import type { AnswerCalendarEntry, ChangeCalendarDay } from "../services/calendar-day.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Day, FilledText, Id, Of, OptionalClock, OptionalDay, OptionalListOf, OptionalOf, OptionalText, OptionalWhole, OptionalYesNo, SHORT_TEXT, Whole } from "./fields.js";

@InputType()
abstract class CalendarEntrySaid extends DeedInput {
  @Of(() => CalendarEntryKind, "What it is.")
  readonly kind!: CalendarEntryKind;
  @FilledText("Tittel: what it is called.", SHORT_TEXT)
  readonly title!: string;
  @OptionalText("Sted: where.", SHORT_TEXT)
  readonly place?: string | null;
  @OptionalText("Tekst: more about it.")
  readonly text?: string | null;
  @Day("The day it begins, the first time.")
  readonly startsOn!: string;
  @OptionalClock("The time it begins, 14:30; left out for what lasts whole days.")
  readonly startTime?: string | null;
  @OptionalDay("The day it ends; the same day when left out.")
  readonly endsOn?: string | null;
  @OptionalClock("The time it ends; given when the first is.")
  readonly endTime?: string | null;
  @OptionalOf(() => CalendarRepeat, "How it comes back; left out for what happens once.")
  readonly repeat?: CalendarRepeat | null;
  @OptionalWhole("Every so many weeks or months, 12 at the most; 1 when left out.")
  readonly every?: number | null;
  @OptionalDay("The last day on which it can begin again, two years ahead at the most.")
  readonly repeatUntil?: string | null;
  @OptionalListOf(() => ID, "Hvem det gjelder: those in the room whom it is for; everybody when left out.")
  readonly namedIds?: string[] | null;
  @OptionalYesNo("Whether it is shown to those named alone, beside the owner's side and the coordinators.")
  readonly onlyNamed?: boolean | null;
  @OptionalYesNo("Whether the owner keeps it from whoever represents them. For the owner from 12 years; left out of a change, it stays as it is.")
  readonly keptFromRepresentatives?: boolean | null;
}

@InputType("AddCalendarEntryInput", { description: "Puts something in the calendar of a room." })
export class AddCalendarEntryInput extends CalendarEntrySaid implements AddCalendarEntry {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
}

@InputType("ChangeCalendarEntryInput", { description: "Says an entry anew, all of it: what is left out is taken away." })
export class ChangeCalendarEntryInput extends CalendarEntrySaid implements ChangeCalendarEntry {
  @Id("Oppføring: the entry.")
  readonly calendarEntryId!: string;
  @Whole("The version the caller has read. When it is another by now, the deed is refused.")
  readonly expectedVersion!: number;
}

@InputType("CancelCalendarEntryInput", { description: "Calls all of an entry off." })
export class CancelCalendarEntryInput extends ChangeInput {
  @Id("Oppføring: the entry.")
  readonly calendarEntryId!: string;
  @OptionalText("Grunn: why.", SHORT_TEXT)
  readonly reason?: string | null;
}

@InputType("ChangeCalendarDayInput", { description: "Moves one day of a series, or calls it off." })
export class ChangeCalendarDayInput extends ChangeInput implements ChangeCalendarDay {
  @Id("Oppføring: the entry.")
  readonly calendarEntryId!: string;
  @Day("Dag: the day of the series, as `CalendarItem.day` tells it.")
  readonly day!: string;
  @OptionalYesNo("Avlyst: whether it is called off that day.")
  readonly cancelled?: boolean | null;
  @OptionalDay("The day it begins instead.")
  readonly startsOn?: string | null;
  @OptionalClock("The time it begins instead.")
  readonly startTime?: string | null;
  @OptionalDay("The day it ends instead.")
  readonly endsOn?: string | null;
  @OptionalClock("The time it ends instead.")
  readonly endTime?: string | null;
  @OptionalText("Sted: where it is instead.", SHORT_TEXT)
  readonly place?: string | null;
  @OptionalText("Grunn: why.", SHORT_TEXT)
  readonly reason?: string | null;
}

@InputType("AnswerCalendarEntryInput", { description: "Says whether one comes." })
export class AnswerCalendarEntryInput extends DeedInput implements AnswerCalendarEntry {
  @Id("Oppføring: the entry.")
  readonly calendarEntryId!: string;
  @OptionalDay("The day, where it is about one day of many; left out for all of it.")
  readonly day?: string | null;
  @Of(() => CalendarAnswerKind, "Whether one comes.")
  readonly answer!: CalendarAnswerKind;
  @OptionalText("What one says to it.", SHORT_TEXT)
  readonly note?: string | null;
}
