import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_CLARIFICATION, SUMMON_APPLICANT } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { LETTERS, MY_LETTERS } from "../support/documents.js";
import { aTalk } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const meeting = { proposedOn: "2026-06-22", time: "14:30", place: "Kommunehuset, rom 2" };

async function ready(municipality = "lund", until: "OPENED" | "ASSIGNED" | "ASSESSED" = "ASSIGNED") {
  const { caseId, owner } = await app.walk(municipality, { until });
  return { by: app.as(`${municipality}/case-worker`), caseId, owner, input: { ...(await onCase(app, municipality, caseId)), meeting } };
}

async function summonsIn(by: Client, caseId: string): Promise<Answer> {
  const { letters } = (await by.ask(LETTERS, { id: caseId }))["case"];
  return letters.find((it: Answer) => it["kind"] === "APPLICANT_SUMMONS");
}

describe("summoning the applicant", () => {
  everyDeed({
    app: () => app,
    deed: "summonApplicant",
    document: SUMMON_APPLICANT,
    ready: () => ready(),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("keeps a letter on the case with day, time and place, the orientation, the right to wish and who may come along (LOPPA-FLOW-3a, LOPPA-FLOW-3d)", async () => {
    const { by, caseId, owner, input } = await ready("loppa");

    await by.must(SUMMON_APPLICANT, input);

    const letter = await summonsIn(by, caseId);
    expect(letter).toMatchObject({ kind: "APPLICANT_SUMMONS", capacity: "OWNER", method: "DIGITAL", deliveredOn: "2026-06-15", recipient: { name: app.person(owner).name } });
    expect(letter.meeting).toEqual({ on: "2026-06-22", time: "14:30", place: "Kommunehuset, rom 2" });
    expect(letter.parts.map((it: Answer) => it["block"])).toEqual(["HEADING", "INVITATION", "ORIENTATION", "RIGHT_TO_WISH", "COMPANION", "CASE_HANDLING"]);
    expect((await app.as(owner).ask(MY_LETTERS))["myLetters"].nodes[0]).toMatchObject({ id: letter.id, plainText: letter.plainText });
  });

  test("is the leader's to do as well, before the talk is recorded as before (LOPPA-LEAD-5)", async () => {
    const { caseId, input } = await ready("loppa");

    const { case: after } = await app.as("loppa/unit-leader").must(SUMMON_APPLICANT, input);

    expect(after).toMatchObject({ state: "ASSIGNED", nextSteps: ["recordClarification"] });
    await app.as("loppa/case-worker").must(RECORD_CLARIFICATION, { ...(await onCase(app, "loppa", caseId)), ...aTalk() });
  });

  test("by post is not delivered yet", async () => {
    const { by, caseId, input } = await ready();

    await by.must(SUMMON_APPLICANT, { ...input, method: "POST" });

    expect(await summonsIn(by, caseId)).toMatchObject({ method: "POST", deliveredOn: null });
  });

  test.each(["OPENED", "ASSESSED"] as const)("is refused when the case is %s (NOT_ALLOWED_IN_THIS_STATE)", async (until) => {
    const { input } = await ready("lund", until);

    await expectRefusal(app, app.as("lund/unit-leader"), SUMMON_APPLICANT, input, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is refused for a day that has passed, or with no place (INVALID_INPUT)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const past = await expectRefusal(app, by, SUMMON_APPLICANT, { ...input, meeting: { ...meeting, proposedOn: "2026-06-14" } }, "INVALID_INPUT");
    const nowhere = await expectRefusal(app, by, SUMMON_APPLICANT, { ...input, meeting: { ...meeting, place: " " } }, "INVALID_INPUT");

    expect([past["path"], nowhere["path"]]).toEqual([
      ["input", "meeting", "proposedOn"],
      ["input", "meeting", "place"],
    ]);
  });

  test.each(["24:00", "9:30", "kl. ni"])("takes no time written %s", async (time) => {
    const { by, input } = await ready();

    expect((await by.raw(SUMMON_APPLICANT, { input: { ...input, meeting: { ...meeting, time } } })).errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("is refused where nobody can be written to: a small child without a parent in the case (ADDRESSEE_REQUIRED, PROC-08)", async () => {
    const subject = app.newcomer("lund", undefined, "2019-03-04");
    const notified = { subject: { name: subject.name, birthDate: "2019-03-04" }, notifier: "professional", notifierCapacity: "MUNICIPAL_STAFF" } as const;
    const { caseId } = await app.walk("lund", { ...notified, until: "ASSIGNED" });

    await expectRefusal(app, app.as("lund/case-worker"), SUMMON_APPLICANT, { ...(await onCase(app, "lund", caseId)), meeting }, "ADDRESSEE_REQUIRED");
  });
});
