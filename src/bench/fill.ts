import type { DataSource } from "typeorm";
import type { DemoIssuer, DemoLogin } from "../demo/demo-issuer.js";
import { demoIssuerName } from "../demo/demo-issuer.js";
import { registerMunicipality } from "../registration.js";
import { shippedMunicipalities } from "../tenants/municipality-file.js";
import { lookupHash, type Secrets } from "../tenants/secrets.js";
import { size, statements, workers } from "./fill-statements.js";

/** A case worker whose board is asked for. */
export interface Worker {
  readonly municipality: string;
  readonly token: string;
  readonly loginHash: string;
}

/** Fills every municipality with the owner's login and gives one case worker of each. */
export async function fillDatabase(owner: DataSource, issuer: DemoIssuer, secrets: Secrets): Promise<Worker[]> {
  const shipped = shippedMunicipalities();
  const asked: Worker[] = [];
  for (let index = 0; index < size.municipalities; index++) {
    const like = shipped[index % shipped.length];
    if (!like) throw new Error("no municipality is shipped");
    const code = String(9001 + index);
    const file = { ...like, name: `Kommune ${code}`, orgNumber: `90000${code}`, numbers: [{ code, validFrom: "2020-01-01" }] };
    const id = await registerMunicipality(owner, file, new Date());
    const logins = Array.from({ length: size.workers }, (_, n) => login(`${code}-${n}`));
    const hashes = logins.map((it) => lookupHash("login", `${demoIssuerName(it.kind)}|${it.subject}`, secrets));
    await fillMunicipality(owner, id, hashes);
    const chosen = index % size.workers;
    asked.push({ municipality: code, token: await issuer.sign(logins[chosen] as DemoLogin), loginHash: (hashes[chosen] as Buffer).toString("hex") });
  }
  await owner.query("vacuum (analyze)");
  return asked;
}

function login(subject: string): DemoLogin {
  return { kind: "EMPLOYEE", subject, name: "Saksbehandlar" };
}

/** The owner is bound by row-level security too, and enters a municipality as the service does. */
async function fillMunicipality(owner: DataSource, id: number, hashes: readonly Buffer[]): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query(`set local app.municipality = '${id}'`);
    await manager.query("set local app.scope = 'municipality'");
    await manager.query(workers, [hashes]);
    for (const it of statements) await manager.query(it);
  });
}

/** The tables by size, for the reader of the figures. */
export async function sizes(
  owner: DataSource,
): Promise<{ readonly rows: number; readonly bytes: number; readonly tables: readonly { readonly name: string; readonly rows: number }[] }> {
  const tables = (await owner.query(
    "select relname as name, reltuples::int as rows, pg_total_relation_size(oid)::float8 as bytes from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by reltuples desc",
  )) as { name: string; rows: number; bytes: number }[];
  return { rows: tables.reduce((sum, it) => sum + it.rows, 0), bytes: tables.reduce((sum, it) => sum + it.bytes, 0), tables };
}
