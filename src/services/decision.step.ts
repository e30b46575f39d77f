import { Assessment, type RightKind } from "../entities/assessment.entity.js";
import { type Case } from "../entities/case.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision, type DecisionOutcome, DecisionState, type RefusalReason } from "../entities/decision.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { appealLimitPeriod } from "../rules/deadline.rules.js";
import { isOverdue } from "../rules/deadline-kind.rules.js";
import { authorityOf, decidesByDelegation, provisionsOf, whyItCannotStand } from "../rules/decision.rules.js";
import { refusalWarnings } from "../rules/refusal-lint.rules.js";
import { Refusal } from "../rules/refusal.js";
import { authorityToDecide } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { openDeadlines, settleAnswered, settleDeadlines, startDeadline } from "./deadline.step.js";
import { impartial } from "./impartiality.step.js";
import { actingUnder } from "./delegation.step.js";
import { actorId } from "./person.step.js";
import { makeRoom, mustBeUndecidedOrEnding } from "./plan-closing.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** What is decided or recommended about one right. */
export interface DecisionInput {
  readonly kind: RightKind;
  readonly outcome: DecisionOutcome;
  readonly facts: string;
  readonly considerations: string;
  readonly legalBasis?: readonly string[] | null | undefined;
  readonly refusalReason?: RefusalReason | null | undefined;
}

/** Those who took part where a body decided. */
export interface BodyFacts {
  readonly takenPartIds: readonly string[];
  readonly recusedIds: readonly string[];
  readonly minutesReference: string | null;
}

/** The last assessment of that right, where there is one. */
export async function assessmentOrNone(db: WriteDb, it: Case, kind: RightKind): Promise<Assessment | undefined> {
  const all = await db.among(Assessment, "caseId", [it.id], { orderBy: ["assessedAt", "id"] });
  return all.filter((one) => one.kind === kind).at(-1);
}

/** The last assessment of that right, without which nothing is decided. */
export async function assessmentFor(db: WriteDb, it: Case, kind: RightKind): Promise<Assessment> {
  const last = await assessmentOrNone(db, it, kind);
  if (!last) throw new Refusal("ASSESSMENT_REQUIRED", { kind });
  return last;
}

/** Checks that a decision may stand; its provisions are the right's own unless others are named. */
export function checkedProposal(input: DecisionInput, assessment: Assessment) {
  const proposal = { ...input, legalBasis: input.legalBasis ?? provisionsOf(input.kind), refusalReason: input.refusalReason ?? null };
  const code = whyItCannotStand(proposal, assessment);
  if (code) throw new Refusal(code);
  return proposal;
}

async function ownUnitName(db: WriteDb, it: Case): Promise<string | null> {
  const [unit] = it.serviceUnitId === null ? [] : await db.among(ServiceUnit, "id", [it.serviceUnitId]);
  return unit?.name ?? null;
}

/** Writes a decision, warns of what it seems to rest on, and settles the one-month clock. */
export async function writeDecision(
  ctx: RequestContext,
  db: WriteDb,
  hand: CaseAtHand,
  input: DecisionInput,
  body: BodyFacts | null,
): Promise<{ decisionId: string; warnings: RaisedWarning[] }> {
  const { it, policy } = hand;
  const assessment = await assessmentOrNone(db, it, input.kind);
  const granted = await mustBeUndecidedOrEnding(db, it.id, input, assessment?.assessedAt ?? null);
  const declared = await impartial(db, it.id, body?.takenPartIds ?? [actorId(ctx)], body ? "MEMBER_RECUSED" : "DECIDER_RECUSED");
  if (!assessment) throw new Refusal("ASSESSMENT_REQUIRED", { kind: input.kind });
  const proposal = checkedProposal(input, assessment);
  const under = await actingUnder(ctx, db, authorityToDecide(input.kind), decidesByDelegation(it.path, input.kind, policy));
  await makeRoom(ctx, db, granted);
  const decisionId = await db.insert(Decision, {
    caseId: it.id,
    kind: input.kind,
    outcome: input.outcome,
    path: it.path,
    state: DecisionState.READY,
    legalBasis: [...proposal.legalBasis],
    facts: input.facts,
    considerations: input.considerations,
    refusalReason: proposal.refusalReason,
    assessmentId: assessment.id,
    decidedById: actorId(ctx),
    decidedAt: ctx.now,
    decidedOn: ctx.today,
    authority: authorityOf(it.path, input.kind, policy, await ownUnitName(db, it), under.delegation),
    delegationId: under.delegation?.id ?? null,
    takenPartIds: [...(body?.takenPartIds ?? [])],
    recusedIds: [...(body?.recusedIds ?? [])],
    minutesReference: body?.minutesReference ?? null,
    version: 1,
  });
  const late = await isPastTarget(ctx, db, it.id);
  await settleAnswered(ctx, db, { caseId: it.id });
  await settleDeadlines(ctx, db, it.id, DeadlineKind.DECISION_TARGET);
  await startDeadline(db, DeadlineKind.APPEAL_LIMIT, appealLimitPeriod(ctx.today), { caseId: it.id, aboutId: decisionId });
  const texts = [input.facts, input.considerations, assessment.longTermReasons, assessment.coordinatedReasons];
  const codes = refusalWarnings({ outcome: input.outcome, texts, indicator: assessment.indicator, indicators: assessment.indicators });
  return { decisionId, warnings: await raiseWarnings(ctx, db, it.id, [...codes, ...declared, ...late, ...under.advice], decisionId) };
}

/** Later than the municipality itself wants its cases decided (LUSTER-TIME-1). */
async function isPastTarget(ctx: RequestContext, db: WriteDb, caseId: string): Promise<WarningCode[]> {
  const target = (await openDeadlines(db, caseId)).find((it) => it.kind === DeadlineKind.DECISION_TARGET);
  return target && isOverdue(target, ctx.today, ctx.now) ? [WarningCode.DECISION_TARGET_PASSED] : [];
}
