import type { Db } from "../tenants/bracket.js";
import type { LocalDate } from "../tenants/local-date.js";
import { statement } from "../tenants/statement.js";

export interface NumberedMunicipality {
  readonly id: number;
  readonly name: string;
  readonly number: string;
}

const byNumber = statement(
  "municipality.byNumber",
  `select m.id, m.name, n.code as number from municipality_number n join municipality m on m.id = n.municipality_id
   where n.code = $1 and n.valid_from <= $2::date and (n.valid_to is null or n.valid_to >= $2::date)`,
);

const byId = statement(
  "municipality.byId",
  `select m.id, m.name, n.code as number from municipality_number n join municipality m on m.id = n.municipality_id
   where m.id = $1 and n.valid_from <= $2::date and (n.valid_to is null or n.valid_to >= $2::date)`,
);

/** The municipality of the service that has a number on a day; numbers change when counties do. */
export async function municipalityNumbered(db: Db, number: string, on: LocalDate): Promise<NumberedMunicipality | undefined> {
  return (await db.rows<NumberedMunicipality>(byNumber, [number, on]))[0];
}

/** A municipality with the number it has on a day. */
export async function numberOf(db: Db, id: number, on: LocalDate): Promise<NumberedMunicipality> {
  const [found] = await db.rows<NumberedMunicipality>(byId, [id, on]);
  if (!found) throw new Error("a municipality without a number in force");
  return found;
}
