import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { active, onPlan } from "./stages.js";

/** The documents of what goes between municipalities and levels, as a frontend would write them. */

const errors = "errors { code message path legalBasis details { name value } } warnings { id code severity message }";
const deedOf = (deed: string, shown: string): string => `mutation ${deed.charAt(0).toUpperCase()}${deed.slice(1)}($input: ${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input!) {
  ${deed}(input: $input) { ${shown} ${errors} }
}`;

const shownOfTransfer = "id state fromNumber toNumber sections acceptBy consentedAt endedAt digest version";
const transfer = `transfer { ${shownOfTransfer} }`;
export const OFFER_TRANSFER = deedOf("offerTransfer", transfer);
export const CONSENT_TO_TRANSFER = deedOf("consentToTransfer", transfer);
export const WITHDRAW_TRANSFER = deedOf("withdrawTransfer", transfer);
export const ACCEPT_TRANSFER = deedOf("acceptTransfer", `${transfer} notice { id version state wanted ownerAgrees subject { id name birthDate } }`);
export const DECLINE_TRANSFER = deedOf("declineTransfer", transfer);
export const IMPORT_TRANSFERRED_PLAN = deedOf("importTransferredPlan", "plan { id version }");
export const OFFERED_TRANSFERS = `query Offered($first: Int, $after: String) { offeredTransfers(first: $first, after: $after) { nodes { ${shownOfTransfer} } pageInfo { hasNextPage endCursor } } }`;
export const TRANSFERS_OF_PLAN = `query Transfers($id: ID!) { plan(id: $id) { transfers { ${shownOfTransfer} } } }`;
export const RECEIVED_PLANS = "query Received($id: ID!) { case(id: $id) { receivedPlans { id fromNumber sections digest receivedAt importedAt } } }";

export const ASK_ABOUT_PARTICIPATION = deedOf("askAboutParticipation", "question { id askedAt organisation purpose careRelation basis provision answer coordinator { id name } }");
const hostAgreement = "id residenceNumber residenceName reference validFrom validTo endedAt";
export const REGISTER_HOST_AGREEMENT = deedOf("registerHostAgreement", `hostAgreement { ${hostAgreement} }`);
export const END_HOST_AGREEMENT = deedOf("endHostAgreement", `hostAgreement { ${hostAgreement} }`);
export const HOST_AGREEMENTS = `query HostAgreements { hostAgreements { ${hostAgreement} } }`;
const objection = "objection { id recipientKind sections objectedAt withdrawnAt version recipient { ... on Professional { id } } }";
export const OBJECT_TO_SHARING = deedOf("objectToSharing", `case { id } ${objection}`);
export const WITHDRAW_OBJECTION = deedOf("withdrawObjection", `case { id } ${objection}`);
export const OBJECTIONS = `query Objections($id: ID!) { case(id: $id) { sharingObjections { ${objection.slice("objection { ".length)} } }`;

/** The number of a municipality today. */
export const numberOf = (app: TestApp, municipality: string): string => app.person(`${municipality}/unit-leader`).municipalityNumber;

export const allParts = ["VALUES", "GOALS", "MEASURES", "CONTENT_POINTS"];

export interface Offered {
  readonly caseId: string;
  readonly planId: string;
  readonly owner: string;
  readonly transfer: Answer;
}

/** An active plan whose coordinator has prepared that it is handed to another municipality. */
export async function prepared(app: TestApp, from: string, to: string, changes: Answer = {}): Promise<Offered> {
  const { caseId, planId, owner } = await active(app, from);
  const input = { ...(await onPlan(app, from, planId)), toMunicipality: numberOf(app, to), sections: allParts, ...changes };
  const { transfer: made } = await app.as(`${from}/coordinator`).must(OFFER_TRANSFER, input);
  return { caseId, planId, owner, transfer: made };
}

/** The same with the owner's yes: the other municipality sees it now. */
export async function offered(app: TestApp, from: string, to: string, changes: Answer = {}): Promise<Offered> {
  const it = await prepared(app, from, to, changes);
  const { transfer: made } = await app.as(it.owner).must(CONSENT_TO_TRANSFER, { transferId: it.transfer["id"], expectedVersion: 1 });
  return { ...it, transfer: made };
}
