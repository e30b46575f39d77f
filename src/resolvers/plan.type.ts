import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type Goal, GoalStatus, LifeArea } from "../entities/goal.entity.js";
import { type IndividualPlan, PlanEndReason, PlanState } from "../entities/individual-plan.entity.js";
import { type Measure, MeasureAnswer, MeasureStatus } from "../entities/measure.entity.js";
import { type PlanEntry, PlanEntryKind } from "../entities/plan-entry.entity.js";
import { ParticipantCategory, type PlanParticipant, SharingBasis, SpecialistRole } from "../entities/plan-participant.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("IndividualPlan", {
  implements: NodeType,
  simpleResolvers: true,
  description:
    "Individuell plan: user-led and overall, one per person; it gives no wider right to services (hol § 7-1, pbrl § 2-5). Content is null for who may know of the plan but not read it.",
})
export class IndividualPlanType
  extends NodeType
  implements
    Pick<
      IndividualPlan,
      | "state"
      | "periodFrom"
      | "periodTo"
      | "reviseOn"
      | "draftedAt"
      | "approvedAt"
      | "changedAt"
      | "lastChangedAt"
      | "revision"
      | "closingAskedAt"
      | "ownerAgrees"
      | "reopenReason"
      | "closedAt"
      | "endReason"
      | "version"
    >
{
  @Field(() => PlanState, { description: "Where the plan stands." })
  readonly state!: PlanState;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Planperiode: from when." })
  readonly periodFrom!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Planperiode: until when." })
  readonly periodTo!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Revisjon: when it is revised next." })
  readonly reviseOn!: string | null;
  @Field(() => Date, { description: "When it was begun." })
  readonly draftedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When its owner said yes." })
  readonly approvedAt!: Date | null;
  @Field(() => Date, { description: "The last change of content." })
  readonly changedAt!: Date;
  @Field(() => Date, { description: "Sist endret: the last change of what the plan says; order and the steps of its approval are none." })
  readonly lastChangedAt!: Date;
  @Field(() => Int, { description: "Revisjon nr.: how many times its owner has approved it." })
  readonly revision!: number;
  @Field(() => Date, { nullable: true, description: "Under avslutning siden: since when an ending the owner is against waits for a decision that stands." })
  readonly closingAskedAt!: Date | null;
  @Field(() => Boolean, { nullable: true, description: "Planeier enig: whether the owner agreed to the ending; null where nobody asked or none is under way." })
  readonly ownerAgrees!: boolean | null;
  @Field(() => String, { nullable: true, description: "Grunn til gjenåpning: why an ended plan was taken up again." })
  readonly reopenReason!: string | null;
  @Field(() => Date, { nullable: true, description: "Avsluttet: when it ended." })
  readonly closedAt!: Date | null;
  @Field(() => PlanEndReason, { nullable: true, description: "Grunn: why it ended." })
  readonly endReason!: PlanEndReason | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("Goal", { implements: NodeType, simpleResolvers: true, description: "Mål: what the person wants to reach." })
export class GoalType extends NodeType implements Pick<Goal, "position" | "text" | "ownWords" | "lifeArea" | "targetOn" | "status" | "setAsideAt" | "version"> {
  @Field(() => Int, { description: "Its place in the plan." })
  readonly position!: number;
  @Field(() => String, { description: "The goal." })
  readonly text!: string;
  @Field(() => String, { nullable: true, description: "Egne ord: the owner's own words; nobody else writes them." })
  readonly ownWords!: string | null;
  @Field(() => LifeArea, { description: "Livsområde: the part of life it belongs to." })
  readonly lifeArea!: LifeArea;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When it should be reached." })
  readonly targetOn!: string | null;
  @Field(() => GoalStatus, { description: "Målets status: where it stands." })
  readonly status!: GoalStatus;
  @Field(() => Date, { nullable: true, description: "Passiv: since when it is put away; null while it is in use." })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("Measure", { implements: NodeType, simpleResolvers: true, description: "Tiltak: who does what, to what extent and when." })
export class MeasureType
  extends NodeType
  implements
    Pick<
      Measure,
      | "position"
      | "text"
      | "extent"
      | "execution"
      | "fromOn"
      | "toOn"
      | "status"
      | "serviceDecision"
      | "serviceDecisionEndsOn"
      | "answer"
      | "answerReason"
      | "answeredAt"
      | "setAsideAt"
      | "version"
    >
{
  @Field(() => Int, { description: "Its place under the goal." })
  readonly position!: number;
  @Field(() => String, { description: "What is done." })
  readonly text!: string;
  @Field(() => String, { nullable: true, description: "Omfang: the extent." })
  readonly extent!: string | null;
  @Field(() => String, { nullable: true, description: "Gjennomføring: how it is carried out." })
  readonly execution!: string | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly fromOn!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when." })
  readonly toOn!: string | null;
  @Field(() => MeasureStatus, { description: "Where it stands." })
  readonly status!: MeasureStatus;
  @Field(() => String, { nullable: true, description: "Tjenestevedtak: the decision on the service that it rests on." })
  readonly serviceDecision!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day of that decision." })
  readonly serviceDecisionEndsOn!: string | null;
  @Field(() => MeasureAnswer, { nullable: true, description: "Svar: what the responsible says to it; null until they have answered." })
  readonly answer!: MeasureAnswer | null;
  @Field(() => String, { nullable: true, description: "Begrunnelse: why it was declined." })
  readonly answerReason!: string | null;
  @Field(() => Date, { nullable: true, description: "When they answered." })
  readonly answeredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "Passiv: since when it is put away; null while it is in use." })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("PlanEntry", { implements: NodeType, simpleResolvers: true, description: "Innholdspunkt: a resource, need, contribution or wanted cooperation." })
export class PlanEntryType extends NodeType implements Pick<PlanEntry, "kind" | "text" | "lifeArea" | "setAsideAt" | "version"> {
  @Field(() => PlanEntryKind, { description: "Which content point it belongs to." })
  readonly kind!: PlanEntryKind;
  @Field(() => String, { description: "The text." })
  readonly text!: string;
  @Field(() => LifeArea, { nullable: true, description: "The part of life it belongs to." })
  readonly lifeArea!: LifeArea | null;
  @Field(() => Date, { nullable: true, description: "Passiv: since when it is put away; null while it is in use." })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("PlanParticipant", { implements: NodeType, simpleResolvers: true, description: "Deltaker: somebody who takes part in the work with the plan." })
export class PlanParticipantType
  extends NodeType
  implements
    Pick<PlanParticipant, "function" | "category" | "categoryNote" | "specialistRole" | "hprNumber" | "basis" | "basisNote" | "since" | "until" | "procedureAcknowledgedAt">
{
  @Field(() => String, { description: "Funksjon: what they do in it." })
  readonly function!: string;
  @Field(() => ParticipantCategory, { nullable: true, description: "Deltakerkategori: where they come from; null where nobody has said (hol § 3-4)." })
  readonly category!: ParticipantCategory | null;
  @Field(() => String, { nullable: true, description: "What they are, where the list has no word for it." })
  readonly categoryNote!: string | null;
  @Field(() => SpecialistRole, {
    nullable: true,
    description: "Rolle i spesialisthelsetjenesten: their own role there; the municipality's coordinator is another (sphl §§ 2-5 a, 2-5 c).",
  })
  readonly specialistRole!: SpecialistRole | null;
  @Field(() => String, { nullable: true, description: "HPR-nummer: the number in the public register of health personnel." })
  readonly hprNumber!: string | null;
  @Field(() => SharingBasis, { description: "Delingsgrunnlag: by what right they are told (fvl §§ 13-13 b, hol § 12-1)." })
  readonly basis!: SharingBasis;
  @Field(() => String, { nullable: true, description: "Which provision or necessity, where the basis does not say it itself." })
  readonly basisNote!: string | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when." })
  readonly until!: string | null;
  @Field(() => Date, { nullable: true, description: "Rutinen bekreftet: when they said they know what follows when somebody does not do their part." })
  readonly procedureAcknowledgedAt!: Date | null;
}
