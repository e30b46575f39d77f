import { InputType } from "type-graphql";
import { ChildViewForm } from "../entities/child-view.entity.js";
import { EvaluationResult, NextStep } from "../entities/evaluation-answer.entity.js";
import { EvaluatedBy } from "../entities/plan-evaluation.entity.js";
import type { CompleteEvaluation } from "../services/evaluation-outcome.service.js";
import type { BeginEvaluation, EvaluateElement, GiveWordOnEvaluation, RecordChildView } from "../services/evaluation.service.js";
import { ChangeInput, DeedInput, OnPlanInput } from "./deed.input.js";
import { FilledText, Id, Of, OptionalDay, OptionalId, OptionalText, YesNo } from "./fields.js";

@InputType("BeginEvaluationInput", { description: "Begins to look back at a plan." })
export class BeginEvaluationInput extends OnPlanInput implements BeginEvaluation {
  @Of(() => EvaluatedBy, "Who evaluates together.")
  readonly by!: EvaluatedBy;
  @OptionalId("Møte: the meeting it is made in; only for a group.")
  readonly groupMeetingId?: string | null;
  @OptionalDay("Dag: the day they look back; the meeting's, else today, when left out.")
  readonly heldOn?: string | null;
}

@InputType("EvaluateElementInput", { description: "What one evaluator says of a goal or a measure; said again, it takes the place of what they said before." })
export class EvaluateElementInput extends DeedInput implements EvaluateElement {
  @Id("Evaluering: the evaluation.")
  readonly evaluationId!: string;
  @Id("The goal or the measure.")
  readonly elementId!: string;
  @Of(() => EvaluationResult, "Resultat: what it has come to.")
  readonly result!: EvaluationResult;
  @Of(() => NextStep, "Hva som følger: what should follow; CONTINUE, CHANGE or CLOSE for a goal, CONTINUE, END, OTHER_MEASURE or OTHER_SERVICE for a measure.")
  readonly nextStep!: NextStep;
  @OptionalText("Merknad: what else they say.")
  readonly note?: string | null;
}

@InputType("RecordChildViewInput", { description: "What a child thinks, in the child's own way." })
export class RecordChildViewInput extends DeedInput implements RecordChildView {
  @Id("Evaluering: the evaluation.")
  readonly evaluationId!: string;
  @FilledText("What the child said, or what a drawing shows.")
  readonly text!: string;
  @Of(() => ChildViewForm, "Måte: how the child said it.")
  readonly form!: ChildViewForm;
  @OptionalId("The goal or the measure it is about; the plan as a whole when left out.")
  readonly elementId?: string | null;
}

@InputType("GiveWordOnEvaluationInput", { description: "The owner's side has its word on an evaluation." })
export class GiveWordOnEvaluationInput extends ChangeInput implements GiveWordOnEvaluation {
  @Id("Evaluering: the evaluation.")
  readonly evaluationId!: string;
  @FilledText("Planeiers ord: what the owner's side says, or how the coordinator was told it.")
  readonly word!: string;
  @YesNo("Whether the owner's side goes along with what follows. Where it does not, nothing is closed.")
  readonly agrees!: boolean;
}

@InputType("CompleteEvaluationInput", { description: "Ends an evaluation on which the owner's side has had its word." })
export class CompleteEvaluationInput extends ChangeInput implements CompleteEvaluation {
  @Id("Evaluering: the evaluation.")
  readonly evaluationId!: string;
  @OptionalDay("Neste evaluering: the day that was agreed; the municipality's interval when left out.")
  readonly nextOn?: string | null;
}
