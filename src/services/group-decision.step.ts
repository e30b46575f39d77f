import { GroupAction } from "../entities/group-action.entity.js";
import { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import { Goal } from "../entities/goal.entity.js";
import { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Measure, MeasureStatus } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { isOpenGroup } from "../rules/group.rules.js";
import { isOpenForChange } from "../rules/plan.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { consentInForce } from "./consent.service.js";
import type { GroupMeetingAtHand } from "./group-meeting.step.js";
import { actorId } from "./person.step.js";
import { changeElement, rememberChange } from "./plan-element.step.js";
import { changePlan } from "./plan.step.js";

/** What was agreed on a point becomes a measure of the plan, else somebody's task in the group; a decision that is nobody's to do stays in the minutes (LUND-11.4-3, LUND-11.4-12). */
export async function carryOut(ctx: RequestContext, db: WriteDb, at: GroupMeetingAtHand, point: GroupMeetingPoint): Promise<void> {
  const { responsibleId, decision } = point;
  if (responsibleId === null || decision === null) return;
  if (point.goalId !== null) return asMeasure(ctx, db, at, point, { text: decision, responsibleId, toOn: point.dueOn });
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

/** The plan is where the group's measures are kept, with their history (LUND-11.4-3, FAIL-16). Law: pbrl § 4-1: nothing is written in it without a consent in force. */
async function asMeasure(ctx: RequestContext, db: WriteDb, { hand }: GroupMeetingAtHand, point: GroupMeetingPoint, measure: NewMeasure): Promise<void> {
  const [goal] = await db.among(Goal, "id", [point.goalId]);
  const [plan] = goal ? await db.among(IndividualPlan, "id", [goal.planId], { lock: true }) : [];
  if (!goal || !plan) throw new Refusal("NOT_FOUND");
  if (!(await consentInForce(ctx, db, plan.caseId))) throw new Refusal("CONSENT_REQUIRED");
  if (!isOpenForChange(plan.state)) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  const position = (await db.among(Measure, "goalId", [goal.id])).length + 1;
  const of = { caseId: plan.caseId, planId: plan.id, goalId: goal.id, position };
  const said = { ...measure, goalId: goal.id, needIds: [], fromOn: ctx.today, status: MeasureStatus.AGREED };
  const measureId = await db.insert(Measure, { ...of, ...said, createdById: actorId(ctx), version: 1 });
  await rememberChange(ctx, db, { plan, hand }, { element: PlanElement.MEASURE, aboutId: measureId, before: null, after: said });
  await db.update(GroupMeetingPoint, { id: point.id }, { measureId });
  await changePlan(ctx, db, { plan, hand });
}

/** What rested on a yes that was none is out of effect: the task is withdrawn, the measure put away with its history (INV-10). */
export async function takeBack(ctx: RequestContext, db: WriteDb, { hand }: GroupMeetingAtHand, point: GroupMeetingPoint): Promise<void> {
  for (const it of await db.among(GroupAction, "pointId", [point.id])) await db.update(GroupAction, { id: it.id }, { withdrawnOn: ctx.today });
  const [row] = point.measureId === null ? [] : await db.among(Measure, "id", [point.measureId], { lock: true });
  if (!row || row.setAsideAt !== null) return;
  const [plan] = await db.among(IndividualPlan, "id", [row.planId], { lock: true });
  if (!plan || !isOpenForChange(plan.state)) throw new Refusal("PLAN_NOT_OPEN_FOR_CHANGE");
  await changeElement(ctx, db, { plan, hand, row, element: PlanElement.MEASURE }, { setAsideAt: ctx.now });
  await changePlan(ctx, db, { plan, hand });
}
