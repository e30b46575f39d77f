import { Arg, Ctx, Resolver } from "type-graphql";
import { inviteAdviser, inviteGuest, placeOnAgenda, removeFromAgenda } from "../services/agenda.service.js";
import { declareImpartiality } from "../services/impartiality.service.js";
import { recordMeeting } from "../services/meeting-record.service.js";
import { cancelMeeting, confirmMinutes, planMeeting, summonToMeeting } from "../services/meeting.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import {
  CancelMeetingInput,
  ConfirmMinutesInput,
  DeclareImpartialityInput,
  InviteAdviserInput,
  InviteGuestInput,
  PlaceOnAgendaInput,
  PlanMeetingInput,
  RecordMeetingInput,
  RemoveFromAgendaInput,
  SummonToMeetingInput,
} from "./meeting.inputs.js";
import { payloadOf } from "./payloads.js";

const PlanMeetingPayload = payloadOf("planMeeting", "caseMeetings");
const CancelMeetingPayload = payloadOf("cancelMeeting", "caseMeeting");
const PlaceOnAgendaPayload = payloadOf("placeOnAgenda", "caseMeeting", "agendaItem", "case");
const RemoveFromAgendaPayload = payloadOf("removeFromAgenda", "caseMeeting", "agendaItem", "case");
const SummonToMeetingPayload = payloadOf("summonToMeeting", "caseMeeting");
const InviteAdviserPayload = payloadOf("inviteAdviser", "caseMeeting", "agendaItem");
const InviteGuestPayload = payloadOf("inviteGuest", "caseMeeting");
const DeclareImpartialityPayload = payloadOf("declareImpartiality", "case", "declaration");
const RecordMeetingPayload = payloadOf("recordMeeting", "caseMeeting");
const ConfirmMinutesPayload = payloadOf("confirmMinutes", "caseMeeting");

/** Deeds on the meetings of the unit and the body, and on impartiality. */
@Resolver()
export class MeetingDeedsResolver {
  @Do(() => PlanMeetingPayload, "meeting:convene", "Planlegg møter: plans meetings on one day or more; what has waited for a meeting goes onto the first.")
  planMeeting(@Arg("input", () => PlanMeetingInput, { description: "The deed." }) input: PlanMeetingInput, @Ctx() { request }: GraphQLContext) {
    return planMeeting(request, input);
  }

  @Do(() => CancelMeetingPayload, "meeting:convene", "Avlys møte: cancels a meeting; what stood on it goes onto the next one, or waits for one.")
  cancelMeeting(@Arg("input", () => CancelMeetingInput, { description: "The deed." }) input: CancelMeetingInput, @Ctx() { request }: GraphQLContext) {
    return cancelMeeting(request, input);
  }

  @Do(() => PlaceOnAgendaPayload, "meeting:work", "Sett på saklista: puts a case, a recommendation or another matter on an agenda. It opens nothing until the agenda is sent.")
  placeOnAgenda(@Arg("input", () => PlaceOnAgendaInput, { description: "The deed." }) input: PlaceOnAgendaInput, @Ctx() { request }: GraphQLContext) {
    return placeOnAgenda(request, input);
  }

  @Do(() => RemoveFromAgendaPayload, "meeting:work", "Ta av saklista: takes an item off an agenda, and closes what it had opened.")
  removeFromAgenda(@Arg("input", () => RemoveFromAgendaInput, { description: "The deed." }) input: RemoveFromAgendaInput, @Ctx() { request }: GraphQLContext) {
    return removeFromAgenda(request, input);
  }

  @Do(() => SummonToMeetingPayload, "meeting:convene", "Kall inn til møte: sends the agenda; from now on those who meet see the cases on it. Sent again, it opens what was added.")
  summonToMeeting(@Arg("input", () => SummonToMeetingInput, { description: "The deed." }) input: SummonToMeetingInput, @Ctx() { request }: GraphQLContext) {
    return summonToMeeting(request, input);
  }

  @Do(() => InviteAdviserPayload, "meeting:convene", "Kall inn rådgiver: calls somebody to advise on one item; they see that case until the meeting has been held.")
  inviteAdviser(@Arg("input", () => InviteAdviserInput, { description: "The deed." }) input: InviteAdviserInput, @Ctx() { request }: GraphQLContext) {
    return inviteAdviser(request, input);
  }

  @Do(() => InviteGuestPayload, "meeting:convene", "Inviter gjest: invites somebody to what is no case. A guest sees no case.")
  inviteGuest(@Arg("input", () => InviteGuestInput, { description: "The deed." }) input: InviteGuestInput, @Ctx() { request }: GraphQLContext) {
    return inviteGuest(request, input);
  }

  @Do(() => DeclareImpartialityPayload, "meeting:work", "Erklær habilitet: says what somebody is to a case; whoever is recused steps aside at once (fvl §§ 6, 8).")
  declareImpartiality(@Arg("input", () => DeclareImpartialityInput, { description: "The deed." }) input: DeclareImpartialityInput, @Ctx() { request }: GraphQLContext) {
    return declareImpartiality(request, input);
  }

  @Do(() => RecordMeetingPayload, "meeting:convene", "Før møtebok: records that a meeting has been held, who was there and what was said.")
  recordMeeting(@Arg("input", () => RecordMeetingInput, { description: "The deed." }) input: RecordMeetingInput, @Ctx() { request }: GraphQLContext) {
    return recordMeeting(request, input);
  }

  @Do(() => ConfirmMinutesPayload, "meeting:convene", "Godkjenn møtebok: confirms the minutes, which stand from now on.")
  confirmMinutes(@Arg("input", () => ConfirmMinutesInput, { description: "The deed." }) input: ConfirmMinutesInput, @Ctx() { request }: GraphQLContext) {
    return confirmMinutes(request, input);
  }
}
