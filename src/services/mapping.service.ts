import { PlanSection } from "../entities/consent-grant.entity.js";
import type { LifeArea } from "../entities/goal.entity.js";
import { MappingAnswer } from "../entities/mapping-answer.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";
import { participantOrParty } from "./plan-content.service.js";
import { changeElement, elementToChange, leaveOwnersWords } from "./plan-element.step.js";
import { addElement, mustReadPart } from "./plan-part.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanChanged, planToChange } from "./plan.step.js";

export interface RecordMapping extends OnPlan {
  readonly lifeArea: LifeArea;
  readonly text: string;
  readonly saidById?: string | null | undefined;
  readonly saidOn?: string | null | undefined;
}

export type MappingChanged = PlanChanged & { readonly mappingId: string };

/** Keeps what has been found out about one part of the person's life, as far as it is needed; no part must be gone through (LUND-8-2, SAM-69). */
export async function recordMapping(ctx: RequestContext, input: RecordMapping): Promise<MappingChanged> {
  return ctx.write("recordMapping", input, async (db) => {
    const at = await planToChange(ctx, db, "recordMapping", localId("IndividualPlan", input.planId), input.expectedVersion);
    mustReadPart(ctx, at, PlanSection.MAPPING);
    const saidOn = dayOf(ctx, input.saidOn ?? ctx.today);
    const saidById = input.saidById ? await participantOrParty(db, at, input.saidById) : actorId(ctx);
    const mappingId = await addElement(ctx, db, at, PlanElement.MAPPING, { lifeArea: input.lifeArea, text: input.text, saidById, saidOn });
    return { ...(await changePlan(ctx, db, at)), mappingId };
  });
}

export interface ChangeMapping {
  readonly mappingId: string;
  readonly text?: string | null | undefined;
  readonly lifeArea?: LifeArea | null | undefined;
  readonly saidOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Corrects an answer of the mapping; what it said before is kept, and what the owner wrote is the owner's to change (INV-23). */
export async function changeMapping(ctx: RequestContext, input: ChangeMapping): Promise<MappingChanged> {
  return ctx.write("changeMapping", input, async (db) => {
    const at = await elementToChange<MappingAnswer>(ctx, db, "changeMapping", PlanElement.MAPPING, { id: input.mappingId, expectedVersion: input.expectedVersion });
    mustReadPart(ctx, at, PlanSection.MAPPING);
    await leaveOwnersWords(db, at);
    const { row } = at;
    const wanted = { text: input.text ?? row.text, lifeArea: input.lifeArea ?? row.lifeArea, saidOn: dayOf(ctx, input.saidOn ?? row.saidOn) };
    const same: PlanChanged = { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
    const isChanged = await changeElement(ctx, db, at, wanted);
    return { ...(isChanged ? await changePlan(ctx, db, at) : same), mappingId: row.id };
  });
}

/** Nobody has said anything on a day that has not come. */
function dayOf(ctx: RequestContext, day: string): string {
  if (!isLocalDate(day) || day > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["saidOn"] });
  return day;
}
