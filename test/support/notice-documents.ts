/** How tests do what is done with a notice once it is registered. */

const deed = (name: string, shown: string): string =>
  `mutation ${name}($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} warnings { code message } errors { code message path legalBasis details { name value } } } }`;

const notice = "notice { id state version acknowledgedAt unconfirmed confirmedOn confirmation endedAt redirectedToKind redirectedToName contactAgainOn }";

export const ACKNOWLEDGE_NOTICE = deed("acknowledgeNotice", notice);
export const REQUEST_COMPLETION = deed("requestNoticeCompletion", notice);
export const COMPLETE_NOTICE = deed("completeNotice", `${notice} case { id }`);
export const CONFIRM_NOTICE = deed("confirmNotice", `${notice} case { id }`);
export const REDIRECT_NOTICE = deed("redirectNotice", notice);
export const WITHDRAW_NOTICE = deed("withdrawNotice", notice);
export const RECORD_OWNER_DECLINE = deed("recordOwnerDecline", notice);
export const RECORD_INFORMATION = deed(
  "recordInformationGiven",
  "notice { id informationMissing informationGiven { topics givenOn givenBy { name } } } case { id informationMissing }",
);
export const SEND_ON_SERVICE = deed("sendOnRequestedService", "notice { id state } requestedService { id service wanted state sentTo sentOn version }");
export const REGISTER_MANDATE = deed("registerMandate", "mandate { id kind scope inForce validFrom validTo endedAt version } notice { id } case { id }");
export const END_MANDATE = deed("endMandate", "mandate { id inForce endedAt version } notice { id } case { id }");
export const ATTACH_DOCUMENT = deed("attachDocument", "document { id kind title mediaType bytes digest purpose scope signedOn uploadedAt } notice { id } case { id }");

export const NOTICE_NOW = `query NoticeNow($id: ID!) { node(id: $id) { ... on Notice {
  id state version channel wanted acknowledgedAt unconfirmed confirmedAt confirmedOn confirmation endedAt redirectedToKind redirectedToName redirectedToNumber contactAgainOn
  ownerAgrees authorityAttached informationMissing
  acknowledgement { kind capacity method deliveredOn } completions { missing text dueOn completedAt }
  otherServices { id service wanted state sentTo sentOn version } mandates { id kind scope inForce version } documents { id kind title }
  informationGiven { topics givenOn givenBy { name } } subject { name } registeredBy { ... on Professional { name } ... on Person { name } } case { id number }
} } }`;

export const NOTICES_WHERE = `query NoticesWhere($filter: NoticeFilter) { notices(first: 100, filter: $filter) { nodes { id state } } }`;
export const REQUESTED_SERVICES = `query RequestedServices($state: RequestedServiceState!) { requestedServices(state: $state, first: 100) { nodes { id service wanted state sentTo notice { id } } } }`;
export const DOCUMENT = `query Document($id: ID!) { node(id: $id) { ... on Document { id title content uploadedBy { ... on Person { name } ... on Professional { name } } } } }`;

/** The smallest files that say what they are. */
export const aPdf = Buffer.from("%PDF-1.4\nFullmakt\n%%EOF\n").toString("base64");
export const aPng = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString("base64");
export const aJpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString("base64");
