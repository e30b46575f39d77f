import { Goal } from "../entities/goal.entity.js";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { GroupMember } from "../entities/group-member.entity.js";
import { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";
import { plansKnown } from "./known-plan.step.js";
import { entriesKnown, goalsKnown, measuresKnown } from "./withholding.step.js";

type Ids = readonly string[];

export const plansByIds = async (ctx: RequestContext, ids: Ids) => plansKnown(ctx, await readCaseRows(ctx, IndividualPlan, "id", ids, { what: "PLAN", part: "existence" }));
export const plansByCase = async (ctx: RequestContext, ids: Ids) =>
  plansKnown(ctx, await readCaseRows(ctx, IndividualPlan, "caseId", ids, { what: "PLAN", part: "existence", orderBy: ["draftedAt", "id"] }));
export const goalsByPlan = async (ctx: RequestContext, ids: Ids) =>
  goalsKnown(ctx, await readCaseRows(ctx, Goal, "planId", ids, { what: "GOALS", part: PlanSection.GOALS, orderBy: ["position", "id"] }));
export const goalsByIds = async (ctx: RequestContext, ids: Ids) => goalsKnown(ctx, await readCaseRows(ctx, Goal, "id", ids, { what: "GOALS", part: PlanSection.GOALS }));
export const measuresByGoal = async (ctx: RequestContext, ids: Ids) =>
  measuresKnown(ctx, await readCaseRows(ctx, Measure, "goalId", ids, { what: "MEASURES", part: PlanSection.MEASURES, orderBy: ["position", "id"] }));
export const measuresByIds = async (ctx: RequestContext, ids: Ids) =>
  measuresKnown(ctx, await readCaseRows(ctx, Measure, "id", ids, { what: "MEASURES", part: PlanSection.MEASURES }));
export const entriesByPlan = async (ctx: RequestContext, ids: Ids) =>
  entriesKnown(ctx, await readCaseRows(ctx, PlanEntry, "planId", ids, { what: "PLAN_ENTRIES", part: PlanSection.CONTENT_POINTS, orderBy: ["id"] }));
export const entriesByIds = async (ctx: RequestContext, ids: Ids) =>
  entriesKnown(ctx, await readCaseRows(ctx, PlanEntry, "id", ids, { what: "PLAN_ENTRIES", part: PlanSection.CONTENT_POINTS }));
export const participantsByPlan = (ctx: RequestContext, ids: Ids) =>
  readCaseRows(ctx, PlanParticipant, "planId", ids, { what: "PARTICIPANTS", part: PlanSection.PARTICIPANTS, orderBy: ["id"] });
export const groupsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ResponsibilityGroup, "caseId", ids, { what: "GROUP", part: "group", orderBy: ["id"] });
export const groupsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ResponsibilityGroup, "id", ids, { what: "GROUP", part: "group" });
export const membersByGroup = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupMember, "groupId", ids, { what: "GROUP_MEMBERS", part: "group", orderBy: ["id"] });
export const membersByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupMember, "id", ids, { what: "GROUP_MEMBERS", part: "group" });
