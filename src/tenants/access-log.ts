import type { Actor } from "./actor.js";
import type { Bracket } from "./bracket.js";
import { statement } from "./statement.js";
import { v7 as uuidv7 } from "uuid";

/** One thing that was read: of a case or of a notice that has none yet (whose person the database looks up), or of a person directly. */
export interface Seen {
  readonly caseId: string | null;
  readonly subjectId: string | null;
  readonly noticeId: string | null;
  readonly what: string;
}

/** The request a read belongs to. */
export interface ReadContext {
  readonly actor: Actor;
  readonly wholeMunicipality: boolean;
  readonly operation: string;
  readonly requestId: string;
  readonly municipalityId: number;
  readonly now: Date;
}

const writeEntries = statement(
  "access-log.write",
  `insert into access_log (municipality_id, id, at, actor_id, actor_roles, organisation, subject_id, case_id, what, basis, operation, request_id)
   select $1, (array_agg(r.id order by r.id))[1], $2, $3, $4, $5, r.person_id,
     case when count(distinct r.case_id) = 1 then (array_agg(r.case_id) filter (where r.case_id is not null))[1] end,
     (select array_agg(distinct it order by it) from unnest(string_to_array(string_agg(r.what, ','), ',')) it),
     (select string_agg(distinct it, ',' order by it) from unnest(string_to_array(coalesce(string_agg(r.basis, ',') filter (where r.case_id is not null), min(r.basis)), ',')) it), $6, $7
   from (
     select s.id, s.case_id, coalesce(s.subject_id, c.subject_id, n.subject_id) as person_id, s.what, s.basis
     from unnest($8::uuid[], $9::uuid[], $10::uuid[], $11::text[], $12::text[], $13::uuid[]) as s (id, case_id, subject_id, what, basis, notice_id)
     left join "case" c on c.id = s.case_id
     left join notice n on n.id = s.notice_id
   ) r
   where r.person_id is not null and r.person_id is distinct from $3
   group by r.person_id`,
);

/** What one operation has read of other people's data, gathered until its transaction ends. */
export class AccessLog {
  private readonly seen = new Map<string, Omit<Seen, "what"> & { readonly what: Set<string> }>();

  note({ caseId, subjectId, noticeId, what }: Seen): void {
    const key = `${caseId}|${subjectId}|${noticeId}`;
    const known = this.seen.get(key);
    if (known) known.what.add(what);
    else this.seen.set(key, { caseId, subjectId, noticeId, what: new Set([what]) });
  }

  /** Writes one row for each person whose data was read, in the transaction that read it. */
  async write(bracket: Bracket, context: ReadContext): Promise<void> {
    if (this.seen.size === 0) return;
    const all = [...this.seen.values()];
    const { actor } = context;
    await bracket.rows(writeEntries, [
      context.municipalityId,
      context.now,
      actor.personId,
      actor.roles.map((it) => it.role),
      actor.organisation,
      context.operation,
      context.requestId,
      all.map(() => uuidv7()),
      all.map((it) => it.caseId),
      all.map((it) => it.subjectId),
      all.map((it) => [...it.what].sort().join(",")),
      all.map((it) => basisOf(it.caseId, context)),
      all.map((it) => it.noticeId),
    ]);
    this.seen.clear();
  }
}

/** On which basis: the person's relation to the case, else the role that sees the whole unit. */
function basisOf(caseId: string | null, { actor, wholeMunicipality }: ReadContext): string {
  const relations = caseId ? actor.relations.get(caseId) : undefined;
  if (relations) return relations.join(",");
  return wholeMunicipality ? "UNIT" : "RELATION";
}
