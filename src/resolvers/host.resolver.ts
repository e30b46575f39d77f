import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { HostAgreement } from "../entities/host-agreement.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { casesByResidence, hostAgreements, type ResidenceCount } from "../services/host.reader.js";
import { endHostAgreement, registerHostAgreement } from "../services/host.service.js";
import { localDate } from "../tenants/local-date.js";
import { CaseType } from "./case.type.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { EndHostAgreementInput, RegisterHostAgreementInput } from "./host.inputs.js";
import { HostAgreementType, NumberedMunicipalityType, ResidenceCountType } from "./host.type.js";
import { payloadOf } from "./payloads.js";
import { UnitOverviewType } from "./unit.type.js";

const RegisterHostAgreementPayload = payloadOf("registerHostAgreement", "hostAgreement");
const EndHostAgreementPayload = payloadOf("endHostAgreement", "hostAgreement");

@Resolver()
export class HostResolver {
  @Ask(() => [HostAgreementType], "unit:read", "Vertskommuneavtaler: the agreements under which the unit works for other municipalities' residents, the latest first.")
  hostAgreements(@Ctx() { request }: GraphQLContext): Promise<HostAgreement[]> {
    return hostAgreements(request);
  }

  @Do(
    () => RegisterHostAgreementPayload,
    "delegation:register",
    "Registrer vertskommuneavtale: another municipality has handed the unit's tasks for its residents to this one (kommuneloven § 20-2).",
  )
  registerHostAgreement(@Arg("input", () => RegisterHostAgreementInput, { description: "The deed." }) input: RegisterHostAgreementInput, @Ctx() { request }: GraphQLContext) {
    return registerHostAgreement(request, input);
  }

  @Do(() => EndHostAgreementPayload, "delegation:register", "Avslutt vertskommuneavtale: ends an agreement at once; cases begun under it stay with the unit.")
  endHostAgreement(@Arg("input", () => EndHostAgreementInput, { description: "The deed." }) input: EndHostAgreementInput, @Ctx() { request }: GraphQLContext) {
    return endHostAgreement(request, input);
  }
}

@Resolver(() => HostAgreementType)
export class HostAgreementFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: HostAgreement): string {
    return globalId("HostAgreement", it.id);
  }
}

@Resolver(() => CaseType)
export class CaseMunicipalitiesResolver {
  @FieldResolver(() => NumberedMunicipalityType, { nullable: true, description: "Bostedskommune: where the person lived when the case was opened." })
  async residenceMunicipality(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<NumberedMunicipalityType | null> {
    if (it.hostAgreementId === null) return loaders.ownNumber.load(localDate(it.openedAt));
    const agreement = await loaders.hostAgreement.load(it.hostAgreementId);
    return agreement && { number: agreement.residenceNumber, name: agreement.residenceName };
  }

  @FieldResolver(() => NumberedMunicipalityType, {
    nullable: true,
    description: "Vedtakskommune: the municipality that decides, by its number when the case was opened (kommuneloven § 20-2).",
  })
  decidingMunicipality(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<NumberedMunicipalityType | null> {
    return loaders.ownNumber.load(localDate(it.openedAt));
  }

  @FieldResolver(() => HostAgreementType, { nullable: true, description: "Vertskommuneavtale: the agreement it is handled under; null for the municipality's own residents." })
  hostAgreement(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<HostAgreement | null> | null {
    return it.hostAgreementId === null ? null : loaders.hostAgreement.load(it.hostAgreementId);
  }
}

@Resolver(() => UnitOverviewType)
export class ResidencesResolver {
  @FieldResolver(() => [ResidenceCountType], { description: "Saker etter bosted: cases for each municipality the unit is host for (kommuneloven § 20-2)." })
  residences(@Ctx() { request }: GraphQLContext): Promise<ResidenceCount[]> {
    return casesByResidence(request);
  }
}
