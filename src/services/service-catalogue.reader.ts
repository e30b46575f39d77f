import type { LifeArea } from "../entities/goal.entity.js";
import { ServiceCatalogueEntry } from "../entities/service-catalogue-entry.entity.js";
import { wordsIn } from "../rules/service-catalogue.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

export interface CatalogueFilter {
  /** Words of a need or a service, each matched by how it begins. */
  readonly search?: string | null | undefined;
  readonly lifeArea?: LifeArea | null | undefined;
  readonly isRehabilitation?: boolean | null | undefined;
}

/** One service, for those who work for the municipality: also what is not public, and what is not offered any more. */
export async function catalogueByIds(ctx: RequestContext, ids: readonly string[]): Promise<ServiceCatalogueEntry[]> {
  return ctx.may("unit:read") ? ctx.read((db) => db.among(ServiceCatalogueEntry, "id", ids)) : [];
}

/** A word is found by its beginning, compared by range: that keeps to what an index can do behind the walls. */
const everyWordBegins = `not exists (select 1 from unnest($1::text[]) asked
    where not exists (select 1 from unnest(e.search_words) word where word collate "C" >= asked and word collate "C" < asked || chr(1114111)))`;

/** The services on offer by title; those of a search, a part of life or habilitation and rehabilitation alone (LUND-1-5, LOPPA-TASK-6, SALANGEN-KE-4). */
export async function listCatalogue(ctx: RequestContext, filter: CatalogueFilter, page: PageRequest, publicOnly: boolean): Promise<Page<ServiceCatalogueEntry>> {
  const after = positionAfter(page, "text");
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(ServiceCatalogueEntry, "e")} from service_catalogue_entry e
      where e.retired_at is null and (e.is_public or not $2) and ${everyWordBegins}
      and ($3::text is null or e.life_areas @> array[$3]) and ($4::boolean is null or e.is_rehabilitation = $4)
      and ($5::text is null or (e.title, e.id) > ($5, $6::uuid)) order by e.title, e.id limit $7`;
    const asked = [wordsIn(filter.search ?? ""), publicOnly, filter.lifeArea ?? null, filter.isRehabilitation ?? null];
    return db.rows<ServiceCatalogueEntry>(statement("catalogue.list", text), [...asked, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  return pageOf(rows, page, (it) => ({ value: it.title, id: it.id }));
}
