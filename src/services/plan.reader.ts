import { Goal } from "../entities/goal.entity.js";
import { GroupMember } from "../entities/group-member.entity.js";
import { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure } from "../entities/measure.entity.js";
import { PlanEntry } from "../entities/plan-entry.entity.js";
import { PlanParticipant } from "../entities/plan-participant.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { readCaseRows } from "./case-rows.reader.js";

type Ids = readonly string[];

export const plansByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, IndividualPlan, "id", ids, { what: "PLAN", part: "existence" });
export const plansByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, IndividualPlan, "caseId", ids, { what: "PLAN", part: "existence", orderBy: ["draftedAt", "id"] });
export const goalsByPlan = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Goal, "planId", ids, { what: "GOALS", part: "plan", orderBy: ["position", "id"] });
export const goalsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Goal, "id", ids, { what: "GOALS", part: "plan" });
export const measuresByGoal = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Measure, "goalId", ids, { what: "MEASURES", part: "plan", orderBy: ["position", "id"] });
export const measuresByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, Measure, "id", ids, { what: "MEASURES", part: "plan" });
export const entriesByPlan = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanEntry, "planId", ids, { what: "PLAN_ENTRIES", part: "plan", orderBy: ["id"] });
export const entriesByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanEntry, "id", ids, { what: "PLAN_ENTRIES", part: "plan" });
export const participantsByPlan = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanParticipant, "planId", ids, { what: "PARTICIPANTS", part: "plan", orderBy: ["id"] });
export const participantsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, PlanParticipant, "id", ids, { what: "PARTICIPANTS", part: "plan" });
export const groupsByCase = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ResponsibilityGroup, "caseId", ids, { what: "GROUP", part: "existence" });
export const groupsByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, ResponsibilityGroup, "id", ids, { what: "GROUP", part: "existence" });
export const membersByGroup = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupMember, "groupId", ids, { what: "GROUP_MEMBERS", part: "existence", orderBy: ["id"] });
export const membersByIds = (ctx: RequestContext, ids: Ids) => readCaseRows(ctx, GroupMember, "id", ids, { what: "GROUP_MEMBERS", part: "existence" });
