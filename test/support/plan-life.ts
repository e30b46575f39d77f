import * as documents from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { aNegativeAssessment, aRefusal } from "./inputs.js";
import { assessed, decided, notified, onCase, onPlan } from "./stages.js";

const errors = "errors { code message path legalBasis details { name value } } warnings { code }";
const named = (deed: string): string => deed.charAt(0).toUpperCase() + deed.slice(1);
const mutation = (deed: string, shown: string): string => `mutation ${named(deed)}($input: ${named(deed)}Input!) { ${deed}(input: $input) { ${shown} ${errors} } }`;
const plan = "plan { id state version lifecycle revision reviseOn isLocked }";
const offer =
  "planOffer { id offeredOn answer answeredOn method contactAgainOn note version answeredBy { ... on Person { id } } recordedBy { ... on Professional { id } ... on Person { id } } }";
const request = "consentRequest { id askedOn answer answeredOn method contactAgainOn note version consent { id } }";

/** The deeds of a plan's life, as a frontend would write them. */
export const OFFER_PLAN = mutation("offerPlan", `case { id version } ${offer}`);
export const ANSWER_PLAN_OFFER = mutation("answerPlanOffer", `case { id } ${offer}`);
export const REQUEST_CONSENT = mutation("requestConsent", `case { id version } ${request}`);
export const REFUSE_CONSENT = mutation("refuseConsent", `case { id } ${request}`);
export const BEGIN_PLAN_REVISION = mutation("beginPlanRevision", `case { id } ${plan}`);
export const RETURN_PLAN = mutation("returnPlan", `case { id } ${plan} annotation { text }`);
export const KEEP_PLAN = mutation("keepPlan", `case { id } ${plan}`);
export const ARCHIVE_PLAN = mutation(
  "archivePlan",
  `case { id } ${plan} archive { id sections planVersion isFinal takenAt digest content { heading lines } takenBy { ... on Professional { id } } }`,
);
export const REOPEN_PLAN = mutation("reopenPlan", `case { id } ${plan}`);

export const PLAN_LIFE = `query PlanLife($id: ID!) { plan(id: $id) { id state lifecycle suspension isLocked version lastChangedAt staleSince revision reviseOn approvedAt closedAt endReason
  ownerViewOnEnding ownerAgrees whyNotAsked endAssessment closingAskedAt reopenReason reopens { id state } values
  revisions { begunAt approvedAt endedAt fromVersion reason } archives { id isFinal sections content { heading lines } digest }
  goals { text ownWords measures { text } } entries { text } participants { function until } } }`;

export const CASE_LIFE = `query CaseLife($id: ID!) { case(id: $id) { id state tool wayToPlan planOfferStatus plan { id state } plans { id state isLocked lifecycle }
  planOffers { id answer contactAgainOn version } consentRequests { id answer contactAgainOn version consent { id } } coordinators { kind until } coordinatorTasks { kind }
  consents { id withdrawnAt supersededAt version sharingSuspendedAt } deadlines { kind dueOn settledAt outcome } decisions { id kind outcome state version supersededAt } group { id state } } }`;

export async function planLife(who: Client, id: string): Promise<Answer> {
  return (await who.ask(PLAN_LIFE, { id }))["plan"];
}

export async function caseLife(who: Client, id: string): Promise<Answer> {
  return (await who.ask(CASE_LIFE, { id }))["case"];
}

/** Asks for a plan to be ended though its owner is against it. */
export async function closing(app: TestApp, municipality: string, planId: string): Promise<void> {
  const said = { reason: "NEED_CEASED", ownerAgrees: false, ownerView: "Jeg trenger planen.", assessment: "Tjenestene er avsluttet." };
  await app.as(`${municipality}/coordinator`).must(documents.CLOSE_PLAN, { ...(await onPlan(app, municipality, planId)), ...said });
}

/** Ends a right by decision, with its letter, after a new assessment. Gives the decision. */
export async function endingDecided(app: TestApp, municipality: string, caseId: string): Promise<Answer> {
  await assessed(app, municipality, caseId, aNegativeAssessment());
  const { decision } = await decided(
    app,
    municipality,
    caseId,
    aRefusal({ outcome: "CLOSED", facts: "Får ikke lenger flere tjenester.", considerations: "Én tjeneste dekker behovet i dag." }),
  );
  await notified(app, municipality, caseId);
  return decision;
}

/** A case with an offer of a plan that waits for its answer. */
export async function offered(app: TestApp, municipality: string): Promise<{ caseId: string; owner: string; planOfferId: string; version: number }> {
  const { caseId, owner } = await app.walk(municipality, { until: "HANDED_OVER" });
  const { planOffer } = await app.as(`${municipality}/coordinator`).must(OFFER_PLAN, await onCase(app, municipality, caseId));
  return { caseId, owner, planOfferId: planOffer.id, version: planOffer.version };
}

/** An offer, a question for consent and an archived picture that only one municipality knows. */
export async function planLifeHoldings(app: TestApp, municipality: string, planId: string): Promise<void> {
  const { caseId } = await app.walk(municipality, { until: "HANDED_OVER" });
  const by = app.as(`${municipality}/coordinator`);
  await by.must(OFFER_PLAN, { ...(await onCase(app, municipality, caseId)), note: `Tilbud i ${municipality}` });
  await by.must(REQUEST_CONSENT, await onCase(app, municipality, caseId));
  await by.must(ARCHIVE_PLAN, await onPlan(app, municipality, planId));
}
