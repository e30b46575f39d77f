import { Arg, Ctx, Resolver } from "type-graphql";
import { answerCalendarEntry, changeCalendarDay } from "../services/calendar-day.service.js";
import { addCalendarEntry, cancelCalendarEntry, changeCalendarEntry } from "../services/calendar.service.js";
import { AddCalendarEntryInput, AnswerCalendarEntryInput, CancelCalendarEntryInput, ChangeCalendarDayInput, ChangeCalendarEntryInput } from "./calendar.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const AddCalendarEntryPayload = payloadOf("addCalendarEntry", "calendarEntry");
const ChangeCalendarEntryPayload = payloadOf("changeCalendarEntry", "calendarEntry");
const CancelCalendarEntryPayload = payloadOf("cancelCalendarEntry", "calendarEntry");
const ChangeCalendarDayPayload = payloadOf("changeCalendarDay", "calendarEntry");
const AnswerCalendarEntryPayload = payloadOf("answerCalendarEntry", "calendarEntry");

/** The calendar of a room. */
@Resolver()
export class CalendarDeedsResolver {
  @Do(() => AddCalendarEntryPayload, "room:write", "Legg i kalenderen: puts something in the calendar of a room, once or again and again.")
  addCalendarEntry(@Arg("input", () => AddCalendarEntryInput, { description: "The deed." }) input: AddCalendarEntryInput, @Ctx() { request }: GraphQLContext) {
    return addCalendarEntry(request, input);
  }

  @Do(() => ChangeCalendarEntryPayload, "room:write", "Endre oppføring: says an entry anew; what it said is kept in its history.")
  changeCalendarEntry(@Arg("input", () => ChangeCalendarEntryInput, { description: "The deed." }) input: ChangeCalendarEntryInput, @Ctx() { request }: GraphQLContext) {
    return changeCalendarEntry(request, input);
  }

  @Do(() => CancelCalendarEntryPayload, "room:write", "Avlys: calls all of an entry off; it stays where it was, as cancelled.")
  cancelCalendarEntry(@Arg("input", () => CancelCalendarEntryInput, { description: "The deed." }) input: CancelCalendarEntryInput, @Ctx() { request }: GraphQLContext) {
    return cancelCalendarEntry(request, input);
  }

  @Do(() => ChangeCalendarDayPayload, "room:write", "Endre én dag: moves one day of a series or calls it off, and leaves the rest as it is.")
  changeCalendarDay(@Arg("input", () => ChangeCalendarDayInput, { description: "The deed." }) input: ChangeCalendarDayInput, @Ctx() { request }: GraphQLContext) {
    return changeCalendarDay(request, input);
  }

  @Do(() => AnswerCalendarEntryPayload, "room:write", "Svar på innkalling: one's own word on whether one comes, to all of it or to one day.")
  answerCalendarEntry(@Arg("input", () => AnswerCalendarEntryInput, { description: "The deed." }) input: AnswerCalendarEntryInput, @Ctx() { request }: GraphQLContext) {
    return answerCalendarEntry(request, input);
  }
}
