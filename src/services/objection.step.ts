import type { Consent } from "../entities/consent.entity.js";
import { ConsentGrant, PlanSection } from "../entities/consent-grant.entity.js";
import { Person } from "../entities/person.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { SharingObjection } from "../entities/sharing-objection.entity.js";
import { leftOf, type Recipient, sectionsObjected } from "../rules/objection.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";

/** People as an objection can name them: by who they are and by what kind of unit they come from. */
export async function recipientsOf(db: WriteDb, personIds: readonly string[]): Promise<Recipient[]> {
  const people = await db.among(Person, "id", [...new Set(personIds)]);
  const units = await db.among(ServiceUnit, "id", [...new Set(people.flatMap((it) => it.serviceUnitId ?? []))]);
  const kinds = new Map(units.map((it) => [it.id, it.kind]));
  return people.map((it) => ({ personId: it.id, unitKind: kinds.get(it.serviceUnitId ?? "") ?? null }));
}

/** Refuses to share with somebody what the person has objected to; `sections` is null for all of the plan (pbrl § 5-3, PRIV-06). */
export async function mustNotBeObjected(db: WriteDb, caseId: string, personIds: readonly string[], sections: readonly PlanSection[] | null): Promise<void> {
  const objections = (await db.among(SharingObjection, "caseId", [caseId])).filter((it) => it.withdrawnAt === null);
  if (objections.length === 0) return;
  const wanted = sections ?? Object.values(PlanSection);
  for (const recipient of await recipientsOf(db, personIds)) {
    const objected = sectionsObjected(objections, recipient);
    if (wanted.some((it) => objected.has(it))) throw new Refusal("SHARING_OBJECTED");
  }
}

/** Whether the person has said no to all sharing with somebody. */
export async function isObjected(db: WriteDb, caseId: string, personId: string): Promise<boolean> {
  const objections = await db.among(SharingObjection, "caseId", [caseId]);
  const [recipient] = await recipientsOf(db, [personId]);
  return recipient !== undefined && leftOf(null, sectionsObjected(objections, recipient)).length === 0;
}

/** Whoever is added reads all of the plan, but for what the person has objected to; where that is all of it, nobody is added (PRIV-06). */
export async function shareWhatIsLeft(ctx: RequestContext, db: WriteDb, consent: Consent, personId: string): Promise<void> {
  const objections = await db.among(SharingObjection, "caseId", [consent.caseId]);
  const [recipient] = objections.length > 0 ? await recipientsOf(db, [personId]) : [];
  const objected = recipient ? sectionsObjected(objections, recipient) : new Set<PlanSection>();
  if (objected.size === 0) return;
  const sections = leftOf(null, objected);
  if (sections.length === 0) throw new Refusal("SHARING_OBJECTED");
  await db.insert(ConsentGrant, {
    caseId: consent.caseId,
    consentId: consent.id,
    recipientId: personId,
    sections,
    validFrom: ctx.today,
    validTo: consent.validTo,
    giverId: consent.giverId,
    recordedById: actorId(ctx),
    sharedAt: ctx.now,
    endedAt: null,
    version: 1,
  });
}
