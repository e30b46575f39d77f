import { InputType } from "type-graphql";
import { CarriedNeedState } from "../entities/carried-need.entity.js";
import { ConsentMethod } from "../entities/consent.entity.js";
import { GroupMemberKind } from "../entities/group-member.entity.js";
import { DissolveReason, GroupFounding, GroupKind, OfferAnswer } from "../entities/responsibility-group.entity.js";
import { SharingBasis } from "../entities/plan-participant.entity.js";
import type { ReopenGroup } from "../services/group.service.js";
import type { OwnersWord } from "../services/group.step.js";
import type { DissolveGroup, EvaluateGroup } from "../services/group-ending.service.js";
import type { DeclineGroupNeed, ReportGroupNeed } from "../services/group-need.service.js";
import type { CarryNeedForward, RecordCarriedNeedAnswer, RecordGroupConsent, RecordGroupOffer } from "../services/group-support.service.js";
import type { AddGroupAction, AddGroupMember, ChangeGroupLeader, OnGroup, SetGroupGoal } from "../services/group-work.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Id, ListOf, Of, OptionalDay, OptionalId, OptionalOf, OptionalText, SHORT_TEXT, Text, YesNo } from "./fields.js";
import { GroupConsentInput, GroupMemberInput } from "./plan.inputs.js";

@InputType("ReportGroupNeedInput", { description: "Tells the leader of the unit that a group is needed." })
export class ReportGroupNeedInput extends DeedInput implements ReportGroupNeed {
  @Id("Sak: the case.")
  readonly caseId!: string;
  @Text("Behov: what the need is.")
  readonly need!: string;
}

@InputType("DeclineGroupNeedInput", { description: "The leader founds no group." })
export class DeclineGroupNeedInput extends ChangeInput implements DeclineGroupNeed {
  @Id("Meldt behov: the need that was reported.")
  readonly needId!: string;
  @Text("Begrunnelse: why not.")
  readonly reason!: string;
}

@InputType()
abstract class OnGroupInput extends ChangeInput implements OnGroup {
  @Id("Ansvarsgruppe: the group.")
  readonly groupId!: string;
}

@InputType("AddGroupMemberInput", { description: "Takes somebody into a group." })
export class AddGroupMemberInput extends OnGroupInput implements AddGroupMember {
  @Id("A professional, or somebody on the person's side.")
  readonly personId!: string;
  @OptionalOf(() => GroupMemberKind, "Whether they always take part or are called in; left out, the second and third line are called in.")
  readonly kind?: GroupMemberKind | null;
  @Text("What they do in it.", SHORT_TEXT)
  readonly function!: string;
  @OptionalOf(() => SharingBasis, "Delingsgrunnlag: by what right they are told; the consent where there is one, else what fits them.")
  readonly basis?: SharingBasis | null;
  @OptionalText("Which provision or necessity. Required with OTHER_STATUTE and EMERGENCY.", SHORT_TEXT)
  readonly basisNote?: string | null;
}

@InputType("ChangeGroupLeaderInput", { description: "Another member leads, or the same for longer." })
export class ChangeGroupLeaderInput extends OnGroupInput implements ChangeGroupLeader {
  @Id("Leder: a professional among the members.")
  readonly leaderId!: string;
  @OptionalDay("Until when; expected where there is no coordinator.")
  readonly leaderUntil?: string | null;
}

@InputType("SetGroupGoalInput", { description: "Says what the group works for." })
export class SetGroupGoalInput extends OnGroupInput implements SetGroupGoal {
  @Text("Mål: what it works for.")
  readonly goals!: string;
  @OptionalOf(() => GroupKind, "How long it is meant to work; as before when left out.")
  readonly kind?: GroupKind | null;
}

@InputType("AddGroupActionInput", { description: "Says who does what." })
export class AddGroupActionInput extends OnGroupInput implements AddGroupAction {
  @Text("What is done.")
  readonly text!: string;
  @Id("Ansvarlig: a member, or somebody on the person's side.")
  readonly responsibleId!: string;
  @OptionalDay("By when.")
  readonly dueOn?: string | null;
}

@InputType("RecordGroupConsentInput", { description: "Keeps that the person wants the group." })
export class RecordGroupConsentInput extends OnGroupInput implements RecordGroupConsent, OwnersWord {
  @OptionalId("Who consents; the person when left out.")
  readonly giverId?: string | null;
  @Of(() => ConsentMethod, "How.")
  readonly method!: ConsentMethod;
  @OptionalDay("When; today when left out.")
  readonly givenOn?: string | null;
}

@InputType("RecordGroupOfferInput", { description: "Keeps that plan and coordinator were offered." })
export class RecordGroupOfferInput extends OnGroupInput implements RecordGroupOffer {
  @Of(() => OfferAnswer, "Svar: what the person answered.")
  readonly answer!: OfferAnswer;
  @OptionalDay("When; today when left out.")
  readonly offeredOn?: string | null;
}

@InputType("CarryNeedForwardInput", { description: "Carries a need to those who decide." })
export class CarryNeedForwardInput extends OnGroupInput implements CarryNeedForward {
  @Text("Behov: what the need is.")
  readonly need!: string;
  @Text("Til: to whom, such as the service office.", SHORT_TEXT)
  readonly carriedTo!: string;
}

@InputType("RecordCarriedNeedAnswerInput", { description: "Keeps what those who decide answered." })
export class RecordCarriedNeedAnswerInput extends ChangeInput implements RecordCarriedNeedAnswer {
  @Id("Videreført behov: the need that was carried on.")
  readonly carriedNeedId!: string;
  @Of(() => CarriedNeedState, "What came of it; not CARRIED.")
  readonly state!: CarriedNeedState;
  @Text("Svar: what they answered.")
  readonly answer!: string;
}

@InputType("EvaluateGroupInput", { description: "Looks at the group together." })
export class EvaluateGroupInput extends OnGroupInput implements EvaluateGroup {
  @Text("Evaluering: what it came to.")
  readonly evaluation!: string;
  @YesNo("Whether the need for the group has ceased.")
  readonly needHasCeased!: boolean;
  @YesNo("Whether the person, or somebody on the person's side, took part.")
  readonly togetherWithOwner!: boolean;
}

@InputType("DissolveGroupInput", { description: "Dissolves a group." })
export class DissolveGroupInput extends OnGroupInput implements DissolveGroup {
  @Of(() => DissolveReason, "Grunn: why. The person, or whoever represents the person, gives NOT_WANTED and no other.")
  readonly reason!: DissolveReason;
  @OptionalId("Hvem: whose wish it is, when staff write it down; the person's when left out.")
  readonly wishedById?: string | null;
}

@InputType("ReopenGroupInput", { description: "Takes a dissolved group up again with a composition of its own." })
export class ReopenGroupInput extends OnGroupInput implements ReopenGroup {
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
  @OptionalOf(() => GroupConsentInput, "Samtykke: the person's word that there is to be a group.")
  readonly consent?: GroupConsentInput | null;
}
