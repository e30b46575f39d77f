import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { type CaseMeeting, CaseMeetingState, MeetingBoard } from "../entities/case-meeting.entity.js";
import { type ImpartialityDeclaration, ImpartialityGround } from "../entities/impartiality-declaration.entity.js";
import { AttendeeRole, type MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import type { MeetingYear } from "../services/meeting.reader.js";
import { WarningType } from "./case.type.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("CaseMeeting", {
  implements: NodeType,
  simpleResolvers: true,
  description: "KE-møte, nemndsmøte: a meeting of the coordinating unit or of the allocation body. It holds nothing about a citizen; that stands on its items.",
})
export class CaseMeetingType extends NodeType implements Pick<CaseMeeting, "board" | "heldOn" | "place" | "state" | "summonedAt" | "minutes" | "version"> {
  @Field(() => MeetingBoard, { description: "Who meets." })
  readonly board!: MeetingBoard;
  @Field(() => GraphQLLocalDate, { description: "Møtedag: the day." })
  readonly heldOn!: string;
  @Field(() => String, { nullable: true, description: "Sted: where." })
  readonly place!: string | null;
  @Field(() => CaseMeetingState, { description: "Where it stands." })
  readonly state!: CaseMeetingState;
  @Field(() => Date, { nullable: true, description: "Innkalt: when the agenda was last sent; from then on those who meet see the cases on it." })
  readonly summonedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Møtebok: the general minutes, without anything about a citizen." })
  readonly minutes!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`; it changes with the agenda too." })
  readonly version!: number;
}

@ObjectType("AgendaItem", { implements: NodeType, simpleResolvers: true, description: "Sakspunkt: what a meeting treats: a case, a recommendation, or a matter that is no case." })
export class AgendaItemType extends NodeType implements Pick<AgendaItem, "board" | "position" | "title" | "state" | "publishedAt" | "minutes" | "advice"> {
  readonly caseId!: string | null;
  readonly recommendationId!: string | null;
  readonly meetingId!: string;

  @Field(() => MeetingBoard, { description: "Who treats it." })
  readonly board!: MeetingBoard;
  @Field(() => Int, { description: "Saksnummer på møtet: its place on the agenda." })
  readonly position!: number;
  @Field(() => String, { nullable: true, description: "Tittel: what it is about, where it is no case." })
  readonly title!: string | null;
  @Field(() => AgendaItemState, { description: "Where it stands." })
  readonly state!: AgendaItemState;
  @Field(() => Date, { nullable: true, description: "When the agenda with it was sent." })
  readonly publishedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Møtebok: what the minutes say of it." })
  readonly minutes!: string | null;
  @Field(() => String, { nullable: true, description: "Råd: what an adviser said. It is advice and decides nothing." })
  readonly advice!: string | null;
}

@ObjectType("MeetingAttendee", { simpleResolvers: true, description: "Møtedeltaker: a professional who is invited to a meeting, an adviser for one item alone." })
export class MeetingAttendeeType implements Pick<MeetingAttendee, "role" | "invitedAt" | "attended"> {
  readonly personId!: string;
  readonly agendaItemId!: string | null;

  @Field(() => AttendeeRole, { description: "As what." })
  readonly role!: AttendeeRole;
  @Field(() => Date, { description: "Innkalt: when." })
  readonly invitedAt!: Date;
  @Field(() => Boolean, { nullable: true, description: "Til stede: whether they were there; null until the meeting has been recorded." })
  readonly attended!: boolean | null;
}

@ObjectType("ImpartialityDeclaration", {
  simpleResolvers: true,
  description: "Habilitetserklæring: what somebody who prepares or decides a case has declared about their impartiality in it; the last one counts (fvl §§ 6, 8).",
})
export class ImpartialityDeclarationType implements Pick<ImpartialityDeclaration, "ground" | "recused" | "note" | "declaredAt"> {
  readonly personId!: string;
  readonly declaredById!: string;

  @Field(() => ImpartialityGround, { description: "Grunn: what they are to the case (fvl § 6)." })
  readonly ground!: ImpartialityGround;
  @Field(() => Boolean, { description: "Inhabil: whether they take no part in the case." })
  readonly recused!: boolean;
  @Field(() => String, { nullable: true, description: "Begrunnelse: the reasons, where it has been weighed." })
  readonly note!: string | null;
  @Field(() => Date, { description: "When." })
  readonly declaredAt!: Date;
}

@ObjectType("UnitMeetingYear", {
  simpleResolvers: true,
  description: "Møteåret: the unit's meetings in a year, held and planned, against the number the municipality expects.",
})
export class UnitMeetingYearType implements Pick<MeetingYear, "year" | "held" | "planned" | "cancelled" | "minimum" | "expected" | "expectedByNow" | "behindPace"> {
  @Field(() => Int, { description: "The year." })
  readonly year!: number;
  @Field(() => Int, { description: "Holdt: how many have been held." })
  readonly held!: number;
  @Field(() => Int, { description: "Planlagt: how many are planned or summoned." })
  readonly planned!: number;
  @Field(() => Int, { description: "Avlyst: how many were cancelled." })
  readonly cancelled!: number;
  @Field(() => Int, { nullable: true, description: "The fewest in a year; null where the municipality names none." })
  readonly minimum!: number | null;
  @Field(() => Int, { nullable: true, description: "The number expected in a year; null where the municipality names none." })
  readonly expected!: number | null;
  @Field(() => Int, { description: "How many of the expected there would be by today, evenly spread." })
  readonly expectedByNow!: number;
  @Field(() => Boolean, { description: "Whether fewer have been held than expected by now; the warnings say what to do." })
  readonly behindPace!: boolean;
  @Field(() => [CaseMeetingType], { description: "Møtene: the year's meetings, the earliest first." })
  readonly meetings!: CaseMeetingType[];
  @Field(() => [AgendaItemType], { description: "Venter på møte: items whose meeting was cancelled while no other was planned." })
  readonly waiting!: AgendaItemType[];
  @Field(() => [WarningType], { description: "Varsler: told when there are too few meetings." })
  readonly warnings!: WarningType[];
}

export const CaseMeetingConnection = connectionOf(() => CaseMeetingType, "CaseMeetingConnection", "A page of meetings.");
