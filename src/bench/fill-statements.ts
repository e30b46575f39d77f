/** How large the filled database is. */
export const size = { municipalities: 50, cases: 400, workers: 10, professionals: 20 } as const;

const municipality = "nullif(current_setting('app.municipality'), '')::int";
const numbered = (what: string): string => `select id, row_number() over (order by id) as n from person where ${what}`;

/** The cases with everybody who has to do with them, by number, for the statements that fill what belongs to a case. */
const cases = `with worker as (${numbered("title = 'Saksbehandlar'")}), professional as (${numbered("title = 'Ergoterapeut'")}),
  cases as (
    select c.id, c.sequence as n, c.subject_id as owner_id, c.handler_id, c.received_at, p.id as coordinator_id, q.id as second_id, r.id as third_id
    from "case" c
    join professional p on p.n = 1 + c.sequence % ${size.professionals}
    join professional q on q.n = 1 + (c.sequence + 7) % ${size.professionals}
    join professional r on r.n = 1 + (c.sequence + 13) % ${size.professionals}
  )`;

/** Inserts one row for each row of `source`; municipality and id are added. */
function fill(table: string, columns: string, source: string, ahead = ""): string {
  return `${ahead} insert into "${table}" (municipality_id, id, ${columns}) select ${municipality}, uuidv7(), ${source}`;
}

/** The case workers, by the hashes they log in with. */
export const workers = fill(
  "person",
  "kind, name, login_hash, protection, title, work_phone, work_email, created_at",
  `'PROFESSIONAL', 'Saksbehandlar ' || n, hash, 'NONE', 'Saksbehandlar', '51 00 00 00', 'saksbehandlar@kommune.example', now() from unnest($1::bytea[]) with ordinality as w (hash, n)`,
);

const people = [
  fill("role_membership", "person_id, role, valid_from", "id, 'CASE_WORKER', '2020-01-01' from person where title = 'Saksbehandlar'"),
  fill(
    "person",
    "kind, name, login_hash, protection, title, profession, work_phone, work_email, created_at",
    `'PROFESSIONAL', 'Fagperson ' || n, sha256(uuid_send(gen_random_uuid())), 'NONE', 'Ergoterapeut', 'Ergoterapi', '51 00 00 00', 'fagperson@kommune.example', now()
     from generate_series(1, ${size.professionals}) as n`,
  ),
  fill("role_membership", "person_id, role, valid_from", "id, 'PROFESSIONAL', '2020-01-01' from person where title = 'Ergoterapeut'"),
  fill(
    "person",
    "kind, name, national_id_cipher, national_id_key_id, national_id_hash, birth_date, protection, created_at",
    `'CITIZEN', 'Innbyggjar ' || n || ' Eksempel', substring(sha256(uuid_send(gen_random_uuid())) || sha256(uuid_send(gen_random_uuid())) from 1 for 39), 'local',
     sha256(uuid_send(gen_random_uuid())), date '1940-01-01' + n * 60, 'NONE', now() from generate_series(1, ${size.cases}) as n`,
  ),
];

const file = [
  fill(
    "case",
    "year, sequence, state, path, subject_id, policy_version_id, received_at, opened_at, handler_id, tool, version",
    `2026, s.n, 'HANDED_OVER', 'UNIT', s.id, y.id, timestamptz '2026-01-05 07:15:30.25+00' + s.n * interval '3 hours', timestamptz '2026-01-06 07:15:30.25+00' + s.n * interval '3 hours',
     w.id, 'INDIVIDUAL_PLAN', 9 from subject s cross join policy_version y join worker w on w.n = 1 + s.n % ${size.workers}`,
    `with subject as (${numbered("kind = 'CITIZEN'")}), worker as (${numbered("title = 'Saksbehandlar'")})`,
  ),
  fill("case_party", "case_id, person_id, role, since", `id, owner_id, 'OWNER', '2026-01-06' from cases`, cases),
  fill(
    "case_access",
    "case_id, person_id, basis, valid_from",
    `c.id, a.person_id, a.basis, c.received_at from cases c cross join lateral
     (values (owner_id, 'OWNER'), (handler_id, 'HANDLER'), (coordinator_id, 'COORDINATOR'), (second_id, 'PARTICIPANT'), (third_id, 'PARTICIPANT')) as a (person_id, basis)`,
    cases,
  ),
  fill(
    "notice",
    `state, kinds, channel, wanted, notifier_capacity, notifier_id, registered_by_id, subject_id, owner_informed, owner_agrees, authority_attached,
     received_at, acknowledged_at, case_id, needs_confirmation, version`,
    `'LINKED_TO_CASE', '{INDIVIDUAL_PLAN,COORDINATOR}', 'SECURE_FORM', 'Ønskjer individuell plan og koordinator, sidan mange tenester er inne samstundes.', 'OWNER', owner_id,
     owner_id, owner_id, true, true, false, received_at, received_at, id, false, 3 from cases`,
    cases,
  ),
  fill(
    "clarification",
    "case_id, held_on, place, orientation_given, told_of_right_to_wish, needs, resources, wants_plan, wants_coordinator, held_by_id",
    `id, '2026-02-02', 'Heime', true, true, 'Treng hjelp i heimen og opptrening, og nokon som held det samla.', 'Nært nettverk og godt humør.', true, true, handler_id from cases`,
    cases,
  ),
  fill(
    "service_received",
    "case_id, type, source, provider, professional_group, seen_in_context",
    `id, t.type, 'HEALTH_CARE', 'Kommunen', t.type, true from cases cross join (values ('HOME_NURSING'), ('PHYSIOTHERAPY'), ('GP')) as t (type)`,
    cases,
  ),
  fill(
    "assessment",
    "case_id, kind, long_term, long_term_reasons, coordinated, coordinated_reasons, bases, meets_test, indicators, assessed_by_id, assessed_at",
    `id, 'INDIVIDUAL_PLAN', true, 'Behovet varer i fleire år.', true, 'Tre tenester må samordnast.', '{HEALTH_CARE}', true, '[]', handler_id, received_at + interval '9 days' from cases`,
    cases,
  ),
  fill(
    "decision",
    `case_id, kind, outcome, path, state, legal_basis, facts, considerations, assessment_id, decided_by_id, decided_at, decided_on, authority, taken_part_ids,
     recused_ids, issued_at, delivered_on, appeal_due_on, version`,
    `c.id, k.kind, 'GRANTED', 'UNIT', 'DELIVERED', '{"hol § 7-1"}', 'Søkjaren har tenester frå tre einingar.', 'Vilkåra er oppfylte.', a.id, c.handler_id, c.received_at + interval '20 days',
     '2026-02-10', 'UNIT', '{}', '{}', c.received_at + interval '21 days', '2026-02-12', '2026-03-12', 2
     from cases c join assessment a on a.case_id = c.id cross join (values ('INDIVIDUAL_PLAN'), ('COORDINATOR')) as k (kind)`,
    cases,
  ),
];

const plan = [
  fill(
    "coordinator_assignment",
    "case_id, kind, coordinator_id, wish_followed, accepts_above_cap, appointed_by_id, since, version",
    `id, 'COORDINATOR', coordinator_id, null, false, handler_id, '2026-03-01', 1 from cases`,
    cases,
  ),
  fill(
    "consent",
    "case_id, scope, giver_id, capacity, method, given_on, recorded_by_id, version",
    `id, 'PLAN', owner_id, 'OWNER', 'DIGITAL', '2026-03-02', owner_id, 1 from cases`,
    cases,
  ),
  fill(
    "individual_plan",
    `case_id, owner_id, state, "values", period_from, period_to, revise_on, drafted_by_id, drafted_at, approved_by_id, approved_at, changed_at, last_changed_at, revision, version`,
    `id, owner_id, 'ACTIVE', 'Å bu heime så lenge det går, og å kome meg ut blant folk.', '2026-03-10', '2027-03-09', date '2026-09-01' + n % 90, coordinator_id, now(), owner_id, now(), now(), now(), 1, 12
     from cases`,
    cases,
  ),
  fill("deadline", "kind, case_id, started_on, due_on, version", "'PLAN_REVISION', case_id, period_from, revise_on, 1 from individual_plan"),
  fill(
    "goal",
    "case_id, plan_id, position, text, own_words, life_area, status, created_by_id, version",
    `c.id, p.id, g, 'Kunne gå til butikken og ordne daglege ærend på eiga hand innan våren.', case g when 1 then 'Eg vil ut og treffe folk att, slik eg gjorde før.' end,
     (array['DAILY_LIFE', 'HEALTH', 'NETWORK'])[g], 'ACTIVE', c.coordinator_id, 1 from cases c join individual_plan p on p.case_id = c.id cross join generate_series(1, 3) as g`,
    cases,
  ),
  fill(
    "measure",
    "case_id, plan_id, goal_id, position, text, extent, execution, responsible_id, from_on, to_on, status, created_by_id, need_ids, version",
    `c.id, g.plan_id, g.id, m, 'Trening saman med ergoterapeut, først heime og sidan ute i nærmiljøet.', 'To timar i veka', 'Ergoterapeuten kjem heim kvar tysdag og torsdag.',
     case when m = 2 and g.position = 3 then c.owner_id when m = 2 then c.second_id else c.coordinator_id end, '2026-03-15', case m when 1 then date '2026-09-15' end,
     case m when 1 then 'IN_PROGRESS' else 'AGREED' end, c.coordinator_id, '{}', 2 from cases c join goal g on g.case_id = c.id cross join generate_series(1, 2) as m`,
    cases,
  ),
  fill(
    "plan_participant",
    "case_id, plan_id, person_id, function, since, basis, version",
    `c.id, p.id, t.person_id, t.function, '2026-03-10', 'CONSENT', 1 from cases c join individual_plan p on p.case_id = c.id cross join lateral
     (values (c.owner_id, 'Planeigar'), (c.coordinator_id, 'Koordinator'), (c.second_id, 'Ergoterapeut'), (c.third_id, 'Kontakt i NAV')) as t (person_id, function)`,
    cases,
  ),
  fill(
    "plan_entry",
    "case_id, plan_id, kind, text, contributor_id, created_by_id, version",
    `c.id, p.id, k.kind, 'Familien stiller opp i helgane, og naboen køyrer til trening.', c.second_id, c.coordinator_id, 1
     from cases c join individual_plan p on p.case_id = c.id cross join (values ('RESOURCE'), ('NEED'), ('CONTRIBUTION'), ('COOPERATION')) as k (kind)`,
    cases,
  ),
];

/** Everything of one municipality but its workers, each statement resting on those before it. */
export const statements: readonly string[] = [...people, ...file, ...plan];
