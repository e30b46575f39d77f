import { GroupMeetingState } from "../entities/group-meeting.entity.js";
import { GroupKind, type GroupState } from "../entities/responsibility-group.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { isOpenGroup } from "./group.rules.js";

/** Choice: what the leader of a group still owes. LUND-11.4-5, LUND-11.4-10, LUND-11.4-16, LUND-11.4-19, LUND-11.4-34, LUND-11.4-41. */
export enum GroupTask {
  RECORD_CONSENT = "RECORD_CONSENT",
  OFFER_PLAN_AND_COORDINATOR = "OFFER_PLAN_AND_COORDINATOR",
  AGREE_LEADER_TERM = "AGREE_LEADER_TERM",
  HOLD_MEETING = "HOLD_MEETING",
  PRESENT_PROPOSALS = "PRESENT_PROPOSALS",
  TELL_OWNER_AFTERWARDS = "TELL_OWNER_AFTERWARDS",
  PUBLISH_MINUTES = "PUBLISH_MINUTES",
}

/** What a group has come to, as far as its tasks go. */
export interface GroupStanding {
  readonly state: GroupState;
  readonly kind: GroupKind;
  readonly consentOn: LocalDate | null;
  readonly offeredOn: LocalDate | null;
  readonly leaderUntil: LocalDate | null;
  readonly meetBy: LocalDate | null;
  readonly hasCoordinator: boolean;
  readonly hasPlan: boolean;
  readonly pendingProposals: number;
  readonly meetings: readonly { readonly state: GroupMeetingState; readonly isAlternative: boolean; readonly talkAfterOn: LocalDate | null }[];
}

const recorded: readonly GroupMeetingState[] = [GroupMeetingState.MINUTES_DRAFTED, GroupMeetingState.CONFIRMED, GroupMeetingState.PUBLISHED];

/**
 * Law: hol §§ 7-1, 7-2: a group that is to last without a plan is offered plan and coordinator, and the task stands until the offer is written down. SC-16, LUND-11.4-16.
 * Seed: proposals are laid before the person, and the two come back. LUND-11.4-19, LUND-11.4-41.
 */
export function groupTasks(group: GroupStanding, today: LocalDate): GroupTask[] {
  if (!isOpenGroup(group.state)) return group.pendingProposals > 0 ? [GroupTask.PRESENT_PROPOSALS] : [];
  const { meetings } = group;
  const all: [boolean, GroupTask][] = [
    [group.consentOn === null, GroupTask.RECORD_CONSENT],
    [group.kind === GroupKind.LONG_TERM && !group.hasPlan && group.offeredOn === null, GroupTask.OFFER_PLAN_AND_COORDINATOR],
    [!group.hasCoordinator && (group.leaderUntil === null || group.leaderUntil < today), GroupTask.AGREE_LEADER_TERM],
    [isMeetingOverdue(group.meetBy, today), GroupTask.HOLD_MEETING],
    [group.pendingProposals > 0, GroupTask.PRESENT_PROPOSALS],
    [meetings.some((it) => it.isAlternative && it.talkAfterOn === null && recorded.includes(it.state)), GroupTask.TELL_OWNER_AFTERWARDS],
    [meetings.some((it) => recorded.includes(it.state) && it.state !== GroupMeetingState.PUBLISHED), GroupTask.PUBLISH_MINUTES],
  ];
  return all.filter(([isOwed]) => isOwed).map(([, task]) => task);
}

/** Seed: a group that has not met by the day its municipality gives is late. DL-11, SC-12, LUND-11.4-34. */
export function isMeetingOverdue(meetBy: LocalDate | null, today: LocalDate): boolean {
  return meetBy !== null && meetBy < today;
}
