/** The documents of a room and of the work in it, as a frontend would write them. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message }";

const deedOf = (deed: string, shown: string): string => {
  const name = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}`;
  return `mutation ${name}($input: ${name}Input!) { ${deed}(input: $input) { ${shown} ${errors} } }`;
};

const who = "{ ... on Professional { id name } ... on Person { id name } }";

export const WRITE_ABOUT_ME = deedOf("writeAboutMe", "aboutMeSection { id kind text version }");
export const ADD_ROOM_PARTICIPANT = deedOf("addRoomParticipant", "participant { id function version }");
export const START_DIALOGUE = deedOf("startDialogue", `dialogue { id title version awaits ${who} }`);
export const WRITE_NOTE = deedOf("writeNote", "note { id text version }");
export const ADD_CALENDAR_ENTRY = deedOf("addCalendarEntry", "calendarEntry { id title startsOn repeat version }");
export const BEGIN_EVALUATION = deedOf("beginEvaluation", "plan { id version } evaluation { id state by heldOn version }");
export const EVALUATE_ELEMENT = deedOf("evaluateElement", "evaluation { id state version answers { element result nextStep } }");
export const GIVE_WORD_ON_EVALUATION = deedOf("giveWordOnEvaluation", "evaluation { id state version ownerWord ownerAgrees }");
export const COMPLETE_EVALUATION = deedOf("completeEvaluation", "evaluation { id state version nextOn }");

/** What deeds in a case with a coordinator name: the plan and its parts, the consent, the coordinator. */
export const WORK_NOW = `query WorkNow($id: ID!) { case(id: $id) {
  id version coordinators { id } consents { id version withdrawnAt }
  plan { id version goals { id measures { id responsible ${who} } } }
} }`;

/** The home page of a room. */
export const ROOM_HOME = `query RoomHome($id: ID!) { room(caseId: $id) {
  kind home { unreadMessages nextEvents(first: 5) { startsOn entry { title } meeting { kind } } waitsForMe { kind deed dueOn } latestChanges { area } }
} }`;
