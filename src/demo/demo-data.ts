import type { DataSource } from "typeorm";
import { registerMunicipality, registerPeople } from "../registration.js";
import type { Secrets } from "../tenants/secrets.js";
import type { DemoIssuer } from "./demo-issuer.js";
import { type DemoMunicipality, demoMunicipalities, type DemoPerson } from "./demo-people.js";
import { MainJob, type Story } from "./main-job.js";
import { openWorld } from "./world.js";

/** Registers the shipped municipalities with their people. Says whether there was anything to do. */
export async function loadMunicipalities(owner: DataSource, secrets: Secrets, at: Date): Promise<boolean> {
  const rows = (await owner.query("select count(*)::int as count from municipality")) as { count: number }[];
  for (const { file, serviceUnits, registered } of demoMunicipalities()) {
    const id = await registerMunicipality(owner, file, at);
    await registerPeople(owner, id, { serviceUnits, people: registered }, secrets, at);
  }
  return rows[0]?.count === 0;
}

/** Demo cases at several stages in each municipality, made as people would make them: by deeds over HTTP. */
export async function loadDemoCases(address: string, issuer: DemoIssuer): Promise<void> {
  await Promise.all(demoMunicipalities().map((it) => loadCasesOf(address, it, issuer)));
}

async function loadCasesOf(address: string, municipality: DemoMunicipality, issuer: DemoIssuer): Promise<void> {
  const world = await openWorld(address, municipality, issuer, () => undefined);
  for (const story of storiesOf(municipality)) await new MainJob(world, story).run();
}

function storiesOf(municipality: DemoMunicipality): Story[] {
  const somebody = (name: string, birthDate: string): Story["subject"] => ({ name, birthDate });
  const owner = municipality.people.find((it) => it.key.endsWith("/owner"));
  const child = municipality.people.find((it) => it.key.endsWith("/child"));
  const byProfessional = { notifier: "professional", notifierCapacity: "MUNICIPAL_STAFF", channel: "SECURE_FORM", owner: "owner" } as const;
  return [
    { subject: somebody("Tora Eksempel", "1951-02-03"), ...byProfessional, until: "NOTICE" },
    { subject: somebody("Vegard Eksempel", "1979-09-17"), notifier: "hospital", notifierCapacity: "SPECIALIST_SERVICE", channel: "E_MESSAGE", owner: "owner", until: "OPENED" },
    { subject: somebody("Ylva Eksempel", "1996-12-24"), ...byProfessional, until: "CLARIFIED" },
    { subject: somebody("Arve Eksempel", "1968-05-30"), ...byProfessional, until: "DECIDED" },
    ...(child ? [{ subject: subjectOf(child), notifier: "parent", notifierCapacity: "PARENT", channel: "SECURE_FORM", owner: "parent", until: "HANDED_OVER" } as const] : []),
    ...(owner ? [{ subject: subjectOf(owner), notifier: "owner", notifierCapacity: "OWNER", channel: "SECURE_FORM", owner: "owner" } as const] : []),
  ];
}

/** The demo person as a notice describes them. */
export function subjectOf({ name, birthDate, login }: DemoPerson): Story["subject"] {
  return { name, birthDate: birthDate ?? "1980-01-01", ...(login.nationalId ? { nationalId: login.nationalId } : {}) };
}
