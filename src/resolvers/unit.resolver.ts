import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { Person } from "../entities/person.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { ServiceUnit } from "../entities/service-unit.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { publicPage } from "../rules/publishing.rules.js";
import { Refusal } from "../rules/refusal.js";
import { listStaff } from "../services/person.reader.js";
import {
  casesMissingRegistration,
  casesUndecidedInOwnUnit,
  casesWithoutCoordinator,
  coordinatorLoads,
  type CoordinatorLoad,
  type Count,
  countsByState,
} from "../services/unit-overview.reader.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import { CaseType } from "./case.type.js";
import { Ask } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { connectionOf, PageArgs } from "./page.type.js";
import { MunicipalityType } from "./municipality.type.js";
import { CoordinatingUnitType } from "./public-page.type.js";
import { ProfessionalType, ServiceUnitType } from "./person.type.js";
import { CoordinatorLoadType, MeType, RoleHeldType, StateCountType, UnitOverviewType } from "./unit.type.js";

const ProfessionalConnection = connectionOf(() => ProfessionalType, "ProfessionalConnection", "A page of professionals.");

@Resolver()
export class UnitResolver {
  @Ask(() => [MunicipalityType], "public:read", "Kommuner: the municipalities that use the service. Public.")
  municipalities(@Ctx() context: GraphQLContext) {
    return context.municipalities();
  }

  @Ask(() => CoordinatingUnitType, "public:read", "Koordinerende enhet: the public page of a municipality's unit, in bokmål or nynorsk, without personal data and without a login.")
  async coordinatingUnit(
    @Arg("municipality", () => String, { description: "The municipality's number or organisation number." }) key: string,
    @Arg("writtenForm", () => WrittenForm, { nullable: true, description: "Målform: the form the national texts are shown in; the municipality's own when left out." })
    asked: WrittenForm | null,
    @Ctx() context: GraphQLContext,
  ): Promise<CoordinatingUnitType> {
    const request = await context.publicRequest(key);
    const municipality = (await context.municipalities()).find((it) => it.orgNumber === request?.municipality.orgNumber);
    if (!request || !municipality) throw new Refusal("NOT_FOUND");
    return { municipality, ...publicPage(request.policy.policy, asked ?? null, request.today) };
  }

  @Ask(() => MeType, "self:read", "Meg: who the caller is in the chosen municipality, with roles and permissions.")
  async me(@Ctx() context: GraphQLContext): Promise<MeType> {
    const { actor, municipality } = context.request;
    const kind = context.login?.nationalId ? "Person" : "Professional";
    const known = (await context.municipalities()).find((it) => it.orgNumber === municipality.orgNumber);
    return {
      id: actor.personId === null ? null : globalId(kind, actor.personId),
      name: actor.name,
      municipality: { name: municipality.name, orgNumber: municipality.orgNumber, number: known?.number ?? "" },
      roles: actor.roles,
      permissions: [...actor.permissions].sort(),
      organisation: actor.organisation,
    };
  }

  @Ask(() => ProfessionalConnection, "staff:read", "Fagpersoner: the professionals of the municipality's register, by name.")
  staff(
    @Arg("role", () => Role, { nullable: true, description: "Only those who hold this role now." }) role: Role | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listStaff(request, { role }, page);
  }

  @Ask(() => UnitOverviewType, "unit:overview", "Oversikt: the unit's plans, coordinators and their load, vacancies, and registrations that are missing.")
  unitOverview(): object {
    return {};
  }
}

@Resolver(() => UnitOverviewType)
export class UnitOverviewResolver {
  @FieldResolver(() => [StateCountType], { description: "Meldinger: notices by state." })
  notices(@Ctx() { request }: GraphQLContext): Promise<Count[]> {
    return countsByState(request, "notices");
  }

  @FieldResolver(() => [StateCountType], { description: "Saker: cases by state." })
  cases(@Ctx() { request }: GraphQLContext): Promise<Count[]> {
    return countsByState(request, "cases");
  }

  @FieldResolver(() => [StateCountType], { description: "Planer: plans by state." })
  plans(@Ctx() { request }: GraphQLContext): Promise<Count[]> {
    return countsByState(request, "plans");
  }

  @FieldResolver(() => [CoordinatorLoadType], { description: "Koordinatorer: the coordinators and their load, the heaviest first." })
  coordinators(@Ctx() { request }: GraphQLContext): Promise<CoordinatorLoad[]> {
    return coordinatorLoads(request);
  }

  @FieldResolver(() => [CaseType], { description: "Uten koordinator: cases where somebody has the right to a coordinator and has none." })
  async vacancies(@Ctx() context: GraphQLContext): Promise<Case[]> {
    return casesIn(context, await casesWithoutCoordinator(context.request));
  }

  @FieldResolver(() => [CaseType], { description: "Ikke avgjort i egen enhet: cases that the person's own unit has taken and not decided, the oldest first." })
  async undecidedInOwnUnit(@Ctx() context: GraphQLContext): Promise<Case[]> {
    return casesIn(context, await casesUndecidedInOwnUnit(context.request));
  }

  @FieldResolver(() => [CaseType], { description: "Mangler innmelding: cases decided in the person's own unit that are not registered with the coordinating unit." })
  async missingRegistrations(@Ctx() context: GraphQLContext): Promise<Case[]> {
    return casesIn(context, await casesMissingRegistration(context.request));
  }
}

@Resolver(() => CoordinatorLoadType)
export class CoordinatorLoadResolver {
  @FieldResolver(() => ProfessionalType, { nullable: true, description: "Koordinator: who it is." })
  coordinator(@Root() it: CoordinatorLoad, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.coordinatorId);
  }
}

@Resolver(() => RoleHeldType)
export class RoleHeldResolver {
  @FieldResolver(() => ServiceUnitType, { nullable: true, description: "Enhet: where, for a role in one unit." })
  serviceUnit(@Root() it: RoleHeldType, @Ctx() { loaders }: GraphQLContext): Promise<ServiceUnit | null> | null {
    return it.serviceUnitId === null ? null : loaders.serviceUnit.load(it.serviceUnitId);
  }
}

async function casesIn(context: GraphQLContext, ids: readonly string[]): Promise<Case[]> {
  const found = await context.loaders.case.loadMany(ids);
  return found.filter((it): it is Case => it !== null && !(it instanceof Error));
}
