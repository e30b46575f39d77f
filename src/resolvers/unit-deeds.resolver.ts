import { Arg, Ctx, Resolver } from "type-graphql";
import { endDelegation, registerDelegation } from "../services/delegation.service.js";
import { handOutDuty, takeBackDuty } from "../services/duty.service.js";
import { appointToRole, endRole } from "../services/staff.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import { AppointToRoleInput, EndDelegationInput, EndRoleInput, HandOutDutyInput, RegisterDelegationInput, TakeBackDutyInput } from "./unit-organisation.inputs.js";

const AppointToRolePayload = payloadOf("appointToRole", "membership", "professional");
const EndRolePayload = payloadOf("endRole", "membership", "professional");
const HandOutDutyPayload = payloadOf("handOutDuty", "membership");
const TakeBackDutyPayload = payloadOf("takeBackDuty", "membership");
const RegisterDelegationPayload = payloadOf("registerDelegation", "delegation");
const EndDelegationPayload = payloadOf("endDelegation", "delegation");

/** Who does what in the unit, and by which authority. */
@Resolver()
export class UnitDeedsResolver {
  @Do(
    () => AppointToRolePayload,
    "role:appoint",
    "Gi rolle: gives a professional a role. The leader gives those of the unit, the system coordinator all; nobody gives one to themselves. A new leader follows the former without a day between (hol § 7-3).",
  )
  appointToRole(@Arg("input", () => AppointToRoleInput, { description: "The deed." }) input: AppointToRoleInput, @Ctx() { request }: GraphQLContext) {
    return appointToRole(request, input);
  }

  @Do(
    () => EndRolePayload,
    "role:appoint",
    "Avslutt rolle: ends a role, at once or after a last day, and the duties that went with it. The unit is never left without a leader (hol § 7-3).",
  )
  endRole(@Arg("input", () => EndRoleInput, { description: "The deed." }) input: EndRoleInput, @Ctx() { request }: GraphQLContext) {
    return endRole(request, input);
  }

  @Do(
    () => HandOutDutyPayload,
    "duty:hand-out",
    "Fordel oppgave: hands one of the leader's duties to a member. It opens no case by itself: the member does it in the cases that member may see (hol § 12-1).",
  )
  handOutDuty(@Arg("input", () => HandOutDutyInput, { description: "The deed." }) input: HandOutDutyInput, @Ctx() { request }: GraphQLContext) {
    return handOutDuty(request, input);
  }

  @Do(() => TakeBackDutyPayload, "duty:hand-out", "Ta tilbake oppgave: takes a duty back to the leader, at once.")
  takeBackDuty(@Arg("input", () => TakeBackDutyInput, { description: "The deed." }) input: TakeBackDutyInput, @Ctx() { request }: GraphQLContext) {
    return takeBackDuty(request, input);
  }

  @Do(
    () => RegisterDelegationPayload,
    "delegation:register",
    "Registrer delegering: registers that authority has been handed on, from whom, to whom and for how long (kommuneloven § 13-1). Decisions and appointments then name it.",
  )
  registerDelegation(@Arg("input", () => RegisterDelegationInput, { description: "The deed." }) input: RegisterDelegationInput, @Ctx() { request }: GraphQLContext) {
    return registerDelegation(request, input);
  }

  @Do(() => EndDelegationPayload, "delegation:register", "Avslutt delegering: ends a delegation at once. What was decided under it stays.")
  endDelegation(@Arg("input", () => EndDelegationInput, { description: "The deed." }) input: EndDelegationInput, @Ctx() { request }: GraphQLContext) {
    return endDelegation(request, input);
  }
}
