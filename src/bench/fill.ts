import type { DataSource } from "typeorm";
import { type DemoIssuer, demoIssuerName, type DemoLogin } from "../demo/demo-issuer.js";
import { registerMunicipality } from "../registration.js";
import { shippedMunicipalities } from "../tenants/municipality-file.js";
import { lookupHash, type Secrets } from "../tenants/secrets.js";
import { size, statements, workers } from "./fill-statements.js";

/** A case worker whose board is asked for. */
export interface Worker {
  readonly municipality: string;
  readonly token: string;
  readonly loginHash: Buffer;
}

interface Municipality {
  readonly id: number;
  readonly code: string;
  readonly logins: readonly DemoLogin[];
  readonly hashes: readonly Buffer[];
}

/** Fills every municipality with the owner's login, each connection its share, and gives one case worker of each. */
export async function fillDatabase(owners: readonly DataSource[], issuer: DemoIssuer, secrets: Secrets): Promise<Worker[]> {
  const [owner] = owners;
  if (!owner) throw new Error("there is no connection");
  const all: Municipality[] = [];
  for (let index = 0; index < size.municipalities; index++) all.push(await register(owner, index, secrets));
  await Promise.all(
    owners.map((one, share) =>
      fillMunicipalities(
        one,
        all.filter((_, index) => index % owners.length === share),
      ),
    ),
  );
  await owner.query("vacuum (analyze)");
  return Promise.all(all.map((it, index) => workerOf(it, index % size.workers, issuer)));
}

/** Municipalities like the shipped ones, with names and numbers of their own. */
async function register(owner: DataSource, index: number, secrets: Secrets): Promise<Municipality> {
  const shipped = shippedMunicipalities();
  const like = shipped[index % shipped.length];
  if (!like) throw new Error("no municipality is shipped");
  const code = String(9001 + index);
  const id = await registerMunicipality(owner, { ...like, name: `Kommune ${code}`, orgNumber: `90000${code}`, numbers: [{ code, validFrom: "2020-01-01" }] }, new Date());
  const logins = Array.from({ length: size.workers }, (_, n): DemoLogin => ({ kind: "EMPLOYEE", subject: `${code}-${n}`, name: "Saksbehandlar" }));
  return { id, code, logins, hashes: logins.map((it) => lookupHash("login", `${demoIssuerName(it.kind)}|${it.subject}`, secrets)) };
}

/** The owner is bound by row-level security too, and enters a municipality as the service does. */
async function fillMunicipalities(owner: DataSource, share: readonly Municipality[]): Promise<void> {
  for (const { id, hashes } of share) {
    await owner.transaction(async (manager) => {
      await manager.query(`set local app.municipality = '${id}'`);
      await manager.query("set local app.scope = 'municipality'");
      await manager.query(workers, [hashes]);
      for (const it of statements) await manager.query(it);
    });
  }
}

async function workerOf({ code, logins, hashes }: Municipality, chosen: number, issuer: DemoIssuer): Promise<Worker> {
  const login = logins[chosen];
  const loginHash = hashes[chosen];
  if (!login || !loginHash) throw new Error("there is no such worker");
  return { municipality: code, token: await issuer.sign(login), loginHash };
}

/** How large the database has become: its largest tables by rows, and all of it. */
export async function sizes(
  owner: DataSource,
): Promise<{ readonly rows: number; readonly bytes: number; readonly tables: readonly { readonly name: string; readonly rows: number }[] }> {
  const tables = (await owner.query(
    `select relname as name, reltuples::int as rows, pg_total_relation_size(oid)::float8 as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by reltuples desc`,
  )) as { name: string; rows: number; bytes: number }[];
  return { rows: tables.reduce((sum, it) => sum + it.rows, 0), bytes: tables.reduce((sum, it) => sum + it.bytes, 0), tables };
}
