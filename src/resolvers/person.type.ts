import { GraphQLLocalDate } from "graphql-scalars";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { type Person, PersonKind } from "../entities/person.entity.js";
import { type ServiceUnit, ServiceUnitKind } from "../entities/service-unit.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("ServiceUnit", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Enhet, avdeling: a department of the municipality or a cooperating organisation outside it.",
})
export class ServiceUnitType extends NodeType implements Pick<ServiceUnit, "name" | "kind"> {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => ServiceUnitKind, { description: "What kind of unit it is." })
  readonly kind!: ServiceUnitKind;
}

@ObjectType("Person", { implements: NodeType, simpleResolvers: true, description: "Person: a citizen in a case. The national identity number is never published." })
export class PersonType extends NodeType implements Pick<Person, "name" | "birthDate" | "expectedBirthDate"> {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Fødselsdato: the date of birth; null for a child that is not born." })
  readonly birthDate!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Termin: the expected day of birth." })
  readonly expectedBirthDate!: string | null;
}

@ObjectType("Professional", { implements: NodeType, simpleResolvers: true, description: "Fagperson: somebody who works for the municipality or with it, with a work contact." })
export class ProfessionalType extends NodeType implements Pick<Person, "name" | "title" | "profession" | "workPhone" | "workEmail"> {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => String, { nullable: true, description: "Stilling: the title." })
  readonly title!: string | null;
  @Field(() => String, { nullable: true, description: "Profesjon: the profession." })
  readonly profession!: string | null;
  @Field(() => String, { nullable: true, description: "Telefon på jobb: the work phone." })
  readonly workPhone!: string | null;
  @Field(() => String, { nullable: true, description: "E-post på jobb: the work e-mail; never for health information." })
  readonly workEmail!: string | null;
}

/** Whoever may take part: a citizen on the person's side, or a professional. */
export const ContributorType = createUnionType({
  name: "Contributor",
  description: "Bidragsyter: a citizen on the person's side, or a professional.",
  types: () => [PersonType, ProfessionalType] as const,
  resolveType: (row) => ((row as unknown as Person).kind === PersonKind.PROFESSIONAL ? ProfessionalType : PersonType),
});
