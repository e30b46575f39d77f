import * as documents from "../../src/demo/group-operations.js";
import { FOUND_GROUP } from "../../src/demo/operations.js";
import { addDays } from "../../src/rules/calendar.rules.js";
import { localDate } from "../../src/tenants/local-date.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { aGroup } from "./inputs.js";
import { active, onCase } from "./stages.js";

/** A group led by the coordinator, with the professional as its fixed member. */
export interface Founded {
  readonly municipality: string;
  readonly caseId: string;
  readonly owner: string;
  readonly subjectId: string;
  readonly groupId: string;
}

/** Founds a group in a case that has been handed over, with a plan or without. */
export async function founded(app: TestApp, municipality: string, changes: Answer = {}, withPlan = false): Promise<Founded & { goalId: string; planId: string }> {
  const walked = withPlan ? await active(app, municipality) : await app.walk(municipality, { until: "HANDED_OVER" });
  const founder = municipality === "loppa" ? "unit-leader" : "coordinator";
  const founding = municipality === "loppa" ? "VIA_UNIT_LEADER" : "BY_COORDINATOR";
  const [leaderId, personId] = [await app.professionalId(`${municipality}/coordinator`), await app.professionalId(`${municipality}/professional`)];
  const members = [{ personId, kind: "FIXED", function: "Oppfølging" }];
  const group = aGroup({ founding, leaderId, members, consent: { method: "ORAL" }, ...changes });
  const { group: made } = await app.as(`${municipality}/${founder}`).must(FOUND_GROUP, { ...(await onCase(app, municipality, walked.caseId)), ...group });
  const { goalId = "", planId = "" } = walked as unknown as Answer;
  return { municipality, caseId: walked.caseId, owner: walked.owner, subjectId: walked.subjectId, groupId: made.id, goalId, planId };
}

/** The case's groups and meetings as somebody sees them. */
export async function groupLife(app: TestApp, who: string, caseId: string): Promise<Answer> {
  return (await app.as(who).ask(documents.GROUP_LIFE, { id: caseId }))["case"];
}

/** What a deed on the group must say of it. */
export async function onGroup(app: TestApp, { municipality, caseId, groupId }: Pick<Founded, "municipality" | "caseId" | "groupId">): Promise<Answer> {
  const { group } = await groupLife(app, `${municipality}/unit-leader`, caseId);
  return { groupId, expectedVersion: group.version };
}

/** A meeting as somebody sees it. */
export async function meetingOf(app: TestApp, who: string, id: string): Promise<Answer> {
  return (await app.as(who).ask(documents.GROUP_MEETING, { id }))["node"];
}

export async function onMeeting(app: TestApp, municipality: string, groupMeetingId: string): Promise<Answer> {
  return { groupMeetingId, expectedVersion: (await meetingOf(app, `${municipality}/coordinator`, groupMeetingId))["version"] };
}

export const inDays = (app: TestApp, days: number): string => addDays(localDate(app.now()), days);

/** What a meeting in some days is planned with. */
export function aMeeting(app: TestApp, caseId: string, changes: Answer = {}): Answer {
  return {
    caseId,
    kind: "GROUP",
    meetsOn: inDays(app, 21),
    time: "13:00",
    place: "Helsesenteret, møterom 2",
    agenda: [{ title: "Skolestart" }, { title: "Avlastning" }],
    ...changes,
  };
}

/** A meeting of the group that is planned, by its leader. Gives its id and its points. */
export async function planned(app: TestApp, at: Founded, changes: Answer = {}): Promise<{ meetingId: string; points: readonly string[] }> {
  const { groupMeeting } = await app.as(`${at.municipality}/coordinator`).must(documents.PLAN_GROUP_MEETING, aMeeting(app, at.caseId, changes));
  return { meetingId: groupMeeting.id, points: groupMeeting.agenda.map((it: Answer) => it["id"]) };
}

/** The address the register does not know. */
export async function addressed(app: TestApp, at: Founded): Promise<Answer[]> {
  const members = ["coordinator", "professional"].map(async (it) => ({ personId: await app.professionalId(`${at.municipality}/${it}`), address: "Rådhuset, 2. etasje" }));
  return Promise.all(members);
}

/** The same, with its invitation out. */
export async function invited(app: TestApp, at: Founded, changes: Answer = {}, more: readonly Answer[] = []): Promise<{ meetingId: string; points: readonly string[] }> {
  const meeting = await planned(app, at, changes);
  const participants = [...(await addressed(app, at)), ...more];
  const input = { ...(await onMeeting(app, at.municipality, meeting.meetingId)), participants };
  await app.as(`${at.municipality}/coordinator`).must(documents.INVITE_TO_GROUP_MEETING, input);
  return meeting;
}

/** What the minutes of a meeting say: a decision on each point. */
export async function minutesFor(app: TestApp, at: Founded, { meetingId, points }: { meetingId: string; points: readonly string[] }, changes: Answer = {}): Promise<Answer> {
  const attendedIds = [await app.professionalId(`${at.municipality}/coordinator`), await app.professionalId(`${at.municipality}/professional`)];
  const written = points.map((pointId, index) => ({ pointId, decision: `Vi følger opp punkt ${index + 1}.` }));
  return { ...(await onMeeting(app, at.municipality, meetingId)), attendedIds, ownerPresent: true, points: written, ...changes };
}

/** The clock on the day of the meeting. */
export function onTheDay(app: TestApp, days = 21): void {
  app.setClock(`${inDays(app, days)}T12:00:00Z`);
}

/** A meeting that has been held, with its minutes written. */
export async function recorded(app: TestApp, at: Founded, changes: Answer = {}): Promise<{ meetingId: string; points: readonly string[] }> {
  const meeting = await invited(app, at);
  onTheDay(app);
  await app.as(`${at.municipality}/coordinator`).must(documents.RECORD_GROUP_MEETING, await minutesFor(app, at, meeting, changes));
  return meeting;
}

/** The same, understood alike before it closed. */
export async function confirmed(app: TestApp, at: Founded, changes: Answer = {}): Promise<{ meetingId: string; points: readonly string[] }> {
  const meeting = await recorded(app, at, changes);
  await app.as(`${at.municipality}/coordinator`).must(documents.CONFIRM_GROUP_MINUTES, await onMeeting(app, at.municipality, meeting.meetingId));
  return meeting;
}
