import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { Case, CaseState, DecisionPath } from "../entities/case.entity.js";
import { Deadline, DeadlineKind } from "../entities/deadline.entity.js";
import { InterimReply } from "../entities/interim-reply.entity.js";
import { Letter } from "../entities/letter.entity.js";
import { MissingPart, NoticeCompletion } from "../entities/notice-completion.entity.js";
import { Notice, NoticeState, NotifierCapacity } from "../entities/notice.entity.js";
import { Person } from "../entities/person.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import { birthday } from "../rules/calendar.rules.js";
import { AGE_OF_CONSENT } from "../rules/consent.rules.js";
import { homecomingTasks } from "../rules/coordinator-task.rules.js";
import { unitMeetingLimit } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { concernsTheUnit, hasSeatOfFirstContact, warningsOnReceipt } from "../rules/notice.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate, startOfDay } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { grantAccess } from "./case-access.step.js";
import { sameVersion } from "./case-deed.step.js";
import { openCaseOf } from "./case-standing.reader.js";
import { activeCoordinators } from "./coordinator.step.js";
import { openTasks } from "./coordinator-task.step.js";
import { agreementFor } from "./host.step.js";
import { firstContacts } from "./first-contact-seat.reader.js";
import { mustBeLegal } from "./notice-deed.step.js";
import { takePartsAlong } from "./notice-parts.step.js";
import { startCaseDeadlines, startDeadline } from "./deadline.step.js";
import { actorId, type CitizenInput, findOrCreateCitizen } from "./person.step.js";
import { raiseWarnings, type RaisedWarning } from "./warning.step.js";

/** Somebody on the person's side. */
export interface PartyInput {
  readonly person: CitizenInput;
  readonly role: PartyRole;
  readonly parentalResponsibility?: boolean | null | undefined;
}

export interface OpenCase {
  readonly noticeId: string;
  readonly expectedVersion: number;
  readonly path?: DecisionPath | null | undefined;
  readonly notifierHasParentalResponsibility?: boolean | null | undefined;
  readonly notifierAuthorityShown?: boolean | null | undefined;
  readonly parties?: readonly PartyInput[] | null | undefined;
  readonly residenceMunicipality?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type CaseOpened = { readonly caseId: string; readonly noticeId: string; readonly warnings: RaisedWarning[] };

/** Opens a case for a notice by one of the ways the municipality decides, or links the notice to the case the person has; one that has come to its end stays ended. */
export async function openCase(ctx: RequestContext, input: OpenCase): Promise<CaseOpened> {
  return ctx.write("openCase", input, async (db) => {
    const notice = await noticeFor(ctx, db, input);
    await db.lock(`case of ${notice.subjectId}`);
    const caseId = (await openCaseOf(db, notice.subjectId)) ?? (await newCase(ctx, db, notice, input));
    await db.update(Notice, { id: notice.id }, { caseId, state: NoticeState.LINKED_TO_CASE, version: notice.version + 1 });
    await db.update(Deadline, { noticeId: notice.id }, { caseId });
    await db.update(Letter, { noticeId: notice.id }, { caseId });
    await db.update(InterimReply, { noticeId: notice.id }, { caseId });
    if ((await activeCoordinators(ctx, db, caseId)).length > 0) await openTasks(ctx, db, caseId, homecomingTasks([notice], ctx.today));
    const untold = await takePartsAlong(ctx, db, notice.id, caseId);
    const warnings = await raiseWarnings(ctx, db, caseId, [...warningsOnReceipt(notice, ctx.policy.policy), ...untold], notice.id);
    return { caseId, noticeId: notice.id, warnings };
  });
}

async function noticeFor(ctx: RequestContext, db: WriteDb, input: OpenCase): Promise<Notice> {
  const [notice] = await db.among(Notice, "id", [localId("Notice", input.noticeId)], { lock: true });
  if (!notice || !mayHandle(ctx, notice)) throw new Refusal("NOT_FOUND");
  sameVersion(notice.version, input.expectedVersion);
  mustBeLegal("openCase", notice.state);
  if (!concernsTheUnit(notice.kinds)) throw new Refusal("NOTICE_NOT_FOR_THE_UNIT");
  if (notice.ownerAgrees === false) throw new Refusal("OWNER_HAS_DECLINED");
  return notice;
}

/** The unit and its first contact handle every notice; staff without the whole view handle the ones they have registered themselves. */
function mayHandle(ctx: RequestContext, notice: Notice): boolean {
  return ctx.seesWholeMunicipality || ctx.actor.isFirstContact || notice.registeredById === ctx.actor.personId;
}

async function newCase(ctx: RequestContext, db: WriteDb, notice: Notice, input: OpenCase): Promise<string> {
  const { policy, id: policyVersionId } = ctx.policy;
  const path = input.path ?? policy.decision.paths[0];
  if (path === undefined || !policy.decision.paths.includes(path)) throw new Refusal("PATH_NOT_CHOSEN", { path: ["path"] });
  const serviceUnitId = ownUnit(ctx, path);
  const { year, sequence } = await nextNumber(ctx, db);
  const caseId = await db.insert(Case, {
    year,
    sequence,
    state: CaseState.RECEIVED,
    path,
    subjectId: notice.subjectId,
    policyVersionId,
    receivedAt: notice.receivedAt,
    openedAt: ctx.now,
    serviceUnitId,
    hostAgreementId: await agreementFor(ctx, db, input.residenceMunicipality ?? null),
    version: 1,
  });
  const basis = path === DecisionPath.OWN_UNIT ? AccessBasis.OWN_UNIT_LEADER : AccessBasis.REGISTRAR;
  if (!ctx.seesWholeMunicipality) await grantAccess(ctx, db, { caseId, personId: actorId(ctx), basis });
  await openToFirstContact(ctx, db, caseId, path);
  await addParties(ctx, db, caseId, notice, input);
  await startMeetingClock(db, caseId, notice, path, policy);
  await startCaseDeadlines(ctx, db, { caseId, subjectId: notice.subjectId, receivedAt: notice.receivedAt }, policy);
  return caseId;
}

/** Where cases are discussed in a unit meeting first, that meeting is due; it is settled when one has been held with the case on it (DL-08). */
async function startMeetingClock(db: WriteDb, caseId: string, notice: Notice, path: DecisionPath, policy: MunicipalityPolicy): Promise<void> {
  const period = path === DecisionPath.OWN_UNIT ? null : unitMeetingLimit(localDate(notice.receivedAt), policy);
  if (period) await startDeadline(db, DeadlineKind.UNIT_MEETING, period, { caseId, aboutId: caseId });
}

/** Where a profession meets the public first, whoever holds that seat has the case until it is assigned (SALANGEN-CONTACT-3). */
async function openToFirstContact(ctx: RequestContext, db: WriteDb, caseId: string, path: DecisionPath): Promise<void> {
  if (path === DecisionPath.OWN_UNIT || !hasSeatOfFirstContact(ctx.policy.policy)) return;
  for (const personId of await firstContacts(db, ctx.today)) await grantAccess(ctx, db, { caseId, personId, basis: AccessBasis.HANDLER });
}

/** Only the leader of the person's own unit takes a case there, and such a leader takes no other (STRANDA-ORG-6). */
function ownUnit(ctx: RequestContext, path: DecisionPath): string | null {
  const leads = ctx.actor.roles.find((it) => it.role === Role.SERVICE_UNIT_LEADER)?.serviceUnitId ?? null;
  if (path === DecisionPath.OWN_UNIT && leads === null) throw new Refusal("OWN_UNIT_REQUIRED", { path: ["path"] });
  if (path !== DecisionPath.OWN_UNIT && !ctx.seesWholeMunicipality && leads !== null) throw new Refusal("NOT_YOURS_TO_DO");
  return path === DecisionPath.OWN_UNIT ? leads : null;
}

const lastNumber = statement("case.lastNumber", `select coalesce(max(sequence), 0)::int as last from "case" where year = $1`);

/** Numbers run per municipality and year, without gaps and without a sequence shared between tenants. */
async function nextNumber(ctx: RequestContext, db: WriteDb): Promise<{ year: number; sequence: number }> {
  const year = Number(ctx.today.slice(0, 4));
  await db.lock("case number");
  const [row] = await db.rows<{ last: number }>(lastNumber, [year]);
  return { year, sequence: (row?.last ?? 0) + 1 };
}

const partyOfNotifier: Partial<Record<NotifierCapacity, PartyRole>> = {
  PARENT: PartyRole.PARENT,
  GUARDIAN: PartyRole.GUARDIAN,
  PROXY: PartyRole.PROXY,
  NEXT_OF_KIN: PartyRole.NEXT_OF_KIN,
};

async function addParties(ctx: RequestContext, db: WriteDb, caseId: string, notice: Notice, input: OpenCase): Promise<void> {
  await addParty(ctx, db, caseId, notice, { personId: notice.subjectId, role: PartyRole.OWNER, parentalResponsibility: null, isShown: true });
  const role = partyOfNotifier[notice.notifierCapacity];
  if (role && notice.notifierId) {
    const isShown = input.notifierAuthorityShown ?? (await hasShownAuthority(db, notice));
    await addParty(ctx, db, caseId, notice, { personId: notice.notifierId, role, parentalResponsibility: input.notifierHasParentalResponsibility ?? null, isShown });
  }
  for (const it of input.parties ?? []) {
    const personId = await findOrCreateCitizen(ctx, db, it.person);
    await addParty(ctx, db, caseId, notice, { personId, role: it.role, parentalResponsibility: it.parentalResponsibility ?? null, isShown: true });
  }
}

/** Whether somebody but the notifier answers for it: staff wrote the notice down, or asked for the authority and have it. What a login says of itself shows nothing. */
async function hasShownAuthority(db: WriteDb, notice: Notice): Promise<boolean> {
  if (notice.registeredById !== notice.notifierId) return true;
  const asked = await db.among(NoticeCompletion, "noticeId", [notice.id]);
  return asked.some((it) => it.completedAt !== null && it.missing.includes(MissingPart.AUTHORITY));
}

/** Somebody who becomes a party, and whether their right to stand for the person has been shown. */
type NewParty = Pick<CaseParty, "personId" | "role" | "parentalResponsibility"> & { readonly isShown: boolean };

/** Parents with responsibility stand in until the child is 16, guardians within their mandate, proxies with an authority; next of kin do not. */
async function addParty(ctx: RequestContext, db: WriteDb, caseId: string, notice: Notice, { isShown, ...party }: NewParty): Promise<void> {
  await db.insert(CaseParty, { ...party, caseId, since: ctx.today, until: null });
  if (party.role === PartyRole.OWNER) return grantAccess(ctx, db, { caseId, personId: party.personId, basis: AccessBasis.OWNER });
  if (!represents(party, notice, isShown)) return;
  const [subject] = await db.among(Person, "id", [notice.subjectId]);
  const endsOn = party.role === PartyRole.PARENT && subject?.birthDate ? birthday(subject.birthDate, AGE_OF_CONSENT) : null;
  if (endsOn !== null && endsOn <= ctx.today) return;
  await grantAccess(ctx, db, { caseId, personId: party.personId, basis: AccessBasis.REPRESENTATIVE, validTo: endsOn === null ? null : startOfDay(endsOn) });
}

function represents(party: Omit<NewParty, "isShown">, notice: Notice, isShown: boolean): boolean {
  if (party.role === PartyRole.PARENT) return party.parentalResponsibility === true;
  if (party.role === PartyRole.PROXY) return notice.authorityAttached && isShown;
  return party.role === PartyRole.GUARDIAN && isShown;
}
