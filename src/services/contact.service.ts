import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorContact, type CoordinatorContactKind, CoordinatorContactWith } from "../entities/coordinator-contact.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed } from "./case-deed.step.js";
import { activeCoordinators } from "./coordinator.step.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export interface RecordContact {
  readonly caseId: string;
  readonly contactedOn: string;
  readonly kind: CoordinatorContactKind;
  readonly contactWith: CoordinatorContactWith;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type ContactRecorded = { readonly caseId: string; readonly contactId: string; readonly assignmentId: string; readonly warnings: [] };

const withThePerson: readonly CoordinatorContactWith[] = [CoordinatorContactWith.PERSON, CoordinatorContactWith.FAMILY];

/** The coordinator, or whoever stands in, keeps that there was contact (LUND-2-KOORD-2). The first one with the person or the family is what is waited for after an appointment. */
export async function recordContact(ctx: RequestContext, input: RecordContact): Promise<ContactRecorded> {
  return ctx.write("recordContact", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordContact", localId("Case", input.caseId));
    const inForce = await activeCoordinators(ctx, db, hand.it.id);
    const assignment = inForce.find((it) => it.coordinatorId === actorId(ctx)) ?? inForce[0];
    if (!assignment) throw new Refusal("NOT_YOURS_TO_DO");
    const { contactedOn, kind, contactWith } = input;
    if (!isLocalDate(contactedOn) || contactedOn < assignment.since || contactedOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["contactedOn"] });
    const contact = { caseId: hand.it.id, assignmentId: assignment.id, contactedOn, kind, contactWith, note: input.note?.trim() || null, recordedById: actorId(ctx) };
    const contactId = await db.insert(CoordinatorContact, contact);
    if (assignment.firstContactOn === null && withThePerson.includes(contactWith)) {
      await db.update(CoordinatorAssignment, { id: assignment.id }, { firstContactOn: contactedOn, version: assignment.version + 1 });
      await settleDeadlinesAbout(ctx, db, assignment.id, DeadlineKind.FIRST_CONTACT, contactedOn);
    }
    return { caseId: hand.it.id, contactId, assignmentId: assignment.id, warnings: [] };
  });
}
