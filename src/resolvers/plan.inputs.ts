import { ID, InputType } from "type-graphql";
import { ConsentMethod } from "../entities/consent.entity.js";
import { GroupMemberKind } from "../entities/group-member.entity.js";
import { LifeArea } from "../entities/goal.entity.js";
import { MeasureKind } from "../entities/measure.entity.js";
import { PlanEntryKind } from "../entities/plan-entry.entity.js";
import { ParticipantCategory, SharingBasis, SpecialistRole } from "../entities/plan-participant.entity.js";
import { GroupFounding, GroupKind } from "../entities/responsibility-group.entity.js";
import type { FoundGroup, MemberInput } from "../services/group.service.js";
import type { OwnersWord } from "../services/group.step.js";
import type { PlanDescription } from "../services/plan.service.js";
import type { ParticipantGiven } from "../services/participant.step.js";
import type { SharingGiven } from "../services/sharing-basis.step.js";
import type { AddGoal, AddMeasure, AddPlanEntry } from "../services/plan-content.service.js";
import { OnCaseInput, OnPlanInput } from "./deed.input.js";
import { Day, Id, ListOf, Of, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText, SHORT_TEXT, Text, YesNo } from "./fields.js";

@InputType("DraftPlanInput", { description: "Begins a plan." })
export class DraftPlanInput extends OnCaseInput implements PlanDescription {
  @OptionalText("Hva som er viktig for meg: what matters to the owner, in the owner's words.")
  readonly values?: string | null;
  @OptionalDay("Planperiode: from when.")
  readonly periodFrom?: string | null;
  @OptionalDay("Planperiode: until when.")
  readonly periodTo?: string | null;
  @OptionalDay("Revisjon: when it is revised; the municipality's interval when left out.")
  readonly reviseOn?: string | null;
  @OptionalText("Mal: the name of one of the municipality's templates; none is needed.", SHORT_TEXT)
  readonly templateKey?: string | null;
}

@InputType("DescribePlanInput", { description: "What the plan says of itself; what is left out stays." })
export class DescribePlanInput extends OnPlanInput implements PlanDescription {
  @OptionalText("Hva som er viktig for meg: what matters to the owner, in the owner's words.")
  readonly values?: string | null;
  @OptionalDay("Planperiode: from when.")
  readonly periodFrom?: string | null;
  @OptionalDay("Planperiode: until when.")
  readonly periodTo?: string | null;
  @OptionalDay("Revisjon: when it is revised.")
  readonly reviseOn?: string | null;
}

@InputType("AddPlanParticipantInput", { description: "Adds somebody to the work with a plan." })
export class AddPlanParticipantInput extends OnPlanInput implements SharingGiven, ParticipantGiven {
  @Id("Deltaker: a professional, or somebody on the person's side.")
  readonly personId!: string;
  @Text("Funksjon: what they do in it.", SHORT_TEXT)
  readonly function!: string;
  @OptionalOf(() => ParticipantCategory, "Deltakerkategori: where they come from.")
  readonly category?: ParticipantCategory | null;
  @OptionalText("What they are, where the list has no word for it. Required with OTHER.", SHORT_TEXT)
  readonly categoryNote?: string | null;
  @OptionalOf(() => SpecialistRole, "Rolle i spesialisthelsetjenesten: coordinator or contact physician there.")
  readonly specialistRole?: SpecialistRole | null;
  @OptionalText("HPR-nummer: the number in the public register of health personnel. Required with a role in the specialist health service.", 9)
  readonly hprNumber?: string | null;
  @OptionalOf(() => SharingBasis, "Delingsgrunnlag: by what right they are told; the consent when left out.")
  readonly basis?: SharingBasis | null;
  @OptionalText("Which provision or necessity. Required with OTHER_STATUTE and EMERGENCY.", SHORT_TEXT)
  readonly basisNote?: string | null;
}

@InputType("AddPlanEntryInput", { description: "Adds a resource, need, contribution or wanted cooperation." })
export class AddPlanEntryInput extends OnPlanInput implements AddPlanEntry {
  @Of(() => PlanEntryKind, "Which content point.")
  readonly kind!: PlanEntryKind;
  @Text("The text.")
  readonly text!: string;
  @OptionalOf(() => LifeArea, "Livsområde: the part of life it belongs to.")
  readonly lifeArea?: LifeArea | null;
  @OptionalId("Bidragsyter: who contributes.")
  readonly contributorId?: string | null;
}

@InputType("AddGoalInput", { description: "Adds a goal." })
export class AddGoalInput extends OnPlanInput implements AddGoal {
  @Text("Mål: the goal.")
  readonly text!: string;
  @OptionalText("Egne ord: the owner's own words; only the owner or a representative writes them.")
  readonly ownWords?: string | null;
  @Of(() => LifeArea, "Livsområde: the part of life it belongs to.")
  readonly lifeArea!: LifeArea;
  @OptionalDay("When it should be reached.")
  readonly targetOn?: string | null;
  @OptionalId("Hovedmål: the main goal it is a part of; a main goal when left out.")
  readonly parentId?: string | null;
  @OptionalListOf(() => ID, "Kartlegging: the answers of the mapping that it rests on.")
  readonly mappingIds?: string[] | null;
}

@InputType("AddMeasureInput", { description: "Adds a measure to a goal." })
export class AddMeasureInput extends OnPlanInput implements AddMeasure {
  @Id("Mål: the goal.")
  readonly goalId!: string;
  @Text("Tiltak: what is done.")
  readonly text!: string;
  @OptionalOf(() => MeasureKind, "Type tiltak: what kind of measure it is.")
  readonly kind?: MeasureKind | null;
  @OptionalText("Omfang: the extent.")
  readonly extent?: string | null;
  @OptionalText("Gjennomføring: how it is carried out.")
  readonly execution?: string | null;
  @Id("Ansvarlig: who is responsible; a participant, the owner or a relative.")
  readonly responsibleId!: string;
  @Day("From when.")
  readonly fromOn!: string;
  @OptionalDay("Until when.")
  readonly toOn?: string | null;
  @OptionalListOf(() => ID, "Behov: the needs of the plan that it covers; entries of the kind NEED.")
  readonly needIds?: string[] | null;
  @OptionalListOf(() => ID, "Kartlegging: the answers of the mapping that it rests on.")
  readonly mappingIds?: string[] | null;
  @OptionalText("Tjenestevedtak: the decision on the service that the measure rests on, as whoever decided it names it.")
  readonly serviceDecision?: string | null;
  @OptionalDay("The last day of that decision.")
  readonly serviceDecisionEndsOn?: string | null;
}

@InputType("SubmitPlanForApprovalInput", { description: "Lays the plan before its owner." })
export class SubmitPlanForApprovalInput extends OnPlanInput {}

@InputType("ApprovePlanInput", { description: "The owner says yes to the plan." })
export class ApprovePlanInput extends OnPlanInput {}

@InputType("GroupMemberInput", { description: "Medlem: a member of a new group." })
export class GroupMemberInput implements MemberInput {
  @Id("A professional, or somebody on the person's side.")
  readonly personId!: string;
  @Of(() => GroupMemberKind, "Whether they always take part or are called in.")
  readonly kind!: GroupMemberKind;
  @Text("What they do in it.", SHORT_TEXT)
  readonly function!: string;
  @OptionalOf(() => SharingBasis, "Delingsgrunnlag: by what right they are told; the consent where there is one when left out.")
  readonly basis?: SharingBasis | null;
  @OptionalText("Which provision or necessity. Required with OTHER_STATUTE and EMERGENCY.", SHORT_TEXT)
  readonly basisNote?: string | null;
}

@InputType("GroupConsentInput", { description: "Samtykke: the person's word that there is to be a group (pbrl §§ 4-1 to 4-6)." })
export class GroupConsentInput implements OwnersWord {
  @OptionalId("Who consents; the person when left out.")
  readonly giverId?: string | null;
  @Of(() => ConsentMethod, "How.")
  readonly method!: ConsentMethod;
  @OptionalDay("When; today when left out.")
  readonly givenOn?: string | null;
}

@InputType("FoundGroupInput", { description: "Founds a responsibility group." })
export class FoundGroupInput extends OnCaseInput implements FoundGroup {
  @Of(() => GroupKind, "How long it is meant to work.")
  readonly kind!: GroupKind;
  @Of(() => GroupFounding, "By which of the municipality's ways.")
  readonly founding!: GroupFounding;
  @Text("Behov: the need it is founded on.")
  readonly need!: string;
  @Text("Mål: what it works for.")
  readonly goals!: string;
  @Id("Leder: the professional who leads it.")
  readonly leaderId!: string;
  @OptionalDay("Until when the leader leads; expected where there is no coordinator.")
  readonly leaderUntil?: string | null;
  @YesNo("Whether the members got the procedure.")
  readonly procedureHandedOut!: boolean;
  @ListOf(() => GroupMemberInput, "The members.")
  readonly members!: GroupMemberInput[];
  @OptionalOf(() => GroupConsentInput, "Samtykke: the person's word that there is to be a group; it may be recorded later.")
  readonly consent?: GroupConsentInput | null;
}
