import { type CareRelation, ParticipationAnswer, ParticipationQuestion, type QuestionBasis } from "../entities/participation-question.entity.js";
import { asksTooMuch, provisionOn } from "../rules/participation.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { askedLately, rememberQuestion, whatMayBeTold } from "./participation.step.js";
import { nationalIdHash, ownRecord } from "./person.step.js";

export interface AskAboutParticipation {
  readonly nationalId: string;
  readonly purpose: string;
  readonly careRelation: CareRelation;
  readonly basis: QuestionBasis;
  readonly idempotencyKey?: string | null | undefined;
}

export type ParticipationAsked = { readonly questionId: string; readonly warnings: [] };

/**
 * Health personnel ask whether a person has a plan here and who coordinates it. No plan, no consent, an objection and nobody of that number have one answer,
 * found by the same statements; the question is written down whatever the answer (hpl §§ 22, 25, pjl § 22 a, SC-24).
 */
export async function askAboutParticipation(ctx: RequestContext, input: AskAboutParticipation): Promise<ParticipationAsked> {
  return ctx.write("askAboutParticipation", input, async (db) => {
    const hash = nationalIdHash(ctx, input.nationalId);
    const purpose = input.purpose.trim();
    if (purpose.length === 0) throw new Refusal("INVALID_INPUT", { path: ["purpose"] });
    const askedById = await ownRecord(ctx, db, null);
    await db.lock(`questions of ${askedById}`);
    if (asksTooMuch(await askedLately(ctx, db, askedById))) throw new Refusal("TOO_MANY_QUESTIONS");
    const found = await whatMayBeTold(ctx, db, hash, askedById);
    const told = found.planId !== null;
    const provision = provisionOn(input.basis, ctx.today);
    const questionId = await db.insert(ParticipationQuestion, {
      askedById,
      purpose,
      careRelation: input.careRelation,
      basis: input.basis,
      provision,
      organisation: ctx.actor.organisation,
      askedAt: ctx.now,
      nationalIdHash: hash,
      subjectId: found.subjectId,
      answer: told ? ParticipationAnswer.HAS_PLAN : ParticipationAnswer.NOTHING_TO_TELL,
      coordinatorId: told ? found.coordinatorId : null,
    });
    await rememberQuestion(ctx, db, { questionId, subjectId: found.subjectId, askedById, told, provision });
    return { questionId, warnings: [] };
  });
}
