import { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { DialogueThread, RoomSubject } from "../entities/dialogue-thread.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { RoomDocument } from "../entities/room-document.entity.js";
import { readsWhatever } from "../rules/dialogue.rules.js";
import { isShownTo } from "../rules/room-audience.rules.js";
import { roomRoleOf } from "../rules/room.rules.js";
import type { Db } from "../tenants/bracket.js";
import { RoomArea, RoomRight, RoomRole } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead } from "./case-rows.reader.js";
import { onlookerOf } from "./room-audience.step.js";
import { rightsOf } from "./room.step.js";
import { withheldFromCaller } from "./withholding.step.js";

/** What somebody is in a room. */
export function roomRolesOf(ctx: RequestContext, caseId: string): RoomRole[] {
  return ctx.relationsTo(caseId).flatMap((it) => roomRoleOf[it] ?? []);
}

/** Whether the caller may read the part of a room that something stands in. */
export function mayReadSubject(ctx: RequestContext, caseId: string, kind: RoomSubject): boolean {
  if (kind === RoomSubject.GOAL) return mayRead(ctx, caseId, PlanSection.GOALS);
  if (kind === RoomSubject.MEASURE) return mayRead(ctx, caseId, PlanSection.MEASURES);
  const area = kind === RoomSubject.DOCUMENT ? RoomArea.DOCUMENTS : RoomArea.MINUTES;
  return rightsOf(ctx, caseId, area).includes(RoomRight.READ);
}

/** Law: pbrl § 3-4, hol § 12-1: what is kept from the caller in some rooms, and the documents there that are not shown to them: what is tied to it is hidden with it. */
export async function hiddenFromCaller(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rooms = [...new Set(caseIds)];
  const withheld = await withheldFromCaller(ctx, db, rooms);
  const documents = rooms.length === 0 ? [] : await db.among(RoomDocument, "caseId", rooms);
  const closed = documents.filter((it) => !isShownTo(it, onlookerOf(ctx, it.caseId)));
  return new Set([...withheld, ...closed.map((it) => it.id)]);
}

/** Law: hol § 12-1, pbrl § 3-4: what of the conversations of some rooms the caller reads, as the values of `READABLE`. */
async function valuesFor(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<unknown[]> {
  const open = [...new Set(caseIds)].filter((it) => rightsOf(ctx, it, RoomArea.DIALOGUE).includes(RoomRight.READ));
  const whole = open.filter((it) => readsWhatever(roomRolesOf(ctx, it)));
  const others = open.filter((it) => !whole.includes(it));
  const coordinated = others.filter((it) => roomRolesOf(ctx, it).includes(RoomRole.COORDINATOR));
  const subjects = others.flatMap((it) => Object.values(RoomSubject).flatMap((kind) => (mayReadSubject(ctx, it, kind) ? `${it}:${kind}` : [])));
  return [ctx.actor.personId, whole, coordinated, others, subjects, [...(await hiddenFromCaller(ctx, db, open))]];
}

const HAD_A_PLACE = `a.municipality_id = m.municipality_id and a.case_id = m.case_id and a.person_id = $1
  and a.valid_from <= m.sent_at and (a.valid_to is null or a.valid_to > m.sent_at)`;

/**
 * A message `m` of a thread `t` that the caller reads. The person's side reads all; a coordinator what has been written to coordinators, whoever it was then;
 * everybody else what was written to them while they took part, and what the person's side has opened for them.
 */
const READABLE = `(m.withdrawn_at is null or m.written_by_id = $1) and not t.id = any ($6::uuid[]) and (t.about_id is null or not t.about_id = any ($6::uuid[]))
  and (m.case_id = any ($2::uuid[]) or (m.case_id = any ($4::uuid[]) and (t.about_kind is null or t.case_id::text || ':' || t.about_kind = any ($5::text[])) and (
    (m.case_id = any ($3::uuid[]) and '${RoomRole.COORDINATOR}' = any (t.roles))
    or exists (select 1 from case_access a where ${HAD_A_PLACE} and a.basis = any (t.roles))
    or exists (select 1 from dialogue_reader r where r.municipality_id = t.municipality_id and r.thread_id = t.id and r.person_id = $1 and (r.opened_by_id is not null
      or (m.sent_at >= r.reads_from and exists (select 1 from case_access a where ${HAD_A_PLACE} and a.basis = any ('{${Object.values(RoomRole).join(",")}}'))))))))`;

const UNREAD = `m.written_by_id is distinct from $1 and m.withdrawn_at is null and not exists (
  select 1 from dialogue_reading s cross join lateral unnest(s.message_ids, s.message_versions) as seen (id, version)
  where s.municipality_id = m.municipality_id and s.thread_id = m.thread_id and s.reader_id = $1 and seen.id = m.id and seen.version = m.version)`;

/** A conversation as the caller has it. */
export interface ThreadSeen extends Omit<DialogueThread, "roles"> {
  readonly roles: readonly RoomRole[];
  readonly lastMessageAt: Date;
  readonly unread: number;
  readonly awaitsIds: readonly string[];
  readonly askedById: string | null;
}

const threadsFrom = (where: string): string => `from dialogue_thread t
  cross join lateral (select max(m.sent_at) as last_at, (count(*) filter (where ${UNREAD}))::int as unread
    from dialogue_message m where m.municipality_id = t.municipality_id and m.thread_id = t.id and ${READABLE}) s
  left join lateral (select m.awaits_ids, m.asked_by_id
    from dialogue_message m where m.municipality_id = t.municipality_id and m.thread_id = t.id and m.withdrawn_at is null and ${READABLE} order by m.sent_at desc, m.id desc limit 1) l on true
  where ${where} and s.last_at is not null`;

const shownOf = (db: Db): string =>
  `${db.columns(DialogueThread, "t")}, s.last_at as "lastMessageAt", s.unread, coalesce(l.awaits_ids, '{}') as "awaitsIds", l.asked_by_id as "askedById"`;

/** Conversations among those of some ids, of rooms that are known. */
export async function threadsAmong(ctx: RequestContext, db: Db, caseIds: readonly string[], threadIds: readonly string[]): Promise<ThreadSeen[]> {
  const text = `select ${shownOf(db)} ${threadsFrom("t.id = any ($7::uuid[])")}`;
  return db.rows(statement("dialogue.threads", text), [...(await valuesFor(ctx, db, caseIds)), threadIds]);
}

/** Where a page of conversations begins, and how long it is. */
export interface ThreadsAsked {
  readonly caseId: string;
  readonly withPassive: boolean;
  readonly after: { readonly value: string; readonly id: string } | null;
  readonly limit: number;
}

/** The conversations of a room, the one that was last written in first. */
export async function threadsOfRoom(ctx: RequestContext, db: Db, { caseId, withPassive, after, limit }: ThreadsAsked): Promise<ThreadSeen[]> {
  const text = `select ${shownOf(db)} ${threadsFrom("t.case_id = $7::uuid and ($8::boolean or t.passive_at is null)")}
    and ($9::timestamptz is null or (s.last_at, t.id) < ($9::timestamptz, $10::uuid)) order by s.last_at desc, t.id desc limit $11`;
  return db.rows(statement("dialogue.room", text), [...(await valuesFor(ctx, db, [caseId])), caseId, withPassive, after?.value ?? null, after?.id ?? null, limit]);
}

/** The conversations of some rooms in which it is the caller's turn. */
export async function threadsAwaiting(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<ThreadSeen[]> {
  const text = `select ${shownOf(db)} ${threadsFrom("t.case_id = any ($7::uuid[]) and t.passive_at is null and $1 = any (l.awaits_ids)")} order by s.last_at, t.id`;
  return db.rows(statement("dialogue.awaiting", text), [...(await valuesFor(ctx, db, caseIds)), caseIds]);
}

const messagesFrom = (where: string): string =>
  `from dialogue_message m join dialogue_thread t on t.municipality_id = m.municipality_id and t.id = m.thread_id where ${where} and ${READABLE}`;

/** Messages by id, or of threads, of rooms that are known. */
export async function messagesAmong(ctx: RequestContext, db: Db, caseIds: readonly string[], by: "id" | "thread_id", ids: readonly string[]): Promise<DialogueMessage[]> {
  const text = `select ${db.columns(DialogueMessage, "m")} ${messagesFrom(`m.${by} = any ($7::uuid[])`)} order by m.sent_at, m.id`;
  return db.rows(statement(`dialogue.messages.${by}`, text), [...(await valuesFor(ctx, db, caseIds)), ids]);
}

/** A page of the messages of a thread, the newest first. */
export async function messagesOfThread(
  ctx: RequestContext,
  db: Db,
  { caseId, threadId, after, limit }: Omit<ThreadsAsked, "withPassive"> & { readonly threadId: string },
): Promise<DialogueMessage[]> {
  const text = `select ${db.columns(DialogueMessage, "m")} ${messagesFrom("m.thread_id = $7::uuid")}
    and ($8::timestamptz is null or (m.sent_at, m.id) < ($8::timestamptz, $9::uuid)) order by m.sent_at desc, m.id desc limit $10`;
  return db.rows(statement("dialogue.page", text), [...(await valuesFor(ctx, db, [caseId])), threadId, after?.value ?? null, after?.id ?? null, limit]);
}

/** The messages of a thread that the caller has not read, up to one of them. */
export async function unreadOf(ctx: RequestContext, db: Db, caseId: string, threadId: string): Promise<DialogueMessage[]> {
  const text = `select ${db.columns(DialogueMessage, "m")} ${messagesFrom("m.thread_id = $7::uuid")} and ${UNREAD} order by m.sent_at, m.id`;
  return db.rows(statement("dialogue.unread", text), [...(await valuesFor(ctx, db, [caseId])), threadId]);
}

/** How many messages the caller has not read in each of some rooms. */
export async function unreadByRoom(ctx: RequestContext, db: Db, caseIds: readonly string[]): Promise<{ readonly caseId: string; readonly unread: number }[]> {
  const text = `select m.case_id as "caseId", count(*)::int as unread ${messagesFrom("m.case_id = any ($7::uuid[])")} and ${UNREAD} group by m.case_id`;
  return db.rows(statement("dialogue.unreadByRoom", text), [...(await valuesFor(ctx, db, caseIds)), caseIds]);
}
