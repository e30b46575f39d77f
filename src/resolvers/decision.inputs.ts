import { ID, InputType } from "type-graphql";
import { RightKind } from "../entities/assessment.entity.js";
import { DecisionOutcome, RefusalReason } from "../entities/decision.entity.js";
import { EligibilityBasis } from "../entities/service-received.entity.js";
import type { AssessEligibility, LimbInput as Limb } from "../services/assessment.service.js";
import type { DecisionInput } from "../services/decision.step.js";
import type { DecideByBody } from "../services/recommendation.service.js";
import { OnCaseInput } from "./deed.input.js";
import { Id, ListOf, Of, OptionalId, OptionalListOf, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";

@InputType("LimbInput", { description: "Vilkår: an answer to one part of the legal test, with the reasons for this person." })
export class LimbInput implements Limb {
  @YesNo("The answer.")
  readonly answer!: boolean;
  @Text("Begrunnelse: why it is so for this person. Required.")
  readonly reasons!: string;
}

@InputType("AssessEligibilityInput", { description: "Assesses one right by the legal test." })
export class AssessEligibilityInput extends OnCaseInput implements AssessEligibility {
  @Of(() => RightKind, "Which right.")
  readonly kind!: RightKind;
  @Of(() => LimbInput, "Langvarig: some duration; no number of months is required.")
  readonly longTerm!: LimbInput;
  @Of(() => LimbInput, "Koordinert: services that should be seen together.")
  readonly coordinated!: LimbInput;
  @OptionalOf(() => LimbInput, "Kompleks: enough for a coordinator by itself (pbrl § 2-5 b). Required for a child coordinator.")
  readonly complex?: LimbInput | null;
  @OptionalOf(() => LimbInput, "Alvorlig sykdom, skade eller nedsatt funksjonsevne. Required for a child coordinator (hol § 7-2 a).")
  readonly seriousCondition?: LimbInput | null;
  @OptionalYesNo("Whether other welfare services are needed as well. Required for a child coordinator.")
  readonly welfareServices?: boolean | null;
  @ListOf(() => EligibilityBasis, "The sectors whose services the right rests on.")
  readonly bases!: EligibilityBasis[];
  @OptionalId("Forslag til koordinator: the professional the unit proposes, beside whom the person wishes for (pbrl § 3-1).")
  readonly proposedCoordinatorId?: string | null;
  @OptionalText("Why; where it is another than the person wishes for, a warning asks for it.")
  readonly proposalReason?: string | null;
}

@InputType()
abstract class DecisionContent extends OnCaseInput implements DecisionInput {
  @Of(() => RightKind, "Which right.")
  readonly kind!: RightKind;
  @Of(() => DecisionOutcome, "The outcome. It must follow from the assessment of the legal test.")
  readonly outcome!: DecisionOutcome;
  @Text("Faktum: the facts. Required unless it is a full grant.")
  readonly facts!: string;
  @Text("Hovedhensyn: the main considerations. Required unless it is a full grant.")
  readonly considerations!: string;
  @OptionalListOf(() => String, "Rettsgrunnlag: the provisions; the right's own when left out.")
  readonly legalBasis?: string[] | null;
  @OptionalOf(() => RefusalReason, "The ground, for a refusal.")
  readonly refusalReason?: RefusalReason | null;
}

@InputType("DecideCaseInput", { description: "Decides one right." })
export class DecideCaseInput extends DecisionContent {}

@InputType("RecommendDecisionInput", { description: "Recommends a decision to the allocation body." })
export class RecommendDecisionInput extends DecisionContent {}

@InputType("DecideByBodyInput", { description: "The allocation body's decision on a recommendation." })
export class DecideByBodyInput extends OnCaseInput implements DecideByBody {
  @Id("Innstilling: the recommendation.")
  readonly recommendationId!: string;
  @Of(() => DecisionOutcome, "The outcome.")
  readonly outcome!: DecisionOutcome;
  @OptionalText("Faktum: the facts; the recommendation's when left out.")
  readonly facts?: string | null;
  @OptionalText("Hovedhensyn: the considerations; the recommendation's when left out.")
  readonly considerations?: string | null;
  @OptionalOf(() => RefusalReason, "The ground, for a refusal.")
  readonly refusalReason?: RefusalReason | null;
  @OptionalListOf(() => ID, "The members who took part; those the minutes name as present and impartial when left out.")
  readonly takenPartIds?: string[] | null;
  @OptionalListOf(() => ID, "Inhabile: the members who were recused (fvl § 6). They do not count.")
  readonly recusedIds?: string[] | null;
  @OptionalText("Møtebok: where the minutes are; the meeting and its item when left out.", SHORT_TEXT)
  readonly minutesReference?: string | null;
}

@InputType("ReturnToUnitInput", { description: "The body sends a recommendation back." })
export class ReturnToUnitInput extends OnCaseInput {
  @Id("Innstilling: the recommendation.")
  readonly recommendationId!: string;
  @Text("The reason.")
  readonly reason!: string;
}
