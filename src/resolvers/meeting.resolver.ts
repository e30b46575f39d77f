import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Args, Ctx, Int, Resolver } from "type-graphql";
import { MeetingBoard } from "../entities/case-meeting.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import { listMeetings, type MeetingYear, unitMeetingYear } from "../services/meeting.reader.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { CaseMeetingConnection, UnitMeetingYearType } from "./meeting.type.js";
import { PageArgs } from "./page.type.js";

@Resolver()
export class MeetingResolver {
  @Ask(() => CaseMeetingConnection, "meeting:read", "Møter: the meetings of the unit and of the allocation body that the caller works with or is invited to, the earliest first.")
  caseMeetings(
    @Arg("board", () => MeetingBoard, { nullable: true, description: "Only those of this board." }) board: MeetingBoard | null,
    @Arg("from", () => GraphQLLocalDate, { nullable: true, description: "Only from this day on." }) from: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    if (from != null && !isLocalDate(from)) throw new Refusal("INVALID_INPUT", { path: ["from"] });
    return listMeetings(request, { board, from }, page);
  }

  @Ask(() => UnitMeetingYearType, "meeting:read", "Møteåret: the unit's meetings in a year against what the municipality expects, with what waits for a meeting.")
  unitMeetingYear(
    @Arg("year", () => Int, { nullable: true, description: "The year; this year when left out." }) year: number | null,
    @Ctx() { request }: GraphQLContext,
  ): Promise<MeetingYear> {
    return unitMeetingYear(request, year ?? Number(request.today.slice(0, 4)));
  }
}
