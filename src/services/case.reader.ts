import { Assessment } from "../entities/assessment.entity.js";
import { CaseEnding } from "../entities/case-ending.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import { CaseWarning } from "../entities/case-warning.entity.js";
import { Case, type CaseState, type DecisionPath } from "../entities/case.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import { Consent } from "../entities/consent.entity.js";
import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorTask } from "../entities/coordinator-task.entity.js";
import { Deadline } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { NextOfKinCheck } from "../entities/next-of-kin-check.entity.js";
import { Recommendation } from "../entities/recommendation.entity.js";
import { ServiceReceived } from "../entities/service-received.entity.js";
import { localId } from "../rules/global-id.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { readCaseRows } from "./case-rows.reader.js";
import { IS_OPEN } from "./case-standing.reader.js";
import { type Condition, where } from "./condition.step.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { aboutKnown } from "./withholding.step.js";

type Ids = readonly string[];

/** Cases by id: the one way to a case, for queries, fields and loaders alike. */
export async function casesByIds(ctx: RequestContext, ids: Ids): Promise<Case[]> {
  return seen(ctx, await ctx.read((db) => db.among(Case, "id", ids)));
}

function seen(ctx: RequestContext, cases: Case[]): Case[] {
  for (const it of cases) ctx.saw("CASE", it.id);
  return cases;
}

export const partiesByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CaseParty, "caseId", ids, { what: "PARTIES", part: "matter", orderBy: ["id"] });
export const clarificationsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, Clarification, "caseId", ids, { what: "CLARIFICATION", part: "needs", orderBy: ["heldOn", "id"] });
export const clarificationsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Clarification, "id", ids, { what: "CLARIFICATION", part: "needs" });
export const servicesByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ServiceReceived, "id", ids, { what: "SERVICES", part: "needs" });
export const servicesByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ServiceReceived, "caseId", ids, { what: "SERVICES", part: "needs", orderBy: ["id"] });
export const assessmentsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Assessment, "caseId", ids, { what: "ASSESSMENT", part: "needs", orderBy: ["id"] });
export const assessmentsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Assessment, "id", ids, { what: "ASSESSMENT", part: "needs" });
export const recommendationsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, Recommendation, "caseId", ids, { what: "RECOMMENDATION", part: "matter", orderBy: ["id"] });
export const recommendationsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Recommendation, "id", ids, { what: "RECOMMENDATION", part: "matter" });
export const decisionsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Decision, "caseId", ids, { what: "DECISION", part: "matter", orderBy: ["id"] });
export const decisionsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Decision, "id", ids, { what: "DECISION", part: "matter" });
export const warningsByCase = async (ctx: RequestContext, ids: Ids) =>
  aboutKnown(ctx, await readCaseRows(ctx, CaseWarning, "caseId", ids, { what: "WARNINGS", part: "file", orderBy: ["id"] }));
export const warningsByIds = async (ctx: RequestContext, ids: Ids) => aboutKnown(ctx, await readCaseRows(ctx, CaseWarning, "id", ids, { what: "WARNINGS", part: "file" }));
export const consentsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Consent, "caseId", ids, { what: "CONSENT", part: "file", orderBy: ["id"] });
export const consentsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Consent, "id", ids, { what: "CONSENT", part: "file" });
/** That there is consent to a plan is for everybody who reads the plan; who gave it, and how, stands in the file. */
export const planConsentsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Consent, "caseId", ids, { what: "CONSENT", part: "plan", orderBy: ["id"] });
export const coordinatorsByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, CoordinatorAssignment, "caseId", ids, { what: "COORDINATOR", part: "existence", orderBy: ["id"] });
export const endingsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CaseEnding, "caseId", ids, { what: "ENDING", part: "file", orderBy: ["id"] });
export const coordinatorTasksByCase = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, CoordinatorTask, "caseId", ids, { what: "COORDINATOR_TASKS", part: "file", orderBy: ["openedAt", "id"] });
export const coordinatorTasksByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorTask, "id", ids, { what: "COORDINATOR_TASKS", part: "file" });
export const nextOfKinByAssignment = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, NextOfKinCheck, "assignmentId", ids, { what: "NEXT_OF_KIN", part: "file", orderBy: ["checkedOn", "id"] });
export const nextOfKinByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, NextOfKinCheck, "id", ids, { what: "NEXT_OF_KIN", part: "file" });
export const coordinatorsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, CoordinatorAssignment, "id", ids, { what: "COORDINATOR", part: "existence" });

const CaseDeadline = Deadline as unknown as new () => Deadline & { readonly caseId: string };

/** The deadlines of cases, the earliest first. */
export const deadlinesByCase = async (ctx: RequestContext, ids: Ids) =>
  aboutKnown(ctx, await readCaseRows(ctx, CaseDeadline, "caseId", ids, { what: "DEADLINES", part: "file", orderBy: ["dueOn", "id"] }));

/** Which cases are asked for, and in which order. */
export interface CaseFilter {
  readonly states?: readonly CaseState[] | null | undefined;
  readonly paths?: readonly DecisionPath[] | null | undefined;
  readonly handlerId?: string | null | undefined;
  readonly unassigned?: boolean | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly open?: boolean | null | undefined;
}

/** The cases the caller may see, by the time their first notice was received, one statement a page. */
export async function listCases(ctx: RequestContext, filter: CaseFilter, newestFirst: boolean, page: PageRequest): Promise<Page<Case>> {
  const after = positionAfter(page);
  const [beyond, order] = newestFirst ? ["<", "desc"] : [">", "asc"];
  const beyondCursor: Condition[] = after ? [["after", `(c.received_at, c.id) ${beyond} (?::timestamptz, ?::uuid)`, after.value, after.id]] : [];
  const { name, text, values } = where([...conditionsOf(ctx, filter), ...beyondCursor]);
  const rows = await ctx.read((db) => {
    const list = `select ${db.columns(Case, "c")} from "case" c ${text} order by c.received_at ${order}, c.id ${order} limit $${values.length + 1}`;
    return db.rows<Case>(statement(`case.list.${order}${name}`, list), [...values, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.receivedAt.toISOString(), id: it.id }));
  return { ...fetched, nodes: seen(ctx, [...fetched.nodes]) };
}

export async function countCases(ctx: RequestContext, filter: CaseFilter): Promise<number> {
  const { name, text, values } = where(conditionsOf(ctx, filter));
  const [row] = await ctx.read((db) => db.rows<{ total: number }>(statement(`case.count${name}`, `select count(*)::int as total from "case" c ${text}`), values));
  return row?.total ?? 0;
}

function conditionsOf(ctx: RequestContext, filter: CaseFilter): Condition[] {
  const all: Condition[] = [
    ["states", "c.state = any (?)", filter.states],
    ["paths", "c.path = any (?)", filter.paths],
    ["handler", "c.handler_id = ?", filter.handlerId ? localId("Professional", filter.handlerId) : null],
    ["unassigned", "(c.handler_id is null) = ?", filter.unassigned],
    ["mine", "c.id = any (?)", filter.mine === true ? [...ctx.actor.relations.keys()] : null],
    ["open", `${IS_OPEN} = ?`, filter.open],
  ];
  return all.filter(([, , value]) => value != null);
}
