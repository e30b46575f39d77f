import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { demoIssuerName } from "../../src/demo/demo-issuer.js";
import { APPOINT_TO_ROLE, UNIT_MEMBERS } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { type Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const somebody = (changes: Answer = {}): Answer => ({ name: "Ny Medarbeider", issuer: demoIssuerName("EMPLOYEE"), subject: randomUUID(), ...changes });
const aMember = (changes: Answer = {}): Answer => ({ role: "CASE_WORKER", newProfessional: somebody(), title: "Avdelingssykepleier", profession: "sykepleier", ...changes });

/** Somebody who logs in as the employee behind a subject. */
function loggedInAs(municipality: string, subject: string): Client {
  const { municipalityNumber } = app.person(`${municipality}/unit-leader`);
  const login = { kind: "EMPLOYEE", subject, name: "Ny Medarbeider" } as const;
  return new Client(app.address, async () => ({ authorization: `Bearer ${await app.issuer.sign(login, app.now())}`, "x-municipality": municipalityNumber }));
}

const membersOf = async (municipality: string): Promise<Answer[]> => (await app.as(`${municipality}/unit-leader`).ask(UNIT_MEMBERS))["unitMembers"];

async function ready(changes: Answer = {}) {
  return { by: app.as("loppa/unit-leader"), input: aMember(changes) };
}

describe("appointing to a role", () => {
  everyDeed({ app: () => app, deed: "appointToRole", document: APPOINT_TO_ROLE, ready, withoutPermission: "loppa/case-worker", versioned: false });
  onceUnderOneKey({ app: () => app, document: APPOINT_TO_ROLE, ready, otherwise: { title: "Fysioterapeut" } });

  test("registers a member with profession, title and time, who can work from that day on (LOPPA-MEM-2, LOPPA-MEM-3, LOPPA-MEM-4, LOPPA-MEM-5)", async () => {
    const subject = randomUUID();
    const { membership } = await app.as("loppa/unit-leader").must(APPOINT_TO_ROLE, aMember({ newProfessional: somebody({ subject }), validTo: "2026-12-31" }));

    expect(membership).toMatchObject({
      role: "CASE_WORKER",
      seat: "MEMBER",
      validFrom: "2026-06-15",
      validTo: "2026-12-31",
      professional: { title: "Avdelingssykepleier", profession: "sykepleier" },
    });
    expect((await loggedInAs("loppa", subject).ask("query Me { me { name roles { role } permissions } }"))["me"]).toMatchObject({
      name: "Ny Medarbeider",
      roles: [{ role: "CASE_WORKER" }],
    });
    expect((await membersOf("loppa")).map((it) => it["id"])).toContain(membership.id);
  });

  test("finds somebody with the same login again instead of making a second record", async () => {
    const newProfessional = somebody();
    const first = await app.as("lund/system-coordinator").must(APPOINT_TO_ROLE, { role: "PROFESSIONAL", newProfessional });

    const second = await app.as("lund/system-coordinator").must(APPOINT_TO_ROLE, { role: "CASE_WORKER", newProfessional, profession: "ergoterapeut" });

    expect(second["professional"].id).toBe(first["professional"].id);
    expect(second["membership"].professional.profession).toBe("ergoterapeut");
  });

  test("puts substitutes and advisers beside leader and members, each in their seat (LOPPA-MEET-3)", async () => {
    const by = app.as("luster/unit-leader");
    await by.must(APPOINT_TO_ROLE, aMember({ seat: "SUBSTITUTE", title: "Varamedlem" }));
    await by.must(APPOINT_TO_ROLE, aMember({ role: "PROFESSIONAL", seat: "ADVISER", title: "Kommunelege" }));

    expect((await membersOf("luster")).map((it) => it["seat"])).toEqual(["LEADER", "MEMBER", "SUBSTITUTE", "ADVISER"]);
  });

  test("ends the former leader's role the day before the new one's begins: one leader on every day (LOPPA-MEM-1)", async () => {
    const subject = randomUUID();
    const former = (await membersOf("salangen")).find((it) => it["seat"] === "LEADER");

    const { membership } = await app
      .as("salangen/system-coordinator")
      .must(APPOINT_TO_ROLE, { role: "UNIT_LEADER", newProfessional: somebody({ subject }), title: "Enhetsleder", validFrom: "2026-07-01" });

    const leaders = (await membersOf("salangen")).filter((it) => it["seat"] === "LEADER");
    expect(leaders.map((it) => [it["id"], it["validFrom"], it["validTo"]])).toEqual([
      [former?.["id"], former?.["validFrom"], "2026-06-30"],
      [membership.id, "2026-07-01", null],
    ]);
  });

  test("lets a new leader lead from the next call on, and the former no longer (LOPPA-MEM-1)", async () => {
    const subject = randomUUID();
    const former = app.as("lund/unit-leader");
    await app.as("lund/system-coordinator").must(APPOINT_TO_ROLE, { role: "UNIT_LEADER", newProfessional: somebody({ subject }) });

    expect((await loggedInAs("lund", subject).ask("query Me { me { roles { role } } }"))["me"].roles).toEqual([{ role: "UNIT_LEADER" }]);
    expect((await former.raw(APPOINT_TO_ROLE, { input: aMember() })).errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("registers whoever coordinates in a unit of the municipality with that unit as their workplace", async () => {
    const { serviceUnits } = await app.as("stranda/system-coordinator").ask("query Units { serviceUnits { id name kind } }");
    const unit = serviceUnits.find((it: Answer) => it["name"] === "Eining for heimetenester");

    const { membership } = await app.as("stranda/system-coordinator").must(APPOINT_TO_ROLE, { role: "SERVICE_UNIT_LEADER", newProfessional: somebody(), serviceUnitId: unit.id });

    expect(membership).toMatchObject({ serviceUnit: { name: unit.name }, professional: { serviceUnit: { name: unit.name } } });
  });
});

describe("appointing to a role, when it must not", () => {
  const roles = async (): Promise<readonly (readonly [string, Answer])[]> => [
    ["ROLE_NOT_YOURS_TO_GIVE", aMember({ role: "SERVICE_OFFICER" })],
    ["ROLE_NOT_YOURS_TO_GIVE", aMember({ role: "UNIT_LEADER" })],
    ["ROLE_NOT_YOURS_TO_GIVE", aMember({ role: "DUTY_DECIDE" })],
    ["ROLE_NOT_YOURS_TO_GIVE", aMember({ role: "CITIZEN" })],
    ["INVALID_INPUT", aMember({ seat: "ADVISER" })],
    ["INVALID_INPUT", aMember({ professionalId: await app.professionalId("loppa/professional") })],
    ["INVALID_INPUT", aMember({ newProfessional: null })],
    ["INVALID_INPUT", aMember({ newProfessional: somebody({ issuer: "http://usikker.invalid" }) })],
    ["INVALID_INPUT", aMember({ newProfessional: somebody({ subject: "a|b" }) })],
    ["INVALID_INPUT", aMember({ newProfessional: somebody({ name: " " }) })],
    ["INVALID_DATE_ORDER", aMember({ validFrom: "2026-06-14" })],
    ["INVALID_DATE_ORDER", aMember({ validTo: "2026-06-14" })],
    ["NOT_FOUND", aMember({ newProfessional: null, professionalId: await app.professionalId("stranda/professional") })],
    ["OWN_ROLE", aMember({ newProfessional: null, professionalId: await app.professionalId("loppa/unit-leader") })],
    ["ROLE_ALREADY_HELD", aMember({ newProfessional: null, professionalId: await app.professionalId("loppa/case-worker") })],
  ];

  test("is refused, each for its own reason", async () => {
    for (const [code, input] of await roles()) await expectRefusal(app, app.as("loppa/unit-leader"), APPOINT_TO_ROLE, input, code as never);
  });

  test("is refused for a leader with a last day: the unit would be left without one (LEADER_REQUIRED, LOPPA-MEM-1)", async () => {
    await expectRefusal(app, app.as("loppa/system-coordinator"), APPOINT_TO_ROLE, aMember({ role: "UNIT_LEADER", validTo: "2026-12-31" }), "LEADER_REQUIRED");
  });

  test("is refused for the leader of no service unit (INVALID_INPUT)", async () => {
    await expectRefusal(app, app.as("loppa/system-coordinator"), APPOINT_TO_ROLE, aMember({ role: "SERVICE_UNIT_LEADER" }), "INVALID_INPUT");
  });

  test("is refused to a system coordinator who would take a role (OWN_ROLE)", async () => {
    const { client, id } = await hire(app, "loppa", "SYSTEM_COORDINATOR");

    await expectRefusal(app, client, APPOINT_TO_ROLE, { role: "CASE_WORKER", professionalId: id }, "OWN_ROLE");
  });
});
