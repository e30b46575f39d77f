import { MeasureAnswer } from "../entities/measure.entity.js";
import { type PlanEntry, PlanEntryKind } from "../entities/plan-entry.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";
import type { PlanAtHand } from "./plan.step.js";

type Answer = Pick<PlanEntry, "answer" | "answerReason" | "answeredById" | "answeredAt">;

const unanswered: Answer = { answer: null, answerReason: null, answeredById: null, answeredAt: null };

/** Whether somebody is down for a contribution of their own, or speaks for the owner who is. */
export function isOwnContribution(ctx: RequestContext, { plan, hand }: PlanAtHand, contributorId: string | null): boolean {
  return contributorId !== null && (contributorId === actorId(ctx) || (contributorId === plan.ownerId && maySpeakForOwner(hand.standing.relations)));
}

/** Who writes down their own contribution has said yes with it; what others write down waits for the contributor's own yes (REG-03 point 4). */
export function ownAnswer(ctx: RequestContext, at: PlanAtHand, kind: PlanEntryKind, contributorId: string | null): Answer {
  const isOwn = kind === PlanEntryKind.CONTRIBUTION && isOwnContribution(ctx, at, contributorId);
  return isOwn ? { answer: MeasureAnswer.ACCEPTED, answerReason: null, answeredById: actorId(ctx), answeredAt: ctx.now } : unanswered;
}
