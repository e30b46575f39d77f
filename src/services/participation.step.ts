import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { specialistKinds } from "../rules/participation.rules.js";

/** What the register holds of whoever is asked about: always one row, and nulls where there is nothing. */
export interface Found {
  readonly subjectId: string | null;
  /** Null unless there is a plan and nothing stands in the way of telling. */
  readonly planId: string | null;
  readonly coordinatorId: string | null;
}

/** One statement for all: known or not, with a plan or without, consented or not, the same work is done. */
const lookUp = statement(
  "participation.lookUp",
  `select p.id as "subjectId", i.id as "planId", a.coordinator_id as "coordinatorId"
   from (select 1) as one
   left join person p on p.national_id_hash = $1
   left join lateral (
     select i.id, i.case_id from individual_plan i
     where i.owner_id = p.id and i.state <> 'CLOSED' and i.approved_at is not null
       and exists (select 1 from consent c where c.case_id = i.case_id and c.withdrawn_at is null and c.superseded_at is null and c.sharing_suspended_at is null and (c.valid_to is null or c.valid_to >= $2::date))
       and not exists (select 1 from sharing_objection o where o.case_id = i.case_id and o.withdrawn_at is null and o.sections = '{}'
         and (o.recipient_id = $3 or o.recipient_kind = any ($4) or (o.recipient_id is null and o.recipient_kind is null)))
     limit 1
   ) i on true
   left join lateral (
     select a.coordinator_id from coordinator_assignment a
     where a.case_id = i.case_id and a.until is null and (a.ends_by is null or a.ends_by > $2::date) order by a.kind limit 1
   ) a on true`,
);

/** What may be told of a person, by identity number, to the one who asks today. */
export async function whatMayBeTold(ctx: RequestContext, db: WriteDb, hash: Buffer, askedById: string): Promise<Found> {
  const [found] = await db.rows<Found>(lookUp, [hash, ctx.today, askedById, specialistKinds]);
  return found ?? { subjectId: null, planId: null, coordinatorId: null };
}

const remember = statement(
  "participation.remember",
  `insert into access_log (municipality_id, id, at, actor_id, actor_roles, organisation, subject_id, case_id, what, basis, operation, request_id)
   select p.municipality_id, $2, $3, $4, $5, $6, p.id, null, $7, $8, 'askAboutParticipation', $2::uuid::text from person p where p.id = $1`,
);

export interface Remembered {
  readonly questionId: string;
  readonly subjectId: string | null;
  readonly askedById: string;
  readonly told: boolean;
  readonly provision: string;
}

/** The person can see that it was asked, by whom and by what right, whether anything was told or not (pjl § 22 a, PRIV-08). Sent also where there is nobody to remember it for. */
export async function rememberQuestion(ctx: RequestContext, db: WriteDb, it: Remembered): Promise<void> {
  const { roles, organisation } = ctx.actor;
  const what = [it.told ? "PARTICIPATION" : "PARTICIPATION_ASKED"];
  await db.rows(remember, [it.subjectId, it.questionId, ctx.now, it.askedById, roles.map((one) => one.role), organisation, what, it.provision]);
}

const lately = statement(
  "participation.lately",
  `select count(*)::int as count from participation_question where asked_by_id = $1 and asked_at > $2::timestamptz - interval '1 hour'`,
);

/** How many questions somebody has asked in the last hour. */
export async function askedLately(ctx: RequestContext, db: WriteDb, askedById: string): Promise<number> {
  return (await db.rows<{ count: number }>(lately, [askedById, ctx.now]))[0]?.count ?? 0;
}
