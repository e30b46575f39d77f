import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import type { HostAgreement } from "../entities/host-agreement.entity.js";
import type { ResidenceCount } from "../services/host.reader.js";
import { NodeType } from "./node.type.js";

@ObjectType("HostAgreement", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Vertskommuneavtale: that another municipality has handed the unit's tasks for its residents to this one (kommuneloven §§ 20-1, 20-2).",
})
export class HostAgreementType
  extends NodeType
  implements Pick<HostAgreement, "residenceNumber" | "residenceName" | "reference" | "validFrom" | "validTo" | "registeredAt" | "endedAt">
{
  @Field(() => String, { description: "Samarbeidskommune: the number of the municipality whose residents it is for." })
  readonly residenceNumber!: string;
  @Field(() => String, { description: "Samarbeidskommune: its name." })
  readonly residenceName!: string;
  @Field(() => String, { description: "Avtale: what the agreement is called where it is kept." })
  readonly reference!: string;
  @Field(() => GraphQLLocalDate, { description: "From when." })
  readonly validFrom!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when; null without an end." })
  readonly validTo!: string | null;
  @Field(() => Date, { description: "When it was registered." })
  readonly registeredAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was ended before its time." })
  readonly endedAt!: Date | null;
}

@ObjectType("NumberedMunicipality", { simpleResolvers: true, description: "Kommune: a municipality with the number it had on the day concerned; it need not use the service." })
export class NumberedMunicipalityType {
  @Field(() => String, { description: "Kommunenummer: the number." })
  readonly number!: string;
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
}

@ObjectType("ResidenceCount", { simpleResolvers: true, description: "Saker etter bosted: how many cases the unit has had for a municipality it is host for." })
export class ResidenceCountType implements ResidenceCount {
  @Field(() => String, { description: "Kommunenummer: the number of the municipality of residence." })
  readonly number!: string;
  @Field(() => String, { description: "Navn: its name." })
  readonly name!: string;
  @Field(() => Int, { description: "How many cases." })
  readonly cases!: number;
}
