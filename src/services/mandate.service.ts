import { WarningCode } from "../entities/case-warning.entity.js";
import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { Document } from "../entities/document.entity.js";
import { Mandate, MandateKind, type MandateScope } from "../entities/mandate.entity.js";
import { Person, PersonKind } from "../entities/person.entity.js";
import { RoleMembership } from "../entities/role-membership.entity.js";
import { ServiceUnit } from "../entities/service-unit.entity.js";
import { ageOn, isLocalDate } from "../rules/calendar.rules.js";
import { isInForce } from "../rules/coordinator.rules.js";
import { globalId, localId } from "../rules/global-id.rules.js";
import { isEmployedHere, isSameName } from "../rules/mandate.rules.js";
import { Refusal } from "../rules/refusal.js";
import { isHeldOn } from "../rules/unit.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { type FileAtHand, fileForDeed, type OnFile, resultOf } from "./file-deed.step.js";
import { applyMandate, closeMandate } from "./mandate.step.js";
import { noticeForDeed } from "./notice-deed.step.js";
import { actorId, type CitizenInput, findOrCreateCitizen, professionalFor } from "./person.step.js";
import { passingWarnings, type RaisedWarning } from "./warning.step.js";

export interface RegisterMandate extends OnFile {
  readonly kind: MandateKind;
  readonly scope: readonly MandateScope[];
  readonly holder?: CitizenInput | null | undefined;
  readonly holderProfessionalId?: string | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly documentId?: string | null | undefined;
  readonly declaredNotEmployed?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type MandateRegistered = { readonly noticeId?: string; readonly caseId?: string; readonly mandateId: string; readonly warnings: RaisedWarning[] };

/** Keeps that somebody may act for the person, how far and how long; in a case it opens the case to them for as long (fvl § 12, vergemålsloven §§ 31-33). */
export async function registerMandate(ctx: RequestContext, input: RegisterMandate): Promise<MandateRegistered> {
  return ctx.write("registerMandate", input, async (db) => {
    const file = await fileForDeed(ctx, db, "registerMandate", input);
    mustBeForThemToGive(ctx, input);
    const term = termOf(ctx, input);
    const holder = await holderOf(ctx, db, file, input);
    const documentId = await documentOf(db, file, input);
    const mandate = {
      ...term,
      kind: input.kind,
      scope: [...new Set(input.scope)],
      holderId: holder.id,
      grantorId: file.subjectId,
      noticeId: file.noticeId,
      caseId: file.caseId,
      endedAt: null,
      documentId,
      declaredNotEmployed: input.declaredNotEmployed ?? false,
      accessId: null,
      knownTo: [...new Set([holder.id, file.subjectId, actorId(ctx)])],
      registeredById: actorId(ctx),
      registeredAt: ctx.now,
      version: 1,
    };
    const mandateId = await db.insert(Mandate, mandate);
    if (file.caseId !== null) await applyMandate(ctx, db, { ...mandate, id: mandateId, municipalityId: ctx.municipality.id }, file.caseId);
    return { ...resultOf(file), mandateId, warnings: passingWarnings(await warningsFor(ctx, db, input.kind, holder)) };
  });
}

/** A guardian is appointed by an authority, and the person cannot appoint one; a proxy must have said where they work. */
function mustBeForThemToGive(ctx: RequestContext, input: RegisterMandate): void {
  if (input.kind === MandateKind.GUARDIAN && ctx.login?.kind === "CITIZEN") throw new Refusal("NOT_YOURS_TO_DO");
  if (input.scope.length === 0) throw new Refusal("INVALID_INPUT", { path: ["scope"] });
  if ((input.holder == null) === (input.holderProfessionalId == null)) throw new Refusal("INVALID_INPUT", { path: ["holder"] });
  if (input.kind === MandateKind.PROXY && input.declaredNotEmployed !== true) throw new Refusal("PROXY_DECLARATION_REQUIRED", { path: ["declaredNotEmployed"] });
}

function termOf(ctx: RequestContext, input: RegisterMandate): Pick<Mandate, "validFrom" | "validTo"> {
  const validFrom = input.validFrom ?? ctx.today;
  const validTo = input.validTo ?? null;
  if (!isLocalDate(validFrom)) throw new Refusal("INVALID_INPUT", { path: ["validFrom"] });
  if (validTo !== null && (!isLocalDate(validTo) || validTo < ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["validTo"] });
  if (validTo !== null && validTo < validFrom) throw new Refusal("INVALID_DATE_ORDER", { path: ["validTo"] });
  return { validFrom, validTo };
}

async function holderOf(ctx: RequestContext, db: WriteDb, file: FileAtHand, input: RegisterMandate): Promise<Person> {
  if (input.holderProfessionalId != null) {
    const found = await professionalFor(db, localId("Professional", input.holderProfessionalId));
    if (input.kind === MandateKind.PROXY) await mustNotWorkHere(ctx, db, file, found);
    return found;
  }
  const { birthDate } = input.holder ?? {};
  const [holder] = await db.among(Person, "id", [await findOrCreateCitizen(ctx, db, input.holder as CitizenInput)]);
  const born = holder?.birthDate ?? birthDate ?? null;
  if (!holder || holder.id === file.subjectId || (born !== null && ageOn(born, ctx.today) < 18)) throw new Refusal("INVALID_INPUT", { path: ["holder"] });
  return holder;
}

/** Law: fvl § 12: somebody of the municipality's own register cannot be a proxy here, and least of all the person's coordinator (INV-27). */
async function mustNotWorkHere(ctx: RequestContext, db: WriteDb, { caseId }: FileAtHand, holder: Person): Promise<void> {
  const assignments = caseId === null ? [] : await db.among(CoordinatorAssignment, "caseId", [caseId]);
  const isCoordinator = assignments.some((it) => it.coordinatorId === holder.id && isInForce(it, ctx.today));
  const memberships = await db.among(RoleMembership, "personId", [holder.id]);
  const roles = memberships.filter((it) => isHeldOn(it, ctx.today)).map((it) => it.role);
  const [unit] = holder.serviceUnitId === null ? [] : await db.among(ServiceUnit, "id", [holder.serviceUnitId]);
  if (isCoordinator || isEmployedHere(roles, unit?.kind ?? null)) throw new Refusal("PROXY_IS_EMPLOYEE", { path: ["holderProfessionalId"] });
}

async function documentOf(db: WriteDb, file: FileAtHand, input: RegisterMandate): Promise<string | null> {
  if (input.documentId == null) return null;
  const [found] = await db.among(Document, "id", [localId("Document", input.documentId)]);
  const isOfFile = found && ((file.noticeId !== null && found.noticeId === file.noticeId) || (file.caseId !== null && found.caseId === file.caseId));
  if (!isOfFile) throw new Refusal("NOT_FOUND");
  return found.id;
}

const employees = statement("mandate.employees", "select distinct p.name from person p join role_membership r on r.person_id = p.id where p.kind = 'PROFESSIONAL'");

/** A citizen's record says nothing of where they work; the same name as an employee's is a reason to look. */
async function warningsFor(ctx: RequestContext, db: WriteDb, kind: MandateKind, holder: Person): Promise<WarningCode[]> {
  if (kind !== MandateKind.PROXY || holder.kind !== PersonKind.CITIZEN || ctx.login?.kind === "CITIZEN") return [];
  const found = await db.rows<{ name: string }>(employees, []);
  return found.some((it) => isSameName(it.name, holder.name)) ? [WarningCode.PROXY_NAMED_AS_EMPLOYEE] : [];
}

export interface EndMandate {
  readonly mandateId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Ends a mandate: the person takes it back, the holder lays it down, or staff record that it is over. The holder sees nothing from the next call on. */
export async function endMandate(ctx: RequestContext, input: EndMandate): Promise<MandateRegistered> {
  return ctx.write("endMandate", input, async (db) => {
    const [mandate] = await db.among(Mandate, "id", [localId("Mandate", input.mandateId)], { lock: true });
    if (!mandate) throw new Refusal("NOT_FOUND");
    await mustBeTheirsToEnd(ctx, db, mandate);
    sameVersion(mandate.version, input.expectedVersion);
    if (mandate.endedAt !== null) throw new Refusal("MANDATE_ENDED");
    await closeMandate(ctx, db, mandate);
    await db.update(Mandate, { id: mandate.id }, { endedAt: ctx.now, version: mandate.version + 1 });
    const { noticeId, caseId, grantorId: subjectId } = mandate;
    return { ...resultOf({ noticeId, caseId, subjectId }), mandateId: mandate.id, warnings: [] };
  });
}

async function mustBeTheirsToEnd(ctx: RequestContext, db: WriteDb, { holderId, grantorId, caseId, noticeId }: Mandate): Promise<void> {
  const me = ctx.actor.personId;
  if (me !== null && (me === holderId || (me === grantorId && ctx.login?.kind === "CITIZEN"))) return;
  if (caseId !== null) await caseForDeed(ctx, db, "endMandate", caseId);
  else await noticeForDeed(ctx, db, "endMandate", globalId("Notice", noticeId ?? ""));
}
