import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type GroupMember, GroupMemberKind } from "../entities/group-member.entity.js";
import { SharingBasis } from "../entities/plan-participant.entity.js";
import { GroupFounding, GroupKind, GroupState, type ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("ResponsibilityGroup", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Ansvarsgruppe: the people who work together around a person; coordinating and advisory, with or without a plan.",
})
export class ResponsibilityGroupType
  extends NodeType
  implements Pick<ResponsibilityGroup, "state" | "kind" | "founding" | "need" | "goals" | "leaderUntil" | "procedureHandedOut" | "foundedOn" | "version">
{
  @Field(() => GroupState, { description: "Where the group stands." })
  readonly state!: GroupState;
  @Field(() => GroupKind, { description: "How long it is meant to work." })
  readonly kind!: GroupKind;
  @Field(() => GroupFounding, { description: "By which way it was founded." })
  readonly founding!: GroupFounding;
  @Field(() => String, { description: "Behov: the need it was founded on." })
  readonly need!: string;
  @Field(() => String, { description: "Mål: what it works for." })
  readonly goals!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when the leader leads." })
  readonly leaderUntil!: string | null;
  @Field(() => Boolean, { description: "Whether the members got the procedure." })
  readonly procedureHandedOut!: boolean;
  @Field(() => GraphQLLocalDate, { description: "When it was founded." })
  readonly foundedOn!: string;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

@ObjectType("GroupMember", { implements: NodeType, simpleResolvers: true, description: "Medlem: a named member of a responsibility group." })
export class GroupMemberType extends NodeType implements Pick<GroupMember, "kind" | "function" | "basis" | "basisNote" | "since" | "until"> {
  @Field(() => GroupMemberKind, { description: "Whether they always take part or are called in." })
  readonly kind!: GroupMemberKind;
  @Field(() => String, { description: "What they do in it." })
  readonly function!: string;
  @Field(() => SharingBasis, { description: "Delingsgrunnlag: by what right they are told (fvl §§ 13-13 b, hol § 12-1)." })
  readonly basis!: SharingBasis;
  @Field(() => String, { nullable: true, description: "Which provision or necessity, where the basis does not say it itself." })
  readonly basisNote!: string | null;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly since!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when." })
  readonly until!: string | null;
}
