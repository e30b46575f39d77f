import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";

/** Inputs that are in order as they stand; a test changes what it is about. */

export function aNotice(changes: Answer = {}): Answer {
  return {
    kinds: ["INDIVIDUAL_PLAN", "COORDINATOR"],
    channel: "SECURE_FORM",
    wanted: "Hjelp til å få tjenestene til å henge sammen.",
    notifierCapacity: "MUNICIPAL_STAFF",
    subject: { name: "Solveig Eksempel", birthDate: "1975-08-09" },
    ownerInformed: true,
    ownerAgrees: true,
    ...changes,
  };
}

/** What the talk came to. Goes with the clock of the tests as it starts. */
export function aTalk(changes: Answer = {}): Answer {
  return {
    heldOn: "2026-06-15",
    place: "Hjemme hos personen",
    orientationGiven: true,
    toldOfRightToWish: true,
    needs: "Mange å forholde seg til.",
    resources: "Vet godt hva som hjelper.",
    wantsPlan: true,
    wantsCoordinator: true,
    services: [aService("HOME_NURSING", "sykepleier"), aService("PHYSIOTHERAPY", "fysioterapeut")],
    ...changes,
  };
}

export function aService(type: string, professionalGroup: string, changes: Answer = {}): Answer {
  return { type, source: "HEALTH_CARE", provider: `Tjenesten for ${professionalGroup}`, professionalGroup, seenInContext: true, ...changes };
}

/** An assessment that meets the legal test. */
export function anAssessment(changes: Answer = {}): Answer {
  return {
    kind: "INDIVIDUAL_PLAN",
    longTerm: { answer: true, reasons: "Behovet har vart i to år og vil fortsette." },
    coordinated: { answer: true, reasons: "Tjenestene griper inn i hverandre." },
    bases: ["HEALTH_CARE"],
    ...changes,
  };
}

/** An assessment that does not. */
export function aNegativeAssessment(changes: Answer = {}): Answer {
  return anAssessment({
    coordinated: { answer: false, reasons: "Én tjeneste dekker hele behovet, og ingen andre må med." },
    ...changes,
  });
}

export function aGrant(changes: Answer = {}): Answer {
  return {
    kind: "INDIVIDUAL_PLAN",
    outcome: "GRANTED",
    facts: "Får tjenester fra kommunen og sykehuset.",
    considerations: "Uten samordning får ikke personen nytte av dem.",
    ...changes,
  };
}

/** A refusal that rests on nothing it may not rest on. */
export function aRefusal(changes: Answer = {}): Answer {
  return {
    kind: "INDIVIDUAL_PLAN",
    outcome: "REFUSED",
    refusalReason: "NOT_COORDINATED",
    facts: "Får oppfølging av fysioterapeut én gang i uka.",
    considerations: "Oppfølgingen dekker behovet, og ingen andre må samordnes med den.",
    ...changes,
  };
}

export function aGoal(changes: Answer = {}): Answer {
  return { text: "Klare hverdagen hjemme", lifeArea: "DAILY_LIFE", ...changes };
}

export function aMeasure(changes: Answer = {}): Answer {
  return { text: "Fast trening", extent: "To ganger i uka", execution: "I gruppe", fromOn: "2026-06-20", toOn: "2026-12-20", ...changes };
}

export function aGroup(changes: Answer = {}): Answer {
  return {
    kind: "LONG_TERM",
    founding: "BY_COORDINATOR",
    need: "Flere tjenester som må snakke sammen.",
    goals: "Avklare hvem som gjør hva.",
    procedureHandedOut: true,
    ...changes,
  };
}

/** The municipality's choices in force, as they would be sent back to change one of them. */
export async function thePolicy(app: TestApp, municipality: string): Promise<Answer> {
  return (await app.as(`${municipality}/system-coordinator`).ask(POLICY))["policy"];
}

const address = "{ line postalCode town }";
const POLICY = `query Policy { policy { version effectiveFrom policy { writtenForm
  unit { name contact { kind title postal ${address} visiting ${address} phone email formName notOffered mapUrl } links { title url } informationReviewedOn informationReviewMonths membersSeeAllCases minMeetingsPerYear expectedMeetingsPerYear departments mainDepartment childPlanDepartments }
  notice { terms writtenRequired channels authorityRequiredFrom alarmLeadDays acknowledgementDays informationChecked }
  eligibility { minimum countUnit differentProviders excluded sources
    indicators { code names { writtenForm text } kind minimum countUnit differentProviders excluded sources expression } }
  decision { paths allocationBodyName allocationBodyQuorum unitMeetingFirst firstContactInitiates coordinatorByDelegation ownUnitRegistrationDays startUpWithGrant }
  coordinator { maxPlans candidateRule appointedByDepartment firstContactDays capCountsCases changeProcedure }
  plan { minutesOnlyAllowed revisionMonths } group { founding minMeetingsPerYear invitationDays }
  deadlines { decisionTargetDays appealForwardingDays vacancyDays departmentDays transitionLeadMonths stalenessMonths consentWarningDays progressAnswerDays }
  report { recipients sections } texts { topic writtenForm text } letterTexts { block placement writtenForm text } } } }`;

/** A service in the unit's overview that anybody may read. */
export function aCatalogueService(changes: Answer = {}): Answer {
  return {
    title: "Frisklivssentral",
    description: "Trening og kurs i grupper.",
    audience: "Voksne",
    howToReach: "Ring servicetorget, eller møt opp.",
    needs: ["Komme i gang med trening"],
    lifeAreas: ["HEALTH"],
    isRehabilitation: true,
    isPublic: true,
    ...changes,
  };
}
