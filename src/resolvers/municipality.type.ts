import { Field, ObjectType } from "type-graphql";

@ObjectType("Municipality", { simpleResolvers: true, description: "Kommune: a municipality that uses the service." })
export class MunicipalityType {
  @Field(() => String, { description: "Navn: the name." })
  readonly name!: string;
  @Field(() => String, { description: "Kommunenummer: the number in force, for the header X-Municipality." })
  readonly number!: string;
  @Field(() => String, { description: "Organisasjonsnummer: the organisation number." })
  readonly orgNumber!: string;
}
