import { TrainingActivity, type TrainingKind } from "../entities/training-activity.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { seemsToNameAPerson } from "../rules/unit-document.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId, professionalFor } from "./person.step.js";

export interface RecordTraining {
  readonly kind: TrainingKind;
  readonly title: string;
  readonly heldOn: string;
  readonly hours?: number | null | undefined;
  readonly givenBy: string;
  readonly professionalIds: readonly string[];
  readonly idempotencyKey?: string | null | undefined;
}

export type TrainingRecorded = { readonly trainingIds: string[]; readonly warnings: [] };

const LONGEST_HOURS = 1000;

/** Records a course, guidance or information for those who took part, one line for each of them (LOPPA-TASK-4, STRANDA-DUTY-3, SALANGEN-KE-5d, SALANGEN-KE-5e). */
export async function recordTraining(ctx: RequestContext, input: RecordTraining): Promise<TrainingRecorded> {
  return ctx.write("recordTraining", input, async (db) => {
    const told = { kind: input.kind, title: aboutNobody(input.title, "title"), givenBy: aboutNobody(input.givenBy, "givenBy"), ...checkedDay(ctx, input) };
    if (input.professionalIds.length === 0) throw new Refusal("INVALID_INPUT", { path: ["professionalIds"] });
    const trainingIds: string[] = [];
    for (const id of new Set(input.professionalIds)) {
      const { id: professionalId } = await professionalFor(db, localId("Professional", id));
      trainingIds.push(await db.insert(TrainingActivity, { ...told, professionalId, recordedById: actorId(ctx), recordedAt: ctx.now }));
    }
    return { trainingIds, warnings: [] };
  });
}

function checkedDay(ctx: RequestContext, { heldOn, hours = null }: RecordTraining): Pick<TrainingActivity, "heldOn" | "hours"> {
  if (!isLocalDate(heldOn)) throw new Refusal("INVALID_INPUT", { path: ["heldOn"] });
  if (heldOn > ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["heldOn"] });
  if (hours !== null && (hours < 1 || hours > LONGEST_HOURS)) throw new Refusal("INVALID_INPUT", { path: ["hours"] });
  return { heldOn, hours };
}

/** What was taught is told without the people it was about; who gave it is a unit, a seat or an organisation. */
function aboutNobody(text: string, field: string): string {
  if (seemsToNameAPerson(text)) throw new Refusal("NO_PERSON_IN_SYSTEM_WORK", { path: [field] });
  if (text.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: [field] });
  return text.trim();
}
