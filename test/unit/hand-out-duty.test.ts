import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, DECIDE_CASE, ISSUE_DECISION_LETTER, PLACE_ON_UNIT_MEETING } from "../../src/demo/operations.js";
import { APPOINT_TO_ROLE, DUTIES, HAND_OUT_DUTY } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aGrant } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(duty = "JOURNAL") {
  const hired = await hire(app, "loppa", "CASE_WORKER");
  return { by: app.as("loppa/unit-leader"), hired, input: { duty, professionalId: hired.id } as Answer };
}

const dutiesOf = async (municipality: string): Promise<Answer[]> => (await app.as(`${municipality}/unit-leader`).ask(DUTIES))["duties"];

describe("handing out a duty", () => {
  everyDeed({
    app: () => app,
    deed: "handOutDuty",
    document: HAND_OUT_DUTY,
    ready,
    withoutPermission: "loppa/system-coordinator",
    elsewhere: "stranda/unit-leader",
    versioned: false,
  });

  test("leaves every duty with the leader until it is handed out (LOPPA-LEAD-1, LOPPA-LEAD-2, LOPPA-LEAD-3, LOPPA-LEAD-4, LOPPA-LEAD-5)", async () => {
    const leader = await app.professionalId("lund/unit-leader");

    expect(await dutiesOf("lund")).toMatchObject(
      ["CONVENE", "JOURNAL", "DECIDE", "APPOINT", "SUMMON"].map((duty) => ({ duty, isHandedOut: false, holder: { role: "UNIT_LEADER", professional: { id: leader } } })),
    );
  });

  test("gives it to one member at a time (LOPPA-LEAD-6)", async () => {
    const first = await ready();
    const second = await ready();
    await first.by.must(HAND_OUT_DUTY, first.input);

    await second.by.must(HAND_OUT_DUTY, second.input);

    expect((await dutiesOf("loppa")).find((it) => it["duty"] === "JOURNAL")).toMatchObject({ isHandedOut: true, holder: { professional: { id: second.hired.id } } });
    expect((await first.hired.client.ask("query Me { me { roles { role } } }"))["me"].roles).toEqual([{ role: "CASE_WORKER" }]);
  });

  test("lasts no longer than the membership (LOPPA-LEAD-6)", async () => {
    const { professional } = await app
      .as("loppa/unit-leader")
      .must(APPOINT_TO_ROLE, { role: "CASE_WORKER", newProfessional: { name: "Vikar Eksempel", issuer: "https://login.invalid", subject: "vikar" }, validTo: "2026-08-31" });

    const { membership } = await app.as("loppa/unit-leader").must(HAND_OUT_DUTY, { duty: "SUMMON", professionalId: professional.id, validTo: "2026-12-31" });

    expect(membership.validTo).toBe("2026-08-31");
  });

  test("lets the member decide and send the letter, in a municipality where members see all cases (LOPPA-LEAD-3, LOPPA-LEAD-6)", async () => {
    const { by, hired, input } = await ready("DECIDE");
    const { caseId } = await app.walk("loppa", { until: "ASSESSED" });
    const decide = async (): Promise<Answer> => ({ ...(await onCase(app, "loppa", caseId)), ...aGrant() });
    expect((await hired.client.raw(DECIDE_CASE, { input: await decide() })).errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);

    expect((await by.must(HAND_OUT_DUTY, input))["warnings"]).toEqual([]);

    const { decision } = await hired.client.must(DECIDE_CASE, await decide());
    expect(decision).toMatchObject({ kind: "INDIVIDUAL_PLAN", outcome: "GRANTED" });
    await by.must(APPOINT_COORDINATOR, { ...(await onCase(app, "loppa", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("loppa/coordinator") });
    await hired.client.must(ISSUE_DECISION_LETTER, {
      decisionId: decision.id,
      expectedVersion: decision.version,
      startUpMeeting: { proposedOn: "2026-06-29", time: "10:00", place: "Kommunehuset" },
    });
  });

  test("does not let anybody skip a step of the flow (LOPPA-LEAD-6)", async () => {
    const { by, hired, input } = await ready("DECIDE");
    await by.must(HAND_OUT_DUTY, input);
    const { caseId } = await app.walk("loppa", { until: "CLARIFIED" });

    await expectRefusal(app, hired.client, DECIDE_CASE, { ...(await onCase(app, "loppa", caseId)), ...aGrant() }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("opens no case where members see only their own, and says so (DUTY_OPENS_NO_CASE)", async () => {
    const { client, id } = await hire(app, "lund", "CASE_WORKER");
    const { warnings } = await app.as("lund/unit-leader").must(HAND_OUT_DUTY, { duty: "DECIDE", professionalId: id });
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    const input = { ...(await onCase(app, "lund", caseId)), ...aGrant() };

    expect(warnings.map((it: Answer) => it["code"])).toEqual(["DUTY_OPENS_NO_CASE"]);
    await expectRefusal(app, client, DECIDE_CASE, input, "NOT_FOUND");
    await app.as("lund/unit-leader").must(HAND_OUT_DUTY, { duty: "DECIDE", professionalId: await app.professionalId("lund/case-worker") });
    expect((await app.as("lund/case-worker").must(DECIDE_CASE, input))["decision"]).toMatchObject({ outcome: "GRANTED" });
  });

  test("lets the member appoint coordinators, and that alone (LOPPA-LEAD-4, LOPPA-LEAD-6, LOPPA-TASK-2)", async () => {
    const { by, hired, input } = await ready("APPOINT");
    const { caseId } = await app.walk("loppa", { until: "DECIDED" });
    const coordinatorId = await app.professionalId("loppa/coordinator");
    await by.must(HAND_OUT_DUTY, input);

    const { assignment } = await hired.client.must(APPOINT_COORDINATOR, { ...(await onCase(app, "loppa", caseId)), kind: "COORDINATOR", coordinatorId });

    expect(assignment).toMatchObject({ kind: "COORDINATOR", coordinator: { id: coordinatorId } });
    expect((await hired.client.raw(DECIDE_CASE, { input: { ...(await onCase(app, "loppa", caseId)), ...aGrant() } })).errors).toHaveLength(1);
  });

  test("lets the member put cases on the agenda of a unit meeting (LOPPA-LEAD-1, LOPPA-LEAD-6)", async () => {
    const { by, hired, input } = await ready("CONVENE");
    await by.must(HAND_OUT_DUTY, input);
    const { caseId } = await app.walk("loppa", { until: "OPENED" });

    const { case: placed } = await hired.client.must(PLACE_ON_UNIT_MEETING, { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-06-22" });

    expect(placed.state).toBe("IN_UNIT_MEETING");
  });
});

describe("handing out a duty, when it must not", () => {
  test("is refused for somebody who is no member of the unit, an adviser among them (NOT_A_MEMBER_OF_THE_UNIT)", async () => {
    const by = app.as("loppa/unit-leader");
    const newProfessional = { name: "Lege Eksempel", issuer: "https://login.invalid", subject: "lege" };
    const { professional } = await by.must(APPOINT_TO_ROLE, { role: "PROFESSIONAL", seat: "ADVISER", newProfessional });

    for (const professionalId of [professional.id, await app.professionalId("loppa/professional")])
      await expectRefusal(app, by, HAND_OUT_DUTY, { duty: "DECIDE", professionalId }, "NOT_A_MEMBER_OF_THE_UNIT");
  });

  test("is refused for whoever has it already (ROLE_ALREADY_HELD)", async () => {
    const { by, input } = await ready();
    await by.must(HAND_OUT_DUTY, input);

    await expectRefusal(app, by, HAND_OUT_DUTY, input, "ROLE_ALREADY_HELD");
  });
});
