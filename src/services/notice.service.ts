import { DeadlineKind } from "../entities/deadline.entity.js";
import { Notice, type NoticeChannel, type NoticeKind, NotifierCapacity } from "../entities/notice.entity.js";
import { interimReplyPeriod } from "../rules/deadline.rules.js";
import { stateOnReceipt, warningsOnReceipt } from "../rules/notice.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { startDeadline } from "./deadline.step.js";
import { type CitizenInput, findOrCreateCitizen, ownRecord } from "./person.step.js";
import { passingWarnings, type RaisedWarning } from "./warning.step.js";

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
  readonly receivedAt?: Date | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type NoticeRegistered = { readonly noticeId: string; readonly warnings: RaisedWarning[] };

/** Registers a notice from anybody, acknowledges it at once and starts the one-month clock (fvl § 11 a, hpl § 38 a). Nothing is ever dropped. */
export async function registerNotice(ctx: RequestContext, input: RegisterNotice): Promise<NoticeRegistered> {
  return ctx.write("registerNotice", input, async (db) => {
    const receivedAt = input.receivedAt ?? ctx.now;
    if (receivedAt > ctx.now) throw new Refusal("INVALID_INPUT", { path: ["receivedAt"] });
    if (input.kinds.length === 0) throw new Refusal("KINDS_REQUIRED", { path: ["kinds"] });
    const people = await peopleOf(ctx, db, input);
    const authorityAttached = input.authorityAttached ?? false;
    const { policy } = ctx.policy;
    const noticeId = await db.insert(Notice, {
      ...people,
      state: stateOnReceipt({ ...input, authorityAttached }, policy),
      kinds: [...new Set(input.kinds)],
      channel: input.channel,
      wanted: input.wanted,
      notifierCapacity: input.notifierCapacity,
      ownerInformed: input.ownerInformed,
      ownerAgrees: input.ownerAgrees ?? null,
      authorityAttached,
      externalReference: input.externalReference ?? null,
      receivedAt,
      acknowledgedAt: ctx.now,
      caseId: null,
      version: 1,
    });
    await startDeadline(db, DeadlineKind.INTERIM_REPLY, interimReplyPeriod(localDate(receivedAt), policy), { noticeId });
    return { noticeId, warnings: passingWarnings(warningsOnReceipt({ ...input, authorityAttached }, policy)) };
  });
}

type People = Pick<Notice, "registeredById" | "notifierId" | "notifierName" | "subjectId">;

/** A citizen speaks for themselves or names the person; staff name both. Whoever registers gets a record of their own first. */
async function peopleOf(ctx: RequestContext, db: WriteDb, input: RegisterNotice): Promise<People> {
  const isCitizen = ctx.login?.kind === "CITIZEN";
  const isOwn = isCitizen && input.notifierCapacity === NotifierCapacity.OWNER;
  const isUnknown = ctx.actor.personId === null;
  if (isOwn && isUnknown && input.subject?.birthDate == null) throw new Refusal("SUBJECT_REQUIRED", { path: ["subject", "birthDate"] });
  const registeredById = await ownRecord(ctx, db, isOwn ? (input.subject ?? null) : (input.notifier ?? null));
  if (isOwn) return { registeredById, notifierId: registeredById, notifierName: null, subjectId: registeredById };

  if (!input.subject) throw new Refusal("SUBJECT_REQUIRED", { path: ["subject"] });
  if (input.subject.birthDate == null && input.subject.expectedBirthDate == null) throw new Refusal("SUBJECT_REQUIRED", { path: ["subject", "birthDate"] });
  const subjectId = await findOrCreateCitizen(ctx, db, input.subject);
  const isOwner = input.notifierCapacity === NotifierCapacity.OWNER;
  const named = !isCitizen && !isOwner && input.notifier ? await findOrCreateCitizen(ctx, db, input.notifier) : null;
  return { registeredById, subjectId, notifierId: isOwner ? subjectId : (named ?? registeredById), notifierName: null };
}
