import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_TRAINING, TRAININGS } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(changes: Answer = {}, municipality = "loppa") {
  const professionalIds = [await app.professionalId(`${municipality}/coordinator`)];
  const course = { kind: "COURSE", title: "Å lage individuell plan", heldOn: "2026-05-20", hours: 6, givenBy: "Koordinerende enhet", professionalIds };
  return { by: app.as(`${municipality}/unit-leader`), input: { ...course, ...changes } as Answer };
}

const titles = async (key: string, filter: Answer = {}): Promise<string[]> => (await app.as(key).ask(TRAININGS, { filter }))["trainings"].nodes.map((it: Answer) => it["title"]);
const UNTRAINED = "query Untrained { unitOverview { coordinatorsWithoutTraining { id } } }";
const untrained = async (municipality: string): Promise<Answer[]> => (await app.as(`${municipality}/unit-leader`).ask(UNTRAINED))["unitOverview"].coordinatorsWithoutTraining;

describe("recording training", () => {
  everyDeed({ app: () => app, deed: "recordTraining", document: RECORD_TRAINING, ready, withoutPermission: "loppa/coordinator", elsewhere: "lund/unit-leader", versioned: false });

  onceUnderOneKey({ app: () => app, document: RECORD_TRAINING, ready, otherwise: { title: "Noe annet" } });

  test("keeps a line for each who took part, once for whoever is named twice (LOPPA-TASK-4, SALANGEN-KE-5d)", async () => {
    const both = [await app.professionalId("loppa/coordinator"), await app.professionalId("loppa/professional")];
    const { by, input } = await ready({ title: "Felles kurs", professionalIds: [...both, both[0]] });

    const { trainings } = await by.must(RECORD_TRAINING, input);

    const { professionalIds: _, ...told } = input;
    expect(trainings).toEqual(both.map((id) => ({ ...told, id: expect.any(String), professional: { id } })));
  });

  test.each(["COURSE", "GUIDANCE", "INFORMATION"])("is of the kind %s, also by the system coordinator, and is found by its kind (STRANDA-DUTY-3, SALANGEN-KE-5e)", async (kind) => {
    const { input } = await ready({ kind, title: `Om ${kind}`, hours: null });

    const { trainings } = await app.as("loppa/system-coordinator").must(RECORD_TRAINING, input);

    expect(trainings).toMatchObject([{ kind, hours: null }]);
    expect(await titles("loppa/unit-leader", { kind })).toContain(`Om ${kind}`);
    expect(await titles("loppa/unit-leader", { kind: kind === "COURSE" ? "GUIDANCE" : "COURSE" })).not.toContain(`Om ${kind}`);
  });

  test("is seen by those who record it and by whoever took part, by nobody else, by id neither (LOPPA-TASK-4)", async () => {
    const { by, input } = await ready({ title: "Bare koordinatorens" });
    const { trainings } = await by.must(RECORD_TRAINING, input);
    const id = trainings[0].id;
    const colleague = await hire(app, "loppa", "PROFESSIONAL");

    for (const key of ["loppa/unit-leader", "loppa/system-coordinator", "loppa/coordinator"]) expect(await titles(key)).toContain("Bare koordinatorens");
    expect((await app.as("loppa/coordinator").ask(NODE, { id }))["node"].id).toBe(id);
    expect((await colleague.client.ask(TRAININGS))["trainings"].nodes).toEqual([]);
    expect((await colleague.client.raw(NODE, { id })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect((await colleague.client.ask(TRAININGS, { filter: { professionalId: input["professionalIds"][0] } }))["trainings"].nodes).toEqual([]);
  });

  test("takes the coordinator off the list of those without, which information does not (LOPPA-TASK-4, LAW-06)", async () => {
    await app.walk("lund", { until: "HANDED_OVER" });
    const coordinator = { id: await app.professionalId("lund/coordinator") };
    const record = async (kind: string) => app.as("lund/unit-leader").must(RECORD_TRAINING, (await ready({ kind }, "lund")).input);
    const lists = [await untrained("lund")];
    await record("INFORMATION");
    lists.push(await untrained("lund"));
    await record("GUIDANCE");
    lists.push(await untrained("lund"));

    expect(lists).toEqual([[coordinator], [coordinator], []]);
  });

  test("comes in pages, the newest first", async () => {
    const page = "query Page($after: String) { trainings(first: 1, after: $after, filter: { kind: GUIDANCE }) { nodes { title } pageInfo { hasNextPage endCursor } } }";
    for (const [title, heldOn] of [
      ["Eldst", "2026-01-10"],
      ["Nyest", "2026-06-10"],
    ])
      await app.as("salangen/unit-leader").must(RECORD_TRAINING, (await ready({ kind: "GUIDANCE", title, heldOn }, "salangen")).input);

    const first = (await app.as("salangen/unit-leader").ask(page))["trainings"];
    const second = (await app.as("salangen/unit-leader").ask(page, { after: first.pageInfo.endCursor }))["trainings"];

    expect([first.nodes, second.nodes]).toEqual([[{ title: "Nyest" }], [{ title: "Eldst" }]]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test("is refused without a title, a giver or somebody who took part, with hours that nobody sits through, and on a day to come", async () => {
    const { by } = await ready();
    const refused = async (changes: Answer, code: "INVALID_INPUT" | "INVALID_DATE_ORDER" | "NO_PERSON_IN_SYSTEM_WORK") =>
      expectRefusal(app, by, RECORD_TRAINING, (await ready(changes)).input, code);

    for (const changes of [{ title: " " }, { givenBy: "" }, { professionalIds: [] }, { hours: 0 }, { hours: 1001 }]) await refused(changes, "INVALID_INPUT");
    await refused({ heldOn: "2026-06-16" }, "INVALID_DATE_ORDER");
    await refused({ title: "Om saken til 010190 12345" }, "NO_PERSON_IN_SYSTEM_WORK");
  });
});
