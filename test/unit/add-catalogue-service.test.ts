import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_CATALOGUE_SERVICE, SERVICE_CATALOGUE, SERVICES } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { aCatalogueService } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ready = async (changes: Answer = {}) => ({ by: app.as("loppa/unit-leader"), input: aCatalogueService(changes) });
const numberOf = (municipality: string): string => app.person(`${municipality}/unit-leader`).municipalityNumber;

/** What somebody without a login finds. */
async function found(municipality: string, filter: Answer = {}): Promise<string[]> {
  const { services } = await app.nobody().ask(SERVICES, { municipality: numberOf(municipality), filter });
  return services.nodes.map((it: Answer) => it["title"]);
}

describe("adding a service to the overview", () => {
  everyDeed({ app: () => app, deed: "addCatalogueService", document: ADD_CATALOGUE_SERVICE, ready, withoutPermission: "loppa/professional", versioned: false });

  onceUnderOneKey({ app: () => app, document: ADD_CATALOGUE_SERVICE, ready, otherwise: { title: "Noe annet" } });

  test("keeps what it is, for whom, for which needs, how it is reached and who answers for it (LOPPA-TASK-6, SALANGEN-KE-4, GUIDE-KE-1)", async () => {
    const [unit] = (await app.as("loppa/unit-leader").ask("query Units { serviceUnits { id name } }"))["serviceUnits"];
    const { by, input } = await ready({ responsibleUnitId: unit.id });

    const { catalogueService } = await by.must(ADD_CATALOGUE_SERVICE, input);

    const { responsibleUnitId: _, ...said } = input;
    expect(catalogueService).toEqual({ ...said, id: expect.any(String), retiredAt: null, version: 1, responsibleUnit: unit });
  });

  test("lets anybody find it by the beginning of a word of the need, by part of life and by what it is (LUND-1-5, SALANGEN-KE-4, LOPPA-TASK-6)", async () => {
    const add = async (changes: Answer) => app.as("lund/system-coordinator").must(ADD_CATALOGUE_SERVICE, aCatalogueService(changes));
    await add({ title: "Hverdagsrehabilitering", description: "Trening hjemme.", needs: ["Redd for å falle"], lifeAreas: ["HEALTH", "DAILY_LIFE"], isRehabilitation: true });
    await add({ title: "Økonomisk rådgivning", description: "Hjelp med gjeld.", needs: ["Regninger"], lifeAreas: ["ECONOMY"], isRehabilitation: false });
    await add({ title: "Åpen kafé", description: "Et sted å møtes.", needs: [], lifeAreas: ["NETWORK"], isRehabilitation: false });

    expect(await found("lund")).toEqual(["Hverdagsrehabilitering", "Åpen kafé", "Økonomisk rådgivning"].sort());
    expect(await found("lund", { search: "fall" })).toEqual(["Hverdagsrehabilitering"]);
    expect(await found("lund", { search: "ØKONOMI" })).toEqual(["Økonomisk rådgivning"]);
    expect(await found("lund", { search: "åpen" })).toEqual(["Åpen kafé"]);
    expect(await found("lund", { search: "hjelp gje" })).toEqual(["Økonomisk rådgivning"]);
    expect(await found("lund", { search: "hjelp falle" })).toEqual([]);
    expect(await found("lund", { search: "rådgivninger" })).toEqual([]);
    expect(await found("lund", { lifeArea: "DAILY_LIFE" })).toEqual(["Hverdagsrehabilitering"]);
    expect(await found("lund", { isRehabilitation: true })).toEqual(["Hverdagsrehabilitering"]);
    expect(await found("lund", { isRehabilitation: false, search: "hjelp" })).toEqual(["Økonomisk rådgivning"]);
  });

  test("pages what is found by title", async () => {
    const titles: string[] = [];
    const add = async (title: string) => app.as("luster/unit-leader").must(ADD_CATALOGUE_SERVICE, aCatalogueService({ title, isPublic: true }));
    for (const title of ["B-tilbod", "A-tilbod", "C-tilbod"]) await add(title);
    for (let page: Answer = { hasNextPage: true }; page["hasNextPage"];) {
      const { services } = await app.nobody().ask(SERVICES, { municipality: numberOf("luster"), first: 1, after: page["endCursor"] });
      titles.push(...services.nodes.map((it: Answer) => it["title"]));
      page = services.pageInfo;
    }

    expect(titles).toEqual(["A-tilbod", "B-tilbod", "C-tilbod"]);
  });

  test("shows what is not public to those who work for the municipality, and to nobody else; nothing of it in another municipality (LAW-28)", async () => {
    await app.as("stranda/unit-leader").must(ADD_CATALOGUE_SERVICE, aCatalogueService({ title: "Internt tilbod", isPublic: false }));
    const catalogue = async (key: string): Promise<string[]> => (await app.as(key).ask(SERVICE_CATALOGUE))["serviceCatalogue"].nodes.map((it: Answer) => it["title"]);

    expect(await catalogue("stranda/professional")).toEqual(["Internt tilbod"]);
    expect(await found("stranda")).toEqual([]);
    expect(await catalogue("salangen/professional")).toEqual([]);
    expect((await app.as("stranda/owner").raw(SERVICE_CATALOGUE)).errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("is refused where something is left out, where a person is named, and for a unit of another municipality", async () => {
    const { by } = await ready();
    const [elsewhere] = (await app.as("stranda/unit-leader").ask("query Units { serviceUnits { id } }"))["serviceUnits"];

    for (const field of ["title", "description", "audience", "howToReach"])
      await expectRefusal(app, by, ADD_CATALOGUE_SERVICE, aCatalogueService({ [field]: " " }), "INVALID_INPUT");
    await expectRefusal(app, by, ADD_CATALOGUE_SERVICE, aCatalogueService({ lifeAreas: [] }), "INVALID_INPUT");
    await expectRefusal(app, by, ADD_CATALOGUE_SERVICE, aCatalogueService({ description: "For 01019012345." }), "NO_PERSON_IN_SYSTEM_WORK");
    await expectRefusal(app, by, ADD_CATALOGUE_SERVICE, aCatalogueService({ needs: ["01019012345"] }), "NO_PERSON_IN_SYSTEM_WORK");
    await expectRefusal(app, by, ADD_CATALOGUE_SERVICE, aCatalogueService({ responsibleUnitId: elsewhere.id }), "NOT_FOUND");
  });
});
