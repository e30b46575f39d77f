import { Arg, Ctx, Resolver } from "type-graphql";
import { escalateChangeToLeaders, escalateChangeToUnit } from "../services/change-escalation.service.js";
import {
  beginOverlap,
  cancelCoordinatorChange,
  clarifyChangeWithSuperior,
  consultOwnerOnChange,
  informOwnerOfChange,
  raiseCoordinatorChange,
} from "../services/coordinator-change.service.js";
import { completeCoordinatorChange, completeHandoverItem } from "../services/coordinator-switch.service.js";
import {
  BeginOverlapInput,
  CancelCoordinatorChangeInput,
  ClarifyChangeWithSuperiorInput,
  CompleteCoordinatorChangeInput,
  CompleteHandoverItemInput,
  ConsultOwnerOnChangeInput,
  EscalateChangeToLeadersInput,
  EscalateChangeToUnitInput,
  InformOwnerOfChangeInput,
  RaiseCoordinatorChangeInput,
} from "./coordinator-change.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const RaiseCoordinatorChangePayload = payloadOf("raiseCoordinatorChange", "case", "change");
const ClarifyChangeWithSuperiorPayload = payloadOf("clarifyChangeWithSuperior", "change");
const ConsultOwnerOnChangePayload = payloadOf("consultOwnerOnChange", "change");
const InformOwnerOfChangePayload = payloadOf("informOwnerOfChange", "change");
const BeginOverlapPayload = payloadOf("beginOverlap", "change");
const CompleteCoordinatorChangePayload = payloadOf("completeCoordinatorChange", "case", "change", "assignment");
const EscalateChangeToLeadersPayload = payloadOf("escalateChangeToLeaders", "change");
const EscalateChangeToUnitPayload = payloadOf("escalateChangeToUnit", "change");
const CancelCoordinatorChangePayload = payloadOf("cancelCoordinatorChange", "change");
const CompleteHandoverItemPayload = payloadOf("completeHandoverItem", "change", "handoverItem");

/** How the role of coordinator goes from one professional to another. */
@Resolver()
export class CoordinatorChangeResolver {
  @Do(() => RaiseCoordinatorChangePayload, "coordinator:change", "Meld skifte av koordinator: says that the coordinator should be another, and makes the handover list.")
  raiseCoordinatorChange(@Arg("input", () => RaiseCoordinatorChangeInput, { description: "The deed." }) input: RaiseCoordinatorChangeInput, @Ctx() { request }: GraphQLContext) {
    return raiseCoordinatorChange(request, input);
  }

  @Do(() => ClarifyChangeWithSuperiorPayload, "coordinator:change", "Avklar med overordnet: the coordinator has cleared the need with the nearest superior.")
  clarifyChangeWithSuperior(
    @Arg("input", () => ClarifyChangeWithSuperiorInput, { description: "The deed." }) input: ClarifyChangeWithSuperiorInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return clarifyChangeWithSuperior(request, input);
  }

  @Do(() => ConsultOwnerOnChangePayload, "coordinator:change", "Hør planeier: the owner or the guardians have been told why, and asked whom they wish for (pbrl § 3-1).")
  consultOwnerOnChange(@Arg("input", () => ConsultOwnerOnChangeInput, { description: "The deed." }) input: ConsultOwnerOnChangeInput, @Ctx() { request }: GraphQLContext) {
    return consultOwnerOnChange(request, input);
  }

  @Do(() => InformOwnerOfChangePayload, "coordinator:change", "Informer planeier: the owner and the guardians know who it will be.")
  informOwnerOfChange(@Arg("input", () => InformOwnerOfChangeInput, { description: "The deed." }) input: InformOwnerOfChangeInput, @Ctx() { request }: GraphQLContext) {
    return informOwnerOfChange(request, input);
  }

  @Do(() => BeginOverlapPayload, "coordinator:change", "Start overlapp: the next coordinator is added to the plan, and both have access until the switch.")
  beginOverlap(@Arg("input", () => BeginOverlapInput, { description: "The deed." }) input: BeginOverlapInput, @Ctx() { request }: GraphQLContext) {
    return beginOverlap(request, input);
  }

  @Do(() => CompleteCoordinatorChangePayload, "coordinator:change", "Bytt koordinator: in one act the old assignment ends and the new one begins, on one day.")
  completeCoordinatorChange(
    @Arg("input", () => CompleteCoordinatorChangeInput, { description: "The deed." }) input: CompleteCoordinatorChangeInput,
    @Ctx() { request }: GraphQLContext,
  ) {
    return completeCoordinatorChange(request, input);
  }

  @Do(() => EscalateChangeToLeadersPayload, "coordinator:change", "Løft til lederne: no provider agrees, and the leaders have met.")
  escalateChangeToLeaders(@Arg("input", () => EscalateChangeToLeadersInput, { description: "The deed." }) input: EscalateChangeToLeadersInput, @Ctx() { request }: GraphQLContext) {
    return escalateChangeToLeaders(request, input);
  }

  @Do(() => EscalateChangeToUnitPayload, "coordinator:change", "Løft til koordinerende enhet: the leaders do not agree, and the unit provides a coordinator (hol § 7-3).")
  escalateChangeToUnit(@Arg("input", () => EscalateChangeToUnitInput, { description: "The deed." }) input: EscalateChangeToUnitInput, @Ctx() { request }: GraphQLContext) {
    return escalateChangeToUnit(request, input);
  }

  @Do(() => CancelCoordinatorChangePayload, "coordinator:change", "Gi opp skifte: the coordinator stays.")
  cancelCoordinatorChange(@Arg("input", () => CancelCoordinatorChangeInput, { description: "The deed." }) input: CancelCoordinatorChangeInput, @Ctx() { request }: GraphQLContext) {
    return cancelCoordinatorChange(request, input);
  }

  @Do(() => CompleteHandoverItemPayload, "coordinator:change", "Kvitter ut overlevering: something on the list has been gone through with the next coordinator.")
  completeHandoverItem(@Arg("input", () => CompleteHandoverItemInput, { description: "The deed." }) input: CompleteHandoverItemInput, @Ctx() { request }: GraphQLContext) {
    return completeHandoverItem(request, input);
  }
}
