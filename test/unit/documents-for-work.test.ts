import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, FOUND_GROUP } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aGroup } from "../support/inputs.js";
import { WORK_AID } from "../support/register-operations.js";
import { onCase } from "../support/stages.js";
import { PUBLISH_UNIT_DOCUMENT, RETIRE_UNIT_DOCUMENT } from "../support/unit-operations.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function publish(municipality: string, changes: Answer): Promise<Answer> {
  const document = { title: "Dokument", ownerSeat: "Leder for koordinerende enhet", approvedOn: "2026-05-01", text: "Slik gjør vi.", ...changes };
  return (await app.as(`${municipality}/unit-leader`).must(PUBLISH_UNIT_DOCUMENT, document))["unitDocument"];
}

async function aidFor(key: string, work: string, form?: string): Promise<Answer> {
  return (await app.as(key).ask(WORK_AID, { work, form }))["documentsFor"];
}

const titles = (documents: Answer[]): string[] => documents.map((it) => it["title"]);

describe("what is at hand for the work", () => {
  test("holds the municipality's four procedures, each where it is used (LUND-11-1)", async () => {
    const procedures = [
      ["START", "Opprette koordinator og plan"],
      ["CHANGE_COORDINATOR", "Skifte av koordinator"],
      ["PROGRESS", "Sikre framdrift"],
      ["GROUP", "Ansvarsgruppe"],
    ] as const;
    for (const [work, title] of procedures) await publish("lund", { kind: "ROUTINE", title, works: [work] });
    const old = await publish("lund", { kind: "ROUTINE", title: "Utgått", works: ["GROUP"] });
    await app.as("lund/unit-leader").must(RETIRE_UNIT_DOCUMENT, { unitDocumentId: old["id"] });

    for (const [work, title] of procedures) expect(titles((await aidFor("lund/professional", work))["documents"])).toEqual([title]);
    expect((await aidFor("lund/professional", "CHILD"))["documents"]).toEqual([]);
  });

  test("is at hand for the coordinator as handbook and guides, and in no other municipality (LUND-8-6, LUND-11.4-44)", async () => {
    await publish("salangen", { kind: "HANDBOOK", title: "Håndbok for koordinatorer" });
    await publish("salangen", { kind: "COORDINATOR_GUIDE", title: "Veileder for koordinator" });

    expect(titles((await aidFor("salangen/coordinator", "START"))["documents"]).sort()).toEqual(["Håndbok for koordinatorer", "Veileder for koordinator"]);
    expect((await aidFor("luster/coordinator", "START"))["documents"]).toEqual([]);
    expect((await app.as("salangen/owner").raw(WORK_AID, { work: "START" })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test.each([
    ["START", "Det tar tid å sette i gang en individuell plan", "Det tek tid å setje i gang ein individuell plan", "LUND-2-LANGV-2"],
    ["START", "hovedansvaret for oppfølgingen", "hovudansvaret for oppfølginga", "LUND-2-KOORD-1, LUND-2-KOORD-4"],
    ["GROUP", "en arbeidsform for planlegging", "ei arbeidsform for planlegging", "LUND-11.4-2"],
    ["PLAN", "på tvers av fagområder, nivåer og sektorer", "på tvers av fagområde, nivå og sektorar", "LUND-2-KOORDTJ-5"],
    ["CHILD", "Ordningen ligger til koordinerende enhet", "Ordninga ligg til koordinerande eining", "LUND-2-BARN-5"],
    ["PROGRESS", "gå videre til lederen", "gå vidare til leiaren", "LUND-11-1"],
    ["CHANGE_COORDINATOR", "aldri stå uten koordinator", "aldri stå utan koordinator", "LUND-11-1"],
  ])("reminds whoever does the work (%s) of «%s», and in nynorsk of «%s» (%s)", async (work, nb, nn) => {
    const told = async (form?: string): Promise<string> => (await aidFor("lund/professional", work, form))["helpTexts"].map((it: Answer) => it["text"]).join(" ");

    expect(await told()).toContain(nb);
    expect(await told("NN")).toContain(nn);
    expect((await aidFor("lund/professional", work))["helpTexts"].every((it: Answer) => /§/.test(it["source"]))).toBe(true);
  });
});

describe("what is handed out with the work", () => {
  const CASE = "query Case($id: ID!) { case(id: $id) { coordinators { handedOut { title edition } } groups { id handedOut { title edition } } } }";

  test("is the guide for groups when one is founded, in the edition of that day, for members and the person too (LUND-2-AG-2, LUND-11.4-8)", async () => {
    const guide = await publish("luster", { kind: "GROUP_GUIDE", title: "Rettleiar for ansvarsgruppe" });
    await publish("luster", { kind: "PLAN_FORM", title: "Skjema" });
    const { caseId, owner } = await app.walk("luster", { until: "HANDED_OVER" });
    const leaderId = await app.professionalId("luster/coordinator");
    const members = [{ personId: await app.professionalId("luster/professional"), kind: "FIXED", function: "Oppfølging" }];
    await app.as("luster/coordinator").must(FOUND_GROUP, { ...(await onCase(app, "luster", caseId)), ...aGroup({ leaderId, founding: "BY_COORDINATOR", members }) });
    await publish("luster", { kind: "GROUP_GUIDE", title: "Rettleiar for ansvarsgruppe", supersedesId: guide["id"] });

    for (const key of ["luster/coordinator", "luster/unit-leader", owner]) {
      const [group] = (await app.as(key).ask(CASE, { id: caseId }))["case"].groups;
      expect(group.handedOut).toEqual([{ title: "Rettleiar for ansvarsgruppe", edition: 1 }]);
    }
    const mine = "query Group($id: ID!) { node(id: $id) { ... on ResponsibilityGroup { handedOut { title } } } }";
    const [{ id }] = (await app.as("luster/coordinator").ask(CASE, { id: caseId }))["case"].groups;
    expect((await app.as("luster/professional").ask(mine, { id }))["node"].handedOut).toEqual([{ title: "Rettleiar for ansvarsgruppe" }]);
  });

  test("is the handbook and what is for the start when a coordinator is appointed; the person sees what is public (LUND-8-6)", async () => {
    await publish("stranda", { kind: "HANDBOOK", title: "Handbok" });
    await publish("stranda", { kind: "ROUTINE", title: "Slik byrjar vi", works: ["START"], isPublic: true });
    await publish("stranda", { kind: "ROUTINE", title: "Slik får vi framdrift", works: ["PROGRESS"] });
    const { caseId, owner } = await app.walk("stranda", { until: "NOTIFIED" });
    const input = { ...(await onCase(app, "stranda", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("stranda/coordinator") };
    await app.as("stranda/unit-leader").must(APPOINT_COORDINATOR, input);

    const seenBy = async (key: string): Promise<string[]> => titles((await app.as(key).ask(CASE, { id: caseId }))["case"].coordinators[0].handedOut);

    expect(await seenBy("stranda/coordinator")).toEqual(["Handbok", "Slik byrjar vi"]);
    expect(await seenBy(owner)).toEqual(["Slik byrjar vi"]);
  });
});
