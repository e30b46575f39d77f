import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_PARTICIPANT } from "../../src/demo/operations.js";
import {
  APPEAL_FIGURES,
  APPEAL_FILE,
  appealed,
  forwarded,
  onAppeal,
  OPEN_APPEALS,
  RECORD_OUTCOME,
  refusedPlan,
  REGISTER_APPEAL,
  REGISTER_SUPERVISION,
  WITHDRAW_APPEAL,
} from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { localIdOf } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { hire } from "../support/people.js";
import { drafted, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const nodeAs = async (who: Client, id: string): Promise<string> => {
  const { data, errors } = await who.raw(NODE, { id });
  return errors[0]?.extensions["code"] ?? data?.["node"].__typename;
};

describe("an appeal", () => {
  test("is read by the person, the handler and the leader, and is not there for anybody else (PROC-06, INV-09)", async () => {
    const it = await appealed(app);
    const strangers = [(await hire(app, "lund", "CASE_WORKER")).client, app.as((await app.walk("lund", { until: "OPENED" })).owner), app.as("luster/unit-leader")];
    const insiders = [app.as(it.owner), app.as("lund/case-worker"), app.as("lund/unit-leader")];

    expect(await Promise.all(insiders.map((who) => nodeAs(who, it.appealId)))).toEqual(["Appeal", "Appeal", "Appeal"]);
    expect(await Promise.all(strangers.map((who) => nodeAs(who, it.appealId)))).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
  });

  test("is not for a participant, who sees the plan and not the file; nor is a request for supervision", async () => {
    const walked = await drafted(app, "lund");
    const { client, id: personId } = await hire(app, "lund", "PROFESSIONAL");
    await app.as("lund/coordinator").must(ADD_PLAN_PARTICIPANT, { ...(await onPlan(app, "lund", walked.planId)), personId, function: "Fysioterapeut" });
    const { appeal } = await app.as(walked.owner).must(REGISTER_APPEAL, { caseId: walked.caseId, subject: "DELAY", capacity: "OWNER", grounds: "Det tar tid." });
    const { supervisionRequest } = await app.as(walked.owner).must(REGISTER_SUPERVISION, { caseId: walked.caseId, about: "Det tok tid." });

    expect([await nodeAs(client, walked.caseId), await nodeAs(client, appeal.id), await nodeAs(client, supervisionRequest.id)]).toEqual(["Case", "NOT_FOUND", "NOT_FOUND"]);
    const { appeals, supervisionRequests } = (await client.ask(APPEAL_FILE, { id: walked.caseId }))["case"];
    expect([appeals, supervisionRequests]).toEqual([[], []]);
  });

  test("leaves a line in the access log of whoever it is about", async () => {
    const it = await appealed(app);
    await nodeAs(app.as("lund/case-worker"), it.appealId);

    const rows = await app.database.sql("select what from access_log where case_id = $1 and 'APPEAL' = any (what)", [localIdOf(it.caseId)]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("the open appeals", () => {
  test("come to the unit by the day they should be forwarded, in pages, and to a handler for their own cases", async () => {
    const others = app.as("salangen/unit-leader");
    const [one, other] = [await appealed(app, "salangen"), await appealed(app, "salangen")];
    app.setClock("2026-06-10T08:00:00Z");
    const early = await appealed(app, "salangen");
    app.setClock("2026-06-15T08:00:00Z");
    const done = await appealed(app, "salangen");
    await app.as(done.owner).must(WITHDRAW_APPEAL, await onAppeal(app, "salangen", done));

    const { appeals: first } = await others.ask(OPEN_APPEALS, { first: 2 });
    const { appeals: second } = await others.ask(OPEN_APPEALS, { first: 2, after: first.pageInfo.endCursor });

    expect(first.nodes[0]).toEqual({ id: early.appealId, forwardDueOn: "2026-06-24" });
    expect([...first.nodes.slice(1), ...second.nodes].map((it: Answer) => it["id"])).toEqual([one.appealId, other.appealId]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const { client } = await hire(app, "salangen", "CASE_WORKER");
    expect((await client.ask(OPEN_APPEALS, { first: 10 }))["appeals"].nodes).toEqual([]);
  });
});

describe("the unit's figures on appeals", () => {
  test("tell how many came to what and how long they took, as the auditors asked municipalities to know", async () => {
    app.setClock("2026-06-15T08:00:00Z");
    const upheld = await forwarded(app, "loppa");
    await refusedPlan(app, "loppa");
    await appealed(app, "loppa");
    const withdrawn = await appealed(app, "loppa");
    app.setClock("2026-06-25T08:00:00Z");
    await app.as(withdrawn.owner).must(WITHDRAW_APPEAL, await onAppeal(app, "loppa", withdrawn));
    app.setClock("2026-07-15T08:00:00Z");
    const outcome = { outcome: "UPHELD", outcomeOn: "2026-07-10", reasons: "Behovet er dekket." };
    await app.as("loppa/unit-leader").must(RECORD_OUTCOME, { ...(await onAppeal(app, "loppa", upheld)), ...outcome });

    const { unitOverview } = await app.as("loppa/unit-leader").ask(APPEAL_FIGURES);

    expect(unitOverview.appeals).toEqual([
      { name: "OPEN", count: 1, averageDays: null, averageDaysToForwarding: null },
      { name: "UPHELD", count: 1, averageDays: 30, averageDaysToForwarding: 0 },
      { name: "WITHDRAWN", count: 1, averageDays: 10, averageDaysToForwarding: null },
    ]);
    app.setClock("2026-06-15T08:00:00Z");
  });
});
