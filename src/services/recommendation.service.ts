import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseState, DecisionPath } from "../entities/case.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { Recommendation, RecommendationState } from "../entities/recommendation.entity.js";
import { Role, RoleMembership } from "../entities/role-membership.entity.js";
import { quorumMet } from "../rules/decision.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import type { Decided } from "./decision.service.js";
import { assessmentFor, checkedProposal, type DecisionInput, writeDecision } from "./decision.step.js";
import { actorId } from "./person.step.js";

export type Recommended = { readonly caseId: string; readonly recommendationId: string; readonly warnings: [] };

/** The unit recommends; from now until it has decided, the body's members may see the case (STRANDA-ORG-2, INV-22). */
export async function recommendDecision(ctx: RequestContext, input: OnCase & DecisionInput): Promise<Recommended> {
  return ctx.write("recommendDecision", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recommendDecision", localId("Case", input.caseId), input.expectedVersion);
    if (hand.it.path !== DecisionPath.UNIT_THEN_ALLOCATION_BODY) throw new Refusal("DECISION_NOT_ON_THIS_PATH");
    await mustBeNew(db, hand, input);
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
    for (const personId of await bodyMembers(ctx, db)) await grantAccess(ctx, db, { caseId: hand.it.id, personId, basis: AccessBasis.ALLOCATION_BODY });
    await changeCase(db, hand, { state: CaseState.UNIT_RECOMMENDED });
    return { caseId: hand.it.id, recommendationId, warnings: [] };
  });
}

export interface DecideByBody extends OnCase {
  readonly recommendationId: string;
  readonly outcome: DecisionInput["outcome"];
  readonly facts?: string | null | undefined;
  readonly considerations?: string | null | undefined;
  readonly refusalReason?: DecisionInput["refusalReason"];
  readonly takenPartIds: readonly string[];
  readonly recusedIds?: readonly string[] | null | undefined;
  readonly minutesReference?: string | null | undefined;
}

/** The body decides on the unit's recommendation, by quorum and without anybody recused (STRANDA-ORG-3, fvl § 6, INV-19). */
export async function decideByBody(ctx: RequestContext, input: DecideByBody): Promise<Decided> {
  return ctx.write("decideByBody", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "decideByBody", localId("Case", input.caseId), input.expectedVersion);
    const recommendation = await openRecommendation(db, hand, input.recommendationId);
    const body = await bodyOf(ctx, db, hand, input);
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
    await endItem(ctx, db, hand, CaseState.DECIDED);
    return { caseId: hand.it.id, ...decided };
  });
}

/** The body sends a recommendation back to the unit with its reason; its members' access ends. */
export async function returnToUnit(ctx: RequestContext, input: OnCase & { readonly recommendationId: string; readonly reason: string }): Promise<CaseChanged> {
  return ctx.write("returnToUnit", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "returnToUnit", localId("Case", input.caseId), input.expectedVersion);
    const recommendation = await openRecommendation(db, hand, input.recommendationId);
    if (input.reason.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: ["reason"] });
    await db.update(Recommendation, { id: recommendation.id }, { state: RecommendationState.RETURNED, returnReason: input.reason });
    const decided = await db.among(Decision, "caseId", [hand.it.id]);
    await endItem(ctx, db, hand, decided.length > 0 ? CaseState.DECIDED : CaseState.ASSESSED);
    return { caseId: hand.it.id, warnings: [] };
  });
}

async function mustBeNew(db: WriteDb, hand: CaseAtHand, input: DecisionInput): Promise<void> {
  const open = await db.among(Recommendation, "caseId", [hand.it.id]);
  const decided = await db.among(Decision, "caseId", [hand.it.id]);
  const isOpen = open.some((it) => it.kind === input.kind && it.state === RecommendationState.BEFORE_BODY);
  if (isOpen || decided.some((it) => it.kind === input.kind && it.supersededAt === null)) throw new Refusal("DECISION_EXISTS");
}

async function openRecommendation(db: WriteDb, hand: CaseAtHand, id: string): Promise<Recommendation> {
  const [found] = await db.among(Recommendation, "id", [localId("Recommendation", id)]);
  if (!found || found.caseId !== hand.it.id) throw new Refusal("NOT_FOUND");
  if (found.state !== RecommendationState.BEFORE_BODY) throw new Refusal("RECOMMENDATION_REQUIRED");
  return found;
}

/** Ends one item. The case moves on, and the body's access ends, when it was the last. */
async function endItem(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, state: CaseState): Promise<void> {
  const left = (await db.among(Recommendation, "caseId", [hand.it.id])).filter((it) => it.state === RecommendationState.BEFORE_BODY);
  if (left.length === 0) await endAccess(ctx, db, hand.it.id, AccessBasis.ALLOCATION_BODY);
  await changeCase(db, hand, { state: left.length === 0 ? state : hand.it.state });
}

async function bodyOf(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: DecideByBody) {
  const takenPartIds = input.takenPartIds.map((it) => localId("Professional", it));
  const recusedIds = (input.recusedIds ?? []).map((it) => localId("Professional", it));
  const members = await bodyMembers(ctx, db);
  if ([...takenPartIds, ...recusedIds].some((it) => !members.includes(it))) throw new Refusal("NOT_A_MEMBER_OF_THE_BODY");
  if (takenPartIds.some((it) => recusedIds.includes(it))) throw new Refusal("MEMBER_TOOK_PART_AND_WAS_RECUSED");
  if (recusedIds.includes(actorId(ctx))) throw new Refusal("NOT_YOURS_TO_DO");
  if (!quorumMet(takenPartIds, hand.policy)) throw new Refusal("QUORUM_NOT_MET");
  return { takenPartIds, recusedIds, minutesReference: input.minutesReference ?? null };
}

async function bodyMembers(ctx: RequestContext, db: WriteDb): Promise<string[]> {
  const memberships = await db.among(RoleMembership, "role", [Role.ALLOCATION_BODY_MEMBER]);
  return memberships.filter((it) => it.validFrom <= ctx.today && (it.validTo === null || it.validTo >= ctx.today)).map((it) => it.personId);
}
