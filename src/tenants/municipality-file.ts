import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DelegatedAuthority } from "../entities/delegation.entity.js";
import type { Role } from "../entities/role-membership.entity.js";
import type { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { MunicipalityPolicy } from "./municipality-policy.js";

/** A municipality as it joins: who it is, its departments, its choices, which line of its own text each choice comes from, and who logs in first. */
export interface MunicipalityFile {
  readonly orgNumber: string;
  readonly name: string;
  readonly numbers: readonly { readonly code: string; readonly validFrom: string; readonly validTo?: string }[];
  readonly serviceUnits: readonly { readonly name: string; readonly kind: ServiceUnitKind; readonly orgNumber?: string }[];
  readonly policy: Partial<MunicipalityPolicy>;
  readonly sources?: Readonly<Record<string, readonly string[]>>;
  readonly people?: readonly FirstPerson[];
  readonly delegations?: readonly FirstDelegation[];
}

/** A professional who can log in from the first day, such as the system coordinator and the leader of the unit. */
export interface FirstPerson {
  readonly name: string;
  /** `<issuer>|<subject>`: the claims `iss` and `sub` of their tokens. */
  readonly loginSubject: string;
  readonly title?: string;
  readonly profession?: string;
  readonly serviceUnit?: string;
  readonly roles: readonly Role[];
}

/** Authority that has been handed on before the municipality joins, to a role or to a department of the file. */
export interface FirstDelegation {
  readonly authority: DelegatedAuthority;
  /** A seat, never the name of a person. */
  readonly delegatedBy: string;
  readonly role?: Role;
  readonly serviceUnit?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly documentReference?: string;
}

/** Reads one file; its policy is checked when it is registered. */
export function readMunicipalityFile(file: string): MunicipalityFile {
  return JSON.parse(readFileSync(file, "utf8")) as MunicipalityFile;
}

/** The municipalities that come with the product, in alphabetical order. */
export function shippedMunicipalities(): MunicipalityFile[] {
  const folder = path.join(__dirname, "municipalities");
  return readdirSync(folder)
    .filter((it) => it.endsWith(".json"))
    .sort()
    .map((it) => readMunicipalityFile(path.join(folder, it)));
}
