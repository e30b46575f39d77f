import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, CHANGE_POLICY, RECORD_CLARIFICATION, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { aNotice, aTalk, thePolicy } from "../support/inputs.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

test("the unit lists the services it works with, inside the municipality and outside (STRANDA-ORG-1)", async () => {
  const { serviceUnits } = await app.as("stranda/professional").ask("query Units { serviceUnits { name kind } }");

  expect(serviceUnits.map((it: Answer) => it["kind"])).toEqual(expect.arrayContaining(["DEPARTMENT", "ALLOCATION_BODY", "HOSPITAL_COORDINATING_UNIT"]));
  expect(serviceUnits.map((it: Answer) => it["name"])).toEqual(serviceUnits.map((it: Answer) => it["name"]).sort((one: string, other: string) => (one < other ? -1 : 1)));
});

test("a municipality says which department has the main responsibility, one of those that take part (LUND-6-3, LUND-6-4)", async () => {
  const { version, policy } = await thePolicy(app, "lund");
  expect(policy.unit).toMatchObject({ mainDepartment: "Helse og omsorg", childPlanDepartments: ["Helse og omsorg", "Kultur og oppvekst"] });

  for (const changes of [{ mainDepartment: "Teknisk" }, { childPlanDepartments: ["Teknisk"] }]) {
    const input = { expectedVersion: version, effectiveFrom: "2026-07-01", policy: { ...policy, unit: { ...policy.unit, ...changes } } };
    const error = await expectRefusal(app, app.as("lund/system-coordinator"), CHANGE_POLICY, input, "POLICY_INVALID");
    expect(error["details"]).toContainEqual({ name: "rule", value: "unknownDepartment" });
  }
});

test("a coordinator is appointed by the unit where nobody has been yet, with or without a plan, and once (STRANDA-DUTY-2, LUSTER-TASK-2, LOPPA-TASK-2)", async () => {
  const { caseId } = await app.walk("luster", { until: "DECIDED" });
  const input = { kind: "COORDINATOR", coordinatorId: await app.professionalId("luster/coordinator") };

  await app.as("luster/unit-leader").must(APPOINT_COORDINATOR, { ...(await onCase(app, "luster", caseId)), ...input });

  const file = await caseFile(app.as("luster/unit-leader"), caseId);
  expect([file["coordinators"].length, file["plan"]]).toEqual([1, null]);
  await expectRefusal(app, app.as("luster/unit-leader"), APPOINT_COORDINATOR, { ...(await onCase(app, "luster", caseId)), ...input }, "COORDINATOR_ALREADY_APPOINTED");
});

test("what specialist services report comes to the unit's own list (LUSTER-TASK-4)", async () => {
  const given = aNotice({ notifierCapacity: "SPECIALIST_SERVICE", subject: { name: "Sykehusets pasient Eksempel", birthDate: "1960-01-02" } });
  const { notice } = await app.as("luster/hospital").must(REGISTER_NOTICE, given);

  const { notices } = await app.as("luster/service-officer").ask("query Notices { notices(first: 100) { nodes { id } } }");

  expect(notices.nodes.map((it: Answer) => it["id"])).toContain(notice.id);
});

test("the family is a part of the talk, and stays on the case (SALANGEN-KE-7)", async () => {
  const { caseId } = await app.walk("salangen", { until: "ASSIGNED" });
  const talk = aTalk({ familySituation: "To søsken hjemme, og bestemor hjelper til." });

  await app.as("salangen/case-worker").must(RECORD_CLARIFICATION, { ...(await onCase(app, "salangen", caseId)), ...talk });

  const { case: file } = await app.as("salangen/unit-leader").ask("query Of($id: ID!) { case(id: $id) { clarifications { familySituation } } }", { id: caseId });
  expect(file.clarifications).toEqual([{ familySituation: talk["familySituation"] }]);
});
