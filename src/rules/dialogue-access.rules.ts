import { AccessBasis } from "../entities/case-access.entity.js";
import type { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER } = AccessBasis;

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

/** Everybody who has a place in a room; its areas and rights see to what of it is theirs. */
const inRoom: Who = { relations: [OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER], roles: [] };
const personsSide: Who = { relations: [OWNER, REPRESENTATIVE], roles: [] };

/** Law: pbrl § 3-1, hol § 12-1: those who take part write to each other and remark; what stands about the person in their own words is theirs. SAM-32, SAM-43, SAM-46, SAM-56. */
export const whoMayInDialogue: Partial<Record<Deed, Who>> = {
  startDialogue: inRoom,
  writeMessage: inRoom,
  correctMessage: inRoom,
  withdrawMessage: inRoom,
  markDialogueRead: inRoom,
  addDialogueReader: inRoom,
  saveDialogueDraft: inRoom,
  discardDialogueDraft: inRoom,
  putAwayInRoom: inRoom,
  takeUpInRoom: inRoom,
  writeNote: inRoom,
  changeNote: inRoom,
  annotate: inRoom,
  changeAnnotation: inRoom,
  proposeAboutMe: inRoom,
  writeAboutMe: personsSide,
  changeAboutMe: personsSide,
  answerAboutMeProposal: personsSide,
  choosePicture: personsSide,
  removePicture: personsSide,
};
