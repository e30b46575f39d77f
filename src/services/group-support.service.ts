import { CarriedNeed, CarriedNeedState } from "../entities/carried-need.entity.js";
import type { OfferAnswer } from "../entities/responsibility-group.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, sameVersion } from "./case-deed.step.js";
import { changeGroup, groupToLead, lawfulWord, type OwnersWord } from "./group.step.js";
import { changedGroup, type GroupChanged, type OnGroup } from "./group-work.service.js";
import { actorId } from "./person.step.js";

export interface RecordGroupConsent extends OnGroup, OwnersWord {}

/** Keeps that the person, or whoever lawfully speaks for the person, wants the group (LUND-11.4-5, pbrl § 4-1). */
export async function recordGroupConsent(ctx: RequestContext, input: RecordGroupConsent): Promise<GroupChanged> {
  return ctx.write("recordGroupConsent", input, async (db) => {
    const at = await groupToLead(ctx, db, "recordGroupConsent", localId("ResponsibilityGroup", input.groupId), input.expectedVersion);
    const { byId, on } = await lawfulWord(ctx, db, at.hand, input);
    await changeGroup(db, at, { consentById: byId, consentMethod: input.method, consentOn: on });
    return changedGroup(at);
  });
}

export interface RecordGroupOffer extends OnGroup {
  readonly answer: OfferAnswer;
  readonly offeredOn?: string | null | undefined;
}

/** Keeps that plan and coordinator were offered to somebody whose group is to last, and the answer (SC-16, LUND-11.4-16, hol §§ 7-1, 7-2). */
export async function recordGroupOffer(ctx: RequestContext, input: RecordGroupOffer): Promise<GroupChanged> {
  return ctx.write("recordGroupOffer", input, async (db) => {
    const at = await groupToLead(ctx, db, "recordGroupOffer", localId("ResponsibilityGroup", input.groupId), input.expectedVersion);
    const offeredOn = input.offeredOn ?? ctx.today;
    if (!isLocalDate(offeredOn) || offeredOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["offeredOn"] });
    await changeGroup(db, at, { offeredOn, offerAnswer: input.answer });
    return changedGroup(at);
  });
}

type CarriedNeedChanged = GroupChanged & { readonly carriedNeedId: string };

export interface CarryNeedForward extends OnGroup {
  readonly need: string;
  readonly carriedTo: string;
}

/** Carries a need to those who decide: the group gives advice, and decides on no service itself (LUND-11.4-14, LUND-11.4-17). */
export async function carryNeedForward(ctx: RequestContext, input: CarryNeedForward): Promise<CarriedNeedChanged> {
  return ctx.write("carryNeedForward", input, async (db) => {
    const at = await groupToLead(ctx, db, "carryNeedForward", localId("ResponsibilityGroup", input.groupId), input.expectedVersion);
    const carried = { caseId: at.group.caseId, groupId: at.group.id, need: input.need, carriedTo: input.carriedTo, state: CarriedNeedState.CARRIED };
    const carriedNeedId = await db.insert(CarriedNeed, { ...carried, carriedById: actorId(ctx), carriedOn: ctx.today, version: 1 });
    await changeGroup(db, at);
    return { ...changedGroup(at), carriedNeedId };
  });
}

export interface RecordCarriedNeedAnswer {
  readonly carriedNeedId: string;
  readonly expectedVersion: number;
  readonly state: CarriedNeedState;
  readonly answer: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Keeps what those who decide answered; a dissolved group's need may be answered too (LUND-11.4-17). */
export async function recordCarriedNeedAnswer(ctx: RequestContext, input: RecordCarriedNeedAnswer): Promise<CarriedNeedChanged> {
  return ctx.write("recordCarriedNeedAnswer", input, async (db) => {
    const [need] = await db.among(CarriedNeed, "id", [localId("CarriedNeed", input.carriedNeedId)], { lock: true });
    if (!need) throw new Refusal("NOT_FOUND");
    await caseForDeed(ctx, db, "recordCarriedNeedAnswer", need.caseId);
    sameVersion(need.version, input.expectedVersion);
    if (need.answeredOn !== null) throw new Refusal("ALREADY_ANSWERED");
    if (input.state === CarriedNeedState.CARRIED) throw new Refusal("INVALID_INPUT", { path: ["state"] });
    await db.update(CarriedNeed, { id: need.id }, { state: input.state, answer: input.answer, answeredOn: ctx.today, version: need.version + 1 });
    return { caseId: need.caseId, groupId: need.groupId, carriedNeedId: need.id, warnings: [] };
  });
}
