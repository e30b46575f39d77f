import { readFileSync } from "node:fs";
import path from "node:path";
import type { MunicipalityFile } from "../../src/tenants/municipality-file.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { readPolicy } from "../../src/tenants/policy-check.js";

export const municipalities = ["loppa", "luster", "stranda", "lund", "salangen"] as const;

export type MunicipalityName = (typeof municipalities)[number];

/** The file of a municipality that comes with the product. */
export function fileOf(name: MunicipalityName): MunicipalityFile {
  const file = path.join(__dirname, "..", "..", "src", "tenants", "municipalities", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as MunicipalityFile;
}

/** What a municipality that comes with the product has chosen. */
export function policyOf(name: MunicipalityName): MunicipalityPolicy {
  return readPolicy(fileOf(name).policy);
}

/** A municipality that has said nothing but what it must. */
export function silentPolicy(): MunicipalityPolicy {
  return readPolicy({
    writtenForm: "NB",
    unit: { name: "Koordinerende enhet", contact: { kind: "SERVICE_OFFICE", title: "Servicekontoret" } },
    notice: {},
    eligibility: {},
    decision: { paths: ["UNIT"] },
    coordinator: {},
    plan: {},
    group: {},
    report: {},
  });
}

type Choices = {
  readonly [Section in keyof MunicipalityPolicy]?: NonNullable<MunicipalityPolicy[Section]> extends object
    ? Partial<NonNullable<MunicipalityPolicy[Section]>>
    : MunicipalityPolicy[Section];
};

/** A policy with some choices made otherwise, checked like any other. */
export function changed(policy: MunicipalityPolicy, choices: Choices): MunicipalityPolicy {
  const plain: Record<string, unknown> = { ...policy };
  for (const [section, value] of Object.entries(choices)) {
    const isGroup = typeof value === "object" && !Array.isArray(value);
    plain[section] = isGroup ? { ...(plain[section] as object), ...value } : value;
  }
  return readPolicy(plain);
}
