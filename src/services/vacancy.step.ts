import type { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorVacancy, type VacancyReason } from "../entities/coordinator-vacancy.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { vacancyPeriod } from "../rules/coordination-deadline.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { settleDeadlinesAbout, startDeadline } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export interface Vacant {
  readonly kind: CoordinatorKind;
  readonly reason: VacancyReason;
  readonly note: string | null;
}

/** Says openly that nobody has the role; from now on the leader owes somebody, by the municipality's day (DL-16, INV-02, FAIL-05). */
export async function openVacancy(ctx: RequestContext, db: WriteDb, { it, policy }: CaseAtHand, { kind, reason, note }: Vacant): Promise<string> {
  if ((await openVacancies(db, it.id)).some((one) => one.kind === kind)) throw new Refusal("VACANCY_DECLARED");
  const vacancyId = await db.insert(CoordinatorVacancy, { caseId: it.id, kind, reason, note, since: ctx.today, until: null, declaredById: actorId(ctx) });
  await startDeadline(db, DeadlineKind.COORDINATOR_VACANCY, vacancyPeriod(ctx.today, policy), { caseId: it.id, aboutId: vacancyId });
  return vacancyId;
}

/** The vacancies of a case that nobody has filled. */
export async function openVacancies(db: WriteDb, caseId: string): Promise<CoordinatorVacancy[]> {
  return (await db.among(CoordinatorVacancy, "caseId", [caseId])).filter((it) => it.until === null);
}

/** Ends the vacancies of one role, or of all, with the deadline they had. */
export async function endVacancies(ctx: RequestContext, db: WriteDb, caseId: string, kind: CoordinatorKind | null = null): Promise<void> {
  for (const it of await openVacancies(db, caseId)) {
    if (kind !== null && it.kind !== kind) continue;
    await db.update(CoordinatorVacancy, { id: it.id }, { until: ctx.today });
    await settleDeadlinesAbout(ctx, db, it.id, DeadlineKind.COORDINATOR_VACANCY);
  }
}
