import { Person, PersonKind } from "../entities/person.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Citizens and professionals by id. That a citizen's record was read goes into the access log. */
export async function personsByIds(ctx: RequestContext, ids: readonly string[]): Promise<Person[]> {
  const found = await ctx.read((db) => db.among(Person, "id", ids));
  for (const it of found) if (it.kind === PersonKind.CITIZEN) ctx.saw("PERSON", null, it.id);
  return found;
}

export async function serviceUnitsByIds(ctx: RequestContext, ids: readonly string[]): Promise<ServiceUnit[]> {
  return ctx.read((db) => db.among(ServiceUnit, "id", ids));
}

const staffPage = statement(
  "person.staff",
  `select p.id, p.name, p.kind, p.title, p.profession, p.service_unit_id as "serviceUnitId", p.work_phone as "workPhone", p.work_email as "workEmail"
   from person p
   where p.kind = 'PROFESSIONAL' and ($1::text is null or (p.name, p.id) > ($1, $2::uuid))
     and ($3::text is null or exists (select 1 from role_membership r where r.person_id = p.id and r.role = $3 and r.valid_from <= $4::date and (r.valid_to is null or r.valid_to >= $4::date)))
   order by p.name, p.id limit $5`,
);

/** The professionals of the municipality's register, by name. */
export async function listStaff(ctx: RequestContext, filter: { readonly role?: Role | null | undefined }, page: PageRequest): Promise<Page<Person>> {
  const after = positionAfter(page, "text");
  const rows = await ctx.read((db) => db.rows<Person>(staffPage, [after?.value ?? null, after?.id ?? null, filter.role ?? null, ctx.today, rowsToFetch(page)]));
  return pageOf(rows, page, (it) => ({ value: it.name, id: it.id }));
}
