import { CoordinatorKind } from "../../entities/coordinator-assignment.entity.js";
import { GroupMemberKind } from "../../entities/group-member.entity.js";
import { GroupFounding, GroupKind, GroupState } from "../../entities/responsibility-group.entity.js";
import { describe } from "./describe.js";

describe(CoordinatorKind, "CoordinatorKind", "Type koordinator: which coordinator role somebody has been appointed to.", {
  COORDINATOR: "Koordinator: follows the person up, coordinates the services and sees to progress, with or without a plan (hol § 7-2, pbrl § 2-5 b).",
  CHILD_COORDINATOR: "Barnekoordinator: coordinates for a family that has or expects a child with a serious condition, until the child is 18 (hol § 7-2 a, pbrl § 2-5 c).",
});

describe(GroupState, "GroupState", "Ansvarsgruppens status: where a responsibility group stands.", {
  ACTIVE: "Aktiv: the group has been founded and is working.",
  EVALUATED: "Evaluert: an evaluation found that the need has ceased; the group may be dissolved.",
  DISSOLVED: "Oppløst: the group has ended; it may be taken up again as another.",
});

describe(GroupKind, "GroupKind", "Type ansvarsgruppe: how long the group is meant to work.", {
  TIME_LIMITED: "Tidsavgrenset: the group works towards clear goals and ends when they are reached.",
  LONG_TERM: "Langvarig: the group is to last, and the person is offered a coordinator and an individual plan (hol §§ 7-1, 7-2).",
});

describe(GroupFounding, "GroupFounding", "Opprettelse av ansvarsgruppe: by which way a group is founded.", {
  VIA_UNIT_LEADER: "Via leder for enheten: the coordinator reports the need, and the leader of the coordinating unit founds the group.",
  BY_COORDINATOR: "Av koordinator: the coordinator founds the group and calls in the service providers involved.",
  BY_INSTANCE: "Av instansen som får behovet meldt: the one the need was reported to calls the first meeting and hands out the procedures.",
});

describe(GroupMemberKind, "GroupMemberKind", "Type medlem: whether a member always takes part in the responsibility group or is called in.", {
  FIXED: "Fast medlem: a named member who takes part in every meeting.",
  AD_HOC: "Innkalt ved behov: a member who is called in when a matter concerns them.",
});
