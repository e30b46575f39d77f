import { Arg, Ctx, Resolver } from "type-graphql";
import { giveConsent, withdrawConsent } from "../services/consent.service.js";
import { foundGroup } from "../services/group.service.js";
import { addGoal, addMeasure, addPlanEntry, addPlanParticipant } from "../services/plan-content.service.js";
import { approvePlan, describePlan, draftPlan, submitPlanForApproval } from "../services/plan.service.js";
import { GiveConsentInput, WithdrawConsentInput } from "./coordinator.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import {
  AddGoalInput,
  AddMeasureInput,
  AddPlanEntryInput,
  AddPlanParticipantInput,
  ApprovePlanInput,
  DescribePlanInput,
  DraftPlanInput,
  FoundGroupInput,
  SubmitPlanForApprovalInput,
} from "./plan.inputs.js";

const GiveConsentPayload = payloadOf("giveConsent", "case", "consent");
const WithdrawConsentPayload = payloadOf("withdrawConsent", "case", "consent");
const DraftPlanPayload = payloadOf("draftPlan", "case", "plan");
const DescribePlanPayload = payloadOf("describePlan", "plan");
const AddPlanParticipantPayload = payloadOf("addPlanParticipant", "plan", "participant");
const AddPlanEntryPayload = payloadOf("addPlanEntry", "plan", "entry");
const AddGoalPayload = payloadOf("addGoal", "plan", "goal");
const AddMeasurePayload = payloadOf("addMeasure", "plan", "measure");
const SubmitPlanForApprovalPayload = payloadOf("submitPlanForApproval", "plan");
const ApprovePlanPayload = payloadOf("approvePlan", "case", "plan");
const FoundGroupPayload = payloadOf("foundGroup", "case", "group");

/** Consent, plan and responsibility group. */
@Resolver()
export class PlanDeedsResolver {
  @Do(() => GiveConsentPayload, "consent:record", "Samtykk: consents to the making of a plan, by the person or whoever lawfully gives consent that day (pbrl §§ 4-1 to 4-6).")
  giveConsent(@Arg("input", () => GiveConsentInput, { description: "The deed." }) input: GiveConsentInput, @Ctx() { request }: GraphQLContext) {
    return giveConsent(request, input);
  }

  @Do(() => WithdrawConsentPayload, "consent:record", "Trekk samtykke: withdraws a consent; participants' access ends at once.")
  withdrawConsent(@Arg("input", () => WithdrawConsentInput, { description: "The deed." }) input: WithdrawConsentInput, @Ctx() { request }: GraphQLContext) {
    return withdrawConsent(request, input);
  }

  @Do(() => DraftPlanPayload, "plan:write", "Begynn plan: begins the plan of a person who has the right to one and has consented (hol § 7-1).")
  draftPlan(@Arg("input", () => DraftPlanInput, { description: "The deed." }) input: DraftPlanInput, @Ctx() { request }: GraphQLContext) {
    return draftPlan(request, input);
  }

  @Do(() => DescribePlanPayload, "plan:write", "Beskriv plan: sets what matters to the owner, the period and the day of revision.")
  describePlan(@Arg("input", () => DescribePlanInput, { description: "The deed." }) input: DescribePlanInput, @Ctx() { request }: GraphQLContext) {
    return describePlan(request, input);
  }

  @Do(() => AddPlanParticipantPayload, "plan:write", "Legg til deltaker: adds somebody to the work with a plan; they may read it from now on.")
  addPlanParticipant(@Arg("input", () => AddPlanParticipantInput, { description: "The deed." }) input: AddPlanParticipantInput, @Ctx() { request }: GraphQLContext) {
    return addPlanParticipant(request, input);
  }

  @Do(() => AddPlanEntryPayload, "plan:write", "Legg til innholdspunkt: adds a resource, need, contribution or wanted cooperation.")
  addPlanEntry(@Arg("input", () => AddPlanEntryInput, { description: "The deed." }) input: AddPlanEntryInput, @Ctx() { request }: GraphQLContext) {
    return addPlanEntry(request, input);
  }

  @Do(() => AddGoalPayload, "plan:write", "Legg til mål: adds a goal; the owner's own words are the owner's to write.")
  addGoal(@Arg("input", () => AddGoalInput, { description: "The deed." }) input: AddGoalInput, @Ctx() { request }: GraphQLContext) {
    return addGoal(request, input);
  }

  @Do(() => AddMeasurePayload, "plan:write", "Legg til tiltak: adds a measure with who is responsible and from when.")
  addMeasure(@Arg("input", () => AddMeasureInput, { description: "The deed." }) input: AddMeasureInput, @Ctx() { request }: GraphQLContext) {
    return addMeasure(request, input);
  }

  @Do(() => SubmitPlanForApprovalPayload, "plan:write", "Legg fram plan: lays the plan before its owner; refused while a point that every plan needs holds nothing.")
  submitPlanForApproval(@Arg("input", () => SubmitPlanForApprovalInput, { description: "The deed." }) input: SubmitPlanForApprovalInput, @Ctx() { request }: GraphQLContext) {
    return submitPlanForApproval(request, input);
  }

  @Do(
    () => ApprovePlanPayload,
    "plan:approve",
    "Godkjenn plan: the owner, or whoever lawfully decides for the owner, says yes and the plan is active. Never without a coordinator.",
  )
  approvePlan(@Arg("input", () => ApprovePlanInput, { description: "The deed." }) input: ApprovePlanInput, @Ctx() { request }: GraphQLContext) {
    return approvePlan(request, input);
  }

  @Do(() => FoundGroupPayload, "group:found", "Opprett ansvarsgruppe: founds a responsibility group with leader and members, with or without a plan.")
  foundGroup(@Arg("input", () => FoundGroupInput, { description: "The deed." }) input: FoundGroupInput, @Ctx() { request }: GraphQLContext) {
    return foundGroup(request, input);
  }
}
