import * as documents from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { aNegativeAssessment, aRefusal } from "./inputs.js";
import { assessed, type CaseOf, decided } from "./stages.js";

/** The documents of appeals, as a frontend would write them. */

const errors = "errors { code path message legalBasis details { name value } } warnings { id code severity }";
const shown = `id subject state version capacity inTime startUncertain dueOn receivedOn handedInOn written signed authorityAttached grounds wanted channel askedFor defects forwardDueOn
  lateReason lateReasonText review reviewConsiderations reviewedOn statement forwardedOn copySentOn outcome outcomeOn outcomeReasons withdrawalReference endedOn
  appellant { id name } decision { id state } newDecision { id outcome state authority }`;

const deedOn = (deed: string, what: string): string => {
  const title = deed.charAt(0).toUpperCase() + deed.slice(1);
  return `mutation ${title}($input: ${title}Input!) { ${deed}(input: $input) { case { id state version nextSteps } ${what} ${errors} } }`;
};
const onAppealDeed = (deed: string): string => deedOn(deed, `appeal { ${shown} }`);

export const REGISTER_APPEAL = onAppealDeed("registerAppeal");
export const REQUEST_COMPLETION = onAppealDeed("requestAppealCompletion");
export const COMPLETE_APPEAL = onAppealDeed("completeAppeal");
export const BEGIN_OWN_REVIEW = onAppealDeed("beginOwnReview");
export const REVIEW_APPEAL = onAppealDeed("reviewAppeal");
export const FORWARD_APPEAL = onAppealDeed("forwardAppeal");
export const RECORD_OUTCOME = onAppealDeed("recordStateAdministratorOutcome");
export const WITHDRAW_APPEAL = onAppealDeed("withdrawAppeal");
const claim = "costsClaim { id amountOre costs inTime grantedOre answer answeredOn receivedOn version }";
export const REGISTER_COSTS_CLAIM = deedOn("registerCostsClaim", claim);
export const ANSWER_COSTS_CLAIM = deedOn("answerCostsClaim", claim);
const request = "supervisionRequest { id about requesterName receivedOn forwardedOn version }";
export const REGISTER_SUPERVISION = deedOn("registerSupervisionRequest", request);
export const FORWARD_SUPERVISION = deedOn("forwardSupervisionRequest", request);

export const APPEAL_FILE = `query AppealFile($id: ID!) { case(id: $id) { id state nextSteps version
  decisions { id kind outcome state version authority supersededAt appealOpenUntil appealDueOn } deadlines { kind startedOn dueOn settledAt }
  appeals { ${shown} costsClaims { id inTime grantedOre } } supervisionRequests { id about forwardedOn } warnings { code } } }`;

export const OPEN_APPEALS =
  "query OpenAppeals($first: Int!, $after: String) { appeals(first: $first, after: $after) { nodes { id forwardDueOn } pageInfo { hasNextPage endCursor } } }";
export const APPEAL_FIGURES = "query AppealFigures { unitOverview { appeals { name count averageDays averageDaysToForwarding } } }";

/** A case with its decision, as the unit sees it with its appeals. */
export async function appealFile(app: TestApp, municipality: string, id: string): Promise<Answer> {
  return (await app.as(`${municipality}/unit-leader`).ask(APPEAL_FILE, { id }))["case"];
}

export type Refused = CaseOf & { readonly decisionId: string };

/** A case in which the plan has been refused and the letter delivered. */
export async function refusedPlan(app: TestApp, municipality = "lund"): Promise<Refused> {
  const walked = await app.walk(municipality, { until: "CLARIFIED" });
  await assessed(app, municipality, walked.caseId, aNegativeAssessment());
  const { decision } = await decided(app, municipality, walked.caseId, aRefusal());
  await app.as(`${municipality}/case-worker`).must(documents.ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version });
  return { ...walked, decisionId: decision.id };
}

/** An appeal of the refusal by the person themselves; a test changes what it is about. */
export function anAppeal(it: { readonly caseId: string; readonly decisionId?: string }, changes: Answer = {}): Answer {
  return {
    caseId: it.caseId,
    ...(it.decisionId ? { decisionId: it.decisionId } : {}),
    capacity: "OWNER",
    grounds: "Jeg får hjelp av fire tjenester som ikke snakker sammen.",
    ...changes,
  };
}

export type Appealed = Refused & { readonly appealId: string };

/** A refused plan that its person has appealed. */
export async function appealed(app: TestApp, municipality = "lund"): Promise<Appealed> {
  const refused = await refusedPlan(app, municipality);
  const { appeal } = await app.as(refused.owner).must(REGISTER_APPEAL, anAppeal(refused));
  return { ...refused, appealId: appeal.id };
}

/** What a deed on an appeal must say of it: which, and as which version. */
export async function onAppeal(app: TestApp, municipality: string, { caseId, appealId }: { readonly caseId: string; readonly appealId: string }): Promise<Answer> {
  const { appeals } = await appealFile(app, municipality, caseId);
  return { appealId, expectedVersion: appeals.find((it: Answer) => it["id"] === appealId).version };
}

/** A new assessment that meets the test, on which a reversal rests. */
export async function reassessed(app: TestApp, municipality: string, caseId: string): Promise<void> {
  await assessed(app, municipality, caseId, {});
}

export function aReversal(changes: Answer = {}): Answer {
  return {
    outcome: "REVERSED_IN_FULL",
    considerations: "Klagen viser at fire tjenester griper inn i hverandre.",
    decision: { outcome: "GRANTED", facts: "Fire tjenester er i bruk samtidig.", considerations: "Uten samordning får ikke personen nytte av dem." },
    ...changes,
  };
}

export function aMaintaining(changes: Answer = {}): Answer {
  return { outcome: "MAINTAINED", considerations: "Klagen inneholder ikke noe nytt om behovet.", ...changes };
}

/** An appeal that the municipality maintains against and has forwarded. */
export async function forwarded(app: TestApp, municipality = "lund"): Promise<Appealed> {
  const it = await appealed(app, municipality);
  const leader = app.as(`${municipality}/unit-leader`);
  await leader.must(REVIEW_APPEAL, { ...(await onAppeal(app, municipality, it)), ...aMaintaining() });
  await leader.must(FORWARD_APPEAL, { ...(await onAppeal(app, municipality, it)), statement: "Kommunen viser til vurderingen i vedtaket." });
  return it;
}

/** What the letters about an appeal are, by kind and to whom, as the database has them. */
export async function lettersAbout(app: TestApp, appealId: string | null): Promise<Answer[]> {
  return app.database.sql('select kind, recipient_id as "to", text, delivered_on as "deliveredOn" from letter where about_id = $1 order by id', [appealId]);
}

/** One thing of each kind that belongs to appeals, in a case. */
export async function appealsOfAllKinds(app: TestApp, { owner, caseId }: { readonly owner: string; readonly caseId: string }): Promise<void> {
  const by = app.as(owner);
  const { appeal } = await by.must(REGISTER_APPEAL, {
    caseId,
    capacity: "OWNER",
    subject: "COORDINATOR_CHOICE",
    grounds: `Ønsker en annen koordinator enn den som ble valgt i ${caseId}.`,
  });
  await by.must(REGISTER_COSTS_CLAIM, { appealId: appeal.id, amountOre: 125_000, costs: `Advokat i sak ${caseId}` });
  await by.must(REGISTER_SUPERVISION, { caseId, about: `Det gikk lang tid i sak ${caseId}.` });
}
