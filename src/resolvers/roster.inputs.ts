import { InputType } from "type-graphql";
import { ParticipationEnd, SharingBasis } from "../entities/plan-participant.entity.js";
import { RoomUnitKind } from "../entities/room-unit.entity.js";
import type { ChangeMyCard } from "../services/card.service.js";
import type { EndParticipationEverywhere } from "../services/leaving-everywhere.service.js";
import type { SetParticipantRights } from "../services/participant-rights.service.js";
import type { AddRoomUnit, EndRoomUnit } from "../services/room-unit.service.js";
import type { VisitRoom } from "../services/room-visit.service.js";
import type { AddRoomParticipant, ChangeRoomParticipant, EndParticipation } from "../services/roster.service.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { FilledText, Id, ListOf, Of, OptionalId, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT } from "./fields.js";
import { CitizenInput } from "./person.inputs.js";

/** Base64 of the largest picture, with room for the refusal to be the service's own. */
const LONGEST_PICTURE = 40_000;

@InputType("AddRoomParticipantInput", { description: "Lets somebody into a room: somebody who is registered, or a private person whom the person has named; one of the two." })
export class AddRoomParticipantInput extends DeedInput implements AddRoomParticipant {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
  @OptionalId("Deltaker: a professional, or somebody on the person's side.")
  readonly personId?: string | null;
  @OptionalOf(() => CitizenInput, "Privatperson: a relative or somebody else whom the person has named and who is not registered in the case.")
  readonly privatePerson?: CitizenInput | null;
  @FilledText("Funksjon: what they do in it.", SHORT_TEXT)
  readonly function!: string;
  @OptionalText("Ansvarsområde: what they see to.", SHORT_TEXT)
  readonly responsibility?: string | null;
  @OptionalId("Stedfortreder for: the unit in the room whose place they fill.")
  readonly standsInForId?: string | null;
  @OptionalOf(() => SharingBasis, "Delingsgrunnlag: by what right they are told; the consent where there is one when left out.")
  readonly basis?: SharingBasis | null;
  @OptionalText("Which provision or necessity. Required with OTHER_STATUTE and EMERGENCY.", SHORT_TEXT)
  readonly basisNote?: string | null;
}

@InputType()
export abstract class OnParticipantInput extends ChangeInput {
  @Id("Deltaker: the participant.")
  readonly participantId!: string;
}

@InputType("ChangeRoomParticipantInput", { description: "Says anew what a participant does; what is left out stays." })
export class ChangeRoomParticipantInput extends OnParticipantInput implements ChangeRoomParticipant {
  @OptionalText("Funksjon: what they do in the room; the coordinator's to say.", SHORT_TEXT)
  readonly function?: string | null;
  @OptionalText("Ansvarsområde: what they see to; an empty text takes it away.", SHORT_TEXT)
  readonly responsibility?: string | null;
}

@InputType("EndParticipationInput", { description: "Ends somebody's part in a room." })
export class EndParticipationInput extends OnParticipantInput implements EndParticipation {
  @Of(() => ParticipationEnd, "Grunn: why.")
  readonly reason!: ParticipationEnd;
  @OptionalText("Merknad: a remark; for the person's side and the coordinator.", SHORT_TEXT)
  readonly note?: string | null;
}

@InputType("RightsKeptInput", { description: "Rights in one area of the room that are to be kept from a participant." })
export class RightsKeptInput {
  @Of(() => RoomArea, "The area.")
  readonly area!: RoomArea;
  @ListOf(() => RoomRight, "The rights; keeping READ keeps the whole area.")
  readonly rights!: RoomRight[];
}

@InputType("SetParticipantRightsInput", {
  description: "Keeps rights from one participant in one room, in place of what was kept before; an empty list gives everything of their place back.",
})
export class SetParticipantRightsInput extends OnParticipantInput implements SetParticipantRights {
  @ListOf(() => RightsKeptInput, "Each area once.")
  readonly withheld!: RightsKeptInput[];
  @OptionalText("Begrunnelse: why. Required where something is kept.", SHORT_TEXT)
  readonly reason?: string | null;
}

@InputType("AddRoomUnitInput", { description: "Gives a unit a place in the room, or names a service there." })
export class AddRoomUnitInput extends DeedInput implements AddRoomUnit {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
  @Of(() => RoomUnitKind, "Whether it takes part by stand-ins or is only named.")
  readonly kind!: RoomUnitKind;
  @OptionalId("Enhet: the unit of the municipality's register.")
  readonly serviceUnitId?: string | null;
  @OptionalText("Navn: what it is called; required where it is not in the register.", SHORT_TEXT)
  readonly name?: string | null;
  @FilledText("Funksjon: what it does for the person.", SHORT_TEXT)
  readonly function!: string;
  @OptionalText("Kontakt: how it is reached at work; for a service that is only named.", SHORT_TEXT)
  readonly contact?: string | null;
}

@InputType("EndRoomUnitInput", { description: "Ends the place of a unit in the room, or takes the name of a service out of it." })
export class EndRoomUnitInput extends ChangeInput implements EndRoomUnit {
  @Id("Enhet i rommet: the unit.")
  readonly roomUnitId!: string;
}

@InputType("ChangeMyCardInput", { description: "Changes the caller's own card in all rooms; what is left out stays, an empty text takes it away." })
export class ChangeMyCardInput extends DeedInput implements ChangeMyCard {
  @OptionalText("Stilling: the title. For professionals.", SHORT_TEXT)
  readonly title?: string | null;
  @OptionalText("Telefon på jobb: the work phone. For professionals.", SHORT_TEXT)
  readonly workPhone?: string | null;
  @OptionalText("E-post på jobb: the work e-mail. For professionals.", SHORT_TEXT)
  readonly workEmail?: string | null;
  @OptionalText("Bilde: a picture as base64, 20 000 bytes at the most before it is encoded. PNG or JPEG.", LONGEST_PICTURE)
  readonly picture?: string | null;
  @OptionalYesNo("Fjern bildet: the picture is deleted at once.")
  readonly removePicture?: boolean | null;
}

@InputType("VisitRoomInput", { description: "Notes that the caller is in a room now." })
export class VisitRoomInput extends DeedInput implements VisitRoom {
  @Id("Sak: the case of the room.")
  readonly caseId!: string;
}

@InputType("EndParticipationEverywhereInput", { description: "Ends every part that a professional has in rooms, plans and groups." })
export class EndParticipationEverywhereInput extends DeedInput implements EndParticipationEverywhere {
  @Id("Fagperson: who has left.")
  readonly professionalId!: string;
  @Of(() => ParticipationEnd, "Grunn: why.")
  readonly reason!: ParticipationEnd;
  @OptionalText("Merknad: a remark for the coordinators; nothing of any person.", SHORT_TEXT)
  readonly note?: string | null;
}
