import { Role } from "../entities/role-membership.entity.js";

/** Everything somebody may be allowed to do. Each field of Query and Mutation demands one of these. */
export const permissions = [
  "public:read",
  "self:read",
  "staff:read",
  "notice:register",
  "notice:read",
  "case:open",
  "case:read",
  "case:handle",
  "case:assign",
  "case:decide",
  "case:decide-in-body",
  "case:register-own-unit",
  "warning:acknowledge",
  "coordinator:appoint",
  "consent:record",
  "plan:choose",
  "plan:read",
  "plan:write",
  "plan:approve",
  "group:found",
  "deadline:read",
  "unit:overview",
  "access-log:read-own",
  "policy:read",
  "policy:change",
] as const;

export type Permission = (typeof permissions)[number];

const everybody: readonly Permission[] = ["public:read"];
const loggedIn: readonly Permission[] = [...everybody, "self:read", "notice:register", "notice:read"];
const staff: readonly Permission[] = [
  ...loggedIn,
  "staff:read",
  "case:read",
  "plan:read",
  "plan:write",
  "plan:choose",
  "group:found",
  "consent:record",
  "deadline:read",
  "policy:read",
];

/** Which role holds which permission. A role is never enough to see a case: that is for the walls behind. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  CITIZEN: [...loggedIn, "staff:read", "case:read", "plan:read", "plan:write", "plan:approve", "plan:choose", "consent:record", "access-log:read-own"],
  PROFESSIONAL: staff,
  SPECIALIST_SERVICE: [...loggedIn, "case:read", "plan:read"],
  CASE_WORKER: [...staff, "case:open", "case:handle", "warning:acknowledge"],
  UNIT_LEADER: [...staff, "case:open", "case:assign", "case:handle", "case:decide", "warning:acknowledge", "coordinator:appoint", "unit:overview"],
  SERVICE_OFFICER: [...staff, "case:open", "case:assign", "case:handle", "case:decide", "warning:acknowledge"],
  SERVICE_UNIT_LEADER: [...staff, "case:open", "case:assign", "case:handle", "case:decide", "case:register-own-unit", "warning:acknowledge"],
  ALLOCATION_BODY_MEMBER: [...staff, "case:decide-in-body"],
  SYSTEM_COORDINATOR: [...loggedIn, "staff:read", "policy:read", "policy:change"],
  AUDITOR: [...loggedIn, "staff:read", "policy:read"],
};

/** What somebody without a login may do. */
export const permissionsOfNobody: readonly Permission[] = everybody;
