import { Deadline, DeadlineKind } from "../entities/deadline.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { Person } from "../entities/person.entity.js";
import { birthdayPeriods, planRevisionPeriod, planStalenessPeriod } from "../rules/coordination-deadline.rules.js";
import { decisionTargetPeriod, type Period } from "../rules/deadline.rules.js";
import type { Db, WriteDb } from "../tenants/bracket.js";
import { type LocalDate, localDate } from "../tenants/local-date.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";

/** What a deadline belongs to: a notice until a case is opened, a case from then on; the unit's own to neither. */
export interface DeadlineOwner {
  readonly caseId?: string | null;
  readonly noticeId?: string | null;
  /** The decision, appeal, meeting or other thing it is about. */
  readonly aboutId?: string | null;
  /** For the unit's own: the number of the matter in the archive. */
  readonly reference?: string | null;
}

/** Writes a deadline that begins with the deed being done. Gives its id. */
export async function startDeadline(db: WriteDb, kind: DeadlineKind, period: Period, owner: DeadlineOwner): Promise<string> {
  const { caseId = null, noticeId = null, aboutId = null, reference = null } = owner;
  return db.insert(Deadline, { kind, ...period, caseId, noticeId, aboutId, reference, settledAt: null });
}

const SETTLE =
  "update deadline set settled_at = $1, version = version + 1, outcome = case when due_at is null and due_on >= $2 or due_at >= $1 then 'MET' else 'BREACHED' end where settled_at is null";
const settleOfCase = statement("deadline.settleOfCase", `${SETTLE} and case_id = $3 and kind = $4`);
const settleOfNotice = statement("deadline.settleOfNotice", `${SETTLE} and notice_id = $3 and kind = $4`);
const settleAbout = statement("deadline.settleAbout", `${SETTLE} and about_id = $3 and kind = $4`);
const settleById = statement("deadline.settleById", `${SETTLE} and id = $3`);

/** Settles the open deadlines of one kind that belong to a case: the deed being done is what they waited for. Late is a breach, and stays one. */
export async function settleDeadlines(ctx: RequestContext, db: WriteDb, caseId: string, kind: DeadlineKind): Promise<void> {
  await db.rows(settleOfCase, [ctx.now, ctx.today, caseId, kind]);
}

/** The same for a notice that no case has been opened for. */
export async function settleNoticeDeadlines(ctx: RequestContext, db: WriteDb, noticeId: string, kind: DeadlineKind): Promise<void> {
  await db.rows(settleOfNotice, [ctx.now, ctx.today, noticeId, kind]);
}

/** The same for one decision, appeal, meeting or other thing; what was done on an earlier day counts from that day. */
export async function settleDeadlinesAbout(ctx: RequestContext, db: WriteDb, aboutId: string, kind: DeadlineKind, doneOn: LocalDate = ctx.today): Promise<void> {
  await db.rows(settleAbout, [ctx.now, doneOn, aboutId, kind]);
}

/** The same for one deadline, by its id. */
export async function settleOneDeadline(ctx: RequestContext, db: WriteDb, id: string): Promise<void> {
  await db.rows(settleById, [ctx.now, ctx.today, id]);
}

const ANSWERED = `${SETTLE} and kind in ('INTERIM_REPLY', 'EXPECTED_DECISION')`;
const NOT_OF_APPEAL = "not exists (select 1 from appeal a where a.id = deadline.about_id)";
const answeredOfCase = statement("deadline.answeredOfCase", `${ANSWERED} and case_id = $3 and ${NOT_OF_APPEAL}`);
const answeredOfNotice = statement("deadline.answeredOfNotice", `${ANSWERED} and notice_id = $3`);
const answeredAbout = statement("deadline.answeredAbout", `${ANSWERED} and about_id = $3`);

/** Settles the month and the promised day of a matter: an appeal has its own, which what is done in the case leaves alone. */
export async function settleAnswered(ctx: RequestContext, db: WriteDb, { caseId, noticeId, aboutId }: DeadlineOwner): Promise<void> {
  if (aboutId) await db.rows(answeredAbout, [ctx.now, ctx.today, aboutId]);
  else if (caseId) await db.rows(answeredOfCase, [ctx.now, ctx.today, caseId]);
  else if (noticeId) await db.rows(answeredOfNotice, [ctx.now, ctx.today, noticeId]);
}

const LAPSE = "update deadline set settled_at = $1, version = version + 1, outcome = 'LAPSED' where settled_at is null";
const lapseOfCase = statement("deadline.lapseOfCase", `${LAPSE} and case_id = $2`);
const lapseOfCaseBut = statement("deadline.lapseOfCaseBut", `${LAPSE} and case_id = $2 and not kind = any ($3)`);
const lapseOfKinds = statement("deadline.lapseOfKinds", `${LAPSE} and case_id = $2 and kind = any ($3)`);
const lapseOfNotice = statement("deadline.lapseOfNotice", `${LAPSE} and notice_id = $2`);
const lapseAbout = statement("deadline.lapseAbout", `${LAPSE} and about_id = $2`);

/** Ends the open deadlines of a case but those that somebody still owes the person. */
export async function lapseDeadlinesBut(ctx: RequestContext, db: WriteDb, caseId: string, kept: readonly DeadlineKind[]): Promise<void> {
  await db.rows(lapseOfCaseBut, [ctx.now, caseId, kept]);
}

/** Ends the open deadlines of some kinds that belong to a case. */
export async function lapseDeadlinesOfKinds(ctx: RequestContext, db: WriteDb, caseId: string, kinds: readonly DeadlineKind[]): Promise<void> {
  await db.rows(lapseOfKinds, [ctx.now, caseId, kinds]);
}

/** Ends every open deadline of a case, a notice or another thing where nothing is owed any more, as when a case is withdrawn. */
export async function lapseDeadlines(ctx: RequestContext, db: WriteDb, owner: DeadlineOwner): Promise<void> {
  if (owner.caseId) await db.rows(lapseOfCase, [ctx.now, owner.caseId]);
  if (owner.noticeId) await db.rows(lapseOfNotice, [ctx.now, owner.noticeId]);
  if (owner.aboutId) await db.rows(lapseAbout, [ctx.now, owner.aboutId]);
}

const move = statement(
  "deadline.move",
  "update deadline set started_on = $1, due_on = $2, alarm_on = $3, version = version + 1 where settled_at is null and about_id = $4 and kind = $5 and due_on >= $6 returning id",
);

/** Moves an open deadline forward with what it counts from, one row however often that changes; one that was missed stays a breach, and another begins. */
export async function moveDeadline(ctx: RequestContext, db: WriteDb, kind: DeadlineKind, period: Period, owner: DeadlineOwner & { readonly aboutId: string }): Promise<void> {
  const moved = await db.rows(move, [period.startedOn, period.dueOn, period.alarmOn, owner.aboutId, kind, ctx.today]);
  if (moved.length > 0) return;
  await settleDeadlinesAbout(ctx, db, owner.aboutId, kind);
  await startDeadline(db, kind, period, owner);
}

type ActivePlan = Pick<IndividualPlan, "id" | "caseId" | "reviseOn">;

/** An active plan has changed: what it waits for is counted from today, and its revision from the day it now names (DL-12, DL-13). */
export async function planHasChanged(ctx: RequestContext, db: WriteDb, plan: ActivePlan, reviseOn: LocalDate | null, policy: MunicipalityPolicy): Promise<void> {
  const owner = { caseId: plan.caseId, aboutId: plan.id };
  await moveDeadline(ctx, db, DeadlineKind.PLAN_STALENESS, planStalenessPeriod(ctx.today, policy), owner);
  const isNew = reviseOn !== null && reviseOn !== plan.reviseOn;
  if (isNew) await moveDeadline(ctx, db, DeadlineKind.PLAN_REVISION, planRevisionPeriod(ctx.today, reviseOn, policy), owner);
}

/** What a case waits for from its opening: the municipality's own target, where it has one, and the days that come for a child. */
export async function startCaseDeadlines(
  ctx: RequestContext,
  db: WriteDb,
  { caseId, subjectId, receivedAt }: { readonly caseId: string; readonly subjectId: string; readonly receivedAt: Date },
  policy: MunicipalityPolicy,
): Promise<void> {
  const target = decisionTargetPeriod(localDate(receivedAt), policy);
  if (target) await startDeadline(db, DeadlineKind.DECISION_TARGET, target, { caseId });
  const [subject] = await db.among(Person, "id", [subjectId]);
  await startBirthdays(ctx, db, caseId, subject?.birthDate ?? null);
}

/** The days on which a child's rights change, each once for a case, from when its day of birth is known (DL-15). */
export async function startBirthdays(ctx: RequestContext, db: WriteDb, caseId: string, born: LocalDate | null): Promise<void> {
  if (born === null) return;
  const known = (await openDeadlines(db, caseId)).map((it) => it.kind);
  for (const [kind, period] of birthdayPeriods(born, ctx.today)) if (!known.includes(kind)) await startDeadline(db, kind, period, { caseId });
}

/** The deadlines of a case that nothing has ended yet. */
export async function openDeadlines(db: Db, caseId: string): Promise<Deadline[]> {
  return (await db.among(Deadline, "caseId", [caseId])).filter((it) => it.settledAt === null);
}
