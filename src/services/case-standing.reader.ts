import type { CaseEnd } from "../entities/case.entity.js";
import type { RightsWaiting } from "../rules/case.rules.js";
import type { AgendaStage } from "../rules/meeting.rules.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

/** How a case stands beyond its state: whether it has come to an end, and what its single rights wait for. */
export interface CaseStanding extends RightsWaiting {
  readonly id: string;
  readonly endedBy: CaseEnd | null;
  readonly hasGrant: boolean;
  readonly hasCoordinator: boolean;
  /** How far what is before the body has come; null where nothing is. */
  readonly agenda: AgendaStage | null;
}

const decided = "select 1 from decision d where d.case_id = c.id and d.superseded_at is null";
const isUndecided = `not exists (${decided} and d.kind = a.kind)`;
const isRecommended = "exists (select 1 from recommendation r where r.case_id = c.id and r.kind = a.kind and r.state = 'BEFORE_BODY')";
const hasUndecided = `exists (select 1 from assessment a where a.case_id = c.id and ${isUndecided})`;

/** Everything was refused, the letters are out and nothing else has been assessed: the matter is over (INV-05). */
const refusedInAll = `(c.state = 'NOTIFIED' and exists (${decided}) and not exists (${decided} and (d.outcome <> 'REFUSED' or d.state = 'READY')) and not ${hasUndecided})`;

/** A condition on cases "c": the matter goes on. */
export const IS_OPEN = `(c.state not in ('WITHDRAWN', 'CLOSED') and not ${refusedInAll})`;

/** What a list of cases "c" selects to know how they stand. */
export const STANDING = `case when c.state = 'WITHDRAWN' then 'WITHDRAWAL' when c.state = 'CLOSED' then 'CLOSURE' when ${refusedInAll} then 'DECISION' end as "endedBy",
  exists (${decided} and d.outcome in ('GRANTED', 'PARTLY')) as "hasGrant",
  exists (select 1 from coordinator_assignment s where s.case_id = c.id and s.until is null) as "hasCoordinator",
  exists (${decided} and d.state = 'READY') as "unsentLetter",
  exists (select 1 from assessment a where a.case_id = c.id and ${isUndecided} and not ${isRecommended}) as "toDecide",
  exists (select 1 from recommendation r where r.case_id = c.id and r.state = 'BEFORE_BODY') as "beforeBody",
  (select case when bool_or(i.id is null) then 'UNPLACED' when bool_or(i.published_at is null) then 'UNPUBLISHED' else 'PUBLISHED' end
    from recommendation r left join agenda_item i on i.municipality_id = r.municipality_id and i.recommendation_id = r.id and i.state = 'PLACED'
    where r.case_id = c.id and r.state = 'BEFORE_BODY' having count(*) > 0) as agenda,
  exists (${decided} and d.kind = 'CHILD_COORDINATOR' and d.outcome in ('GRANTED', 'PARTLY')) and not exists (
    select 1 from coordinator_assignment s where s.case_id = c.id and s.kind = 'CHILD_COORDINATOR' and s.until is null) as "withoutChildCoordinator",
  array(select x.state from appeal x where x.case_id = c.id and x.ended_on is null) as "openAppeals"`;

const standings = statement("case.standings", `select c.id, ${STANDING} from "case" c where c.id = any ($1)`);

/** How cases stand, in one statement for all of them. */
export async function standingsByIds(ctx: RequestContext, ids: readonly string[]): Promise<CaseStanding[]> {
  return ctx.read((db) => db.rows<CaseStanding>(standings, [ids]));
}

const openOfPerson = statement("case.openOfPerson", `select c.id from "case" c where c.subject_id = $1 and ${IS_OPEN} order by c.received_at, c.id limit 1`);

/** The case that goes on about a person, if there is one. */
export async function openCaseOf(db: Db, personId: string): Promise<string | null> {
  return (await db.rows<{ id: string }>(openOfPerson, [personId]))[0]?.id ?? null;
}
