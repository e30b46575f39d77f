import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { startAppHere, type TestAppHere } from "../support/server-here.js";
import type { Answer } from "../support/client.js";
import { CASE_FILE, NOTICES } from "../support/documents.js";
import { aNotice } from "../support/inputs.js";

let app: TestAppHere;
beforeAll(async () => void (app = await startAppHere()));
afterAll(() => app.stop());

/** The tables in which a number can be read anywhere, in any column. */
async function tablesHolding(number: string): Promise<string[]> {
  const tables = await app.database.sql<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await app.database.sql(`select 1 from "${name}" t where t::text like '%' || $1 || '%' or t::text like '%' || encode(convert_to($1, 'utf8'), 'hex') || '%'`, [
      number,
    ]);
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}

describe("the identity number", () => {
  test("is in no answer, no table and no line of the log, from the notice to the active plan (INV-21, PRIV-04)", async () => {
    const child = { name: "Nummerert barn", birthDate: "2016-03-04", nationalId: syntheticNationalId("2016-03-04") };
    const otherParent = { name: "Nummerert forelder", birthDate: "1984-01-01", nationalId: syntheticNationalId("1984-01-01") };
    const { key, login } = app.newcomer("lund");
    const parent = app.as(key);
    const answers: Answer[] = [];

    const given = await parent.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "PARENT", subject: child }));
    const input = { noticeId: given["notice"].id, expectedVersion: given["notice"].version, parties: [{ person: otherParent, role: "PARENT", parentalResponsibility: true }] };
    const opened = await app.as("lund/unit-leader").must(OPEN_CASE, input);
    answers.push(given, opened, await app.as("lund/unit-leader").ask(CASE_FILE, { id: opened["case"].id }), await app.as("lund/unit-leader").ask(NOTICES, { first: 100 }));
    const walked = await app.walk("lund");
    answers.push(await app.as(walked.owner).ask(CASE_FILE, { id: walked.caseId }));
    answers.push(await app.as(walked.owner).ask("query Log { myAccessLog(first: 100) { nodes { what basis organisation actorRoles } } }"));

    for (const number of [child.nationalId, otherParent.nationalId, login.nationalId ?? "", app.person(walked.owner).login.nationalId ?? ""]) {
      expect(number).toMatch(/^\d{11}$/);
      expect(await tablesHolding(number)).toEqual([]);
      expect(JSON.stringify(answers)).not.toContain(number);
      expect(JSON.stringify(app.log)).not.toContain(number);
    }
    expect(app.log.length).toBeGreaterThan(20);
  });

  test("is in no error when it is wrong, in whichever field it was sent (INV-21)", async () => {
    const number = "12345678901";
    const by = app.as("lund/case-worker");
    const answers = [
      await by.raw(REGISTER_NOTICE, { input: aNotice({ subject: { name: "Feil", birthDate: "1980-01-01", nationalId: number } }) }),
      await by.raw(REGISTER_NOTICE, { input: aNotice({ subject: { name: "For langt", birthDate: "1980-01-01", nationalId: `${number}2` } }) }),
      await by.raw(REGISTER_NOTICE, { input: aNotice({ subject: { name: "Feil felt", birthDate: number } }) }),
      await by.raw(REGISTER_NOTICE, { input: aNotice({ channel: number }) }),
    ];

    expect(answers.map((it) => it.data?.["registerNotice"]?.errors[0].code ?? it.errors[0]?.extensions["code"])).toEqual([
      "INVALID_NATIONAL_ID",
      "BAD_USER_INPUT",
      "BAD_USER_INPUT",
      "BAD_USER_INPUT",
    ]);
    expect(JSON.stringify(answers)).not.toContain(number);
    expect(JSON.stringify(app.log)).not.toContain(number);
    expect(await tablesHolding(number)).toEqual([]);
  });
});
