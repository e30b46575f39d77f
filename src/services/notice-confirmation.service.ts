import { NoticeConfirmation } from "../entities/notice.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { mayConfirmByLogin } from "../rules/notice-state.rules.js";
import { Refusal } from "../rules/refusal.js";
import { localDate } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { changeNotice, type NoticeAtHand, noticeForDeed, type OnNotice } from "./notice-deed.step.js";
import { actorId } from "./person.step.js";

export interface ConfirmNotice extends OnNotice {
  readonly confirmation: NoticeConfirmation;
  readonly confirmedOn?: string | null | undefined;
}

export type NoticeConfirmed = { readonly noticeId: string; readonly caseId?: string; readonly warnings: [] };

/** What staff wrote down was right: the person says so, or staff read it back and were told so (STRANDA-ORG-4). */
export async function confirmNotice(ctx: RequestContext, input: ConfirmNotice): Promise<NoticeConfirmed> {
  return ctx.write("confirmNotice", input, async (db) => {
    const at = await noticeForDeed(ctx, db, "confirmNotice", input.noticeId, input.expectedVersion);
    const { notice } = at;
    if (!notice.needsConfirmation || notice.confirmedAt !== null) throw new Refusal("NOTHING_TO_CONFIRM");
    mustBeTheirWay(ctx, at, input.confirmation);
    const confirmedOn = input.confirmedOn ?? ctx.today;
    if (!isLocalDate(confirmedOn) || confirmedOn > ctx.today || confirmedOn < localDate(notice.receivedAt)) throw new Refusal("INVALID_INPUT", { path: ["confirmedOn"] });
    await changeNotice(db, at, { confirmedAt: ctx.now, confirmedById: actorId(ctx), confirmedOn, confirmation: input.confirmation });
    return { noticeId: notice.id, ...(notice.caseId === null ? {} : { caseId: notice.caseId }), warnings: [] };
  });
}

/** The person's own yes is given by the person; that it was read back is for the staff who handle the notice or wrote it down to say. */
function mustBeTheirWay(ctx: RequestContext, { notice, standing }: NoticeAtHand, how: NoticeConfirmation): void {
  const isStaffs = standing.isHandler || (standing.isRegistrar && ctx.may("information:record"));
  const may = how === NoticeConfirmation.OWN_LOGIN ? mayConfirmByLogin(notice.notifierCapacity, standing) && !isStaffs : isStaffs;
  if (!may) throw new Refusal("NOT_YOURS_TO_DO");
}
