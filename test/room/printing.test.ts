import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import {
  aRoom,
  aSignedForm,
  CHANGE_ROOM_DOCUMENT,
  documentIn,
  NEWER_PDF,
  PDF,
  PRINT_CONSENT_FORM,
  PRINT_DOCUMENT,
  PRINT_PLAN,
  PRINTOUTS,
  REGISTER_SIGNED_CONSENT,
  REPLACE_ROOM_DOCUMENT,
} from "../support/room-content.js";

const START = "2026-06-15T08:00:00Z";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
beforeEach(() => app.setClock(START));
afterAll(() => app.stop());

const outsider = { by: async () => (await hire(app, "luster", "PROFESSIONAL")).client, code: "NOT_FOUND" } as const;
const common = { app: () => app, withoutPermission: "luster/system-coordinator", withoutRelation: outsider, elsewhere: "lund/coordinator", versioned: false } as const;

describe("printing a plan", () => {
  const ready = async (more: Answer = {}) => {
    const room = await aRoom(app);
    return { ...room, by: app.as("luster/coordinator"), input: { planId: room.planId, ...more } as Answer };
  };
  everyDeed({ ...common, deed: "printPlan", document: PRINT_PLAN, ready });
  notForOthers({ app: () => app, document: PRINT_PLAN, ready, others: [["luster/professional", "NOT_YOURS_TO_DO"]] });

  test("gives the owner the whole plan to print in the form asked for, and writes down who printed it (SAM-104, SAM-116)", async () => {
    const { input, owner, caseId } = await ready({ writtenForm: "NB" });

    const { printout } = await app.as(owner).must(PRINT_PLAN, input);

    expect(printout).toMatchObject({ kind: "PLAN", points: [], printedAt: app.now().toISOString(), file: null });
    expect(printout.sections.filter((it: Answer) => /^\d\. /.test(it["heading"]))).toHaveLength(9);
    expect(printout.sections[0].lines.join()).toContain("Planeier:");
    const { printouts } = (await app.as("luster/coordinator").ask(PRINTOUTS, { caseId }))["room"];
    expect(printouts).toMatchObject([{ kind: "PLAN", printedBy: { name: app.person(owner).name }, sections: null }]);
  });

  test("gives the points that were asked for, and refuses one that there is not (SAM-116)", async () => {
    const { by, input } = await ready({ points: [5, 2] });

    const { printout } = await by.must(PRINT_PLAN, input);

    expect(printout.points).toEqual([2, 5]);
    expect(printout.sections.map((it: Answer) => it["heading"].slice(0, 2)).filter((it: string) => /^\d/.test(it))).toEqual(["2.", "5."]);
    await expectRefusal(app, by, PRINT_PLAN, { ...input, points: [10] }, "INVALID_INPUT");
  });
});

describe("printing the form of consent", () => {
  const ready = async () => {
    const room = await aRoom(app);
    return { ...room, by: app.as("luster/coordinator"), input: { caseId: room.caseId, language: "NB" } as Answer };
  };
  everyDeed({ ...common, deed: "printConsentForm", document: PRINT_CONSENT_FORM, ready });
  notForOthers({ app: () => app, document: PRINT_CONSENT_FORM, ready, others: [["luster/professional", "NOT_YOURS_TO_DO"]] });

  test("gives the form with everybody who takes part (SAM-93, SAM-117)", async () => {
    const { by, input } = await ready();

    const { printout } = await by.must(PRINT_CONSENT_FORM, input);

    const whole = printout.sections.flatMap((it: Answer) => it["lines"]).join("\n");
    expect(whole).toContain(app.person("luster/professional").name);
    expect(printout).toMatchObject({ kind: "CONSENT_FORM", language: "NB", file: null });
  });
});

test("somebody who never logs in takes part on paper: the coordinator prints plan and form, and takes the signed form in (SAM-118)", async () => {
  const { caseId, planId, participantId } = await aRoom(app);
  const coordinator = app.as("luster/coordinator");
  await coordinator.must(PRINT_PLAN, { planId });
  await coordinator.must(PRINT_CONSENT_FORM, { caseId });

  const { consent } = await coordinator.must(REGISTER_SIGNED_CONSENT, await aSignedForm(app, { caseId }, { lines: [{ participantId, sections: ["GOALS"] }] }));

  expect(consent.grants).toMatchObject([{ sections: ["GOALS"], isInForce: true }]);
  expect((await coordinator.ask(PRINTOUTS, { caseId }))["room"].printouts.map((it: Answer) => it["kind"])).toEqual(["PLAN", "CONSENT_FORM"]);
});

describe("printing a document", () => {
  const ready = async (more: Answer = {}) => {
    const room = await aRoom(app);
    const { document, on } = await documentIn(app.as("luster/coordinator"), room.caseId, more);
    return { ...room, document, on, by: app.as(room.owner), input: { roomDocumentId: document["id"] } as Answer };
  };
  everyDeed({ ...common, deed: "printDocument", document: PRINT_DOCUMENT, ready });
  notForOthers({ app: () => app, document: PRINT_DOCUMENT, ready, others: [["luster/professional", "NOT_YOURS_TO_DO"]] });

  test("gives the newest file, or the one that is named (SAM-104)", async () => {
    const { by, input, on } = await ready();
    await app.as("luster/coordinator").must(REPLACE_ROOM_DOCUMENT, { ...on, content: NEWER_PDF });

    expect((await by.must(PRINT_DOCUMENT, input))["printout"]).toMatchObject({ kind: "DOCUMENT", sections: null, file: { number: 2, content: NEWER_PDF } });
    expect((await by.must(PRINT_DOCUMENT, { ...input, number: 1 }))["printout"].file).toEqual({ number: 1, content: PDF });
    await expectRefusal(app, by, PRINT_DOCUMENT, { ...input, number: 3 }, "INVALID_INPUT");
  });

  test("a reader prints the one document for which they are named, and it is written down (SAM-104)", async () => {
    const { input, on, professionalId, caseId } = await ready();
    await app.as("luster/coordinator").must(CHANGE_ROOM_DOCUMENT, { ...on, kind: "REPORT", title: "Epikrise", printerIds: [professionalId] });

    const { printout } = await app.as("luster/professional").must(PRINT_DOCUMENT, input);

    expect(printout.file.content).toBe(PDF);
    const { printouts } = (await app.as("luster/professional").ask(PRINTOUTS, { caseId }))["room"];
    expect(printouts).toMatchObject([{ kind: "DOCUMENT", printedBy: { id: professionalId } }]);
  });
});
