import { AppealReview, AppealState, type LateReason } from "../entities/appeal.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { LetterKind } from "../entities/letter.entity.js";
import { reviewResult } from "../rules/appeal-letter.rules.js";
import { isReversal, whyNotReviewedSo } from "../rules/appeal-review.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { AppealChanged } from "./appeal-registration.service.js";
import { reverseDecision, type Reversal, sendCostsNotice } from "./appeal-reversal.step.js";
import { type AppealAtHand, appealForDeed, type Around, aroundAppeal, changeAppeal, letStand, moveCase, type OnAppeal, writeAboutAppeal } from "./appeal.step.js";
import { lapseDeadlines, settleAnswered, settleDeadlinesAbout } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { goOnWithPlan } from "./plan-closing.step.js";
import type { RaisedWarning } from "./warning.step.js";

export interface ReviewAppeal extends OnAppeal, Reversal {
  readonly outcome: AppealReview;
  readonly considerations: string;
  readonly lateReason?: LateReason | null | undefined;
  readonly lateReasonText?: string | null | undefined;
}

/**
 * The municipality's own review: it reverses what it decided, with the new decision in the same act, maintains it, or dismisses an appeal that came too late
 * (fvl §§ 31, 33, 36).
 */
export async function reviewAppeal(ctx: RequestContext, input: ReviewAppeal): Promise<AppealChanged> {
  return ctx.write("reviewAppeal", input, async (db) => {
    const at = await appealForDeed(ctx, db, "reviewAppeal", input);
    const around = await aroundAppeal(db, at.appeal);
    checkReview(at, around, input);
    const { newDecisionId, warnings } = await effectOf(ctx, db, at, around, input);
    const isDone = input.outcome === AppealReview.REVERSED_IN_FULL || input.outcome === AppealReview.DISMISSED_LATE;
    await changeAppeal(db, at, {
      state: AppealState[input.outcome],
      review: input.outcome,
      reviewConsiderations: input.considerations,
      reviewedById: actorId(ctx),
      reviewedOn: ctx.today,
      lateReason: input.lateReason ?? null,
      lateReasonText: input.lateReasonText ?? null,
      newDecisionId,
      endedOn: isDone ? ctx.today : null,
    });
    await settle(ctx, db, at, input.outcome, isDone);
    if (input.outcome !== AppealReview.MAINTAINED) {
      const told = { review: input.outcome, considerations: input.considerations };
      await writeAboutAppeal(ctx, db, at, LetterKind.APPEAL_OUTCOME, (form) => reviewResult(form, told));
    }
    if (newDecisionId !== null) await sendCostsNotice(ctx, db, at, "MUNICIPALITY");
    return { caseId: at.appeal.caseId, appealId: at.appeal.id, warnings };
  });
}

function checkReview({ appeal }: AppealAtHand, around: Around, input: ReviewAppeal): void {
  const proposal = { outcome: input.outcome, considerations: input.considerations, newOutcome: input.decision?.outcome ?? null };
  const late = { lateReason: input.lateReason ?? null, lateReasonText: input.lateReasonText ?? null, decidedOn: around.appealed?.decidedOn ?? null };
  const { inTime, receivedOn, handedInOn } = appeal;
  const code = whyNotReviewedSo(proposal, { ...late, inTime, receivedOn, handedInOn, hasStandingDecision: around.appealed !== null && around.appealed.supersededAt === null });
  if (code) throw new Refusal(code);
  if (input.decision && (!isReversal(input.outcome) || around.appealed === null)) throw new Refusal("INVALID_INPUT", { path: ["decision"] });
}

type Effected = { readonly newDecisionId: string | null; readonly warnings: RaisedWarning[] };

async function effectOf(ctx: RequestContext, db: WriteDb, at: AppealAtHand, around: Around, input: ReviewAppeal): Promise<Effected> {
  if (input.outcome === AppealReview.DISMISSED_LATE) await letStand(ctx, db, at, around, false);
  if (isReversal(input.outcome)) return reverse(ctx, db, at, around, input);
  return { newDecisionId: null, warnings: [] };
}

/** Where another appeal has had its decision replaced already, this one is met by the decision that stands. */
async function reverse(ctx: RequestContext, db: WriteDb, at: AppealAtHand, around: Around, input: Reversal): Promise<Effected> {
  const { decision } = input;
  if (!decision) {
    await letStand(ctx, db, at, around, false);
    return { newDecisionId: null, warnings: [] };
  }
  const written = await reverseDecision(ctx, db, at.hand, around, { ...input, decision });
  await goOnWithPlan(ctx, db, at.appeal.caseId);
  await moveCase(db, at, "REPLACED", around);
  return { newDecisionId: written.decisionId, warnings: written.warnings };
}

/** What is answered is answered; what nobody has to do any more lapses. A part that is left goes on to the county governor. */
async function settle(ctx: RequestContext, db: WriteDb, { appeal }: AppealAtHand, outcome: AppealReview, isDone: boolean): Promise<void> {
  await settleDeadlinesAbout(ctx, db, appeal.id, DeadlineKind.APPEAL_COMPLETION);
  if (outcome !== AppealReview.MAINTAINED) await settleAnswered(ctx, db, { aboutId: appeal.id });
  if (isDone) await lapseDeadlines(ctx, db, { aboutId: appeal.id });
}
