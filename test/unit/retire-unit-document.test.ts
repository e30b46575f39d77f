import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PUBLISH_UNIT_DOCUMENT, RETIRE_UNIT_DOCUMENT, UNIT_DOCUMENTS } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const by = app.as("salangen/unit-leader");
  const routine = { kind: "ROUTINE", title: "Rutine", ownerSeat: "Leder", approvedOn: "2026-05-01", text: "Slik gjør vi.", reviewOn: "2026-12-01" };
  const { unitDocument } = await by.must(PUBLISH_UNIT_DOCUMENT, routine);
  return { by, input: { unitDocumentId: unitDocument.id } as Answer };
}

describe("retiring a document of the unit", () => {
  everyDeed({
    app: () => app,
    deed: "retireUnitDocument",
    document: RETIRE_UNIT_DOCUMENT,
    ready,
    withoutPermission: "salangen/case-worker",
    elsewhere: "stranda/unit-leader",
    versioned: false,
  });

  test("takes it out of use, and nobody owes its review any more (LOPPA-TASK-8, DL-24)", async () => {
    const { by, input } = await ready();

    const { unitDocument } = await by.must(RETIRE_UNIT_DOCUMENT, input);

    expect(unitDocument.retiredAt).toBe(app.now().toISOString());
    expect((await by.ask(UNIT_DOCUMENTS))["unitDocuments"].nodes.map((it: Answer) => it["id"])).not.toContain(unitDocument.id);
    const [left] = await app.database.sql<{ open: number }>(
      "select count(*)::int as open from deadline d join unit_document u on u.id = d.about_id where u.retired_at is not null and d.settled_at is null",
    );
    expect(left?.open).toBe(0);
  });

  test("is refused a second time (ALREADY_ENDED)", async () => {
    const { by, input } = await ready();
    await by.must(RETIRE_UNIT_DOCUMENT, input);

    await expectRefusal(app, by, RETIRE_UNIT_DOCUMENT, input, "ALREADY_ENDED");
  });
});
