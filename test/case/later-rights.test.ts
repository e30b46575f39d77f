import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  APPOINT_COORDINATOR,
  ASSESS_ELIGIBILITY,
  DECLARE_IMPARTIALITY,
  DECIDE_BY_BODY,
  DECIDE_CASE,
  HAND_OVER_CASE,
  ISSUE_DECISION_LETTER,
  MY_TASKS,
  RECOMMEND_DECISION,
  REGISTER_OWN_UNIT_HANDLING,
  RETURN_TO_UNIT,
} from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { aGrant, anAssessment } from "../support/inputs.js";
import { beforeBody, bodyMembers } from "../support/meetings.js";
import { assessed, caseFile, decided, family, notified, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const test18 = { seriousCondition: { answer: true, reasons: "Alvorlig sykdom." }, complex: { answer: true, reasons: "Flere tjenester." }, welfareServices: true };
const child = { kind: "CHILD_COORDINATOR", ...test18 };

/** A child's case that has come so far by plan and coordinator, before anybody asked for a child coordinator. */
async function ofAChild(municipality: string, until: "NOTIFIED" | "HANDED_OVER") {
  const { story, parent } = family(app, municipality, "2016-03-01");
  const { caseId } = await app.walk(municipality, { ...story, until });
  return { caseId, parent };
}

/** The body gets a recommendation on its agenda, and its members have said that they are impartial. */
async function beforeTheBody(caseId: string, recommendationId: string): Promise<void> {
  await beforeBody(app, [recommendationId]);
  for (const it of bodyMembers) await app.as(it).must(DECLARE_IMPARTIALITY, { caseId, ground: "NONE" });
}

const stateAndNext = async (municipality: string, caseId: string): Promise<[string, string[]]> => {
  const { state, nextSteps } = await caseFile(app.as(`${municipality}/unit-leader`), caseId);
  return [state, nextSteps];
};

describe("a right that is asked for after the first have been decided", () => {
  test("goes its own way from assessment to child coordinator while the case stays with its coordinator, and each step is shown as next (LOPPA-FLOW-4a)", async () => {
    const { caseId } = await ofAChild("lund", "HANDED_OVER");
    const seen: [string, string[]][] = [];
    const look = async (): Promise<void> => void seen.push(await stateAndNext("lund", caseId));

    await assessed(app, "lund", caseId, child);
    await look();
    await decided(app, "lund", caseId, { kind: "CHILD_COORDINATOR" });
    await look();
    await notified(app, "lund", caseId);
    await look();
    const coordinatorId = await app.professionalId("lund/coordinator");
    await app.as("lund/unit-leader").must(APPOINT_COORDINATOR, { ...(await onCase(app, "lund", caseId)), kind: "CHILD_COORDINATOR", coordinatorId });
    await look();

    expect(seen).toEqual([
      ["HANDED_OVER", ["decideCase"]],
      ["HANDED_OVER", ["issueDecisionLetter", "appointCoordinator"]],
      ["HANDED_OVER", ["appointCoordinator"]],
      ["HANDED_OVER", []],
    ]);
    expect((await caseFile(app.as("lund/unit-leader"), caseId))["coordinators"].map((it: Answer) => it["kind"])).toEqual(["COORDINATOR", "CHILD_COORDINATOR"]);
  });

  test("stands among the tasks of whoever decides it", async () => {
    const { caseId } = await ofAChild("loppa", "HANDED_OVER");
    await assessed(app, "loppa", caseId, child);

    const { myTasks } = await app.as("loppa/unit-leader").ask(MY_TASKS);

    expect(myTasks.filter((it: Answer) => it["case"].id === caseId).map((it: Answer) => it["deed"])).toContain("decideCase");
  });

  test.each(["NOTIFIED", "HANDED_OVER"] as const)(
    "goes before the allocation body from %s and back again, and never moves the case (STRANDA-ORG-2, STRANDA-ORG-3)",
    async (until) => {
      const { caseId } = await ofAChild("stranda", until);
      const by = app.as("stranda/case-worker");
      const on = async (): Promise<Answer> => onCase(app, "stranda", caseId);
      const recommend = async (): Promise<string> => (await by.must(RECOMMEND_DECISION, { ...(await on()), ...aGrant({ kind: "CHILD_COORDINATOR" }) }))["recommendation"].id;
      const states: string[] = [];
      const look = async (): Promise<void> => void states.push((await stateAndNext("stranda", caseId))[0]);

      await assessed(app, "stranda", caseId, child);
      await look();
      const first = await recommend();
      await beforeTheBody(caseId, first);
      await look();
      await app.as("stranda/body-leader").must(RETURN_TO_UNIT, { ...(await on()), recommendationId: first, reason: "Mer om familien." });
      await look();
      const second = await recommend();
      await beforeTheBody(caseId, second);
      const takenPartIds = [await app.professionalId("stranda/body-leader"), await app.professionalId("stranda/body-member")];
      await app.as("stranda/body-leader").must(DECIDE_BY_BODY, { ...(await on()), recommendationId: second, outcome: "GRANTED", takenPartIds });
      await look();
      await notified(app, "stranda", caseId);
      await look();

      expect(states).toEqual(Array.from({ length: 5 }, () => until));
    },
  );

  test("is decided once: what stands is not decided anew (DECISION_EXISTS)", async () => {
    const { caseId } = await app.walk("lund", { until: "HANDED_OVER" });
    await assessed(app, "lund", caseId, {});

    await expectRefusal(app, app.as("lund/unit-leader"), DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() }, "DECISION_EXISTS");
  });
});

describe("a case of the person's own unit", () => {
  const own = { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" } as const;
  const leader = "stranda/own-unit-leader";

  async function registered() {
    const subject = { name: "Barn Eksempel", birthDate: "2009-01-05" };
    const { caseId, subjectId } = await app.walk("stranda", { ...own, subject, until: "NOTIFIED" });
    const coordinatorId = await app.professionalId("stranda/coordinator");
    const on = async (): Promise<Answer> => onCase(app, "stranda", caseId);
    await app.as(leader).must(ASSESS_ELIGIBILITY, { ...(await on()), ...anAssessment(child) });
    const { decision } = await app.as(leader).must(DECIDE_CASE, { ...(await on()), ...aGrant({ kind: "CHILD_COORDINATOR" }) });
    await app.as(leader).must(ISSUE_DECISION_LETTER, { decisionId: decision["id"], expectedVersion: decision["version"] });
    return { caseId, on, coordinatorId, register: async () => ({ ...(await on()), planOwnerId: subjectId, kind: "COORDINATOR", coordinatorId }) };
  }

  test("gets a child coordinator from the unit once it is registered, and not before (OWN_UNIT_NOT_REGISTERED, STRANDA-ORG-6, CON-22)", async () => {
    const { caseId, on, coordinatorId, register } = await registered();
    const appointment = async (): Promise<Answer> => ({ ...(await on()), kind: "CHILD_COORDINATOR", coordinatorId });

    await expectRefusal(app, app.as("stranda/unit-leader"), APPOINT_COORDINATOR, await appointment(), "OWN_UNIT_NOT_REGISTERED");
    await app.as(leader).must(REGISTER_OWN_UNIT_HANDLING, await register());
    await app.as("stranda/unit-leader").must(APPOINT_COORDINATOR, await appointment());
    await app.as(leader).must(HAND_OVER_CASE, await on());

    expect((await caseFile(app.as("stranda/unit-leader"), caseId))["coordinators"].map((it: Answer) => it["kind"])).toEqual(["COORDINATOR", "CHILD_COORDINATOR"]);
  });
});
