import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { MunicipalityPolicy } from "./municipality-policy.js";

/** A municipality as it joins: who it is, its departments, its choices, and which line of its own text each choice comes from. */
export interface MunicipalityFile {
  readonly orgNumber: string;
  readonly name: string;
  readonly numbers: readonly { readonly code: string; readonly validFrom: string; readonly validTo?: string }[];
  readonly serviceUnits: readonly { readonly name: string; readonly kind: ServiceUnitKind; readonly orgNumber?: string }[];
  readonly policy: Partial<MunicipalityPolicy>;
  readonly sources?: Readonly<Record<string, readonly string[]>>;
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
