import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PUBLISH_UNIT_DOCUMENT, UNIT_DOCUMENTS } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const aRoutine = (changes: Answer = {}): Answer => ({
  kind: "ROUTINE",
  title: "Rutine for avklaringssamtale",
  ownerSeat: "Leder for koordinerende enhet",
  approvedOn: "2026-05-01",
  text: "Samtalen holdes der personen vil.",
  ...changes,
});

async function ready(changes: Answer = {}) {
  return { by: app.as("salangen/unit-leader"), input: aRoutine(changes) };
}

const publish = async (changes: Answer, key = "salangen/unit-leader"): Promise<Answer> => (await app.as(key).must(PUBLISH_UNIT_DOCUMENT, aRoutine(changes)))["unitDocument"];
const listed = async (filter: Answer, key = "salangen/professional"): Promise<Answer[]> => (await app.as(key).ask(UNIT_DOCUMENTS, { filter }))["unitDocuments"].nodes;
const reviews = async (key: string): Promise<Answer[]> =>
  (await app.as(key).ask("query Due { deadlines(withinDays: 366, first: 100) { nodes { kind dueOn alarmOn } } }"))["deadlines"].nodes.filter(
    (it: Answer) => it["kind"] === "REVIEW",
  );

describe("publishing a document of the unit", () => {
  everyDeed({ app: () => app, deed: "publishUnitDocument", document: PUBLISH_UNIT_DOCUMENT, ready, withoutPermission: "salangen/case-worker", versioned: false });

  test("shows a routine to everybody who works with it, at the step it belongs to (LOPPA-TASK-8, LUSTER-TASK-3, SALANGEN-KE-5b)", async () => {
    const { id } = await publish({ flowStep: "recordClarification" });

    expect((await listed({ kind: "ROUTINE", flowStep: "recordClarification" })).map((it) => [it["id"], it["edition"], it["ownerSeat"]])).toEqual([
      [id, 1, "Leder for koordinerende enhet"],
    ]);
    expect((await listed({ flowStep: "decideCase" })).map((it) => it["id"])).not.toContain(id);
  });

  test("takes the place of the edition before, which stays in the register (LOPPA-TASK-8)", async () => {
    const first = await publish({ title: "Rutine for vedtak", flowStep: "decideCase" });

    const second = await publish({ title: "Rutine for vedtak", flowStep: "decideCase", supersedesId: first["id"] });

    expect(second).toMatchObject({ edition: 2, supersedes: { id: first["id"] } });
    expect((await listed({ flowStep: "decideCase" })).map((it) => it["edition"])).toEqual([2]);
    expect((await listed({ flowStep: "decideCase", withRetired: true })).map((it) => [it["edition"], it["retiredAt"] !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test.each([
    ["HANDBOOK", ["START", "CHANGE_COORDINATOR", "PROGRESS", "CHILD"], "LUND-8-6, LUND-11.4-44"],
    ["CONSENT_FORM", ["START", "PLAN"], "LUND-ATT-1"],
    ["PLAN_FORM", ["PLAN"], "LUND-ATT-2"],
    ["ROUTINE_FORM", [], "LUND-ATT-3"],
    ["PLAN_GUIDE", ["START", "PLAN"], "LUND-ATT-4, LUND-11.4-44"],
    ["COORDINATOR_GUIDE", ["START", "CHANGE_COORDINATOR", "CHILD"], "LUND-ATT-5"],
    ["GROUP_GUIDE", ["GROUP"], "LUND-ATT-6, LUND-11.4-44"],
    ["PATHWAY_GUIDE", ["PLAN"], "LUND-ATT-7"],
  ])("keeps a %s with the work it is for: %j (%s)", async (kind, works, _rows) => {
    const document = await publish({ kind, title: `Dokument ${kind}` }, "lund/unit-leader");

    expect(document).toMatchObject({ kind, works, edition: 1, ownerSeat: "Leder for koordinerende enhet" });
    expect((await listed({ kind }, "lund/professional")).map((it) => it["id"])).toContain(document["id"]);
  });

  test("keeps a reference whose text nobody has, and marks it until it is there (LUND-FOOT-1)", async () => {
    const LACKING = "query References { unitDocuments(filter: { kind: REFERENCE }) { nodes { title lacksText } } }";
    const references = async (): Promise<Answer[]> => (await app.as("lund/professional").ask(LACKING))["unitDocuments"].nodes;
    const missing = await publish({ kind: "REFERENCE", title: "Note i", text: null }, "lund/unit-leader");
    await publish({ kind: "REFERENCE", title: "Note ii" }, "lund/unit-leader");
    expect(await references()).toEqual([
      { title: "Note i", lacksText: true },
      { title: "Note ii", lacksText: false },
    ]);

    await publish({ kind: "REFERENCE", title: "Note i", text: null, link: "https://kommune.invalid/forskrift", supersedesId: missing["id"] }, "lund/unit-leader");

    expect((await references()).map((it) => it["lacksText"])).toEqual([false, false]);
  });

  test("shows a routine with the work its owner has said, once for each (LUND-11-1)", async () => {
    expect((await publish({ title: "Prosedyre", works: ["PROGRESS", "START", "PROGRESS"] }))["works"]).toEqual(["START", "PROGRESS"]);
    expect((await publish({ title: "Annen prosedyre" }))["works"]).toEqual([]);
  });

  test("sets the day of its review, and settles the one of the edition before (DL-24, LUND-0-1)", async () => {
    const first = await publish({ reviewOn: "2027-05-01" }, "lund/unit-leader");
    expect(await reviews("lund/unit-leader")).toEqual([{ kind: "REVIEW", dueOn: "2027-05-01", alarmOn: "2027-04-01" }]);

    await publish({ supersedesId: first["id"], reviewOn: "2027-06-01" }, "lund/unit-leader");

    expect((await reviews("lund/unit-leader")).map((it) => it["dueOn"])).toEqual(["2027-06-01"]);
    expect(await reviews("lund/professional")).toEqual([]);
  });

  test("keeps the municipality's plan with its period and the plan it is a part of (SALANGEN-KE-2)", async () => {
    const plan = await publish({
      kind: "HABILITATION_PLAN",
      title: "Plan for habilitering og rehabilitering",
      parentPlan: "Helse- og omsorgsplanen",
      periodFrom: "2026-01-01",
      periodTo: "2029-12-31",
      reviewOn: "2027-01-15",
    });

    expect(plan).toMatchObject({ parentPlan: "Helse- og omsorgsplanen", periodFrom: "2026-01-01", periodTo: "2029-12-31", reviewOn: "2027-01-15" });
  });

  test("is done by the system coordinator too, and keeps agreements (LAW-29)", async () => {
    await publish(
      { kind: "COOPERATION_AGREEMENT", title: "Avtale med helseforetaket", text: null, link: "https://kommune.invalid/avtale", reviewOn: "2027-01-01" },
      "luster/system-coordinator",
    );

    expect((await listed({ kind: "COOPERATION_AGREEMENT" }, "luster/unit-leader")).map((it) => it["link"])).toEqual(["https://kommune.invalid/avtale"]);
  });

  test("puts on the public page what is written for it, and nothing else (LOPPA-TASK-10, LUSTER-TASK-7)", async () => {
    const brochure = await publish({ kind: "BROCHURE", title: "Hva er en koordinator?", isPublic: true }, "loppa/unit-leader");
    await publish({ kind: "BROCHURE", title: "Utkast", isPublic: false }, "loppa/unit-leader");
    await publish({ title: "Intern rutine" }, "loppa/unit-leader");
    await publish({ title: "Slik melder du fra", isPublic: true }, "loppa/unit-leader");
    const old = await publish({ kind: "BROCHURE", title: "Gammel brosjyre", isPublic: true }, "loppa/unit-leader");
    await publish({ kind: "BROCHURE", title: "Ny brosjyre", isPublic: true, supersedesId: old["id"] }, "loppa/unit-leader");

    const { coordinatingUnit } = await app.nobody().ask("query Public($key: String!) { coordinatingUnit(municipality: $key) { documents { kind title text } } }", {
      key: app.person("loppa/unit-leader").municipalityNumber,
    });

    expect(coordinatingUnit.documents).toEqual([
      { kind: "BROCHURE", title: "Hva er en koordinator?", text: brochure["text"] },
      { kind: "BROCHURE", title: "Ny brosjyre", text: brochure["text"] },
      { kind: "ROUTINE", title: "Slik melder du fra", text: brochure["text"] },
    ]);
  });
});

describe("publishing a document of the unit, when it must not", () => {
  test.each([
    ["INVALID_INPUT", "a title", { title: " " }],
    ["INVALID_INPUT", "a seat that answers for it", { ownerSeat: "" }],
    ["INVALID_INPUT", "text or link", { text: " " }],
    ["INVALID_INPUT", "a link that is one", { link: "ftp://kommune.invalid" }],
    ["INVALID_INPUT", "a step of the flow", { flowStep: "dekideCase" }],
    ["INVALID_INPUT", "a period for the plan", { kind: "HABILITATION_PLAN" }],
    ["INVALID_INPUT", "a kind that may be public", { kind: "COOPERATION_AGREEMENT", isPublic: true }],
    ["INVALID_DATE_ORDER", "an approval that has been given", { approvedOn: "2026-06-16" }],
    ["INVALID_DATE_ORDER", "a review to come", { reviewOn: "2026-06-14" }],
    ["INVALID_DATE_ORDER", "a period in order", { periodFrom: "2026-02-01", periodTo: "2026-01-01" }],
  ] as const)("is refused (%s) without %s", async (code, _what, changes) => {
    await expectRefusal(app, app.as("salangen/unit-leader"), PUBLISH_UNIT_DOCUMENT, aRoutine(changes), code);
  });

  test("is refused over an edition out of use, of another kind, or of another municipality (ALREADY_ENDED, INVALID_INPUT, NOT_FOUND)", async () => {
    const first = await publish({});
    await expectRefusal(app, app.as("salangen/unit-leader"), PUBLISH_UNIT_DOCUMENT, aRoutine({ kind: "BROCHURE", supersedesId: first["id"] }), "INVALID_INPUT");
    await publish({ supersedesId: first["id"] });

    await expectRefusal(app, app.as("salangen/unit-leader"), PUBLISH_UNIT_DOCUMENT, aRoutine({ supersedesId: first["id"] }), "ALREADY_ENDED");
    await expectRefusal(app, app.as("stranda/unit-leader"), PUBLISH_UNIT_DOCUMENT, aRoutine({ supersedesId: first["id"] }), "NOT_FOUND");
  });
});
