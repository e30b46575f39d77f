import { InputType } from "type-graphql";
import { DeliveryMethod } from "../entities/letter.entity.js";
import type { MeetingTime } from "../rules/summons.rules.js";
import type { IssueDecisionLetter, RecordDelivery } from "../services/letter.service.js";
import type { SummonApplicant } from "../services/summons.service.js";
import { ChangeInput, OnCaseInput } from "./deed.input.js";
import { Day, Id, Of, OptionalClock, OptionalDay, OptionalOf, OptionalYesNo, SHORT_TEXT, Text } from "./fields.js";

@InputType("MeetingTimeInput", { description: "Møtetid: when and where somebody is asked to come." })
export class MeetingTimeInput implements MeetingTime {
  @Day("The day, today at the earliest.")
  readonly proposedOn!: string;
  @OptionalClock("Klokkeslett: the time, written 14:30.")
  readonly time?: string | null;
  @Text("Sted: the place.", SHORT_TEXT)
  readonly place!: string;
}

@InputType("IssueDecisionLetterInput", { description: "Issues the letter of a decision to everybody on the person's side." })
export class IssueDecisionLetterInput extends ChangeInput implements IssueDecisionLetter {
  @Id("Vedtak: the decision.")
  readonly decisionId!: string;
  @OptionalDay("The day the person got it. Left out, a digital letter arrives today and any other is waited for. The appeal clock counts from it.")
  readonly deliveredOn?: string | null;
  @OptionalOf(() => DeliveryMethod, "Forsendelse: how it is sent; digital when left out.")
  readonly method?: DeliveryMethod | null;
  @OptionalOf(() => MeetingTimeInput, "Oppstartsmøte: for a grant, the proposed first meeting with the coordinator. Required where the municipality has chosen `startUpWithGrant`.")
  readonly startUpMeeting?: MeetingTimeInput | null;
  @OptionalYesNo(
    "Samtykkeskjema: whether the form for consent goes with the grant of a plan. It does when left out, and always where the municipality has chosen `startUpWithGrant`.",
  )
  readonly consentForm?: boolean | null;
}

@InputType("RecordDeliveryInput", { description: "Keeps the day a letter reached its recipient." })
export class RecordDeliveryInput extends ChangeInput implements RecordDelivery {
  @Id("Vedtak: the decision whose letter it is.")
  readonly decisionId!: string;
  @Day("The day the person got it, from the day it was issued to today.")
  readonly deliveredOn!: string;
}

@InputType("SummonApplicantInput", { description: "Summons the person to the talk." })
export class SummonApplicantInput extends OnCaseInput implements SummonApplicant {
  @Of(() => MeetingTimeInput, "When and where.")
  readonly meeting!: MeetingTimeInput;
  @OptionalOf(() => DeliveryMethod, "Forsendelse: how it is sent; digital when left out.")
  readonly method?: DeliveryMethod | null;
}
