/** The question: a case worker's board, twenty cases with plan, goals, measures and everybody who takes part. */
export const question = `query Board {
  cases(first: 20, filter: { mine: true }, orderBy: OLDEST_FIRST) {
    nodes {
      id number state receivedAt
      subject { id name }
      plan {
        id state reviseOn
        goals {
          id text ownWords lifeArea
          measures { id text status fromOn toOn responsible { ... on Professional { id name } ... on Person { id name } } }
        }
        participants { id function person { ... on Professional { id name } ... on Person { id name } } }
      }
      coordinators { id since coordinator { id name } }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

const kind = { case: "01", person: "02", professional: "03", assignment: "0a", plan: "0c", goal: "0e", measure: "0f", participant: "10" } as const;

/** The opaque id as the product makes it: one byte for the kind and sixteen for the row, in base64url without padding. */
function opaque(prefix: string, id: string): string {
  return `rtrim(translate(encode(${prefix} || uuid_send(${id}), 'base64'), '+/', '-_'), '=')`;
}

const idOf = (what: keyof typeof kind, id: string): string => opaque(`'\\x${kind[what]}'::bytea`, id);
const someone = (alias: string): string =>
  `json_build_object('id', ${opaque(`case ${alias}.kind when 'PROFESSIONAL' then '\\x${kind.professional}'::bytea else '\\x${kind.person}'::bytea end`, `${alias}.id`)}, 'name', ${alias}.name)`;
const isoTime = (time: string): string => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const measures = `select json_agg(json_build_object('id', ${idOf("measure", "m.id")}, 'text', m.text, 'status', m.status, 'fromOn', m.from_on, 'toOn', m.to_on,
      'responsible', (select ${someone("r")} from person r where r.id = m.responsible_id)) order by m.position, m.id)
    from measure m where m.goal_id = g.id`;

const goals = `select json_agg(json_build_object('id', ${idOf("goal", "g.id")}, 'text', g.text, 'ownWords', g.own_words, 'lifeArea', g.life_area,
      'measures', coalesce((${measures}), '[]')) order by g.position, g.id)
    from goal g where g.plan_id = p.id`;

const participants = `select json_agg(json_build_object('id', ${idOf("participant", "t.id")}, 'function', t.function,
      'person', (select ${someone("q")} from person q where q.id = t.person_id)) order by t.id)
    from plan_participant t where t.plan_id = p.id`;

const plan = `select json_build_object('id', ${idOf("plan", "p.id")}, 'state', p.state, 'reviseOn', p.revise_on,
      'goals', coalesce((${goals}), '[]'), 'participants', coalesce((${participants}), '[]'))
    from individual_plan p where p.case_id = c.id`;

const coordinators = `select json_agg(json_build_object('id', ${idOf("assignment", "a.id")}, 'since', a.since,
      'coordinator', (select json_build_object('id', ${idOf("professional", "o.id")}, 'name', o.name) from person o where o.id = a.coordinator_id)) order by a.id)
    from coordinator_assignment a where a.case_id = c.id and a.until is null`;

/** The yardstick: the same answer, byte for byte the same ids, made by one statement. Its parameter is the list of the worker's cases. */
export const singleStatement = `with fetched as materialized (
    select c.*, row_number() over (order by c.received_at, c.id) as n from "case" c where c.id = any ($1) order by c.received_at, c.id limit 21
  ), c as (select * from fetched where n <= 20)
  select json_build_object('data', json_build_object('cases', json_build_object(
    'nodes', (select coalesce(json_agg(json_build_object('id', ${idOf("case", "c.id")}, 'number', c.year || '/' || c.sequence, 'state', c.state, 'receivedAt', ${isoTime("c.received_at")},
        'subject', (select json_build_object('id', ${idOf("person", "s.id")}, 'name', s.name) from person s where s.id = c.subject_id),
        'plan', (${plan}),
        'coordinators', coalesce((${coordinators}), '[]')) order by c.n), '[]') from c),
    'pageInfo', json_build_object(
      'endCursor', (select translate(encode(convert_to(${isoTime("c.received_at")} || '|' || c.id, 'UTF8'), 'base64'), E'+/=\\n', '-_') from c order by c.n desc limit 1),
      'hasNextPage', (select count(*) > 20 from fetched)))))::text as answer`;
