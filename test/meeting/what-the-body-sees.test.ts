import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  CANCEL_MEETING,
  DECIDE_BY_BODY,
  DECLARE_IMPARTIALITY,
  PLACE_ON_AGENDA,
  REMOVE_FROM_AGENDA,
  RETURN_TO_UNIT,
  SUMMON_TO_MEETING,
  WITHDRAW_CASE,
} from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { CASE_FILE, NODE } from "../support/documents.js";
import { bodyMembers, meetingFile, meetingOn, onMeeting, todayOf } from "../support/meetings.js";
import { caseFile, justRecommended, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const ends = ["decided", "returned", "removed", "cancelled", "withdrawn"] as const;
type End = (typeof ends)[number];

/** What each member is answered about the case, its recommendation and the whole file. */
async function answers(caseId: string, recommendationId: string): Promise<string[]> {
  const asked = bodyMembers.flatMap((it) => {
    const who = app.as(it);
    return [who.raw(NODE, { id: caseId }), who.raw(NODE, { id: recommendationId }), who.raw(CASE_FILE, { id: caseId })];
  });
  return [...new Set((await Promise.all(asked)).map((it) => String(it.errors[0]?.extensions["code"] ?? "SEEN")))];
}

/** What lists show the members of the case. */
async function listed(caseId: string): Promise<boolean> {
  const all = await Promise.all(
    bodyMembers.map((it) => app.as(it).ask("query Lists { cases(first: 100) { nodes { id } } myCases(first: 100) { nodes { id } } myTasks { case { id } } }")),
  );
  return JSON.stringify(all).includes(caseId);
}

async function end(how: End, told: { caseId: string; recommendationId: string; meetingId: string; owner: string }): Promise<void> {
  const { caseId, recommendationId, meetingId } = told;
  const leader = app.as("stranda/body-leader");
  const unit = app.as("stranda/unit-leader");
  const onIt = { ...(await onCase(app, "stranda", caseId)), recommendationId };
  if (how === "decided") {
    for (const it of bodyMembers) await app.as(it).must(DECLARE_IMPARTIALITY, { caseId, ground: "NONE" });
    const takenPartIds = await Promise.all(bodyMembers.map((it) => app.professionalId(it)));
    await leader.must(DECIDE_BY_BODY, { ...onIt, outcome: "GRANTED", takenPartIds });
  }
  if (how === "returned") await leader.must(RETURN_TO_UNIT, { ...onIt, reason: "Treng meir." });
  if (how === "removed") {
    const { items } = await meetingFile(unit, meetingId);
    await unit.must(REMOVE_FROM_AGENDA, { ...(await onMeeting(unit, meetingId)), itemId: items.find((it: Answer) => it["case"]?.id === caseId).id });
  }
  if (how === "cancelled") await unit.must(CANCEL_MEETING, await onMeeting(unit, meetingId));
  if (how === "withdrawn") await app.as(told.owner).must(WITHDRAW_CASE, await onCase(app, "stranda", caseId));
}

describe("what a member of the body sees", () => {
  test("is nothing before the agenda is sent, the item's parts while it is before the body, and nothing once that is over (INV-22, STRANDA-ORG-3)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ends), async (how) => {
        const { caseId, owner, recommendationIds } = await justRecommended(app);
        const recommendationId = recommendationIds[0] ?? "";
        const convener = app.as("stranda/body-leader");
        const meetingId = await meetingOn(convener, "ALLOCATION_BODY", todayOf(app));
        const recommended = await answers(caseId, recommendationId);
        await app.as("stranda/case-worker").must(PLACE_ON_AGENDA, { meetingId, recommendationId });
        const placed = await answers(caseId, recommendationId);
        const listedBefore = await listed(caseId);

        await convener.must(SUMMON_TO_MEETING, await onMeeting(convener, meetingId));
        const published = await answers(caseId, recommendationId);
        const { plan, consents, deadlines } = await caseFile(convener, caseId);
        await end(how, { caseId, recommendationId, meetingId, owner });

        expect([how, recommended, placed, listedBefore]).toEqual([how, ["NOT_FOUND"], ["NOT_FOUND"], false]);
        expect([published, plan, consents, deadlines]).toEqual([["SEEN"], null, [], []]);
        expect([how, await answers(caseId, recommendationId), await listed(caseId)]).toEqual([how, ["NOT_FOUND"], false]);
      }),
      { numRuns: 8, examples: ends.map((it): [End] => [it]) },
    );
  });
});
