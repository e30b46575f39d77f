import { AccessBasis, CaseAccess } from "../entities/case-access.entity.js";
import { CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { Mandate, MandateKind } from "../entities/mandate.entity.js";
import { isTheirsToDo, type Standing } from "../rules/access.rules.js";
import { addDays } from "../rules/calendar.rules.js";
import { isMandateInForce, isWithin, opensTheCase } from "../rules/mandate.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";

/** Lets a mandate take effect in a case: its holder is a party and sees it for as long, and by nothing wider that stood there before. */
export async function applyMandate(ctx: RequestContext, db: WriteDb, mandate: Mandate, caseId: string): Promise<void> {
  const { id, holderId, validFrom, validTo } = mandate;
  await becomeParty(db, mandate, caseId);
  await endWiderAccess(ctx, db, mandate, caseId);
  if (mandate.endedAt !== null || !opensTheCase(mandate.scope)) return void (await db.update(Mandate, { id }, { caseId }));
  const until = validTo === null ? null : startOfDay(addDays(validTo, 1));
  const from = startOfDay(validFrom);
  const validity = { validFrom: from < ctx.now ? ctx.now : from, validTo: until };
  const accessId = await db.insert(CaseAccess, { caseId, personId: holderId, basis: AccessBasis.REPRESENTATIVE, ...validity });
  await db.update(Mandate, { id }, { caseId, accessId });
}

const roleOf: Readonly<Record<MandateKind, PartyRole>> = { PROXY: PartyRole.PROXY, GUARDIAN: PartyRole.GUARDIAN };

async function becomeParty(db: WriteDb, { kind, holderId, validFrom, validTo }: Mandate, caseId: string): Promise<void> {
  const role = roleOf[kind];
  const present = (await db.among(CaseParty, "caseId", [caseId])).find((it) => it.personId === holderId && it.role === role);
  if (present) return void (await db.update(CaseParty, { id: present.id }, { until: validTo }));
  await db.insert(CaseParty, { caseId, personId: holderId, role, parentalResponsibility: null, since: validFrom, until: validTo });
}

/** Law: vergemålsloven §§ 31-33: from the day a mandate is known, it is the measure; a parent's own right stands beside it. */
async function endWiderAccess(ctx: RequestContext, db: WriteDb, { holderId }: Mandate, caseId: string): Promise<void> {
  const parties = (await db.among(CaseParty, "caseId", [caseId])).filter((it) => it.personId === holderId);
  if (parties.some((it) => it.role === PartyRole.PARENT && it.parentalResponsibility === true)) return;
  const mandates = await db.among(Mandate, "caseId", [caseId]);
  for (const it of await representing(ctx, db, caseId, holderId)) {
    if (!mandates.some((one) => one.accessId === it.id)) await db.update(CaseAccess, { id: it.id }, { validTo: ctx.now });
  }
}

async function representing(ctx: RequestContext, db: WriteDb, caseId: string, personId: string): Promise<CaseAccess[]> {
  const rows = await db.among(CaseAccess, "caseId", [caseId]);
  return rows.filter((it) => it.personId === personId && it.basis === AccessBasis.REPRESENTATIVE && it.validFrom <= ctx.now && (it.validTo === null || it.validTo > ctx.now));
}

/** Closes what a mandate opened, with effect on the next call, and nothing else. */
export async function closeMandate(ctx: RequestContext, db: WriteDb, { accessId, caseId, holderId, kind }: Mandate): Promise<void> {
  if (accessId !== null) await db.update(CaseAccess, { id: accessId }, { validTo: ctx.now });
  if (caseId !== null) await db.update(CaseParty, { caseId, personId: holderId, role: roleOf[kind] }, { until: addDays(ctx.today, -1) });
}

/** Refuses what somebody does for another by a mandate that does not reach so far; whoever stands for the person by law needs none (LAW-35). */
export async function mustBeWithinMandate(ctx: RequestContext, db: WriteDb, deed: Deed, caseId: string, standing: Standing): Promise<void> {
  if (!standing.relations.includes(AccessBasis.REPRESENTATIVE)) return;
  const others = standing.relations.filter((it) => it !== AccessBasis.REPRESENTATIVE);
  if (others.length > 0 && isTheirsToDo(deed, { ...standing, relations: others })) return;
  const held = (await db.among(Mandate, "caseId", [caseId])).filter((it) => it.holderId === ctx.actor.personId);
  if (held.length === 0) return;
  const rows = await representing(ctx, db, caseId, ctx.actor.personId ?? "");
  if (rows.some((row) => !held.some((it) => it.accessId === row.id))) return;
  const scopes = held.filter((it) => isMandateInForce(it, ctx.today)).flatMap((it) => it.scope);
  if (!isWithin(scopes, deed)) throw new Refusal("OUTSIDE_MANDATE");
}
