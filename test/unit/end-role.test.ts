import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSIGN_CASE } from "../../src/demo/operations.js";
import { APPOINT_TO_ROLE, DUTIES, END_ROLE, HAND_OUT_DUTY, UNIT_MEMBERS } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { beforeBody } from "../support/meetings.js";
import { hire } from "../support/people.js";
import { justRecommended, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const membershipsOf = async (municipality: string, role: string, professionalId: string): Promise<Answer[]> => {
  const { roleMemberships } = await app
    .as(`${municipality}/system-coordinator`)
    .ask("query Held($role: Role!) { roleMemberships(role: $role) { id validFrom validTo professional { id } } }", { role });
  return roleMemberships.filter((it: Answer) => it["professional"].id === professionalId);
};

async function ready() {
  const hired = await hire(app, "loppa", "CASE_WORKER");
  const [membership] = await membershipsOf("loppa", "CASE_WORKER", hired.id);
  return { by: app.as("loppa/unit-leader"), hired, input: { membershipId: membership?.["id"] } as Answer };
}

describe("ending a role", () => {
  everyDeed({
    app: () => app,
    deed: "endRole",
    document: END_ROLE,
    ready,
    withoutPermission: "loppa/case-worker",
    elsewhere: "stranda/unit-leader",
    versioned: false,
  });

  test("takes effect on the very next call (LOPPA-MEM-1)", async () => {
    const { by, hired, input } = await ready();
    const rolesNow = async (): Promise<Answer[]> => (await hired.client.ask("query Me { me { roles { role } } }"))["me"].roles;
    expect(await rolesNow()).toEqual([{ role: "CASE_WORKER" }]);

    await by.must(END_ROLE, input);

    expect((await hired.client.raw("query Me { me { roles { role } } }")).errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("lets the role last to its last day", async () => {
    const { by, input } = await ready();

    const { membership } = await by.must(END_ROLE, { ...input, lastDay: "2026-06-30" });

    expect(membership).toMatchObject({ validTo: "2026-06-30" });
    expect((await by.ask(UNIT_MEMBERS))["unitMembers"].map((it: Answer) => it["id"])).toContain(input["membershipId"]);
  });

  test("ends the duties that went with the membership, which are the leader's again (LOPPA-LEAD-6)", async () => {
    const { by, hired, input } = await ready();
    await by.must(HAND_OUT_DUTY, { duty: "JOURNAL", professionalId: hired.id });

    await by.must(END_ROLE, input);

    const journal = (await by.ask(DUTIES))["duties"].find((it: Answer) => it["duty"] === "JOURNAL");
    expect(journal).toMatchObject({ isHandedOut: false, holder: { role: "UNIT_LEADER" } });
  });

  test("of the body ends what it showed, on the very next call, also for somebody with another role (INV-22, LAW-28)", async () => {
    const { caseId, recommendationIds } = await justRecommended(app);
    const hired = await hire(app, "stranda", "ALLOCATION_BODY_MEMBER");
    await app.as("stranda/system-coordinator").must(APPOINT_TO_ROLE, { role: "PROFESSIONAL", professionalId: hired.id });
    await beforeBody(app, recommendationIds.slice(0, 1));
    const sees = async (): Promise<string[]> => {
      const { errors } = await hired.client.raw("query See($id: ID!) { case(id: $id) { subject { name } } }", { id: caseId });
      return errors.map((it) => String(it.extensions["code"]));
    };
    expect(await sees()).toEqual([]);
    const [membership] = await membershipsOf("stranda", "ALLOCATION_BODY_MEMBER", hired.id);

    await app.as("stranda/system-coordinator").must(END_ROLE, { membershipId: membership?.["id"] });

    expect(await sees()).toEqual(["NOT_FOUND"]);
    expect(JSON.stringify(await hired.client.ask("query Lists { cases { nodes { id } } myCases { nodes { id } } myTasks { deed } }"))).not.toContain(caseId);
  });

  test("of a member closes the cases they handled, which the leader finds and gives to another (LAW-28)", async () => {
    const { by, hired, input } = await ready();
    await app.as("loppa/system-coordinator").must(APPOINT_TO_ROLE, { role: "PROFESSIONAL", professionalId: hired.id });
    const { caseId } = await app.walk("loppa", { until: "ASSIGNED" });
    await by.must(ASSIGN_CASE, { ...(await onCase(app, "loppa", caseId)), handlerId: hired.id });

    await by.must(END_ROLE, input);

    const { errors } = await hired.client.raw("query See($id: ID!) { case(id: $id) { subject { name } } }", { id: caseId });
    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await by.must(ASSIGN_CASE, { ...(await onCase(app, "loppa", caseId)), handlerId: await app.professionalId("loppa/case-worker") });
  });

  test("leaves the other role of somebody who has two", async () => {
    const { hired, input } = await ready();
    await app.as("loppa/system-coordinator").must(APPOINT_TO_ROLE, { role: "PROFESSIONAL", professionalId: hired.id });

    await app.as("loppa/system-coordinator").must(END_ROLE, input);

    expect((await hired.client.ask("query Me { me { roles { role } } }"))["me"].roles).toEqual([{ role: "PROFESSIONAL" }]);
  });
});

describe("ending a role, when it must not", () => {
  test("is refused for the leader without a successor, whatever the day (LEADER_REQUIRED, LOPPA-MEM-1)", async () => {
    const [membership] = await membershipsOf("loppa", "UNIT_LEADER", await app.professionalId("loppa/unit-leader"));
    for (const lastDay of [null, "2026-12-31"])
      await expectRefusal(app, app.as("loppa/system-coordinator"), END_ROLE, { membershipId: membership?.["id"], ...(lastDay ? { lastDay } : {}) }, "LEADER_REQUIRED");
  });

  test("ends the second of two leaders that a register was begun with, and then no more", async () => {
    const second = await hire(app, "salangen", "UNIT_LEADER");
    const [membership] = await membershipsOf("salangen", "UNIT_LEADER", second.id);
    const [first] = await membershipsOf("salangen", "UNIT_LEADER", await app.professionalId("salangen/unit-leader"));

    await app.as("salangen/system-coordinator").must(END_ROLE, { membershipId: membership?.["id"] });

    await expectRefusal(app, app.as("salangen/system-coordinator"), END_ROLE, { membershipId: first?.["id"] }, "LEADER_REQUIRED");
  });

  test("is refused to a leader for roles outside the unit (ROLE_NOT_YOURS_TO_GIVE)", async () => {
    const [membership] = await membershipsOf("stranda", "ALLOCATION_BODY_MEMBER", await app.professionalId("stranda/body-member"));

    await expectRefusal(app, app.as("stranda/unit-leader"), END_ROLE, { membershipId: membership?.["id"] }, "ROLE_NOT_YOURS_TO_GIVE");
  });

  test("is refused for one's own role (OWN_ROLE)", async () => {
    const { client, id } = await hire(app, "loppa", "SYSTEM_COORDINATOR");
    const [membership] = await membershipsOf("loppa", "SYSTEM_COORDINATOR", id);

    await expectRefusal(app, client, END_ROLE, { membershipId: membership?.["id"] }, "OWN_ROLE");
  });

  test("is refused once it has ended, and on days it cannot end (ALREADY_ENDED, INVALID_DATE_ORDER)", async () => {
    const { by, input } = await ready();
    await expectRefusal(app, by, END_ROLE, { ...input, lastDay: "2026-06-13" }, "INVALID_DATE_ORDER");
    await by.must(END_ROLE, { ...input, lastDay: "2026-06-20" });
    await expectRefusal(app, by, END_ROLE, { ...input, lastDay: "2026-06-21" }, "INVALID_DATE_ORDER");
    await by.must(END_ROLE, input);

    await expectRefusal(app, by, END_ROLE, input, "ALREADY_ENDED");
  });
});
