import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/group-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { addressed, aMeeting, founded, type Founded, groupLife, inDays, meetingOf, minutesFor, onGroup, onMeeting } from "../support/groups.js";
import { aGroup } from "../support/inputs.js";
import { seeded } from "../support/seeded.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** What the group and its last meeting have come to, as the page on lifecycles has it (6.4). */
interface Model {
  group: "ACTIVE" | "EVALUATED" | "DISSOLVED";
  isJoint: boolean;
  meeting: "NONE" | "PLANNED" | "INVITED" | "CANCELLED" | "MINUTES_DRAFTED" | "CONFIRMED" | "PUBLISHED";
}

const WRONG_STATE = "NOT_ALLOWED_IN_THIS_STATE";

/** A meeting that was still to be held is called off with the group. */
const dissolved = (it: Model): Partial<Model> => ({ group: "DISSOLVED", meeting: it.meeting === "PLANNED" || it.meeting === "INVITED" ? "CANCELLED" : it.meeting });

/** Every deed with what must come of it: a refusal, or the next state. */
const table: Readonly<Record<string, (it: Model) => Partial<Model> | string>> = {
  evaluateTogether: (it) => (it.group === "DISSOLVED" ? WRONG_STATE : { group: "EVALUATED", isJoint: true }),
  evaluateAlone: (it) => (it.group === "DISSOLVED" ? WRONG_STATE : { group: "EVALUATED", isJoint: false }),
  findNeeded: (it) => (it.group === "DISSOLVED" ? WRONG_STATE : { group: "ACTIVE", isJoint: true }),
  dissolveAsNotNeeded: (it) => (it.group === "DISSOLVED" ? WRONG_STATE : it.group === "EVALUATED" && it.isJoint ? dissolved(it) : "JOINT_EVALUATION_REQUIRED"),
  dissolveAsNotWanted: (it) => (it.group === "DISSOLVED" ? WRONG_STATE : dissolved(it)),
  reopen: (it) => (it.group === "DISSOLVED" ? { group: "ACTIVE", isJoint: false } : WRONG_STATE),
  setGoal: (it) => (it.group === "ACTIVE" ? {} : WRONG_STATE),
  plan: (it) => (it.group === "DISSOLVED" ? "GROUP_REQUIRED" : { meeting: "PLANNED" }),
  invite: (it) => (it.meeting === "PLANNED" ? { meeting: "INVITED" } : WRONG_STATE),
  cancel: (it) => (it.meeting === "PLANNED" || it.meeting === "INVITED" ? { meeting: "CANCELLED" } : WRONG_STATE),
  record: (it) => (it.meeting === "INVITED" || it.meeting === "MINUTES_DRAFTED" ? { meeting: "MINUTES_DRAFTED" } : WRONG_STATE),
  confirm: (it) => (it.meeting === "MINUTES_DRAFTED" ? { meeting: "CONFIRMED" } : WRONG_STATE),
  publish: (it) => (it.meeting === "CONFIRMED" ? { meeting: "PUBLISHED" } : WRONG_STATE),
};
const names = Object.keys(table);
const onLastMeeting = ["invite", "cancel", "record", "confirm", "publish"];

/** Does a deed by its name on what there is now. */
async function send(name: string, at: Founded, meeting: { meetingId: string; points: readonly string[] }): Promise<Answer> {
  const by = app.as("lund/coordinator");
  const { group } = await groupLife(app, "lund/coordinator", at.caseId);
  const on = await onGroup(app, { ...at, groupId: group.id });
  const last = onLastMeeting.includes(name) ? await onMeeting(app, "lund", meeting.meetingId) : {};
  const evaluation = { ...on, evaluation: "Gått gjennom." };
  const leaderId = await app.professionalId("lund/coordinator");
  const members = await addressed(app, at);
  if (name === "evaluateTogether") return by.do(documents.EVALUATE_GROUP, { ...evaluation, needHasCeased: true, togetherWithOwner: true });
  if (name === "evaluateAlone") return by.do(documents.EVALUATE_GROUP, { ...evaluation, needHasCeased: true, togetherWithOwner: false });
  if (name === "findNeeded") return by.do(documents.EVALUATE_GROUP, { ...evaluation, needHasCeased: false, togetherWithOwner: true });
  if (name === "dissolveAsNotNeeded") return by.do(documents.DISSOLVE_GROUP, { ...on, reason: "NO_LONGER_NEEDED" });
  if (name === "dissolveAsNotWanted") return by.do(documents.DISSOLVE_GROUP, { ...on, reason: "NOT_WANTED" });
  if (name === "setGoal") return by.do(documents.SET_GROUP_GOAL, { ...on, goals: "Nye mål." });
  if (name === "plan") return by.do(documents.PLAN_GROUP_MEETING, aMeeting(app, at.caseId, { meetsOn: inDays(app, 0) }));
  if (name === "invite") return by.do(documents.INVITE_TO_GROUP_MEETING, { ...last, participants: members, shortNoticeReason: "Haster." });
  if (name === "cancel") return by.do(documents.CANCEL_GROUP_MEETING, last);
  if (name === "record") return by.do(documents.RECORD_GROUP_MEETING, await minutesFor(app, at, meeting));
  if (name === "confirm") return by.do(documents.CONFIRM_GROUP_MINUTES, last);
  if (name === "publish") return by.do(documents.PUBLISH_GROUP_MINUTES, { ...last, boundsKept: true, noNextReason: "Avklares." });
  const composition = aGroup({ leaderId, members: members.map(({ personId }) => ({ personId, kind: "FIXED", function: "Medlem" })), consent: { method: "ORAL" } });
  return by.do(documents.REOPEN_GROUP, { ...on, ...composition });
}

test.each([1, 2, 3, 4])(
  "LUND-11.4-36, LUND-11.4-39, INV-26: in any order of deeds (%s), group and meetings are where the lifecycles have them, and the coordinator stays",
  async (seed) => {
    const next = seeded(seed);
    const at = await founded(app, "lund");
    let model: Model = { group: "ACTIVE", isJoint: false, meeting: "NONE" };
    let meeting: { meetingId: string; points: readonly string[] } = { meetingId: "", points: [] };
    const done = new Set<string>();
    for (let step = 0; step < 20; step += 1) {
      const possible = names.filter((it) => meeting.meetingId !== "" || !onLastMeeting.includes(it));
      const likely = possible.filter((it) => typeof table[it]?.(model) !== "string");
      const pool = next(4) > 0 ? likely.filter((it) => !it.startsWith("dissolve") || next(3) === 0) : possible;
      const name = pool[next(pool.length)] ?? "setGoal";
      const expected = table[name]?.(model) ?? {};
      const payload = await send(name, at, meeting);
      const codes = payload["errors"].map((it: Answer) => it["code"]);
      expect([name, { ...model }, ...codes]).toEqual([name, { ...model }, ...(typeof expected === "string" ? [expected] : [])]);
      if (typeof expected === "string") continue;
      done.add(name);
      model = { ...model, ...expected };
      if (name === "plan") meeting = { meetingId: payload["groupMeeting"].id, points: payload["groupMeeting"].agenda.map((it: Answer) => it["id"]) };
      const life = await groupLife(app, "lund/coordinator", at.caseId);
      expect(life["group"].state).toBe(model.group);
      expect(life["groups"].filter((it: Answer) => it["state"] !== "DISSOLVED")).toHaveLength(model.group === "DISSOLVED" ? 0 : 1);
      if (meeting.meetingId !== "") expect((await meetingOf(app, "lund/coordinator", meeting.meetingId))["state"]).toBe(model.meeting);
      const { coordinators } = (await app.as("lund/coordinator").ask("query C($id: ID!) { case(id: $id) { coordinators { until } } }", { id: at.caseId }))["case"];
      expect(coordinators).toEqual([{ until: null }]);
    }
    expect(done.size).toBeGreaterThan(4);
  },
  240_000,
);
