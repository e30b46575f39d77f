import { AppealOutcome, AppealReview, AppealState } from "../entities/appeal.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { DecisionState } from "../entities/decision.entity.js";
import { LetterKind } from "../entities/letter.entity.js";
import { governorsResult, statementCopy } from "../rules/appeal-letter.rules.js";
import { needsNewDecision } from "../rules/appeal-review.rules.js";
import { caseStateUnderAppeal } from "../rules/appeal.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { appealForwardingPeriod, interimReplyPeriod } from "../rules/deadline.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { AppealChanged } from "./appeal-registration.service.js";
import { type NewDecision, sendCostsNotice, takeOutOfForce, writeGovernorsDecision } from "./appeal-reversal.step.js";
import { type AppealAtHand, appealForDeed, type Around, aroundAppeal, changeAppeal, letStand, markAppealed, moveCase, type OnAppeal, writeAboutAppeal } from "./appeal.step.js";
import { changeCase } from "./case-deed.step.js";
import { settleAnswered, settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { goOnWithPlan, restoreGrant } from "./plan-closing.step.js";

/** Sends an appeal on to the county governor with the municipality's statement, and the party a copy of it in the same act (fvl § 33, FAIL-11, DL-07). */
export async function forwardAppeal(ctx: RequestContext, input: OnAppeal & { readonly statement: string }): Promise<AppealChanged> {
  return ctx.write("forwardAppeal", input, async (db) => {
    const at = await appealForDeed(ctx, db, "forwardAppeal", input);
    const { appeal, hand } = at;
    const { statement } = input;
    if (statement.trim().length === 0) throw new Refusal("STATEMENT_REQUIRED", { path: ["statement"] });
    const done = { statement, forwardedById: actorId(ctx), forwardedOn: ctx.today, copySentOn: ctx.today };
    await changeAppeal(db, at, { ...done, state: AppealState.FORWARDED, endedOn: null });
    await settleDeadlinesAbout(ctx, db, appeal.id, DeadlineKind.APPEAL_FORWARDING);
    await settleAnswered(ctx, db, { aboutId: appeal.id });
    if (appeal.decisionId !== null) {
      await markAppealed(db, await aroundAppeal(db, appeal));
      await changeCase(db, hand, { state: caseStateUnderAppeal(hand.it.state) });
    }
    await writeAboutAppeal(ctx, db, at, LetterKind.APPEAL_STATEMENT, (form) => statementCopy(form, { statement, forwardedOn: ctx.today }));
    return { caseId: appeal.caseId, appealId: appeal.id, warnings: [] };
  });
}

export interface RecordStateAdministratorOutcome extends OnAppeal {
  readonly outcome: AppealOutcome;
  readonly outcomeOn: string;
  readonly reasons: string;
  readonly decision?: NewDecision | null | undefined;
  readonly inFavour?: boolean | null | undefined;
}

/** Records what the county governor came to, and does what follows: the decision stands, is changed, or must be made anew (fvl § 34). */
export async function recordStateAdministratorOutcome(ctx: RequestContext, input: RecordStateAdministratorOutcome): Promise<AppealChanged> {
  return ctx.write("recordStateAdministratorOutcome", input, async (db) => {
    const at = await appealForDeed(ctx, db, "recordStateAdministratorOutcome", input);
    const around = await aroundAppeal(db, at.appeal);
    checkOutcome(ctx, at, around, input);
    const { outcome, outcomeOn, reasons } = input;
    const goesOn = outcome === AppealOutcome.ANNULLED_RETURNED && at.appeal.review === AppealReview.DISMISSED_LATE;
    const newDecisionId = goesOn ? null : await carryOut(ctx, db, at, around, input);
    const told = { outcome, outcomeOn, outcomeReasons: reasons };
    if (goesOn) await takeUpAgain(db, at, outcomeOn, told);
    else await changeAppeal(db, at, { ...told, state: AppealState.STATE_ADMIN_DECIDED, newDecisionId: newDecisionId ?? at.appeal.newDecisionId, endedOn: ctx.today });
    await writeAboutAppeal(ctx, db, at, LetterKind.APPEAL_OUTCOME, (form) => governorsResult(form, { outcome, reasons }));
    if (newDecisionId !== null && input.inFavour !== false) await sendCostsNotice(ctx, db, at, "COUNTY_GOVERNOR");
    return { caseId: at.appeal.caseId, appealId: at.appeal.id, warnings: [] };
  });
}

function checkOutcome(ctx: RequestContext, { appeal }: AppealAtHand, { standing }: Around, input: RecordStateAdministratorOutcome): void {
  const { outcomeOn } = input;
  if (!isLocalDate(outcomeOn) || outcomeOn > ctx.today || outcomeOn < (appeal.forwardedOn ?? "")) throw new Refusal("INVALID_DATE_ORDER", { path: ["outcomeOn"] });
  if (input.reasons.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["reasons"] });
  const needed = needsNewDecision(input.outcome, standing !== null);
  if (needed && !input.decision) throw new Refusal("NEW_DECISION_REQUIRED", { path: ["decision"] });
  if (!needed && input.decision) throw new Refusal("INVALID_INPUT", { path: ["decision"] });
}

/** Gives the id of the county governor's decision, where there is one. */
async function carryOut(ctx: RequestContext, db: WriteDb, at: AppealAtHand, around: Around, input: RecordStateAdministratorOutcome): Promise<string | null> {
  const { standing } = around;
  if (standing && input.outcome === AppealOutcome.ANNULLED_RETURNED) {
    await takeOutOfForce(ctx, db, standing, DecisionState.ANNULLED);
    if (await restoreGrant(db, standing)) {
      await goOnWithPlan(ctx, db, at.appeal.caseId);
      await moveCase(db, at, "STANDS", around);
      return null;
    }
    await startDeadline(db, DeadlineKind.INTERIM_REPLY, interimReplyPeriod(input.outcomeOn, at.hand.policy), { caseId: at.appeal.caseId, aboutId: standing.id });
    await moveCase(db, at, "RETURNED", around);
    return null;
  }
  if (standing && input.decision) {
    const id = await writeGovernorsDecision(ctx, db, at.hand, standing, { decision: input.decision, decidedOn: input.outcomeOn });
    await goOnWithPlan(ctx, db, at.appeal.caseId);
    await moveCase(db, at, "STANDS", around);
    return id;
  }
  await letStand(ctx, db, at, around, true);
  return null;
}

/** The county governor has annulled a dismissal as late: the appeal itself is to be reviewed now, as one in time (fvl §§ 31, 34). */
async function takeUpAgain(db: WriteDb, at: AppealAtHand, outcomeOn: string, told: Pick<RecordStateAdministratorOutcome, "outcome" | "outcomeOn">): Promise<void> {
  const forwarding = appealForwardingPeriod(outcomeOn, at.hand.policy);
  const owner = { caseId: at.appeal.caseId, aboutId: at.appeal.id };
  await startDeadline(db, DeadlineKind.APPEAL_FORWARDING, forwarding, owner);
  await startDeadline(db, DeadlineKind.INTERIM_REPLY, interimReplyPeriod(outcomeOn, at.hand.policy), owner);
  await changeAppeal(db, at, { ...told, state: AppealState.UNDER_OWN_REVIEW, inTime: true, review: null, forwardDueOn: forwarding.dueOn });
}
