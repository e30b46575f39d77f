import { AccessBasis } from "../entities/case-access.entity.js";
import type { Role } from "../entities/role-membership.entity.js";
import type { Deed } from "../tenants/deeds.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER } = AccessBasis;

interface Who {
  readonly relations: readonly AccessBasis[];
  readonly roles: readonly Role[];
}

const by = (...relations: readonly AccessBasis[]): Who => ({ relations, roles: [] });

/**
 * Law: pbrl §§ 3-1, 4-1, hol § 12-1: the coordinator lets in, the person's side and the coordinator narrow and let go, and everybody says what they see to and leaves by
 * themselves; the deeds see to what is somebody's own. SAM-84, SAM-85, SAM-105, SAM-106.
 */
export const whoMayInRooms: Partial<Record<Deed, Who>> = {
  addRoomParticipant: by(COORDINATOR),
  changeRoomParticipant: by(COORDINATOR, PARTICIPANT),
  endParticipation: by(OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT),
  setParticipantRights: by(OWNER, REPRESENTATIVE, COORDINATOR),
  addRoomUnit: by(COORDINATOR),
  endRoomUnit: by(COORDINATOR),
  visitRoom: by(OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER),
};
