import { ID, InputType } from "type-graphql";
import { GoalStatus, LifeArea } from "../entities/goal.entity.js";
import { MeasureKind, MeasureStatus } from "../entities/measure.entity.js";
import { SubGoals } from "../rules/goal-tree.rules.js";
import type { ChangeGoal, ChangePlanEntry, OnAnyElement, ReorderPlan } from "../services/plan-element.service.js";
import type { ChangeMeasure, OnMeasure } from "../services/plan-measure.service.js";
import { ChangeInput, OnPlanInput } from "./deed.input.js";
import { Id, ListOf, Of, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText, Text } from "./fields.js";

@InputType("ChangeGoalInput", { description: "What a goal says from now on; what is left out stays, and null takes away what may be empty." })
export class ChangeGoalInput extends ChangeInput implements ChangeGoal {
  @Id("Mål: the goal.")
  readonly goalId!: string;
  @OptionalText("The goal in words.")
  readonly text?: string | null;
  @OptionalText("Egne ord: the owner's own words; only the owner or a representative changes them.")
  readonly ownWords?: string | null;
  @OptionalOf(() => LifeArea, "Livsområde: the part of life it belongs to.")
  readonly lifeArea?: LifeArea | null;
  @OptionalDay("When it should be reached.")
  readonly targetOn?: string | null;
  @OptionalOf(() => GoalStatus, "Målets status: where it stands.")
  readonly status?: GoalStatus | null;
  @OptionalListOf(() => ID, "Kartlegging: the answers of the mapping that it rests on.")
  readonly mappingIds?: string[] | null;
}

@InputType()
abstract class OnMeasureInput extends ChangeInput implements OnMeasure {
  @Id("Tiltak: the measure.")
  readonly measureId!: string;
}

@InputType("ChangeMeasureInput", { description: "What a measure says from now on; what is left out stays, and null takes away what may be empty." })
export class ChangeMeasureInput extends OnMeasureInput implements ChangeMeasure {
  @OptionalText("Tiltak: what is done.")
  readonly text?: string | null;
  @OptionalOf(() => MeasureKind, "Type tiltak: what kind of measure it is.")
  readonly kind?: MeasureKind | null;
  @OptionalText("Omfang: the extent.")
  readonly extent?: string | null;
  @OptionalText("Gjennomføring: how it is carried out.")
  readonly execution?: string | null;
  @OptionalId("Ansvarlig: who is responsible from now on; they have not answered for it yet.")
  readonly responsibleId?: string | null;
  @OptionalDay("From when.")
  readonly fromOn?: string | null;
  @OptionalDay("Until when.")
  readonly toOn?: string | null;
  @OptionalText("Tjenestevedtak: the decision on the service that the measure rests on, as whoever decided it names it.")
  readonly serviceDecision?: string | null;
  @OptionalDay("The last day of that decision.")
  readonly serviceDecisionEndsOn?: string | null;
  @OptionalListOf(() => ID, "Kartlegging: the answers of the mapping that it rests on.")
  readonly mappingIds?: string[] | null;
}

@InputType("SetMeasureStatusInput", { description: "Takes a measure a step on." })
export class SetMeasureStatusInput extends OnMeasureInput {
  @Of(() => MeasureStatus, "Where it stands from now on; a step that follows from where it stands.")
  readonly status!: MeasureStatus;
}

@InputType("AcceptMeasureInput", { description: "The responsible says yes to a measure." })
export class AcceptMeasureInput extends OnMeasureInput {}

@InputType("DeclineMeasureInput", { description: "The responsible says no to a measure." })
export class DeclineMeasureInput extends OnMeasureInput {
  @Text("Begrunnelse: why.")
  readonly reason!: string;
}

@InputType("MoveMeasureInput", { description: "Moves a measure to another goal of the same plan." })
export class MoveMeasureInput extends OnMeasureInput {
  @Id("Mål: the goal it belongs to from now on.")
  readonly goalId!: string;
}

@InputType("ChangePlanEntryInput", { description: "What an entry says from now on; what is left out stays, and null takes away what may be empty." })
export class ChangePlanEntryInput extends ChangeInput implements ChangePlanEntry {
  @Id("Innholdspunkt: the entry.")
  readonly entryId!: string;
  @OptionalText("The text.")
  readonly text?: string | null;
  @OptionalOf(() => LifeArea, "Livsområde: the part of life it belongs to.")
  readonly lifeArea?: LifeArea | null;
  @OptionalId("Bidragsyter: who contributes.")
  readonly contributorId?: string | null;
}

@InputType("ReorderPlanInput", { description: "The order of the goals of a plan, or of the measures of one goal." })
export class ReorderPlanInput extends OnPlanInput implements ReorderPlan {
  @OptionalId("Mål: the goal whose measures are put in order; left out, the goals are.")
  readonly goalId?: string | null;
  @ListOf(() => ID, "Rekkefølge: every one of them that is not put away, once, in the order wanted.")
  readonly orderedIds!: string[];
}

@InputType()
abstract class OnElementInput extends ChangeInput implements OnAnyElement {
  @Id("A goal, a measure, an entry or another part of the plan.")
  readonly elementId!: string;
}

@InputType("SetAsideInput", { description: "Puts something in a plan away without deleting it." })
export class SetAsideInput extends OnElementInput {
  @OptionalOf(() => SubGoals, "Delmål: what becomes of the sub goals; asked for when a goal that has some is put away.")
  readonly subGoals?: SubGoals | null;
}

@InputType("TakeUpInput", { description: "Takes up again what was put away." })
export class TakeUpInput extends OnElementInput {}

@InputType("UndoLastPlanChangeInput", { description: "Takes back the last change of what a plan says." })
export class UndoLastPlanChangeInput extends OnPlanInput {}
