import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { DelegatedAuthority, type Delegation } from "../entities/delegation.entity.js";
import { Duty, Role, type RoleMembership } from "../entities/role-membership.entity.js";
import type { DutyHeld } from "../services/unit.reader.js";
import { NodeType } from "./node.type.js";

@ObjectType("RoleMembership", { implements: NodeType, simpleResolvers: true, description: "Rolle: that a professional holds a role in the municipality, from when to when." })
export class RoleMembershipType extends NodeType implements Pick<RoleMembership, "role" | "validFrom" | "validTo"> {
  @Field(() => Role, { description: "Which role." })
  readonly role!: Role;
  @Field(() => GraphQLLocalDate, { description: "The first day." })
  readonly validFrom!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day; null while no end is set." })
  readonly validTo!: string | null;
}

@ObjectType("DutyHeld", { simpleResolvers: true, description: "Oppgave: one of the leader's duties, and who has it today (hol § 7-3)." })
export class DutyHeldType implements Pick<DutyHeld, "duty" | "isHandedOut"> {
  @Field(() => Duty, { description: "Which duty." })
  readonly duty!: Duty;
  @Field(() => Boolean, { description: "Whether the leader has handed it to a member. The leader may do it too." })
  readonly isHandedOut!: boolean;
}

@ObjectType("Delegation", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Delegert myndighet: that authority has been handed on to a role, a professional or a unit (kommuneloven § 13-1).",
})
export class DelegationType
  extends NodeType
  implements Pick<Delegation, "authority" | "delegatedBy" | "onBehalfOf" | "holderRole" | "validFrom" | "validTo" | "documentReference" | "endedAt">
{
  @Field(() => DelegatedAuthority, { description: "What authority." })
  readonly authority!: DelegatedAuthority;
  @Field(() => String, { description: "Delegert av: the seat that delegates, never the name of a person." })
  readonly delegatedBy!: string;
  @Field(() => String, {
    nullable: true,
    description: "Vertskommune: the municipality that has handed its task to this one as its host; null for the municipality's own (kommuneloven § 20-1).",
  })
  readonly onBehalfOf!: string | null;
  @Field(() => Role, { nullable: true, description: "The role that holds it, where it is held by one." })
  readonly holderRole!: Role | null;
  @Field(() => GraphQLLocalDate, { description: "The first day." })
  readonly validFrom!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day; null while no end is set." })
  readonly validTo!: string | null;
  @Field(() => String, { nullable: true, description: "Dokument: where the delegation is written." })
  readonly documentReference!: string | null;
  @Field(() => Date, { nullable: true, description: "When it was ended before its time." })
  readonly endedAt!: Date | null;
}
