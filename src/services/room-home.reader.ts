import { Case, CaseState } from "../entities/case.entity.js";
import { RoomVisit } from "../entities/room-visit.entity.js";
import { addDays } from "../rules/calendar.rules.js";
import { LONGEST_PERIOD_DAYS } from "../rules/room-calendar.rules.js";
import { inOrder, type RoomFacts, type RoomOrder, type RoomWanted, wantedAmong } from "../rules/my-rooms.rules.js";
import { rightsIn } from "../rules/room.rules.js";
import { RoomArea, RoomRight } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type CalendarItem, calendarOf } from "./calendar.reader.js";
import { roomRolesOf } from "./dialogue-view.step.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { rightsOf, withheldIn } from "./room.step.js";

type Ids = readonly string[];

/** The caller's own visits in rooms; nobody sees another's. */
export async function visitsByCase(ctx: RequestContext, caseIds: Ids): Promise<RoomVisit[]> {
  const rows = await ctx.read((db) => db.among(RoomVisit, "caseId", caseIds));
  return rows.filter((it) => it.personId === ctx.actor.personId);
}

/** What happens next in rooms, in the order of time, for as many rooms as are asked for at once (SAM-31). */
export async function upcomingByCase(ctx: RequestContext, caseIds: Ids): Promise<CalendarItem[]> {
  const readable = caseIds.filter((it) => rightsOf(ctx, it, RoomArea.CALENDAR).includes(RoomRight.READ));
  const items = await calendarOf(ctx, readable, { from: ctx.today, to: addDays(ctx.today, LONGEST_PERIOD_DAYS) });
  return items.filter((it) => isAhead(it, ctx.now));
}

/** What lasts all day is ahead as long as the day is. */
function isAhead({ cancelled, startsAt, endsAt }: CalendarItem, now: Date): boolean {
  const over = endsAt ?? startsAt;
  return !cancelled && (over === null || over >= now);
}

/** One room on the list of those somebody takes part in. */
export interface MyRoom extends RoomFacts {
  readonly case: Case;
}

type Row = Case & Pick<RoomFacts, "ownerName" | "hasOpenPlan" | "hasEndedPlan">;

/** The rooms the caller takes part in, with or without a plan: one statement, however many there are (SAM-23, SAM-24, SAM-25). */
export async function myRooms(ctx: RequestContext, wanted: RoomWanted, order: RoomOrder, page: PageRequest): Promise<Page<MyRoom>> {
  const mine = [...ctx.actor.relations.keys()].filter((it) => hasPlace(ctx, it));
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Case, "c")}, s.name as "ownerName",
        exists (select 1 from individual_plan p where p.case_id = c.id and p.state <> 'CLOSED') as "hasOpenPlan",
        exists (select 1 from individual_plan p where p.case_id = c.id and p.state = 'CLOSED') as "hasEndedPlan"
      from "case" c join person s on s.id = c.subject_id
      where c.id = any ($1) and (exists (select 1 from coordinator_assignment a where a.case_id = c.id) or exists (select 1 from individual_plan p where p.case_id = c.id)
        or exists (select 1 from responsibility_group g where g.case_id = c.id))`;
    return db.rows<Row>(statement("room.mine", text), [mine]);
  });
  const rooms = rows.map((it): MyRoom => ({
    case: it,
    id: it.id,
    ownerName: it.ownerName,
    receivedAt: it.receivedAt,
    tool: it.tool,
    hasOpenPlan: it.hasOpenPlan,
    hasEndedPlan: it.hasEndedPlan,
    hasEnded: it.state === CaseState.CLOSED || it.state === CaseState.WITHDRAWN,
    roles: roomRolesOf(ctx, it.id),
  }));
  const { positionOf, rest } = inOrder(wantedAmong(rooms, wanted), order, positionAfter(page, order === "OWNER_NAME" ? "text" : "time"));
  const fetched = pageOf(rest.slice(0, rowsToFetch(page)), page, positionOf);
  for (const it of fetched.nodes) ctx.saw("CASE", it.id);
  return fetched;
}

/** Whether the caller may so much as read in any part of a room. */
function hasPlace(ctx: RequestContext, caseId: string): boolean {
  const [relations, kept] = [ctx.relationsTo(caseId), withheldIn(ctx, caseId)];
  return Object.values(RoomArea).some((area) => rightsIn(area, relations, kept).length > 0);
}
