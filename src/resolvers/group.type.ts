import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type CarriedNeed, CarriedNeedState } from "../entities/carried-need.entity.js";
import { ConsentMethod } from "../entities/consent.entity.js";
import type { GroupAction } from "../entities/group-action.entity.js";
import { type GroupMember, GroupMemberKind } from "../entities/group-member.entity.js";
import { SharingBasis } from "../entities/plan-participant.entity.js";
import { type GroupNeed, GroupNeedState } from "../entities/group-need.entity.js";
import { DissolveReason, GroupFounding, GroupKind, GroupState, OfferAnswer, type ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("ResponsibilityGroup", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Ansvarsgruppe: the people who work together around a person; coordinating and advisory, with or without a plan.",
})
export class ResponsibilityGroupType
  extends NodeType
  implements
    Pick<ResponsibilityGroup, "state" | "kind" | "founding" | "need" | "goals" | "leaderUntil" | "procedureHandedOut" | "foundedOn" | "version">,
    Pick<
      ResponsibilityGroup,
      "consentOn" | "consentMethod" | "offeredOn" | "offerAnswer" | "lastMetOn" | "meetBy" | "evaluatedOn" | "evaluation" | "evaluatedJointly" | "dissolvedOn" | "dissolveReason"
    >
{
  @Field(() => GroupState, { description: "Where the group stands." })
  readonly state!: GroupState;
  @Field(() => GroupKind, { description: "How long it is meant to work." })
  readonly kind!: GroupKind;
  @Field(() => GroupFounding, { description: "By which way it was founded." })
  readonly founding!: GroupFounding;
  @Field(() => String, { description: "Behov: the need it was founded on." })
  readonly need!: string;
  @Field(() => String, { description: "Mål: what it works for." })
  readonly goals!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when the leader leads." })
  readonly leaderUntil!: string | null;
  @Field(() => Boolean, { description: "Whether the members got the procedure." })
  readonly procedureHandedOut!: boolean;
  @Field(() => GraphQLLocalDate, { description: "When it was founded." })
  readonly foundedOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Samtykke: when the person consented to the group (pbrl § 4-1)." })
  readonly consentOn!: string | null;
  @Field(() => ConsentMethod, { nullable: true, description: "How the person consented." })
  readonly consentMethod!: ConsentMethod | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Tilbud: when plan and coordinator were offered (hol §§ 7-1, 7-2)." })
  readonly offeredOn!: string | null;
  @Field(() => OfferAnswer, { nullable: true, description: "What the person answered to the offer." })
  readonly offerAnswer!: OfferAnswer | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the group last met." })
  readonly lastMetOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when it is to meet again; null where the municipality sets no number of meetings." })
  readonly meetBy!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Evaluering: when the group was last evaluated." })
  readonly evaluatedOn!: string | null;
  @Field(() => String, { nullable: true, description: "What the evaluation came to." })
  readonly evaluation!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the person, or somebody on the person's side, took part in the evaluation." })
  readonly evaluatedJointly!: boolean | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Oppløst: when the group was dissolved. Plan and coordinator are not touched by it." })
  readonly dissolvedOn!: string | null;
  @Field(() => DissolveReason, { nullable: true, description: "Why it was dissolved." })
  readonly dissolveReason!: DissolveReason | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("GroupMember", { implements: NodeType, simpleResolvers: true, description: "Medlem: a named member of a responsibility group." })
export class GroupMemberType extends NodeType implements Pick<GroupMember, "kind" | "function" | "basis" | "basisNote" | "since" | "until"> {
  @Field(() => GroupMemberKind, { description: "Whether they always take part or are called in." })
  readonly kind!: GroupMemberKind;
  @Field(() => String, { description: "What they do in it." })
  readonly function!: string;
  @Field(() => SharingBasis, { description: "Delingsgrunnlag: by what right they are told (fvl §§ 13-13 b, hol § 12-1)." })
  readonly basis!: SharingBasis;
  @Field(() => String, { nullable: true, description: "Which provision or necessity, where the basis does not say it itself." })
  readonly basisNote!: string | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when." })
  readonly until!: string | null;
}

@ObjectType("GroupNeed", { implements: NodeType, simpleResolvers: true, description: "Meldt behov: a need for a responsibility group that the leader of the unit was told of." })
export class GroupNeedType extends NodeType implements Pick<GroupNeed, "state" | "need" | "reportedAt" | "answeredAt" | "reason" | "version"> {
  readonly reportedById!: string;
  readonly groupId!: string | null;

  @Field(() => GroupNeedState, { description: "Where it stands." })
  readonly state!: GroupNeedState;
  @Field(() => String, { description: "Behov: what the need is." })
  readonly need!: string;
  @Field(() => Date, { description: "When it was reported." })
  readonly reportedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was answered." })
  readonly answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Begrunnelse: why no group is founded." })
  readonly reason!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("GroupAction", { implements: NodeType, simpleResolvers: true, description: "Aktivitet: what somebody does so that the group reaches its goals." })
export class GroupActionType extends NodeType implements Pick<GroupAction, "text" | "dueOn" | "addedOn" | "doneOn" | "doneNote" | "withdrawnOn"> {
  readonly responsibleId!: string;
  readonly pointId!: string | null;
  readonly doneById!: string | null;

  @Field(() => String, { description: "What is done." })
  readonly text!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when." })
  readonly dueOn!: string | null;
  @Field(() => GraphQLLocalDate, { description: "When it was agreed." })
  readonly addedOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Fullført: when it was done." })
  readonly doneOn!: string | null;
  @Field(() => String, { nullable: true, description: "Merknad: what came of it." })
  readonly doneNote!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Trukket: when the person said that the yes it rested on was none." })
  readonly withdrawnOn!: string | null;
}

@ObjectType("CarriedNeed", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Videreført behov: a need that the group, which decides on no service, carried to those who decide.",
})
export class CarriedNeedType extends NodeType implements Pick<CarriedNeed, "need" | "carriedTo" | "state" | "carriedOn" | "answer" | "answeredOn" | "version"> {
  @Field(() => String, { description: "Behov: what the need is." })
  readonly need!: string;
  @Field(() => String, { description: "Til: to whom it was carried." })
  readonly carriedTo!: string;
  @Field(() => CarriedNeedState, { description: "Where it stands." })
  readonly state!: CarriedNeedState;
  @Field(() => GraphQLLocalDate, { description: "When it was carried on." })
  readonly carriedOn!: string;
  @Field(() => String, { nullable: true, description: "Svar: what those who decide answered." })
  readonly answer!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When they answered." })
  readonly answeredOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
