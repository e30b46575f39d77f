import { CaseEnding, CloseReason, type EndingMethod } from "../entities/case-ending.entity.js";
import { CaseState } from "../entities/case.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Decision } from "../entities/decision.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { hasBeenGranted, mayCloseFrom, methodOf } from "../rules/case-ending.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { takeOffAgendas } from "./agenda.step.js";
import { caseForDeed, type CaseAtHand, changeCase } from "./case-deed.step.js";
import { mustBeLawful, mustHaveCompleteRecord, stillGoingOn } from "./case-ending.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { endCoordinators, endSearch } from "./coordination.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { lapseDeadlines, lapseDeadlinesBut } from "./deadline.step.js";
import { actorId } from "./person.step.js";
import { raiseWarnings } from "./warning.step.js";

/** Whose word it was and how it came, when somebody else writes it down. */
export interface Said {
  readonly saidById?: string | null | undefined;
  readonly saidOn?: string | null | undefined;
  readonly method?: EndingMethod | null | undefined;
  readonly note?: string | null | undefined;
  readonly contactAgainOn?: string | null | undefined;
}

export interface WithdrawCase extends OnCase, Said {
  readonly endCoordinator?: boolean | null | undefined;
}

/** The person, or whoever represents the person, withdraws the matter; staff may write down a withdrawal made by letter or by word. Nothing granted is lost by it: that is declined (INV-05). */
export async function withdrawCase(ctx: RequestContext, input: WithdrawCase): Promise<CaseChanged> {
  return ctx.write("withdrawCase", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "withdrawCase", localId("Case", input.caseId), input.expectedVersion);
    if (hasBeenGranted(await db.among(Decision, "caseId", [hand.it.id]))) throw new Refusal("RIGHT_ALREADY_GRANTED");
    await recordWord(ctx, db, hand, input, null);
    if (input.endCoordinator === true) await endCoordinators(ctx, db, hand.it.id);
    const stays = (await activeCoordinators(ctx, db, hand.it.id)).length > 0;
    await lapseDeadlinesBut(ctx, db, hand.it.id, stays ? [DeadlineKind.FIRST_CONTACT] : []);
    await takeOffAgendas(ctx, db, hand.it.id);
    await changeCase(db, hand, { state: CaseState.WITHDRAWN, endedAt: ctx.now });
    return { caseId: hand.it.id, warnings: await raiseWarnings(ctx, db, hand.it.id, stays ? [WarningCode.COORDINATOR_STAYS] : [], null) };
  });
}

export interface CloseCase extends OnCase, Said {
  readonly reason: CloseReason;
  readonly endCoordinator?: boolean | null | undefined;
}

/** Closes a case whose work is over, once its record is complete and nobody coordinates any more; or keeps that the person declines what was granted (LOPPA-LEAD-2, INV-04). */
export async function closeCase(ctx: RequestContext, input: CloseCase): Promise<CaseChanged> {
  return ctx.write("closeCase", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "closeCase", localId("Case", input.caseId), input.expectedVersion);
    checkReason(input, hand);
    await mustHaveCompleteRecord(db, hand);
    const open = await stillGoingOn(ctx, db, hand.it.id, input.endCoordinator === true);
    if (open.length > 0) throw new Refusal("COORDINATION_GOES_ON", { open });
    if (input.endCoordinator === true) await endCoordinators(ctx, db, hand.it.id);
    else await endSearch(ctx, db, hand.it.id);
    if (input.reason === CloseReason.DECLINED) await recordWord(ctx, db, hand, input, input.reason);
    else await recordEnding(ctx, db, hand, input, { closeReason: input.reason, saidById: null, method: null });
    await lapseDeadlines(ctx, db, { caseId: hand.it.id });
    await takeOffAgendas(ctx, db, hand.it.id);
    await changeCase(db, hand, { state: CaseState.CLOSED, endedAt: ctx.now });
    return { caseId: hand.it.id, warnings: [] };
  });
}

/** The person declines; every other reason is the municipality's to give. */
function checkReason({ reason, note }: CloseCase, { it, standing }: CaseAtHand): void {
  if (reason !== CloseReason.DECLINED && maySpeakForOwner(standing.relations)) throw new Refusal("NOT_YOURS_TO_DO");
  if (!mayCloseFrom(it.state, reason)) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state: it.state });
  if (reason === CloseReason.OTHER && (note ?? "").trim() === "") throw new Refusal("REASONS_REQUIRED", { path: ["note"] });
}

/** Keeps the person's own word: whose it was, when and how it was given, and who wrote it down. */
async function recordWord(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, said: Said, closeReason: CloseReason | null): Promise<void> {
  const isOwnAct = maySpeakForOwner(hand.standing.relations);
  const told = said.saidById ? localId("Person", said.saidById) : hand.it.subjectId;
  const saidById = isOwnAct ? actorId(ctx) : told;
  const method = methodOf(isOwnAct, said.method ?? null);
  if (method === null) throw new Refusal("INVALID_INPUT", { path: ["method"] });
  await mustBeLawful(ctx, db, hand, saidById);
  await recordEnding(ctx, db, hand, said, { closeReason, saidById, method });
}

type Ending = Pick<CaseEnding, "closeReason" | "saidById" | "method">;

async function recordEnding(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, said: Said, ending: Ending): Promise<void> {
  const { saidOn = null, contactAgainOn = null } = said;
  if (saidOn !== null && (!isLocalDate(saidOn) || saidOn > ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["saidOn"] });
  if (contactAgainOn !== null && (!isLocalDate(contactAgainOn) || contactAgainOn <= ctx.today)) throw new Refusal("INVALID_INPUT", { path: ["contactAgainOn"] });
  const note = said.note?.trim() || null;
  await db.insert(CaseEnding, { ...ending, caseId: it.id, saidOn: saidOn ?? ctx.today, note, contactAgainOn, recordedById: actorId(ctx) });
}
