import { InputType } from "type-graphql";
import type { MoveToCooperationMeeting } from "../services/cooperation-meeting.service.js";
import type { CompleteGroupAction } from "../services/group-action.service.js";
import type { AnswerProposal, RecordProposalAnswer } from "../services/group-proposal.service.js";
import { ChangeInput } from "./deed.input.js";
import { Day, Id, OptionalClock, OptionalDay, OptionalId, OptionalText, SHORT_TEXT, YesNo } from "./fields.js";

@InputType("RecordProposalAnswerInput", { description: "Writes down what the person answered to a proposal by word of mouth." })
export class RecordProposalAnswerInput extends ChangeInput implements RecordProposalAnswer {
  @Id("Sakspunkt: the point with the proposal. The version is the meeting's.")
  readonly pointId!: string;
  @YesNo("Yes or no.")
  readonly accepted!: boolean;
  @OptionalId("Who said it: the person when left out, or whoever lawfully speaks for the person.")
  readonly saidById?: string | null;
  @OptionalDay("When it was heard: after the meeting, and today when left out.")
  readonly heardOn?: string | null;
}

@InputType("CorrectProposalAnswerInput", { description: "The person corrects what staff wrote down as their answer." })
export class CorrectProposalAnswerInput extends ChangeInput implements AnswerProposal {
  @Id("Sakspunkt: the point with the answer. The version is the meeting's.")
  readonly pointId!: string;
  @YesNo("What the person says: yes or no.")
  readonly accepted!: boolean;
}

@InputType("CompleteGroupActionInput", { description: "What somebody took on in the group has been done." })
export class CompleteGroupActionInput extends ChangeInput implements CompleteGroupAction {
  @Id("Aktivitet: what was taken on. The version is the group's.")
  readonly actionId!: string;
  @OptionalDay("When it was done; today when left out.")
  readonly doneOn?: string | null;
  @OptionalText("Merknad: what came of it.")
  readonly note?: string | null;
}

@InputType("MoveToCooperationMeetingInput", { description: "Takes a point off the agenda and opens a cooperation meeting about it." })
export class MoveToCooperationMeetingInput extends ChangeInput implements MoveToCooperationMeeting {
  @Id("Sakspunkt: the point. The version is that of the meeting it stands in.")
  readonly pointId!: string;
  @Day("Møtedag: the day of the cooperation meeting.")
  readonly meetsOn!: string;
  @OptionalClock("Klokkeslett: the time of day, written 14:30; the invitation needs it.")
  readonly time?: string | null;
  @OptionalText("Sted: where; the invitation needs it.", SHORT_TEXT)
  readonly place?: string | null;
}
