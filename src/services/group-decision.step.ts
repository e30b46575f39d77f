import { GroupAction } from "../entities/group-action.entity.js";
import type { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure, MeasureStatus } from "../entities/measure.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isOpenGroup } from "../rules/group.rules.js";
import { isOpenForChange } from "../rules/plan.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { consentInForce } from "./consent.service.js";
import type { GroupMeetingAtHand } from "./group-meeting.step.js";
import { actorId } from "./person.step.js";
import { changePlan } from "./plan.step.js";

/** What was agreed on a point becomes a measure of the plan, else somebody's task in the group; a decision that is nobody's to do stays in the minutes. */
export async function carryOut(ctx: RequestContext, db: WriteDb, at: GroupMeetingAtHand, point: GroupMeetingPoint): Promise<void> {
  const { responsibleId, decision } = point;
  if (responsibleId === null || decision === null) return;
  if (point.goalId !== null) return asMeasure(ctx, db, at, point.goalId, { text: decision, responsibleId, toOn: point.dueOn });
  const { meeting } = at;
  const [group] = meeting.groupId ? await db.among(ResponsibilityGroup, "id", [meeting.groupId]) : [];
  if (!group || !isOpenGroup(group.state)) return;
  const action = { caseId: meeting.caseId, groupId: group.id, text: decision, responsibleId, dueOn: point.dueOn, pointId: point.id };
  await db.insert(GroupAction, { ...action, addedById: actorId(ctx), addedOn: ctx.today });
}

interface NewMeasure {
  readonly text: string;
  readonly responsibleId: string;
  readonly toOn: string | null;
}

/** The plan is where the group's measures are kept (LUND-11.4-3). Law: pbrl § 4-1: nothing is written in it without a consent in force. */
async function asMeasure(ctx: RequestContext, db: WriteDb, { hand }: GroupMeetingAtHand, goalId: string, measure: NewMeasure): Promise<void> {
  const [goal] = await db.among(Goal, "id", [goalId]);
  const [plan] = goal ? await db.among(IndividualPlan, "id", [goal.planId], { lock: true }) : [];
  if (!goal || !plan) throw new Refusal("NOT_FOUND");
  if (!(await consentInForce(ctx, db, plan.caseId))) throw new Refusal("CONSENT_REQUIRED");
  if (!isOpenForChange(plan.state)) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  const position = (await db.among(Measure, "goalId", [goal.id])).length + 1;
  const of = { caseId: plan.caseId, planId: plan.id, goalId: goal.id, position };
  await db.insert(Measure, { ...of, ...measure, fromOn: ctx.today, status: MeasureStatus.AGREED, createdById: actorId(ctx), version: 1 });
  await changePlan(ctx, db, { plan, hand });
}
