import { CaseWarning, WarningCode, WarningSeverity } from "../entities/case-warning.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

/** A warning as the payload of a deed carries it; without an id when there is no case to keep it on yet. */
export type RaisedWarning = Pick<CaseWarning, "code" | "severity" | "needsSecondReader"> & { readonly id: string | null; readonly caseId: string | null };

const serious: readonly WarningCode[] = [
  WarningCode.REFUSAL_RESTS_ON_INDICATOR,
  WarningCode.REFUSAL_RESTS_ON_DIAGNOSIS,
  WarningCode.REFUSAL_RESTS_ON_RESOURCES,
  WarningCode.REFUSAL_RESTS_ON_WAITING_LIST,
];

/** Warnings that nothing keeps: told once, in the answer. */
export function passingWarnings(codes: readonly WarningCode[]): RaisedWarning[] {
  return codes.map((code) => ({ id: null, caseId: null, code, severity: severityOf(code), needsSecondReader: false }));
}

/** Keeps warnings on a case until somebody acknowledges them. A serious one needs a second reader. */
export async function raiseWarnings(ctx: RequestContext, db: WriteDb, caseId: string, codes: readonly WarningCode[], aboutId: string | null): Promise<RaisedWarning[]> {
  const raised: RaisedWarning[] = [];
  for (const code of codes) {
    const warning = { caseId, code, severity: severityOf(code), needsSecondReader: serious.includes(code) };
    const id = await db.insert(CaseWarning, {
      ...warning,
      aboutId,
      raisedById: ctx.actor.personId,
      raisedAt: ctx.now,
      acknowledgedById: null,
      acknowledgedAt: null,
      reason: null,
      version: 1,
    });
    raised.push({ ...warning, id });
  }
  return raised;
}

function severityOf(code: WarningCode): WarningSeverity {
  return serious.includes(code) ? WarningSeverity.SERIOUS : WarningSeverity.ADVICE;
}
