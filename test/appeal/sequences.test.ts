import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import * as appeals from "../support/appeals.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A pseudo-random sequence that is the same every time for its seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type State = "RECEIVED" | "DEFECT_NOTICE" | "UNDER_OWN_REVIEW" | "REVERSED_IN_FULL" | "REVERSED_IN_PART" | "MAINTAINED" | "FORWARDED" | "STATE_ADMIN_DECIDED" | "WITHDRAWN";

const before: readonly State[] = ["RECEIVED", "DEFECT_NOTICE", "UNDER_OWN_REVIEW"];
const open: readonly State[] = [...before, "MAINTAINED", "REVERSED_IN_PART", "FORWARDED"];

/** The model: from which states each deed leads where. It knows nothing of the program. */
const model: Readonly<Record<string, { readonly from: readonly State[]; readonly to: (from: State) => State }>> = {
  ask: { from: before, to: () => "DEFECT_NOTICE" },
  complete: { from: before, to: (it) => (it === "DEFECT_NOTICE" ? "UNDER_OWN_REVIEW" : it) },
  begin: { from: ["RECEIVED", "DEFECT_NOTICE"], to: () => "UNDER_OWN_REVIEW" },
  maintain: { from: before, to: () => "MAINTAINED" },
  reverse: { from: before, to: () => "REVERSED_IN_FULL" },
  reverseInPart: { from: before, to: () => "REVERSED_IN_PART" },
  forward: { from: ["MAINTAINED", "REVERSED_IN_PART"], to: () => "FORWARDED" },
  uphold: { from: ["FORWARDED"], to: () => "STATE_ADMIN_DECIDED" },
  annul: { from: ["FORWARDED"], to: () => "STATE_ADMIN_DECIDED" },
  withdraw: { from: open, to: () => "WITHDRAWN" },
};
const names = Object.keys(model);

const decision = { outcome: "GRANTED", facts: "Fire tjenester.", considerations: "De griper inn i hverandre." };

/** The deed behind a name: its document and what it says beside appeal and version. */
function deedFor(name: string): { readonly document: string; readonly input: Answer } {
  const deeds: Record<string, { document: string; input: Answer }> = {
    ask: { document: appeals.REQUEST_COMPLETION, input: { question: "Hva mener du?", unclear: true, dueOn: "2026-06-29" } },
    complete: { document: appeals.COMPLETE_APPEAL, input: { grounds: "Enda en tjeneste." } },
    begin: { document: appeals.BEGIN_OWN_REVIEW, input: {} },
    maintain: { document: appeals.REVIEW_APPEAL, input: appeals.aMaintaining() },
    reverse: { document: appeals.REVIEW_APPEAL, input: appeals.aReversal({ decision }) },
    reverseInPart: { document: appeals.REVIEW_APPEAL, input: appeals.aReversal({ outcome: "REVERSED_IN_PART", decision: { ...decision, outcome: "PARTLY" } }) },
    forward: { document: appeals.FORWARD_APPEAL, input: { statement: "Kommunen viser til vedtaket." } },
    uphold: { document: appeals.RECORD_OUTCOME, input: { outcome: "UPHELD", outcomeOn: "2026-06-15", reasons: "Dekket." } },
    annul: { document: appeals.RECORD_OUTCOME, input: { outcome: "ANNULLED_RETURNED", outcomeOn: "2026-06-15", reasons: "For dårlig utredet." } },
    withdraw: { document: appeals.WITHDRAW_APPEAL, input: { reference: "Brev i arkivet" } },
  };
  return deeds[name] as { document: string; input: Answer };
}

interface Known {
  readonly id: string;
  state: State;
  version: number;
}

/** Two people appeal the same refusal, and anybody does anything in any order. */
async function play(seed: number): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const it = await appeals.refusedPlan(app, "lund");
  const leader = app.as("lund/unit-leader");
  await appeals.reassessed(app, "lund", it.caseId);
  const own = (await app.as(it.owner).must(appeals.REGISTER_APPEAL, appeals.anAppeal(it)))["appeal"];
  const lawyer = { capacity: "LAWYER", appellant: { name: `Advokat ${seed} Eksempel` } };
  const second = (await leader.must(appeals.REGISTER_APPEAL, appeals.anAppeal(it, lawyer)))["appeal"];
  const known: Known[] = [own, second].map(({ id, state, version }) => ({ id, state, version }));
  const told: string[] = [];
  for (let step = 0; step < 10; step += 1) {
    const appeal = known[random(2)] as Known;
    const name = names[random(names.length)] as string;
    told.push(`${name}(${known.indexOf(appeal)})`, ...(await tryOut(leader, it, appeal, name)));
    await agrees(it.caseId, known);
  }
  return told;
}

/** Does one deed and holds the answer against the model. */
async function tryOut(by: Client, it: appeals.Refused, appeal: Known, name: string): Promise<string[]> {
  const { document, input } = deedFor(name);
  const file = await appeals.appealFile(app, "lund", it.caseId);
  const original = file["decisions"].find((one: Answer) => one["id"] === it.decisionId);
  const isReplaced = original.supersededAt !== null;
  const needsNone = isReplaced && input["decision"] ? { ...input, decision: null } : input;
  const payload = await by.do(document, { ...needsNone, appealId: appeal.id, expectedVersion: appeal.version });
  const { from, to } = model[name] as (typeof model)[string];
  if (!from.includes(appeal.state)) {
    expect([name, appeal.state, payload["errors"].map((one: Answer) => one["code"])]).toEqual([name, appeal.state, ["NOT_ALLOWED_IN_THIS_STATE"]]);
    return ["refused"];
  }
  expect([name, appeal.state, payload["errors"]]).toEqual([name, appeal.state, []]);
  appeal.state = to(appeal.state);
  appeal.version += 1;
  expect(payload["appeal"]).toMatchObject({ state: appeal.state, version: appeal.version });
  await sendLetters(it.caseId);
  return [appeal.state];
}

/** What was decided anew is told, so that the case goes on. */
async function sendLetters(caseId: string): Promise<void> {
  const { decisions } = await appeals.appealFile(app, "lund", caseId);
  for (const it of decisions.filter((one: Answer) => one["state"] === "READY" && one["supersededAt"] === null)) {
    await app.as("lund/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: it.id, expectedVersion: it.version });
  }
}

/** What must hold after every step, whatever was done. */
async function agrees(caseId: string, known: readonly Known[]): Promise<void> {
  const file = await appeals.appealFile(app, "lund", caseId);
  expect(file["appeals"].map((it: Answer) => [it["id"], it["state"], it["version"], it["endedOn"] === null])).toEqual(
    known.map((it) => [it.id, it.state, it.version, open.includes(it.state)]),
  );
  const standing = file["decisions"].filter((it: Answer) => it["supersededAt"] === null);
  expect(standing.length).toBeLessThanOrEqual(1);
  for (const it of file["decisions"].filter((one: Answer) => one["supersededAt"] !== null)) expect(["REVERSED_BY_UNIT", "ANNULLED"]).toContain(it.state);
  const isUntouched = file["decisions"].length === 1 && standing.length === 1;
  const anyOpen = known.some((it) => open.includes(it.state));
  if (isUntouched) expect([file["state"], standing[0].state === "APPEALED"]).toEqual([anyOpen ? "UNDER_APPEAL" : "NOTIFIED", anyOpen]);
  if (standing.length === 0) expect(["ASSESSED", "NOTIFIED", "UNDER_APPEAL"]).toContain(file["state"]);
}

describe("whatever two people's appeals go through", () => {
  test.each([1, 2, 3, 5, 8, 13])("goes only by the paths there are, and never leaves two decisions standing (seed %i, PROC-09)", async (seed) => {
    expect((await play(seed)).length).toBeGreaterThanOrEqual(20);
  });
});
