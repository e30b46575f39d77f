import { type Case } from "../entities/case.entity.js";
import { type Deadline, DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { Notice, NoticeState } from "../entities/notice.entity.js";
import { parseGlobalId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type AppealAtHand, appealIn, changeAppeal } from "./appeal.step.js";
import { caseForDeed, changeCase, sameVersion } from "./case-deed.step.js";
import { openDeadlines } from "./deadline.step.js";

/** What an interim reply is about: an undecided case, a notice that has none yet, or an appeal. */
export type Matter =
  | { readonly kind: "Case"; readonly it: Case; readonly notices: readonly Notice[] }
  | { readonly kind: "Notice"; readonly it: Notice }
  | { readonly kind: "Appeal"; readonly it: Case; readonly at: AppealAtHand };

/** What belongs to a matter: deadlines, the reply itself and what the deed answers with. */
export function idsOf(matter: Matter): { readonly caseId?: string; readonly noticeId?: string } {
  return matter.kind === "Notice" ? { noticeId: matter.it.id } : { caseId: matter.it.id };
}

/** Locks the matter by its id, whichever of the three it is. */
export async function matterForDeed(ctx: RequestContext, db: WriteDb, matterId: string, expectedVersion: number): Promise<Matter> {
  const { kind, id } = parseGlobalId(matterId) ?? {};
  if (id !== undefined && kind === "Case") return caseMatter(ctx, db, id, expectedVersion);
  if (id !== undefined && kind === "Notice") return noticeMatter(ctx, db, id, expectedVersion);
  if (id !== undefined && kind === "Appeal") return appealMatter(ctx, db, id, expectedVersion);
  throw new Refusal("NOT_FOUND");
}

/** Until something is decided every case may be answered; after that, where a decision was annulled and the month runs again. */
async function caseMatter(ctx: RequestContext, db: WriteDb, caseId: string, expectedVersion: number): Promise<Matter> {
  const hand = await caseForDeed(ctx, db, "sendInterimReply", caseId, expectedVersion);
  const decisions = await db.among(Decision, "caseId", [caseId]);
  const isWaitedFor = (await openDeadlines(db, caseId)).some((it) => answered.includes(it.kind) && (it.aboutId === null || decisions.some((one) => one.id === it.aboutId)));
  if (decisions.length > 0 && !isWaitedFor) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: hand.it.state });
  await changeCase(db, hand, {});
  return { kind: "Case", it: hand.it, notices: await db.among(Notice, "caseId", [caseId], { orderBy: ["receivedAt", "id"] }) };
}

const waiting: readonly NoticeState[] = [NoticeState.RECEIVED, NoticeState.ACKNOWLEDGED, NoticeState.INCOMPLETE];

/** Before a case is opened a notice is answered by the unit, which sees them all. */
async function noticeMatter(ctx: RequestContext, db: WriteDb, noticeId: string, expectedVersion: number): Promise<Matter> {
  const [notice] = await db.among(Notice, "id", [noticeId], { lock: true });
  if (!notice || !ctx.seesWholeMunicipality) throw new Refusal("NOT_FOUND");
  sameVersion(notice.version, expectedVersion);
  if (!waiting.includes(notice.state)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: notice.state });
  await db.update(Notice, { id: noticeId }, { version: notice.version + 1 });
  return { kind: "Notice", it: notice };
}

/** An appeal is a matter of its own, with a month of its own (fvl § 11 a). */
async function appealMatter(ctx: RequestContext, db: WriteDb, appealId: string, expectedVersion: number): Promise<Matter> {
  const at = await appealIn(ctx, db, "sendInterimReply", appealId);
  sameVersion(at.appeal.version, expectedVersion);
  const open = await openDeadlines(db, at.hand.it.id);
  if (!open.some((it) => it.aboutId === appealId && answered.includes(it.kind))) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: at.appeal.state });
  await changeAppeal(db, at, {});
  return { kind: "Appeal", it: at.hand.it, at };
}

/** The deadlines that an interim reply, or a decision, answers. */
const answered: readonly Deadline["kind"][] = [DeadlineKind.INTERIM_REPLY, DeadlineKind.EXPECTED_DECISION];
