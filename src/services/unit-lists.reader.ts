import { GuidanceRequest } from "../entities/guidance-request.entity.js";
import { type ImprovementState, ImprovementTask } from "../entities/improvement-task.entity.js";
import { UnitDocument, UnitDocumentKind } from "../entities/unit-document.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";
import { readableGuidance } from "./unit.reader.js";

/** Questions of guidance, the oldest first: the leader sees all, a coordinator those they asked (LOPPA-FLOW-6d). */
export async function listGuidance(ctx: RequestContext, openOnly: boolean, page: PageRequest): Promise<Page<GuidanceRequest>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(GuidanceRequest, "g")} from guidance_request g where ($1 or g.asked_by_id = $2) and (not $3 or g.answered_at is null)
      and ($4::timestamptz is null or (g.asked_at, g.id) > ($4, $5::uuid)) order by g.asked_at, g.id limit $6`;
    const values = [ctx.may("guidance:answer"), ctx.actor.personId, openOnly, after?.value ?? null, after?.id ?? null, rowsToFetch(page)];
    return db.rows<GuidanceRequest>(statement("guidance.list", text), values);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.askedAt.toISOString(), id: it.id }));
  return { ...fetched, nodes: readableGuidance(ctx, fetched.nodes) };
}

export interface DocumentFilter {
  readonly kind?: UnitDocumentKind | null | undefined;
  readonly flowStep?: string | null | undefined;
  readonly withRetired?: boolean | null | undefined;
}

/** The unit's documents in use, by title; earlier editions and those out of use too when asked for (LOPPA-TASK-8). */
export async function listUnitDocuments(ctx: RequestContext, filter: DocumentFilter, page: PageRequest): Promise<Page<UnitDocument>> {
  const after = positionAfter(page, "text");
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(UnitDocument, "d")} from unit_document d where ($1::text is null or d.kind = $1) and ($2::text is null or d.flow_step = $2)
      and ($3 or d.retired_at is null) and ($4::text is null or (d.title, d.id) > ($4, $5::uuid)) order by d.title, d.id limit $6`;
    const values = [filter.kind ?? null, filter.flowStep ?? null, filter.withRetired ?? false, after?.value ?? null, after?.id ?? null, rowsToFetch(page)];
    return db.rows<UnitDocument>(statement("unit-document.list", text), values);
  });
  return pageOf(rows, page, (it) => ({ value: it.title, id: it.id }));
}

/** The documents that anybody may read, without a login: those in use that were published as public, the brochures first (LOPPA-TASK-10). */
export async function publicDocuments(ctx: RequestContext): Promise<UnitDocument[]> {
  const rows = await ctx.read((db) => db.among(UnitDocument, "kind", [UnitDocumentKind.BROCHURE, UnitDocumentKind.ROUTINE], { orderBy: ["kind", "title", "id"] }));
  return rows.filter((it) => it.isPublic && it.retiredAt === null);
}

/** The tasks of the system in one state, or all of them, the newest first (LOPPA-TASK-7). */
export async function listImprovementTasks(ctx: RequestContext, state: ImprovementState | null, page: PageRequest): Promise<Page<ImprovementTask>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(ImprovementTask, "t")} from improvement_task t where ($1::text is null or t.state = $1)
      and ($2::timestamptz is null or (t.proposed_at, t.id) < ($2, $3::uuid)) order by t.proposed_at desc, t.id desc limit $4`;
    return db.rows<ImprovementTask>(statement("improvement.list", text), [state, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  return pageOf(rows, page, (it) => ({ value: it.proposedAt.toISOString(), id: it.id }));
}
