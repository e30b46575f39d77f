import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { CaseMeeting, CaseMeetingState, MeetingBoard } from "../entities/case-meeting.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { ImpartialityDeclaration } from "../entities/impartiality-declaration.entity.js";
import { AttendeeRole, MeetingAttendee } from "../entities/meeting-attendee.entity.js";
import { isOpenMeeting, mayReadBoard, meetingPace } from "../rules/meeting.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead, readCaseRows } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { passingWarnings, type RaisedWarning } from "./warning.step.js";

type Ids = readonly string[];

const rolesOf = (ctx: RequestContext) => ctx.actor.roles.map((it) => it.role);
const seesBoard = (ctx: RequestContext, board: MeetingBoard): boolean => mayReadBoard(board, rolesOf(ctx));

/** The meetings the caller is invited to, as what. */
async function invitationsTo(ctx: RequestContext, meetingIds: Ids): Promise<MeetingAttendee[]> {
  if (meetingIds.length === 0 || ctx.actor.personId === null) return [];
  const all = await ctx.read((db) => db.among(MeetingAttendee, "meetingId", meetingIds));
  return all.filter((it) => it.personId === ctx.actor.personId);
}

/** Meetings by id: those of a board one works with, and those one is invited to. */
export async function meetingsByIds(ctx: RequestContext, ids: Ids): Promise<CaseMeeting[]> {
  const found = await ctx.read((db) => db.among(CaseMeeting, "id", ids));
  const others = found.filter((it) => !seesBoard(ctx, it.board)).map((it) => it.id);
  const invited = (await invitationsTo(ctx, others)).map((it) => it.meetingId);
  return found.filter((it) => !others.includes(it.id) || invited.includes(it.id));
}

const page = statement(
  "meeting.page",
  `select m.id, m.held_on::text as day from case_meeting m
   where ($1::text is null or m.board = $1) and ($2::date is null or m.held_on >= $2::date) and ($3::date is null or (m.held_on, m.id) > ($3::date, $4::uuid))
     and (m.board = any ($5) or exists (select 1 from meeting_attendee a where a.municipality_id = m.municipality_id and a.meeting_id = m.id and a.person_id = $6))
   order by m.held_on, m.id limit $7`,
);

/** The meetings the caller may know of, the earliest first. */
export async function listMeetings(ctx: RequestContext, filter: { board?: MeetingBoard | null; from?: string | null }, request: PageRequest): Promise<Page<CaseMeeting>> {
  const after = positionAfter(request);
  const boards = Object.values(MeetingBoard).filter((it) => seesBoard(ctx, it));
  const values = [filter.board ?? null, filter.from ?? null, after?.value ?? null, after?.id ?? null, boards, ctx.actor.personId, rowsToFetch(request)];
  const rows = await ctx.read((db) => db.rows<{ id: string; day: string }>(page, values));
  const { nodes, ...where } = pageOf(rows, request, (it) => ({ value: it.day, id: it.id }));
  const found = new Map(
    (
      await ctx.read((db) =>
        db.among(
          CaseMeeting,
          "id",
          nodes.map((it) => it.id),
        ),
      )
    ).map((it) => [it.id, it]),
  );
  return { ...where, nodes: nodes.flatMap(({ id }) => found.get(id) ?? []) };
}

/** Items by one property: a case's by who treats it, another matter's by who meets or is a guest for it. */
async function items(ctx: RequestContext, property: "id" | "meetingId" | "caseId", values: Ids): Promise<AgendaItem[]> {
  const rows = await ctx.read((db) => db.among(AgendaItem, property, values, { orderBy: ["position", "id"] }));
  const notOfBoard = rows.filter((it) => it.caseId === null && !seesBoard(ctx, it.board)).map((it) => it.meetingId);
  const guestAt = (await invitationsTo(ctx, notOfBoard)).filter((it) => it.role === AttendeeRole.GUEST).map((it) => it.meetingId);
  const readable = rows.filter((it) => (it.caseId === null ? seesBoard(ctx, it.board) || guestAt.includes(it.meetingId) : mayRead(ctx, it.caseId, "matter")));
  for (const caseId of new Set(readable.flatMap((it) => it.caseId ?? []))) ctx.saw("AGENDA", caseId);
  return readable;
}

export const itemsByIds = (ctx: RequestContext, ids: Ids) => items(ctx, "id", ids);
export const itemsByCase = (ctx: RequestContext, ids: Ids) => items(ctx, "caseId", ids);
/** What stands, or stood, on an agenda, in order. */
export const itemsByMeeting = async (ctx: RequestContext, ids: Ids) => (await items(ctx, "meetingId", ids)).filter((it) => it.state !== AgendaItemState.REMOVED);

/** Who is invited to meetings the caller may know of. */
export async function attendeesByMeeting(ctx: RequestContext, ids: Ids): Promise<MeetingAttendee[]> {
  const readable = (await meetingsByIds(ctx, ids)).map((it) => it.id);
  return ctx.read((db) => db.among(MeetingAttendee, "meetingId", readable, { orderBy: ["id"] }));
}

export const declarationsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, ImpartialityDeclaration, "caseId", ids, { what: "IMPARTIALITY", part: "declarations", orderBy: ["declaredAt", "id"] });
export const declarationsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ImpartialityDeclaration, "id", ids, { what: "IMPARTIALITY", part: "declarations" });

/** How the unit's meetings of a year go, against what the municipality expects. */
export interface MeetingYear {
  readonly year: number;
  readonly held: number;
  readonly planned: number;
  readonly cancelled: number;
  readonly minimum: number | null;
  readonly expected: number | null;
  readonly expectedByNow: number;
  readonly behindPace: boolean;
  readonly meetings: readonly CaseMeeting[];
  readonly waiting: readonly AgendaItem[];
  readonly warnings: readonly RaisedWarning[];
}

const met: readonly CaseMeetingState[] = [CaseMeetingState.HELD, CaseMeetingState.MINUTES_CONFIRMED];

/** The unit's meetings of a year: held, planned, and whether there are fewer than the municipality plans for (LOPPA-MEET-1, DL-09). */
export async function unitMeetingYear(ctx: RequestContext, year: number): Promise<MeetingYear> {
  if (!seesBoard(ctx, MeetingBoard.UNIT)) throw new Refusal("NOT_FOUND");
  if (year < 2000 || year > 2199) throw new Refusal("INVALID_INPUT", { path: ["year"], least: 2000, most: 2199 });
  const meetings = await meetingsOf(ctx, year);
  const counted = { held: meetings.filter((it) => met.includes(it.state)).length, planned: meetings.filter((it) => isOpenMeeting(it.state)).length };
  const { unit } = ctx.policy.policy;
  const { expectedByNow, behindPace, tooFewPlanned } = meetingPace(year, ctx.today, counted, unit);
  const codes = [...(behindPace ? [WarningCode.UNIT_MEETINGS_BEHIND_PACE] : []), ...(tooFewPlanned ? [WarningCode.UNIT_MEETINGS_TOO_FEW_PLANNED] : [])];
  return {
    year,
    ...counted,
    cancelled: meetings.filter((it) => it.state === CaseMeetingState.CANCELLED).length,
    minimum: unit.minMeetingsPerYear,
    expected: unit.expectedMeetingsPerYear,
    expectedByNow,
    behindPace,
    meetings,
    waiting: await waitingForUnit(ctx),
    warnings: passingWarnings(codes),
  };
}

async function meetingsOf(ctx: RequestContext, year: number): Promise<CaseMeeting[]> {
  return ctx.read((db) => {
    const text = `select ${db.columns(CaseMeeting, "m")} from case_meeting m where m.board = 'UNIT' and m.held_on between $1::date and $2::date order by m.held_on, m.id`;
    return db.rows<CaseMeeting>(statement("meeting.year", text), [`${year}-01-01`, `${year}-12-31`]);
  });
}

async function waitingForUnit(ctx: RequestContext): Promise<AgendaItem[]> {
  const ids = await ctx.read((db) =>
    db.rows<{ id: string }>(statement("meeting.waiting", "select id from agenda_item where state = 'WAITING' and board = 'UNIT' order by id"), []),
  );
  return itemsByIds(
    ctx,
    ids.map((it) => it.id),
  );
}
