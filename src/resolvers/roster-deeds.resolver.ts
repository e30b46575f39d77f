import { Arg, Ctx, Field, Int, ObjectType, Resolver } from "type-graphql";
import { changeMyCard } from "../services/card.service.js";
import { endParticipationEverywhere } from "../services/leaving-everywhere.service.js";
import { setParticipantRights } from "../services/participant-rights.service.js";
import { addRoomUnit, endRoomUnit } from "../services/room-unit.service.js";
import { visitRoom } from "../services/room-visit.service.js";
import { addRoomParticipant, changeRoomParticipant, endParticipation } from "../services/roster.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { Payload, payloadOf } from "./payloads.js";
import {
  AddRoomParticipantInput,
  AddRoomUnitInput,
  ChangeMyCardInput,
  ChangeRoomParticipantInput,
  EndParticipationEverywhereInput,
  EndParticipationInput,
  EndRoomUnitInput,
  SetParticipantRightsInput,
  VisitRoomInput,
} from "./roster.inputs.js";

const AddRoomParticipantPayload = payloadOf("addRoomParticipant", "case", "participant");
const ChangeRoomParticipantPayload = payloadOf("changeRoomParticipant", "participant");
const EndParticipationPayload = payloadOf("endParticipation", "case", "participant");
const SetParticipantRightsPayload = payloadOf("setParticipantRights", "participant");
const AddRoomUnitPayload = payloadOf("addRoomUnit", "case", "roomUnit");
const EndRoomUnitPayload = payloadOf("endRoomUnit", "case", "roomUnit");
const ChangeMyCardPayload = payloadOf("changeMyCard", "myCard");
const VisitRoomPayload = payloadOf("visitRoom", "case");

@ObjectType("EndParticipationEverywherePayload", { description: "What endParticipationEverywhere answers with: how much there was, and nothing of whom." })
export class EndParticipationEverywherePayload extends Payload {
  @Field(() => Int, { nullable: true, description: "Rom: in how many rooms, with a plan or without, their part has ended." })
  readonly rooms!: number | null;
  @Field(() => Int, { nullable: true, description: "Ansvarsgrupper: how many memberships have ended." })
  readonly groups!: number | null;
  @Field(() => Int, { nullable: true, description: "Koordinatorroller: how many roles are vacant now, each with the leader's deadline." })
  readonly coordinatorRoles!: number | null;
}

/** Who takes part in the rooms, and how far. */
@Resolver()
export class RosterDeedsResolver {
  @Do(() => AddRoomParticipantPayload, "plan:write", "Legg til deltaker i rommet: lets somebody into a room, with a plan or without one (hol §§ 7-1, 7-2).")
  addRoomParticipant(@Arg("input", () => AddRoomParticipantInput, { description: "The deed." }) input: AddRoomParticipantInput, @Ctx() { request }: GraphQLContext) {
    return addRoomParticipant(request, input);
  }

  @Do(() => ChangeRoomParticipantPayload, "room:write", "Endre deltakerkort: what a participant does is said anew by the coordinator, what they see to by themselves too.")
  changeRoomParticipant(@Arg("input", () => ChangeRoomParticipantInput, { description: "The deed." }) input: ChangeRoomParticipantInput, @Ctx() { request }: GraphQLContext) {
    return changeRoomParticipant(request, input);
  }

  @Do(
    () => EndParticipationPayload,
    "room:write",
    "Avslutt deltakelse: somebody takes part in the room no longer; their next call finds nothing, and what they wrote stays (pbrl § 4-1).",
  )
  endParticipation(@Arg("input", () => EndParticipationInput, { description: "The deed." }) input: EndParticipationInput, @Ctx() { request }: GraphQLContext) {
    return endParticipation(request, input);
  }

  @Do(() => SetParticipantRightsPayload, "plan:write", "Begrens rettigheter: keeps rights in this room from one participant, never more than that (pbrl §§ 3-1, 4-1).")
  setParticipantRights(@Arg("input", () => SetParticipantRightsInput, { description: "The deed." }) input: SetParticipantRightsInput, @Ctx() { request }: GraphQLContext) {
    return setParticipantRights(request, input);
  }

  @Do(() => AddRoomUnitPayload, "plan:write", "Legg til enhet eller omtalt tjeneste: gives a unit a place in the room, or names a service the person meets.")
  addRoomUnit(@Arg("input", () => AddRoomUnitInput, { description: "The deed." }) input: AddRoomUnitInput, @Ctx() { request }: GraphQLContext) {
    return addRoomUnit(request, input);
  }

  @Do(() => EndRoomUnitPayload, "plan:write", "Avslutt enhetens plass: ends the place of a unit with the part of its stand-ins, or takes a service out of the room.")
  endRoomUnit(@Arg("input", () => EndRoomUnitInput, { description: "The deed." }) input: EndRoomUnitInput, @Ctx() { request }: GraphQLContext) {
    return endRoomUnit(request, input);
  }

  @Do(() => ChangeMyCardPayload, "room:write", "Endre mitt kort: the caller's own work contact and picture, in all rooms at once.")
  changeMyCard(@Arg("input", () => ChangeMyCardInput, { description: "The deed." }) input: ChangeMyCardInput, @Ctx() { request }: GraphQLContext) {
    return changeMyCard(request, input);
  }

  @Do(() => VisitRoomPayload, "room:write", "Vært innom: notes that the caller is in the room now, so that the home page can tell what is new.")
  visitRoom(@Arg("input", () => VisitRoomInput, { description: "The deed." }) input: VisitRoomInput, @Ctx() { request }: GraphQLContext) {
    return visitRoom(request, input);
  }

  @Do(
    () => EndParticipationEverywherePayload,
    "participation:end",
    "Avslutt all deltakelse: a professional has left their work and takes part nowhere any more; coordinator roles become vacant with their deadline, and coordinators are told (hol § 7-2).",
  )
  endParticipationEverywhere(
    @Arg("input", () => EndParticipationEverywhereInput, { description: "The deed." }) input: EndParticipationEverywhereInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return endParticipationEverywhere(request, input);
  }
}
