import type { AddressInfo } from "node:net";
import pino from "pino";
import type { DataSource } from "typeorm";
import { serviceDataSource } from "../../src/data-source.js";
import { type DemoIssuer, openDemoIssuer } from "../../src/demo/demo-issuer.js";
import { type DemoMunicipality, demoMunicipalities, type DemoPerson } from "../../src/demo/demo-people.js";
import { MainJob, type Story, type Walked } from "../../src/demo/main-job.js";
import { subjectOf } from "../../src/demo/demo-data.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { openWorld, type World } from "../../src/demo/world.js";
import { secretsFor } from "../../src/local/local-secrets.js";
import { isMigrated } from "../../src/migrate.js";
import { createServer, type SamordnaServer } from "../../src/server.js";
import { TokenVerifier } from "../../src/tenants/issuers.js";
import { type Answer, Client } from "./client.js";
import { cloneDatabase, type TestDatabase } from "./database.js";

/** The real server over HTTP on a database of its own. Only the clock and the issuer are ours. */
export interface TestApp {
  readonly address: string;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly issuer: DemoIssuer;
  readonly log: Record<string, unknown>[];
  readonly server: SamordnaServer;
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
  world(municipality: string): Promise<World>;
  /** Walks the main job in a municipality with a newcomer as owner, as far as the story says. */
  walk(municipality: string, story?: Partial<Story>): Promise<Walked & { readonly owner: string }>;
  /** The id of the professional behind a key. */
  professionalId(key: string): Promise<string>;
  stop(): Promise<void>;
}

const START = "2026-06-15T08:00:00Z";

export async function startApp(): Promise<TestApp> {
  const folder = process.env["TEST_FOLDER"] ?? "";
  const database = await cloneDatabase();
  const dataSource = await serviceDataSource(database.serviceUrl, { poolSize: 10, waitMs: 2000, statementTimeoutMs: 5000 }).initialize();
  const secrets = secretsFor({ DATA_DIR: folder } as never);
  const issuer = await openDemoIssuer(folder);
  let at = new Date(START);
  const clock = (): Date => at;
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) });
  const verifier = new TokenVerifier(issuer.settings, secrets, clock);
  const server = await createServer({ dataSource, verifier, secrets, clock, logger, introspection: true, graceMs: 1000, isReady: () => isMigrated(dataSource) });
  await new Promise<void>((resolve) => server.http.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;

  const municipalities = demoMunicipalities();
  const newcomers: DemoPerson[] = [];
  const person = (key: string): DemoPerson => {
    const found = [...municipalities.flatMap((it) => it.people), ...newcomers].find((it) => it.key === key);
    if (!found) throw new Error(`nobody is called ${key}`);
    return found;
  };
  const client = (key: string, number: string): Client =>
    new Client(address, async () => ({ authorization: `Bearer ${await issuer.sign(person(key).login, at)}`, "x-municipality": number }));
  const municipality = (name: string): DemoMunicipality => {
    const found = municipalities.find((it) => it.file.name.toLowerCase() === name);
    if (!found) throw new Error(`no municipality called ${name}`);
    return { ...found, people: [...found.people, ...newcomers.filter((it) => it.key.startsWith(`${name}/`))] };
  };

  const app: TestApp = {
    address,
    database,
    dataSource,
    issuer,
    log,
    server,
    now: clock,
    setClock: (to) => void (at = new Date(to)),
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
    world: (name) => openWorld(address, municipality(name), issuer, () => undefined, clock),
    walk: async (name, story = {}) => {
      const subject = app.newcomer(name);
      const owner = subject.key.split("/")[1] ?? "";
      const usual: Story = { subject: subjectOf(subject), notifier: owner, notifierCapacity: "OWNER", channel: "SECURE_FORM", owner };
      return { ...(await new MainJob(await app.world(name), { ...usual, ...story }).run()), owner: subject.key };
    },
    professionalId: async (key) => (await (await app.world(key.split("/")[0] ?? "")).professional(key.split("/")[1] ?? "")).id,
    stop: async () => {
      await server.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
  return app;
}

export type { Answer };
