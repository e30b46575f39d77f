import { PlanSection } from "../entities/consent-grant.entity.js";
import { Document } from "../entities/document.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { RelatedPlan, type RelatedPlanKind } from "../entities/related-plan.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeElement, elementToChange } from "./plan-element.step.js";
import { addElement, mustReadPart } from "./plan-part.step.js";
import type { OnPlan } from "./plan.service.js";
import { changePlan, type PlanAtHand, type PlanChanged, planToChange } from "./plan.step.js";

/** What a pointer to another plan may say beside its kind, its name and whose it is. */
interface Pointer {
  readonly responsiblePerson?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly keptAt?: string | null | undefined;
  readonly fromOn?: string | null | undefined;
  readonly toOn?: string | null | undefined;
  readonly documentId?: string | null | undefined;
}

export interface AddRelatedPlan extends OnPlan, Pointer {
  readonly kind: RelatedPlanKind;
  readonly name: string;
  readonly responsibleUnit: string;
}

export type RelatedPlanChanged = PlanChanged & { readonly relatedPlanId: string };

/** Points to another plan that the person has; what that plan says stays where it is kept (LAW-33, SAM-72, SAM-74). */
export async function addRelatedPlan(ctx: RequestContext, input: AddRelatedPlan): Promise<RelatedPlanChanged> {
  return ctx.write("addRelatedPlan", input, async (db) => {
    const at = await planToChange(ctx, db, "addRelatedPlan", localId("IndividualPlan", input.planId), input.expectedVersion);
    mustReadPart(ctx, at, PlanSection.RELATED_PLANS);
    const said = {
      kind: input.kind,
      name: input.name,
      responsibleUnit: input.responsibleUnit,
      responsiblePerson: input.responsiblePerson ?? null,
      contact: input.contact ?? null,
      keptAt: input.keptAt ?? null,
      fromOn: input.fromOn ?? null,
      toOn: input.toOn ?? null,
      documentId: await documentOf(db, at, input.documentId ?? null),
    };
    checkPeriod(said);
    const relatedPlanId = await addElement(ctx, db, at, PlanElement.RELATED_PLAN, said);
    return { ...(await changePlan(ctx, db, at)), relatedPlanId };
  });
}

export interface ChangeRelatedPlan extends Pointer {
  readonly relatedPlanId: string;
  readonly kind?: RelatedPlanKind | null | undefined;
  readonly name?: string | null | undefined;
  readonly responsibleUnit?: string | null | undefined;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Changes a pointer to another plan; what is left out stays, and what it said before is kept (SAM-72). */
export async function changeRelatedPlan(ctx: RequestContext, input: ChangeRelatedPlan): Promise<RelatedPlanChanged> {
  return ctx.write("changeRelatedPlan", input, async (db) => {
    const on = { id: input.relatedPlanId, expectedVersion: input.expectedVersion };
    const at = await elementToChange<RelatedPlan>(ctx, db, "changeRelatedPlan", PlanElement.RELATED_PLAN, on);
    mustReadPart(ctx, at, PlanSection.RELATED_PLANS);
    const { row } = at;
    const said = <K extends keyof Pointer>(name: K) => (input[name] === undefined ? row[name] : (input[name] ?? null));
    const wanted = {
      kind: input.kind ?? row.kind,
      name: input.name ?? row.name,
      responsibleUnit: input.responsibleUnit ?? row.responsibleUnit,
      responsiblePerson: said("responsiblePerson"),
      contact: said("contact"),
      keptAt: said("keptAt"),
      fromOn: said("fromOn"),
      toOn: said("toOn"),
      documentId: input.documentId === undefined ? row.documentId : await documentOf(db, at, input.documentId),
    };
    checkPeriod(wanted);
    const same: PlanChanged = { caseId: at.plan.caseId, planId: at.plan.id, warnings: [] };
    const isChanged = await changeElement(ctx, db, at, wanted);
    return { ...(isChanged ? await changePlan(ctx, db, at) : same), relatedPlanId: row.id };
  });
}

/** A copy may lie in the case in place of a pointer alone; one of another case is not there (SAM-75). */
async function documentOf(db: WriteDb, { plan }: PlanAtHand, documentId: string | null): Promise<string | null> {
  if (documentId === null) return null;
  const [found] = await db.among(Document, "id", [localId("Document", documentId)]);
  if (found?.caseId !== plan.caseId) throw new Refusal("NOT_FOUND");
  return found.id;
}

function checkPeriod({ fromOn, toOn }: { readonly fromOn: string | null; readonly toOn: string | null }): void {
  for (const [name, day] of Object.entries({ fromOn, toOn })) if (day !== null && !isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: [name] });
  if (fromOn !== null && toOn !== null && toOn < fromOn) throw new Refusal("INVALID_DATE_ORDER", { path: ["toOn"] });
}
