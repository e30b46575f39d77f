import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type CalendarAnswer, CalendarAnswerKind } from "../entities/calendar-answer.entity.js";
import { type CalendarChange, CalendarChangeKind } from "../entities/calendar-change.entity.js";
import { type CalendarEntry, CalendarEntryKind, CalendarRepeat } from "../entities/calendar-entry.entity.js";
import type { CalendarItem } from "../services/calendar.reader.js";
import { NodeType } from "./node.type.js";

@ObjectType("CalendarEntry", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Kalenderoppføring: something that happens in a room, once or again and again. Days and times are those of the clock on the wall in Norway.",
})
export class CalendarEntryType
  extends NodeType
  implements
    Pick<CalendarEntry, "kind" | "title" | "place" | "text" | "startsOn" | "startTime" | "endsOn" | "endTime" | "repeat" | "every" | "repeatUntil">,
    Pick<CalendarEntry, "onlyNamed" | "keptFromRepresentatives" | "addedAt" | "cancelledAt" | "cancelReason" | "version">
{
  readonly caseId!: string;
  readonly namedIds!: string[];
  readonly addedById!: string;
  readonly cancelledById!: string | null;

  @Field(() => CalendarEntryKind, { description: "What it is." })
  readonly kind!: CalendarEntryKind;
  @Field(() => String, { description: "Tittel: what it is called." })
  readonly title!: string;
  @Field(() => String, { nullable: true, description: "Sted: where." })
  readonly place!: string | null;
  @Field(() => String, { nullable: true, description: "Tekst: more about it." })
  readonly text!: string | null;
  @Field(() => GraphQLLocalDate, { description: "Første dag: the day it begins, the first time." })
  readonly startsOn!: string;
  @Field(() => String, { nullable: true, description: "Fra klokka: the time it begins; null for what lasts whole days." })
  readonly startTime!: string | null;
  @Field(() => GraphQLLocalDate, { description: "Siste dag: the day it ends, the first time." })
  readonly endsOn!: string;
  @Field(() => String, { nullable: true, description: "Til klokka: the time it ends." })
  readonly endTime!: string | null;
  @Field(() => CalendarRepeat, { nullable: true, description: "Gjentas: how it comes back; null for what happens once." })
  readonly repeat!: CalendarRepeat | null;
  @Field(() => Int, { description: "Every so many weeks or months." })
  readonly every!: number;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Gjentas til: the last day on which it can begin again." })
  readonly repeatUntil!: string | null;
  @Field(() => Boolean, { description: "Bare for dem som er nevnt: shown to those named alone, beside the owner's side and the coordinators." })
  readonly onlyNamed!: boolean;
  @Field(() => Boolean, { description: "Holdt fra foreldre eller verge: the owner keeps it from whoever represents them (pbrl § 3-4)." })
  readonly keptFromRepresentatives!: boolean;
  @Field(() => Date, { description: "When it was put in." })
  readonly addedAt!: Date;
  @Field(() => Date, { nullable: true, description: "Avlyst: when all of it was called off." })
  readonly cancelledAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was called off." })
  readonly cancelReason!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("CalendarItem", { simpleResolvers: true, description: "Punkt i kalenderen: one time of an entry, or a meeting around the person as it stands." })
export class CalendarItemType implements Pick<CalendarItem, "day" | "startsOn" | "startTime" | "endsOn" | "endTime" | "startsAt" | "endsAt" | "place" | "cancelled"> {
  readonly caseId!: string;

  @Field(() => GraphQLLocalDate, { description: "Dag: the day it is known by in `changeCalendarDay`; of a day that was moved, the one it was moved from." })
  readonly day!: string;
  @Field(() => GraphQLLocalDate, { description: "The day it begins." })
  readonly startsOn!: string;
  @Field(() => String, { nullable: true, description: "The time it begins; null for whole days." })
  readonly startTime!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The day it ends." })
  readonly endsOn!: string;
  @Field(() => String, { nullable: true, description: "The time it ends; of a meeting, when it begins: nobody has said how long it lasts." })
  readonly endTime!: string | null;
  @Field(() => Date, { nullable: true, description: "The instant it begins, with summer time reckoned in; null for whole days." })
  readonly startsAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "The instant it ends." })
  readonly endsAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Sted: where." })
  readonly place!: string | null;
  @Field(() => Boolean, { description: "Avlyst: whether it was called off, this time or for good." })
  readonly cancelled!: boolean;
}

@ObjectType("CalendarAnswer", { simpleResolvers: true, description: "Svar på innkalling: somebody's own word on whether they come." })
export class CalendarAnswerType implements Pick<CalendarAnswer, "answer" | "note" | "day" | "answeredAt"> {
  readonly entryId!: string;
  readonly personId!: string;
  readonly entryVersion!: number;

  @Field(() => CalendarAnswerKind, { description: "Whether they come." })
  readonly answer!: CalendarAnswerKind;
  @Field(() => String, { nullable: true, description: "What they say to it." })
  readonly note!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day, where it is about one day of many." })
  readonly day!: string | null;
  @Field(() => Date, { description: "When." })
  readonly answeredAt!: Date;
}

@ObjectType("CalendarFieldChange", { simpleResolvers: true, description: "Endret felt: what one field of an entry said before and says after." })
export class CalendarFieldChangeType {
  @Field(() => String, { description: "The field, by its name in `CalendarEntry`." })
  readonly field!: string;
  @Field(() => String, { nullable: true, description: "Before; null where it said nothing." })
  readonly before!: string | null;
  @Field(() => String, { nullable: true, description: "After; null where it says nothing." })
  readonly after!: string | null;
}

@ObjectType("CalendarChange", { simpleResolvers: true, description: "Endring: what was changed of an entry, by whom and when." })
export class CalendarChangeType implements Pick<CalendarChange, "version" | "kind" | "day" | "at"> {
  readonly byId!: string;

  @Field(() => Int, { description: "The version that it made." })
  readonly version!: number;
  @Field(() => CalendarChangeKind, { description: "What was done." })
  readonly kind!: CalendarChangeKind;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day, where it was about one day of many." })
  readonly day!: string | null;
  @Field(() => Date, { description: "When." })
  readonly at!: Date;
}
