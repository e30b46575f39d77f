import * as documents from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";

/** Meetings of the unit and of the body, made by deeds. */

export const bodyMembers = ["stranda/body-leader", "stranda/body-member", "stranda/body-member-2"] as const;

/** What a meeting shows to somebody. */
export const MEETING = `query Meeting($id: ID!) { node(id: $id) { ... on CaseMeeting {
  id board heldOn place state summonedAt minutes version convenedBy { id }
  items { id position title state publishedAt minutes advice ageInDays case { id } recommendation { id } }
  attendees { role attended person { id } item { id } }
} } }`;

/** A meeting as somebody sees it. */
export async function meetingFile(who: Client, id: string): Promise<Answer> {
  return (await who.ask(MEETING, { id }))["node"];
}

/** What a deed on a meeting must say of it. */
export async function onMeeting(who: Client, meetingId: string): Promise<{ meetingId: string; expectedVersion: number }> {
  const { version } = (await who.ask("query Version($id: ID!) { node(id: $id) { ... on CaseMeeting { version } } }", { id: meetingId }))["node"];
  return { meetingId, expectedVersion: version };
}

/** The meeting of a board on a day that goes on: the one there is, or a new one. */
export async function meetingOn(who: Client, board: "UNIT" | "ALLOCATION_BODY", day: string): Promise<string> {
  const { nodes } = (await who.ask(documents.CASE_MEETINGS, { board, from: day }))["caseMeetings"];
  const there = nodes.find((it: Answer) => it["heldOn"] === day && ["PLANNED", "SUMMONED"].includes(it["state"]));
  return there?.id ?? (await who.must(documents.PLAN_MEETING, { board, days: [day] }))["caseMeetings"][0].id;
}

/** The day it is for the server, as the tests' clock has it in the summer. */
export const todayOf = (app: TestApp): string => app.now().toISOString().slice(0, 10);

/** Puts recommendations on the body's agenda of today and sends it. Gives the meeting and the items. */
export async function beforeBody(app: TestApp, recommendationIds: readonly string[]): Promise<{ meetingId: string; itemIds: string[] }> {
  const convener = app.as("stranda/body-leader");
  const meetingId = await meetingOn(convener, "ALLOCATION_BODY", todayOf(app));
  const itemIds: string[] = [];
  for (const recommendationId of recommendationIds) {
    itemIds.push((await app.as("stranda/case-worker").must(documents.PLACE_ON_AGENDA, { meetingId, recommendationId }))["agendaItem"].id);
  }
  await convener.must(documents.SUMMON_TO_MEETING, await onMeeting(convener, meetingId));
  return { meetingId, itemIds };
}

/** Puts a case on the unit's agenda of today and sends it, with a declaration by the leader. Gives the meeting and the item. */
export async function onUnitAgenda(app: TestApp, municipality: string, caseId: string): Promise<{ meetingId: string; itemId: string }> {
  const convener = app.as(`${municipality}/unit-leader`);
  const meetingId = await meetingOn(convener, "UNIT", todayOf(app));
  const { agendaItem } = await convener.must(documents.PLACE_ON_AGENDA, { meetingId, caseId });
  await convener.must(documents.SUMMON_TO_MEETING, await onMeeting(convener, meetingId));
  await convener.must(documents.DECLARE_IMPARTIALITY, { caseId, ground: "NONE" });
  return { meetingId, itemId: agendaItem.id };
}
