/** The documents of a responsibility group's life and of its meetings, as a frontend would write them. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message needsSecondReader version }";
const title = (deed: string): string => `${deed.charAt(0).toUpperCase()}${deed.slice(1)}`;
const answering =
  (shown: string) =>
  (deed: string, more = ""): string =>
    `mutation ${title(deed)}($input: ${title(deed)}Input!) { ${deed}(input: $input) { case { id } ${shown} ${more} ${errors} } }`;

const person = "{ ... on Professional { id name } ... on Person { id name } }";
const onNeed = answering("groupNeed { id state need reason version }");
const onGroup = answering("group { id state kind version leaderUntil meetBy goals consentOn offeredOn offerAnswer dissolvedOn dissolveReason leader { id } }");
const onMeeting = answering("groupMeeting { id state version kind meetsOn agenda { id position title decision proposal } }");

export const REPORT_GROUP_NEED = onNeed("reportGroupNeed");
export const DECLINE_GROUP_NEED = onNeed("declineGroupNeed");
export const ADD_GROUP_MEMBER = onGroup("addGroupMember", "member { id kind function }");
export const CHANGE_GROUP_LEADER = onGroup("changeGroupLeader");
export const SET_GROUP_GOAL = onGroup("setGroupGoal");
export const ADD_GROUP_ACTION = onGroup("addGroupAction", "groupAction { id text dueOn }");
export const RECORD_GROUP_CONSENT = onGroup("recordGroupConsent");
export const RECORD_GROUP_OFFER = onGroup("recordGroupOffer");
export const CARRY_NEED_FORWARD = onGroup("carryNeedForward", "carriedNeed { id state need carriedTo answer version }");
export const RECORD_CARRIED_NEED_ANSWER = onGroup("recordCarriedNeedAnswer", "carriedNeed { id state need carriedTo answer version }");
export const EVALUATE_GROUP = onGroup("evaluateGroup");
export const DISSOLVE_GROUP = onGroup("dissolveGroup");
export const REOPEN_GROUP = onGroup("reopenGroup");

export const PLAN_GROUP_MEETING = onMeeting("planGroupMeeting");
export const INVITE_TO_GROUP_MEETING = onMeeting("inviteToGroupMeeting");
export const CANCEL_GROUP_MEETING = onMeeting("cancelGroupMeeting");
export const RECORD_GROUP_MEETING = onMeeting("recordGroupMeeting");
export const CONFIRM_GROUP_MINUTES = onMeeting("confirmGroupMinutes");
export const PUBLISH_GROUP_MINUTES = onMeeting("publishGroupMinutes");
export const RECORD_OWNER_TALK = onMeeting("recordOwnerTalk");
export const ANSWER_PROPOSAL = onMeeting("answerProposal", "groupPoint { id proposal answeredAt }");

export const GROUP_MEETING = `query GroupMeeting($id: ID!) { node(id: $id) { id ... on GroupMeeting {
  kind state version meetsOn time place shortNoticeReason permittedOn ownerPresent talkBeforeOn talkAfterOn publishedAt nextOn noNextReason
  concerns { id name } leader { id name } minuteTaker { id } talkWith { id }
  agenda { id position title sensitive decision dueOn disagreement proposal responsible ${person} contributedBy ${person} }
  invited { fixed title address attended minutesSentAt person ${person} }
} } }`;

export const GROUP_LIFE = `query GroupLife($id: ID!) { case(id: $id) { version
  group { id state kind version goals leaderUntil consentOn consentMethod offeredOn offerAnswer lastMetOn meetBy meetingOverdue evaluatedOn dissolvedOn dissolveReason tasks
    leader { id } members { id kind function until person ${person} } actions { id text dueOn responsible ${person} } carriedNeeds { id need carriedTo state answer version }
    meetings { id state } reopens { id state } }
  groups { id state } groupNeeds { id state need reason version group { id } } groupMeetings { id kind state }
} }`;
