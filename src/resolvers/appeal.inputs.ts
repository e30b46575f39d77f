import { ID, InputType } from "type-graphql";
import { AppealCapacity, AppealOutcome, AppealReview, AppealSubject, LateReason } from "../entities/appeal.entity.js";
import { DecisionOutcome, RefusalReason } from "../entities/decision.entity.js";
import { NoticeChannel } from "../entities/notice.entity.js";
import type { CompleteAppeal, RequestAppealCompletion } from "../services/appeal-completion.service.js";
import type { RecordStateAdministratorOutcome } from "../services/appeal-forwarding.service.js";
import type { RegisterAppeal } from "../services/appeal-registration.service.js";
import type { NewDecision } from "../services/appeal-reversal.step.js";
import type { ReviewAppeal } from "../services/appeal-review.service.js";
import type { AnswerCostsClaim, RegisterCostsClaim } from "../services/costs-claim.service.js";
import type { ForwardSupervisionRequest, RegisterSupervisionRequest } from "../services/supervision.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Day, Id, Of, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, Whole } from "./fields.js";
import { CitizenInput } from "./person.inputs.js";

@InputType("RegisterAppealInput", {
  description: "Registers an appeal. A citizen appeals for themselves or for whom they represent; staff register a letter, or a wish they helped to write down.",
})
export class RegisterAppealInput extends DeedInput implements RegisterAppeal {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @OptionalOf(() => AppealSubject, "Gjenstand: what is appealed; a decision when left out.")
  readonly subject?: AppealSubject | null;
  @OptionalId("Vedtak: the decision. Required when a decision is appealed, and only then.")
  readonly decisionId?: string | null;
  @Of(() => AppealCapacity, "Rolle: in which capacity the appellant appeals.")
  readonly capacity!: AppealCapacity;
  @OptionalId("Klager: who appeals, of those on the person's side of the case. For staff, where it is not the person.")
  readonly appellantId?: string | null;
  @OptionalOf(() => CitizenInput, "Klager: who appeals, when they are not in the case yet. For staff. The appeal gives them no access.")
  readonly appellant?: CitizenInput | null;
  @OptionalYesNo("Fullmakt: whether a written authority came with it. A lawyer needs none (pbrl § 7-2).")
  readonly authorityAttached?: boolean | null;
  @OptionalText("Where the authority or the mandate is kept.", SHORT_TEXT)
  readonly authorityReference?: string | null;
  @OptionalText("Grunner: what the appellant says. What is missing is asked for later; nothing is rejected.")
  readonly grounds?: string | null;
  @OptionalText("Ønsket endring: what the appellant wants instead.")
  readonly wanted?: string | null;
  @OptionalYesNo("Skriftlig: whether it is in writing; yes when left out. For staff.")
  readonly written?: boolean | null;
  @OptionalYesNo("Undertegnet: whether it is signed; yes when left out. For staff.")
  readonly signed?: boolean | null;
  @OptionalOf(() => NoticeChannel, "Kanal: how it came; on paper when left out. For staff.")
  readonly channel?: NoticeChannel | null;
  @OptionalDay("Mottatt: the day it was received; today when left out. For staff.")
  readonly receivedOn?: string | null;
  @OptionalDay("Levert til postoperatør: the day it was handed in, where known (fvl § 30).")
  readonly handedInOn?: string | null;
}

@InputType()
abstract class OnAppealInput extends ChangeInput {
  @Id("Klage: the appeal.")
  readonly appealId!: string;
}

@InputType("RequestAppealCompletionInput", { description: "Asks the appellant for what is missing." })
export class RequestAppealCompletionInput extends OnAppealInput implements RequestAppealCompletion {
  @Text("What the appellant is asked, in words. What is missing in form is named beside it.")
  readonly question!: string;
  @OptionalYesNo("Uklar: whether it cannot be seen what is appealed or wanted.")
  readonly unclear?: boolean | null;
  @Day("The day it should be there by.")
  readonly dueOn!: string;
}

@InputType("CompleteAppealInput", { description: "Adds to an appeal." })
export class CompleteAppealInput extends OnAppealInput implements CompleteAppeal {
  @OptionalText("Grunner: what the appellant says beside what was said before.")
  readonly grounds?: string | null;
  @OptionalText("Ønsket endring: what the appellant wants instead.")
  readonly wanted?: string | null;
  @OptionalYesNo("Skriftlig: whether it is in writing now. For staff.")
  readonly written?: boolean | null;
  @OptionalYesNo("Undertegnet: whether it is signed now. For staff.")
  readonly signed?: boolean | null;
  @OptionalYesNo("Fullmakt: whether a written authority is there now.")
  readonly authorityAttached?: boolean | null;
  @OptionalText("Where the authority is kept.", SHORT_TEXT)
  readonly authorityReference?: string | null;
}

@InputType("BeginOwnReviewInput", { description: "Begins the municipality's own review of an appeal." })
export class BeginOwnReviewInput extends OnAppealInput {}

@InputType("NewDecisionInput", { description: "Nytt vedtak: the decision that takes the place of the one appealed, on the same right." })
export class NewDecisionInput implements NewDecision {
  @Of(() => DecisionOutcome, "The outcome.")
  readonly outcome!: DecisionOutcome;
  @Text("Faktum: the facts.")
  readonly facts!: string;
  @Text("Hovedhensyn: the main considerations.")
  readonly considerations!: string;
  @OptionalListOf(() => String, "Rettsgrunnlag: the provisions; the right's own when left out.")
  readonly legalBasis?: string[] | null;
  @OptionalOf(() => RefusalReason, "The ground, where a part is still refused.")
  readonly refusalReason?: RefusalReason | null;
}

@InputType("ReviewAppealInput", { description: "The municipality's own review of an appeal." })
export class ReviewAppealInput extends OnAppealInput implements ReviewAppeal {
  @Of(() => AppealReview, "What it comes to. Only a late appeal can be dismissed as late.")
  readonly outcome!: AppealReview;
  @Text("Hovedhensyn: the considerations; the appellant is told them.")
  readonly considerations!: string;
  @OptionalOf(() => NewDecisionInput, "Nytt vedtak: the new decision. Required where a decision is reversed; a new assessment may have to go before it.")
  readonly decision?: NewDecisionInput | null;
  @OptionalOf(() => LateReason, "Why a late appeal is taken up all the same (fvl § 31).")
  readonly lateReason?: LateReason | null;
  @OptionalText("That reason in words.")
  readonly lateReasonText?: string | null;
  @OptionalListOf(() => ID, "The members who took part, where the allocation body decides.")
  readonly takenPartIds?: string[] | null;
  @OptionalListOf(() => ID, "Inhabile: the members who were recused (fvl § 6).")
  readonly recusedIds?: string[] | null;
  @OptionalText("Møtebok: where the body's minutes are.", SHORT_TEXT)
  readonly minutesReference?: string | null;
}

@InputType("ForwardAppealInput", { description: "Forwards an appeal to the county governor." })
export class ForwardAppealInput extends OnAppealInput {
  @Text("Uttalelse: what the municipality tells the county governor. The party gets a copy in the same act (fvl § 33).")
  readonly statement!: string;
}

@InputType("RecordStateAdministratorOutcomeInput", { description: "What the county governor came to." })
export class RecordStateAdministratorOutcomeInput extends OnAppealInput implements RecordStateAdministratorOutcome {
  @Of(() => AppealOutcome, "What it came to.")
  readonly outcome!: AppealOutcome;
  @Day("The day of it.")
  readonly outcomeOn!: string;
  @Text("The reasons, in short.")
  readonly reasons!: string;
  @OptionalOf(() => NewDecisionInput, "The county governor's decision. Required where a decision was changed, and only then.")
  readonly decision?: NewDecisionInput | null;
  @OptionalYesNo("Til gunst: whether a change is in the appellant's favour, who is then told of the costs; yes when left out (fvl § 36).")
  readonly inFavour?: boolean | null;
}

@InputType("WithdrawAppealInput", { description: "Takes an appeal back." })
export class WithdrawAppealInput extends OnAppealInput {
  @OptionalText("Where the appellant's own word is kept. Required from staff, who record it.", SHORT_TEXT)
  readonly reference?: string | null;
}

@InputType("RegisterCostsClaimInput", { description: "Registers a claim for costs." })
export class RegisterCostsClaimInput extends DeedInput implements RegisterCostsClaim {
  @Id("Klage: the appeal.")
  readonly appealId!: string;
  @Whole("Beløp: the amount, in øre.")
  readonly amountOre!: number;
  @Text("What the costs were for.")
  readonly costs!: string;
  @OptionalDay("Mottatt: the day it was received; today when left out. For staff.")
  readonly receivedOn?: string | null;
}

@InputType("AnswerCostsClaimInput", { description: "Answers a claim for costs." })
export class AnswerCostsClaimInput extends ChangeInput implements AnswerCostsClaim {
  @Id("Krav om sakskostnader: the claim.")
  readonly costsClaimId!: string;
  @Whole("Innvilget: the amount granted, in øre; 0 for none.")
  readonly grantedOre!: number;
  @Text("Svar: the answer. The reasons are required where less than the claim is granted.")
  readonly answer!: string;
}

@InputType("RegisterSupervisionRequestInput", { description: "Registers a request for supervision." })
export class RegisterSupervisionRequestInput extends DeedInput implements RegisterSupervisionRequest {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Text("What it is about.")
  readonly about!: string;
  @OptionalText("Who asks, for staff.", SHORT_TEXT)
  readonly requesterName?: string | null;
  @OptionalDay("Mottatt: the day it was received; today when left out. For staff.")
  readonly receivedOn?: string | null;
}

@InputType("ForwardSupervisionRequestInput", { description: "Sends a request for supervision on to the county governor." })
export class ForwardSupervisionRequestInput extends ChangeInput implements ForwardSupervisionRequest {
  @Id("Anmodning om tilsyn: the request.")
  readonly supervisionRequestId!: string;
}
