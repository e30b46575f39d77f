import { AccessBasis } from "../entities/case-access.entity.js";
import { CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { ChildCoordinatorOffer, type ChildCoordinatorAnswer } from "../entities/child-coordinator-offer.entity.js";
import { CoordinatorAssignment, CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { Person } from "../entities/person.entity.js";
import { maySpeakForOwner } from "../rules/access.rules.js";
import { birthday, isLocalDate } from "../rules/calendar.rules.js";
import { AGE_OF_CONSENT } from "../rules/consent.rules.js";
import { isInForce, mayHaveChildCoordinator } from "../rules/coordinator.rules.js";
import { transitionPeriod } from "../rules/coordination-deadline.rules.js";
import { childCoordinatorEndsBy } from "../rules/deadline.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import { startOfDay } from "../tenants/local-date.js";
import type { RequestContext } from "../tenants/request-context.js";
import { endAccess, grantAccess } from "./case-access.step.js";
import { caseForDeed, type CaseAtHand, changeCase, sameVersion } from "./case-deed.step.js";
import { mustBeLawful } from "./case-ending.step.js";
import type { CaseChanged, OnCase } from "./case-handling.service.js";
import { renewCoordinatorAccess } from "./coordination.step.js";
import { moveDeadline, startBirthdays } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export type OfferChanged = { readonly caseId: string; readonly offerId: string; readonly warnings: [] };

/** The municipality has seen the need itself and offers a child coordinator: to a family that has or expects a child, and nobody need have applied (hol § 7-2 a, LAW-04). */
export async function offerChildCoordinator(ctx: RequestContext, input: OnCase & { readonly need: string }): Promise<OfferChanged> {
  return ctx.write("offerChildCoordinator", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "offerChildCoordinator", localId("Case", input.caseId), input.expectedVersion);
    if (input.need.trim() === "") throw new Refusal("REASONS_REQUIRED", { path: ["need"] });
    const [subject] = await db.among(Person, "id", [hand.it.subjectId]);
    if (!mayHaveChildCoordinator(subject?.birthDate ?? null, ctx.today)) throw new Refusal("CHILD_TOO_OLD");
    if ((await db.among(ChildCoordinatorOffer, "caseId", [hand.it.id])).some((it) => it.answer === null)) throw new Refusal("OFFER_OPEN");
    const offer = { caseId: hand.it.id, need: input.need.trim(), offeredOn: ctx.today, offeredById: actorId(ctx) };
    const offerId = await db.insert(ChildCoordinatorOffer, { ...offer, version: 1 });
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, offerId, warnings: [] };
  });
}

export interface AnswerOffer {
  readonly offerId: string;
  readonly expectedVersion: number;
  readonly answer: ChildCoordinatorAnswer;
  readonly answeredById?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** The parents, or whoever lawfully speaks for the child, want the child coordinator or do not; staff may write their word down (LAW-04, LAW-09). */
export async function answerChildCoordinatorOffer(ctx: RequestContext, input: AnswerOffer): Promise<OfferChanged> {
  return ctx.write("answerChildCoordinatorOffer", input, async (db) => {
    const [it] = await db.among(ChildCoordinatorOffer, "id", [localId("ChildCoordinatorOffer", input.offerId)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    const hand = await caseForDeed(ctx, db, "answerChildCoordinatorOffer", it.caseId);
    sameVersion(it.version, input.expectedVersion);
    if (it.answer !== null) throw new Refusal("ALREADY_ANSWERED");
    const isOwnWord = maySpeakForOwner(hand.standing.relations);
    if (!isOwnWord && !input.answeredById) throw new Refusal("INVALID_INPUT", { path: ["answeredById"] });
    const answeredById = isOwnWord ? actorId(ctx) : localId("Person", input.answeredById ?? "");
    await mustBeLawful(ctx, db, hand, answeredById);
    const answer = { answer: input.answer, answeredOn: ctx.today, answeredById, recordedById: actorId(ctx) };
    await db.update(ChildCoordinatorOffer, { id: it.id }, { ...answer, version: it.version + 1 });
    return { caseId: it.caseId, offerId: it.id, warnings: [] };
  });
}

/** The child that was expected has been born: from now on its own day counts, for the birthdays, the parents' right to speak for it and the end of the child coordinator (DL-15, INV-13). */
export async function recordBirth(ctx: RequestContext, input: OnCase & { readonly birthDate: string; readonly name?: string | null | undefined }): Promise<CaseChanged> {
  return ctx.write("recordBirth", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordBirth", localId("Case", input.caseId), input.expectedVersion);
    const { birthDate } = input;
    if (!isLocalDate(birthDate) || birthDate > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["birthDate"] });
    const [subject] = await db.among(Person, "id", [hand.it.subjectId], { lock: true });
    if (!subject || subject.birthDate !== null) throw new Refusal("BIRTH_RECORDED");
    await db.update(Person, { id: subject.id }, { birthDate, name: input.name?.trim() || subject.name });
    await startBirthdays(ctx, db, hand.it.id, birthDate);
    await boundParents(ctx, db, hand, birthDate);
    await boundChildCoordinator(ctx, db, hand, birthDate);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, warnings: [] };
  });
}

/** Law: pbrl §§ 4-3, 4-4: parents with responsibility stand in for the child until it is 16. */
async function boundParents(ctx: RequestContext, db: WriteDb, { it }: CaseAtHand, born: string): Promise<void> {
  const parents = (await db.among(CaseParty, "caseId", [it.id])).filter((one) => one.role === PartyRole.PARENT && one.parentalResponsibility === true && one.until === null);
  const validTo = startOfDay(birthday(born, AGE_OF_CONSENT));
  for (const { personId } of parents) {
    await endAccess(ctx, db, it.id, AccessBasis.REPRESENTATIVE, personId);
    await grantAccess(ctx, db, { caseId: it.id, personId, basis: AccessBasis.REPRESENTATIVE, validTo });
  }
}

/** Law: hol § 7-2 a: until the child is 18; before the birth the expected day was the measure. */
async function boundChildCoordinator(ctx: RequestContext, db: WriteDb, { it, policy }: CaseAtHand, born: string): Promise<void> {
  const endsBy = childCoordinatorEndsBy(born);
  for (const one of await db.among(CoordinatorAssignment, "caseId", [it.id])) {
    if (one.kind !== CoordinatorKind.CHILD_COORDINATOR || !isInForce(one, ctx.today)) continue;
    await db.update(CoordinatorAssignment, { id: one.id }, { endsBy, version: one.version + 1 });
    await moveDeadline(ctx, db, DeadlineKind.TRANSITION_TO_ADULT, transitionPeriod(one.since, endsBy, policy), { caseId: it.id, aboutId: one.id });
    await renewCoordinatorAccess(ctx, db, it.id, one.coordinatorId);
  }
}
