import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_CATALOGUE_SERVICE, RETIRE_CATALOGUE_SERVICE, SERVICES } from "../support/unit-operations.js";
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
  return { by, input: { ...said, ...changes } as Answer };
}

async function found(search: string): Promise<string[]> {
  const municipality = app.person("loppa/unit-leader").municipalityNumber;
  return (await app.nobody().ask(SERVICES, { municipality, filter: { search } }))["services"].nodes.map((it: Answer) => it["title"]);
}

describe("taking a service off the overview", () => {
  everyDeed({
    app: () => app,
    deed: "retireCatalogueService",
    document: RETIRE_CATALOGUE_SERVICE,
    ready,
    withoutPermission: "loppa/professional",
    elsewhere: "lund/unit-leader",
  });

  test("leads nobody there any more, and what it said stays (LUND-1-5)", async () => {
    const { by, input } = await ready();
    const before = await found("frisklivssentral");

    const { catalogueService } = await by.must(RETIRE_CATALOGUE_SERVICE, input);

    expect(catalogueService).toMatchObject({ title: "Frisklivssentral", retiredAt: app.now().toISOString(), version: 2 });
    expect((await found("frisklivssentral")).length).toBe(before.length - 1);
  });

  test("happens once (ALREADY_ENDED)", async () => {
    const { by, input } = await ready();
    await by.must(RETIRE_CATALOGUE_SERVICE, input);

    await expectRefusal(app, by, RETIRE_CATALOGUE_SERVICE, { ...input, expectedVersion: 2 }, "ALREADY_ENDED");
  });
});
