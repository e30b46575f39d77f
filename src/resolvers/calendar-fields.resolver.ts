import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CalendarAnswer } from "../entities/calendar-answer.entity.js";
import type { CalendarChange, CalendarContent } from "../entities/calendar-change.entity.js";
import type { CalendarEntry } from "../entities/calendar-entry.entity.js";
import type { Case } from "../entities/case.entity.js";
import type { GroupMeeting } from "../entities/group-meeting.entity.js";
import type { Person } from "../entities/person.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import type { CalendarItem } from "../services/calendar.reader.js";
import { CalendarAnswerType, CalendarChangeType, CalendarEntryType, CalendarFieldChangeType, CalendarItemType } from "./calendar.type.js";
import { CaseType } from "./case.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { GroupMeetingType } from "./group-meeting.type.js";
import { ContributorType } from "./person.type.js";

@Resolver(() => CalendarItemType)
export class CalendarItemFieldsResolver {
  @FieldResolver(() => CaseType, { nullable: true, description: "Sak: the case of the room it is in." })
  case(@Root() it: CalendarItem, @Ctx() { loaders }: GraphQLContext): Promise<Case | null> {
    return loaders.case.load(it.caseId);
  }

  @FieldResolver(() => CalendarEntryType, { nullable: true, description: "Oppføring: the entry it is a time of; null for a meeting." })
  entry(@Root() it: CalendarItem): CalendarEntry | null {
    return it.entry;
  }

  @FieldResolver(() => GroupMeetingType, { nullable: true, description: "Møte: the meeting it is; null for an entry." })
  meeting(@Root() it: CalendarItem): GroupMeeting | null {
    return it.meeting;
  }

  @FieldResolver(() => CalendarAnswerType, { nullable: true, description: "Mitt svar: whether one comes oneself, this day or to all of it." })
  async myAnswer(@Root() it: CalendarItem, @Ctx() { request, loaders }: GraphQLContext): Promise<CalendarAnswer | null> {
    if (it.entry === null) return null;
    const mine = (await loaders.answersOfEntry.load(it.entry.id)).filter((one) => one.personId === request.actor.personId);
    return mine.find((one) => one.day === it.day) ?? mine.find((one) => one.day === null) ?? null;
  }
}

@Resolver(() => CalendarEntryType)
export class CalendarEntryFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: CalendarEntry): string {
    return globalId("CalendarEntry", it.id);
  }

  @FieldResolver(() => [ContributorType], { description: "Hvem det gjelder: those it is for; empty where it is for everybody in the room." })
  async named(@Root() it: CalendarEntry, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    const people = await Promise.all(it.namedIds.map((one) => loaders.person.load(one)));
    return people.filter((one) => one !== null);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who put it in." })
  addedBy(@Root() it: CalendarEntry, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.addedById);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who called it off." })
  cancelledBy(@Root() it: CalendarEntry, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.cancelledById === null ? null : loaders.person.load(it.cancelledById);
  }

  @FieldResolver(() => [CalendarAnswerType], { description: "Svar: who comes, in the order they answered." })
  answers(@Root() it: CalendarEntry, @Ctx() { loaders }: GraphQLContext): Promise<CalendarAnswer[]> {
    return loaders.answersOfEntry.load(it.id);
  }

  @FieldResolver(() => [CalendarChangeType], { description: "Historikk: what has been changed, the oldest first." })
  history(@Root() it: CalendarEntry, @Ctx() { loaders }: GraphQLContext): Promise<CalendarChange[]> {
    return loaders.changesOfCalendarEntry.load(it.id);
  }
}

@Resolver(() => CalendarAnswerType)
export class CalendarAnswerFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Whose answer it is." })
  person(@Root() it: CalendarAnswer, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }

  @FieldResolver(() => Boolean, { description: "Whether the entry has been changed since they answered." })
  async isBeforeLastChange(@Root() it: CalendarAnswer, @Ctx() { loaders }: GraphQLContext): Promise<boolean> {
    return it.entryVersion < ((await loaders.calendarEntry.load(it.entryId))?.version ?? 0);
  }
}

@Resolver(() => CalendarChangeType)
export class CalendarChangeFieldsResolver {
  @FieldResolver(() => ContributorType, { nullable: true, description: "Who made it." })
  by(@Root() it: CalendarChange, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.byId);
  }

  @FieldResolver(() => [CalendarFieldChangeType], { description: "The fields that differ, by name." })
  fields(@Root() { before, after }: CalendarChange): CalendarFieldChangeType[] {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((it) => !isPeople(it)).sort();
    return names.map((field) => ({ field, before: told(before, field), after: told(after, field) })).filter((it) => it.before !== it.after);
  }
}

/** Who is named is told by `CalendarEntry.named`, and not as ids in a text. */
function isPeople(field: string): boolean {
  return field.endsWith("Ids") || field === "day";
}

function told(content: CalendarContent, field: string): string | null {
  const value = content[field];
  return value === null || value === undefined ? null : String(value);
}
