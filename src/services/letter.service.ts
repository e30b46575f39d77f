import { Assessment } from "../entities/assessment.entity.js";
import { CaseState } from "../entities/case.entity.js";
import { CaseWarning } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision, DecisionState } from "../entities/decision.entity.js";
import { Person } from "../entities/person.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { appealPeriod } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { letterOf } from "../rules/letter.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import { startDeadline } from "./deadline.step.js";
import type { Decided } from "./decision.service.js";

export interface IssueDecisionLetter {
  readonly decisionId: string;
  readonly expectedVersion: number;
  readonly deliveredOn?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Issues the letter of a decision and starts the appeal clock; a refusal that draws a serious warning waits for its second reader (PROC-08, DL-04). */
export async function issueDecisionLetter(ctx: RequestContext, input: IssueDecisionLetter): Promise<Decided> {
  return ctx.write("issueDecisionLetter", input, async (db) => {
    const { decision, hand } = await decisionAtHand(ctx, db, input);
    const deliveredOn = input.deliveredOn ?? ctx.today;
    if (!isLocalDate(deliveredOn) || deliveredOn < decision.decidedOn || deliveredOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["deliveredOn"] });
    await mustHaveBeenReadTwice(db, decision);
    const appeal = appealPeriod(deliveredOn);
    const letter = await letterFor(ctx, db, hand, decision);
    await db.update(
      Decision,
      { id: decision.id },
      { letter, issuedAt: ctx.now, deliveredOn, appealDueOn: appeal.dueOn, state: DecisionState.DELIVERED, version: decision.version + 1 },
    );
    await startDeadline(db, DeadlineKind.APPEAL, appeal, { caseId: hand.it.id });
    await moveOn(db, hand);
    return { caseId: hand.it.id, decisionId: decision.id, warnings: [] };
  });
}

async function decisionAtHand(ctx: RequestContext, db: WriteDb, input: IssueDecisionLetter): Promise<{ decision: Decision; hand: CaseAtHand }> {
  const [decision] = await db.among(Decision, "id", [localId("Decision", input.decisionId)], { lock: true });
  if (!decision) throw new Refusal("NOT_FOUND");
  const hand = await caseForDeed(ctx, db, "issueDecisionLetter", decision.caseId);
  sameVersion(decision.version, input.expectedVersion);
  if (decision.state === DecisionState.DELIVERED) throw new Refusal("LETTER_ALREADY_ISSUED");
  return { decision, hand };
}

async function mustHaveBeenReadTwice(db: WriteDb, decision: Decision): Promise<void> {
  const warnings = await db.among(CaseWarning, "aboutId", [decision.id]);
  if (warnings.some((it) => it.needsSecondReader && it.acknowledgedById === null)) throw new Refusal("SECOND_READER_MISSING");
}

async function letterFor(ctx: RequestContext, db: WriteDb, { it, policy }: CaseAtHand, decision: Decision): Promise<Decision["letter"]> {
  const [assessment] = await db.among(Assessment, "id", [decision.assessmentId]);
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  if (!assessment) throw new Refusal("ASSESSMENT_REQUIRED");
  const preferredForm = subject?.writtenForm ? WrittenForm[subject.writtenForm as keyof typeof WrittenForm] : null;
  return letterOf({ decision, assessment, policy, municipalityName: ctx.municipality.name, preferredForm, issuedOn: ctx.today });
}

/** The case is notified when no decision waits for its letter any more. */
async function moveOn(db: WriteDb, hand: CaseAtHand): Promise<void> {
  const all = await db.among(Decision, "caseId", [hand.it.id]);
  const waiting = all.some((it) => it.state === DecisionState.READY);
  await changeCase(db, hand, { state: waiting ? hand.it.state : CaseState.NOTIFIED });
}
