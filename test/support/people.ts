import { randomUUID } from "node:crypto";
import { demoIssuerName } from "../../src/demo/demo-issuer.js";
import type { Role } from "../../src/entities/role-membership.entity.js";
import type { TestApp } from "./app.js";
import { Client } from "./client.js";
import { askHost } from "./hosted-server.js";

/** Somebody who has begun to work for a municipality. */
export interface Hired {
  readonly client: Client;
  /** What the client sends along, for a test that sends its own requests. */
  readonly headers: () => Promise<Record<string, string>>;
  /** The id as a professional. */
  readonly id: string;
}

/** Registers one more employee, the way a municipality does, for a seat that its demo people do not fill twice. */
export async function hire(app: TestApp, municipality: string, role: `${Role}`, serviceUnit?: string): Promise<Hired> {
  const { municipalityNumber } = app.person(`${municipality}/unit-leader`);
  const subject = randomUUID();
  const login = { kind: "EMPLOYEE", subject, name: `${role} ${subject.slice(0, 4)}` } as const;
  const [found] = await app.database.sql<{ id: number }>("select municipality_id as id from municipality_number where code = $1", [municipalityNumber]);
  const person = {
    name: login.name,
    title: "Ny i stillingen",
    roles: [role],
    loginSubject: `${demoIssuerName("EMPLOYEE")}|${subject}`,
    ...(serviceUnit ? { serviceUnit } : {}),
  };
  const { ownerUrl, serviceUrl } = app.database;
  await askHost("POST", "/people", { ownerUrl, serviceLogin: new URL(serviceUrl).username, municipalityId: found?.id, people: [person], at: app.now() });
  const headers = async (): Promise<Record<string, string>> => ({ authorization: `Bearer ${await app.issuer.sign(login, app.now())}`, "x-municipality": municipalityNumber });
  const client = new Client(app.address, headers);
  return { client, headers, id: (await client.ask("query Me { me { id } }"))["me"].id };
}
