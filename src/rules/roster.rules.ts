import { AccessBasis } from "../entities/case-access.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { GroupMember } from "../entities/group-member.entity.js";
import type { PlanParticipant } from "../entities/plan-participant.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { RoomRight, RoomRole } from "../tenants/policy-enums.js";
import { mayBeWithheld, roomRoleOf, type Withheld } from "./room.rules.js";

const { OWNER, REPRESENTATIVE, COORDINATOR, GROUP_MEMBER } = AccessBasis;
const seesWhoWorksThere: readonly AccessBasis[] = [OWNER, REPRESENTATIVE, COORDINATOR, GROUP_MEMBER];

/** Who asks for the roster of a room, and how much of a plan they have been given. */
export interface RosterReader {
  readonly relations: readonly AccessBasis[];
  readonly rights: readonly RoomRight[];
  readonly shared: readonly PlanSection[] | null;
  readonly roomOnly: boolean;
}

/** Law: pbrl § 4-1, hol § 12-1: whoever has the right to it reads who takes part; a participant of a plan only where that part of the plan is shared with them. SAM-80, SAM-91. */
export function mayReadRoster({ relations, rights, shared, roomOnly }: RosterReader): boolean {
  if (!rights.includes(RoomRight.READ)) return false;
  return roomOnly || shared === null || shared.includes(PlanSection.PARTICIPANTS) || relations.some((it) => seesWhoWorksThere.includes(it));
}

/** Law: pbrl §§ 3-1, 5-1: from the person's side nothing can be kept, and from a coordinator no more than printing; a person in several places has the best of them. SAM-103. */
export function mayBeKeptFrom(relations: readonly AccessBasis[], kept: readonly Pick<Withheld, "rights">[]): boolean {
  const roles = relations.flatMap((it) => roomRoleOf[it] ?? []);
  return kept.every((it) => it.rights.length > 0 && it.rights.every((right) => roles.every((role) => mayBeWithheld(role, right))));
}

/** Choice: the person's side and the coordinator end anybody's part, and everybody their own; what a card says of the work is the coordinator's, and of one's own area one's own. SAM-84, SAM-85. */
export function mayEndOrChange(relations: readonly AccessBasis[], isOwn: boolean, by: readonly AccessBasis[]): boolean {
  return isOwn || relations.some((it) => by.includes(it));
}

/** Choice: a face needs no more, and a roster of twenty must fit in an answer. SAM-33, SAM-81. */
export const longestPicture = 20_000;

/** Where in the room somebody is found: their places, as rows of each make. */
export interface Places {
  readonly ownerId: string;
  readonly representativeIds: readonly string[];
  readonly coordinators: readonly Pick<CoordinatorAssignment, "coordinatorId" | "kind" | "since" | "until" | "endsBy">[];
  readonly participants: readonly PlanParticipant[];
  readonly members: readonly Pick<GroupMember, "personId" | "function" | "since" | "until">[];
}

/** One person in a room, whatever places they have there. */
export interface Card {
  readonly personId: string;
  readonly roles: readonly RoomRole[];
  readonly functions: readonly string[];
  readonly since: string | null;
  /** Null while they take part. */
  readonly until: string | null;
  readonly participant: PlanParticipant | null;
}

/** Choice: each person once, with all they are in the room: the person first, then whoever represents them, who coordinates, and the others as they came. SAM-80, SAM-81, SAM-87. */
export function cardsOf(places: Places, today: LocalDate, withEnded: boolean): Card[] {
  const all: Card[] = [
    placed(places.ownerId, RoomRole.OWNER),
    ...places.representativeIds.map((it) => placed(it, RoomRole.REPRESENTATIVE)),
    ...places.coordinators.map((it) => placed(it.coordinatorId, RoomRole.COORDINATOR, { since: it.since, until: lastDayOf(it, today) })),
    ...places.participants.map((it) => ({ ...placed(it.personId, RoomRole.PARTICIPANT, it), functions: [it.function], participant: it })),
    ...places.members.map((it) => ({ ...placed(it.personId, RoomRole.GROUP_MEMBER, it), functions: [it.function] })),
  ];
  const wanted = all.filter((it) => withEnded || it.until === null);
  return [...new Set(wanted.map((it) => it.personId))].map((id) => together(wanted.filter((it) => it.personId === id)));
}

function placed(personId: string, role: RoomRole, { since, until }: { since: string | null; until: string | null } = { since: null, until: null }): Card {
  return { personId, roles: [role], functions: [], since, until, participant: null };
}

/** An assignment with a last day ends with it. */
function lastDayOf({ until, endsBy }: Pick<CoordinatorAssignment, "until" | "endsBy">, today: LocalDate): string | null {
  return until ?? (endsBy !== null && endsBy <= today ? endsBy : null);
}

/** What somebody is now says more than what they have been; who has left for good is shown as they were. */
function together(places: readonly Card[]): Card {
  const present = places.filter((it) => it.until === null);
  const shown = present.length > 0 ? present : places;
  const days = shown.flatMap((it) => it.since ?? []).sort();
  return {
    personId: shown[0]?.personId ?? "",
    roles: [...new Set(shown.flatMap((it) => it.roles))],
    functions: [...new Set(shown.flatMap((it) => it.functions))],
    since: days[0] ?? null,
    until:
      present.length > 0
        ? null
        : (shown
            .flatMap((it) => it.until ?? [])
            .sort()
            .at(-1) ?? null),
    participant: shown.findLast((it) => it.participant !== null)?.participant ?? null,
  };
}
