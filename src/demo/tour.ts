import { readConfig } from "../config.js";
import { openDemoIssuer } from "./demo-issuer.js";
import { type DemoMunicipality, demoMunicipalities, type DemoPerson } from "./demo-people.js";
import { LivingExamples } from "./living-examples.js";
import { MainJob, type Story, subjectOf } from "./main-job.js";
import { RoomExamples } from "./room-examples.js";
import { syntheticNationalId } from "./synthetic-id.js";
import { openWorld, type World } from "./world.js";

/** Walks the whole main job in each municipality against the running server and prints what happens. */
async function main(): Promise<void> {
  const config = readConfig();
  const address = `http://${config.HOST}:${config.PORT}`;
  const issuer = await openDemoIssuer(config.DATA_DIR);
  for (const municipality of demoMunicipalities()) {
    for (const notifier of notifiersOf(municipality)) {
      const newcomer = somebodyNew(municipality);
      process.stdout.write(`\n${municipality.file.name}${notifier === "own-unit-leader" ? ", where the person's own unit decides" : ""}\n`);
      let line = 0;
      const tell = (it: string): void => void process.stdout.write(`  ${String(++line).padStart(2)}. ${it}\n`);
      const world = openWorld(address, { ...municipality, people: [...municipality.people, newcomer] }, issuer, tell);
      const { caseId } = await new MainJob(world, storyOf(newcomer, notifier)).run();
      if (notifier !== "newcomer") continue;
      await inTheRoom(world, caseId);
      await besideTheMainJob(world);
    }
  }
  process.stdout.write("\nEvery municipality has reached an active plan by its own path.\n");
}

/** What those around the person do once there is a plan. */
async function inTheRoom(world: World, caseId: string): Promise<void> {
  const rooms = new RoomExamples(world);
  const evaluation = await rooms.aroundPlan({ caseId, owner: "newcomer" });
  await rooms.home(caseId);
  await rooms.completeEvaluation("newcomer", evaluation);
}

/** What else a unit does in a day, in a line each. */
async function besideTheMainJob(world: World): Promise<void> {
  const examples = new LivingExamples(world);
  await examples.interimReply({ name: "Ventande Eksempel", birthDate: "1983-03-19" });
  await examples.underAppeal({ name: "Klagande Eksempel", birthDate: "1974-06-23" });
  await examples.policyFinding();
}

/** The usual path, and beside it the own unit's, where the municipality has one. */
function notifiersOf(municipality: DemoMunicipality): ("newcomer" | "own-unit-leader")[] {
  const hasOwnUnit = municipality.people.some((it) => it.key.endsWith("/own-unit-leader"));
  return hasOwnUnit ? ["newcomer", "own-unit-leader"] : ["newcomer"];
}

/** Somebody the municipality has never met, so that the tour can be taken again. */
function somebodyNew({ file, people }: DemoMunicipality): DemoPerson {
  const birthDate = "1990-04-01";
  const name = "Nykomen Eksempel";
  const nationalId = syntheticNationalId(birthDate);
  const like = people[0];
  if (!like) throw new Error(`${file.name} has no people`);
  return { ...like, key: `${file.name.toLowerCase()}/newcomer`, name, title: "", roles: [], birthDate, login: { kind: "CITIZEN", subject: nationalId, name, nationalId } };
}

function storyOf(newcomer: DemoPerson, notifier: "newcomer" | "own-unit-leader"): Story {
  const common = { subject: subjectOf(newcomer), owner: "newcomer", channel: "SECURE_FORM" } as const;
  return notifier === "newcomer" ? { ...common, notifier, notifierCapacity: "OWNER" } : { ...common, notifier, notifierCapacity: "MUNICIPAL_STAFF" };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
