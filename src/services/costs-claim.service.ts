import { CostsClaim } from "../entities/costs-claim.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { Letter, LetterKind } from "../entities/letter.entity.js";
import { costsAnswer } from "../rules/appeal-letter.rules.js";
import { claimsInTime, mayClaimCosts, whyNotAnsweredSo } from "../rules/appeal-review.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type AppealAtHand, appealIn, mustSpeakForAppellant, writeAboutAppeal } from "./appeal.step.js";
import { sameVersion } from "./case-deed.step.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export type CostsClaimChanged = { readonly caseId: string; readonly appealId: string; readonly costsClaimId: string; readonly warnings: [] };

export interface RegisterCostsClaim {
  readonly appealId: string;
  readonly amountOre: number;
  readonly costs: string;
  readonly receivedOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Registers a claim for costs from the appellant, or one that staff have received; late or early, it is kept and answered (fvl § 36, DL-06). */
export async function registerCostsClaim(ctx: RequestContext, input: RegisterCostsClaim): Promise<CostsClaimChanged> {
  return ctx.write("registerCostsClaim", input, async (db) => {
    const at = await appealIn(ctx, db, "registerCostsClaim", localId("Appeal", input.appealId));
    const isOwn = mustSpeakForAppellant(ctx, at) === "APPELLANT";
    const receivedOn = isOwn ? ctx.today : (input.receivedOn ?? ctx.today);
    if (!isLocalDate(receivedOn) || receivedOn > ctx.today || receivedOn < at.appeal.receivedOn) throw new Refusal("INVALID_INPUT", { path: ["receivedOn"] });
    if (input.amountOre <= 0) throw new Refusal("INVALID_INPUT", { path: ["amountOre"] });
    const inTime = claimsInTime(receivedOn, await toldOn(db, at));
    const { caseId, id: appealId } = at.appeal;
    const claim = { caseId, appealId, registeredById: actorId(ctx), receivedOn, amountOre: input.amountOre, costs: input.costs, inTime, version: 1 };
    const costsClaimId = await db.insert(CostsClaim, claim);
    await settleDeadlinesAbout(ctx, db, appealId, DeadlineKind.COST_CLAIM, receivedOn);
    return { caseId, appealId, costsClaimId, warnings: [] };
  });
}

/** When the appellant was told of the costs and of the new decision; null for what has not reached them. */
async function toldOn(db: WriteDb, { appeal }: AppealAtHand): Promise<(string | null)[]> {
  const letters = await db.among(Letter, "aboutId", [appeal.id]);
  const notices = letters.filter((it) => it.kind === LetterKind.COSTS_NOTICE && it.recipientId === appeal.appellantId).map((it) => it.deliveredOn);
  const [decision] = appeal.newDecisionId === null ? [] : await db.among(Decision, "id", [appeal.newDecisionId]);
  return [...notices.slice(-1), ...(decision ? [decision.deliveredOn] : [])];
}

export interface AnswerCostsClaim {
  readonly costsClaimId: string;
  readonly expectedVersion: number;
  readonly grantedOre: number;
  readonly answer: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Answers a claim for costs: all of it, a part or nothing, with reasons for what is not covered (fvl § 36). */
export async function answerCostsClaim(ctx: RequestContext, input: AnswerCostsClaim): Promise<CostsClaimChanged> {
  return ctx.write("answerCostsClaim", input, async (db) => {
    const [claim] = await db.among(CostsClaim, "id", [localId("CostsClaim", input.costsClaimId)], { lock: true });
    if (!claim) throw new Refusal("NOT_FOUND");
    const at = await appealIn(ctx, db, "answerCostsClaim", claim.appealId);
    sameVersion(claim.version, input.expectedVersion);
    if (claim.answeredOn !== null) throw new Refusal("ALREADY_ANSWERED");
    const answered = { amountOre: claim.amountOre, grantedOre: input.grantedOre, answer: input.answer };
    const code = whyNotAnsweredSo(answered);
    if (code) throw new Refusal(code, { path: [code === "INVALID_INPUT" ? "grantedOre" : "answer"] });
    if (input.grantedOre > 0 && !mayClaimCosts(at.appeal.review, at.appeal.outcome)) throw new Refusal("COSTS_NOT_DUE");
    const answer = { grantedOre: input.grantedOre, answer: input.answer, answeredById: actorId(ctx), answeredOn: ctx.today };
    await db.update(CostsClaim, { id: claim.id }, { ...answer, version: claim.version + 1 });
    await writeAboutAppeal(ctx, db, at, LetterKind.COSTS_ANSWER, (form) => costsAnswer(form, answered));
    return { caseId: claim.caseId, appealId: claim.appealId, costsClaimId: claim.id, warnings: [] };
  });
}
