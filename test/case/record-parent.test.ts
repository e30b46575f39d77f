import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ISSUE_DECISION_LETTER, RECORD_PARENT } from "../../src/demo/operations.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { LETTERS } from "../support/documents.js";
import { hire } from "../support/people.js";
import { caseFile, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A case about a child that staff gave notice of, with nobody on the child's side. */
async function childAlone(bornOn = "2019-03-04", until: "ASSIGNED" | "DECIDED" = "ASSIGNED") {
  const child = { name: "Barnet Eksempel", nationalId: syntheticNationalId(bornOn) };
  const subject = { ...child, birthDate: bornOn };
  const { caseId } = await app.walk("lund", { subject, notifier: "professional", notifierCapacity: "MUNICIPAL_STAFF", until });
  const person = app.newcomer("lund", undefined, "1985-02-03");
  const parent = { name: person.name, nationalId: person.login.nationalId, birthDate: "1985-02-03" };
  const record = async (changes: Answer = {}): Promise<Answer> => ({ ...(await onCase(app, "lund", caseId)), parent, parentalResponsibility: true, ...changes });
  return { by: app.as("lund/case-worker"), caseId, child, key: person.key, record, input: await record() };
}

const sees = async (key: string, id: string): Promise<boolean> => (await app.as(key).raw("query Seen($id: ID!) { case(id: $id) { number } }", { id })).errors.length === 0;

describe("recording a parent", () => {
  everyDeed({
    app: () => app,
    deed: "recordParent",
    document: RECORD_PARENT,
    ready: () => childAlone(),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("with parental responsibility opens the case to them, and the decision's letter can be sent: to each parent (LAW-09, PROC-08)", async () => {
    const { by, caseId, key, record, input } = await childAlone("2019-03-04", "DECIDED");
    const [first] = (await caseFile(by, caseId))["decisions"];
    const letter = { decisionId: first.id, expectedVersion: first.version };
    await expectRefusal(app, by, ISSUE_DECISION_LETTER, letter, "ADDRESSEE_REQUIRED");

    await by.must(RECORD_PARENT, input);
    await by.must(RECORD_PARENT, await record({ parent: { name: "Den andre Eksempel", birthDate: "1984-05-06" } }));
    await by.must(ISSUE_DECISION_LETTER, letter);

    expect(await sees(key, caseId)).toBe(true);
    const { letters } = (await by.ask(LETTERS, { id: caseId }))["case"];
    expect(letters.filter((it: Answer) => it["kind"] === "DECISION").map((it: Answer) => it["capacity"])).toEqual(["PARENT", "PARENT"]);
  });

  test("without it opens nothing, and closes what was open; they stand in the case once", async () => {
    const { by, caseId, key, record, input } = await childAlone();
    await by.must(RECORD_PARENT, input);

    await by.must(RECORD_PARENT, await record({ parentalResponsibility: false }));

    expect(await sees(key, caseId)).toBe(false);
    expect((await caseFile(by, caseId))["parties"].filter((it: Answer) => it["role"] === "PARENT")).toMatchObject([{ parentalResponsibility: false }]);
  });

  test("of somebody of sixteen opens nothing", async () => {
    const { by, caseId, key, input } = await childAlone("2010-06-15");

    await by.must(RECORD_PARENT, input);

    expect(await sees(key, caseId)).toBe(false);
  });

  test("is refused when it is the child (INVALID_INPUT)", async () => {
    const { by, child, record } = await childAlone();

    expect((await expectRefusal(app, by, RECORD_PARENT, await record({ parent: child }), "INVALID_INPUT"))["path"]).toEqual(["input", "parent"]);
  });
});
