import { FamilyFeedback } from "../entities/family-feedback.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { contactOfFamily, isRating } from "../rules/family-feedback.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed } from "./case-deed.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { lawfulWord } from "./group.step.js";
import { actorId } from "./person.step.js";

export interface RecordFamilyFeedback {
  readonly caseId: string;
  readonly rating: number;
  readonly words?: string | null | undefined;
  readonly saidById?: string | null | undefined;
  readonly givenOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type FamilyFeedbackRecorded = { readonly caseId: string; readonly warnings: [] };

/** The person or the family says how content they are with being followed up; staff may write down what they were told (FAIL-06). */
export async function recordFamilyFeedback(ctx: RequestContext, input: RecordFamilyFeedback): Promise<FamilyFeedbackRecorded> {
  return ctx.write("recordFamilyFeedback", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordFamilyFeedback", localId("Case", input.caseId));
    if (!isRating(input.rating)) throw new Refusal("INVALID_INPUT", { path: ["rating"] });
    const assignment = contactOfFamily(await activeCoordinators(ctx, db, hand.it.id));
    if (!assignment) throw new Refusal("COORDINATOR_REQUIRED");
    const isOwnWord = maySpeakForOwner(hand.standing.relations);
    const said = isOwnWord ? { byId: actorId(ctx), on: ctx.today } : await lawfulWord(ctx, db, hand, { giverId: input.saidById, givenOn: input.givenOn });
    if (said.on < assignment.since) throw new Refusal("INVALID_INPUT", { path: ["givenOn"] });
    const feedback = { caseId: hand.it.id, assignmentId: assignment.id, givenById: said.byId, givenOn: said.on, rating: input.rating, words: input.words?.trim() || null };
    await db.insert(FamilyFeedback, { ...feedback, recordedById: actorId(ctx) });
    return { caseId: hand.it.id, warnings: [] };
  });
}
