import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { ServiceCatalogueEntry } from "../entities/service-catalogue-entry.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { listCatalogue } from "../services/service-catalogue.reader.js";
import { addCatalogueService, changeCatalogueService, retireCatalogueService } from "../services/service-catalogue.service.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { ServiceUnitType } from "./person.type.js";
import { AddCatalogueServiceInput, ChangeCatalogueServiceInput, RetireCatalogueServiceInput, ServiceSearchInput } from "./service-catalogue.inputs.js";
import { PublicServiceConnection, ServiceCatalogueConnection, ServiceCatalogueEntryType } from "./service-catalogue.type.js";

const AddCatalogueServicePayload = payloadOf("addCatalogueService", "catalogueService");
const ChangeCatalogueServicePayload = payloadOf("changeCatalogueService", "catalogueService");
const RetireCatalogueServicePayload = payloadOf("retireCatalogueService", "catalogueService");

/** The overview of services, by which inhabitants and staff find the right place to turn. */
@Resolver()
export class ServiceCatalogueResolver {
  @Ask(() => PublicServiceConnection, "public:read", "Tilbudsoversikt: the services of a municipality by need, without personal data and without a login (hol § 7-3, fvl § 11).")
  async services(
    @Arg("municipality", () => String, { description: "The municipality's number or organisation number." }) key: string,
    @Arg("filter", () => ServiceSearchInput, { nullable: true, description: "Which ones." }) filter: ServiceSearchInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const found = await context.publicRead(key, (request) => listCatalogue(request, filter ?? {}, page, true));
    if (!found) throw new Refusal("NOT_FOUND");
    return found;
  }

  @Ask(() => ServiceCatalogueConnection, "unit:read", "Enhetens tilbudsoversikt: the services on offer by title, those that are not public too (hol § 7-3).")
  serviceCatalogue(
    @Arg("filter", () => ServiceSearchInput, { nullable: true, description: "Which ones." }) filter: ServiceSearchInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listCatalogue(request, filter ?? {}, page, false);
  }

  @Do(() => AddCatalogueServicePayload, "unit:publish", "Legg til tilbud: adds a service to the unit's overview (hol § 7-3).")
  addCatalogueService(@Arg("input", () => AddCatalogueServiceInput, { description: "The deed." }) input: AddCatalogueServiceInput, @Ctx() { request }: GraphQLContext) {
    return addCatalogueService(request, input);
  }

  @Do(() => ChangeCatalogueServicePayload, "unit:publish", "Endre tilbud: says anew what the overview says of a service.")
  changeCatalogueService(@Arg("input", () => ChangeCatalogueServiceInput, { description: "The deed." }) input: ChangeCatalogueServiceInput, @Ctx() { request }: GraphQLContext) {
    return changeCatalogueService(request, input);
  }

  @Do(() => RetireCatalogueServicePayload, "unit:publish", "Ta bort tilbud: takes a service off the overview; what it said stays.")
  retireCatalogueService(@Arg("input", () => RetireCatalogueServiceInput, { description: "The deed." }) input: RetireCatalogueServiceInput, @Ctx() { request }: GraphQLContext) {
    return retireCatalogueService(request, input);
  }
}

@Resolver(() => ServiceCatalogueEntryType)
export class ServiceCatalogueFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ServiceCatalogueEntry): string {
    return globalId("ServiceCatalogueEntry", it.id);
  }

  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Ansvarlig enhet: the unit that answers for it." })
  responsibleUnit(@Root() it: ServiceCatalogueEntry, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.responsibleUnitId === null ? null : loaders.serviceUnit.load(it.responsibleUnitId);
  }
}
