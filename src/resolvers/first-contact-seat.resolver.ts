import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Person } from "../entities/person.entity.js";
import { type FirstContact, firstContactNow } from "../services/first-contact-seat.reader.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { ProfessionalType } from "./person.type.js";
import { CoordinatingUnitType } from "./public-page.type.js";

@ObjectType("FirstContact", { simpleResolvers: true, description: "Førstekontakt: the seat that meets the public first for the unit, and who holds it now (hol § 7-3)." })
class FirstContactType implements Pick<FirstContact, "title"> {
  @Field(() => String, { description: "Tittel: what the seat is called in public; never the name of a person." })
  readonly title!: string;
  readonly holderIds!: readonly string[];
}

@Resolver(() => FirstContactType)
export class FirstContactResolver {
  @Ask(() => FirstContactType, "unit:read", "Førstekontakt: who meets the public first for the unit. Where nobody does, its leader receives the notices.")
  firstContact(@Ctx() { request }: GraphQLContext): Promise<FirstContact> {
    return firstContactNow(request);
  }

  @FieldResolver(() => Boolean, { description: "Ledig: nobody holds the seat now." })
  isVacant(@Root() it: FirstContact): boolean {
    return it.holderIds.length === 0;
  }

  @FieldResolver(() => [ProfessionalType], { description: "Innehavere: those who hold the seat now." })
  async holders(@Root() it: FirstContact, @Ctx() { loaders }: GraphQLContext): Promise<Person[]> {
    const found = await loaders.person.loadMany(it.holderIds);
    return found.filter((one): one is Person => one !== null && !(one instanceof Error));
  }
}

@Resolver(() => CoordinatingUnitType)
export class PublicFirstContactResolver {
  @FieldResolver(() => String, { description: "Førstekontakt: the title of the seat or office that meets the public first; never the name of a person." })
  firstContact(@Root() it: CoordinatingUnitType): string {
    return it.contact.title;
  }
}
