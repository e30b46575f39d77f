import { AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { Assessment } from "../entities/assessment.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import { CaseWarning } from "../entities/case-warning.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { IndividualPlan, PlanState } from "../entities/individual-plan.entity.js";
import { Notice } from "../entities/notice.entity.js";
import { Person } from "../entities/person.entity.js";
import { ResponsibilityGroup } from "../entities/responsibility-group.entity.js";
import { missingInRecord } from "../rules/case-ending.rules.js";
import { capacityToConsent } from "../rules/consent.rules.js";
import { isOpenGroup } from "../rules/group.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { activeCoordinators } from "./coordinator.step.js";

/** Law: pbrl §§ 4-3, 4-4, fvl § 12: the person from 16, parents and guardians, and whoever represents the person today. */
export async function mustBeLawful(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, personId: string): Promise<void> {
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  const parties = await db.among(CaseParty, "caseId", [it.id]);
  if (subject && capacityToConsent(personId, subject, parties, ctx.today) !== null) return;
  const access = (await db.among(CaseAccess, "caseId", [it.id])).filter((one) => one.basis === AccessBasis.REPRESENTATIVE && one.personId === personId);
  if (!access.some((one) => one.validFrom <= ctx.now && (one.validTo === null || one.validTo > ctx.now))) throw new Refusal("WITHDRAWAL_NOT_LAWFUL");
}

/** Refuses, with names, while something is missing that the record of a case must hold (LOPPA-LEAD-2). */
export async function mustHaveCompleteRecord(db: WriteDb, { it }: CaseAtHand): Promise<void> {
  const record = {
    notices: (await db.among(Notice, "caseId", [it.id])).length,
    clarifications: (await db.among(Clarification, "caseId", [it.id])).length,
    assessments: await db.among(Assessment, "caseId", [it.id]),
    decisions: await db.among(Decision, "caseId", [it.id]),
    assignments: (await db.among(CoordinatorAssignment, "caseId", [it.id])).length,
    warnings: await db.among(CaseWarning, "caseId", [it.id]),
  };
  const missing = missingInRecord(record, it.state);
  if (missing.length > 0) throw new Refusal("RECORD_INCOMPLETE", { missing });
}

/** What of the coordination is still at work; a coordinator is not, when the same deed ends the assignment. */
export async function stillGoingOn(ctx: RequestContext, db: WriteDb, caseId: string, endsCoordinator: boolean): Promise<string[]> {
  const plans = await db.among(IndividualPlan, "caseId", [caseId]);
  const groups = await db.among(ResponsibilityGroup, "caseId", [caseId]);
  const hasCoordinator = !endsCoordinator && (await activeCoordinators(ctx, db, caseId)).length > 0;
  return [
    ...(plans.some((it) => it.state !== PlanState.CLOSED) ? ["PLAN"] : []),
    ...(hasCoordinator ? ["COORDINATOR"] : []),
    ...(groups.some((it) => isOpenGroup(it.state)) ? ["GROUP"] : []),
  ];
}
