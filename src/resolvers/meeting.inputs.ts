import { ID, InputType } from "type-graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Matches } from "class-validator";
import { MeetingBoard } from "../entities/case-meeting.entity.js";
import { ImpartialityGround } from "../entities/impartiality-declaration.entity.js";
import type { PlaceOnAgenda } from "../services/agenda.service.js";
import type { DeclareImpartiality } from "../services/impartiality.service.js";
import type { ItemMinutes, RecordMeeting } from "../services/meeting-record.service.js";
import type { PlanMeeting } from "../services/meeting.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Id, ListOf, Of, OptionalId, OptionalListOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text } from "./fields.js";

@InputType("PlanMeetingInput", { description: "Plans meetings on one day or more." })
export class PlanMeetingInput extends DeedInput implements PlanMeeting {
  @Of(() => MeetingBoard, "Who meets.")
  readonly board!: MeetingBoard;
  @ListOf(() => GraphQLLocalDate, "Møtedager: the days, as a plan for the year has them.")
  @Matches(/^(?:19|20|21)\d\d-/, { each: true })
  readonly days!: string[];
  @OptionalText("Sted: where.", SHORT_TEXT)
  readonly place?: string | null;
}

@InputType()
abstract class OnMeetingInput extends ChangeInput {
  @Id("Møte: the meeting.")
  readonly meetingId!: string;
}

@InputType("CancelMeetingInput", { description: "Cancels a meeting." })
export class CancelMeetingInput extends OnMeetingInput {}

@InputType("SummonToMeetingInput", { description: "Sends the agenda of a meeting." })
export class SummonToMeetingInput extends OnMeetingInput {}

@InputType("ConfirmMinutesInput", { description: "Confirms the minutes of a meeting." })
export class ConfirmMinutesInput extends OnMeetingInput {}

@InputType("PlaceOnAgendaInput", { description: "Puts one matter on an agenda: exactly one of case, recommendation and title." })
export class PlaceOnAgendaInput extends DeedInput implements PlaceOnAgenda {
  @Id("Møte: the meeting.")
  readonly meetingId!: string;
  @OptionalId("Sak: a case for the unit to discuss.")
  readonly caseId?: string | null;
  @OptionalId("Innstilling: a recommendation for the allocation body.")
  readonly recommendationId?: string | null;
  @OptionalText("Tittel: a matter that is no case. Nothing about a citizen.", SHORT_TEXT)
  readonly title?: string | null;
}

@InputType("RemoveFromAgendaInput", { description: "Takes an item off an agenda." })
export class RemoveFromAgendaInput extends OnMeetingInput {
  @Id("Sakspunkt: the item.")
  readonly itemId!: string;
}

@InputType("InviteAdviserInput", { description: "Calls somebody to advise on one item." })
export class InviteAdviserInput extends OnMeetingInput {
  @Id("Sakspunkt: the item, which must have a case.")
  readonly itemId!: string;
  @Id("Rådgiver: the professional, such as the municipal physician.")
  readonly personId!: string;
}

@InputType("InviteGuestInput", { description: "Invites somebody to what is no case." })
export class InviteGuestInput extends OnMeetingInput {
  @Id("Gjest: the professional.")
  readonly personId!: string;
}

@InputType("ItemMinutesInput", { description: "Møtebok: what the minutes say of one item." })
export class ItemMinutesInput implements ItemMinutes {
  @Id("Sakspunkt: the item.")
  readonly itemId!: string;
  @Text("What was said and what came of it.")
  readonly minutes!: string;
  @OptionalText("Råd: what an adviser said.")
  readonly advice?: string | null;
}

@InputType("RecordMeetingInput", { description: "Records that a meeting has been held." })
export class RecordMeetingInput extends OnMeetingInput implements RecordMeeting {
  @ListOf(() => ID, "Til stede: those of the invited, and of the members, who were there.")
  readonly attendedIds!: string[];
  @OptionalListOf(() => ItemMinutesInput, "The minutes of the items.")
  readonly items?: ItemMinutesInput[] | null;
  @OptionalText("The general minutes. Nothing about a citizen.")
  readonly minutes?: string | null;
}

@InputType("DeclareImpartialityInput", { description: "Declares what somebody is to a case (fvl §§ 6, 8)." })
export class DeclareImpartialityInput extends DeedInput implements DeclareImpartiality {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Of(() => ImpartialityGround, "Grunn: what they are to the case.")
  readonly ground!: ImpartialityGround;
  @OptionalYesNo("Inhabil: whether they take no part. Follows from the ground, and must be said for OTHER_CIRCUMSTANCES and SUBORDINATE.")
  readonly recused?: boolean | null;
  @OptionalText("Begrunnelse: the reasons; required for OTHER_CIRCUMSTANCES.")
  readonly note?: string | null;
  @OptionalId("Of whom it is said; of oneself when left out. In a body the others decide whether a member is impartial.")
  readonly personId?: string | null;
}
