import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import type { Decision } from "../entities/decision.entity.js";
import type { Delegation } from "../entities/delegation.entity.js";
import type { Person } from "../entities/person.entity.js";
import { Role, type RoleMembership, UnitSeat } from "../entities/role-membership.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { seatOf } from "../rules/unit.rules.js";
import { duties, type DutyHeld, listDelegations, listServiceUnits, membershipsOfRole, unitMembers } from "../services/unit.reader.js";
import { CoordinatorAssignmentType } from "./coordinator.type.js";
import { DecisionType } from "./decision.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { ProfessionalType, ServiceUnitType } from "./person.type.js";
import { DelegationType, DutyHeldType, RoleMembershipType } from "./unit-organisation.type.js";

/** Who the unit is, and by which authority it acts. */
@Resolver()
export class UnitOrganisationResolver {
  @Ask(() => [RoleMembershipType], "unit:read", "Enhetens medlemmer: the leader, members, substitutes and advisers, now and to come, the leader first (hol § 7-3).")
  unitMembers(@Ctx() { request }: GraphQLContext): Promise<RoleMembership[]> {
    return unitMembers(request);
  }

  @Ask(() => [RoleMembershipType], "role:appoint", "Roller: everybody who holds a role now or is to, by when they began.")
  roleMemberships(@Arg("role", () => Role, { description: "Which role." }) role: Role, @Ctx() { request }: GraphQLContext): Promise<RoleMembership[]> {
    return membershipsOfRole(request, role);
  }

  @Ask(() => [DutyHeldType], "unit:read", "Oppgavefordeling: who has each of the leader's duties today (hol § 7-3).")
  duties(@Ctx() { request }: GraphQLContext): Promise<DutyHeld[]> {
    return duties(request);
  }

  @Ask(() => [DelegationType], "unit:read", "Delegeringer: the authority that has been handed on, by when it began (kommuneloven § 13-1).")
  delegations(
    @Arg("withEnded", () => Boolean, { defaultValue: false, description: "Those that have ended too." }) withEnded: boolean,
    @Ctx() { request }: GraphQLContext,
  ): Promise<Delegation[]> {
    return listDelegations(request, withEnded);
  }

  @Ask(() => [ServiceUnitType], "unit:read", "Enheter: every unit of the municipality and every organisation outside it that it works with, by name.")
  serviceUnits(@Ctx() { request }: GraphQLContext): Promise<ServiceUnit[]> {
    return listServiceUnits(request);
  }
}

@Resolver(() => RoleMembershipType)
export class RoleMembershipFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RoleMembership): string {
    return globalId("RoleMembership", it.id);
  }

  @FieldResolver(() => UnitSeat, { nullable: true, description: "Plass i enheten: for whoever sits in the coordinating unit." })
  seat(@Root() it: RoleMembership): UnitSeat | null {
    return seatOf(it);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Fagperson: who it is, with profession and workplace." })
  professional(@Root() it: RoleMembership, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.personId);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Enhet: where, for a role in one unit." })
  serviceUnit(@Root() it: RoleMembership, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }
}

@Resolver(() => DutyHeldType)
export class DutyHeldFieldsResolver {
  @FieldResolver(() => RoleMembershipType, { nullable: true, description: "Who has it: the member it is handed to, else the leader." })
  holder(@Root() it: DutyHeld): RoleMembership | null {
    return it.holder;
  }
}

@Resolver(() => DelegationType)
export class DelegationFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Delegation): string {
    return globalId("Delegation", it.id);
  }

  @FieldResolver(() => ProfessionalType, { nullable: true, description: "The professional who holds it, where it is held by one." })
  holder(@Root() it: Delegation, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> | null {
    return it.holderPersonId === null ? null : loaders.person.load(it.holderPersonId);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "The unit that holds it, where it is held by one." })
  holderServiceUnit(@Root() it: Delegation, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.holderServiceUnitId === null ? null : loaders.serviceUnit.load(it.holderServiceUnitId);
  }
}

/** What a decision shows of the authority behind it. */
@Resolver(() => DecisionType)
export class DecisionWithDelegationResolver {
  @FieldResolver(() => DelegationType, { nullable: true, description: "Delegering: the delegation it was made under (kommuneloven § 13-1)." })
  delegation(@Root() it: Decision, @Ctx() { loaders }: GraphQLContext): Promise<Delegation | null> | null {
    return it.delegationId === null ? null : loaders.delegation.load(it.delegationId);
  }
}

/** What an appointment shows of the authority behind it. */
@Resolver(() => CoordinatorAssignmentType)
export class AssignmentWithDelegationResolver {
  @FieldResolver(() => DelegationType, { nullable: true, description: "Delegering: the delegation the appointment was made under (kommuneloven § 13-1)." })
  delegation(@Root() it: CoordinatorAssignment, @Ctx() { loaders }: GraphQLContext): Promise<Delegation | null> | null {
    return it.delegationId === null ? null : loaders.delegation.load(it.delegationId);
  }
}
