import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

const holders = statement(
  "first-contact.holders",
  `select distinct r.person_id as id from role_membership r
   where r.role = 'FIRST_CONTACT' and r.valid_from <= $1::date and (r.valid_to is null or r.valid_to >= $1::date) order by r.person_id`,
);

/** Who holds the seat that meets the public first; nobody when it is vacant (SALANGEN-CONTACT-1). */
export async function firstContacts(db: Db, today: string): Promise<string[]> {
  return (await db.rows<{ id: string }>(holders, [today])).map((it) => it.id);
}

/** The seat as staff see it. */
export interface FirstContact {
  readonly title: string;
  readonly holderIds: readonly string[];
}

/** The seat of first contact by its public title, with those who hold it now. */
export async function firstContactNow(ctx: RequestContext): Promise<FirstContact> {
  const holderIds = await ctx.read((db) => firstContacts(db, ctx.today));
  return { title: ctx.policy.policy.unit.contact.title, holderIds };
}
