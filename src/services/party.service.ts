import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { Person } from "../entities/person.entity.js";
import { birthday } from "../rules/calendar.rules.js";
import { AGE_OF_CONSENT } from "../rules/consent.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { type CitizenInput, findOrCreateCitizen } from "./person.step.js";

export interface RecordParent extends OnCase {
  readonly parent: CitizenInput;
  readonly parentalResponsibility: boolean;
}

/** Keeps who is a parent of the person, and whether with parental responsibility; that opens the case to them until the child is 16, or closes it (pbrl §§ 2-5 c, 4-4, LAW-09). */
export async function recordParent(ctx: RequestContext, input: RecordParent): Promise<CaseChanged> {
  return ctx.write("recordParent", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordParent", localId("Case", input.caseId), input.expectedVersion);
    const personId = await findOrCreateCitizen(ctx, db, input.parent);
    if (personId === hand.it.subjectId) throw new Refusal("INVALID_INPUT", { path: ["parent"] });
    await keepParty(ctx, db, hand, personId, input.parentalResponsibility);
    await openOrClose(ctx, db, hand, personId, input.parentalResponsibility);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, warnings: [] };
  });
}

async function keepParty(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, personId: string, parentalResponsibility: boolean): Promise<void> {
  const parties = await db.among(CaseParty, "caseId", [it.id]);
  const present = parties.find((one) => one.personId === personId && one.role === PartyRole.PARENT && isNow(one, ctx.today));
  if (present) await db.update(CaseParty, { id: present.id }, { parentalResponsibility });
  else await db.insert(CaseParty, { caseId: it.id, personId, role: PartyRole.PARENT, parentalResponsibility, since: ctx.today, until: null });
}

/** A parent with responsibility stands in for a child under 16; a grown child's parent, or one without responsibility, does not. */
async function openOrClose(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, personId: string, hasResponsibility: boolean): Promise<void> {
  if (!hasResponsibility) {
    const parties = await db.among(CaseParty, "caseId", [it.id]);
    const standsInOtherwise = parties.some((one) => one.personId === personId && [PartyRole.GUARDIAN, PartyRole.PROXY].includes(one.role) && isNow(one, ctx.today));
    return standsInOtherwise ? undefined : endAccess(ctx, db, it.id, AccessBasis.REPRESENTATIVE, personId);
  }
  const [subject] = await db.among(Person, "id", [it.subjectId]);
  const endsOn = subject?.birthDate ? birthday(subject.birthDate, AGE_OF_CONSENT) : null;
  if (endsOn !== null && endsOn <= ctx.today) return;
  await grantAccess(ctx, db, { caseId: it.id, personId, basis: AccessBasis.REPRESENTATIVE, validTo: endsOn === null ? null : startOfDay(endsOn) });
}

function isNow({ until }: CaseParty, today: string): boolean {
  return until === null || until >= today;
}
