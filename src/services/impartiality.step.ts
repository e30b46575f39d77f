import { ImpartialityDeclaration } from "../entities/impartiality-declaration.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { isSubordinate } from "../rules/impartiality.rules.js";
import { Refusal, type RefusalCode } from "../rules/refusal.js";
import type { Db } from "../tenants/bracket.js";

/** What each person has declared in a case; the last declaration counts. */
export type Declarations = ReadonlyMap<string, ImpartialityDeclaration>;

/** The declarations in a case that count. */
export async function declarationsIn(db: Db, caseId: string): Promise<Declarations> {
  const all = await db.among(ImpartialityDeclaration, "caseId", [caseId], { orderBy: ["declaredAt", "id"] });
  return new Map(all.map((it) => [it.personId, it]));
}

/** Refuses when one of these has declared that they are recused in the case; warns of subordinates of somebody who is (fvl § 6, INV-19). */
export async function impartial(db: Db, caseId: string, personIds: readonly string[], code: RefusalCode): Promise<WarningCode[]> {
  const declared = await declarationsIn(db, caseId);
  if (personIds.some((it) => declared.get(it)?.recused === true)) throw new Refusal(code);
  return personIds.some((it) => isSubordinate(declared.get(it))) ? [WarningCode.SUBORDINATE_OF_RECUSED] : [];
}
