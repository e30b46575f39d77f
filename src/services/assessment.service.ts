import { Assessment, RightKind } from "../entities/assessment.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { Person } from "../entities/person.entity.js";
import { type EligibilityBasis, ServiceReceived } from "../entities/service-received.entity.js";
import { stateAfterAssessment } from "../rules/case.rules.js";
import { mayHaveChildCoordinator } from "../rules/coordinator.rules.js";
import { indicatorOf, meetsTest, restsOnNavAlone } from "../rules/eligibility.rules.js";
import { ageGroupOf } from "../rules/indicator.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { computeIndicators } from "./indicator.step.js";
import { coordinatorProposal, type ProposalInput } from "./coordinator-proposal.step.js";
import { actorId } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** One limb of the legal test: the answer, and why it is so for this person. */
export interface LimbInput {
  readonly answer: boolean;
  readonly reasons: string;
}

export interface AssessEligibility extends OnCase, ProposalInput {
  readonly kind: RightKind;
  readonly longTerm: LimbInput;
  readonly coordinated: LimbInput;
  readonly complex?: LimbInput | null | undefined;
  readonly seriousCondition?: LimbInput | null | undefined;
  readonly welfareServices?: boolean | null | undefined;
  readonly bases: readonly EligibilityBasis[];
}

export type EligibilityAssessed = { readonly caseId: string; readonly assessmentId: string; readonly warnings: RaisedWarning[] };

/** Assesses one right by the legal test; the municipality's own indicator is computed beside it and decides nothing (pbrl §§ 2-5, 2-5 b, 2-5 c). */
export async function assessEligibility(ctx: RequestContext, input: AssessEligibility): Promise<EligibilityAssessed> {
  return ctx.write("assessEligibility", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "assessEligibility", localId("Case", input.caseId), input.expectedVersion);
    const [subject] = await db.among(Person, "id", [hand.it.subjectId]);
    check(input, mayHaveChildCoordinator(subject?.birthDate ?? null, ctx.today));
    const services = await db.among(ServiceReceived, "caseId", [hand.it.id]);
    const answers = answersOf(input);
    const proposal = await coordinatorProposal(db, hand.it.id, input);
    const assessmentId = await db.insert(Assessment, {
      ...answers,
      caseId: hand.it.id,
      longTermReasons: input.longTerm.reasons,
      coordinatedReasons: input.coordinated.reasons,
      complexReasons: input.complex?.reasons ?? null,
      seriousConditionReasons: input.seriousCondition?.reasons ?? null,
      welfareServices: input.welfareServices ?? null,
      meetsTest: meetsTest(answers),
      indicator: indicatorOf(services, hand.policy.eligibility),
      indicators: computeIndicators(hand.policy, services, ageGroupOf(subject?.birthDate ?? null, ctx.today)),
      proposedCoordinatorId: proposal.coordinatorId,
      proposalReason: proposal.reason,
      assessedById: actorId(ctx),
      assessedAt: ctx.now,
    });
    await changeCase(db, hand, { state: stateAfterAssessment(hand.it.state) });
    const advice = [...(restsOnNavAlone(answers) ? [WarningCode.NAV_GIVES_NO_COORDINATOR] : []), ...proposal.advice];
    return { caseId: hand.it.id, assessmentId, warnings: await raiseWarnings(ctx, db, hand.it.id, advice, assessmentId) };
  });
}

function answersOf(input: AssessEligibility) {
  return {
    kind: input.kind,
    longTerm: input.longTerm.answer,
    coordinated: input.coordinated.answer,
    complex: input.complex?.answer ?? null,
    seriousCondition: input.seriousCondition?.answer ?? null,
    bases: [...new Set(input.bases)],
  };
}

/** Individual reasons for every answer given, and for a child coordinator the wider test (INV-06, LOPPA-DEF-2, LUND-2-BARN-3). */
function check(input: AssessEligibility, isChild: boolean): void {
  for (const limb of ["longTerm", "coordinated", "complex", "seriousCondition"] as const) {
    const given = input[limb];
    if (given && given.reasons.trim().length === 0) throw new Refusal("REASONS_REQUIRED", { path: [limb, "reasons"] });
  }
  if (input.kind !== RightKind.CHILD_COORDINATOR) return;
  if (!isChild) throw new Refusal("CHILD_TOO_OLD");
  if (input.seriousCondition == null || input.complex == null || input.welfareServices == null) throw new Refusal("CHILD_TEST_REQUIRED");
}
