import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  ANSWER_PROGRESS_REQUEST,
  CLOSE_PROGRESS_REQUEST,
  ESCALATE_PROGRESS_REQUEST,
  MARK_PROGRESS_REQUEST_READ,
  PROGRESS_REQUESTS_TO_ME,
  REQUEST_PROGRESS,
  RESOLVE_PROGRESS_REQUEST,
} from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { type Hired, hire } from "../support/people.js";
import { requestsOf, type SharedPlan, withParticipant } from "../support/sharing.js";

const LATE = "2026-07-20T08:00:00Z";

let app: TestApp;
let plan: SharedPlan;
let leader: Hired;
beforeAll(async () => {
  app = await startApp();
  leader = await hire(app, "luster", "SERVICE_UNIT_LEADER", "Open omsorg");
  plan = await withParticipant(app);
  app.setClock(LATE);
});
afterAll(() => app.stop());

/** From each state, what each deed of a request that is past its day comes to; what is not here is refused. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SENT: { read: "READ", answer: "ANSWERED", escalate: "ESCALATED_TO_LEADER", resolve: "RESOLVED", close: "CLOSED_WITH_REASON" },
  READ: { answer: "ANSWERED", escalate: "ESCALATED_TO_LEADER", resolve: "RESOLVED", close: "CLOSED_WITH_REASON" },
  ANSWERED: { escalate: "NEXT", resolve: "RESOLVED", close: "CLOSED_WITH_REASON" },
  ESCALATED_TO_LEADER: { answer: "ANSWERED", escalate: "ESCALATED_TO_UNIT", resolve: "RESOLVED", close: "CLOSED_WITH_REASON" },
  ESCALATED_TO_UNIT: { answer: "ANSWERED", resolve: "RESOLVED", close: "CLOSED_WITH_REASON" },
};

/** An answer leads on from where the request has been: after the leader the unit, after the unit nowhere. */
function after(state: string, deed: string, been: readonly string[]): string | undefined {
  const next = table[state]?.[deed];
  if (next !== "NEXT") return next;
  if (been.includes("ESCALATED_TO_UNIT")) return undefined;
  return been.includes("ESCALATED_TO_LEADER") ? "ESCALATED_TO_UNIT" : "ESCALATED_TO_LEADER";
}

const deeds: Readonly<Record<string, { readonly document: string; readonly more: Answer; readonly by: () => Client }>> = {
  read: { document: MARK_PROGRESS_REQUEST_READ, more: {}, by: () => app.as("luster/professional") },
  answer: { document: ANSWER_PROGRESS_REQUEST, more: { answer: "Eg ser på det." }, by: () => app.as("luster/professional") },
  escalate: { document: ESCALATE_PROGRESS_REQUEST, more: {}, by: () => app.as("luster/coordinator") },
  resolve: { document: RESOLVE_PROGRESS_REQUEST, more: {}, by: () => app.as("luster/coordinator") },
  close: { document: CLOSE_PROGRESS_REQUEST, more: { reason: "Ikkje aktuelt lenger." }, by: () => app.as("luster/coordinator") },
};

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 1103515245 + 12345) % 2147483648) / 2147483648;
}

/** The ends come seldom, so that a sequence comes far. */
const bag = ["read", "read", "answer", "answer", "escalate", "escalate", "escalate", "resolve", "close"];

async function newRequest(): Promise<Answer> {
  app.setClock("2026-06-15T08:00:00Z");
  const { progressRequest } = await app.as("luster/coordinator").must(REQUEST_PROGRESS, { planId: plan.planId, askedId: plan.professionalId, text: "Korleis går det?" });
  app.setClock(LATE);
  return progressRequest as Answer;
}

async function seenByLeader(id: string): Promise<boolean> {
  const { nodes } = (await leader.client.ask(PROGRESS_REQUESTS_TO_ME))["progressRequestsToMe"];
  return nodes.some((it: Answer) => it["id"] === id);
}

describe("whatever is done with requests for progress, in whatever order", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "only the steps of the table happen, each once, and the leader sees it from when it has come there (LUND-11.3-2, sequence %i)",
    async (seed) => {
      const next = numbers(seed * 7919);
      let { id, state, version } = (await newRequest()) as { id: string; state: string; version: number };
      const been = [state];
      for (let step = 0; step < 10; step++) {
        const name = bag[Math.floor(next() * bag.length)] ?? "read";
        const { document, more, by } = deeds[name] as (typeof deeds)[string];
        const wanted = after(state, name, been);

        const { errors } = await by().do(document, { progressRequestId: id, expectedVersion: version, ...more });

        const now = (await requestsOf(app.as(plan.owner), plan.planId)).find((it) => it["id"] === id) as Answer;
        expect({ step, name, refused: errors.length > 0, state: now["state"], version: now["version"] }).toEqual({
          step,
          name,
          refused: wanted === undefined,
          state: wanted ?? state,
          version: wanted === undefined ? version : version + 1,
        });
        ({ state, version } = now as { state: string; version: number });
        been.push(state);
      }
      expect(await seenByLeader(id)).toBe(been.includes("ESCALATED_TO_LEADER"));
    },
  );
});
