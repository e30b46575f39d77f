import { AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { CaseParty } from "../entities/case-party.entity.js";
import type { Case } from "../entities/case.entity.js";
import { Person } from "../entities/person.entity.js";
import { type Addressee, addresseesOf, type PersonsSide } from "../rules/addressee.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";

/** The person's side of a case as it is now, and those of it who are written to. */
export interface Addressed {
  readonly side: PersonsSide;
  readonly to: readonly Addressee[];
}

/** Whom a letter in a case goes to today; where nobody can be written to, none is issued (fvl §§ 12, 27). */
export async function addresseesIn(ctx: RequestContext, db: WriteDb, it: Case): Promise<Addressed> {
  const addressed = await personsSideIn(ctx, db, it);
  if (addressed.to.length === 0) throw new Refusal("ADDRESSEE_REQUIRED");
  return addressed;
}

/** The same where somebody else is written to in any case, such as an appellant. */
export async function personsSideIn(ctx: RequestContext, db: WriteDb, it: Case): Promise<Addressed> {
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  const parties = await db.among(CaseParty, "caseId", [it.id], { orderBy: ["id"] });
  const accesses = await db.among(CaseAccess, "caseId", [it.id]);
  const representing = accesses.filter((one) => one.basis === AccessBasis.REPRESENTATIVE && isInForce(one, ctx.now)).map((one) => one.personId);
  const born = { birthDate: subject?.birthDate ?? null, expectedBirthDate: subject?.expectedBirthDate ?? null };
  const side = { subject: { id: it.subjectId, ...born }, parties, representing };
  return { side, to: addresseesOf(side, ctx.today) };
}

function isInForce({ validFrom, validTo }: CaseAccess, at: Date): boolean {
  return validFrom <= at && (validTo === null || validTo > at);
}
