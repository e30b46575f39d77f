import { InputType } from "type-graphql";
import { CaseState, CoordinationTool, DecisionPath } from "../entities/case.entity.js";
import { EligibilityBasis, ServiceType } from "../entities/service-received.entity.js";
import type { CaseFilter } from "../services/case.reader.js";
import type { OpenCase } from "../services/case-opening.service.js";
import type { RecordClarification, ServiceInput as Service } from "../services/clarification.service.js";
import type { AcknowledgeWarning } from "../services/warning.service.js";
import { ChangeInput, OnCaseInput } from "./deed.input.js";
import { Day, Id, ListOf, Of, OptionalId, OptionalListOf, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";
import { PartyInput } from "./person.inputs.js";

@InputType("CaseFilter", { description: "Which cases; what is left out does not narrow." })
export class CaseFilterInput implements CaseFilter {
  @OptionalListOf(() => CaseState, "In one of these states.")
  readonly states?: CaseState[] | null;
  @OptionalListOf(() => DecisionPath, "Decided by one of these ways.")
  readonly paths?: DecisionPath[] | null;
  @OptionalId("Saksbehandler: handled by this professional.")
  readonly handlerId?: string | null;
  @OptionalYesNo("True: without a handler; false: with one.")
  readonly unassigned?: boolean | null;
  @OptionalYesNo("True: only those that one has a relation of one's own to.")
  readonly mine?: boolean | null;
  @OptionalYesNo("True: only those that go on; false: only those that have come to their end.")
  readonly open?: boolean | null;
}

@InputType("OpenCaseInput", { description: "Opens a case for a notice." })
export class OpenCaseInput extends ChangeInput implements OpenCase {
  @Id("Melding: the notice.")
  readonly noticeId!: string;
  @OptionalOf(() => DecisionPath, "Avgjørelsesvei: one of the municipality's ways; its usual one when left out.")
  readonly path?: DecisionPath | null;
  @OptionalYesNo("Foreldreansvar: whether a notifier who is a parent holds parental responsibility.")
  readonly notifierHasParentalResponsibility?: boolean | null;
  @OptionalYesNo("Fullmakt: whether the unit has seen what shows that a proxy or guardian may act (fvl § 12); their own login's word opens no case.")
  readonly notifierAuthorityShown?: boolean | null;
  @OptionalListOf(() => PartyInput, "Parter: others on the person's side.")
  readonly parties?: PartyInput[] | null;
  @OptionalText("Bostedskommune: the number of the municipality the person lives in, where this one is its host by agreement (kommuneloven § 20-2); its own when left out.", 4)
  readonly residenceMunicipality?: string | null;
}

@InputType("InitiateCooperationInput", { description: "The first contact takes the initiative." })
export class InitiateCooperationInput extends OnCaseInput {}

@InputType("PlaceOnUnitMeetingInput", { description: "Puts a case on the agenda of a unit meeting." })
export class PlaceOnUnitMeetingInput extends OnCaseInput {
  @Day("KE-møte: the day of the meeting.")
  readonly meetingOn!: string;
}

@InputType("AssignCaseInput", { description: "Gives a case to its handler." })
export class AssignCaseInput extends OnCaseInput {
  @Id("Saksbehandler: the professional who handles it from now on.")
  readonly handlerId!: string;
}

@InputType("ServiceInput", { description: "Tjeneste: a service the person gets." })
export class ServiceInput implements Service {
  @Of(() => ServiceType, "What kind of service.")
  readonly type!: ServiceType;
  @Of(() => EligibilityBasis, "Which sector it comes from.")
  readonly source!: EligibilityBasis;
  @Text("Tjenesteyter: who provides it.", SHORT_TEXT)
  readonly provider!: string;
  @Text("Faggruppe: the professional group.", SHORT_TEXT)
  readonly professionalGroup!: string;
  @YesNo("Whether it should be seen together with the others.")
  readonly seenInContext!: boolean;
}

@InputType("RecordClarificationInput", { description: "What the talk with the person came to." })
export class RecordClarificationInput extends OnCaseInput implements RecordClarification {
  @Day("The day of the talk.")
  readonly heldOn!: string;
  @OptionalText("Where.", SHORT_TEXT)
  readonly place?: string | null;
  @YesNo("Whether plan and coordinator were explained.")
  readonly orientationGiven!: boolean;
  @YesNo("Whether the person was told that they may wish for a coordinator.")
  readonly toldOfRightToWish!: boolean;
  @Text("Behov: the needs.")
  readonly needs!: string;
  @OptionalText("Ressurser: what the person can do and has.")
  readonly resources?: string | null;
  @OptionalText("Familieperspektiv: the family and siblings.")
  readonly familySituation?: string | null;
  @OptionalText("Barnets syn: what the child said, and how; required from seven years (pbrl § 4-4).")
  readonly childView?: string | null;
  @YesNo("Whether the person wants a plan.")
  readonly wantsPlan!: boolean;
  @YesNo("Whether the person wants a coordinator.")
  readonly wantsCoordinator!: boolean;
  @OptionalText("Ønske om koordinator: the wish as it was stated.")
  readonly coordinatorWish?: string | null;
  @OptionalId("The professional the person wishes for.")
  readonly wishedCoordinatorId?: string | null;
  @ListOf(() => ServiceInput, "Tjenester: the services the person gets.")
  readonly services!: ServiceInput[];
}

@InputType("AcknowledgeWarningInput", { description: "Acknowledges a warning with a reason." })
export class AcknowledgeWarningInput extends ChangeInput implements AcknowledgeWarning {
  @Id("Varsel: the warning.")
  readonly warningId!: string;
  @Text("The reason.")
  readonly reason!: string;
}

@InputType("HandOverCaseInput", { description: "Hands a case over to its coordinator." })
export class HandOverCaseInput extends OnCaseInput {}

@InputType("ChooseToolInput", { description: "What the person chooses: a plan, or minutes where the municipality offers them." })
export class ChooseToolInput extends OnCaseInput {
  @Of(() => CoordinationTool, "Verktøy: the tool.")
  readonly tool!: CoordinationTool;
}
