/** The documents of progress and sharing, as a frontend would write them. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message needsSecondReader version }";

const deedOf = (deed: string, shown: string): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${shown} ${errors} }
}`;

const who = "{ ... on Professional { id } ... on Person { id } }";
const request = `id text state turn isLate sentAt dueOn readAt answer answeredAt escalatedToLeaderAt escalatedToUnitAt endedAt endNote version
  plan { id } measure { id } asked ${who} askedBy ${who} answeredBy ${who} leader { id }`;
const progressRequest = `progressRequest { ${request} }`;

export const REQUEST_PROGRESS = deedOf("requestProgress", progressRequest);
export const MARK_PROGRESS_REQUEST_READ = deedOf("markProgressRequestRead", progressRequest);
export const ANSWER_PROGRESS_REQUEST = deedOf("answerProgressRequest", progressRequest);
export const ESCALATE_PROGRESS_REQUEST = deedOf("escalateProgressRequest", progressRequest);
export const RESOLVE_PROGRESS_REQUEST = deedOf("resolveProgressRequest", progressRequest);
export const CLOSE_PROGRESS_REQUEST = deedOf("closeProgressRequest", progressRequest);
export const ACKNOWLEDGE_PROCEDURE = deedOf("acknowledgeProcedure", "participant { id procedureAcknowledgedAt }");
export const PROGRESS_REQUESTS_TO_ME = `query ProgressRequestsToMe($waiting: Boolean) { progressRequestsToMe(waiting: $waiting) {
  nodes { ${request} } pageInfo { endCursor hasNextPage }
} }`;
export const PROGRESS_OF_PLAN = `query ProgressOfPlan($id: ID!) { plan(id: $id) { progressRequests { ${request} } procedureNotAcknowledgedBy { id person ${who} } } }`;

const consent = `consent { id version sharingSuspendedAt grants { id sections validFrom validTo sharedAt endedAt isInForce recipient ${who} giver ${who} recordedBy ${who} } }`;

export const SHARE_SECTIONS = deedOf("shareSections", consent);
export const WITHDRAW_SHARING = deedOf("withdrawSharing", consent);
export const SUSPEND_SHARING = deedOf("suspendSharing", consent);
export const RESUME_SHARING = deedOf("resumeSharing", consent);
export const SHARED = `query Shared($id: ID!) { case(id: $id) { consents { ${consent.slice("consent { ".length, -2)} } } }`;

const withholding = `withholding { id kind elementId reason withheldAt stoppedAt version withheldBy ${who} approvedBy { id } }`;

export const WITHHOLD_FROM_PARENTS = deedOf("withholdFromParents", withholding);
export const STOP_WITHHOLDING = deedOf("stopWithholding", withholding);
