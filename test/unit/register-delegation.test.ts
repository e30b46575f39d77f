import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, DECIDE_BY_BODY, DECIDE_CASE } from "../../src/demo/operations.js";
import { DELEGATIONS, END_DELEGATION, HAND_OUT_DUTY, REGISTER_DELEGATION } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aGrant } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { assessed, caseFile, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const aDelegation = (changes: Answer = {}): Answer => ({
  authority: "DECIDE_PLAN",
  delegatedBy: "Kommunedirektøren",
  holderRole: "UNIT_LEADER",
  validFrom: "2026-01-01",
  ...changes,
});

async function ready() {
  return { by: app.as("salangen/system-coordinator"), input: aDelegation() };
}

const register = async (municipality: string, changes: Answer = {}): Promise<Answer> =>
  (await app.as(`${municipality}/system-coordinator`).must(REGISTER_DELEGATION, aDelegation(changes)))["delegation"];

async function readyToDecide(municipality: "loppa" | "lund", kind = "INDIVIDUAL_PLAN"): Promise<{ caseId: string; input: Answer }> {
  const { caseId } = await app.walk(municipality, { until: "ASSESSED" });
  if (kind !== "INDIVIDUAL_PLAN") await assessed(app, municipality, caseId, { kind });
  return { caseId, input: { ...(await onCase(app, municipality, caseId)), ...aGrant({ kind }) } };
}

describe("registering a delegation", () => {
  everyDeed({ app: () => app, deed: "registerDelegation", document: REGISTER_DELEGATION, ready, withoutPermission: "salangen/unit-leader", versioned: false });

  test("keeps authority, holder, source, document and time (STRANDA-GEN-5, CON-04)", async () => {
    const delegation = await register("salangen", { authority: "APPOINT_COORDINATOR", validTo: "2027-12-31", documentReference: "Sak 12/2026" });

    expect(delegation).toMatchObject({
      authority: "APPOINT_COORDINATOR",
      delegatedBy: "Kommunedirektøren",
      holderRole: "UNIT_LEADER",
      holder: null,
      validFrom: "2026-01-01",
      validTo: "2027-12-31",
      documentReference: "Sak 12/2026",
      endedAt: null,
    });
    expect((await app.as("salangen/professional").ask(DELEGATIONS))["delegations"].map((it: Answer) => it["id"])).toContain(delegation["id"]);
  });

  test("comes with the municipality's file where it has one (STRANDA-GEN-5)", async () => {
    expect((await app.as("stranda/professional").ask(DELEGATIONS))["delegations"]).toMatchObject([{ authority: "APPOINT_COORDINATOR", holderRole: "UNIT_LEADER" }]);
  });

  test("is refused without one holder, or with days in no order (INVALID_INPUT, INVALID_DATE_ORDER)", async () => {
    const by = app.as("salangen/system-coordinator");
    const holderId = await app.professionalId("salangen/unit-leader");

    await expectRefusal(app, by, REGISTER_DELEGATION, aDelegation({ holderRole: null }), "INVALID_INPUT");
    await expectRefusal(app, by, REGISTER_DELEGATION, aDelegation({ holderId }), "INVALID_INPUT");
    await expectRefusal(app, by, REGISTER_DELEGATION, aDelegation({ delegatedBy: "  " }), "INVALID_INPUT");
    await expectRefusal(app, by, REGISTER_DELEGATION, aDelegation({ validTo: "2025-12-31" }), "INVALID_DATE_ORDER");
  });

  test("is refused to whoever would hold it (OWN_ROLE)", async () => {
    const { client, id } = await hire(app, "salangen", "SYSTEM_COORDINATOR");

    await expectRefusal(app, client, REGISTER_DELEGATION, aDelegation({ holderRole: null, holderId: id }), "OWN_ROLE");
  });
});

describe("a decision under a delegation", () => {
  test("names it and records it (STRANDA-GEN-5, LOPPA-LEAD-3)", async () => {
    const delegation = await register("lund", { documentReference: "Delegeringsreglement 2026" });
    const { caseId, input } = await readyToDecide("lund");

    await app.as("lund/unit-leader").must(DECIDE_CASE, input);

    const [decision] = (await caseFile(app.as("lund/unit-leader"), caseId))["decisions"];
    expect(decision.authority).toBe("Koordinerende enhet for habilitering og rehabilitering (delegert myndighet fra Kommunedirektøren, Delegeringsreglement 2026)");
    const shown = await app.as("lund/unit-leader").ask("query Of($id: ID!) { case(id: $id) { decisions { delegation { id } } } }", { id: caseId });
    expect(shown["case"].decisions).toEqual([{ delegation: { id: delegation["id"] } }]);
  });

  test("is refused once it has run out or been ended (DELEGATION_EXPIRED)", async () => {
    const { input } = await readyToDecide("lund", "COORDINATOR");
    await register("lund", { authority: "DECIDE_COORDINATOR", validTo: "2026-06-14" });
    await expectRefusal(app, app.as("lund/unit-leader"), DECIDE_CASE, input, "DELEGATION_EXPIRED");

    const renewed = await register("lund", { authority: "DECIDE_COORDINATOR" });
    await app.as("lund/system-coordinator").must(END_DELEGATION, { delegationId: renewed["id"] });
    await expectRefusal(app, app.as("lund/unit-leader"), DECIDE_CASE, input, "DELEGATION_EXPIRED");

    await register("lund", { authority: "DECIDE_COORDINATOR" });
    expect((await app.as("lund/unit-leader").must(DECIDE_CASE, input))["decision"].authority).toContain("delegert myndighet fra Kommunedirektøren");
  });

  test("warns where only others hold the authority (DELEGATION_NOT_REGISTERED)", async () => {
    await register("loppa", { holderRole: "SERVICE_OFFICER" });
    const { input } = await readyToDecide("loppa");

    expect((await app.as("loppa/unit-leader").must(DECIDE_CASE, input))["warnings"]).toMatchObject([{ code: "DELEGATION_NOT_REGISTERED" }]);
  });

  test("is the leader's delegation for a member to whom the leader has handed the duty (LOPPA-LEAD-6, STRANDA-GEN-5)", async () => {
    await register("loppa", { authority: "DECIDE_COORDINATOR" });
    const { client, id } = await hire(app, "loppa", "CASE_WORKER");
    await app.as("loppa/unit-leader").must(HAND_OUT_DUTY, { duty: "DECIDE", professionalId: id });
    const { input } = await readyToDecide("loppa", "COORDINATOR");

    const { decision, warnings } = await client.must(DECIDE_CASE, input);

    expect(decision.authority).toContain("(delegert myndighet fra Kommunedirektøren)");
    expect(warnings).toEqual([]);
  });

  test("of a body rests on the body's own delegation (STRANDA-GEN-5, STRANDA-ORG-3)", async () => {
    const { serviceUnits } = await app.as("stranda/system-coordinator").ask("query Units { serviceUnits { id name } }");
    const holderServiceUnitId = serviceUnits.find((it: Answer) => it["name"] === "Tildelingsnemnda").id;
    await register("stranda", { holderRole: null, holderServiceUnitId });
    const { caseId, recommendationIds } = await recommended(app);
    const takenPartIds = await Promise.all(["stranda/body-leader", "stranda/body-member"].map((it) => app.professionalId(it)));

    const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[0], outcome: "GRANTED", takenPartIds };
    await app.as("stranda/body-leader").must(DECIDE_BY_BODY, input);

    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["decisions"][0].authority).toBe("Tildelingsnemnda (delegert mynde frå Kommunedirektøren)");
  });

  test("on behalf of a partner of the host is registered and settles nothing at home (LAW-36)", async () => {
    await register("salangen", { authority: "DECIDE_COORDINATOR", onBehalfOf: "Nabokommunen (døme)", validTo: "2026-02-01" });
    const { caseId } = await app.walk("salangen", { until: "ASSESSED" });
    await assessed(app, "salangen", caseId, { kind: "COORDINATOR" });

    const { warnings, decision } = await app.as("salangen/unit-leader").must(DECIDE_CASE, { ...(await onCase(app, "salangen", caseId)), ...aGrant({ kind: "COORDINATOR" }) });

    expect([warnings, decision.authority]).toEqual([[], "Koordinerende enhet"]);
  });
});

describe("an appointment under a delegation", () => {
  const readyToAppoint = async (municipality: string): Promise<{ caseId: string; input: Answer }> => {
    const { caseId } = await app.walk(municipality, { until: "DECIDED" });
    const coordinatorId = await app.professionalId(`${municipality}/coordinator`);
    return { caseId, input: { ...(await onCase(app, municipality, caseId)), kind: "COORDINATOR", coordinatorId } };
  };
  const shown = async (municipality: string, caseId: string): Promise<Answer[]> =>
    (await app.as(`${municipality}/unit-leader`).ask("query Of($id: ID!) { case(id: $id) { coordinators { delegation { delegatedBy } } } }", { id: caseId }))["case"].coordinators;

  test("records it (STRANDA-GEN-5, CON-04)", async () => {
    const { caseId, input } = await readyToAppoint("stranda");

    const { warnings } = await app.as("stranda/unit-leader").must(APPOINT_COORDINATOR, input);

    expect(warnings).toEqual([]);
    expect(await shown("stranda", caseId)).toEqual([{ delegation: { delegatedBy: "Kommunedirektøren" } }]);
  });

  test("needs none where the municipality has not said that it acts by one", async () => {
    const { caseId, input } = await readyToAppoint("luster");

    const { warnings } = await app.as("luster/unit-leader").must(APPOINT_COORDINATOR, input);

    expect(warnings.map((it: Answer) => it["code"])).not.toContain("DELEGATION_NOT_REGISTERED");
    expect(await shown("luster", caseId)).toEqual([{ delegation: null }]);
  });

  test("is refused once all of them have run out (DELEGATION_EXPIRED)", async () => {
    const { input } = await readyToAppoint("stranda");
    const { delegations } = await app.as("stranda/system-coordinator").ask(DELEGATIONS);
    for (const it of delegations.filter((one: Answer) => one["authority"] === "APPOINT_COORDINATOR"))
      await app.as("stranda/system-coordinator").must(END_DELEGATION, { delegationId: it.id });

    await expectRefusal(app, app.as("stranda/unit-leader"), APPOINT_COORDINATOR, input, "DELEGATION_EXPIRED");

    await register("stranda", { authority: "APPOINT_COORDINATOR", delegatedBy: "Kommunestyret" });
    await app.as("stranda/unit-leader").must(APPOINT_COORDINATOR, input);
  });
});
