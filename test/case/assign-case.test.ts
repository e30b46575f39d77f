import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSIGN_CASE, PLACE_ON_UNIT_MEETING } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function opened(municipality: string, handler = "case-worker") {
  const { caseId, subjectId } = await app.walk(municipality, { until: "OPENED" });
  return { caseId, subjectId, input: { ...(await onCase(app, municipality, caseId)), handlerId: await app.professionalId(`${municipality}/${handler}`) } };
}

describe("assigning a case", () => {
  everyDeed({
    app: () => app,
    deed: "assignCase",
    document: ASSIGN_CASE,
    ready: async () => ({ by: app.as("stranda/unit-leader"), ...(await opened("stranda")) }),
    withoutPermission: "stranda/case-worker",
    withoutRelation: { by: "stranda/own-unit-leader", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("gives the case to its handler, who sees it from now on", async () => {
    const { caseId, input } = await opened("luster");
    const before = await app.as("luster/case-worker").raw(NODE, { id: caseId });

    const { case: after } = await app.as("luster/service-officer").must(ASSIGN_CASE, input);

    expect(after).toMatchObject({ state: "ASSIGNED", nextSteps: ["recordClarification"] });
    expect(before.errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await caseFile(app.as("luster/case-worker"), caseId))["handler"]).toEqual({ id: input.handlerId, name: app.person("luster/case-worker").name });
  });

  test("to somebody else ends the former handler's access and leaves the case where it stands", async () => {
    const { caseId } = await app.walk("luster", { until: "CLARIFIED" });
    const successor = await hire(app, "luster", "CASE_WORKER");

    const { case: after } = await app.as("luster/service-officer").must(ASSIGN_CASE, { ...(await onCase(app, "luster", caseId)), handlerId: successor.id });

    expect(after["state"]).toBe("CLARIFIED");
    expect((await app.as("luster/case-worker").raw(NODE, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect((await successor.client.raw(NODE, { id: caseId })).errors).toEqual([]);
  });

  test("comes after the unit meeting where the municipality says so (LOPPA-FLOW-2a, LOPPA-FLOW-2b)", async () => {
    const { caseId, input } = await opened("loppa");
    const by = app.as("loppa/unit-leader");
    await expectRefusal(app, by, ASSIGN_CASE, input, "UNIT_MEETING_REQUIRED");
    await by.must(PLACE_ON_UNIT_MEETING, { ...(await onCase(app, "loppa", caseId)), meetingOn: "2026-06-25" });

    const { case: after } = await by.must(ASSIGN_CASE, { ...input, ...(await onCase(app, "loppa", caseId)) });

    expect(after["state"]).toBe("ASSIGNED");
  });

  test("comes after the first contact's initiative where the municipality says so (SALANGEN-CONTACT-3)", async () => {
    const { input } = await opened("salangen");

    await expectRefusal(app, app.as("salangen/unit-leader"), ASSIGN_CASE, input, "FIRST_CONTACT_REQUIRED");
  });

  test("is refused to a professional who is not staff of the unit (HANDLER_NOT_QUALIFIED)", async () => {
    const { input } = await opened("lund", "coordinator");

    const error = await expectRefusal(app, app.as("lund/unit-leader"), ASSIGN_CASE, input, "HANDLER_NOT_QUALIFIED");

    expect(error["path"]).toEqual(["input", "handlerId"]);
  });

  test("is refused to a citizen as to somebody who is not there (NOT_FOUND)", async () => {
    const { input, subjectId } = await opened("lund");

    await expectRefusal(app, app.as("lund/unit-leader"), ASSIGN_CASE, { ...input, handlerId: subjectId }, "NOT_FOUND");
  });

  test("is refused to another municipality's professional as to somebody who is not there (NOT_FOUND)", async () => {
    const { input } = await opened("lund");

    await expectRefusal(app, app.as("lund/unit-leader"), ASSIGN_CASE, { ...input, handlerId: await app.professionalId("luster/case-worker") }, "NOT_FOUND");
  });

  test("is refused when the case has been handed over (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
    const input = { ...(await onCase(app, "lund", caseId)), handlerId: await app.professionalId("lund/case-worker") };

    await expectRefusal(app, app.as("lund/unit-leader"), ASSIGN_CASE, input, "NOT_ALLOWED_IN_THIS_STATE");
  });
});
