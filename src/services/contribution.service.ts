import { MeasureAnswer } from "../entities/measure.entity.js";
import { PlanElement } from "../entities/plan-change.entity.js";
import { type PlanEntry, PlanEntryKind } from "../entities/plan-entry.entity.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { isOwnContribution } from "./contribution.step.js";
import { actorId } from "./person.step.js";
import { changeElement, type ElementAtHand, elementToChange } from "./plan-element.step.js";
import { changePlan, type PlanChanged } from "./plan.step.js";

export interface OnContribution {
  readonly entryId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

export type ContributionAnswered = PlanChanged & { readonly entryId: string };

/** Whoever is to contribute says yes themselves: until then others have only written down what they hope for (REG-03 point 4, LUND-9-3). */
export async function acceptContribution(ctx: RequestContext, input: OnContribution): Promise<ContributionAnswered> {
  return ctx.write("acceptContribution", input, async (db) => {
    const at = await contributionAtHand(ctx, db, "acceptContribution", input);
    return answered(ctx, db, at, MeasureAnswer.ACCEPTED, null);
  });
}

/** Whoever was to contribute says no, and why if they want; nobody owes a reason for what they do not offer. */
export async function declineContribution(ctx: RequestContext, input: OnContribution & { readonly reason?: string | null | undefined }): Promise<ContributionAnswered> {
  return ctx.write("declineContribution", input, async (db) => {
    const at = await contributionAtHand(ctx, db, "declineContribution", input);
    return answered(ctx, db, at, MeasureAnswer.DECLINED, input.reason?.trim() || null);
  });
}

type ContributionDeed = "acceptContribution" | "declineContribution";

async function contributionAtHand(ctx: RequestContext, db: WriteDb, deed: ContributionDeed, { entryId, expectedVersion }: OnContribution): Promise<ElementAtHand<PlanEntry>> {
  const at = await elementToChange<PlanEntry>(ctx, db, deed, PlanElement.ENTRY, { id: entryId, expectedVersion });
  const { row } = at;
  if (row.kind !== PlanEntryKind.CONTRIBUTION || row.contributorId === null) throw new Refusal("NOT_A_CONTRIBUTION", { path: ["entryId"] });
  if (!isOwnContribution(ctx, at, row.contributorId)) throw new Refusal("NOT_YOURS_TO_DO");
  return at;
}

async function answered(ctx: RequestContext, db: WriteDb, at: ElementAtHand<PlanEntry>, answer: MeasureAnswer, answerReason: string | null): Promise<ContributionAnswered> {
  await changeElement(ctx, db, at, { answer, answerReason, answeredById: actorId(ctx), answeredAt: ctx.now });
  return { ...(await changePlan(ctx, db, at)), entryId: at.row.id };
}
