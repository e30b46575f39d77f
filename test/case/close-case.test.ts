import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_WARNING, CLOSE_CASE, CLOSE_PLAN, FOUND_GROUP, OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import type { Story } from "../../src/demo/main-job.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aGroup, aNotice } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { assessed, caseFile, decided, drafted, family, notified, onCase, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const over = { reason: "NEED_CEASED", endCoordinator: true };
const END =
  "query End($id: ID!) { case(id: $id) { state isOpen endedBy endedAt ending { closeReason method note saidBy { id } recordedBy { ... on Professional { id } ... on Person { id } } } } }";

async function handedOver(changes: Answer = {}, story: Partial<Story> = {}) {
  const { caseId, subjectId, owner } = await app.walk("lund", { ...story, until: "HANDED_OVER" });
  return { by: app.as("lund/case-worker"), caseId, subjectId, owner, input: { ...(await onCase(app, "lund", caseId)), ...over, ...changes } };
}

describe("closing a case", () => {
  everyDeed({
    app: () => app,
    deed: "closeCase",
    document: CLOSE_CASE,
    ready: () => handedOver(),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("ends it with its reason; nothing is due any more, and the person still reads all of it", async () => {
    const { by, caseId, owner, input } = await handedOver();

    await by.must(CLOSE_CASE, input);

    expect((await app.as(owner).ask(END, { id: caseId }))["case"]).toEqual({
      state: "CLOSED",
      isOpen: false,
      endedBy: "CLOSURE",
      endedAt: app.now().toISOString(),
      ending: { closeReason: "NEED_CEASED", method: null, note: null, saidBy: null, recordedBy: { id: await app.professionalId("lund/case-worker") } },
    });
    const file = await caseFile(app.as(owner), caseId);
    expect(file["deadlines"].filter((it: Answer) => it["settledAt"] === null)).toEqual([]);
    expect([file["coordinators"], file["decisions"].length, file["nextSteps"]]).toEqual([[], 2, []]);
  });

  test("leaves it read-only: no group is founded in it, and it is not closed twice (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, caseId, input } = await handedOver();
    await by.must(CLOSE_CASE, input);
    const leaderId = await app.professionalId("lund/professional");
    const group = aGroup({ founding: "BY_INSTANCE", leaderId, members: [{ personId: leaderId, kind: "FIXED", function: "x" }] });

    await expectRefusal(app, by, FOUND_GROUP, { ...(await onCase(app, "lund", caseId)), ...group }, "NOT_ALLOWED_IN_THIS_STATE");
    await expectRefusal(app, by, CLOSE_CASE, { ...input, ...(await onCase(app, "lund", caseId)) }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("never ends a coordinator by itself (COORDINATION_GOES_ON, INV-04)", async () => {
    const { by, input } = await handedOver({ endCoordinator: false });

    const error = await expectRefusal(app, by, CLOSE_CASE, input, "COORDINATION_GOES_ON");

    expect(error["details"]).toContainEqual({ name: "open", value: "COORDINATOR" });
  });

  test("is refused while a plan or a group is at work, and goes when they have ended (COORDINATION_GOES_ON)", async () => {
    const { caseId, planId } = await drafted(app, "lund");
    const by = app.as("lund/case-worker");
    const close = async (): Promise<Answer> => ({ ...(await onCase(app, "lund", caseId)), ...over });

    const error = await expectRefusal(app, by, CLOSE_CASE, await close(), "COORDINATION_GOES_ON");
    expect(error["details"]).toContainEqual({ name: "open", value: "PLAN" });

    await app.as("lund/coordinator").must(CLOSE_PLAN, {
      ...(await onPlan(app, "lund", planId)),
      reason: "NEED_CEASED",
      ownerView: "Enig.",
      ownerAgrees: true,
      assessment: "Tjenestene er avsluttet, og ingen nye behov er meldt.",
    });
    await by.must(CLOSE_CASE, await close());
    const walked = await app.walk("lund");
    await app.as(walked.owner).must(CLOSE_PLAN, { ...(await onPlan(app, "lund", walked.planId)), reason: "OWNER_WISH" });
    const withGroup = { ...(await onCase(app, "lund", walked.caseId)), ...over };
    expect((await expectRefusal(app, by, CLOSE_CASE, withGroup, "COORDINATION_GOES_ON"))["details"]).toContainEqual({ name: "open", value: "GROUP" });
  });

  test("is refused while a right that was assessed is undecided, or its letter unsent, by name (RECORD_INCOMPLETE, LOPPA-LEAD-2)", async () => {
    const { by, caseId, input } = await handedOver({}, family(app, "lund", "2015-01-01").story);
    const child = { kind: "CHILD_COORDINATOR", seriousCondition: { answer: false, reasons: "x" }, complex: { answer: false, reasons: "x" }, welfareServices: false };
    const now = async (): Promise<Answer> => ({ ...input, ...(await onCase(app, "lund", caseId)) });
    await assessed(app, "lund", caseId, child);

    expect((await expectRefusal(app, by, CLOSE_CASE, await now(), "RECORD_INCOMPLETE"))["details"]).toContainEqual({ name: "missing", value: "DECISION" });

    const refusal = { kind: "CHILD_COORDINATOR", outcome: "REFUSED", refusalReason: "NO_SERIOUS_CONDITION", facts: "Venteliste for flere.", considerations: "Ingen ressurser nå." };
    await decided(app, "lund", caseId, refusal);
    const { details } = await expectRefusal(app, by, CLOSE_CASE, await now(), "RECORD_INCOMPLETE");
    expect(details).toContainEqual({ name: "missing", value: "LETTER, WARNING" });

    for (const it of (await caseFile(by, caseId))["warnings"].filter((one: Answer) => one["needsSecondReader"])) {
      await app.as("lund/case-worker").must(ACKNOWLEDGE_WARNING, { warningId: it.id, expectedVersion: it.version, reason: "Lest på nytt." });
    }
    await notified(app, "lund", caseId);
    await by.must(CLOSE_CASE, await now());
  });

  test("asks for more than OTHER as a reason (REASONS_REQUIRED)", async () => {
    const { by, input } = await handedOver({ reason: "OTHER" });

    await expectRefusal(app, by, CLOSE_CASE, { ...input, note: " " }, "REASONS_REQUIRED");
    await by.must(CLOSE_CASE, { ...input, note: "Ny avtale med nabokommunen." });
  });

  test.each(["RECEIVED", "ASSIGNED", "CLARIFIED", "ASSESSED", "DECIDED"] as const)("is never done in %s: no case ends without a decision (INV-05, FAIL-08)", async (state) => {
    const { caseId } = await app.walk("lund", { until: state === "RECEIVED" ? "OPENED" : state });

    for (const reason of ["DECLINED", "NEED_CEASED", "DECEASED"])
      await expectRefusal(app, app.as("lund/unit-leader"), CLOSE_CASE, { ...(await onCase(app, "lund", caseId)), reason, method: "ORAL" }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("declining what was granted", () => {
  async function granted() {
    const { caseId, subjectId, owner } = await app.walk("lund", { until: "NOTIFIED" });
    return { caseId, subjectId, owner, on: await onCase(app, "lund", caseId) };
  }

  test("is the person's own act as soon as the letters are out (INV-05)", async () => {
    const { caseId, subjectId, owner, on } = await granted();

    await app.as(owner).must(CLOSE_CASE, { ...on, reason: "DECLINED" });

    expect((await app.as(owner).ask(END, { id: caseId }))["case"]).toMatchObject({
      state: "CLOSED",
      endedBy: "CLOSURE",
      ending: { closeReason: "DECLINED", method: "DIGITAL", saidBy: { id: subjectId }, recordedBy: { id: subjectId } },
    });
  });

  test("is written down by staff with how it was said, and by nobody without (INVALID_INPUT)", async () => {
    const { on } = await granted();

    await expectRefusal(app, app.as("lund/case-worker"), CLOSE_CASE, { ...on, reason: "DECLINED" }, "INVALID_INPUT");
    await app.as("lund/case-worker").must(CLOSE_CASE, { ...on, reason: "DECLINED", method: "PAPER" });
  });

  test("is the only reason that is the person's to give (NOT_YOURS_TO_DO)", async () => {
    const { owner, on } = await granted();

    await expectRefusal(app, app.as(owner), CLOSE_CASE, { ...on, reason: "MOVED" }, "NOT_YOURS_TO_DO");
  });

  test("is, with having moved and death, the only reason before there was any work to be over (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { on } = await granted();

    await expectRefusal(app, app.as("lund/case-worker"), CLOSE_CASE, { ...on, reason: "NEED_CEASED" }, "NOT_ALLOWED_IN_THIS_STATE");
    await app.as("lund/case-worker").must(CLOSE_CASE, { ...on, reason: "DECEASED" });
  });
});

describe("a case that was refused", () => {
  async function refused() {
    const walked = await app.walk("lund", { until: "CLARIFIED" });
    await assessed(app, "lund", walked.caseId, { coordinated: { answer: false, reasons: "Én tjeneste dekker behovet." } });
    await decided(app, "lund", walked.caseId, { outcome: "REFUSED", refusalReason: "NOT_COORDINATED", facts: "Én tjeneste.", considerations: "Den dekker behovet." });
    await notified(app, "lund", walked.caseId);
    return walked;
  }
  const listed = async (filter: object): Promise<string[]> =>
    (await app.as("lund/unit-leader").ask("query L($filter: CaseFilter) { cases(filter: $filter, first: 100) { nodes { id } } }", { filter }))["cases"].nodes.map(
      (it: Answer) => it["id"],
    );

  test("has come to its end by decision, in whole and told of, and lists of what goes on leave it out (INV-05, INV-06)", async () => {
    const { caseId, owner } = await refused();

    expect((await app.as(owner).ask(END, { id: caseId }))["case"]).toMatchObject({ state: "NOTIFIED", isOpen: false, endedBy: "DECISION", ending: null });
    expect([(await listed({ open: true })).includes(caseId), (await listed({ open: false })).includes(caseId), (await listed({})).includes(caseId)]).toEqual([false, true, true]);
  });

  test("is not what a new notice is linked to: it opens another case", async () => {
    const { caseId, owner } = await refused();
    const { name, birthDate } = app.person(owner);
    const { notice } = await app.as(owner).must(REGISTER_NOTICE, aNotice({ notifierCapacity: "OWNER", subject: { name, birthDate } }));

    const { case: again } = await app.as("lund/unit-leader").must(OPEN_CASE, { noticeId: notice["id"], expectedVersion: notice["version"] });

    expect([again["id"] === caseId, again["state"]]).toEqual([false, "RECEIVED"]);
  });

  test("goes on from when another right is assessed in it", async () => {
    const { caseId, owner } = await refused();

    await assessed(app, "lund", caseId, { kind: "COORDINATOR" });

    expect((await app.as(owner).ask(END, { id: caseId }))["case"]).toMatchObject({ state: "NOTIFIED", isOpen: true, endedBy: null });
  });
});
