import type { AccessBasis } from "../entities/case-access.entity.js";
import type { PlanSection } from "../entities/consent-grant.entity.js";
import type { RightsKept } from "../entities/plan-participant.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { Login } from "./issuers.js";
import type { MunicipalityPolicy } from "./municipality-policy.js";
import { type Permission, permissionsOf, permissionsOfNobody } from "./permissions.js";
import type { RoomArea, RoomRight } from "./policy-enums.js";
import { statement } from "./statement.js";

/** What is particular to somebody's place in one room. */
export interface Place {
  /** Whether they take part in the room alone, and in no plan. */
  readonly roomOnly: boolean;
  readonly withheld: readonly { readonly area: RoomArea; readonly rights: readonly RoomRight[] }[];
}

/** What the municipality's own registers say of a caller, read anew in every transaction. */
export interface Actor {
  /** Null for somebody who has logged in but has no record here yet. */
  readonly personId: string | null;
  readonly name: string | null;
  readonly roles: readonly { readonly role: Role; readonly serviceUnitId: string | null }[];
  readonly relations: ReadonlyMap<string, readonly AccessBasis[]>;
  /** For the cases in which parts of the plan have been shared with the caller one by one: those that are shared today. */
  readonly sections: ReadonlyMap<string, readonly PlanSection[]>;
  /** The rooms in which the caller's place is not the usual one of a participant. */
  readonly places: ReadonlyMap<string, Place>;
  readonly persons: readonly string[];
  readonly organisation: string | null;
  /** The unit outside the municipality whose notices the caller follows. */
  readonly notifierUnitId: string | null;
  /** Whether the caller receives notices for the unit, and so sees those without a case. */
  readonly isFirstContact: boolean;
  readonly permissions: ReadonlySet<Permission>;
}

interface IdentityRow {
  readonly personId: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly roles: readonly { role: Role; serviceUnitId: string | null }[] | null;
  readonly access: readonly (readonly [string, AccessBasis])[] | null;
  readonly sections: readonly (readonly [string, readonly PlanSection[]])[] | null;
  readonly places: readonly (readonly [string, boolean, readonly RightsKept[] | null])[] | null;
  readonly persons: readonly string[] | null;
  readonly policyId: string;
}

const held = `array(select h.role from role_membership h
       where h.person_id = p.id and h.valid_from <= $3::date and (h.valid_to is null or h.valid_to >= $3::date))`;

/** What somebody sees of a case for a role they have, as a handler, a member of a board or the leader of a unit, they see as long as they have it (INV-22, LAW-28). */
const stillHolds = `case a.basis
       when 'HANDLER' then ${held} && '{CASE_WORKER,UNIT_LEADER,SERVICE_OFFICER,SERVICE_UNIT_LEADER,FIRST_CONTACT}'
       when 'ALLOCATION_BODY' then 'ALLOCATION_BODY_MEMBER' = any (${held})
       when 'UNIT_MEETING' then 'CASE_WORKER' = any (${held})
       when 'OWN_UNIT_LEADER' then 'SERVICE_UNIT_LEADER' = any (${held})
       else true end`;
const valid = `a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2) and ${stillHolds}`;

/** Who the caller is here, what they may see, and which policy is in force: one statement at the head of every transaction. */
export const whoAmI = statement(
  "actor.whoAmI",
  `select p.id as "personId", p.name, u.name as organisation, y.id as "policyId",
     (select json_agg(json_build_object('role', r.role, 'serviceUnitId', r.service_unit_id)) from role_membership r
       where r.person_id = p.id and r.valid_from <= $3::date and (r.valid_to is null or r.valid_to >= $3::date)) as roles,
     (select json_agg(json_build_array(a.case_id, a.basis)) from case_access a where a.person_id = p.id and ${valid}) as access,
     (select json_agg(json_build_array(g.case_id, case when g.ended_at is null and g.valid_from <= $3::date and (g.valid_to is null or g.valid_to >= $3::date)
       then g.sections else '{}' end)) from consent_grant g where g.recipient_id = p.id) as sections,
     (select json_agg(json_build_array(t.case_id, t.plan_id is null, t.withheld)) from plan_participant t
       where t.person_id = p.id and t.until is null and (t.plan_id is null or t.withheld is not null)) as places,
     (select array_agg(distinct c.person_id) from case_access a join case_party c on c.case_id = a.case_id
       where a.person_id = p.id and ${valid}) as persons
   from (select id from policy_version where effective_from <= $3::date order by effective_from desc, version desc limit 1) y
   left join person p on (p.login_hash = $1 or p.national_id_hash = $1)
   left join service_unit u on u.id = p.service_unit_id`,
);

export type Identity = { readonly actor: Actor; readonly policyId: string };

/** Reads the row of `whoAmI` for somebody who has logged in. */
export function identityFrom(row: IdentityRow, login: Login): Identity {
  const roles = [...(row.roles ?? []), ...rolesOfLogin(login)];
  const relations = new Map<string, AccessBasis[]>();
  for (const [caseId, basis] of row.access ?? []) relations.set(caseId, [...(relations.get(caseId) ?? []), basis]);
  const sections = new Map<string, PlanSection[]>();
  for (const [caseId, shared] of row.sections ?? []) sections.set(caseId, [...(sections.get(caseId) ?? []), ...shared]);
  const actor: Actor = {
    personId: row.personId,
    name: row.name ?? login.name,
    roles,
    relations,
    sections,
    places: new Map((row.places ?? []).map(([caseId, roomOnly, kept]) => [caseId, { roomOnly, withheld: (kept ?? []) as Place["withheld"] }])),
    persons: [...new Set([...(row.persons ?? []), ...(row.personId ? [row.personId] : [])])],
    organisation: row.organisation ?? login.organisation,
    notifierUnitId: roles.find((it) => it.role === Role.SPECIALIST_SERVICE && it.serviceUnitId !== null)?.serviceUnitId ?? null,
    isFirstContact: roles.some((it) => it.role === Role.FIRST_CONTACT),
    permissions: new Set(roles.flatMap((it) => permissionsOf[it.role])),
  };
  return { actor, policyId: row.policyId };
}

/** Somebody without a login. */
export function nobody(): Actor {
  return {
    personId: null,
    name: null,
    roles: [],
    relations: new Map(),
    sections: new Map(),
    places: new Map(),
    persons: [],
    organisation: null,
    notifierUnitId: null,
    isFirstContact: false,
    permissions: new Set(permissionsOfNobody),
  };
}

/** Whether somebody sees the cases of the whole unit: by law its leader and the service office, by the municipality's choice its members. */
export function seesWholeMunicipality(actor: Actor, policy: MunicipalityPolicy): boolean {
  return actor.roles.some(({ role }) => role === Role.UNIT_LEADER || role === Role.SERVICE_OFFICER || (role === Role.CASE_WORKER && policy.unit.membersSeeAllCases === true));
}

/** A citizen is one by the login alone, a health professional may always report a need; every other role is the municipality's to give. */
function rolesOfLogin(login: Login): Actor["roles"] {
  if (login.kind === "CITIZEN") return [{ role: Role.CITIZEN, serviceUnitId: null }];
  if (login.kind === "HEALTH_PERSONNEL") return [{ role: Role.SPECIALIST_SERVICE, serviceUnitId: null }];
  return [];
}
