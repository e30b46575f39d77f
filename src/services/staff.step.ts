import { AddressProtection, Person, PersonKind } from "../entities/person.entity.js";
import { type Role, RoleMembership } from "../entities/role-membership.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isHeldOn } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { lookupHash } from "../tenants/secrets.js";
import { professionalFor } from "./person.step.js";

/** Somebody who works for the municipality, by what they log in with. */
export interface NewProfessional {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly workPhone?: string | null | undefined;
  readonly workEmail?: string | null | undefined;
}

/** Who it is, either by their record or by their login, and what they are. */
export interface ProfessionalChoice {
  readonly professionalId?: string | null | undefined;
  readonly newProfessional?: NewProfessional | null | undefined;
  readonly title?: string | null | undefined;
  readonly profession?: string | null | undefined;
}

/** The record of a professional: the one that is named, the one with that login, else a new one with that workplace. */
export async function professionalToAppoint(ctx: RequestContext, db: WriteDb, choice: ProfessionalChoice, workplaceId: string | null): Promise<string> {
  const { professionalId, newProfessional, title, profession } = choice;
  if ((professionalId == null) === (newProfessional == null)) throw new Refusal("INVALID_INPUT", { path: ["professionalId"] });
  const known = professionalId != null ? await professionalFor(db, localId("Professional", professionalId)) : await byLogin(ctx, db, newProfessional as NewProfessional);
  if (known) {
    const changes = { ...(title != null ? { title } : {}), ...(profession != null ? { profession } : {}) };
    if (Object.keys(changes).length > 0) await db.update(Person, { id: known.id }, changes);
    return known.id;
  }
  return create(ctx, db, newProfessional as NewProfessional, { title: title ?? null, profession: profession ?? null, serviceUnitId: workplaceId });
}

async function byLogin(ctx: RequestContext, db: WriteDb, { issuer, subject }: NewProfessional): Promise<Person | undefined> {
  if (!/^https:\/\/[^|\s]+$/.test(issuer)) throw new Refusal("INVALID_INPUT", { path: ["newProfessional", "issuer"] });
  if (!/^[^|\s]+$/.test(subject)) throw new Refusal("INVALID_INPUT", { path: ["newProfessional", "subject"] });
  const hash = lookupHash("login", `${issuer}|${subject}`, ctx.secrets);
  await db.lock(`login ${hash.toString("hex")}`);
  return (await db.among(Person, "loginHash", [hash]))[0];
}

async function create(ctx: RequestContext, db: WriteDb, given: NewProfessional, rest: Pick<Person, "title" | "profession" | "serviceUnitId">): Promise<string> {
  if (given.name.trim().length === 0) throw new Refusal("INVALID_INPUT", { path: ["newProfessional", "name"] });
  return db.insert(Person, {
    ...rest,
    kind: PersonKind.PROFESSIONAL,
    name: given.name.trim(),
    loginHash: lookupHash("login", `${given.issuer}|${given.subject}`, ctx.secrets),
    protection: AddressProtection.NONE,
    workPhone: given.workPhone ?? null,
    workEmail: given.workEmail ?? null,
    createdAt: ctx.now,
  });
}

/** The id of a unit of the municipality's register, where one is named. */
export async function serviceUnitFor(db: WriteDb, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const [found] = await db.among(ServiceUnit, "id", [localId("ServiceUnit", id)]);
  if (!found) throw new Refusal("NOT_FOUND");
  return found.id;
}

/** From which day to which a role is held: from today when left out, never backwards, and never ending before it begins. */
export function termFrom(
  ctx: RequestContext,
  input: { readonly validFrom?: string | null | undefined; readonly validTo?: string | null | undefined },
): { validFrom: string; validTo: string | null } {
  const { validFrom = null, validTo = null } = input;
  for (const [name, day] of Object.entries({ validFrom, validTo })) if (day !== null && !isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: [name] });
  const from = validFrom ?? ctx.today;
  if (from < ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: ["validFrom"] });
  if (validTo !== null && validTo < from) throw new Refusal("INVALID_DATE_ORDER", { path: ["validTo"] });
  return { validFrom: from, validTo };
}

/** The memberships of a role that are held on a day. */
export async function membershipsOn(db: WriteDb, role: Role, day: string): Promise<RoleMembership[]> {
  return (await db.among(RoleMembership, "role", [role])).filter((it) => isHeldOn(it, day));
}
