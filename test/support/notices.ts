import { OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { aNotice } from "./inputs.js";
import { aPdf, ATTACH_DOCUMENT, NOTICE_NOW, RECORD_INFORMATION, REGISTER_MANDATE, REQUEST_COMPLETION } from "./notice-documents.js";

/** Which notice a deed is done on, and as which version. */
export type OnNotice = { readonly noticeId: string; readonly expectedVersion: number };

/** A notice somebody has given. */
export async function given(by: Client, changes: Answer = {}): Promise<OnNotice> {
  const { notice } = await by.must(REGISTER_NOTICE, aNotice(changes));
  return { noticeId: notice.id, expectedVersion: notice.version };
}

/** The same notice as it is now. */
export async function again(by: Client, { noticeId }: OnNotice): Promise<OnNotice> {
  return { noticeId, expectedVersion: (await noticeNow(by, noticeId))["version"] };
}

export async function noticeNow(by: Client, id: string): Promise<Answer> {
  return (await by.ask(NOTICE_NOW, { id }))["node"];
}

/** The case that a notice is opened as. */
export async function opened(by: Client, on: OnNotice, more: Answer = {}): Promise<string> {
  return (await by.must(OPEN_CASE, { ...on, ...more }))["case"].id;
}

/** Does something at another time, and sets the clock back. */
export async function at<T>(app: TestApp, clock: string, work: () => Promise<T>): Promise<T> {
  const before = app.now().toISOString();
  app.setClock(clock);
  try {
    return await work();
  } finally {
    app.setClock(before);
  }
}

const DEADLINES = "query Deadlines { deadlines(withinDays: 366, first: 100) { nodes { kind dueOn settledAt notice { id } } } }";

/** The open deadlines of a notice, as its municipality's leader sees them. */
export async function openDeadlines(leader: Client, { noticeId }: OnNotice): Promise<string[]> {
  const { nodes } = (await leader.ask(DEADLINES))["deadlines"];
  return nodes.filter((it: Answer) => it["notice"]?.id === noticeId).map((it: Answer) => `${it["kind"]} ${it["dueOn"]}`);
}

/** The letters that were sent about a notice, as they stand in the database. */
export async function lettersOf(app: TestApp, localNoticeId: string): Promise<Answer[]> {
  return app.database.sql(
    `select l.kind, l.capacity, l.method, l.delivered_on as "deliveredOn", p.name as recipient, l.text ->> 'writtenForm' as form,
       (select string_agg(part ->> 'text', E'\\n') from jsonb_array_elements(l.text -> 'parts') part) as text
     from letter l join person p on p.id = l.recipient_id where l.notice_id = $1 order by l.issued_at, l.id`,
    [localNoticeId],
  );
}

/** Puts on a case what belongs to a notice: a second notice with another service and what was asked for, a document, a mandate and what was told. */
export async function noticePartsOf(app: TestApp, municipality: string, { caseId, owner }: { readonly caseId: string; readonly owner: string }): Promise<void> {
  const { name, birthDate, login } = app.person(owner);
  const leader = app.as(`${municipality}/unit-leader`);
  const subject = { name, birthDate, nationalId: login.nationalId };
  const on = await given(app.as(`${municipality}/professional`), { subject, otherServices: [{ service: "Støttekontakt", wanted: `Følge til svømming i ${municipality}.` }] });
  await leader.must(REQUEST_COMPLETION, { ...on, missing: ["SIGNATURE"], text: `Underskrift mangler i ${municipality}.`, dueOn: "2026-07-01" });
  await opened(leader, await again(leader, on));
  const { document } = await leader.must(ATTACH_DOCUMENT, { caseId, kind: "AUTHORITY", title: `Fullmakt i ${municipality}`, content: aPdf });
  const holder = { name: `Fullmektig i ${municipality} Eksempel`, birthDate: "1970-01-01" };
  await leader.must(REGISTER_MANDATE, { caseId, kind: "PROXY", scope: ["APPEAL"], holder, declaredNotEmployed: true, documentId: document.id });
  await leader.must(RECORD_INFORMATION, { caseId, topics: ["COORDINATOR"] });
}
