import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import { active } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const NOTE = "query Note($id: ID!) { case(id: $id) { journalNote nynorsk: journalNote(writtenForm: NN) bokmaal: journalNote(writtenForm: NB) } }";

describe("the note for a journal", () => {
  test("is made from what is registered: a plan in force, and who coordinates it from where (REG-04, FAIL-22)", async () => {
    const { caseId } = await active(app, "luster");
    const { name, title } = app.person("luster/coordinator");

    const { case: it } = await app.as("luster/coordinator").ask(NOTE, { id: caseId });

    expect(it.journalNote).toBe(it.nynorsk);
    expect(it.nynorsk).toContain("har individuell plan (i kraft frå 15.06.2026)");
    expect(it.nynorsk).toContain(`Koordinator: ${name}, ${title}, `);
    expect(it.bokmaal).toContain("Planens innhold føres ikke her.");
  });

  test("says no more than that there is none before there is one (REG-04)", async () => {
    const { caseId } = await app.walk("luster", { until: "NOTIFIED" });

    const { case: it } = await app.as("luster/case-worker").ask(NOTE, { id: caseId });

    expect(it.nynorsk).toMatch(/^Pasienten har ikkje individuell plan i kraft\. Det er ikkje oppnemnt koordinator\. /);
  });
});
