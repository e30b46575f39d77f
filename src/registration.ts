import { DataSource, type EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { Delegation } from "./entities/delegation.entity.js";
import { AddressProtection, Person, PersonKind } from "./entities/person.entity.js";
import { Municipality, MunicipalityNumber } from "./entities/municipality.entity.js";
import { PolicyVersion } from "./entities/policy-version.entity.js";
import { type Role, RoleMembership } from "./entities/role-membership.entity.js";
import { ServiceUnit, type ServiceUnitKind } from "./entities/service-unit.entity.js";
import { unlawfulIn } from "./rules/policy-lint.rules.js";
import { localDate } from "./tenants/local-date.js";
import type { FirstDelegation, MunicipalityFile } from "./tenants/municipality-file.js";
import type { MunicipalityPolicy } from "./tenants/municipality-policy.js";
import { PolicyInvalid, readPolicy } from "./tenants/policy-check.js";
import { encrypt, lookupHash, type Secrets } from "./tenants/secrets.js";

/** A person to register with a municipality: by what they log in with, and the roles they hold. */
export interface NewPerson {
  readonly name: string;
  readonly loginSubject?: string;
  readonly nationalId?: string;
  readonly birthDate?: string;
  readonly title?: string;
  readonly profession?: string;
  readonly serviceUnit?: string;
  readonly roles: readonly Role[];
}

/** People of one municipality with the departments they work in. */
export interface NewPeople {
  readonly serviceUnits: MunicipalityFile["serviceUnits"];
  readonly people: readonly NewPerson[];
}

const EFFECTIVE_FROM_THE_START = "2020-01-01";

/** Registers a municipality from its file with the owner's login; does nothing when its organisation number is known. Gives its id. */
export async function registerMunicipality(owner: DataSource, file: MunicipalityFile, at: Date): Promise<number> {
  const policy = lawfulPolicy(file, at);
  return owner.transaction(async (manager) => {
    const known = await manager.findOneBy(Municipality, { orgNumber: file.orgNumber });
    if (known) return known.id;
    const id = ((await manager.maximum(Municipality, "id")) ?? 0) + 1;
    await manager.insert(Municipality, { id, orgNumber: file.orgNumber, name: file.name });
    for (const it of file.numbers) await manager.insert(MunicipalityNumber, { code: it.code, municipalityId: id, validFrom: it.validFrom, validTo: it.validTo ?? null });
    await enter(manager, id);
    const stored = JSON.parse(JSON.stringify(policy)) as Record<string, unknown>;
    await manager.insert(PolicyVersion, {
      municipalityId: id,
      id: uuidv7(),
      version: 1,
      effectiveFrom: EFFECTIVE_FROM_THE_START,
      policy: stored as never,
      note: null,
      createdAt: at,
      createdById: null,
    });
    for (const unit of file.serviceUnits) await addServiceUnit(manager, id, unit);
    for (const it of file.delegations ?? []) await addDelegation(manager, id, it, at);
    return id;
  });
}

/** The policy of a file; what the law of the day does not allow is refused like any other fault (FAIL-09, INV-20). */
function lawfulPolicy(file: MunicipalityFile, at: Date): MunicipalityPolicy {
  const policy = readPolicy(file.policy);
  const unlawful = unlawfulIn(policy, localDate(at));
  if (unlawful.length > 0) throw new PolicyInvalid(unlawful.map((it) => ({ path: ["policy", ...it.path], rule: it.code })));
  return policy;
}

/** Registers departments and people with a municipality, once: people who can be found again are left as they are. */
export async function registerPeople(owner: DataSource, municipalityId: number, group: NewPeople, secrets: Secrets, at: Date): Promise<void> {
  await owner.transaction(async (manager) => {
    await enter(manager, municipalityId);
    for (const unit of group.serviceUnits) await addServiceUnit(manager, municipalityId, unit);
    const known = await manager.findBy(ServiceUnit, { municipalityId });
    for (const it of group.people) {
      const serviceUnitId = known.find((unit) => unit.name === it.serviceUnit)?.id ?? null;
      await addPerson(manager, { ...it, municipalityId, serviceUnitId, at }, secrets);
    }
  });
}

/** The owner is bound by row-level security too, and enters a municipality as the service does. */
async function enter(manager: EntityManager, municipalityId: number): Promise<void> {
  await manager.query(`set local app.municipality = '${Number(municipalityId)}'`);
  await manager.query("set local app.scope = 'municipality'");
}

async function addServiceUnit(manager: EntityManager, municipalityId: number, unit: { name: string; kind: ServiceUnitKind; orgNumber?: string }): Promise<void> {
  const known = await manager.findOneBy(ServiceUnit, { municipalityId, name: unit.name });
  if (!known) await manager.insert(ServiceUnit, { municipalityId, id: uuidv7(), name: unit.name, kind: unit.kind, orgNumber: unit.orgNumber ?? null });
}

async function addDelegation(manager: EntityManager, municipalityId: number, it: FirstDelegation, at: Date): Promise<void> {
  const unit = it.serviceUnit === undefined ? null : await manager.findOneBy(ServiceUnit, { municipalityId, name: it.serviceUnit });
  await manager.insert(Delegation, {
    municipalityId,
    id: uuidv7(),
    authority: it.authority,
    delegatedBy: it.delegatedBy,
    holderRole: it.role ?? null,
    holderServiceUnitId: unit?.id ?? null,
    validFrom: it.validFrom,
    validTo: it.validTo ?? null,
    documentReference: it.documentReference ?? null,
    registeredAt: at,
  });
}

type PlacedPerson = NewPerson & { readonly municipalityId: number; readonly serviceUnitId: string | null; readonly at: Date };

async function addPerson(manager: EntityManager, it: PlacedPerson, secrets: Secrets): Promise<void> {
  const { municipalityId, serviceUnitId, at } = it;
  const loginHash = it.loginSubject ? lookupHash("login", it.loginSubject, secrets) : null;
  const nationalIdHash = it.nationalId ? lookupHash("national-id", it.nationalId, secrets) : null;
  const known = await manager.findOneBy(Person, loginHash ? { municipalityId, loginHash } : { municipalityId, nationalIdHash: nationalIdHash as Buffer });
  if (known) return;
  const encrypted = it.nationalId ? encrypt(it.nationalId, secrets) : null;
  const id = uuidv7();
  await manager.insert(Person, {
    municipalityId,
    id,
    kind: it.nationalId ? PersonKind.CITIZEN : PersonKind.PROFESSIONAL,
    name: it.name,
    nationalIdCipher: encrypted?.cipher ?? null,
    nationalIdKeyId: encrypted?.keyId ?? null,
    nationalIdHash,
    loginHash,
    birthDate: it.birthDate ?? null,
    protection: AddressProtection.NONE,
    title: it.title ?? null,
    profession: it.profession ?? null,
    serviceUnitId,
    createdAt: at,
  });
  for (const role of it.roles)
    await manager.insert(RoleMembership, { municipalityId, id: uuidv7(), personId: id, role, serviceUnitId, validFrom: EFFECTIVE_FROM_THE_START, validTo: null });
}
