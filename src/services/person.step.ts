import { fnr, dnr } from "@navikt/fnrvalidator";
import { AddressProtection, Person, PersonKind } from "../entities/person.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { WrittenForm } from "../tenants/policy-enums.js";
import { encrypt, lookupHash } from "../tenants/secrets.js";

/** A citizen as somebody writes them down. */
export interface CitizenInput {
  readonly nationalId?: string | null | undefined;
  readonly name: string;
  readonly birthDate?: string | null | undefined;
  readonly expectedBirthDate?: string | null | undefined;
  readonly writtenForm?: WrittenForm | null | undefined;
}

/** The record of a citizen: the one with that identity number, else a new one. */
export async function findOrCreateCitizen(ctx: RequestContext, db: WriteDb, input: CitizenInput): Promise<string> {
  checkDates(input);
  const nationalId = input.nationalId ?? null;
  if (nationalId !== null && !isNationalId(nationalId)) throw new Refusal("INVALID_NATIONAL_ID");
  const hash = nationalId === null ? null : lookupHash("national-id", nationalId, ctx.secrets);
  const known = hash ? await citizenWith(db, hash) : undefined;
  if (known) return completed(db, known, input);

  const encrypted = nationalId === null ? null : encrypt(nationalId, ctx.secrets);
  return db.insert(Person, {
    kind: PersonKind.CITIZEN,
    name: input.name.trim(),
    nationalIdCipher: encrypted?.cipher ?? null,
    nationalIdKeyId: encrypted?.keyId ?? null,
    nationalIdHash: hash,
    birthDate: input.birthDate ?? null,
    expectedBirthDate: input.expectedBirthDate ?? null,
    writtenForm: input.writtenForm ?? null,
    protection: AddressProtection.NONE,
    createdAt: ctx.now,
  });
}

/** Two notices about the same person at once must not make two records. */
async function citizenWith(db: WriteDb, hash: Buffer): Promise<Person | undefined> {
  await db.lock(`person ${hash.toString("hex")}`);
  return (await db.among(Person, "nationalIdHash", [hash]))[0];
}

/** Fills in the date of birth of somebody who was registered without one; what is known already stays. */
async function completed(db: WriteDb, known: Person, input: CitizenInput): Promise<string> {
  if (known.birthDate === null && input.birthDate != null) await db.update(Person, { id: known.id }, { birthDate: input.birthDate });
  return known.id;
}

/** The caller's own record, made now for a citizen or a health professional who has none yet. */
export async function ownRecord(ctx: RequestContext, db: WriteDb, self: CitizenInput | null): Promise<string> {
  if (ctx.actor.personId !== null) return ctx.actor.personId;
  const { login } = ctx;
  if (!login) throw new Refusal("NOT_FOUND");
  await db.lock(`login ${login.loginHash.toString("hex")}`);
  const id = login.nationalId
    ? await findOrCreateCitizen(ctx, db, { name: self?.name ?? login.name ?? "–", birthDate: self?.birthDate, nationalId: login.nationalId })
    : await db.insert(Person, { kind: PersonKind.PROFESSIONAL, name: login.name ?? "–", loginHash: login.loginHash, protection: AddressProtection.NONE, createdAt: ctx.now });
  await db.actAs(id);
  return id;
}

/** The caller's record where there must be one. */
export function actorId(ctx: RequestContext): string {
  if (ctx.actor.personId === null) throw new Refusal("NOT_FOUND");
  return ctx.actor.personId;
}

/** A professional of the municipality's register; a citizen's id is answered as one that is not there. */
export async function professionalFor(db: WriteDb, id: string): Promise<Person> {
  const [found] = await db.among(Person, "id", [id]);
  if (found?.kind !== PersonKind.PROFESSIONAL) throw new Refusal("NOT_FOUND");
  return found;
}

/** The keyed hash by which a person is looked up; a number that is none is refused before anything is looked for. */
export function nationalIdHash(ctx: RequestContext, nationalId: string): Buffer {
  if (!isNationalId(nationalId)) throw new Refusal("INVALID_NATIONAL_ID");
  return lookupHash("national-id", nationalId, ctx.secrets);
}

function isNationalId(text: string): boolean {
  return fnr(text).status === "valid" || dnr(text).status === "valid";
}

function checkDates(input: CitizenInput): void {
  for (const name of ["birthDate", "expectedBirthDate"] as const) {
    const day = input[name];
    if (day != null && !isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: [name] });
  }
}
