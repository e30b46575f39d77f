import { AccessBasis } from "../entities/case-access.entity.js";
import { Mandate } from "../entities/mandate.entity.js";
import { Notice, NoticeState } from "../entities/notice.entity.js";
import { mayReadCaseFile } from "../rules/access.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { isMandateInForce } from "../rules/mandate.rules.js";
import { isTheirsOnNotice, mayDoOnNotice, type NoticeStanding } from "../rules/notice-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { Deed } from "../tenants/deeds.js";
import type { RequestContext } from "../tenants/request-context.js";
import { sameVersion } from "./case-deed.step.js";

/** What every deed on a notice is told. */
export interface OnNotice {
  readonly noticeId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** A notice that a deed is about to be done on: locked, and the caller, the state and the version have been checked. */
export interface NoticeAtHand {
  readonly notice: Notice;
  readonly standing: NoticeStanding;
}

/** Locks a notice for a deed. Refuses when it is not there or not known to the caller, not theirs to do, changed, or past that. */
export async function noticeForDeed(ctx: RequestContext, db: WriteDb, deed: Deed, noticeId: string, expectedVersion?: number): Promise<NoticeAtHand> {
  const [notice] = await db.among(Notice, "id", [localId("Notice", noticeId)], { lock: true });
  if (!notice) throw new Refusal("NOT_FOUND");
  const standing = await standingOnNotice(ctx, db, notice);
  if (!isKnown(ctx, notice, standing)) throw new Refusal("NOT_FOUND");
  if (!isTheirsOnNotice(deed, standing)) throw new Refusal("NOT_YOURS_TO_DO");
  if (expectedVersion !== undefined) sameVersion(notice.version, expectedVersion);
  mustBeLegal(deed, notice.state);
  return { notice, standing };
}

/** Changes a notice that `noticeForDeed` has locked, and its version with it. */
export async function changeNotice(db: WriteDb, { notice }: Pick<NoticeAtHand, "notice">, changes: Partial<Notice> = {}): Promise<void> {
  await db.update(Notice, { id: notice.id }, { ...changes, version: notice.version + 1 });
}

/** Refuses a deed that the state of the notice does not allow. */
export function mustBeLegal(deed: Deed, state: NoticeState): void {
  if (mayDoOnNotice(deed, state)) return;
  if (state === NoticeState.LINKED_TO_CASE) throw new Refusal("NOTICE_ALREADY_LINKED");
  throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state });
}

/** What the caller is to a notice. Staff who see less than the unit handle what they have registered, or what has become their case. */
async function standingOnNotice(ctx: RequestContext, db: WriteDb, notice: Notice): Promise<NoticeStanding> {
  const me = ctx.actor.personId;
  const isStaff = ctx.may("case:handle");
  const receives = ctx.actor.isFirstContact && notice.caseId === null;
  const handlesCase = notice.caseId !== null && ctx.relationsTo(notice.caseId).some((it) => it === AccessBasis.HANDLER || it === AccessBasis.OWN_UNIT_LEADER);
  const isRegistrar = me !== null && notice.registeredById === me;
  return {
    isHandler: ctx.seesWholeMunicipality || receives || handlesCase || (isStaff && isRegistrar),
    isNotifier: me !== null && notice.notifierId === me,
    isRegistrar,
    isSubject: me !== null && notice.subjectId === me,
    isRepresentative: await isRepresented(ctx, db, notice),
  };
}

async function isRepresented(ctx: RequestContext, db: WriteDb, notice: Notice): Promise<boolean> {
  const me = ctx.actor.personId;
  if (me === null) return false;
  if (notice.caseId !== null && ctx.relationsTo(notice.caseId).includes(AccessBasis.REPRESENTATIVE)) return true;
  const held = await db.among(Mandate, "noticeId", [notice.id]);
  return held.some((it) => it.holderId === me && isMandateInForce(it, ctx.today));
}

/** The colleagues of a notifier's unit know of it too, and do nothing with it. */
function isKnown(ctx: RequestContext, notice: Notice, standing: NoticeStanding): boolean {
  if (Object.values(standing).some(Boolean)) return true;
  if (notice.registeredForUnitId !== null && notice.registeredForUnitId === ctx.actor.notifierUnitId) return true;
  return notice.caseId !== null && mayReadCaseFile(ctx.relationsTo(notice.caseId), ctx.seesWholeMunicipality);
}

/** Who knows of what belongs to a notice though they may not see its case: the person, and whoever gave or registered it. */
export function knownTo(notice: Notice): string[] {
  return [...new Set([notice.subjectId, notice.registeredById, ...(notice.notifierId === null ? [] : [notice.notifierId])])];
}
