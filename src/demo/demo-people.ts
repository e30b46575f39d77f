import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Role } from "../entities/role-membership.entity.js";
import type { NewPerson } from "../registration.js";
import type { IssuerKind } from "../tenants/issuers.js";
import { type MunicipalityFile, shippedMunicipalities } from "../tenants/municipality-file.js";
import { demoIssuerName, type DemoLogin } from "./demo-issuer.js";

/** An invented person of a municipality, and how they log in. */
export interface DemoPerson {
  readonly municipality: string;
  readonly municipalityNumber: string;
  readonly orgNumber: string;
  /** `<municipality>/unit-leader`: what `npm run token` and the picker call them. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly birthDate: string | null;
  readonly login: DemoLogin;
}

interface PeopleFile {
  readonly serviceUnits: MunicipalityFile["serviceUnits"];
  readonly people: readonly PersonInFile[];
}

interface PersonInFile {
  readonly key: string;
  readonly name: string;
  readonly kind: IssuerKind;
  readonly roles: readonly Role[];
  readonly title?: string;
  readonly profession?: string;
  readonly serviceUnit?: string;
  readonly birthDate?: string;
  readonly nationalId?: string;
}

/** A municipality with the invented people who fill its seats. */
export interface DemoMunicipality {
  readonly file: MunicipalityFile;
  readonly serviceUnits: MunicipalityFile["serviceUnits"];
  readonly people: readonly DemoPerson[];
  readonly registered: readonly NewPerson[];
}

/** The shipped municipalities with their people. */
export function demoMunicipalities(): DemoMunicipality[] {
  return shippedMunicipalities().map((file) => {
    const source = path.join(__dirname, "..", "tenants", "municipalities", "people", `${file.name.toLowerCase()}.json`);
    const { serviceUnits, people }: PeopleFile = existsSync(source) ? (JSON.parse(readFileSync(source, "utf8")) as PeopleFile) : { serviceUnits: [], people: [] };
    return { file, serviceUnits, people: people.map((it) => demoPerson(file, it)), registered: people.filter((it) => it.kind !== "CITIZEN").map((it) => newPerson(file, it)) };
  });
}

/** Everybody who can log in. */
export function allDemoPeople(): DemoPerson[] {
  return demoMunicipalities().flatMap((it) => it.people);
}

const citizenTitles: Readonly<Record<string, string>> = { owner: "Planeier, tjenestemottaker", parent: "Forelder", child: "Barn" };

function demoPerson(file: MunicipalityFile, it: PersonInFile): DemoPerson {
  return {
    municipality: file.name,
    municipalityNumber: file.numbers.at(-1)?.code ?? "",
    orgNumber: file.orgNumber,
    key: `${file.name.toLowerCase()}/${it.key}`,
    name: it.name,
    title: it.title ?? citizenTitles[it.key] ?? "",
    roles: it.roles,
    birthDate: it.birthDate ?? null,
    login: {
      kind: it.kind,
      subject: subjectOf(file, it),
      name: it.name,
      ...(it.nationalId ? { nationalId: it.nationalId } : {}),
      ...(it.kind === "EMPLOYEE" ? { organisation: file.orgNumber } : {}),
    },
  };
}

function newPerson(file: MunicipalityFile, { kind, ...it }: PersonInFile): NewPerson {
  return { ...it, loginSubject: `${demoIssuerName(kind)}|${subjectOf(file, { ...it, kind })}` };
}

function subjectOf(file: MunicipalityFile, it: PersonInFile): string {
  return `${file.orgNumber}-${it.key}`;
}
