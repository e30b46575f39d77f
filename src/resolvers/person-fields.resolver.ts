import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Person } from "../entities/person.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { GraphQLContext } from "./graphql-context.js";
import { PersonType, ProfessionalType, ServiceUnitType } from "./person.type.js";

@Resolver(() => ServiceUnitType)
export class ServiceUnitFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ServiceUnit): string {
    return globalId("ServiceUnit", it.id);
  }
}

@Resolver(() => PersonType)
export class PersonFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Person): string {
    return globalId("Person", it.id);
  }
}

@Resolver(() => ProfessionalType)
export class ProfessionalFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: Person): string {
    return globalId("Professional", it.id);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Enhet: where they work." })
  serviceUnit(@Root() it: Person, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }
}
