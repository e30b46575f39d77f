import { CarriedNeedState } from "../../entities/carried-need.entity.js";
import { GroupMeetingKind, GroupMeetingState } from "../../entities/group-meeting.entity.js";
import { ProposalState } from "../../entities/group-meeting-point.entity.js";
import { GroupNeedState } from "../../entities/group-need.entity.js";
import { DissolveReason, OfferAnswer } from "../../entities/responsibility-group.entity.js";
import { GroupTask } from "../../rules/group-task.rules.js";
import { OwnerTalk } from "../../services/group-publishing.service.js";
import { describe } from "./describe.js";

describe(GroupNeedState, "GroupNeedState", "Meldt behov: where a reported need for a responsibility group stands.", {
  REPORTED: "Meldt: the leader of the unit has been told, and has not answered.",
  FOUNDED: "Opprettet: a group was founded.",
  NOT_FOUNDED: "Ikke opprettet: no group is founded, and the leader has said why.",
});

describe(DissolveReason, "DissolveReason", "Grunn til oppløsning: why a responsibility group is dissolved.", {
  NO_LONGER_NEEDED: "Ikke behov lenger: an evaluation together with the person came to it.",
  NOT_WANTED: "Ikke ønsket: the person no longer wants the group.",
});

describe(OfferAnswer, "OfferAnswer", "Svar på tilbud: what the person answered when plan and coordinator were offered (hol §§ 7-1, 7-2).", {
  WANTED: "Ønsker: the person wants them.",
  DECLINED: "Takker nei: the person does not want them.",
  THINKING: "Tenker på det: the person has not made up their mind.",
});

describe(GroupTask, "GroupTask", "Oppgave i ansvarsgruppen: what the leader of a group still owes.", {
  RECORD_CONSENT: "Samtykke: write down that the person wants the group (pbrl § 4-1).",
  OFFER_PLAN_AND_COORDINATOR: "Tilby plan og koordinator: the group is to last and there is no plan (hol §§ 7-1, 7-2).",
  AGREE_LEADER_TERM: "Avtal lederperiode: there is no coordinator, and no end that lies ahead has been agreed for the leader.",
  HOLD_MEETING: "Hold møte: the group has not met by the municipality's day.",
  PRESENT_PROPOSALS: "Legg fram forslag: what was proposed without the person waits for yes or no.",
  TELL_OWNER_AFTERWARDS: "Møt personen etterpå: the two have not yet told the person what was said.",
  PUBLISH_MINUTES: "Send referat: minutes have been written and not sent.",
});

describe(CarriedNeedState, "CarriedNeedState", "Videreført behov: where a need stands that a group carried to those who decide.", {
  CARRIED: "Ført videre: those who decide have not answered.",
  MET: "Dekket: the need is met.",
  MET_IN_PART: "Delvis dekket: a part of the need is met.",
  NOT_MET: "Ikke dekket: the need is not met.",
});

describe(GroupMeetingKind, "GroupMeetingKind", "Type møte: what kind of meeting it is.", {
  GROUP: "Ansvarsgruppemøte: the group meets with the person.",
  START_UP: "Oppstartsmøte: the first meeting, which settles members, leader and goals.",
  COOPERATION: "Samarbeidsmøte: those who need to cooperate meet when there is a need, led by whoever took the initiative.",
  ALTERNATIVE: "Alternativ form: the person wants the group and does not take part; two members meet the person before and after.",
});

describe(GroupMeetingState, "GroupMeetingState", "Møtets status: where a meeting stands.", {
  PLANNED: "Planlagt: with its day and its agenda.",
  INVITED: "Innkalt: the invitation has gone out.",
  CANCELLED: "Avlyst: it is not held.",
  MINUTES_DRAFTED: "Referat skrevet: it has been held, and its minutes are written.",
  CONFIRMED: "Referat bekreftet: the minutes were understood alike before the meeting closed.",
  PUBLISHED: "Referat sendt: the minutes have gone to those who are to have them.",
});

describe(ProposalState, "ProposalState", "Forslag: what has become of a proposal made without the person there.", {
  PENDING: "Venter: the person has not answered, and it has no effect.",
  ACCEPTED: "Ja: the person said yes.",
  REFUSED: "Nei: the person said no, and it never has effect.",
});

describe(OwnerTalk, "OwnerTalk", "Samtale med personen: which of the two talks of the alternative form.", {
  BEFORE: "Før: about what the meeting is to say.",
  AFTER: "Etter: about what it said.",
});
