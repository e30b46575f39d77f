import type { DataSource } from "typeorm";
import { registerMunicipality, registerPeople } from "../registration.js";
import type { Secrets } from "../tenants/secrets.js";
import type { DemoIssuer } from "./demo-issuer.js";
import { type DemoMunicipality, demoMunicipalities } from "./demo-people.js";
import { LivingExamples } from "./living-examples.js";
import { MainJob, type Story, subjectOf } from "./main-job.js";
import { RoomExamples } from "./room-examples.js";
import { openWorld, type World } from "./world.js";

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
export async function loadDemoCases(address: string, issuer: DemoIssuer, clock?: () => Date): Promise<void> {
  await Promise.all(
    demoMunicipalities().map(async (it) => {
      const world = openWorld(address, it, issuer, () => undefined, clock);
      for (const story of storiesOf(it)) await goOn(world, story, (await new MainJob(world, story).run()).caseId);
      await loadExamples(world, it);
    }),
  );
}

/** Where a story goes on after its walk: around an active plan, and where there is a coordinator and no plan, who is about to be another. */
async function goOn(world: World, { owner, until }: Story, caseId: string): Promise<void> {
  const rooms = new RoomExamples(world);
  if (until === undefined) await rooms.aroundPlan({ caseId, owner });
  if (until !== "HANDED_OVER") return;
  await rooms.withoutPlan({ caseId, owner });
  await new LivingExamples(world).changeUnderWay(caseId);
}

/**
 * What waits for somebody beside the main job: a notice that lacks something, a need told by phone, a month that is over, a promise, a refusal, an appeal, a role
 * that nobody has; and a case before the body, where there is one.
 */
async function loadExamples(world: World, municipality: DemoMunicipality): Promise<void> {
  const examples = new LivingExamples(world);
  const parent = municipality.people.find((it) => it.key.endsWith("/parent"));
  await examples.incompleteNotice(somebody("Embrik Eksempel", "1938-04-11"));
  if (parent) await examples.toldByPhone(subjectOf(parent));
  await examples.overdue(somebody("Fredrikke Eksempel", "1957-08-02"));
  await examples.interimReply(somebody("Gaute Eksempel", "1983-03-19"));
  await examples.refused(somebody("Hedda Eksempel", "1991-10-07"));
  await examples.underAppeal(somebody("Ingvald Eksempel", "1974-06-23"));
  await examples.vacancy(somebody("Kåre Eksempel", "1965-02-27"));
  if (world.has("body-leader")) await new MainJob(world, { subject: somebody("Jorunn Eksempel", "1986-01-15"), ...byProfessional, until: "BEFORE_BODY" }).run();
}

const somebody = (name: string, birthDate: string): Story["subject"] => ({ name, birthDate });
const byProfessional = { notifier: "professional", notifierCapacity: "MUNICIPAL_STAFF", channel: "SECURE_FORM", owner: "owner" } as const;

function storiesOf(municipality: DemoMunicipality): Story[] {
  const owner = municipality.people.find((it) => it.key.endsWith("/owner"));
  const child = municipality.people.find((it) => it.key.endsWith("/child"));
  return [
    { subject: somebody("Tora Eksempel", "1951-02-03"), ...byProfessional, until: "NOTICE" },
    { subject: somebody("Vegard Eksempel", "1979-09-17"), notifier: "hospital", notifierCapacity: "SPECIALIST_SERVICE", channel: "E_MESSAGE", owner: "owner", until: "OPENED" },
    { subject: somebody("Ylva Eksempel", "1996-12-24"), ...byProfessional, until: "CLARIFIED" },
    { subject: somebody("Arve Eksempel", "1968-05-30"), ...byProfessional, until: "DECIDED" },
    ...(child ? [{ subject: subjectOf(child), notifier: "parent", notifierCapacity: "PARENT", channel: "SECURE_FORM", owner: "parent", until: "HANDED_OVER" } as const] : []),
    ...(owner ? [{ subject: subjectOf(owner), notifier: "owner", notifierCapacity: "OWNER", channel: "SECURE_FORM", owner: "owner" } as const] : []),
  ];
}
