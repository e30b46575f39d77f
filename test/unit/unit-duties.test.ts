import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, RECORD_CLARIFICATION, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNotice, aTalk } from "../support/inputs.js";
import { onCase } from "../support/stages.js";
import { ANSWER_GUIDANCE, APPOINT_TO_ROLE, DUTIES, PUBLISH_UNIT_DOCUMENT, RECORD_TRAINING, REQUEST_GUIDANCE, TRAININGS } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const aRoutine = (changes: Answer = {}): Answer => ({
  kind: "ROUTINE",
  title: "Rutine for meldinger",
  ownerSeat: "Leder for koordinerende enhet",
  approvedOn: "2026-05-01",
  text: "Slik gjør vi.",
  ...changes,
});

describe("what the coordinating unit answers for", () => {
  test("is done in one place: it receives notices, keeps routines, appoints, trains and guides (LUND-1-3, LUND-1-4, GUIDE-KE-3)", async () => {
    const leader = app.as("lund/unit-leader");
    const { notice } = await app.as("lund/professional").must(REGISTER_NOTICE, aNotice());
    const { unitDocument } = await leader.must(PUBLISH_UNIT_DOCUMENT, aRoutine());
    const { caseId } = await app.walk("lund", { until: "NOTIFIED" });
    const coordinatorId = await app.professionalId("lund/coordinator");
    const { assignment } = await leader.must(APPOINT_COORDINATOR, { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId });
    const course = { kind: "COURSE", title: "Ny som koordinator", heldOn: "2026-06-10", givenBy: "Koordinerende enhet", professionalIds: [coordinatorId] };
    const { trainings } = await leader.must(RECORD_TRAINING, course);
    const { guidanceRequest } = await app.as("lund/coordinator").must(REQUEST_GUIDANCE, { caseId, question: "Hvem kaller inn?" });
    const answer = { guidanceRequestId: guidanceRequest.id, expectedVersion: guidanceRequest.version, answer: "Du gjør det." };
    const { guidanceRequest: answered } = await leader.must(ANSWER_GUIDANCE, answer);

    expect((await leader.ask("query Notice($id: ID!) { node(id: $id) { id } }", { id: notice.id }))["node"].id).toBe(notice.id);
    expect(unitDocument.edition).toBe(1);
    expect(assignment.coordinator.id).toBe(coordinatorId);
    expect(trainings).toHaveLength(1);
    expect(answered.answer).toBe("Du gjør det.");
  });

  test("can be pointed at by the municipality's quality system: who has which duty, and each routine under an id that stays (GUIDE-KE-7)", async () => {
    const { unitDocument: first } = await app.as("salangen/unit-leader").must(PUBLISH_UNIT_DOCUMENT, aRoutine());
    await app.as("salangen/unit-leader").must(PUBLISH_UNIT_DOCUMENT, aRoutine({ supersedesId: first.id }));

    const { duties } = await app.as("salangen/system-coordinator").ask(DUTIES);
    const { node } = await app
      .as("salangen/system-coordinator")
      .ask("query Node($id: ID!) { node(id: $id) { ... on UnitDocument { title edition ownerSeat approvedOn retiredAt } } }", {
        id: first.id,
      });

    expect(duties.length).toBeGreaterThan(4);
    expect(duties.every((it: Answer) => it["holder"] !== null)).toBe(true);
    expect(node).toMatchObject({ title: "Rutine for meldinger", edition: 1, ownerSeat: "Leder for koordinerende enhet", retiredAt: expect.any(String) });
  });

  test("includes training in the tool, by a system coordinator with a role of their own (LUND-11.4-43)", async () => {
    const system = app.as("lund/system-coordinator");
    const { roleMemberships } = await system.ask("query Roles { roleMemberships(role: SYSTEM_COORDINATOR) { professional { id } } }");
    const professionalIds = [await app.professionalId("lund/coordinator"), await app.professionalId("lund/professional")];
    await system.must(RECORD_TRAINING, { kind: "COURSE", title: "Opplæring i verktøyet", heldOn: "2026-06-12", hours: 2, givenBy: "Systemkoordinator", professionalIds });

    const { nodes } = (await system.ask(TRAININGS, { filter: { kind: "COURSE" } }))["trainings"];
    const another = { role: "SYSTEM_COORDINATOR", professionalId: professionalIds[1] };

    expect(roleMemberships).toHaveLength(1);
    expect(nodes.filter((it: Answer) => it["title"] === "Opplæring i verktøyet")).toHaveLength(2);
    expect((await system.must(APPOINT_TO_ROLE, another))["membership"].role).toBe("SYSTEM_COORDINATOR");
    expect((await app.as("lund/unit-leader").refused(APPOINT_TO_ROLE, { ...another, professionalId: professionalIds[0] }))["code"]).toBe("ROLE_NOT_YOURS_TO_GIVE");
  });
});

describe("the two rights", () => {
  test.each([
    [true, false],
    [false, true],
    [true, true],
  ])("have each their own wish: plan %s, coordinator %s (LUND-1-1)", async (wantsPlan, wantsCoordinator) => {
    const { caseId } = await app.walk("lund", { until: "ASSIGNED" });

    await app.as("lund/case-worker").must(RECORD_CLARIFICATION, { ...(await onCase(app, "lund", caseId)), ...aTalk({ wantsPlan, wantsCoordinator }) });

    const TALKS = "query Talks($id: ID!) { case(id: $id) { clarifications { wantsPlan wantsCoordinator } } }";
    expect((await app.as("lund/unit-leader").ask(TALKS, { id: caseId }))["case"].clarifications).toEqual([{ wantsPlan, wantsCoordinator }]);
  });

  test("rest on a need that lasts, with no number of months or years to give or to choose (LUND-2-LANGV-1)", async () => {
    const INPUTS = `query Inputs { assessment: __type(name: "AssessEligibilityInput") { inputFields { name type { name ofType { name } } } }
      policy: __type(name: "EligibilityPolicyInput") { inputFields { name } } }`;
    const { assessment, policy } = await app.as("lund/unit-leader").ask(INPUTS);

    const numbers = assessment.inputFields.filter((it: Answer) => [it["type"].name, it["type"].ofType?.name].includes("Int")).map((it: Answer) => it["name"]);
    expect(numbers).toEqual(["expectedVersion"]);
    expect(policy.inputFields.map((it: Answer) => it["name"]).filter((it: string) => /month|year|duration|days/i.test(it))).toEqual([]);
  });

  test("take in the family's situation and the person's own part in the talk (GUIDE-KE-2)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSIGNED" });
    const told = { familySituation: "Søsken hjelper mye til.", coordinatorWish: "En jeg kjenner.", needs: "Med egne ord: mange å forholde seg til." };

    await app.as("lund/case-worker").must(RECORD_CLARIFICATION, { ...(await onCase(app, "lund", caseId)), ...aTalk(told) });

    const TALKS = "query Talks($id: ID!) { case(id: $id) { clarifications { familySituation coordinatorWish needs } } }";
    expect((await app.as("lund/unit-leader").ask(TALKS, { id: caseId }))["case"].clarifications).toEqual([told]);
  });
});
