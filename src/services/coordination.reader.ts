import { ChildCoordinatorOffer } from "../entities/child-coordinator-offer.entity.js";
import { CoordinatorAbsence } from "../entities/coordinator-absence.entity.js";
import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorChange } from "../entities/coordinator-change.entity.js";
import { CoordinatorContact } from "../entities/coordinator-contact.entity.js";
import { CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import { CoordinatorVacancy } from "../entities/coordinator-vacancy.entity.js";
import { HandoverItem } from "../entities/handover-item.entity.js";
import { daysSinceContact, daysWithoutCoordinator } from "../rules/continuity.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead, readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

const existence = { what: "COORDINATOR", part: "existence", orderBy: ["id"] } as const;
const file = { what: "COORDINATION", part: "file", orderBy: ["id"] } as const;

export const vacanciesByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorVacancy, "caseId", ids, existence);
export const vacanciesByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorVacancy, "id", ids, existence);
export const absencesByAssignment = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorAbsence, "assignmentId", ids, existence);
export const absencesByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorAbsence, "id", ids, existence);
export const changesByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorChange, "caseId", ids, file);
export const changesByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorChange, "id", ids, file);
export const handoverByChange = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, HandoverItem, "changeId", ids, file);
export const handoverByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, HandoverItem, "id", ids, file);
export const contactsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorContact, "caseId", ids, { ...file, orderBy: ["contactedOn", "id"] });
export const contactsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorContact, "id", ids, file);
export const offersByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ChildCoordinatorOffer, "caseId", ids, file);
export const offersByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ChildCoordinatorOffer, "id", ids, file);
export const requestsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorRequest, "caseId", ids, file);

/** Questions by id: for who reads the file, and for whoever was asked. */
export async function requestsByIds(ctx: RequestContext, ids: Ids): Promise<CoordinatorRequest[]> {
  const rows = await ctx.read((db) => db.among(CoordinatorRequest, "id", ids));
  return seen(ctx, rows);
}

function seen(ctx: RequestContext, rows: readonly CoordinatorRequest[]): CoordinatorRequest[] {
  const { personId } = ctx.actor;
  const readable = rows.filter((it) => mayRead(ctx, it.caseId, "file") || (personId !== null && it.knownTo.includes(personId)));
  for (const caseId of new Set(readable.map((it) => it.caseId))) ctx.saw("COORDINATION", caseId);
  return readable;
}

const MOST = 100;

/** The questions that wait for the caller's own answer, or their department's, the oldest first. */
export async function myCoordinatorRequests(ctx: RequestContext): Promise<CoordinatorRequest[]> {
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(CoordinatorRequest, "r")} from coordinator_request r where $1 = any (r.known_to) and r.closed_at is null and r.answer is null
      and (r.candidate_id is null or r.candidate_id = $1) order by r.asked_at, r.id limit ${MOST}`;
    return db.rows<CoordinatorRequest>(statement("coordinator-request.mine", text), [ctx.actor.personId]);
  });
  return seen(ctx, rows);
}

/** How steadily a person has been followed up. */
export interface Continuity {
  readonly id: string;
  /** Null where nobody is coordinator. */
  readonly daysSinceContact: number | null;
  /** Null where there is no right to a coordinator. */
  readonly daysWithoutCoordinator: number | null;
}

const rightSince = statement(
  "coordination.rightSince",
  `select case_id as id, min(decided_on) as since from decision where case_id = any ($1) and superseded_at is null and outcome <> 'REFUSED' group by case_id`,
);

/** Days without a named coordinator and since the last contact, for those who read the file (FAIL-20, LUND-2-KOORD-2). */
export async function continuityByCase(ctx: RequestContext, ids: Ids): Promise<Continuity[]> {
  const readable = ids.filter((it) => mayRead(ctx, it, "file"));
  const [rights, assignments, contacts] = await ctx.read((db) =>
    Promise.all([
      db.rows<{ id: string; since: string }>(rightSince, [readable]),
      db.among(CoordinatorAssignment, "caseId", readable),
      db.among(CoordinatorContact, "caseId", readable, { orderBy: ["contactedOn", "id"] }),
    ]),
  );
  return readable.map((id) => {
    ctx.saw("COORDINATION", id);
    const right = rights.find((it) => it.id === id);
    const held = assignments.filter((it) => it.caseId === id);
    const now = held.find((it) => it.until === null && (it.endsBy === null || it.endsBy > ctx.today));
    const days = contacts.filter((it) => it.caseId === id).map((it) => it.contactedOn);
    return {
      id,
      daysSinceContact: now ? daysSinceContact(now.since, now.firstContactOn === null ? days : [...days, now.firstContactOn], ctx.today) : null,
      daysWithoutCoordinator: right ? daysWithoutCoordinator(right.since, held, ctx.today) : null,
    };
  });
}
