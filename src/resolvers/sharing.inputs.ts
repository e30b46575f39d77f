import { ID, InputType } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import type { ShareSections } from "../services/sharing.service.js";
import type { StopWithholding, WithholdFromParents } from "../services/withholding.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Id, ListOf, OptionalDay, OptionalId, OptionalText } from "./fields.js";

@InputType()
abstract class OnConsentInput extends ChangeInput {
  @Id("Samtykke: the consent to the plan.")
  readonly consentId!: string;
}

@InputType("ShareSectionsInput", { description: "Shares parts of the plan, with one participant or with many for the same period." })
export class ShareSectionsInput extends OnConsentInput implements ShareSections {
  @ListOf(() => ID, "Deltakere: with whom.")
  readonly participantIds!: string[];
  @ListOf(() => PlanSection, "Deler av planen: what is shared. The measures bring the goals they serve with them.")
  readonly sections!: PlanSection[];
  @OptionalDay("From when; today when left out.")
  readonly validFrom?: string | null;
  @OptionalDay("Until when; as long as the consent lasts when left out.")
  readonly validTo?: string | null;
  @OptionalId("Hvem samtykker: whose word it was, when the coordinator writes it down.")
  readonly giverId?: string | null;
}

@InputType("WithdrawSharingInput", { description: "Ends what is shared with one participant." })
export class WithdrawSharingInput extends OnConsentInput {
  @Id("Deltaker: with whom nothing is shared any more.")
  readonly participantId!: string;
}

@InputType("SuspendSharingInput", { description: "Pauses all sharing of a plan." })
export class SuspendSharingInput extends OnConsentInput {}

@InputType("ResumeSharingInput", { description: "Takes the sharing of a plan up again." })
export class ResumeSharingInput extends OnConsentInput {}

@InputType("WithholdFromParentsInput", { description: "Keeps something of the plan from a child's parents." })
export class WithholdFromParentsInput extends DeedInput implements WithholdFromParents {
  @Id("Hva: the goal, measure or content point. With a goal go its measures.")
  readonly elementId!: string;
  @OptionalText("Grunn: why. Required of staff; a child need not say.")
  readonly reason?: string | null;
  @OptionalId("Godkjent av: who stands behind it with staff, a leader of the unit or a service officer. Required of staff.")
  readonly approverId?: string | null;
}

@InputType("StopWithholdingInput", { description: "Lets the parents know of it again." })
export class StopWithholdingInput extends ChangeInput implements StopWithholding {
  @Id("Tilbakehold: the withholding.")
  readonly withholdingId!: string;
}
