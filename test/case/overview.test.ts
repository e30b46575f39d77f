import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, FOUND_GROUP, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aGrant, aGroup, aNotice } from "../support/inputs.js";
import { active, assessed, decided, drafted, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const OVERVIEW = `query Overview { unitOverview {
  notices { name count } cases { name count } plans { name count } groups { name count } coordinators { assignments plans maxPlans coordinator { id name } } vacancies { id } missingRegistrations { id }
} }`;

async function overview(municipality: string): Promise<Answer> {
  return (await app.as(`${municipality}/unit-leader`).ask(OVERVIEW))["unitOverview"];
}

const counted = (counts: Answer[]): Answer => Object.fromEntries(counts.map((it) => [it["name"], it["count"]]));

describe("the unit's overview", () => {
  test("counts notices, cases, plans and responsibility groups by where they stand (LOPPA-TASK-3)", async () => {
    await app.as("loppa/professional").must(REGISTER_NOTICE, aNotice());
    await app.walk("loppa", { until: "OPENED" });
    await app.walk("loppa", { until: "ASSIGNED" });
    await drafted(app, "loppa");
    const { caseId } = await active(app, "loppa");
    const leaderId = await app.professionalId("loppa/coordinator");
    const personId = await app.professionalId("loppa/professional");
    const group = aGroup({ leaderId, founding: "VIA_UNIT_LEADER", members: [{ personId, kind: "FIXED", function: "Oppfølging" }] });
    await app.as("loppa/unit-leader").must(FOUND_GROUP, { ...(await onCase(app, "loppa", caseId)), ...group });

    const { notices, cases, plans, groups } = await overview("loppa");

    expect(counted(notices)).toEqual({ ACKNOWLEDGED: 1, LINKED_TO_CASE: 4 });
    expect(counted(cases)).toEqual({ RECEIVED: 1, ASSIGNED: 1, HANDED_OVER: 2 });
    expect(counted(plans)).toEqual({ DRAFT: 1, ACTIVE: 1 });
    expect(counted(groups)).toEqual({ ACTIVE: 1 });
  });

  test.each([
    ["salangen", null],
    ["lund", 5],
  ])("shows each coordinator's load in %s beside the municipality's limit %j (FAIL-04, LUND-6-2, STRANDA-DUTY-4)", async (municipality, maxPlans) => {
    await app.walk(municipality, { until: "HANDED_OVER" });
    await drafted(app, municipality);

    const { coordinators } = await overview(municipality);

    const id = await app.professionalId(`${municipality}/coordinator`);
    expect(coordinators).toEqual([{ assignments: 2, plans: 1, maxPlans, coordinator: { id, name: app.person(`${municipality}/coordinator`).name } }]);
  });

  test("lists whoever has the right to a coordinator and has none, until there is one (LOPPA-IP-2, LUND-3-6)", async () => {
    const { caseId } = await app.walk("luster", { until: "NOTIFIED" });
    const before = (await overview("luster"))["vacancies"];

    const input = { ...(await onCase(app, "luster", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("luster/coordinator") };
    await app.as("luster/unit-leader").must(APPOINT_COORDINATOR, input);

    expect(before).toContainEqual({ id: caseId });
    expect((await overview("luster"))["vacancies"]).not.toContainEqual({ id: caseId });
  });

  test("lists among them whoever was granted a plan alone: a plan needs a coordinator (LOPPA-IP-2, STRANDA-DUTY-2)", async () => {
    const { caseId } = await app.walk("luster", { until: "CLARIFIED" });
    await assessed(app, "luster", caseId, {});
    await decided(app, "luster", caseId, aGrant());
    await notified(app, "luster", caseId);

    expect((await overview("luster"))["vacancies"]).toContainEqual({ id: caseId });
  });

  test("is for the unit's leader alone", async () => {
    for (const key of ["case-worker", "service-officer", "coordinator", "system-coordinator", "owner"]) {
      expect((await app.as(`luster/${key}`).raw(OVERVIEW)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    }
  });

  test("holds nothing of another municipality", async () => {
    const { caseId } = await app.walk("luster", { until: "NOTIFIED" });

    expect((await overview("stranda"))["vacancies"]).not.toContainEqual({ id: caseId });
  });
});

describe("the unit's public page", () => {
  const UNIT = `query Unit($key: String!) { coordinatingUnit(municipality: $key) { name writtenForm noticeTerms channels rights missing municipality { name number orgNumber }
    contact { kind title postal { line postalCode town } visiting { line postalCode town } phone email formName } texts { topic text } } }`;

  async function unit(municipality: string): Promise<Answer> {
    return (await app.nobody().ask(UNIT, { key: app.person(`${municipality}/unit-leader`).municipalityNumber }))["coordinatingUnit"];
  }

  test.each([
    [
      "loppa",
      { kind: "UNIT_LEADER", postal: { line: "Hankenbakken 26", postalCode: "9550", town: "Øksfjord" }, visiting: null, phone: null, email: null },
      ["visiting", "phone", "email"],
      "LOPPA-GEN-1, LOPPA-CONTACT-2, LOPPA-TASK-10",
    ],
    [
      "luster",
      {
        kind: "SERVICE_OFFICE",
        postal: { line: "Postboks 104", postalCode: "6866", town: "Gaupne" },
        visiting: { line: "Øyagata 4", postalCode: "6868", town: "Gaupne" },
        phone: "+4757685715",
      },
      ["email"],
      "LUSTER-CONTACT-1, LUSTER-CONTACT-2, LUSTER-CONTACT-3, LUSTER-CONTACT-4, LUSTER-TASK-7",
    ],
    ["stranda", { kind: "UNIT_LEADER", phone: "+4746411059", postal: null }, ["postal", "visiting", "email"], "STRANDA-CONTACT-1, STRANDA-GAP-1, STRANDA-DUTY-1"],
    ["lund", { kind: "UNIT_MAILBOX", phone: "+4747908455", email: "k.enhet@lund.kommune.no" }, ["postal", "visiting"], "LUND-CONTACT-3"],
    ["salangen", { kind: "PROFESSION", title: "Ergoterapeut" }, ["postal", "visiting", "phone", "email"], "SALANGEN-CONTACT-5, SALANGEN-KE-8"],
  ])("tells everybody in %s how to reach the unit, and what is missing (%j, %j; GUIDE-KE-5, CON-09; %s)", async (municipality, contact, missing, _rows) => {
    const page = await unit(municipality);

    expect(page).toMatchObject({ municipality: { name: app.person(`${municipality}/unit-leader`).municipality }, contact, missing });
  });

  test.each([
    ["loppa", "NB"],
    ["luster", "NN"],
    ["stranda", "NN"],
    ["lund", "NB"],
    ["salangen", "NB"],
  ])("tells everybody in %s of the three rights and of appeal by the national text, in %s (CON-18, CON-24)", async (municipality, writtenForm) => {
    const { rights, writtenForm: form } = await unit(municipality);

    expect(form).toBe(writtenForm);
    for (const word of ["individuell plan", "koordinator", "barnekoordinator", "klage", writtenForm === "NN" ? "fire veker" : "fire uker", "statsforvalt"]) {
      expect(rights.some((it: string) => it.toLowerCase().includes(word))).toBe(true);
    }
  });

  test("speaks each municipality's own words of a notice, with the secure form open everywhere (CON-07, CON-08)", async () => {
    const pages = await Promise.all(["loppa", "luster", "stranda", "lund", "salangen"].map(unit));

    expect(pages.map((it) => it["noticeTerms"][0])).toEqual(["søknad", "melding", "søknad", "søknad", "søknad"]);
    expect(pages.every((it) => it["channels"].includes("SECURE_FORM"))).toBe(true);
  });

  test("is found by organisation number and by an earlier municipality number too", async () => {
    for (const key of ["963063237", "5432", "5614"])
      expect((await app.nobody().ask(UNIT, { key }))["coordinatingUnit"].municipality).toEqual({ name: "Loppa", number: "5614", orgNumber: "963063237" });
  });

  test("is not there for a municipality that does not use the service", async () => {
    expect((await app.nobody().raw(UNIT, { key: "0301" })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });
});
