import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { RECORD_PARENT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { coordinated, coordination } from "../support/coordination.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { clarified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A case about a child that is expected, with the parent who gave notice. */
async function expecting() {
  const parent = app.newcomer("lund", undefined, "1990-02-03");
  const notice = { kinds: ["CHILD_COORDINATOR"], notifierCapacity: "PARENT", subject: { name: "Ventet barn", expectedBirthDate: "2026-08-20" } };
  const { caseId } = await clarified(app, "lund", app.as(parent.key), notice);
  return { by: app.as("lund/case-worker"), parent: app.as(parent.key), caseId };
}

describe("recording contact", () => {
  const ready = async (changes: Answer = {}) => {
    const it = await coordinated(app, "salangen");
    return { ...it, input: { caseId: it.caseId, contactedOn: "2026-06-15", kind: "PHONE", contactWith: "PERSON", ...changes } as Answer };
  };
  everyDeed({
    app: () => app,
    deed: "recordContact",
    document: documents.RECORD_CONTACT,
    ready: () => ready(),
    withoutPermission: "salangen/system-coordinator",
    withoutRelation: { by: "salangen/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });

  test("keeps the log, is the first contact that was waited for, and tells how long ago the last one was (LUND-2-KOORD-2, LUND-7-6, DL-25, FAIL-20)", async () => {
    const { by, caseId, input } = await ready();

    const { assignment } = await by.must(documents.RECORD_CONTACT, input);

    expect(assignment.firstContactOn).toBe("2026-06-15");
    const file = await coordination(by, caseId);
    expect(file).toMatchObject({ coordinatorContacts: [{ kind: "PHONE", contactWith: "PERSON" }], continuity: { daysSinceContact: 0, daysWithoutCoordinator: 0 } });
    expect(file["deadlines"]).toContainEqual(expect.objectContaining({ kind: "FIRST_CONTACT", outcome: "MET" }));
    await expectRefusal(app, by, documents.RECORD_CONTACT, { ...input, contactedOn: "2026-06-16" }, "INVALID_INPUT");
  });
});

describe("the offer of a child coordinator", () => {
  const ready = async () => {
    const it = await expecting();
    return { ...it, input: { ...(await onCase(app, "lund", it.caseId)), need: "Barnet ventes med en alvorlig tilstand." } as Answer };
  };
  everyDeed({
    app: () => app,
    deed: "offerChildCoordinator",
    document: documents.OFFER_CHILD_COORDINATOR,
    ready,
    withoutPermission: "lund/professional",
    elsewhere: "loppa/unit-leader",
  });

  describe("once it is made", () => {
    const made = async () => {
      const it = await ready();
      const { offer } = await it.by.must(documents.OFFER_CHILD_COORDINATOR, it.input);
      return { by: it.parent, caseId: it.caseId, input: { offerId: offer.id, expectedVersion: 1, answer: "WANTED" } as Answer };
    };
    everyDeed({
      app: () => app,
      deed: "answerChildCoordinatorOffer",
      document: documents.ANSWER_CHILD_COORDINATOR_OFFER,
      ready: made,
      withoutPermission: "lund/system-coordinator",
      withoutRelation: { by: "lund/professional", code: "NOT_FOUND" },
      elsewhere: "loppa/unit-leader",
    });
  });

  test("is answered by the parents, once, and open once at a time (LAW-04, LUND-2-BARN-2, OFFER_OPEN, ALREADY_ANSWERED)", async () => {
    const { by, caseId, parent, input } = await ready();
    const { offer } = await by.must(documents.OFFER_CHILD_COORDINATOR, input);
    await expectRefusal(app, by, documents.OFFER_CHILD_COORDINATOR, { ...input, ...(await onCase(app, "lund", caseId)) }, "OFFER_OPEN");

    const answered = await parent.must(documents.ANSWER_CHILD_COORDINATOR_OFFER, { offerId: offer.id, expectedVersion: 1, answer: "WANTED" });

    expect(answered["offer"]).toMatchObject({ answer: "WANTED", answeredOn: "2026-06-15" });
    await expectRefusal(app, parent, documents.ANSWER_CHILD_COORDINATOR_OFFER, { offerId: offer.id, expectedVersion: 2, answer: "DECLINED" }, "ALREADY_ANSWERED");
  });

  test("is not for somebody who is of age (CHILD_TOO_OLD)", async () => {
    const { caseId } = await coordinated(app, "lund");

    await expectRefusal(app, app.as("lund/case-worker"), documents.OFFER_CHILD_COORDINATOR, { ...(await onCase(app, "lund", caseId)), need: "Ser behov." }, "CHILD_TOO_OLD");
  });
});

describe("recording a birth", () => {
  const ready = async () => {
    app.setClock("2026-06-15T08:00:00Z");
    const it = await expecting();
    return { ...it, input: { ...(await onCase(app, "lund", it.caseId)), birthDate: "2026-06-15", name: "Nora Eksempel" } as Answer };
  };
  everyDeed({ app: () => app, deed: "recordBirth", document: documents.RECORD_BIRTH, ready, withoutPermission: "lund/system-coordinator", elsewhere: "loppa/unit-leader" });

  test("starts the days that come for the child, and is done once (DL-15, BIRTH_RECORDED, INVALID_INPUT)", async () => {
    const { by, caseId, input } = await ready();
    await expectRefusal(app, by, documents.RECORD_BIRTH, { ...input, birthDate: "2026-06-16" }, "INVALID_INPUT");

    const { case: it } = await by.must(documents.RECORD_BIRTH, input);

    expect(it.subject).toEqual({ birthDate: "2026-06-15", name: "Nora Eksempel" });
    expect((await coordination(by, caseId))["deadlines"]).toContainEqual(expect.objectContaining({ kind: "CHILD_TURNS_18", dueOn: "2044-06-15" }));
    await expectRefusal(app, by, documents.RECORD_BIRTH, { ...input, ...(await onCase(app, "lund", caseId)) }, "BIRTH_RECORDED");
  });

  test("leaves both parents as parties beside the child (LAW-09)", async () => {
    const { by, caseId } = await ready();
    const other = { parent: { name: "Andre Forelder", birthDate: "1989-01-01" }, parentalResponsibility: true };
    await by.must(RECORD_PARENT, { ...(await onCase(app, "lund", caseId)), ...other });

    const { parties } = (await by.ask("query Parties($id: ID!) { case(id: $id) { parties { role } } }", { id: caseId }))["case"];
    expect(parties.map((one: Answer) => one["role"]).sort()).toEqual(["OWNER", "PARENT", "PARENT"]);
  });
});
