import type { RequestContext } from "../tenants/request-context.js";
import { Refusal } from "../rules/refusal.js";
import { type ChangeMoved, changeForStep, dayOfChange, moveChange, type OnChange } from "./coordinator-change.step.js";

export interface EscalateToLeaders extends OnChange {
  readonly metOn: string;
  readonly note: string;
  readonly unitSummoned?: boolean | null | undefined;
}

/** Step 7: no provider agrees, and the coordinator's leader has met the other participants' leaders, with the unit where needed or wished (LUND-11.2-7). */
export async function escalateChangeToLeaders(ctx: RequestContext, input: EscalateToLeaders): Promise<ChangeMoved> {
  return ctx.write("escalateChangeToLeaders", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "escalateChangeToLeaders", input);
    if (input.note.trim() === "") throw new Refusal("REASONS_REQUIRED", { path: ["note"] });
    const leadersMetOn = dayOfChange(ctx, change, input.metOn, "metOn");
    return moveChange(db, change, to, { leadersMetOn, leadersNote: input.note.trim(), unitSummoned: input.unitSummoned ?? false });
  });
}

/** Step 8: the leaders do not agree, and the matter is the unit's, which by law provides a coordinator (LUND-11.2-8a, hol § 7-3). */
export async function escalateChangeToUnit(ctx: RequestContext, input: OnChange): Promise<ChangeMoved> {
  return ctx.write("escalateChangeToUnit", input, async (db) => {
    const { change, to } = await changeForStep(ctx, db, "escalateChangeToUnit", input);
    return moveChange(db, change, to, { escalatedToUnitOn: ctx.today });
  });
}
