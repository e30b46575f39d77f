import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { DECLARE_VACANCY, RECORD_CONTACT } from "../../src/demo/coordination-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { coordinated } from "../support/coordination.js";
import { everyDeed, expectRefusal, onceUnderOneKey, readyAndLeft } from "../support/deed.js";
import { FAMILY_FOLLOW_UP, RECORD_FAMILY_FEEDBACK } from "../support/following.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());
beforeEach(() => app.setClock("2026-06-15T08:00:00Z"));

async function ready() {
  const it = await coordinated(app, "salangen");
  return { ...it, coordinator: it.by, by: app.as(it.owner), input: { caseId: it.caseId, rating: 4, words: "Jeg får svar når jeg ringer." } as Answer };
}

const followUp = async (who: Client, id: string): Promise<Answer> => (await who.ask(FAMILY_FOLLOW_UP, { id }))["case"];

describe("saying how content one is with being followed up", () => {
  everyDeed({
    app: () => app,
    deed: "recordFamilyFeedback",
    document: RECORD_FAMILY_FEEDBACK,
    ready,
    withoutPermission: "salangen/system-coordinator",
    withoutRelation: { by: "salangen/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
    versioned: false,
  });
  onceUnderOneKey({ app: () => app, document: RECORD_FAMILY_FEEDBACK, ready, otherwise: { rating: 1 } });

  test("is kept in their own words and on a scale, with how often there was contact and whom they turn to, for the coordinator and the unit (FAIL-06)", async () => {
    const { by, coordinator, leader, caseId, input } = await ready();
    await coordinator.must(RECORD_CONTACT, { caseId, contactedOn: "2026-06-15", kind: "PHONE", contactWith: "FAMILY" });
    await by.must(RECORD_FAMILY_FEEDBACK, input);

    for (const who of [by, coordinator, leader])
      expect(await followUp(who, caseId)).toMatchObject({
        familyContact: { id: await app.professionalId("salangen/coordinator") },
        familyFollowUp: { contactsLast90Days: 1, trend: null, feedback: [{ givenOn: "2026-06-15", rating: 4, words: "Jeg får svar når jeg ringer." }] },
      });
    expect((await followUp(app.as("salangen/unit-leader"), caseId))["familyFollowUp"].feedback).toHaveLength(1);
  });

  test("shows which way it goes, and counts only contact of late (FAIL-06)", async () => {
    const { by, coordinator, caseId, input } = await ready();
    await coordinator.must(RECORD_CONTACT, { caseId, contactedOn: "2026-06-15", kind: "PHONE", contactWith: "FAMILY" });
    await by.must(RECORD_FAMILY_FEEDBACK, input);
    app.setClock("2026-10-15T08:00:00Z");
    await by.must(RECORD_FAMILY_FEEDBACK, { ...input, rating: 2, words: "Ingen har ringt i haust." });

    expect((await followUp(coordinator, caseId))["familyFollowUp"]).toMatchObject({ contactsLast90Days: 0, trend: "FALLING" });
  });

  test("may be written down by staff, with who said it and when (FAIL-06, INVALID_INPUT)", async () => {
    const { by, coordinator, caseId, input } = await ready();
    await expectRefusal(app, coordinator, RECORD_FAMILY_FEEDBACK, { ...input, givenOn: "2026-06-14" }, "INVALID_INPUT");

    await coordinator.must(RECORD_FAMILY_FEEDBACK, { ...input, givenOn: "2026-06-15" });

    const [one] = (await followUp(by, caseId))["familyFollowUp"].feedback;
    expect(one).toMatchObject({ recordedBy: { id: await app.professionalId("salangen/coordinator") } });
    expect(one.givenBy.id).not.toBe(one.recordedBy.id);
  });

  test.each([0, 6])("is not %i on the scale (INVALID_INPUT)", async (rating) => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, RECORD_FAMILY_FEEDBACK, { ...input, rating }, "INVALID_INPUT");
  });

  test("is about somebody who coordinates (COORDINATOR_REQUIRED)", async () => {
    const { by, leader, caseId, input } = await ready();
    await leader.must(DECLARE_VACANCY, { ...(await onCase(app, "salangen", caseId)), kind: "COORDINATOR", reason: "OTHER" });

    await expectRefusal(app, by, RECORD_FAMILY_FEEDBACK, input, "COORDINATOR_REQUIRED");
    expect((await followUp(by, caseId))["familyContact"]).toBeNull();
  });
});
