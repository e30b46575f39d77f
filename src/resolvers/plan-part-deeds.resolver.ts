import { Arg, Ctx, Resolver } from "type-graphql";
import { acceptContribution, declineContribution } from "../services/contribution.service.js";
import { describeFacilitation } from "../services/facilitation.service.js";
import { moveGoal } from "../services/goal-tree.service.js";
import { changeMapping, recordMapping } from "../services/mapping.service.js";
import { addPlanSection, addSectionText, changeSectionText } from "../services/plan-section.service.js";
import { addRelatedPlan, changeRelatedPlan } from "../services/related-plan.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import {
  AcceptContributionInput,
  AddPlanSectionInput,
  AddRelatedPlanInput,
  AddSectionTextInput,
  ChangeMappingInput,
  ChangeRelatedPlanInput,
  ChangeSectionTextInput,
  DeclineContributionInput,
  DescribeFacilitationInput,
  MoveGoalInput,
  RecordMappingInput,
} from "./plan-part.inputs.js";

const MoveGoalPayload = payloadOf("moveGoal", "plan", "goal");
const AcceptContributionPayload = payloadOf("acceptContribution", "plan", "entry");
const DeclineContributionPayload = payloadOf("declineContribution", "plan", "entry");
const AddPlanSectionPayload = payloadOf("addPlanSection", "plan", "section");
const AddSectionTextPayload = payloadOf("addSectionText", "plan", "sectionText");
const ChangeSectionTextPayload = payloadOf("changeSectionText", "plan", "sectionText");
const AddRelatedPlanPayload = payloadOf("addRelatedPlan", "plan", "relatedPlan");
const ChangeRelatedPlanPayload = payloadOf("changeRelatedPlan", "plan", "relatedPlan");
const RecordMappingPayload = payloadOf("recordMapping", "plan", "mappingAnswer");
const ChangeMappingPayload = payloadOf("changeMapping", "plan", "mappingAnswer");
const DescribeFacilitationPayload = payloadOf("describeFacilitation", "plan");

/** What is done with the parts of a plan beside its nine points, and with the tree of its goals. */
@Resolver()
export class PlanPartDeedsResolver {
  @Do(() => MoveGoalPayload, "plan:write", "Flytt mål: makes a goal a part of a main goal, or a main goal again, with its history, measures and remarks.")
  moveGoal(@Arg("input", () => MoveGoalInput, { description: "The deed." }) input: MoveGoalInput, @Ctx() { request }: GraphQLContext) {
    return moveGoal(request, input);
  }

  @Do(() => AcceptContributionPayload, "plan:write", "Godta bidrag: whoever is to contribute says yes themselves.")
  acceptContribution(@Arg("input", () => AcceptContributionInput, { description: "The deed." }) input: AcceptContributionInput, @Ctx() { request }: GraphQLContext) {
    return acceptContribution(request, input);
  }

  @Do(() => DeclineContributionPayload, "plan:write", "Avslå bidrag: whoever was to contribute says no.")
  declineContribution(@Arg("input", () => DeclineContributionInput, { description: "The deed." }) input: DeclineContributionInput, @Ctx() { request }: GraphQLContext) {
    return declineContribution(request, input);
  }

  @Do(() => AddPlanSectionPayload, "plan:write", "Legg til avsnitt: adds one of the municipality's sections to a plan that began without it.")
  addPlanSection(@Arg("input", () => AddPlanSectionInput, { description: "The deed." }) input: AddPlanSectionInput, @Ctx() { request }: GraphQLContext) {
    return addPlanSection(request, input);
  }

  @Do(() => AddSectionTextPayload, "plan:write", "Skriv i avsnitt: writes in a section the municipality adds; everybody in a text of their own.")
  addSectionText(@Arg("input", () => AddSectionTextInput, { description: "The deed." }) input: AddSectionTextInput, @Ctx() { request }: GraphQLContext) {
    return addSectionText(request, input);
  }

  @Do(() => ChangeSectionTextPayload, "plan:write", "Endre tekst i avsnitt: changes a text; what it said before is kept, and the owner's words are the owner's to change.")
  changeSectionText(@Arg("input", () => ChangeSectionTextInput, { description: "The deed." }) input: ChangeSectionTextInput, @Ctx() { request }: GraphQLContext) {
    return changeSectionText(request, input);
  }

  @Do(() => AddRelatedPlanPayload, "plan:write", "Pek til annen plan: points to another plan the person has; what it says stays where it is kept.")
  addRelatedPlan(@Arg("input", () => AddRelatedPlanInput, { description: "The deed." }) input: AddRelatedPlanInput, @Ctx() { request }: GraphQLContext) {
    return addRelatedPlan(request, input);
  }

  @Do(() => ChangeRelatedPlanPayload, "plan:write", "Endre peker: changes what is said of another plan; what it said before is kept.")
  changeRelatedPlan(@Arg("input", () => ChangeRelatedPlanInput, { description: "The deed." }) input: ChangeRelatedPlanInput, @Ctx() { request }: GraphQLContext) {
    return changeRelatedPlan(request, input);
  }

  @Do(() => RecordMappingPayload, "plan:write", "Kartlegg: keeps what has been found out about one part of the person's life; no part must be gone through.")
  recordMapping(@Arg("input", () => RecordMappingInput, { description: "The deed." }) input: RecordMappingInput, @Ctx() { request }: GraphQLContext) {
    return recordMapping(request, input);
  }

  @Do(() => ChangeMappingPayload, "plan:write", "Endre kartlegging: corrects an answer; what it said before is kept, and what the owner wrote is the owner's to change.")
  changeMapping(@Arg("input", () => ChangeMappingInput, { description: "The deed." }) input: ChangeMappingInput, @Ctx() { request }: GraphQLContext) {
    return changeMapping(request, input);
  }

  @Do(() => DescribeFacilitationPayload, "plan:write", "Beskriv tilrettelegging: what it takes for the person to take part on their own terms (pbrl §§ 3-1, 3-5).")
  describeFacilitation(@Arg("input", () => DescribeFacilitationInput, { description: "The deed." }) input: DescribeFacilitationInput, @Ctx() { request }: GraphQLContext) {
    return describeFacilitation(request, input);
  }
}
