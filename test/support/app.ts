import { type DemoIssuer, type DemoLogin, openDemoIssuer } from "../../src/demo/demo-issuer.js";
import { type DemoMunicipality, demoMunicipalities, type DemoPerson } from "../../src/demo/demo-people.js";
import { MainJob, type Story, subjectOf, type Walked } from "../../src/demo/main-job.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { openWorld, type World } from "../../src/demo/world.js";
import { type Answer, Client } from "./client.js";
import { cloneDatabase, type TestDatabase } from "./database.js";
import { startHostedServer } from "./hosted-server.js";

/** The real server over HTTP on a database of its own. Only the clock and the issuer are ours. */
export interface TestApp {
  readonly address: string;
  readonly database: TestDatabase;
  readonly issuer: DemoIssuer;
  now(): Date;
  /** Sets the clock of server and tokens. */
  setClock(at: string): void;
  /** Somebody by key: `luster/unit-leader`. */
  as(key: string): Client;
  /** The same person, asking in another municipality. */
  asIn(key: string, municipalityNumber: string): Client;
  nobody(): Client;
  person(key: string): DemoPerson;
  /** A citizen nobody has met, who can log in by the key `luster/<name>`. */
  newcomer(municipality: string, name?: string, birthDate?: string): DemoPerson;
  /** A municipality as its people see it, for walks. */
  world(municipality: string): World;
  /** Walks the main job in a municipality with a newcomer as owner, as far as the story says. */
  walk(municipality: string, story?: Partial<Story>): Promise<Walked & { readonly owner: string }>;
  /** The id of the professional behind a key. */
  professionalId(key: string): Promise<string>;
  stop(): Promise<void>;
}

const START = "2026-06-15T08:00:00Z";

/** The server runs in the host of this jest worker. What needs its inside takes startAppHere. */
export async function startApp(): Promise<TestApp> {
  return (await appOn(startHostedServer)).app;
}

/** A server that an app talks to, and its clock. */
export interface Served {
  readonly address: string;
  setClock(to: Date): void;
  stop(): Promise<void>;
}

export async function appOn<S extends Served>(serve: (database: TestDatabase, at: Date, issuer: DemoIssuer) => Promise<S>): Promise<{ app: TestApp; served: S }> {
  const database = await cloneDatabase();
  const issuer = await openDemoIssuer(process.env["TEST_FOLDER"] ?? "");
  let at = new Date(START);
  const clock = (): Date => at;
  const served = await serve(database, at, issuer);
  const { address } = served;

  const municipalities = demoMunicipalities();
  const newcomers: DemoPerson[] = [];
  const person = (key: string): DemoPerson => {
    const found = [...municipalities.flatMap((it) => it.people), ...newcomers].find((it) => it.key === key);
    if (!found) throw new Error(`nobody is called ${key}`);
    return found;
  };
  // Made once for each setting of the clock: they go on being good as long as it stands still.
  const tokens = new Map<string, Promise<string>>();
  const worlds = new Map<string, World>();
  const sign = (login: DemoLogin): Promise<string> => {
    const token = tokens.get(login.subject) ?? issuer.sign(login, at);
    tokens.set(login.subject, token);
    return token;
  };
  const client = (key: string, number: string): Client => new Client(address, async () => ({ authorization: `Bearer ${await sign(person(key).login)}`, "x-municipality": number }));
  const municipality = (name: string): DemoMunicipality => {
    const found = municipalities.find((it) => it.file.name.toLowerCase() === name);
    if (!found) throw new Error(`no municipality called ${name}`);
    return {
      ...found,
      get people() {
        return [...found.people, ...newcomers.filter((it) => it.key.startsWith(`${name}/`))];
      },
    };
  };

  const app: TestApp = {
    address,
    database,
    issuer,
    now: clock,
    setClock: (to) => {
      at = new Date(to);
      served.setClock(at);
      tokens.clear();
      worlds.clear();
    },
    as: (key) => client(key, person(key).municipalityNumber),
    asIn: (key, number) => client(key, number),
    nobody: () => new Client(address, async () => ({})),
    person,
    newcomer: (name, called = `newcomer-${newcomers.length + 1}`, birthDate = "1990-04-01") => {
      const nationalId = syntheticNationalId(birthDate);
      const like = municipality(name).people[0] as DemoPerson;
      const fullName = `${called} Eksempel`;
      const made: DemoPerson = {
        ...like,
        key: `${name}/${called}`,
        name: fullName,
        title: "",
        roles: [],
        birthDate,
        login: { kind: "CITIZEN", subject: nationalId, name: fullName, nationalId },
      };
      newcomers.push(made);
      return made;
    },
    world: (name) => {
      const world = worlds.get(name) ?? openWorld(address, municipality(name), { ...issuer, sign }, () => undefined, clock);
      worlds.set(name, world);
      return world;
    },
    walk: async (name, story = {}) => {
      const subject = app.newcomer(name);
      const owner = subject.key.split("/")[1] ?? "";
      const usual: Story = { subject: subjectOf(subject), notifier: owner, notifierCapacity: "OWNER", channel: "SECURE_FORM", owner };
      return { ...(await new MainJob(app.world(name), { ...usual, ...story }).run()), owner: subject.key };
    },
    professionalId: async (key) => (await app.world(key.split("/")[0] ?? "").professional(key.split("/")[1] ?? "")).id,
    stop: async () => {
      await served.stop();
      await database.drop();
    },
  };
  return { app, served };
}

export type { Answer };
