import { Role } from "../entities/role-membership.entity.js";

/** Everything somebody may be allowed to do. Each field of Query and Mutation demands one of these. */
export const permissions = [
  "public:read",
  "self:read",
  "staff:read",
  "notice:register",
  "notice:read",
  "information:record",
  "mandate:register",
  "case:open",
  "case:read",
  "case:handle",
  "case:assign",
  "case:decide",
  "case:decide-in-body",
  "case:register-own-unit",
  "appeal:register",
  "supervision:register",
  "meeting:read",
  "meeting:work",
  "meeting:convene",
  "case:end",
  "warning:acknowledge",
  "coordinator:appoint",
  "consent:record",
  "plan:choose",
  "plan:read",
  "plan:write",
  "plan:approve",
  "group:found",
  "group:leave",
  "deadline:read",
  "deadline:handle",
  "deadline:register",
  "coordinator:report",
  "unit:overview",
  "unit:feedback",
  "access-log:read-own",
  "unit:read",
  "unit:publish",
  "unit:develop",
  "role:appoint",
  "duty:hand-out",
  "delegation:register",
  "advice:answer",
  "guidance:ask",
  "guidance:answer",
  "policy:read",
  "policy:change",
  "policy-finding:acknowledge",
] as const;

export type Permission = (typeof permissions)[number];

const everybody: readonly Permission[] = ["public:read"];
const loggedIn: readonly Permission[] = [...everybody, "self:read", "notice:register", "notice:read"];
const staff: readonly Permission[] = [
  ...loggedIn,
  "staff:read",
  "information:record",
  "case:read",
  "appeal:register",
  "supervision:register",
  "plan:read",
  "plan:write",
  "plan:choose",
  "group:found",
  "group:leave",
  "consent:record",
  "deadline:read",
  "deadline:handle",
  "coordinator:report",
  "unit:read",
  "advice:answer",
  "guidance:ask",
  "meeting:read",
  "policy:read",
];
const organisesTheUnit: readonly Permission[] = ["role:appoint", "duty:hand-out", "guidance:answer", "unit:publish", "unit:develop"];

/** Which role holds which permission. A role is never enough to see a case: that is for the walls behind. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  CITIZEN: [...loggedIn, "appeal:register", "supervision:register", "mandate:register", "staff:read", "case:read", "plan:read", "plan:write", "plan:approve", "plan:choose", "consent:record", "access-log:read-own", "case:end", "group:leave"],
  PROFESSIONAL: staff,
  SPECIALIST_SERVICE: [...loggedIn, "information:record", "advice:answer", "case:read", "plan:read"],
  CASE_WORKER: [...staff, "mandate:register", "unit:develop", "case:open", "case:handle", "warning:acknowledge", "case:end", "unit:feedback", "meeting:work"],
  UNIT_LEADER: [...staff, "deadline:register", ...organisesTheUnit, "mandate:register", "case:open", "case:assign", "case:handle", "case:decide", "warning:acknowledge", "coordinator:appoint", "unit:overview", "case:end", "unit:feedback", "meeting:work", "meeting:convene", "policy-finding:acknowledge"],
  SERVICE_OFFICER: [...staff, "mandate:register", "case:open", "case:assign", "case:handle", "case:decide", "warning:acknowledge", "case:end", "unit:feedback", "meeting:work"],
  SERVICE_UNIT_LEADER: [...staff, "mandate:register", "case:open", "case:assign", "case:handle", "case:decide", "case:register-own-unit", "warning:acknowledge", "case:end", "meeting:work"],
  ALLOCATION_BODY_MEMBER: [...staff, "case:decide-in-body", "meeting:work", "meeting:convene"],
  SYSTEM_COORDINATOR: [...loggedIn, "deadline:read", "deadline:handle", "deadline:register", "unit:read", "unit:publish", "role:appoint", "delegation:register", "staff:read", "policy:read", "policy:change", "policy-finding:acknowledge"],
  AUDITOR: [...loggedIn, "unit:read", "staff:read", "policy:read"],
  FIRST_CONTACT: [...staff, "mandate:register", "case:open", "case:handle", "warning:acknowledge"],
  DUTY_CONVENE: [...staff, "case:assign", "meeting:work", "meeting:convene"],
  DUTY_JOURNAL: [...staff, "case:handle"],
  DUTY_DECIDE: [...staff, "case:handle", "case:decide"],
  DUTY_APPOINT: [...staff, "coordinator:appoint"],
  DUTY_SUMMON: [...staff, "case:handle"],
};

/** What somebody without a login may do. */
export const permissionsOfNobody: readonly Permission[] = everybody;
