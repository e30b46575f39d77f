import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { APPOINT_COORDINATOR, DECIDE_BY_BODY, ISSUE_DECISION_LETTER, OPEN_CASE, REGISTER_NOTICE, WITHDRAW_CASE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aNotice } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { clarified, family, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const END = `query End($id: ID!) { case(id: $id) { state isOpen endedBy endedAt nextSteps
  ending { closeReason saidOn method note contactAgainOn saidBy { id name } recordedBy { ... on Professional { id } ... on Person { id } } }
  coordinators { kind } deadlines { kind settledAt } warnings { code } } }`;

async function endOf(who: Client, id: string): Promise<Answer> {
  return (await who.ask(END, { id }))["case"];
}

async function opened(until: "OPENED" | "ASSIGNED" | "CLARIFIED" | "ASSESSED" | "DECIDED" | "NOTIFIED" | "HANDED_OVER" = "ASSIGNED") {
  const { caseId, owner, subjectId } = await app.walk("lund", { until });
  return { by: app.as(owner), caseId, subjectId, owner, input: await onCase(app, "lund", caseId) };
}

describe("withdrawing a case", () => {
  everyDeed({
    app: () => app,
    deed: "withdrawCase",
    document: WITHDRAW_CASE,
    ready: () => opened(),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test.each(["OPENED", "ASSIGNED", "CLARIFIED", "ASSESSED", "DECIDED"] as const)(
    "is the person's own act from %s: the case is over, and no clock runs (INV-05, FAIL-08)",
    async (until) => {
      const { by, caseId, owner, subjectId, input } = await opened(until);

      await by.must(WITHDRAW_CASE, { ...input, note: "Jeg klarer meg." });

      const end = await endOf(by, caseId);
      expect(end).toMatchObject({ state: "WITHDRAWN", isOpen: false, endedBy: "WITHDRAWAL", endedAt: app.now().toISOString(), nextSteps: [] });
      expect(end["ending"]).toEqual({
        closeReason: null,
        saidOn: "2026-06-15",
        method: "DIGITAL",
        note: "Jeg klarer meg.",
        contactAgainOn: null,
        saidBy: { id: subjectId, name: app.person(owner).name },
        recordedBy: { id: subjectId },
      });
      expect(end["deadlines"].filter((it: Answer) => it["settledAt"] === null)).toEqual([]);
    },
  );

  test("is written down by the handler when it came by word of mouth, with who, when and how, and the person sees it", async () => {
    const { caseId, owner, subjectId, input } = await opened();

    await app.as("lund/case-worker").must(WITHDRAW_CASE, { ...input, method: "ORAL", saidOn: "2026-06-12" });

    expect((await endOf(app.as(owner), caseId))["ending"]).toMatchObject({
      method: "ORAL",
      saidOn: "2026-06-12",
      saidBy: { id: subjectId },
      recordedBy: { id: await app.professionalId("lund/case-worker") },
    });
  });

  test("keeps, for a person who wants no coordination after the talk, the day to ask again (LUND-7-2)", async () => {
    const { caseId } = await clarified(app, "lund", app.as("lund/professional"), {}, { wantsPlan: false, wantsCoordinator: false });

    await app.as("lund/case-worker").must(WITHDRAW_CASE, { ...(await onCase(app, "lund", caseId)), method: "ORAL", contactAgainOn: "2027-01-10" });

    expect(await endOf(app.as("lund/case-worker"), caseId)).toMatchObject({ endedBy: "WITHDRAWAL", ending: { contactAgainOn: "2027-01-10" } });
  });

  test.each([
    ["by whom nobody says how it came", {}, ["method"]],
    ["as a digital act of somebody who did not log in", { method: "DIGITAL" }, ["method"]],
    ["on a day to come", { method: "PAPER", saidOn: "2026-06-16" }, ["saidOn"]],
    ["with a day to ask again that has passed", { method: "PAPER", contactAgainOn: "2026-06-15" }, ["contactAgainOn"]],
  ])("is not written down %s (INVALID_INPUT)", async (_what, said, path) => {
    const { input } = await opened();

    expect(await expectRefusal(app, app.as("lund/case-worker"), WITHDRAW_CASE, { ...input, ...said }, "INVALID_INPUT")).toMatchObject({ path: ["input", ...path] });
  });

  test("is the parent's word for a child, and not the child's own (WITHDRAWAL_NOT_LAWFUL)", async () => {
    const { story, parent, child } = family(app, "lund", "2016-03-01");
    const { caseId } = await app.walk("lund", { ...story, until: "ASSIGNED" });

    await expectRefusal(app, app.as(child), WITHDRAW_CASE, await onCase(app, "lund", caseId), "WITHDRAWAL_NOT_LAWFUL");
    await app.as(parent).must(WITHDRAW_CASE, await onCase(app, "lund", caseId));

    expect(await endOf(app.as(parent), caseId)).toMatchObject({ state: "WITHDRAWN" });
  });

  test("is not recorded as the word of a child, or of somebody who is nothing to the person (WITHDRAWAL_NOT_LAWFUL)", async () => {
    const { story } = family(app, "lund", "2016-03-01");
    const { caseId } = await app.walk("lund", { ...story, until: "ASSIGNED" });
    const stranger = await opened();
    const input = { ...(await onCase(app, "lund", caseId)), method: "ORAL" };

    await expectRefusal(app, app.as("lund/case-worker"), WITHDRAW_CASE, input, "WITHDRAWAL_NOT_LAWFUL");
    await expectRefusal(app, app.as("lund/case-worker"), WITHDRAW_CASE, { ...input, saidById: stranger.subjectId }, "WITHDRAWAL_NOT_LAWFUL");
  });

  test("ends what lies before the allocation body, whose members no longer see it (INV-22)", async () => {
    const { caseId, owner, recommendationIds } = await recommended(app);

    await app.as(owner).must(WITHDRAW_CASE, await onCase(app, "stranda", caseId));

    const takenPartIds = [await app.professionalId("stranda/body-leader"), await app.professionalId("stranda/body-member")];
    const input = { ...(await onCase(app, "stranda", caseId)), recommendationId: recommendationIds[0], outcome: "GRANTED", takenPartIds };
    await expectRefusal(app, app.as("stranda/body-leader"), DECIDE_BY_BODY, input, "NOT_FOUND");
  });

  test("leaves a coordinator who has been appointed, and says so, with the first contact still owed (INV-04, SALANGEN-IP-2)", async () => {
    const { by, caseId } = await opened("DECIDED");
    await app
      .as("lund/unit-leader")
      .must(APPOINT_COORDINATOR, { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") });

    const { warnings } = await by.must(WITHDRAW_CASE, await onCase(app, "lund", caseId));

    const end = await endOf(by, caseId);
    expect(warnings).toMatchObject([{ code: "COORDINATOR_STAYS", severity: "ADVICE" }]);
    expect(end["coordinators"]).toEqual([{ kind: "COORDINATOR" }]);
    expect(end["deadlines"].filter((it: Answer) => it["settledAt"] === null).map((it: Answer) => it["kind"])).toEqual(["FIRST_CONTACT"]);
  });

  test("ends the coordinator too when the person says so, and the coordinator's access with it", async () => {
    const { by, caseId } = await opened("DECIDED");
    await app
      .as("lund/unit-leader")
      .must(APPOINT_COORDINATOR, { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", coordinatorId: await app.professionalId("lund/coordinator") });

    const { warnings } = await by.must(WITHDRAW_CASE, { ...(await onCase(app, "lund", caseId)), endCoordinator: true });

    expect(warnings).toEqual([]);
    expect(await endOf(by, caseId)).toMatchObject({ coordinators: [] });
    expect((await app.as("lund/coordinator").raw(END, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  test("is refused once one right has been granted and told, though another letter is still to come (RIGHT_ALREADY_GRANTED)", async () => {
    const { by, caseId } = await opened("DECIDED");
    const { decisions } = (await app.as("lund/case-worker").ask("query D($id: ID!) { case(id: $id) { decisions { id version } } }", { id: caseId }))["case"];
    await app.as("lund/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decisions[0].id, expectedVersion: decisions[0].version });

    await expectRefusal(app, by, WITHDRAW_CASE, await onCase(app, "lund", caseId), "RIGHT_ALREADY_GRANTED");
  });

  test.each(["NOTIFIED", "HANDED_OVER"] as const)("is refused in %s: then it is declined or ended (NOT_ALLOWED_IN_THIS_STATE)", async (until) => {
    const { by, input } = await opened(until);

    await expectRefusal(app, by, WITHDRAW_CASE, input, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is refused the second time (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, caseId, input } = await opened();
    await by.must(WITHDRAW_CASE, input);

    await expectRefusal(app, by, WITHDRAW_CASE, await onCase(app, "lund", caseId), "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("a new notice about a person whose case has been withdrawn", () => {
  test("opens a new case with a number of its own, and the old one stays withdrawn", async () => {
    const { by, caseId, owner, input } = await opened();
    await by.must(WITHDRAW_CASE, input);
    const { name, birthDate } = app.person(owner);
    const { notice } = await by.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: { name, birthDate } }));

    const { case: again } = await app.as("lund/unit-leader").must(OPEN_CASE, { noticeId: notice["id"], expectedVersion: notice["version"] });

    expect(again["id"]).not.toBe(caseId);
    expect(again["state"]).toBe("RECEIVED");
    expect(await endOf(by, caseId)).toMatchObject({ state: "WITHDRAWN" });
  });

  test("while one case goes on links to it, also when two are opened at once", async () => {
    const { by, caseId, owner, input } = await opened();
    const { name, birthDate } = app.person(owner);
    const give = async (): Promise<Answer> => (await by.must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: { name, birthDate } })))["notice"];
    const open = (it: Answer): Promise<Answer> => app.as("lund/unit-leader").must(OPEN_CASE, { noticeId: it["id"], expectedVersion: it["version"] });
    expect((await open(await give()))["case"].id).toBe(caseId);
    await by.must(WITHDRAW_CASE, { ...input, ...(await onCase(app, "lund", caseId)) });

    const [first, second] = await Promise.all([await give(), await give()].map(open));

    expect(first?.["case"].id).toBe(second?.["case"].id);
    expect(first?.["case"].id).not.toBe(caseId);
  });
});
