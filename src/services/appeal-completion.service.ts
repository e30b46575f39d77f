import { AppealDefect, AppealState } from "../entities/appeal.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { LetterKind } from "../entities/letter.entity.js";
import { completionRequest } from "../rules/appeal-letter.rules.js";
import { defectsOf, stillMissing } from "../rules/appeal.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { shortPeriod } from "../rules/deadline.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { AppealChanged } from "./appeal-registration.service.js";
import { appealForDeed, changeAppeal, mustSpeakForAppellant, type OnAppeal, writeAboutAppeal } from "./appeal.step.js";
import { settleDeadlinesAbout, startDeadline } from "./deadline.step.js";

export interface RequestAppealCompletion extends OnAppeal {
  readonly question: string;
  readonly unclear?: boolean | null | undefined;
  readonly dueOn: string;
}

/** Asks the appellant for what is missing, with a day. The appeal is kept, whatever comes of it (pbrl § 7-3, fvl § 32). */
export async function requestAppealCompletion(ctx: RequestContext, input: RequestAppealCompletion): Promise<AppealChanged> {
  return ctx.write("requestAppealCompletion", input, async (db) => {
    const at = await appealForDeed(ctx, db, "requestAppealCompletion", input);
    const { appeal } = at;
    const { dueOn, question } = input;
    if (!isLocalDate(dueOn) || dueOn <= ctx.today) throw new Refusal("INVALID_INPUT", { path: ["dueOn"] });
    const askedFor = [...new Set([...defectsOf(appeal), ...(input.unclear === true ? [AppealDefect.UNCLEAR] : [])])];
    if (askedFor.length === 0) throw new Refusal("INVALID_INPUT", { path: ["unclear"] });
    if (askedFor.includes(AppealDefect.UNCLEAR) && question.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["question"] });
    await changeAppeal(db, at, { state: AppealState.DEFECT_NOTICE, askedFor });
    await settleDeadlinesAbout(ctx, db, appeal.id, DeadlineKind.APPEAL_COMPLETION);
    await startDeadline(db, DeadlineKind.APPEAL_COMPLETION, shortPeriod(ctx.today, dueOn), { caseId: appeal.caseId, aboutId: appeal.id });
    await writeAboutAppeal(ctx, db, at, LetterKind.APPEAL_COMPLETION, (form) => completionRequest(form, { askedFor, question, dueOn }));
    return { caseId: appeal.caseId, appealId: appeal.id, warnings: [] };
  });
}

export interface CompleteAppeal extends OnAppeal {
  readonly grounds?: string | null | undefined;
  readonly wanted?: string | null | undefined;
  readonly written?: boolean | null | undefined;
  readonly signed?: boolean | null | undefined;
  readonly authorityAttached?: boolean | null | undefined;
  readonly authorityReference?: string | null | undefined;
}

/** The appellant adds to the appeal, or staff record what has come. What was said before stays; with all that was asked for there, the review begins. */
export async function completeAppeal(ctx: RequestContext, input: CompleteAppeal): Promise<AppealChanged> {
  return ctx.write("completeAppeal", input, async (db) => {
    const at = await appealForDeed(ctx, db, "completeAppeal", input);
    const { appeal } = at;
    const isOwn = mustSpeakForAppellant(ctx, at) === "APPELLANT";
    const more = (input.grounds ?? "").trim();
    const form = {
      capacity: appeal.capacity,
      written: isOwn || (input.written ?? appeal.written),
      signed: isOwn || (input.signed ?? appeal.signed),
      authorityAttached: input.authorityAttached ?? appeal.authorityAttached,
      grounds: [appeal.grounds, more].filter((it) => it.length > 0).join("\n\n"),
    };
    const askedFor = stillMissing(appeal.askedFor, form, more.length > 0);
    const isComplete = appeal.state === AppealState.DEFECT_NOTICE && askedFor.length === 0;
    const said = { wanted: input.wanted ?? appeal.wanted, authorityReference: input.authorityReference ?? appeal.authorityReference };
    await changeAppeal(db, at, { ...form, ...said, askedFor, state: isComplete ? AppealState.UNDER_OWN_REVIEW : appeal.state });
    if (isComplete) await settleDeadlinesAbout(ctx, db, appeal.id, DeadlineKind.APPEAL_COMPLETION);
    return { caseId: appeal.caseId, appealId: appeal.id, warnings: [] };
  });
}

/** The municipality begins to look at the matter again, with the investigations the appeal gives reason for (fvl § 33). */
export async function beginOwnReview(ctx: RequestContext, input: OnAppeal): Promise<AppealChanged> {
  return ctx.write("beginOwnReview", input, async (db) => {
    const at = await appealForDeed(ctx, db, "beginOwnReview", input);
    await changeAppeal(db, at, { state: AppealState.UNDER_OWN_REVIEW });
    return { caseId: at.appeal.caseId, appealId: at.appeal.id, warnings: [] };
  });
}
