import { WarningCode } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { LetterKind } from "../entities/letter.entity.js";
import { Notice, type NoticeChannel, type NoticeKind, NotifierCapacity } from "../entities/notice.entity.js";
import { acknowledgementPeriod, interimReplyPeriod } from "../rules/deadline.rules.js";
import { receiptLetter } from "../rules/notice-letter.rules.js";
import { hasSeatOfFirstContact, isAcknowledgedAtOnce, needsConfirmation, otherServicesIn, stateOnReceipt, warningsOnReceipt } from "../rules/notice.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { startDeadline } from "./deadline.step.js";
import { firstContacts } from "./first-contact-seat.reader.js";
import { writeToNotifier } from "./notice-letter.step.js";
import { type CitizenInput, findOrCreateCitizen, ownRecord } from "./person.step.js";
import { keepRequestedServices } from "./requested-service.step.js";
import { passingWarnings, type RaisedWarning } from "./warning.step.js";

/** A service that is not the unit's, asked for in the same application. */
export interface OtherServiceInput {
  readonly service: string;
  readonly wanted: string;
}

/** What a notice of need says. */
export interface RegisterNotice {
  readonly kinds: readonly NoticeKind[];
  readonly channel: NoticeChannel;
  readonly wanted: string;
  readonly notifierCapacity: NotifierCapacity;
  readonly subject?: CitizenInput | null | undefined;
  readonly notifier?: CitizenInput | null | undefined;
  readonly ownerInformed: boolean;
  readonly ownerAgrees?: boolean | null | undefined;
  readonly authorityAttached?: boolean | null | undefined;
  readonly externalReference?: string | null | undefined;
  readonly dischargeOn?: string | null | undefined;
  readonly receivedAt?: Date | null | undefined;
  readonly otherServices?: readonly OtherServiceInput[] | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type NoticeRegistered = { readonly noticeId: string; readonly warnings: RaisedWarning[] };

/** Registers a notice from anybody, acknowledges it and starts the one-month clock (fvl § 11 a, hpl § 38 a). Nothing is ever dropped. */
export async function registerNotice(ctx: RequestContext, input: RegisterNotice): Promise<NoticeRegistered> {
  return ctx.write("registerNotice", input, async (db) => {
    const receivedAt = input.receivedAt ?? ctx.now;
    if (receivedAt > ctx.now) throw new Refusal("INVALID_INPUT", { path: ["receivedAt"] });
    if (input.kinds.length === 0) throw new Refusal("KINDS_REQUIRED", { path: ["kinds"] });
    const people = await peopleOf(ctx, db, input);
    const { channel, wanted, notifierCapacity, ownerInformed } = input;
    const { ownerAgrees = null, authorityAttached, externalReference = null, otherServices, dischargeOn = null } = input;
    const said = { ...people, kinds: [...new Set(input.kinds)], channel, wanted, notifierCapacity, ownerInformed, ownerAgrees, externalReference, dischargeOn, receivedAt };
    return enterNotice(ctx, db, { ...said, authorityAttached: authorityAttached ?? false }, otherServices ?? []);
  });
}

type Said = Omit<RegisteredNotice, "needsConfirmation">;
type RegisteredNotice = People &
  Pick<
    Notice,
    | "kinds"
    | "channel"
    | "wanted"
    | "notifierCapacity"
    | "ownerInformed"
    | "ownerAgrees"
    | "authorityAttached"
    | "externalReference"
    | "dischargeOn"
    | "receivedAt"
    | "needsConfirmation"
  >;

/** Enters a notice in the register with its receipt and its clocks, whichever way it came. */
export async function enterNotice(ctx: RequestContext, db: WriteDb, given: Said, otherServices: readonly OtherServiceInput[] = []): Promise<NoticeRegistered> {
  const { policy } = ctx.policy;
  const said = { ...given, needsConfirmation: needsConfirmation(given.channel, policy) };
  const id = await db.insert(Notice, { ...said, state: stateOnReceipt(said, policy), acknowledgedAt: null, caseId: null, version: 1 });
  await startDeadline(db, DeadlineKind.INTERIM_REPLY, interimReplyPeriod(localDate(said.receivedAt), policy), { noticeId: id });
  await acknowledgeOrWait(ctx, db, { ...said, id });
  await keepRequestedServices(ctx, db, { ...said, id }, otherServicesIn(said.kinds, said.wanted, otherServices));
  const vacant = hasSeatOfFirstContact(policy) && (await firstContacts(db, ctx.today)).length === 0 ? [WarningCode.FIRST_CONTACT_VACANT] : [];
  return { noticeId: id, warnings: passingWarnings([...warningsOnReceipt(said, policy), ...vacant]) };
}

type Registered = Pick<Notice, "channel" | "notifierId" | "notifierCapacity" | "registeredById" | "receivedAt"> & { readonly id: string };

/** Tells the notifier at once that the notice came, or sets the day by which somebody does (DL-01). */
async function acknowledgeOrWait(ctx: RequestContext, db: WriteDb, notice: Registered): Promise<void> {
  const { policy } = ctx.policy;
  if (isAcknowledgedAtOnce(notice.channel, policy)) return acknowledge(ctx, db, notice);
  await startDeadline(db, DeadlineKind.ACKNOWLEDGEMENT, acknowledgementPeriod(localDate(notice.receivedAt), policy), { noticeId: notice.id });
}

/** Writes the receipt, in which the notifier learns when the notice came and what happens next. */
export async function acknowledge(ctx: RequestContext, db: WriteDb, notice: Registered): Promise<void> {
  await writeToNotifier(ctx, db, notice, LetterKind.NOTICE_RECEIPT, (form, from) => receiptLetter(form, from, localDate(notice.receivedAt)));
  await db.update(Notice, { id: notice.id }, { acknowledgedAt: ctx.now });
}

type People = Pick<Notice, "registeredById" | "registeredForUnitId" | "notifierId" | "notifierName" | "subjectId">;

/** A citizen speaks for themselves or names the person; staff name both. Whoever registers gets a record of their own first. */
async function peopleOf(ctx: RequestContext, db: WriteDb, input: RegisterNotice): Promise<People> {
  const isCitizen = ctx.login?.kind === "CITIZEN";
  const isOwn = isCitizen && input.notifierCapacity === NotifierCapacity.OWNER;
  const isUnknown = ctx.actor.personId === null;
  if (isOwn && isUnknown && input.subject?.birthDate == null) throw new Refusal("SUBJECT_REQUIRED", { path: ["subject", "birthDate"] });
  const registeredById = await ownRecord(ctx, db, isOwn ? (input.subject ?? null) : (input.notifier ?? null));
  const registeredForUnitId = ctx.actor.notifierUnitId;
  if (isOwn) return { registeredById, registeredForUnitId, notifierId: registeredById, notifierName: null, subjectId: registeredById };

  if (!input.subject) throw new Refusal("SUBJECT_REQUIRED", { path: ["subject"] });
  if (input.subject.birthDate == null && input.subject.expectedBirthDate == null) throw new Refusal("SUBJECT_REQUIRED", { path: ["subject", "birthDate"] });
  const subjectId = await findOrCreateCitizen(ctx, db, input.subject);
  const isOwner = input.notifierCapacity === NotifierCapacity.OWNER;
  const named = !isCitizen && !isOwner && input.notifier ? await findOrCreateCitizen(ctx, db, input.notifier) : null;
  return { registeredById, registeredForUnitId, subjectId, notifierId: isOwner ? subjectId : (named ?? registeredById), notifierName: null };
}
