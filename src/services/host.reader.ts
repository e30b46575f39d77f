import { HostAgreement } from "../entities/host-agreement.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

export const hostAgreementsByIds = (ctx: RequestContext, ids: readonly string[]) => ctx.read((db) => db.among(HostAgreement, "id", ids));

/** Every agreement of the municipality as host, the latest first. */
export async function hostAgreements(ctx: RequestContext): Promise<HostAgreement[]> {
  return ctx.read((db) =>
    db.rows<HostAgreement>(statement("host.agreements", `select ${db.columns(HostAgreement, "h")} from host_agreement h order by h.valid_from desc, h.id`), []),
  );
}

const numbersOnDays = statement(
  "host.numbersOnDays",
  `select d.day::text as id, m.name, n.code as number from unnest($2::date[]) as d (day)
   join municipality_number n on n.municipality_id = $1 and n.valid_from <= d.day and (n.valid_to is null or n.valid_to >= d.day) join municipality m on m.id = n.municipality_id`,
);

/** The municipality by day: its number changes when counties do. */
export async function ownNumbersByDay(ctx: RequestContext, days: readonly string[]): Promise<{ readonly id: string; readonly name: string; readonly number: string }[]> {
  return ctx.read((db) => db.rows(numbersOnDays, [ctx.municipality.id, days]));
}

export interface ResidenceCount {
  readonly number: string;
  readonly name: string;
  readonly cases: number;
}

const byResidence = statement(
  "host.byResidence",
  `select h.residence_number as number, max(h.residence_name) as name, count(*)::int as cases
   from "case" c join host_agreement h on h.id = c.host_agreement_id and h.municipality_id = c.municipality_id group by h.residence_number order by h.residence_number`,
);

/** How many cases the unit has had for each of the municipalities it is host for (LAW-36, SC-31). */
export async function casesByResidence(ctx: RequestContext): Promise<ResidenceCount[]> {
  return ctx.read((db) => db.rows<ResidenceCount>(byResidence, []));
}
