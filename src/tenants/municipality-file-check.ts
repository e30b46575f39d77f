import { plainToInstance, Type } from "class-transformer";
import { ArrayNotEmpty, ArrayUnique, IsArray, IsEnum, IsNotEmpty, IsNotIn, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from "class-validator";
import { DelegatedAuthority } from "../entities/delegation.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { FirstDelegation, FirstPerson, MunicipalityFile } from "./municipality-file.js";
import { faultsIn, type PolicyFault, PolicyInvalid, readPolicy } from "./policy-check.js";

const day = /^\d{4}-\d{2}-\d{2}$/;
const orgNumber = /^\d{9}$/;

function Name(): PropertyDecorator {
  return (prototype, property) => [IsString(), IsNotEmpty(), MaxLength(120)].forEach((check) => check(prototype, property as string));
}

function ListOf(type: () => new () => object): PropertyDecorator {
  return (prototype, property) => [IsArray(), ValidateNested({ each: true }), Type(type)].forEach((check) => check(prototype, property as string));
}

class NumberShape {
  @Matches(/^\d{4}$/)
  readonly code!: string;
  @Matches(day)
  readonly validFrom!: string;
  @IsOptional()
  @Matches(day)
  readonly validTo?: string;
}

class ServiceUnitShape {
  @Name()
  readonly name!: string;
  @IsEnum(ServiceUnitKind)
  readonly kind!: ServiceUnitKind;
  @IsOptional()
  @Matches(orgNumber)
  readonly orgNumber?: string;
}

class PersonShape implements FirstPerson {
  @Name()
  readonly name!: string;
  @Matches(/^https:\/\/[^|\s]+\|\S+$/)
  readonly loginSubject!: string;
  @IsOptional()
  @Name()
  readonly title?: string;
  @IsOptional()
  @Name()
  readonly profession?: string;
  @IsOptional()
  @Name()
  readonly serviceUnit?: string;
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsEnum(Role, { each: true })
  @IsNotIn([Role.CITIZEN], { each: true })
  readonly roles!: readonly Role[];
}

class DelegationShape implements FirstDelegation {
  @IsEnum(DelegatedAuthority)
  readonly authority!: DelegatedAuthority;
  @Name()
  readonly delegatedBy!: string;
  @IsOptional()
  @IsEnum(Role)
  readonly role?: Role;
  @IsOptional()
  @Name()
  readonly serviceUnit?: string;
  @Matches(day)
  readonly validFrom!: string;
  @IsOptional()
  @Matches(day)
  readonly validTo?: string;
  @IsOptional()
  @Name()
  readonly documentReference?: string;
}

class FileShape {
  @Matches(orgNumber)
  readonly orgNumber!: string;
  @Name()
  readonly name!: string;
  @ArrayNotEmpty()
  @ListOf(() => NumberShape)
  readonly numbers!: readonly NumberShape[];
  @ListOf(() => ServiceUnitShape)
  readonly serviceUnits!: readonly ServiceUnitShape[];
  @IsObject()
  readonly policy!: object;
  @IsOptional()
  @IsObject()
  readonly sources?: object;
  @IsOptional()
  @ListOf(() => PersonShape)
  readonly people?: readonly PersonShape[];
  @IsOptional()
  @ListOf(() => DelegationShape)
  readonly delegations?: readonly DelegationShape[];
}

/** What is wrong with a file, the file's own fields first and then its policy's; empty when the municipality can be registered. */
export function faultsInFile(plain: unknown): PolicyFault[] {
  if (plain === null || typeof plain !== "object" || Array.isArray(plain)) return [{ path: ["file"], rule: "isObject" }];
  const shape = faultsIn(plainToInstance(FileShape, structuredClone(plain)));
  return [...shape, ...(shape.length === 0 ? contradictionsIn(plain as MunicipalityFile) : []), ...faultsInPolicy((plain as { policy?: unknown }).policy)];
}

function faultsInPolicy(policy: unknown): PolicyFault[] {
  if (policy === null || typeof policy !== "object") return [];
  try {
    readPolicy(policy);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyInvalid)) throw error;
    return error.faults.map((it) => ({ ...it, path: ["policy", ...it.path] }));
  }
}

/** A number must be in force, people sit in departments of the file, and whoever leads a department has one. */
function contradictionsIn(file: MunicipalityFile): PolicyFault[] {
  const departments = file.serviceUnits.map((it) => it.name);
  const people = (file.people ?? []).flatMap((it, index) => {
    const path = ["people", String(index), "serviceUnit"];
    if (it.serviceUnit != null && !departments.includes(it.serviceUnit)) return [{ path, rule: "unknownServiceUnit" }];
    return it.serviceUnit == null && it.roles.includes(Role.SERVICE_UNIT_LEADER) ? [{ path, rule: "requiredByRole" }] : [];
  });
  return [...(file.numbers.some((it) => it.validTo == null) ? [] : [{ path: ["numbers"], rule: "noneInForce" }]), ...people, ...contradictoryDelegations(file, departments)];
}

/** A delegation has one holder: a role, or a department of the file. */
function contradictoryDelegations({ delegations = [] }: MunicipalityFile, departments: readonly string[]): PolicyFault[] {
  return delegations.flatMap(({ role, serviceUnit, validFrom, validTo }, index) => {
    const fault = (field: string, rule: string): PolicyFault[] => [{ path: ["delegations", String(index), field], rule }];
    if ((role == null) === (serviceUnit == null)) return fault("role", "oneHolder");
    if (serviceUnit != null && !departments.includes(serviceUnit)) return fault("serviceUnit", "unknownServiceUnit");
    return validTo != null && validTo < validFrom ? fault("validTo", "beforeValidFrom") : [];
  });
}
