import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_CATALOGUE_SERVICE, CHANGE_CATALOGUE_SERVICE, RETIRE_CATALOGUE_SERVICE, SERVICES } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aCatalogueService } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}) {
  const by = app.as("loppa/unit-leader");
  const { catalogueService } = await by.must(ADD_CATALOGUE_SERVICE, aCatalogueService());
  const said = { catalogueServiceId: catalogueService.id, expectedVersion: catalogueService.version };
  return { by, input: { ...said, ...aCatalogueService(), ...changes } as Answer };
}

async function found(search: string): Promise<string[]> {
  const municipality = app.person("loppa/unit-leader").municipalityNumber;
  return (await app.nobody().ask(SERVICES, { municipality, filter: { search } }))["services"].nodes.map((it: Answer) => it["title"]);
}

describe("changing what the overview says of a service", () => {
  everyDeed({
    app: () => app,
    deed: "changeCatalogueService",
    document: CHANGE_CATALOGUE_SERVICE,
    ready,
    withoutPermission: "loppa/professional",
    elsewhere: "lund/unit-leader",
  });

  test("says the whole of it anew, and it is found by the new words alone (LOPPA-TASK-6, SALANGEN-KE-4)", async () => {
    const { by, input } = await ready({ title: "Lærings- og mestringskurs", needs: ["Diabetes"], isPublic: true });
    await by.must(CHANGE_CATALOGUE_SERVICE, { ...input, needs: ["Kreft"] });

    const { catalogueService } = await by.must(CHANGE_CATALOGUE_SERVICE, { ...input, expectedVersion: 2 });

    expect(catalogueService).toMatchObject({ title: "Lærings- og mestringskurs", needs: ["Diabetes"], version: 3 });
    expect([await found("diabetes"), await found("kreft")]).toEqual([["Lærings- og mestringskurs"], []]);
  });

  test("can take it from the public and give it back", async () => {
    const { by, input } = await ready({ title: "Skjult" });
    await by.must(CHANGE_CATALOGUE_SERVICE, { ...input, isPublic: false });
    const before = await found("skjult");

    await by.must(CHANGE_CATALOGUE_SERVICE, { ...input, isPublic: true, expectedVersion: 2 });

    expect([before, await found("skjult")]).toEqual([[], ["Skjult"]]);
  });

  test("is refused when it has gone off the list, and without a title (ALREADY_ENDED, INVALID_INPUT)", async () => {
    const { by, input } = await ready();
    await expectRefusal(app, by, CHANGE_CATALOGUE_SERVICE, { ...input, title: "" }, "INVALID_INPUT");
    await by.must(RETIRE_CATALOGUE_SERVICE, { catalogueServiceId: input["catalogueServiceId"], expectedVersion: 1 });

    await expectRefusal(app, by, CHANGE_CATALOGUE_SERVICE, { ...input, expectedVersion: 2 }, "ALREADY_ENDED");
  });
});
