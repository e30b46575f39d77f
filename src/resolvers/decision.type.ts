import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type Assessment, type IndicatorOutcome, type IndicatorResult, RightKind } from "../entities/assessment.entity.js";
import { DecisionPath } from "../entities/case.entity.js";
import { type Decision, DecisionOutcome, DecisionState, RefusalReason } from "../entities/decision.entity.js";
import { type Recommendation, RecommendationState } from "../entities/recommendation.entity.js";
import { EligibilityBasis } from "../entities/service-received.entity.js";
import { IndicatorOutcomeType } from "./indicator.type.js";
import { NodeType } from "./node.type.js";

@ObjectType("Indicator", { simpleResolvers: true, description: "Lokal indikator: the municipality's own number, as it was computed. It informs and never decides (pbrl § 2-5)." })
export class IndicatorType implements Pick<IndicatorResult, "countUnit" | "minimum" | "count" | "counted" | "leftOut" | "met"> {
  @Field(() => String, { description: "What is counted." })
  readonly countUnit!: string;
  @Field(() => Int, { nullable: true, description: "The number the municipality names; null when it names none." })
  readonly minimum!: number | null;
  @Field(() => Int, { description: "How many there are." })
  readonly count!: number;
  @Field(() => [String], { description: "What was counted." })
  readonly counted!: readonly string[];
  @Field(() => [String], { description: "What the municipality does not count." })
  readonly leftOut!: readonly string[];
  @Field(() => Boolean, { nullable: true, description: "Whether the number is reached; null when there is none." })
  readonly met!: boolean | null;
}

@ObjectType("Assessment", { implements: NodeType, simpleResolvers: true, description: "Vurdering: whether the legal test is met, with reasons for this person." })
export class AssessmentType
  extends NodeType
  implements
    Pick<
      Assessment,
      | "kind"
      | "longTerm"
      | "longTermReasons"
      | "coordinated"
      | "coordinatedReasons"
      | "complex"
      | "complexReasons"
      | "seriousCondition"
      | "seriousConditionReasons"
      | "welfareServices"
      | "bases"
      | "meetsTest"
      | "indicator"
      | "indicators"
      | "proposalReason"
      | "assessedAt"
    >
{
  @Field(() => RightKind, { description: "Which right it is about." })
  readonly kind!: RightKind;
  @Field(() => Boolean, { description: "Langvarig: whether the need is long-term." })
  readonly longTerm!: boolean;
  @Field(() => String, { description: "Why." })
  readonly longTermReasons!: string;
  @Field(() => Boolean, { description: "Koordinert: whether the services need coordinating." })
  readonly coordinated!: boolean;
  @Field(() => String, { description: "Why." })
  readonly coordinatedReasons!: string;
  @Field(() => Boolean, { nullable: true, description: "Kompleks: whether the services are complex (pbrl § 2-5 b)." })
  readonly complex!: boolean | null;
  @Field(() => String, { nullable: true, description: "Why." })
  readonly complexReasons!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Alvorlig sykdom, skade eller nedsatt funksjonsevne: for a child coordinator (hol § 7-2 a)." })
  readonly seriousCondition!: boolean | null;
  @Field(() => String, { nullable: true, description: "Why." })
  readonly seriousConditionReasons!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether other welfare services are needed as well." })
  readonly welfareServices!: boolean | null;
  @Field(() => [EligibilityBasis], { description: "The sectors whose services the right rests on." })
  readonly bases!: EligibilityBasis[];
  @Field(() => Boolean, { description: "Whether the legal test is met. The indicator has no part in it." })
  readonly meetsTest!: boolean;
  @Field(() => IndicatorType, { nullable: true, description: "The local indicator beside the test; null where the municipality has none." })
  readonly indicator!: IndicatorResult | null;
  @Field(() => [IndicatorOutcomeType], { description: "Egne indikatorer: the municipality's further indicators beside the test, as they were computed." })
  readonly indicators!: readonly IndicatorOutcome[];
  @Field(() => String, { nullable: true, description: "Begrunnelse for forslaget: why the unit proposes that coordinator." })
  readonly proposalReason!: string | null;
  @Field(() => Date, { description: "When." })
  readonly assessedAt!: Date;
}

@ObjectType("Recommendation", { implements: NodeType, simpleResolvers: true, description: "Innstilling: what the unit recommends to the allocation body." })
export class RecommendationType
  extends NodeType
  implements Pick<Recommendation, "kind" | "outcome" | "facts" | "considerations" | "refusalReason" | "state" | "recommendedAt" | "returnReason">
{
  @Field(() => RightKind, { description: "Which right it is about." })
  readonly kind!: RightKind;
  @Field(() => DecisionOutcome, { description: "What the unit recommends." })
  readonly outcome!: DecisionOutcome;
  @Field(() => String, { description: "Faktum: the facts." })
  readonly facts!: string;
  @Field(() => String, { description: "Hovedhensyn: the main considerations." })
  readonly considerations!: string;
  @Field(() => RefusalReason, { nullable: true, description: "The ground, when a refusal is recommended." })
  readonly refusalReason!: RefusalReason | null;
  @Field(() => RecommendationState, { description: "Where it stands with the body." })
  readonly state!: RecommendationState;
  @Field(() => Date, { description: "When." })
  readonly recommendedAt!: Date;
  @Field(() => String, { nullable: true, description: "Why the body sent it back." })
  readonly returnReason!: string | null;
}

@ObjectType("Decision", { implements: NodeType, simpleResolvers: true, description: "Vedtak, avgjørelse: what was decided about one right, with its grounds." })
export class DecisionType
  extends NodeType
  implements
    Pick<
      Decision,
      | "kind"
      | "outcome"
      | "path"
      | "state"
      | "legalBasis"
      | "facts"
      | "considerations"
      | "refusalReason"
      | "decidedAt"
      | "decidedOn"
      | "authority"
      | "minutesReference"
      | "deliveredOn"
      | "appealDueOn"
      | "version"
    >
{
  @Field(() => RightKind, { description: "Which right it is about." })
  readonly kind!: RightKind;
  @Field(() => DecisionOutcome, { description: "What was decided." })
  readonly outcome!: DecisionOutcome;
  @Field(() => DecisionPath, { description: "By which way." })
  readonly path!: DecisionPath;
  @Field(() => DecisionState, { description: "Where it stands." })
  readonly state!: DecisionState;
  @Field(() => [String], { description: "Rettsgrunnlag: the provisions." })
  readonly legalBasis!: string[];
  @Field(() => String, { description: "Faktum: the facts." })
  readonly facts!: string;
  @Field(() => String, { description: "Hovedhensyn: the main considerations." })
  readonly considerations!: string;
  @Field(() => RefusalReason, { nullable: true, description: "The ground of a refusal." })
  readonly refusalReason!: RefusalReason | null;
  @Field(() => Date, { description: "When." })
  readonly decidedAt!: Date;
  @Field(() => GraphQLLocalDate, { description: "The day; legal texts are chosen by it." })
  readonly decidedOn!: string;
  @Field(() => String, { description: "By which authority it was decided." })
  readonly authority!: string;
  @Field(() => String, { nullable: true, description: "Where the body's minutes are." })
  readonly minutesReference!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the person got it." })
  readonly deliveredOn!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Klagefrist: the last day to appeal (pbrl § 7-5)." })
  readonly appealDueOn!: string | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
