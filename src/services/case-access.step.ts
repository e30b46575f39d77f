import { type AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

interface Grant {
  readonly caseId: string;
  readonly personId: string;
  readonly basis: AccessBasis;
  /** From when, where that is not at once. */
  readonly validFrom?: Date;
  readonly validTo?: Date | null;
}

/** Opens a case to somebody on one basis; nothing happens when it is open to them on that basis already, and for as long. */
export async function grantAccess(ctx: RequestContext, db: WriteDb, { caseId, personId, basis, validFrom = ctx.now, validTo = null }: Grant): Promise<void> {
  const present = await db.among(CaseAccess, "caseId", [caseId]);
  if (present.some((it) => it.personId === personId && it.basis === basis && it.validFrom <= validFrom && (it.validTo === null || (validTo !== null && it.validTo >= validTo))))
    return;
  await db.insert(CaseAccess, { caseId, personId, basis, validFrom, validTo });
}

const endRows = statement(
  "case-access.end",
  "update case_access set valid_to = $1 where case_id = $2 and basis = $3 and ($4::uuid is null or person_id = $4) and (valid_to is null or valid_to > $1)",
);

/** Closes a case on one basis, to one person or to all who had it; the next statement of theirs sees nothing. */
export async function endAccess(ctx: RequestContext, db: WriteDb, caseId: string, basis: AccessBasis, personId: string | null = null): Promise<void> {
  await db.rows(endRows, [ctx.now, caseId, basis, personId]);
}
