import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { UNIT_FEEDBACK } from "../../src/demo/operations.js";
import {
  ACKNOWLEDGE_PROCEDURE,
  ANSWER_PROGRESS_REQUEST,
  CLOSE_PROGRESS_REQUEST,
  ESCALATE_PROGRESS_REQUEST,
  MARK_PROGRESS_REQUEST_READ,
  PROGRESS_OF_PLAN,
  PROGRESS_REQUESTS_TO_ME,
  RESOLVE_PROGRESS_REQUEST,
} from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, localIdOf } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { type Hired, hire } from "../support/people.js";
import { asked, requestsOf, withParticipant } from "../support/sharing.js";

const START = "2026-06-15T08:00:00Z";
const LATE = "2026-07-01T08:00:00Z";

let app: TestApp;
let leader: Hired;
beforeAll(async () => {
  app = await startApp();
  leader = await hire(app, "luster", "SERVICE_UNIT_LEADER", "Open omsorg");
});
afterAll(() => app.stop());

const at = (when: string): void => app.setClock(when);

async function toProfessional() {
  at(START);
  const it = await asked(app);
  return { ...it, by: app.as("luster/professional"), input: it.on as Answer };
}

async function late() {
  const it = await toProfessional();
  at(LATE);
  return { ...it, by: app.as("luster/coordinator") };
}

async function deadlineOf(caseId: string): Promise<Answer> {
  const [row] = await app.database.sql<Answer>("select outcome, settled_at is not null as settled from deadline where case_id = $1 and kind = 'PROGRESS_ANSWER'", [
    localIdOf(caseId),
  ]);
  return row ?? {};
}

describe("the receipt that a request for progress has been read", () => {
  everyDeed({
    app: () => app,
    deed: "markProgressRequestRead",
    document: MARK_PROGRESS_REQUEST_READ,
    ready: toProfessional,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: () => leader.client, code: "NOT_FOUND" },
    elsewhere: "lund/professional",
  });

  test("tells whoever asked when it was (FAIL-03)", async () => {
    const { by, input, owner, planId } = await toProfessional();

    await by.must(MARK_PROGRESS_REQUEST_READ, input);

    expect(await requestsOf(app.as(owner), planId)).toMatchObject([{ state: "READ", readAt: app.now().toISOString(), turn: "ASKED", version: 2 }]);
  });

  test("is given by whoever is asked and by nobody for them (NOT_YOURS_TO_DO), once (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await toProfessional();

    await expectRefusal(app, app.as("luster/coordinator"), MARK_PROGRESS_REQUEST_READ, input, "NOT_YOURS_TO_DO");
    await by.must(MARK_PROGRESS_REQUEST_READ, input);
    await expectRefusal(app, by, MARK_PROGRESS_REQUEST_READ, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("answering a request for progress", () => {
  everyDeed({
    app: () => app,
    deed: "answerProgressRequest",
    document: ANSWER_PROGRESS_REQUEST,
    ready: async () => {
      const it = await toProfessional();
      return { ...it, input: { ...it.input, answer: "Startar måndag." } };
    },
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: () => leader.client, code: "NOT_FOUND" },
    elsewhere: "lund/professional",
  });

  test("gives the turn back to whoever asked and meets the day of answer (DL-19)", async () => {
    const { by, input, caseId } = await toProfessional();

    const { progressRequest } = await by.must(ANSWER_PROGRESS_REQUEST, { ...input, answer: "Startar måndag." });

    expect(progressRequest).toMatchObject({ state: "ANSWERED", turn: "ASKER", answer: "Startar måndag.", readAt: app.now().toISOString() });
    expect(await deadlineOf(caseId)).toEqual({ outcome: "MET", settled: true });
  });

  test("after its day is late and stays a breach (DL-19)", async () => {
    const { input, caseId } = await late();

    await app.as("luster/professional").must(ANSWER_PROGRESS_REQUEST, { ...input, answer: "Orsak." });

    expect(await deadlineOf(caseId)).toEqual({ outcome: "BREACHED", settled: true });
  });

  test("is not for whoever asked (NOT_YOURS_TO_DO)", async () => {
    const { input } = await toProfessional();

    await expectRefusal(app, app.as("luster/coordinator"), ANSWER_PROGRESS_REQUEST, { ...input, answer: "Ja" }, "NOT_YOURS_TO_DO");
  });

  test("is not done again (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await toProfessional();
    await by.must(ANSWER_PROGRESS_REQUEST, { ...input, answer: "Ja" });

    await expectRefusal(app, by, ANSWER_PROGRESS_REQUEST, { ...input, answer: "Nei", expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("taking a request for progress further", () => {
  everyDeed({
    app: () => app,
    deed: "escalateProgressRequest",
    document: ESCALATE_PROGRESS_REQUEST,
    ready: late,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: () => leader.client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("lets the leader of whoever was asked see it, who saw nothing of it before, and nothing else of the case (LUND-11.3-3, CON-26)", async () => {
    const { by, input, caseId, planId, request } = await late();
    const before = await leader.client.raw(NODE, { id: request["id"] });

    await by.must(ESCALATE_PROGRESS_REQUEST, input);

    const { nodes } = (await leader.client.ask(PROGRESS_REQUESTS_TO_ME, { waiting: true }))["progressRequestsToMe"];
    expect(before.errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect(nodes.filter((it: Answer) => it["id"] === request["id"])).toMatchObject([
      { state: "ESCALATED_TO_LEADER", turn: "LEADER", isLate: true, leader: { id: leader.id }, plan: null, measure: null },
    ]);
    for (const id of [caseId, planId]) expect((await leader.client.raw(NODE, { id })).errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("is answered by the leader while it lies there, and by no other leader", async () => {
    const { by, input } = await late();
    const other = await hire(app, "luster", "SERVICE_UNIT_LEADER");
    const { progressRequest } = await by.must(ESCALATE_PROGRESS_REQUEST, input);
    const on = { ...input, expectedVersion: progressRequest.version, answer: "Eg set inn vikar." };

    await expectRefusal(app, other.client, ANSWER_PROGRESS_REQUEST, on, "NOT_FOUND");
    const answered = await leader.client.must(ANSWER_PROGRESS_REQUEST, on);

    expect(answered["progressRequest"]).toMatchObject({ state: "ANSWERED", turn: "ASKER", readAt: null, answeredBy: { id: leader.id } });
  });

  test("comes to the unit after the leader, which is told, and ends there (LUND-11.3-3, PROGRESS_CHAIN_ENDED)", async () => {
    const { by, input, request } = await late();
    await by.must(ESCALATE_PROGRESS_REQUEST, input);

    const { progressRequest } = await by.must(ESCALATE_PROGRESS_REQUEST, { ...input, expectedVersion: 2 });

    expect(progressRequest).toMatchObject({ state: "ESCALATED_TO_UNIT", turn: "UNIT" });
    const { nodes } = (await app.as("luster/unit-leader").ask(UNIT_FEEDBACK.replace("member {", "progressRequest { id state } member {"), { open: true }))["unitFeedback"];
    expect(nodes.filter((it: Answer) => it["progressRequest"]?.id === request["id"])).toMatchObject([
      { kind: "PROGRESS_ESCALATED", progressRequest: { state: "ESCALATED_TO_UNIT" } },
    ]);
    const answered = await app.as("luster/unit-leader").must(ANSWER_PROGRESS_REQUEST, { ...input, expectedVersion: 3, answer: "Vi tek det med avdelinga." });
    await expectRefusal(app, by, ESCALATE_PROGRESS_REQUEST, { ...input, expectedVersion: answered["progressRequest"].version }, "PROGRESS_CHAIN_ENDED");
  });

  test("waits for the day of answer (PROGRESS_NOT_DUE)", async () => {
    const { input } = await toProfessional();
    at("2026-06-29T08:00:00Z");

    await expectRefusal(app, app.as("luster/coordinator"), ESCALATE_PROGRESS_REQUEST, input, "PROGRESS_NOT_DUE");
  });

  test("follows at once upon an answer that changes nothing", async () => {
    const { by, input } = await toProfessional();
    await by.must(ANSWER_PROGRESS_REQUEST, { ...input, answer: "Har ikkje tid." });

    const { progressRequest } = await app.as("luster/coordinator").must(ESCALATE_PROGRESS_REQUEST, { ...input, expectedVersion: 2 });

    expect(progressRequest.state).toBe("ESCALATED_TO_LEADER");
  });

  test("needs a leader who leads, and not whoever was asked (PROGRESS_LEADER_UNKNOWN)", async () => {
    const { by, input, professionalId } = await late();

    for (const leaderId of [professionalId, await app.professionalId("luster/case-worker")])
      await expectRefusal(app, by, ESCALATE_PROGRESS_REQUEST, { ...input, leaderId }, "PROGRESS_LEADER_UNKNOWN");
  });
});

describe.each([
  ["resolveProgressRequest", RESOLVE_PROGRESS_REQUEST, { note: "Treninga er i gang." }, "RESOLVED"],
  ["closeProgressRequest", CLOSE_PROGRESS_REQUEST, { reason: "Tiltaket er teke ut av planen." }, "CLOSED_WITH_REASON"],
] as const)("%s", (deed, document, more, state) => {
  const ready = async () => {
    const it = await toProfessional();
    return { ...it, by: app.as("luster/coordinator"), input: { ...it.input, ...more } as Answer };
  };

  everyDeed({
    app: () => app,
    deed,
    document,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: () => leader.client, code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  test("ends it with what is said, and nobody's turn is next", async () => {
    const { by, input, caseId } = await ready();

    const { progressRequest } = await by.must(document, input);

    expect(progressRequest).toMatchObject({ state, turn: null, isLate: false, endNote: Object.values(more)[0], endedAt: app.now().toISOString() });
    expect(await deadlineOf(caseId)).toEqual({ outcome: "LAPSED", settled: true });
  });

  test("is not for whoever was asked (NOT_YOURS_TO_DO), and happens once (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input } = await ready();

    await expectRefusal(app, app.as("luster/professional"), document, input, "NOT_YOURS_TO_DO");
    await by.must(document, input);
    await expectRefusal(app, by, document, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("leaves a day that has passed without an answer a breach (DL-19)", async () => {
    const { by, input, caseId } = await ready();
    at(LATE);

    await by.must(document, input);

    expect(await deadlineOf(caseId)).toEqual({ outcome: "BREACHED", settled: true });
  });
});

describe("closing a request for progress", () => {
  test("is refused without a reason (INVALID_INPUT)", async () => {
    const { input } = await toProfessional();

    await expectRefusal(app, app.as("luster/coordinator"), CLOSE_PROGRESS_REQUEST, { ...input, reason: "  " }, "INVALID_INPUT");
  });
});

describe("knowing the procedure", () => {
  const ready = async () => {
    at(START);
    const it = await withParticipant(app);
    return { ...it, by: app.as("luster/professional"), input: { planId: it.planId } as Answer };
  };

  everyDeed({
    app: () => app,
    deed: "acknowledgeProcedure",
    document: ACKNOWLEDGE_PROCEDURE,
    ready,
    withoutPermission: "luster/system-coordinator",
    withoutRelation: { by: () => leader.client, code: "NOT_FOUND" },
    elsewhere: "lund/professional",
    versioned: false,
  });

  test("is said by each who takes part; those who have not are listed (LUND-11.3-4)", async () => {
    const { by, input, owner, planId, participantId } = await ready();
    const missing = async (): Promise<string[]> => (await app.as(owner).ask(PROGRESS_OF_PLAN, { id: planId }))["plan"].procedureNotAcknowledgedBy.map((it: Answer) => it["id"]);
    const before = await missing();

    const { participant } = await by.must(ACKNOWLEDGE_PROCEDURE, input);

    expect(participant).toEqual({ id: participantId, procedureAcknowledgedAt: app.now().toISOString() });
    expect(before).toHaveLength(2);
    expect(await missing()).toEqual(before.filter((it) => it !== participantId));
  });

  test("is said once (ALREADY_ACKNOWLEDGED), and by nobody who does not take part (NOT_YOURS_TO_DO)", async () => {
    const { by, input, owner } = await ready();
    await by.must(ACKNOWLEDGE_PROCEDURE, input);

    await expectRefusal(app, by, ACKNOWLEDGE_PROCEDURE, input, "ALREADY_ACKNOWLEDGED");
    await expectRefusal(app, app.as(owner), ACKNOWLEDGE_PROCEDURE, input, "NOT_YOURS_TO_DO");
  });
});
