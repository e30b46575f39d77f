import { CoordinatorAssignment } from "../entities/coordinator-assignment.entity.js";
import { DeadlineKind } from "../entities/deadline.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { RequestContext } from "../tenants/request-context.js";
import { caseForDeed, changeCase } from "./case-deed.step.js";
import type { OnCase } from "./case-handling.service.js";
import { activeCoordinators } from "./coordinator.step.js";
import { settleDeadlinesAbout } from "./deadline.step.js";
import { actorId } from "./person.step.js";

export type FirstContactRecorded = { readonly caseId: string; readonly assignmentId: string; readonly warnings: [] };

/** The coordinator tells when they first contacted the person or the family (LUND-7-6); what counts is that day, not the day it is written down. */
export async function recordFirstContact(ctx: RequestContext, input: OnCase & { readonly contactedOn: string }): Promise<FirstContactRecorded> {
  return ctx.write("recordFirstContact", input, async (db) => {
    const hand = await caseForDeed(ctx, db, "recordFirstContact", localId("Case", input.caseId), input.expectedVersion);
    const own = (await activeCoordinators(ctx, db, hand.it.id)).filter((it) => it.coordinatorId === actorId(ctx));
    const assignment = own.find((it) => it.firstContactOn === null);
    if (!assignment) throw new Refusal(own.length === 0 ? "NOT_YOURS_TO_DO" : "FIRST_CONTACT_RECORDED");
    const { contactedOn } = input;
    if (!isLocalDate(contactedOn) || contactedOn < assignment.since || contactedOn > ctx.today) throw new Refusal("INVALID_INPUT", { path: ["contactedOn"] });
    await db.update(CoordinatorAssignment, { id: assignment.id }, { firstContactOn: contactedOn, version: assignment.version + 1 });
    await settleDeadlinesAbout(ctx, db, assignment.id, DeadlineKind.FIRST_CONTACT, contactedOn);
    await changeCase(db, hand, {});
    return { caseId: hand.it.id, assignmentId: assignment.id, warnings: [] };
  });
}
