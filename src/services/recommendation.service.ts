import { AgendaItem, AgendaItemState } from "../entities/agenda-item.entity.js";
import { type CaseState, DecisionPath } from "../entities/case.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { Recommendation, RecommendationState } from "../entities/recommendation.entity.js";
import { stateAfterDecision, stateAfterRecommendation, stateAfterReturn } from "../rules/case.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { closeItem } from "./agenda.step.js";
import { bodyAt, itemBeforeBody } from "./body.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import type { Decided } from "./decision.service.js";
import { assessmentFor, assessmentOrNone, checkedProposal, type DecisionInput, writeDecision } from "./decision.step.js";
import { impartial } from "./impartiality.step.js";
import { actorId } from "./person.step.js";
import { mustBeUndecidedOrEnding } from "./plan-closing.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

export type Recommended = { readonly caseId: string; readonly recommendationId: string; readonly warnings: RaisedWarning[] };

/** The unit recommends. The body's members see nothing of it until the agenda with it is sent (STRANDA-ORG-2, INV-22). */
export async function recommendDecision(ctx: RequestContext, input: OnCase & DecisionInput): Promise<Recommended> {
  return ctx.write("recommendDecision", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recommendDecision", localId("Case", input.caseId), input.expectedVersion);
    if (hand.it.path !== DecisionPath.UNIT_THEN_ALLOCATION_BODY) throw new Refusal("DECISION_NOT_ON_THIS_PATH");
    await mustBeNew(db, hand, input);
    const codes = await impartial(db, hand.it.id, [actorId(ctx)], "DECIDER_RECUSED");
    const proposal = checkedProposal(input, await assessmentFor(db, hand.it, input.kind));
    const recommendationId = await db.insert(Recommendation, {
      caseId: hand.it.id,
      kind: input.kind,
      outcome: input.outcome,
      facts: input.facts,
      considerations: input.considerations,
      refusalReason: proposal.refusalReason,
      state: RecommendationState.BEFORE_BODY,
      recommendedById: actorId(ctx),
      recommendedAt: ctx.now,
    });
    await changeCase(db, hand, { state: stateAfterRecommendation(hand.it.state) });
    return { caseId: hand.it.id, recommendationId, warnings: await raiseWarnings(ctx, db, hand.it.id, codes, recommendationId) };
  });
}

export interface DecideByBody extends OnCase {
  readonly recommendationId: string;
  readonly outcome: DecisionInput["outcome"];
  readonly facts?: string | null | undefined;
  readonly considerations?: string | null | undefined;
  readonly refusalReason?: DecisionInput["refusalReason"];
  readonly takenPartIds?: readonly string[] | null | undefined;
  readonly recusedIds?: readonly string[] | null | undefined;
  readonly minutesReference?: string | null | undefined;
}

/** The body decides on a recommendation on an agenda that was sent, by quorum and without anybody recused (STRANDA-ORG-3, fvl §§ 6, 8, INV-19). */
export async function decideByBody(ctx: RequestContext, input: DecideByBody): Promise<Decided> {
  return ctx.write("decideByBody", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "decideByBody", localId("Case", input.caseId), input.expectedVersion);
    const recommendation = await openRecommendation(db, hand, input.recommendationId);
    const { item, meeting } = await itemBeforeBody(ctx, db, recommendation);
    const body = await bodyAt(ctx, db, hand, meeting, { ...input, position: item.position });
    const decided = await writeDecision(
      ctx,
      db,
      hand,
      {
        kind: recommendation.kind,
        outcome: input.outcome,
        facts: input.facts ?? recommendation.facts,
        considerations: input.considerations ?? recommendation.considerations,
        refusalReason: input.refusalReason ?? (input.outcome === recommendation.outcome ? recommendation.refusalReason : null),
      },
      body,
    );
    await db.update(Recommendation, { id: recommendation.id }, { state: RecommendationState.DECIDED });
    await endItem(ctx, db, hand, item, stateAfterDecision(hand.it.path, hand.it.state));
    return { caseId: hand.it.id, ...decided };
  });
}

/** The body sends a recommendation back to the unit with its reason; its members' access ends. */
export async function returnToUnit(ctx: RequestContext, input: OnCase & { readonly recommendationId: string; readonly reason: string }): Promise<CaseChanged> {
  return ctx.write("returnToUnit", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "returnToUnit", localId("Case", input.caseId), input.expectedVersion);
    const recommendation = await openRecommendation(db, hand, input.recommendationId);
    const { item } = await itemBeforeBody(ctx, db, recommendation);
    if (input.reason.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    await db.update(Recommendation, { id: recommendation.id }, { state: RecommendationState.RETURNED, returnReason: input.reason });
    const decided = await db.among(Decision, "caseId", [hand.it.id]);
    const stands = decided.some((it) => it.supersededAt === null);
    await endItem(ctx, db, hand, item, stateAfterReturn(hand.it.state, stands));
    return { caseId: hand.it.id, warnings: [] };
  });
}

async function mustBeNew(db: WriteDb, hand: CaseAtHand, input: DecisionInput): Promise<void> {
  const open = await db.among(Recommendation, "caseId", [hand.it.id]);
  if (open.some((it) => it.kind === input.kind && it.state === RecommendationState.BEFORE_BODY)) throw new Refusal("DECISION_EXISTS");
  await mustBeUndecidedOrEnding(db, hand.it.id, input, (await assessmentOrNone(db, hand.it, input.kind))?.assessedAt ?? null);
}

async function openRecommendation(db: WriteDb, hand: CaseAtHand, id: string): Promise<Recommendation> {
  const [found] = await db.among(Recommendation, "id", [localId("Recommendation", id)]);
  if (!found || found.caseId !== hand.it.id) throw new Refusal("NOT_FOUND");
  if (found.state !== RecommendationState.BEFORE_BODY) throw new Refusal("RECOMMENDATION_REQUIRED");
  return found;
}

/** Ends one item, and with the last the body's access. The case moves on when nothing more is recommended. */
async function endItem(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, item: AgendaItem, state: CaseState): Promise<void> {
  await db.update(AgendaItem, { id: item.id }, { state: AgendaItemState.TREATED });
  await closeItem(ctx, db, item);
  const left = (await db.among(Recommendation, "caseId", [hand.it.id])).filter((it) => it.state === RecommendationState.BEFORE_BODY);
  await changeCase(db, hand, { state: left.length === 0 ? state : hand.it.state });
}
