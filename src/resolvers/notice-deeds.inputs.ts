import { InputType } from "type-graphql";
import { InformationTopic } from "../entities/information-given.entity.js";
import { MissingPart } from "../entities/notice-completion.entity.js";
import { NoticeConfirmation, RedirectTargetKind } from "../entities/notice.entity.js";
import type { RecordInformationGiven } from "../services/information.service.js";
import type { RequestNoticeCompletion } from "../services/notice-completion.service.js";
import type { ConfirmNotice } from "../services/notice-confirmation.service.js";
import type { RecordOwnerDecline, RedirectNotice } from "../services/notice-ending.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Day, Id, ListOf, Of, OptionalDay, OptionalId, OptionalText, SHORT_TEXT, Text } from "./fields.js";

@InputType()
abstract class OnNoticeInput extends ChangeInput {
  @Id("Melding: the notice.")
  readonly noticeId!: string;
}

@InputType("AcknowledgeNoticeInput", { description: "Tells whoever gave a notice that it came." })
export class AcknowledgeNoticeInput extends OnNoticeInput {}

@InputType("RequestNoticeCompletionInput", { description: "Asks for what a notice lacks." })
export class RequestNoticeCompletionInput extends OnNoticeInput implements RequestNoticeCompletion {
  @ListOf(() => MissingPart, "Mangler: what is missing, one thing at least. An authority is never asked of the person, nor of health personnel.")
  readonly missing!: MissingPart[];
  @Text("What the notifier is told. The letter says by itself that the notice is kept.")
  readonly text!: string;
  @Day("Frist: by when.")
  readonly dueOn!: string;
}

@InputType("CompleteNoticeInput", { description: "What a notice lacked has come." })
export class CompleteNoticeInput extends OnNoticeInput {}

@InputType("ConfirmNoticeInput", { description: "Confirms a need told orally as it was written down." })
export class ConfirmNoticeInput extends OnNoticeInput implements ConfirmNotice {
  @Of(() => NoticeConfirmation, "How: OWN_LOGIN for the person or whoever speaks for the person, the others for staff.")
  readonly confirmation!: NoticeConfirmation;
  @OptionalDay("The day it was confirmed; today when left out.")
  readonly confirmedOn?: string | null;
}

@InputType("RedirectNoticeInput", { description: "Sends a notice on to the right place." })
export class RedirectNoticeInput extends OnNoticeInput implements RedirectNotice {
  @Of(() => RedirectTargetKind, "What kind of place.")
  readonly toKind!: RedirectTargetKind;
  @Text("Navn: the name of that place.", SHORT_TEXT)
  readonly toName!: string;
  @OptionalText("Its organisation number, or the number of a municipality.", SHORT_TEXT)
  readonly toNumber?: string | null;
  @Text("Begrunnelse: why, as the notifier is told.")
  readonly reason!: string;
}

@InputType("WithdrawNoticeInput", { description: "Withdraws a notice." })
export class WithdrawNoticeInput extends OnNoticeInput {
  @OptionalText("Why, for whoever wants to say.")
  readonly reason?: string | null;
}

@InputType("RecordOwnerDeclineInput", { description: "Keeps that the person does not want coordination now." })
export class RecordOwnerDeclineInput extends OnNoticeInput implements RecordOwnerDecline {
  @OptionalText("Why, for whoever wants to say.")
  readonly reason?: string | null;
  @OptionalDay("Kan kontaktes igjen: from when the person may be asked again.")
  readonly contactAgainOn?: string | null;
}

@InputType("RecordInformationGivenInput", { description: "Keeps that the person was told of the rights, on a notice or a case: one of the two." })
export class RecordInformationGivenInput extends DeedInput implements RecordInformationGiven {
  @OptionalId("Melding: the notice or enquiry.")
  readonly noticeId?: string | null;
  @OptionalId("Sak: the case.")
  readonly caseId?: string | null;
  @ListOf(() => InformationTopic, "What the person was told, one thing at least.")
  readonly topics!: InformationTopic[];
  @OptionalDay("The day; today when left out.")
  readonly givenOn?: string | null;
}
