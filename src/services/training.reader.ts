import type { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { TrainingActivity, type TrainingKind } from "../entities/training-activity.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { countsAsTraining } from "../rules/training.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

export interface TrainingFilter {
  readonly kind?: TrainingKind | null | undefined;
  readonly professionalId?: string | null | undefined;
}

/** Choice: those who record training see all of it, everybody else what is their own. */
const isReadable = (ctx: RequestContext, it: TrainingActivity): boolean => ctx.may("training:record") || it.professionalId === ctx.actor.personId;

export async function trainingByIds(ctx: RequestContext, ids: readonly string[]): Promise<TrainingActivity[]> {
  return (await ctx.read((db) => db.among(TrainingActivity, "id", ids))).filter((it) => isReadable(ctx, it));
}

/** Courses, guidance and information, the newest first (LOPPA-TASK-4, STRANDA-DUTY-3). */
export async function listTrainings(ctx: RequestContext, filter: TrainingFilter, page: PageRequest): Promise<Page<TrainingActivity>> {
  const after = positionAfter(page);
  const professionalId = filter.professionalId == null ? null : localId("Professional", filter.professionalId);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(TrainingActivity, "t")} from training_activity t
      where ($1 or t.professional_id = $2) and ($3::text is null or t.kind = $3) and ($4::uuid is null or t.professional_id = $4)
      and ($5::date is null or (t.held_on, t.id) < ($5, $6::uuid)) order by t.held_on desc, t.id desc limit $7`;
    const seen = [ctx.may("training:record"), ctx.actor.personId];
    return db.rows<TrainingActivity>(statement("training.list", text), [...seen, filter.kind ?? null, professionalId, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  return pageOf(rows, page, (it) => ({ value: it.heldOn, id: it.id }));
}

/** Those who coordinate for somebody now and have had neither course nor guidance (LOPPA-TASK-4, LAW-06). */
export async function coordinatorsWithoutTraining(ctx: RequestContext): Promise<string[]> {
  const rows = await ctx.read((db) => db.rows<Pick<CoordinatorAssignment, "coordinatorId">>(withoutTraining, [countsAsTraining, ctx.today]));
  return rows.map((it) => it.coordinatorId);
}

const withoutTraining = statement(
  "overview.withoutTraining",
  `select distinct a.coordinator_id as "coordinatorId" from coordinator_assignment a
   where a.until is null and (a.ends_by is null or a.ends_by > $2)
     and not exists (select 1 from training_activity t where t.professional_id = a.coordinator_id and t.kind = any ($1))
   order by a.coordinator_id limit 100`,
);
