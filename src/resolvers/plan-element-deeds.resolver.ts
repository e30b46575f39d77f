import { Arg, Ctx, Resolver } from "type-graphql";
import { changeGoal, changePlanEntry, reorderPlan, setAside, takeUp } from "../services/plan-element.service.js";
import { acceptMeasure, changeMeasure, declineMeasure, moveMeasure, setMeasureStatus } from "../services/plan-measure.service.js";
import { undoLastPlanChange } from "../services/plan-undo.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import {
  AcceptMeasureInput,
  ChangeGoalInput,
  ChangeMeasureInput,
  ChangePlanEntryInput,
  DeclineMeasureInput,
  MoveMeasureInput,
  ReorderPlanInput,
  SetAsideInput,
  SetMeasureStatusInput,
  TakeUpInput,
  UndoLastPlanChangeInput,
} from "./plan-element.inputs.js";

const ChangeGoalPayload = payloadOf("changeGoal", "plan", "goal");
const ChangeMeasurePayload = payloadOf("changeMeasure", "plan", "measure");
const SetMeasureStatusPayload = payloadOf("setMeasureStatus", "plan", "measure");
const AcceptMeasurePayload = payloadOf("acceptMeasure", "plan", "measure");
const DeclineMeasurePayload = payloadOf("declineMeasure", "plan", "measure");
const MoveMeasurePayload = payloadOf("moveMeasure", "plan", "measure");
const ChangePlanEntryPayload = payloadOf("changePlanEntry", "plan", "entry");
const ReorderPlanPayload = payloadOf("reorderPlan", "plan");
const SetAsidePayload = payloadOf("setAside", "plan");
const TakeUpPayload = payloadOf("takeUp", "plan");
const UndoLastPlanChangePayload = payloadOf("undoLastPlanChange", "plan");

/** What is done with what stands in a plan: changed, answered for, moved, put away, remarked on, taken back. */
@Resolver()
export class PlanElementDeedsResolver {
  @Do(() => ChangeGoalPayload, "plan:write", "Endre mål: changes a goal; what it said before is kept, and the owner's own words are the owner's to change.")
  changeGoal(@Arg("input", () => ChangeGoalInput, { description: "The deed." }) input: ChangeGoalInput, @Ctx() { request }: GraphQLContext) {
    return changeGoal(request, input);
  }

  @Do(() => ChangeMeasurePayload, "plan:write", "Endre tiltak: changes a measure, its responsible and its days; what it said before is kept.")
  changeMeasure(@Arg("input", () => ChangeMeasureInput, { description: "The deed." }) input: ChangeMeasureInput, @Ctx() { request }: GraphQLContext) {
    return changeMeasure(request, input);
  }

  @Do(() => SetMeasureStatusPayload, "plan:write", "Sett status på tiltak: takes a measure a step on, or takes it up again.")
  setMeasureStatus(@Arg("input", () => SetMeasureStatusInput, { description: "The deed." }) input: SetMeasureStatusInput, @Ctx() { request }: GraphQLContext) {
    return setMeasureStatus(request, input);
  }

  @Do(() => AcceptMeasurePayload, "plan:write", "Godta tiltak: the responsible says yes; what was proposed is agreed by it.")
  acceptMeasure(@Arg("input", () => AcceptMeasureInput, { description: "The deed." }) input: AcceptMeasureInput, @Ctx() { request }: GraphQLContext) {
    return acceptMeasure(request, input);
  }

  @Do(() => DeclineMeasurePayload, "plan:write", "Avslå tiltak: the responsible says no and why; it is a proposal again.")
  declineMeasure(@Arg("input", () => DeclineMeasureInput, { description: "The deed." }) input: DeclineMeasureInput, @Ctx() { request }: GraphQLContext) {
    return declineMeasure(request, input);
  }

  @Do(() => MoveMeasurePayload, "plan:write", "Flytt tiltak: moves a measure to another goal of the plan, with its history and remarks.")
  moveMeasure(@Arg("input", () => MoveMeasureInput, { description: "The deed." }) input: MoveMeasureInput, @Ctx() { request }: GraphQLContext) {
    return moveMeasure(request, input);
  }

  @Do(
    () => ChangePlanEntryPayload,
    "plan:write",
    "Endre innholdspunkt: changes a resource, need, contribution or wanted cooperation; what the owner wrote is the owner's to change.",
  )
  changePlanEntry(@Arg("input", () => ChangePlanEntryInput, { description: "The deed." }) input: ChangePlanEntryInput, @Ctx() { request }: GraphQLContext) {
    return changePlanEntry(request, input);
  }

  @Do(() => ReorderPlanPayload, "plan:write", "Endre rekkefølge: puts the goals of a plan, or the measures of a goal, in the order wanted.")
  reorderPlan(@Arg("input", () => ReorderPlanInput, { description: "The deed." }) input: ReorderPlanInput, @Ctx() { request }: GraphQLContext) {
    return reorderPlan(request, input);
  }

  @Do(() => SetAsidePayload, "plan:write", "Sett passiv: puts something in a plan away without deleting it.")
  setAside(@Arg("input", () => SetAsideInput, { description: "The deed." }) input: SetAsideInput, @Ctx() { request }: GraphQLContext) {
    return setAside(request, input);
  }

  @Do(() => TakeUpPayload, "plan:write", "Sett aktiv: takes up again what was put away.")
  takeUp(@Arg("input", () => TakeUpInput, { description: "The deed." }) input: TakeUpInput, @Ctx() { request }: GraphQLContext) {
    return takeUp(request, input);
  }

  @Do(() => UndoLastPlanChangePayload, "plan:write", "Angre: takes back the last change of what a plan says; the taking back is itself a change.")
  undoLastPlanChange(@Arg("input", () => UndoLastPlanChangeInput, { description: "The deed." }) input: UndoLastPlanChangeInput, @Ctx() { request }: GraphQLContext) {
    return undoLastPlanChange(request, input);
  }
}
