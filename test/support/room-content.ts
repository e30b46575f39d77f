import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { withParticipant } from "./sharing.js";
import { onCase } from "./stages.js";

/** What tests do and read in a room: calendar, documents, links, paper. */

const deedOf = (deed: string, shown: string): string => {
  const name = deed.charAt(0).toUpperCase() + deed.slice(1);
  return `mutation ${name}($input: ${name}Input!) { ${deed}(input: $input) { ${shown} errors { code message path details { name value } } warnings { code } } }`;
};
const who = "{ ... on Professional { id name } ... on Person { id name } }";

const entry = `calendarEntry { id kind title place text startsOn startTime endsOn endTime repeat every repeatUntil onlyNamed cancelledAt cancelReason version
  named ${who} addedBy ${who} cancelledBy ${who} answers { answer note day isBeforeLastChange person ${who} } history { version kind day at by ${who} fields { field before after } } }`;
export const ADD_CALENDAR_ENTRY = deedOf("addCalendarEntry", entry);
export const CHANGE_CALENDAR_ENTRY = deedOf("changeCalendarEntry", entry);
export const CANCEL_CALENDAR_ENTRY = deedOf("cancelCalendarEntry", entry);
export const CHANGE_CALENDAR_DAY = deedOf("changeCalendarDay", entry);
export const ANSWER_CALENDAR_ENTRY = deedOf("answerCalendarEntry", entry);
export const CALENDAR = `query Calendar($caseIds: [ID!], $from: LocalDate!, $to: LocalDate!) { calendar(caseIds: $caseIds, from: $from, to: $to) {
  day startsOn startTime startsAt endsAt place cancelled case { id } entry { id title text } meeting { id kind state } myAnswer { answer day } } }`;
export const CALENDAR_FEED = "query CalendarFeed($from: LocalDate!) { calendarFeed(from: $from) }";

const document = `roomDocument { id kind title folder onlyNamed mayPrint setAsideAt version named ${who} printers ${who} addedBy ${who}
  versions { id number mediaType bytes digest uploadedBy ${who} } }`;
export const ADD_ROOM_DOCUMENT = deedOf("addRoomDocument", document);
export const REPLACE_ROOM_DOCUMENT = deedOf("replaceRoomDocument", document);
export const CHANGE_ROOM_DOCUMENT = deedOf("changeRoomDocument", document);
export const SET_ROOM_DOCUMENT_ACTIVE = deedOf("setRoomDocumentActive", document);
export const DOCUMENTS_OF_ROOM = `query DocumentsOfRoom($caseId: ID!, $setAside: Boolean, $folder: String) { room(caseId: $caseId) { documents(setAside: $setAside, folder: $folder) {
  id kind title folder mayPrint setAsideAt version versions { id number digest } } } }`;
export const FILE = "query File($id: ID!) { node(id: $id) { ... on RoomDocumentVersion { number content } } }";

const link = "roomLink { id title address position setAsideAt version }";
export const ADD_ROOM_LINK = deedOf("addRoomLink", link);
export const CHANGE_ROOM_LINK = deedOf("changeRoomLink", link);
export const LINKS_OF_ROOM =
  "query LinksOfRoom($caseId: ID!, $setAside: Boolean) { room(caseId: $caseId) { links(setAside: $setAside) { id title address position version } municipalityLinks { title address } } }";

const printout = `printout { id kind points language printedAt printedBy ${who} sections { heading lines } file { number content } }`;
export const PRINT_PLAN = deedOf("printPlan", printout);
export const PRINT_CONSENT_FORM = deedOf("printConsentForm", printout);
export const PRINT_DOCUMENT = deedOf("printDocument", printout);
export const PRINTOUTS = `query Printouts($caseId: ID!) { room(caseId: $caseId) { printouts { id kind printedBy ${who} sections { heading } } } }`;

const signed = `consent { id method givenOn validTo withdrawnAt version grants { sections validTo isInForce recipient ${who} giver ${who} } }
  signedConsent { id capacity signedOn refused isSuperseded signedBy ${who} registeredBy ${who} document { id kind } lines { sections validTo participant { id } } }`;
export const REGISTER_SIGNED_CONSENT = deedOf("registerSignedConsent", signed);
export const SIGNED_CONSENTS = `query SignedConsents($id: ID!) { case(id: $id) { version signedConsents { id refused isSuperseded signedOn consent { id } document { id kind versions { digest } } } } }`;
export const CONSENT_FORM = "query ConsentForm($caseId: ID!, $language: FormLanguage) { consentForm(caseId: $caseId, language: $language) { heading lines } }";
export const FORM_TEMPLATE = "query FormTemplate($template: FormTemplate!, $language: FormLanguage) { formTemplate(template: $template, language: $language) { heading lines } }";

export const PDF = Buffer.from("%PDF-1.7 Epikrise").toString("base64");
export const NEWER_PDF = Buffer.from("%PDF-1.7 Epikrise, rettet").toString("base64");
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]).toString("base64");

export const anEntry = (more: Answer = {}): Answer => ({
  kind: "APPOINTMENT",
  title: "Fysioterapi",
  place: "Helsehuset",
  startsOn: "2026-06-22",
  startTime: "10:00",
  endTime: "11:00",
  ...more,
});
export const aDocument = (more: Answer = {}): Answer => ({ kind: "REPORT", title: "Epikrise", content: PDF, ...more });

/** A room with an active plan: its owner, the coordinator, and the professional who takes part. */
export const aRoom = withParticipant;

/** An entry put in by somebody, and what a deed on it must say. */
export async function entryIn(who: Client, caseId: string, more: Answer = {}): Promise<{ entry: Answer; on: { calendarEntryId: string; expectedVersion: number } }> {
  const { calendarEntry } = await who.must(ADD_CALENDAR_ENTRY, { caseId, ...anEntry(more) });
  return { entry: calendarEntry, on: { calendarEntryId: calendarEntry.id, expectedVersion: calendarEntry.version } };
}

/** A document put in by somebody, and what a deed on it must say. */
export async function documentIn(who: Client, caseId: string, more: Answer = {}): Promise<{ document: Answer; on: { roomDocumentId: string; expectedVersion: number } }> {
  const { roomDocument } = await who.must(ADD_ROOM_DOCUMENT, { caseId, ...aDocument(more) });
  return { document: roomDocument, on: { roomDocumentId: roomDocument.id, expectedVersion: roomDocument.version } };
}

/** What somebody has in their calendar within a period, as titles by day. */
export async function calendarFor(who: Client, from: string, to: string, caseIds?: readonly string[]): Promise<Answer[]> {
  return (await who.ask(CALENDAR, { from, to, ...(caseIds ? { caseIds } : {}) }))["calendar"] as Answer[];
}

/** The id of whoever the case is about, as a person of the case. */
export async function ownerId(app: TestApp, municipality: string, caseId: string): Promise<string> {
  return (await app.as(`${municipality}/unit-leader`).ask("query Subject($id: ID!) { case(id: $id) { subject { id } } }", { id: caseId }))["case"].subject.id as string;
}

/** A form signed by the owner today, with nothing ticked, as the coordinator takes it in. */
export async function aSignedForm(app: TestApp, it: { readonly caseId: string }, more: Answer = {}, municipality = "luster"): Promise<Answer> {
  return { ...(await onCase(app, municipality, it.caseId)), content: PNG, signedById: await ownerId(app, municipality, it.caseId), signedOn: "2026-06-15", lines: [], ...more };
}
