import { CONFIRM_GROUP_MINUTES, RECORD_GROUP_MEETING } from "../../src/demo/group-operations.js";
import type { TestApp } from "./app.js";
import { type Founded, invited, minutesFor, onMeeting, onTheDay } from "./groups.js";

/** The documents of what becomes of what a group and a family have said. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message needsSecondReader version }";
const point = "groupPoint { id title position proposal answeredAt heardOn correctedAt answeredBy { ... on Person { id } } heardBy { ... on Professional { id } } }";
const meeting = "groupMeeting { id kind state version meetsOn leader { id } agenda { id title position } }";
const deedOf = (deed: string, shown: string): string => {
  const title = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}`;
  return `mutation ${title}($input: ${title}Input!) { ${deed}(input: $input) { case { id } ${shown} ${errors} } }`;
};

export const RECORD_PROPOSAL_ANSWER = deedOf("recordProposalAnswer", `${meeting} ${point}`);
export const CORRECT_PROPOSAL_ANSWER = deedOf("correctProposalAnswer", `${meeting} ${point}`);
export const MOVE_TO_COOPERATION_MEETING = deedOf("moveToCooperationMeeting", `${meeting} ${point}`);
export const COMPLETE_GROUP_ACTION = deedOf(
  "completeGroupAction",
  "group { id version } groupAction { id text doneOn doneNote withdrawnOn doneBy { ... on Professional { id } ... on Person { id } } }",
);
export const RECORD_FAMILY_FEEDBACK = deedOf("recordFamilyFeedback", "");

export const FAMILY_FOLLOW_UP = `query FamilyFollowUp($id: ID!) { case(id: $id) { familyContact { id }
  familyFollowUp { contactsLast90Days trend feedback { givenOn rating words givenBy { ... on Person { id } } recordedBy { ... on Professional { id } ... on Person { id } } } } } }`;

/** The tasks of a case's group. */
export const GROUP_ACTIONS = "query GroupActions($id: ID!) { case(id: $id) { group { id version actions { id text doneOn withdrawnOn } } } }";

/** A confirmed meeting without the person: its first point is a proposal that somebody is to do, and becomes a measure where a goal is named. */
export async function proposed(app: TestApp, at: Founded, goalId: string | null = null): Promise<{ meetingId: string; pointId: string; expectedVersion: number }> {
  const by = app.as(`${at.municipality}/coordinator`);
  const meeting = await invited(app, at);
  onTheDay(app);
  const responsibleId = await app.professionalId(`${at.municipality}/coordinator`);
  const points = meeting.points.map((pointId, index) => ({ pointId, decision: `Forslag ${index + 1}`, responsibleId, goalId: index === 0 ? goalId : null }));
  await by.must(RECORD_GROUP_MEETING, await minutesFor(app, at, meeting, { ownerPresent: false, points }));
  const { groupMeeting } = await by.must(CONFIRM_GROUP_MINUTES, await onMeeting(app, at.municipality, meeting.meetingId));
  return { meetingId: meeting.meetingId, pointId: meeting.points[0] ?? "", expectedVersion: groupMeeting.version };
}
