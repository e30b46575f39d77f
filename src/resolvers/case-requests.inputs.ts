import { InputType } from "type-graphql";
import { InformationBasis } from "../entities/information-request.entity.js";
import type { Answer, RequestAdvice } from "../services/advice.service.js";
import type { RequestGuidance } from "../services/guidance.service.js";
import type { RecordInformationReceived, RequestInformation } from "../services/information-request.service.js";
import { ChangeInput, DeedInput, OnCaseInput } from "./deed.input.js";
import { Id, Of, OptionalDay, OptionalId, OptionalText, SHORT_TEXT, Text } from "./fields.js";

@InputType("RequestAdviceInput", { description: "Asks a professional for advice on a case." })
export class RequestAdviceInput extends OnCaseInput implements RequestAdvice {
  @Id("Rådgiver: the professional who is asked.")
  readonly adviserId!: string;
  @Text("Spørsmål: what is asked.")
  readonly question!: string;
  @OptionalDay("The last day the adviser sees what is needed of the case; two weeks ahead when left out.")
  readonly answerBy?: string | null;
}

@InputType("AnswerAdviceInput", { description: "The advice." })
export class AnswerAdviceInput extends ChangeInput implements Answer {
  @Id("Faglig råd: the question.")
  readonly adviceRequestId!: string;
  @Text("Råd: the advice.")
  readonly answer!: string;
}

@InputType("RequestInformationInput", { description: "Records that information is asked of one source, by what right." })
export class RequestInformationInput extends OnCaseInput implements RequestInformation {
  @OptionalText("Kilde: whom it is asked of. Either this or serviceUnitId.", SHORT_TEXT)
  readonly source?: string | null;
  @OptionalId("Enhet: the unit of the register it is asked of.")
  readonly serviceUnitId?: string | null;
  @Text("What is asked for, and no more than the case needs.")
  readonly wanted!: string;
  @Of(() => InformationBasis, "Grunnlag: by what right.")
  readonly basis!: InformationBasis;
  @OptionalText("Hjemmel: the provision. Required for STATUTE.", SHORT_TEXT)
  readonly provision?: string | null;
  @OptionalId("Samtykke: a consent of this case that is in force. For CONSENT either this or consentDeclaration.")
  readonly consentId?: string | null;
  @OptionalText("Samtykkeerklæring: the person's own declaration, and where it is kept.", SHORT_TEXT)
  readonly consentDeclaration?: string | null;
  @OptionalDay("The day it is wanted by.")
  readonly dueOn?: string | null;
}

@InputType("RecordInformationReceivedInput", { description: "What came of asking." })
export class RecordInformationReceivedInput extends ChangeInput implements RecordInformationReceived {
  @Id("Innhenting: the request.")
  readonly informationRequestId!: string;
  @OptionalDay("When it came; today when left out.")
  readonly receivedOn?: string | null;
  @Text("What came, or where it is kept.")
  readonly received!: string;
}

@InputType("RequestGuidanceInput", { description: "A coordinator asks the leader of the unit." })
export class RequestGuidanceInput extends DeedInput implements RequestGuidance {
  @Text("Spørsmål: what is asked.")
  readonly question!: string;
  @OptionalId("Sak: the case it is about, one the caller coordinates; left out for a question about the work.")
  readonly caseId?: string | null;
}

@InputType("AnswerGuidanceInput", { description: "The leader's answer." })
export class AnswerGuidanceInput extends ChangeInput implements Answer {
  @Id("Veiledning: the question.")
  readonly guidanceRequestId!: string;
  @Text("Svar: the answer.")
  readonly answer!: string;
}
