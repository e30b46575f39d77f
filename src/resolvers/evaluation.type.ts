import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type ChildView, ChildViewForm } from "../entities/child-view.entity.js";
import { type EvaluationAnswer, EvaluationResult, NextStep } from "../entities/evaluation-answer.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { EvaluatedBy, EvaluationState, type PlanEvaluation } from "../entities/plan-evaluation.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("PlanEvaluation", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Evaluering: looking back at what the goals and measures of a plan have come to, with the owner's own word, and what follows.",
})
export class PlanEvaluationType
  extends NodeType
  implements Pick<PlanEvaluation, "by" | "heldOn" | "state" | "ownerWord" | "ownerAgrees" | "ownerWordAsTold" | "ownerWordAt" | "completedAt" | "nextOn" | "setAsideAt" | "version">
{
  @Field(() => EvaluatedBy, { description: "Who evaluates together." })
  readonly by!: EvaluatedBy;
  @Field(() => GraphQLLocalDate, { description: "Dag: the day they looked back." })
  readonly heldOn!: string;
  @Field(() => EvaluationState, { description: "Where it stands." })
  readonly state!: EvaluationState;
  @Field(() => String, { nullable: true, description: "Planeiers ord: what the owner's side says to it." })
  readonly ownerWord!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the owner's side goes along with what follows; null until it has had its word." })
  readonly ownerAgrees!: boolean | null;
  @Field(() => Boolean, { description: "Gjengitt: whether the coordinator wrote it down as it was told." })
  readonly ownerWordAsTold!: boolean;
  @Field(() => Date, { nullable: true, description: "When the owner's side had its word." })
  readonly ownerWordAt!: Date | null;
  @Field(() => Date, { nullable: true, description: "When it ended." })
  readonly completedAt!: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Neste evaluering: the day that was agreed." })
  readonly nextOn!: string | null;
  @Field(() => Date, { nullable: true, description: "Passiv: since when it is put away; null while it is in use." })
  readonly setAsideAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("EvaluationAnswer", {
  simpleResolvers: true,
  description: "Vurdering: what one evaluator says of one goal or measure. Those who see it differently stand beside each other.",
})
export class EvaluationAnswerType implements Pick<EvaluationAnswer, "element" | "result" | "nextStep" | "note" | "at"> {
  readonly aboutId!: string;
  readonly evaluatorId!: string;

  @Field(() => PlanElement, { description: "Whether it is about a goal or a measure." })
  readonly element!: PlanElement;
  @Field(() => EvaluationResult, { description: "Resultat: what it has come to." })
  readonly result!: EvaluationResult;
  @Field(() => NextStep, { description: "Hva som følger: what should follow." })
  readonly nextStep!: NextStep;
  @Field(() => String, { nullable: true, description: "Merknad: what else they say." })
  readonly note!: string | null;
  @Field(() => Date, { description: "When they last said so." })
  readonly at!: Date;
}

@ObjectType("ChildView", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Barnets syn: what a child thinks of the plan, a goal or a measure, in the child's own way (pbrl § 3-1, barnekonvensjonen art. 12). It is never changed.",
})
export class ChildViewType extends NodeType implements Pick<ChildView, "text" | "form" | "inOwnWords" | "writtenAt"> {
  readonly aboutId!: string | null;
  readonly writtenById!: string;

  @Field(() => String, { description: "What the child said, or what a drawing shows." })
  readonly text!: string;
  @Field(() => ChildViewForm, { description: "Måte: how the child said it." })
  readonly form!: ChildViewForm;
  @Field(() => Boolean, { description: "Egne ord: whether the child wrote it; else it stands as somebody understood it." })
  readonly inOwnWords!: boolean;
  @Field(() => Date, { description: "When." })
  readonly writtenAt!: Date;
}
